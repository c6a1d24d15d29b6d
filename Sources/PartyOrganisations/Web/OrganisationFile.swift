import Access
import Assemblies
import Kernel
import People
import Places
import Storage
import Web

/// An organisation with everything that its page shows.
struct OrganisationFile: Sendable {
    let organisation: PartyOrganisation
    let line: [Place]
    let kinds: [PartyKind]
    /// What is above it, the nearest first.
    let above: [PartyOrganisation]
    let below: [PartyOrganisation]
    let history: [PartyOrganisation.Description]
    let ties: [PartyTie]
    let services: [GuideNote]
    /// Of a village's own organisation: who holds its posts.
    let posts: [(title: PostKind, person: PersonID)]
    let isLedByPosts: Bool
    let roll: (name: String, count: Int)?
    let names: [PersonID: String]
    let places: [PlaceID: String]
    let successor: String?
    let mayKeep: Bool
    let mayLook: Bool
    let choices: Offered
    let ids: FormIDs

    /// What the forms offer; empty for those who only read.
    struct Offered: Sendable {
        var people: [Choice] = []
        var superiors: [Choice] = []
        var places: [Choice] = []
        var units: [Choice] = []
        var rolls: [Choice] = []
    }

    var path: String { "/party/organisations/\(organisation.id)" }
    var today: [PartyTie] { ties.filter { $0.period.until == nil } }

    /// Throws `PartyRefusal.unknown` for those who may not know of it.
    static func read(
        _ id: PartyID, for officer: OfficerCaller, at now: Instant, in reader: Reader
    ) throws -> OrganisationFile {
        let organisation = try PartyOrganisations.found(id, in: reader)
        let line = try Places.lineage(of: organisation.place, in: reader)
        guard PartyOffice.sees(officer, line) else { throw PartyRefusal.unknown }
        let today = reader.now.day
        let ties = try TieStore.all(of: id, in: reader)
        let isLed = PartyOrganisations.isLedByPosts(organisation, level: line.first?.level)
        let posts = isLed ? try Self.posts(at: organisation.place, in: reader) : []
        let guides = ties.filter { $0.role == .guide }.map(\.id)
        let mayKeep = organisation.ending == nil && PartyOffice.keeps(officer, line)
        let roll = try organisation.roll.flatMap { roll in
            try People.roll(roll, in: reader).map {
                ($0.name, try People.count(on: roll, on: today, in: reader))
            }
        }
        let history = try PartyStore.history(of: id, in: reader)
        return OrganisationFile(
            organisation: organisation, line: line,
            kinds: try PartyOrganisations.kinds(at: line.map(\.id), in: reader),
            above: Array(try PartyOrganisations.line(id, on: today, in: reader).dropFirst()),
            below: try PartyStore.below(id, on: today, in: reader), history: history, ties: ties,
            services: try TieStore.services(of: guides, limit: PartyLimits.progress_max, in: reader),
            posts: posts, isLedByPosts: isLed, roll: roll,
            names: try People.names(of: Set(ties.compactMap(\.person) + posts.map(\.person)), in: reader),
            places: try Places.longNames(
                of: Set(ties.compactMap(\.place) + history.map(\.place)), in: reader),
            successor: try organisation.ending?.successor.flatMap {
                try PartyStore.names(of: [$0], in: reader)[$0]
            }, mayKeep: mayKeep,
            mayLook: officer.may(.register, at: line.map(\.id)),
            choices: mayKeep ? try offered(organisation, line, in: reader) : Offered(),
            ids: FormIDs(at: now))
    }

    private static func posts(
        at place: PlaceID, in reader: Reader
    ) throws -> [(title: PostKind, person: PersonID)] {
        let held = try People.posts(at: [place], in: reader).filter { $0.period.contains(reader.now.day) }
        return try held.compactMap { post in
            guard let kind = try People.kind(of: post.kind, in: reader), kind.committee == .party else {
                return nil
            }
            return (kind, post.person)
        }.sorted { $0.0.isHead && !$1.0.isHead }
    }

    private static func offered(
        _ organisation: PartyOrganisation, _ line: [Place], in reader: Reader
    ) throws -> Offered {
        var offered = try NewParty.offered(at: line, in: reader)
        offered.superiors.removeAll { $0.value == "\(organisation.id)" }
        let top = line.first { $0.level == .town } ?? line[0]
        let tree = try Places.tree(on: reader.now.day, under: top.id, in: reader)
        let known = try PartyOrganisations.units(at: line.map(\.id), in: reader)
        let near = line.first { $0.level == .village }.map { tree.within($0.id) } ?? tree.within(top.id)
        let units = near.filter { place in known.contains { $0.fits(place.level, nil) } }
            .filter { $0.id != organisation.place }.prefix(PartyLimits.covered_max)
        let names = try Places.longNames(of: units.map(\.id), in: reader)
        offered.units = units.map { Choice("\($0.id)", names[$0.id] ?? $0.name) }
        offered.rolls = try People.rolls(at: line.map(\.id), in: reader)
            .filter { $0.kind == .partyMember && $0.lists == .persons && $0.period.contains(reader.now.day) }
            .map { Choice("\($0.id)", $0.name) }
        return offered
    }

    func kindName(_ code: String, _ language: Language) -> String {
        kinds.first { $0.code == code }?.name(language) ?? code
    }

    static let shape = Shape.named(
        "PartyOrganisation",
        .object([
            ("id", .id), ("name", .text), ("kind", .text), ("place", .id), ("superior", .optional(.id)),
            ("industry", .optional(.text)), ("founded_on", .day), ("ended_on", .optional(.day)),
            ("successor", .optional(.id)), ("members", .optional(.whole)),
            ("above", .list(.id)), ("below", .list(.id)),
            (
                "ties",
                .list(
                    .object([
                        ("id", .id), ("role", .text), ("person", .optional(.id)),
                        ("name", .optional(.text)), ("place", .optional(.id)), ("from", .day),
                        ("until", .optional(.day)),
                    ]))
            ),
            ("services", .list(.object([("id", .id), ("tie", .id), ("on", .day), ("words", .text)]))),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", organisation.id)
            json.field("name", organisation.name)
            json.field("kind", organisation.description.kind)
            json.field("place", organisation.place)
            json.field("superior", organisation.superior)
            json.field("industry", organisation.description.industry)
            json.field("founded_on", organisation.founded)
            json.field("ended_on", organisation.ending?.on)
            json.field("successor", organisation.ending?.successor)
            json.field("members", roll.map { Int64($0.count) })
            json.key("above")
            json.array(above) { $0.write("\($1.id)") }
            json.key("below")
            json.array(below) { $0.write("\($1.id)") }
            json.key("ties")
            json.array(ties) { json, tie in
                json.object { json in
                    json.field("id", tie.id)
                    json.field("role", tie.role.rawValue)
                    json.field("person", tie.person)
                    json.field("name", tie.person.flatMap { names[$0] })
                    json.field("place", tie.place)
                    json.field("from", tie.period.from)
                    json.field("until", tie.period.until)
                }
            }
            json.key("services")
            json.array(services) { json, service in
                json.object { json in
                    json.field("id", service.id)
                    json.field("tie", service.tie)
                    json.field("on", service.on)
                    json.field("words", service.words)
                }
            }
        }
    }
}

/// What the form of a new organisation offers.
struct NewParty: Sendable {
    let line: [Place]
    let kinds: [PartyKind]
    let offered: OrganisationFile.Offered

    static func read(_ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws -> NewParty {
        let line = try PartyOffice.asked(visit, officer, in: reader)
        if !PartyOffice.keeps(officer, line) { throw AccessRefusal.notAllowed }
        return NewParty(
            line: line, kinds: try PartyOrganisations.kinds(at: line.map(\.id), in: reader),
            offered: try offered(at: line, in: reader))
    }

    /// People, the organisations that may stand above, and the places at hand.
    static func offered(at line: [Place], in reader: Reader) throws -> OrganisationFile.Offered {
        let today = reader.now.day
        let village = line.first { $0.level == .village } ?? line[0]
        let near = try Places.tree(on: today, under: village.id, in: reader)
        let around =
            village.level == .village
            ? near.within(village.id) : [village] + near.children(of: village.id)
        let ids = Set(around.map(\.id) + line.map(\.id))
        let names = try Places.longNames(of: around.map(\.id), in: reader)
        let above = try PartyStore.standing(on: today, in: reader).filter { ids.contains($0.place) }
        return OrganisationFile.Offered(
            people: try PartyOffice.choices(at: line, in: reader),
            superiors: above.map { Choice("\($0.id)", $0.name) },
            places: around.prefix(PartyLimits.covered_max).map { Choice("\($0.id)", names[$0.id] ?? $0.name) }
        )
    }
}
