import Access
import Cases
import HTTPTypes
import Kernel
import Sealing
import Storage
import Web

/// Following a request with its receipt, and what its holder may do: rate, reopen; and neighbours: follow.
enum ResidentFollowing {
    static func all(_ help: @escaping Requests.HelpOnTheWay) -> [Endpoint] {
        [
            Endpoint(
                .get, "follow", .page, for: Anyone.self,
                "Shows a request to whoever knows its `number` and `code`.",
                query: [
                    QueryField("number", "The number on the receipt."),
                    QueryField("code", "The code on the receipt."),
                ]
            ) { visit, _ in try await lookUp(visit, help) },
            Endpoint(
                .get, "q/{token}", for: Anyone.self, "A request, to whoever holds its receipt.",
                output: residentPublicShape
            ) { visit, _ in
                let found = try await Requests(visit.county).find(token: visit.parameters["token"] ?? "")
                return try await page(of: found, visit, help)
            },
            Endpoint(
                .post, "requests/{id}/rating", for: Anyone.self,
                "Rates the result, once, by the holder of the receipt's `code` or the signed-in reporter.",
                fields: [
                    InputField("id", .id), InputField("code", limit: 20), InputField("number", limit: 20),
                    InputField("is_solved", .flag, required: true),
                    InputField("satisfaction", required: true),
                    InputField("words", limit: 1_000),
                ], output: residentPublicShape, form: "follow"
            ) { visit, _ in try await rate(visit) },
            Endpoint(
                .post, "requests/{id}/reopening", for: Anyone.self,
                "Has a closed request taken up again within the window, by the holder of the receipt or the reporter.",
                fields: [
                    InputField("id", .id), InputField("code", limit: 20), InputField("number", limit: 20),
                    InputField("words", limit: 1_000),
                ], output: residentPublicShape, form: "follow"
            ) { visit, _ in try await reopen(visit) },
            Endpoint(
                .post, "requests/{id}/followers", for: Anyone.self,
                "Follows a request that neighbours may see instead of reporting the same again.",
                fields: [InputField("id", .id)],
                output: .object([("id", .id), ("request", .id), ("followers", .whole)])
            ) { visit, _ in try await follow(visit) },
        ]
    }

    /// The form, or what was looked up; a wrong pair is told in the form.
    private static func lookUp(
        _ visit: Visit, _ help: @escaping Requests.HelpOnTheWay
    ) async throws -> Answer {
        let number = visit.input["number"] ?? visit.query["number"] ?? ""
        let code = visit.input["code"] ?? visit.query["code"] ?? ""
        if number.isEmpty, code.isEmpty { return Answer { residentLookUpPage($0) } }
        do {
            let found = try await Requests(visit.county).find(number: tidied(number), code: code)
            return try await page(of: found, visit, help)
        } catch let refusal as FollowingRefusal {
            return Answer(.notFound) { frame in
                residentLookUpPage(frame.refused(refusal, typed: ["number": number, "code": code]))
            }
        }
    }

    /// Numbers are read out, copied and typed with whatever dash the keyboard has.
    private static func tidied(_ number: String) -> String {
        String(number.filter { !$0.isWhitespace }.map { "—–－_".contains($0) ? "-" : $0 })
    }

    private static func page(
        of found: Requests.File, _ visit: Visit, _ help: @escaping Requests.HelpOnTheWay
    ) async throws -> Answer {
        let key = visit.county.key
        let (file, helpers) = try await visit.county.database.read { reader in
            let file = try ResidentFile.read(found, key: key, in: reader)
            return (file, file.matter.isOpen ? try help(file.matter.id, reader) : 0)
        }
        let ids = (AnyID.minted(at: visit.now), AnyID.minted(at: visit.now))
        return Answer(
            json: { writePublic(file.file, &$0) },
            page: { residentFollowPage(file, rating: ids.0, reopening: ids.1, helpers: helpers, $0) })
    }

    /// The request, for the holder of its code and for the account that reported it; 404 for everybody else.
    private static func held(_ visit: Visit) async throws -> CaseID {
        let id: CaseID = try visit.id("id")
        if ReceiptSecrets(of: id, key: visit.county.key).accepts(visit.input["code"] ?? "") { return id }
        let reporter = try await visit.county.database.read { try RequestStore.find(id, in: $0)?.reporter }
        guard let reporter, let member = try? MemberCaller(visit), member.person == reporter else {
            throw FollowingRefusal.codeWrong
        }
        return id
    }

    private static func rate(_ visit: Visit) async throws -> Answer {
        let id = try await held(visit)
        guard let satisfaction = Rating.Satisfaction(rawValue: try visit.input.required("satisfaction"))
        else {
            throw FieldRefusal(.unreadable, at: "satisfaction")
        }
        let claim = try await Requests(visit.county).rate(
            id, isSolved: visit.input.isChecked("is_solved"), satisfaction: satisfaction,
            words: visit.input["words"] ?? "", sending: try sending("rating", of: id, visit),
            origin: origin(visit))
        return try await done(id, visit, claim)
    }

    private static func reopen(_ visit: Visit) async throws -> Answer {
        let id = try await held(visit)
        let claim = try await Requests(visit.county).reopen(
            id, words: visit.input["words"] ?? "", sending: try sending("reopening", of: id, visit),
            origin: origin(visit))
        return try await done(id, visit, claim)
    }

    /// What the form or the program calls its sending; nil for those who do not care about doing it twice.
    private static func sending(_ act: String, of id: CaseID, _ visit: Visit) throws -> Sending? {
        try visit.input.id("id", of: Marks.Anything.self).map {
            Sending(
                id: $0, caller: (try? MemberCaller(visit))?.person.description ?? "anyone",
                digest: Digest.sha256(visit.input.digest + id.bytes + Array(act.utf8)))
        }
    }

    private static func follow(_ visit: Visit) async throws -> Answer {
        let id: CaseID = try visit.id("id")
        guard let follower = try visit.input.id("id", of: Marks.Anything.self) else {
            throw WebRefusal.idMissing
        }
        let member = try? MemberCaller(visit)
        let claim = try await Requests(visit.county).follow(
            id, as: follower, by: member?.person.description ?? "anyone",
            digest: visit.input.digest + id.bytes, origin: origin(visit))
        let count = try await visit.county.database.read { try RequestStore.find(id, in: $0)?.followers ?? 0 }
        let status: HTTPResponse.Status = if case .fresh = claim { .created } else { .ok }
        return Answer(status, next: "/requests/\(id)") { json in
            json.object { json in
                json.field("id", follower)
                json.field("request", id)
                json.field("followers", count)
            }
        }
    }

    private static func origin(_ visit: Visit) -> Origin { Origin(actor: (try? MemberCaller(visit))?.person) }

    private static func done(
        _ id: CaseID, _ visit: Visit, _ claim: Claim
    ) async throws -> Answer {
        let status: HTTPResponse.Status = if case .fresh = claim { .created } else { .ok }
        let key = visit.county.key
        let file = try await visit.county.database.read { try ResidentFile.read(id, key: key, in: $0) }
        return Answer(status, next: file.path, json: { writePublic(file.file, &$0) })
    }
}

extension Frame {
    /// The same frame with a refusal to be told at its field, for a form that is sent by address.
    fileprivate func refused(_ refusal: any Refusal, typed: [String: String]) -> Frame {
        Frame(
            language: language, isLarge: isLarge, now: now, path: path, countyName: countyName,
            viewer: viewer,
            formToken: formToken,
            errors: [.init(field: refusal.field, sentence: refusal.sentence, code: refusal.code)],
            typed: typed,
            isSample: isSample)
    }
}
