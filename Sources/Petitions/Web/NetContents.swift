import Access
import Clocks
import Kernel
import People
import Places
import Sealing
import Storage
import Web

/// Matters from the net that an officer may know of.
struct NetList: Sendable {
    let place: Place?
    let isOpen: Bool
    let rows: [(matter: NetMatter, face: ClockFace?, holder: String)]
    let mayReceive: Bool

    static func read(_ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws -> NetList {
        let wanted = visit.query["place"].flatMap(PlaceID.init)
        let isOpen = visit.query["filter"] != "released"
        let sees: [Permission] = [.dispatch, .verify, .supervise, .work, .oversee]
        let place = try (wanted ?? officer.homePlace).flatMap { try Places.find($0, in: reader) }
        let line = try place.map { try Places.lineage(of: $0.id, in: reader).map(\.id) } ?? []
        let may = sees.contains { officer.may($0, at: line) }
        if wanted != nil, !may { throw AccessRefusal.notAllowed }
        guard let place, may || officer.organisation != nil else {
            return NetList(place: nil, isOpen: isOpen, rows: [], mayReceive: false)
        }
        let found = try NetStore.at(
            place.id, or: officer.organisation, isOpen: isOpen, limit: PetitionLimits.list_max, in: reader)
        let calendar = try Clocks.calendar(in: reader)
        let urgent = try Clocks.mostUrgent(of: found.map(\.subject), in: reader)
        let root = try Places.root(in: reader).map { [$0.id] } ?? []
        return NetList(
            place: place, isOpen: isOpen,
            rows: try found.map { matter in
                (
                    matter, urgent[matter.subject]?.face(at: reader.now, in: calendar),
                    try matter.holder.name(in: reader)
                )
            }, mayReceive: officer.may(.dispatch, at: root))
    }

    static let shape = Shape.page(
        .object([
            ("id", .id), ("number", .text), ("state", .text), ("holder", .text), ("received_at", .instant),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(rows) { json, row in
                json.object { json in
                    json.field("id", row.matter.id)
                    json.field("number", row.matter.number)
                    json.field("state", row.matter.state.rawValue)
                    json.field("holder", row.holder)
                    json.field("received_at", row.matter.received)
                }
            }
            json.field("next", nil as String?)
        }
    }
}

/// A matter from the net with everything that its page shows.
struct NetPage: Sendable {
    let matter: NetMatter
    let hand: NetHand
    let place: String
    let holder: String
    let clocks: [ShownClock]
    let steps: [NetStep]
    let people: [PersonID: String]
    let places: [PlaceID: String]
    let units: [Choice]
    let rating: NetRating
    let mayErase: Bool
    let ids: FormIDs

    var path: String { "/net-matters/\(matter.id)" }

    static func read(
        _ id: NetMatterID, for officer: OfficerCaller, at now: Instant, in reader: Reader
    ) throws -> NetPage {
        guard let matter = try NetStore.find(id, in: reader) else { throw NetRefusal.unknown }
        let hand = try officer.hand(on: matter, in: reader)
        guard hand.mayKnow else { throw NetRefusal.unknown }
        let steps = try NetStore.steps(of: id, in: reader)
        let line = try Places.lineage(of: matter.holder.place, in: reader)
        let root = try Places.root(in: reader).map { [$0.id] } ?? []
        let names = try Places.longNames(
            of: Set(steps.compactMap(\.place) + [matter.place]), in: reader)
        let isHeld = matter.state == .open && hand.holds
        return NetPage(
            matter: matter, hand: hand, place: names[matter.place] ?? "",
            holder: try matter.holder.name(in: reader),
            clocks: try ShownClock.all(of: matter.subject, at: root, in: reader), steps: steps,
            people: try People.names(
                of: Set(steps.compactMap(\.actor) + [matter.answer?.by].compactMap { $0 }), in: reader),
            places: names,
            units: isHeld
                ? try PetitionChoices.units(at: Array(line.prefix(1)), in: reader)
                    .filter { $0.value != matter.holder.organisation.map { "\($0)" } } : [],
            rating: try NetStore.rating(of: id, in: reader),
            mayErase: People.mayErase(officer, within: try Places.lineage(of: matter.place, in: reader)),
            ids: FormIDs(at: now))
    }

    static let shape = Shape.named(
        "NetMatter",
        .object([
            ("id", .id), ("number", .text), ("origin", .text), ("platform", .text), ("seen_on", .day),
            ("difficulty", .text), ("place", .id), ("words", .text), ("received_at", .instant),
            ("holder_place", .id), ("holder_unit", .optional(.id)), ("state", .text),
            ("answer", .optional(.text)), ("is_public", .flag), ("satisfied", .whole), ("rated", .whole),
            ("version", .whole), ("clocks", .list(ShownClock.shape)),
            (
                "steps",
                .list(
                    .object([
                        ("kind", .text), ("place", .optional(.id)), ("note", .text), ("at", .instant),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", matter.id)
            json.field("number", matter.number)
            json.field("origin", matter.origin.rawValue)
            json.field("platform", matter.platform)
            json.field("seen_on", matter.seen)
            json.field("difficulty", matter.difficulty.rawValue)
            json.field("place", matter.place)
            json.field("words", matter.words)
            json.field("received_at", matter.received)
            json.field("holder_place", matter.holder.place)
            json.field("holder_unit", matter.holder.organisation)
            json.field("state", matter.state.rawValue)
            json.field("answer", matter.answer?.words)
            json.field("is_public", matter.isPublic)
            json.field("satisfied", rating.satisfied)
            json.field("rated", rating.all)
            json.field("version", matter.version)
            json.key("clocks")
            json.array(clocks) { json, clock in clock.write(to: &json) }
            json.key("steps")
            json.array(steps) { json, step in
                json.object { json in
                    json.field("kind", step.kind.rawValue)
                    json.field("place", step.place)
                    json.field("note", step.note)
                    json.field("at", step.at)
                }
            }
        }
    }
}

/// What everybody may read: matter, answer, and how many it satisfies.
struct NetAnswers: Sendable {
    let rows: [(matter: NetMatter, place: String, rating: NetRating)]
    /// What the reader may still rate.
    let open: Set<NetMatterID>
    let ids: FormIDs
    let isMember: Bool

    static func read(
        ids: FormIDs, member: PersonID?, key: CountyKey, in reader: Reader
    ) throws -> NetAnswers {
        let found = try NetStore.published(limit: PetitionLimits.answers_max, in: reader)
        let names = try Places.longNames(of: Set(found.map(\.place)), in: reader)
        var open: Set<NetMatterID> = []
        if let member {
            for matter in found {
                let mark = Petitions.mark(of: member, on: matter.id, key: key)
                if try !NetStore.isRated(matter.id, mark: mark, in: reader) { open.insert(matter.id) }
            }
        }
        return NetAnswers(
            rows: try found.map {
                ($0, names[$0.place] ?? "", try NetStore.rating(of: $0.id, in: reader))
            }, open: open, ids: ids, isMember: member != nil)
    }

    static let shape = Shape.page(
        .object([
            ("id", .id), ("number", .text), ("place", .text), ("words", .text), ("answer", .text),
            ("answered_at", .optional(.instant)), ("satisfied", .whole), ("rated", .whole),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(rows) { json, row in
                json.object { json in
                    json.field("id", row.matter.id)
                    json.field("number", row.matter.number)
                    json.field("place", row.place)
                    json.field("words", row.matter.words)
                    json.field("answer", row.matter.answer?.words ?? "")
                    json.field("answered_at", row.matter.answer?.at)
                    json.field("satisfied", row.rating.satisfied)
                    json.field("rated", row.rating.all)
                }
            }
            json.field("next", nil as String?)
        }
    }
}

/// What the intake form offers.
struct NetForm: Sendable {
    let places: [Place]
    let towns: [Place]
    let id: NetMatterID

    static func read(_ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws -> NetForm {
        guard let root = try Places.root(in: reader) else { throw AccessRefusal.notAllowed }
        try officer.require(.dispatch, at: [root.id])
        let towns = try Places.children(of: root.id, in: reader).filter { $0.level == .town }
        let asked = (visit.query["town"] ?? visit.input["place"]).flatMap(PlaceID.init)
        let line = try asked.flatMap { try Places.lineage(of: $0, in: reader) } ?? []
        var places = [root] + towns
        if let town = towns.first(where: { town in line.contains { $0.id == town.id } }) {
            places = [town] + (try Places.children(of: town.id, in: reader).filter { $0.level == .village })
        }
        return NetForm(places: places, towns: towns, id: NetMatterID.minted(at: visit.now))
    }
}
