import Access
import Assemblies
import Cases
import Kernel
import People
import Places
import Storage
import Web

/// A committee with its seats, its meetings, its agenda and what its members carry together.
struct CommitteeFile: Sendable {
    let committee: PartyCommittee
    let line: [Place]
    let kind: CommitteeKind?
    /// Those that stand.
    let seats: [CommitteeSeat]
    /// Every seat there ever was, for what they said.
    let seatNames: [SeatID: String]
    let people: [PersonID: String]
    let places: [PlaceID: String]
    let meetings: [Assembly]
    let items: [AgendaItem]
    let matters: [SharedMatter]
    let parts: [SharedMatter.Part]
    let entries: [ListEntry]
    /// The requests behind needs.
    let needs: [ListEntryID: NeedLine]
    /// For the committee itself.
    let mayKeep: Bool
    /// For which the officer may speak.
    let ownSeats: [CommitteeSeat]
    let choices: (people: [Choice], places: [Choice])
    let today: Day
    let ids: FormIDs

    var path: String { "/party/committees/\(committee.id)" }
    var isOpen: Bool { committee.period.until == nil }
    var lack: CommitteeLack { CommitteeLack(of: committee, seats) }

    var rhythm: MeetingRhythm {
        MeetingRhythm(
            founded: committee.period.from, held: meetings.filter { $0.state == .closed }.map(\.meets.day),
            months: kind?.months ?? 0)
    }

    /// Throws `CommitteeRefusal.unknown` for those who may not know of it.
    static func read(
        _ id: PartyCommitteeID, for officer: OfficerCaller, at now: Instant, in reader: Reader
    ) throws -> CommitteeFile {
        let committee = try PartyOrganisations.committee(id, in: reader)
        let hand = try CommitteeHand.read(committee, officer, in: reader)
        if !hand.sees { throw CommitteeRefusal.unknown }
        let seats = hand.seats.filter { $0.period.until == nil }
        let matters = try SharingStore.matters(of: id, in: reader)
        let entries = try SharingStore.entries(of: id, in: reader)
        return CommitteeFile(
            committee: committee, line: hand.line,
            kind: try PartyOrganisations.committeeKinds(at: hand.line.map(\.id), in: reader)
                .first { $0.code == committee.kind },
            seats: seats,
            seatNames: Dictionary(
                hand.seats.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
            people: try People.names(of: Set(seats.compactMap(\.person)), in: reader),
            places: try Places.longNames(of: Set(seats.compactMap(\.place)), in: reader),
            meetings: try Assemblies.assemblies(of: committee.body, in: reader),
            items: try SharingStore.items(of: id, in: reader), matters: matters,
            parts: try SharingStore.parts(of: matters.map(\.id), in: reader),
            entries: entries, needs: try NeedLine.read(entries, in: reader), mayKeep: hand.mayKeep,
            ownSeats: hand.ownSeats,
            choices: hand.mayKeep ? try offered(hand.line, in: reader) : ([], []), today: reader.now.day,
            ids: FormIDs(at: now))
    }

    private static func offered(
        _ line: [Place], in reader: Reader
    ) throws -> (people: [Choice], places: [Choice]) {
        let top = line.first { $0.level == .town } ?? line[0]
        let near = try [top] + Places.children(of: top.id, in: reader)
        let own = try Places.children(of: line[0].id, in: reader)
        let all = near + own.filter { place in !near.contains { $0.id == place.id } }
        return (
            try PartyOffice.choices(at: line, in: reader)
                + PartyOffice.choices(at: [top], in: reader).filter { _ in line.first?.level == .area },
            all.map { Choice("\($0.id)", $0.name) }
        )
    }

    func seat(_ id: SeatID?) -> String { id.flatMap { seatNames[$0] } ?? "" }

    static let shape = Shape.named(
        "PartyCommittee",
        .object([
            ("id", .id), ("name", .text), ("kind", .text), ("is_joint", .flag), ("place", .id), ("body", .id),
            ("from", .day), ("until", .optional(.day)), ("next_due_on", .optional(.day)),
            (
                "seats",
                .list(
                    .object([
                        ("id", .id), ("role", .text), ("name", .text), ("place", .optional(.id)),
                        ("person", .optional(.id)), ("from", .day),
                    ]))
            ),
            (
                "items",
                .list(
                    .object([
                        ("id", .id), ("number", .whole), ("seat", .id), ("title", .text), ("level", .text),
                        ("state", .text), ("assembly", .optional(.id)), ("reason", .text),
                    ]))
            ),
            (
                "matters",
                .list(
                    .object([
                        ("id", .id), ("number", .whole), ("title", .text), ("parts", .whole),
                        ("done", .whole), ("closed_at", .optional(.instant)),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", committee.id)
            json.field("name", committee.name)
            json.field("kind", committee.kind)
            json.field("is_joint", committee.isJoint)
            json.field("place", committee.place)
            json.field("body", committee.body)
            json.field("from", committee.period.from)
            json.field("until", committee.period.until)
            json.field("next_due_on", rhythm.due)
            json.key("seats")
            json.array(seats) { json, seat in
                json.object { json in
                    json.field("id", seat.id)
                    json.field("role", seat.role.rawValue)
                    json.field("name", seat.name)
                    json.field("place", seat.place)
                    json.field("person", seat.person)
                    json.field("from", seat.period.from)
                }
            }
            json.key("items")
            json.array(items) { json, item in
                json.object { json in
                    json.field("id", item.id)
                    json.field("number", item.number)
                    json.field("seat", item.seat)
                    json.field("title", item.title)
                    json.field("level", item.standing.level.rawValue)
                    json.field("state", item.standing.state.rawValue)
                    json.field("assembly", item.standing.assembly)
                    json.field("reason", item.standing.reason)
                }
            }
            json.key("matters")
            json.array(matters) { json, matter in
                let own = parts.filter { $0.matter == matter.id }
                json.object { json in
                    json.field("id", matter.id)
                    json.field("number", matter.number)
                    json.field("title", matter.title)
                    json.field("parts", own.count)
                    json.field("done", own.count { $0.done != nil })
                    json.field("closed_at", matter.closure?.at)
                }
            }
        }
    }
}

/// What an officer may do with a committee: keep it, speak for seats of it, or look on.
struct CommitteeHand: Sendable {
    let line: [Place]
    /// Those that have ended too.
    let seats: [CommitteeSeat]
    let mayKeep: Bool
    let ownSeats: [CommitteeSeat]
    let sees: Bool

    static func read(
        _ committee: PartyCommittee, _ officer: OfficerCaller, in reader: Reader
    ) throws -> CommitteeHand {
        let line = try Places.lineage(of: committee.place, in: reader)
        let seats = try CommitteeStore.seats(of: [committee.id], in: reader)
        let standing = seats.filter { $0.period.until == nil && $0.role != .staff }
        var lines: [PlaceID: [Place]] = [:]
        for place in Set(standing.compactMap(\.place)) {
            lines[place] = try Places.lineage(of: place, in: reader)
        }
        let mayKeep = PartyOffice.keeps(officer, line)
        return CommitteeHand(
            line: line, seats: seats, mayKeep: mayKeep && committee.period.until == nil,
            ownSeats: committee.period.until != nil
                ? []
                : standing.filter { seat in
                    mayKeep || seat.person == officer.person
                        || (seat.place.flatMap { lines[$0] }.map { PartyOffice.keeps(officer, $0) } ?? false)
                },
            sees: PartyOffice.sees(officer, line) || standing.contains { $0.person == officer.person }
                || lines.values.contains { PartyOffice.sees(officer, $0) })
    }

    /// Throws where the officer does not speak for the seat, and does not know of the committee.
    func require(_ seat: SeatID?) throws {
        if !sees { throw CommitteeRefusal.unknown }
        if mayKeep { return }
        guard let seat, ownSeats.contains(where: { $0.id == seat }) else { throw AccessRefusal.notAllowed }
    }
}

/// The committees of a place, above it and below it.
struct CommitteeList: Sendable {
    let line: [Place]
    let rows: [(committee: PartyCommittee, kind: CommitteeKind?, place: String, seats: Int, due: Day?)]
    let kinds: [CommitteeKind]
    let mayKeep: Bool
    let today: Day

    static func read(_ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws -> CommitteeList {
        let line = try PartyOffice.asked(visit, officer, in: reader)
        let kinds = try PartyOrganisations.committeeKinds(at: line.map(\.id), in: reader)
        let above = Set(line.map(\.id))
        let found = try CommitteeStore.all(in: reader).filter { committee in
            guard committee.period.until == nil,
                try CommitteeHand.read(committee, officer, in: reader).sees
            else { return false }
            if above.contains(committee.place) { return true }
            if try Places.isWithin(committee.place, line[0].id, in: reader) { return true }
            return try CommitteeStore.seats(of: [committee.id], in: reader).contains { seat in
                seat.period.until == nil && (seat.place.map { above.contains($0) } ?? false)
            }
        }
        let seats = Dictionary(
            grouping: try CommitteeStore.seats(of: found.map(\.id), in: reader)
                .filter { $0.period.until == nil }, by: \.committee)
        let names = try Places.longNames(of: Set(found.map(\.place)), in: reader)
        return CommitteeList(
            line: line,
            rows: try found.map { committee in
                let kind = kinds.first { $0.code == committee.kind }
                let held = try Assemblies.assemblies(of: committee.body, in: reader)
                    .filter { $0.state == .closed }.map(\.meets.day)
                return (
                    committee, kind, names[committee.place] ?? "", seats[committee.id]?.count ?? 0,
                    MeetingRhythm(founded: committee.period.from, held: held, months: kind?.months ?? 0).due
                )
            }, kinds: kinds, mayKeep: PartyOffice.keeps(officer, line), today: reader.now.day)
    }

    static let shape = Shape.page(
        .object([
            ("id", .id), ("name", .text), ("kind", .text), ("place", .id), ("seats", .whole),
            ("next_due_on", .optional(.day)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(rows) { json, row in
                json.object { json in
                    json.field("id", row.committee.id)
                    json.field("name", row.committee.name)
                    json.field("kind", row.committee.kind)
                    json.field("place", row.committee.place)
                    json.field("seats", row.seats)
                    json.field("next_due_on", row.due)
                }
            }
            json.field("next", nil as String?)
        }
    }
}
