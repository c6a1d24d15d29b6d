import Access
import Assemblies
import Cases
import Kernel
import Notices
import Places
import Storage
import Web

/// A matter of an estate with what its page shows.
struct EstateFile: Sendable {
    let matter: EstateMatter
    let line: [Place]
    let sight: ProcedureFile.Sight
    let ownersMatters: [DecisionMatter]
    let votesMissing: [String]
    /// Meetings of joint bodies there that may have made the plan.
    let meetings: [Assembly]
    let ownersBodies: [Body]
    let notice: Notice?
    /// The request or problem that it came from, where the officer may open it.
    let request: (id: CaseID, number: String, title: String, isProblem: Bool)?
    let ids: FormIDs

    var path: String { "/estate-matters/\(matter.id)" }
    var showsWords: Bool { sight > .everybody }

    /// Nil where it does not exist, or is not everybody's yet.
    static func read(
        _ id: EstateMatterID, for officer: OfficerCaller?, at now: Instant, in reader: Reader
    ) throws -> EstateFile? {
        guard let matter = try EstateStore.find(id, in: reader) else { return nil }
        let line = try Places.lineage(of: matter.place, in: reader)
        let sight = officer.flatMap { Deliberation.sight(of: $0, at: line.map(\.id)) } ?? .everybody
        if sight == .everybody, !matter.isShown { return nil }
        let near = line.filter { [.estate, .area, .village].contains($0.level) }.map(\.id)
        let bodies = try near.flatMap { try Assemblies.bodies(at: $0, in: reader) }
        return EstateFile(
            matter: matter, line: line, sight: sight,
            ownersMatters: try Deliberation.ownersMatters(at: matter.place, in: reader),
            votesMissing: try Deliberation.votesMissing(matter, in: reader),
            meetings: sight == .actor
                ? try bodies.filter { $0.kind == .threeParties || $0.kind == .areaJoint }
                    .flatMap { try Assemblies.assemblies(of: $0.id, in: reader) }
                    .filter { $0.state != .cancelled } : [],
            ownersBodies: bodies.filter { $0.kind == .ownersAssembly },
            notice: try matter.standing.notice.flatMap { try Notices.find($0, in: reader) },
            request: try request(of: matter, officer, in: reader), ids: FormIDs(at: now))
    }

    private static func request(
        of matter: EstateMatter, _ officer: OfficerCaller?, in reader: Reader
    ) throws -> (id: CaseID, number: String, title: String, isProblem: Bool)? {
        guard let officer, let id = matter.matter, let found = try CaseFile.read(id, in: reader),
            found.isVisible(to: officer)
        else { return nil }
        return (id, found.matter.number, found.matter.title, found.matter.kind != "request")
    }

    func name(of code: String, _ language: Language) -> String {
        ownersMatters.first { $0.code == code }?.name(language) ?? code
    }

    static let shape = Shape.named(
        "EstateMatter",
        .object([
            ("id", .id), ("number", .text), ("place", .id), ("title", .text), ("words", .optional(.text)),
            ("case", .optional(.id)), ("state", .text), ("opened_at", .instant),
            ("parties", .list(.object([("side", .text), ("name", .text)]))), ("plan", .optional(.text)),
            ("met_on", .optional(.day)), ("due_on", .optional(.day)), ("carrier", .optional(.text)),
            ("owners_matters", .list(.text)), ("votes_missing", .list(.text)), ("no_vote", .text),
            ("result", .text), ("notice", .optional(.id)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            matter.write(to: &json, words: showsWords)
            json.key("votes_missing")
            json.array(votesMissing) { $0.write($1) }
        }
    }
}

extension EstateMatter {
    func write(to json: inout JSONText, words isShown: Bool) {
        let plan = standing.plan
        json.field("id", id)
        json.field("number", number)
        json.field("place", place)
        json.field("title", title)
        json.field("words", isShown ? words : nil)
        json.field("case", isShown ? matter : nil)
        json.field("state", standing.state.rawValue)
        json.field("opened_at", opened)
        json.key("parties")
        json.array(parties) { json, party in
            json.object { json in
                json.field("side", party.side.rawValue)
                json.field("name", party.name)
            }
        }
        json.field("plan", plan?.text)
        json.field("met_on", plan?.met)
        json.field("due_on", plan?.due)
        json.field("carrier", plan?.carrier)
        json.key("owners_matters")
        json.array(plan?.ownersMatters ?? []) { $0.write($1) }
        json.field("no_vote", plan?.noVote ?? "")
        json.field("result", standing.result)
        json.field("notice", standing.notice)
    }
}

/// The officers' matters of estates.
struct EstateList: Sendable {
    let state: EstateMatter.State
    let matters: [EstateMatter]
    let names: [PlaceID: String]
    let next: Int64?
    let mayBring: Bool
    let today: Day

    static func read(
        _ officer: OfficerCaller, _ state: EstateMatter.State, before: Int64?, limit: Int, in reader: Reader
    ) throws -> EstateList {
        let found = try EstateStore.page(
            of: Deliberation.scope(of: officer), [state], before: before ?? .max, limit: limit + 1, in: reader
        )
        let shown = Array(found.prefix(limit))
        return EstateList(
            state: state, matters: shown,
            names: try Places.longNames(of: Set(shown.map(\.place)), in: reader),
            next: found.count > limit ? shown.last?.position : nil,
            mayBring: !officer.places(Deliberation.running).isEmpty, today: reader.now.day)
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(matters) { json, matter in
                json.object { json in
                    matter.write(to: &json, words: true)
                    json.key("votes_missing")
                    json.array([String]()) { $0.write($1) }
                }
            }
            json.field("next", next.map(String.init))
        }
    }
}

/// The form by which a matter comes to the table.
struct EstateForm: Sendable {
    let places: [Choice]
    let chosen: String
    /// What the request is called that it comes from.
    let title: String

    /// Estates at and below where the officer runs things, and the villages around them.
    ///
    /// - Parameter number: of a request; its estate, else its village, is chosen, and its title stands there.
    static func read(
        _ officer: OfficerCaller, place: String?, number: String, in reader: Reader
    ) throws -> EstateForm {
        let found = try number.isEmpty ? nil : CaseFile.read(number: number, in: reader)
        let request = found.flatMap { $0.isVisible(to: officer) ? $0 : nil }
        let near = [Level.estate, .village].lazy.compactMap { level in
            request?.lineage.first { $0.level == level }?.id
        }.first
        var places: [Place] = []
        for id in officer.places(Deliberation.running) {
            let tree = try Places.tree(on: reader.now.day, under: id, in: reader)
            places += tree.within(id).filter { $0.level == .estate }
            places += tree.within(id).filter { $0.level == .village }.prefix(200)
        }
        if places.isEmpty { throw AccessRefusal.notAllowed }
        let names = try Places.longNames(of: Set(places.map(\.id)), in: reader)
        return EstateForm(
            places: places.prefix(300).map { Choice("\($0.id)", names[$0.id] ?? $0.name) },
            chosen: place ?? near.map { "\($0)" } ?? "\(places[0].id)",
            title: request?.matter.title ?? "")
    }
}
