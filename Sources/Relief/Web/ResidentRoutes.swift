import Access
import HTTPTypes
import Kernel
import Places
import Sealing
import Storage
import Web

/// What a household does by itself: apply, follow, take back.
enum ResidentRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "relief/apply", .page, for: Anyone.self,
            "The application form of a village, and the way to it.",
            query: [
                .place("The village."), QueryField("town", .id, "The town whose villages are offered."),
            ]
        ) { visit, _ in
            let place = (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init)
            let town = visit.query["town"].flatMap(PlaceID.init)
            let id = ReliefID.minted(at: visit.now)
            let form = try await visit.county.database.read { reader in
                try ReliefDoor.read(place, town: town, in: reader)
            }
            return Answer { reliefApplyPage(form, id: id, $0) }
        },
        Endpoint(
            .post, "relief/applications", for: Anyone.self,
            "Applies for relief under the client's `id`; what is told of the household is sealed.",
            fields: ApplicationInput.fields + [InputField("place", .id)], output: ReliefFollow.shape,
            form: "relief/apply"
        ) { visit, _ in try await apply(visit) },
        Endpoint(
            .get, "relief/follow", for: Anyone.self,
            "Shows a matter to whoever knows its `number` and `code`.",
            query: [
                QueryField("number", "The number on the slip."), QueryField("code", "The code on the slip."),
            ], output: ReliefFollow.shape
        ) { visit, _ in try await follow(visit) },
        Endpoint(
            .post, "relief/withdrawals", for: Anyone.self,
            "Takes an application back before it is decided, by the holder of `number` and `code`.",
            fields: [
                InputField("id", .id, required: true), InputField("number", limit: 20),
                InputField("code", limit: 20),
            ], output: ReliefFollow.shape, form: "relief/follow"
        ) { visit, _ in try await withdraw(visit) },
    ]

    private static func apply(_ visit: Visit) async throws -> Answer {
        let id = try visit.reliefSending().as(Marks.ReliefMatter.self)
        guard let place = try visit.input.id("place", of: Marks.Place.self) else {
            throw ReliefRefusal.placeUnfit
        }
        let draft = try ApplicationInput.draft(visit, id, at: place, isProxy: false)
        let member = try? MemberCaller(visit)
        let (key, digest) = (visit.county.key, visit.reliefDigest)
        let origin = Origin(actor: member?.person)
        let (file, claim) = try await visit.county.database.write(by: origin) { transaction in
            let claim = try transaction.claim(
                id.as(Marks.Anything.self), by: member?.person.description ?? "anyone", digest: digest)
            if claim == .fresh {
                // Only what was found and agreed to is known before; nobody else's file is written on.
                if try Relief.matter(id, in: transaction) != nil { throw ClaimRefusal.unknown }
                try Relief.apply(draft, person: member?.person, in: transaction)
            }
            return (try ReliefFollow.read(id, key: key, in: transaction), claim)
        }
        return Answer(claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }

    private static func follow(_ visit: Visit) async throws -> Answer {
        let number = visit.query["number"] ?? visit.input["number"] ?? ""
        let code = visit.query["code"] ?? visit.input["code"] ?? ""
        if visit.face == .page, number.isEmpty, code.isEmpty {
            return Answer { reliefLookUpPage($0) }
        }
        do {
            let file = try await held(number, code, visit)
            let id = AnyID.minted(at: visit.now)
            return Answer(json: { file.write(to: &$0) }, page: { reliefFollowPage(file, id: id, $0) })
        } catch let refusal as ReliefRefusal where visit.face == .page {
            let typed = ["number": number, "code": code]
            return Answer(.notFound) { reliefLookUpPage($0.refusing(refusal, typed: typed)) }
        }
    }

    private static func held(_ number: String, _ code: String, _ visit: Visit) async throws -> ReliefFollow {
        let key = visit.county.key
        return try await visit.county.database.read { reader in
            guard let matter = try MatterStore.find(number: tidied(number), in: reader),
                ReliefSecrets(of: matter.id, key: key).accepts(code)
            else { throw ReliefRefusal.codeWrong }
            return try ReliefFollow.read(matter.id, key: key, in: reader)
        }
    }

    /// Numbers are read out, copied and typed with whatever dash the keyboard has.
    private static func tidied(_ number: String) -> String {
        String(number.uppercased().filter { !$0.isWhitespace }.map { "—–－_".contains($0) ? "-" : $0 })
    }

    private static func withdraw(_ visit: Visit) async throws -> Answer {
        let sent = try visit.reliefSending()
        let (number, code) = (visit.input["number"] ?? "", visit.input["code"] ?? "")
        let id = try await held(number, code, visit).matter.id
        let member = try? MemberCaller(visit)
        let (key, digest) = (visit.county.key, visit.reliefDigest)
        let origin = Origin(actor: member?.person)
        let (file, claim) = try await visit.county.database.write(by: origin) { transaction in
            let claim = try transaction.claim(sent, by: "relief:\(id)", digest: digest)
            if claim == .fresh { try Relief.withdraw(id, in: transaction) }
            return (try ReliefFollow.read(id, key: key, in: transaction), claim)
        }
        return Answer(claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }
}

/// The way to a village's form: towns, its villages, the form.
struct ReliefDoor: Sendable {
    let place: Place?
    let links: [(name: String, path: String)]
    let kinds: [ReliefKind]

    static func read(_ wanted: PlaceID?, town: PlaceID?, in reader: Reader) throws -> ReliefDoor {
        let line = try wanted.map { try Places.lineage(of: $0, in: reader) } ?? []
        if let village = line.first(where: { $0.level == .village }) {
            return ReliefDoor(
                place: village, links: [], kinds: try Relief.kinds(at: line.map(\.id), in: reader))
        }
        guard let root = try Places.root(in: reader) else {
            return ReliefDoor(place: nil, links: [], kinds: [])
        }
        let towns = try Places.children(of: root.id, in: reader).filter { $0.level == .town }
        let chosen = town ?? line.first { $0.level == .town }?.id ?? (towns.count == 1 ? towns[0].id : nil)
        if let chosen {
            let villages = try Places.children(of: chosen, in: reader).filter { $0.level == .village }
            return ReliefDoor(
                place: nil, links: villages.map { ($0.name, "/relief/apply?place=\($0.id)") }, kinds: [])
        }
        return ReliefDoor(
            place: nil, links: towns.map { ($0.name, "/relief/apply?town=\($0.id)") }, kinds: [])
    }
}

/// What the household sees of its own matter.
struct ReliefFollow: Sendable {
    let matter: ReliefMatter
    let code: String
    let kind: ReliefKind?
    let place: String
    let decisions: [ReliefDecision]
    /// Why, and what can be done about it, by the last decision.
    let reason: String
    let remedy: String
    let payments: [ReliefPayment]
    let now: Instant

    var path: String { "/relief/follow?number=\(matter.number)&code=\(code)" }

    static func read(_ id: ReliefID, key: CountyKey, in reader: Reader) throws -> ReliefFollow {
        let matter = try Relief.found(id, in: reader)
        let line = try Places.lineage(of: matter.place, in: reader)
        let decisions = try CourseStore.decisions(of: id, in: reader)
        let told = try decisions.last.map { try ReliefWordStore.told($0.id, in: reader) }
        let row = decisions.last?.id.as(Marks.Anything.self)
        return ReliefFollow(
            matter: matter, code: ReliefSecrets(of: id, key: key).code,
            kind: try Relief.kinds(at: line.map(\.id), in: reader).first { $0.code == matter.kind },
            place: line.first { $0.level == .village }?.name ?? "", decisions: decisions,
            reason: try open(told?.reason, of: row, key), remedy: try open(told?.remedy, of: row, key),
            payments: try PaymentStore.all(of: id, in: reader), now: reader.now)
    }

    private static func open(_ bytes: [UInt8]?, of row: AnyID?, _ key: CountyKey) throws -> String {
        guard let bytes, let row else { return "" }
        return try SealedWords.open(bytes, of: row, key: key)
    }

    static let shape = Shape.named(
        "ReliefFollow",
        .object([
            ("id", .id), ("number", .text), ("code", .text), ("kind", .text), ("path", .text),
            ("step", .text),
            ("reason", .text), ("remedy", .text), ("payments", .list(ReliefFile.paymentShape)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", matter.id)
            json.field("number", matter.number)
            json.field("code", code)
            json.field("kind", matter.kind)
            json.field("path", matter.path.rawValue)
            json.field("step", matter.step.rawValue)
            json.field("reason", reason)
            json.field("remedy", remedy)
            json.key("payments")
            json.array(payments) { ReliefFile.write($1, to: &$0) }
        }
    }
}

extension Frame {
    /// The same frame with a refusal to be told at its field, for a form that is sent by address.
    fileprivate func refusing(_ refusal: any Refusal, typed: [String: String]) -> Frame {
        Frame(
            language: language, isLarge: isLarge, now: now, path: path, countyName: countyName,
            viewer: viewer, formToken: formToken,
            errors: [.init(field: refusal.field, sentence: refusal.sentence, code: refusal.code)],
            typed: typed, isSample: isSample)
    }
}
