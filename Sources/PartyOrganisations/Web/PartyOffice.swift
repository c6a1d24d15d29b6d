import Access
import HTTPTypes
import Kernel
import People
import Places
import Sealing
import Storage
import Web

/// Who may see and do what here: officers alone, those who dispatch keep.
enum PartyOffice {
    static let id = InputField("id", .id, required: true)
    static let on = InputField("on", .day, required: true)
    static let from = InputField("from", .day, required: true)
    static let seat = InputField("seat", .id, required: true)
    /// Somebody the county knows, or the name of somebody whom it is to know from now on.
    static let person = [InputField("person", .id), InputField("person_name", limit: 40)]
    static let done = Shape.object([("id", .id)])

    private static let seeing: [Permission] = [.oversee, .dispatch, .supervise, .register]

    static func sees(_ officer: OfficerCaller, _ line: [Place]) -> Bool {
        seeing.contains { officer.may($0, at: line.map(\.id)) }
    }

    static func keeps(_ officer: OfficerCaller, _ line: [Place]) -> Bool {
        officer.may(.dispatch, at: line.map(\.id))
    }

    /// The place that an address asks for, or the officer's own, with all above it.
    static func asked(_ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws -> [Place] {
        let typed = try visit.input.id("place", of: Marks.Place.self)
        let own = seeing.lazy.compactMap { officer.places($0).first }.first
        guard let id = typed ?? visit.query["place"].flatMap(PlaceID.init) ?? own else {
            throw AccessRefusal.notAllowed
        }
        let line = try Places.lineage(of: id, in: reader)
        if line.isEmpty { throw WebRefusal.notFound }
        if !sees(officer, line) { throw AccessRefusal.notAllowed }
        return line
    }

    /// Today, or the day that an address asks for.
    static func day(_ visit: Visit, in reader: Reader) throws -> Day {
        guard let text = visit.query["on"], !text.isEmpty else { return reader.now.day }
        guard let day = Day(text) else { throw FieldRefusal(.unreadable, at: "on") }
        return day
    }

    static func required(_ name: String, _ visit: Visit) throws -> Day {
        guard let day = try visit.input.day(name) else { throw FieldRefusal(.missing, at: name) }
        return day
    }

    static func requiredID<Kind>(_ name: String, _ visit: Visit, _: Kind.Type = Kind.self) throws -> ID<Kind>
    {
        guard let id: ID<Kind> = try visit.input.id(name) else { throw FieldRefusal(.missing, at: name) }
        return id
    }

    /// The person that a form names: chosen, or entered by name.
    static func person(_ input: Input, in transaction: Transaction) throws -> PersonID? {
        if let person = try input.id("person", of: Marks.Person.self) { return person }
        guard let name = input["person_name"] else { return nil }
        let person: PersonID = transaction.derivedID()
        try People.register(Person(id: person, name: name), in: transaction)
        return person
    }

    /// Claims what was sent and acts once.
    ///
    /// - Parameter allow: throws where the officer may not do it, or may not know of it.
    static func write(
        _ visit: Visit, _ officer: OfficerCaller, next: String,
        allow: @escaping @Sendable (Reader) throws -> Void,
        act: @escaping @Sendable (AnyID, Transaction) throws -> Void
    ) async throws -> Answer {
        guard let id = try visit.input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        let path = visit.path.prefix { $0 != "?" }.replacing("/api/v1", with: "")
        let digest = Digest.sha256(Array(path.utf8) + visit.input.digest)
        let claim = try await visit.county.database.write(by: officer.origin) { transaction in
            try allow(transaction)
            let claim = try transaction.claim(id, by: officer.person.description, digest: digest)
            if claim == .fresh { try act(id, transaction) }
            return claim
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: next, json: { $0.object { $0.field("id", id) } })
    }

    /// Everybody who holds a post at a place, around it or just below, by name.
    static func choices(at line: [Place], in reader: Reader) throws -> [Choice] {
        let village = line.first { $0.level == .village }
        let below =
            try village.map { try Places.within($0.id, in: reader) }
            ?? line.first.map { try Places.children(of: $0.id, in: reader).map(\.id) } ?? []
        let posts = try People.posts(at: Set(below + line.map(\.id)), in: reader)
            .filter { $0.period.contains(reader.now.day) }
        let names = try People.names(of: Set(posts.map(\.person)), in: reader)
        return names.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(300)
            .map { Choice("\($0.key)", $0.value) }
    }
}

/// Ids of a page's forms, all from the one that was drawn for the page.
struct FormIDs: Sendable {
    private let base: AnyID

    init(at now: Instant) { base = AnyID.minted(at: now) }

    func callAsFunction(_ name: String) -> AnyID {
        AnyID(bytes: Digest.sha256(base.bytes + Array(name.utf8)).prefix(16)) ?? base
    }
}

/// The lists of this room, side by side.
func partyTabs(_ current: String, at place: PlaceID, _ frame: Frame) -> [Tab] {
    let tabs: [(String, Text)] = [
        ("party", .partyTitle), ("party/coverage", .coverageTitle), ("party/committees", .committeesTitle),
    ]
    return tabs.map { path, title in
        Tab(frame(title), path: "/\(path)?place=\(place)", isCurrent: path == current)
    }
}

/// The way down to a place within one of the room's lists, and on to the page.
func partyCrumbs(
    _ line: [Place], _ frame: Frame, under path: String = "party", to label: String? = nil
) -> [Crumb] {
    let way = Crumb.way(line.reversed().map { ($0.name, $0.id) }, frame: frame) { "/\(path)?place=\($0)" }
    return way + (label.map { [Crumb($0)] } ?? [])
}

/// The fields by which a form names somebody: choose, or write the name of somebody new.
func personFields(_ choices: [Choice], _ key: String, _ frame: Frame) -> HTML {
    Field("person", frame(.fieldPerson), isOptional: true, id: "person-\(key)")
        .select(frame, choices, empty: frame(.choose))
        + Field(
            "person_name", frame(.fieldPersonName), hint: frame(.fieldPersonNameHint), isOptional: true,
            id: "person-name-\(key)"
        ).text(frame, maxLength: 40)
}
