import Access
import HTTPTypes
import Kernel
import People
import Places
import Storage
import Web

/// Matters from the net: 网信交转办.
enum NetRoutes {
    typealias Act = @Sendable (NetActing) throws -> Void

    static let all: [Endpoint] = reading + receiving + acting

    private static let reading: [Endpoint] = [
        Endpoint(
            .get, "net-matters", for: OfficerCaller.self,
            "Matters from the net at a place and below, or with the officer's unit.",
            query: [
                .place("The place and what lies below it; the officer's own without it."),
                QueryField("filter", .one(of: ["open", "released"]), "Which; open ones without it."),
            ], output: NetList.shape
        ) { visit, officer in
            let list = try await visit.county.database.read { try NetList.read(visit, officer, in: $0) }
            return Answer(json: { list.write(to: &$0) }, page: { netListPage(list, $0) })
        },
        Endpoint(
            .get, "net-matters/answers", for: Anyone.self,
            "Published answers to matters from the net, with what people said of them.",
            output: NetAnswers.shape
        ) { visit, _ in
            let ids = FormIDs(at: visit.now)
            let (member, key) = ((try? MemberCaller(visit))?.person, visit.county.key)
            let answers = try await visit.county.database.read {
                try NetAnswers.read(ids: ids, member: member, key: key, in: $0)
            }
            return Answer(json: { answers.write(to: &$0) }, page: { netAnswersPage(answers, $0) })
        },
        Endpoint(
            .get, "net-matters/{id}", for: OfficerCaller.self,
            "A matter from the net with its way through the levels.", output: NetPage.shape
        ) { visit, officer in
            let page = try await read(visit, officer)
            return Answer(json: { page.write(to: &$0) }, page: { netPage(page, $0) })
        },
    ]

    private static let receiving: [Endpoint] = [
        Endpoint(
            .get, "net-matters/new", .page, for: OfficerCaller.self,
            "The form on which a matter from the net is taken in.",
            query: [QueryField("town", .id, "The town whose villages are offered.")]
        ) { visit, officer in
            let form = try await visit.county.database.read { try NetForm.read(visit, officer, in: $0) }
            return Answer { netFormPage(form, $0) }
        },
        Endpoint(
            .post, "net-matters", for: OfficerCaller.self,
            "Takes a matter in under the client's `id`; words that lead to who spoke are refused.",
            fields: [
                InputField("id", .id, required: true), InputField("origin"),
                InputField("platform", limit: PetitionLimits.source_length_max),
                InputField("seen", .day, required: true), InputField("difficulty"), InputField("place", .id),
                InputField("words", limit: PetitionLimits.words_length_max),
            ], output: .object([("id", .id), ("number", .text)]), form: "net-matters/new"
        ) { visit, officer in
            let draft = try draft(visit)
            let (claim, number) = try await Petitions(visit.county).receive(
                draft, by: officer, digest: visit.petitionDigest)
            return Answer(
                claim == .fresh ? .created : .ok, next: "/net-matters/\(draft.id)",
                json: { json in
                    json.object { json in
                        json.field("id", draft.id)
                        json.field("number", number)
                    }
                })
        },
        Endpoint(
            .post, "net-matters/{id}/ratings", for: MemberCaller.self,
            "Says once whether a published answer satisfies; nobody learns who said so.",
            fields: [InputField("id", .id, required: true), InputField("is_satisfied", .flag)],
            output: .object([("is_satisfied", .flag)]), form: "net-matters/answers"
        ) { visit, member in
            let isSatisfied = visit.input.isChecked("is_satisfied")
            let claim = try await Petitions(visit.county).rate(
                try visit.id("id"), isSatisfied: isSatisfied, by: member.person,
                as: try visit.petitionSending(),
                digest: visit.petitionDigest)
            return Answer(
                claim == .fresh ? .created : .ok, next: "/net-matters/answers",
                json: { json in json.object { $0.field("is_satisfied", isSatisfied) } })
        },
    ]

    private static let note = InputField("note", limit: PetitionLimits.note_length_max)

    private static let acting: [Endpoint] = [
        act(
            "forwardings", "Hands it one level down, or to a unit of where it lies.",
            [InputField("unit", .id), note]
        ) { visit in
            let id: AnyID? = try visit.input.id("unit")
            let unit = try await visit.county.database.read { reader in
                try id.flatMap { try PetitionUnit.named($0, in: reader) }
            }
            guard let unit else { throw NetRefusal.notBelow }
            let note = visit.input["note"] ?? ""
            return { try $0.forward(to: unit, note: note) }
        },
        act("returns", "Gives it back where it came from, and says why.", [note]) { visit in
            let note = visit.input["note"] ?? ""
            return { try $0.giveBack(note: note) }
        },
        act(
            "answer", "Writes the answer; another person looks at it next.",
            [InputField("words", limit: PetitionLimits.words_length_max)]
        ) { visit in
            let words = visit.input["words"] ?? ""
            return { try $0.answer(words) }
        },
        act(
            "checks",
            "Sends the answer on, by another than who wrote it, published or not; or sends it back.",
            [InputField("is_good", .flag), InputField("is_public", .flag), note]
        ) { visit in
            let input = visit.input
            let (isGood, isPublic) = (input.isChecked("is_good"), input.isChecked("is_public"))
            let note = input["note"] ?? ""
            return { try $0.check(isGood: isGood, isPublic: isPublic, note: note) }
        },
    ]

    private static func act(
        _ resource: String, _ summary: String, _ fields: [InputField],
        _ read: @escaping @Sendable (Visit) async throws -> Act
    ) -> Endpoint {
        Endpoint(
            .post, "net-matters/{id}/\(resource)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id, required: true), InputField("seen", .number)] + fields,
            output: NetPage.shape, form: "net-matters/{id}"
        ) { visit, officer in
            let id: NetMatterID = try visit.id("id")
            let (sent, seen) = (try visit.petitionSending(), try visit.input.number("seen"))
            let act = try await read(visit)
            let claim = try await Petitions(visit.county).actOnNet(
                id, by: officer, as: sent, digest: visit.petitionDigest, seen: seen, act)
            // What went back up may be out of sight.
            let page = try? await NetRoutes.read(visit, officer)
            return Answer(
                claim == .fresh ? .created : .ok, next: page?.path ?? "/net-matters",
                json: { json in
                    if let page { page.write(to: &json) } else { json.writeNull() }
                })
        }
    }

    private static func read(_ visit: Visit, _ officer: OfficerCaller) async throws -> NetPage {
        let id: NetMatterID = try visit.id("id")
        let now = visit.now
        return try await visit.county.database.read { try NetPage.read(id, for: officer, at: now, in: $0) }
    }

    private static func draft(_ visit: Visit) throws -> NetDraft {
        let input = visit.input
        guard let seen = try input.day("seen") else { throw FieldRefusal(.missing, at: "seen") }
        guard let origin = NetMatter.Origin(rawValue: input["origin"] ?? "") else {
            throw FieldRefusal(.missing, at: "origin")
        }
        guard let difficulty = NetMatter.Difficulty(rawValue: input["difficulty"] ?? "") else {
            throw FieldRefusal(.missing, at: "difficulty")
        }
        return NetDraft(
            id: try visit.petitionSending().as(Marks.NetMatter.self), origin: origin,
            platform: input["platform"] ?? "", seen: seen, difficulty: difficulty,
            place: try input.id("place"), words: input["words"] ?? "")
    }
}
