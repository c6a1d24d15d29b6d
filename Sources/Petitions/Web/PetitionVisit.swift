import Access
import Clocks
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import Web

extension Visit {
    /// What a write is claimed by: the body and where it was sent.
    var petitionDigest: [UInt8] {
        let resource = path.hasPrefix("/api/v1") ? String(path.dropFirst(7)) : path
        return Digest.sha256(input.digest + Array(resource.prefix { $0 != "?" }.utf8))
    }

    func petitionSending() throws -> AnyID {
        guard let id = try input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        return id
    }
}

/// Ids of a page's forms, all from the one that was drawn for the page.
struct FormIDs: Sendable {
    private let base: AnyID

    init(at now: Instant) { base = AnyID.minted(at: now) }

    /// Of what has an id already.
    init(of id: AnyID) { base = id }

    func callAsFunction(_ name: String) -> AnyID {
        AnyID(bytes: Digest.sha256(base.bytes + Array(name.utf8)).prefix(16)) ?? base
    }
}

/// A clock with the rule it runs by.
struct ShownClock: Sendable {
    let name: String
    let face: ClockFace
    let due: Due?
    let isRunning: Bool
    let rule: RuleCitation?

    static func all(of owner: AnyID, at lineage: [PlaceID], in reader: Reader) throws -> [ShownClock] {
        let calendar = try Clocks.calendar(in: reader)
        return try Clocks.of(owner, in: reader).map { kept in
            ShownClock(
                name: kept.name, face: kept.face(at: reader.now, in: calendar), due: kept.due(in: calendar),
                isRunning: kept.isRunning,
                rule: try PetitionClocks.keys[kept.name].flatMap {
                    try citation($0, at: lineage, on: kept.clock.started.day, in: reader)
                })
        }
    }

    static func citation(
        _ code: String, at lineage: [PlaceID], on day: Day, in reader: Reader
    ) throws -> RuleCitation? {
        guard let key = Petitions.ruleKeys.first(where: { $0.code == code }),
            let rule = try Rulebook.rule(code, at: lineage, on: day, in: reader)
        else { return nil }
        return try Rulebook.citation(of: rule, as: key, in: reader)
    }

    func html(_ frame: Frame) -> HTML {
        let day: HTML =
            (isRunning ? due : nil).map {
                "<p class=\"quiet\">\(frame(.petitionDueOn, ["day": frame.day($0.day)]))</p>"
            }
            ?? .empty
        return """
            <p><strong>\(frame(.petitionClock(name)))</strong> \(face.badge(frame).html)</p>\(day)\
            \(rule?.disclosure(frame))

            """
    }

    static let shape = Shape.object([
        ("name", .text), ("due_at", .optional(.instant)), ("is_running", .flag),
    ])

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("name", name)
            json.field("due_at", due?.instant)
            json.field("is_running", isRunning)
        }
    }
}

extension PetitionUnit {
    /// What an id of a form names: an organisation, else a place; nil when there is neither.
    static func named(_ id: AnyID, in reader: Reader) throws -> PetitionUnit? {
        if let unit = try People.organisation(id.as(Marks.Organisation.self), in: reader) {
            return PetitionUnit(place: unit.place, organisation: unit.id)
        }
        return try Places.find(id.as(Marks.Place.self), in: reader).map { PetitionUnit(place: $0.id) }
    }

    /// Its name: the organisation's, else the place's.
    func name(in reader: Reader) throws -> String {
        if let organisation, let unit = try People.organisation(organisation, in: reader) { return unit.name }
        return try Places.find(place, in: reader)?.name ?? ""
    }
}

/// Units and officers that a form offers.
enum PetitionChoices {
    /// The next places below `office`, and the organisations at it and above.
    static func units(at office: [Place], in reader: Reader) throws -> [Choice] {
        guard let own = office.first else { return [] }
        let below = try Places.children(of: own.id, in: reader).filter {
            [.town, .village].contains($0.level)
        }
        let units = try People.organisations(at: office.map(\.id), in: reader)
        return units.map { Choice("\($0.id)", $0.name) } + below.map { Choice("\($0.id)", $0.name) }
    }

    /// Who holds a post at one of the places today.
    static func officers(at places: [PlaceID], in reader: Reader) throws -> [Choice] {
        let today = reader.now.day
        let posts = try People.posts(at: places, in: reader).filter { $0.period.contains(today) }
        return try People.names(of: Set(posts.map(\.person)), in: reader)
            .sorted { ($0.value, $0.key) < ($1.value, $1.key) }
            .map { Choice("\($0.key)", $0.value) }
    }
}
