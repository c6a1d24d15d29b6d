import Access
import Kernel
import People
import Places
import Storage
import Web

/// An activity with who comes, as far as the reader may see it.
struct ActivityFile: Sendable {
    let activity: VolunteerActivity
    /// From the top down.
    let line: [Place]
    /// The reader's own part.
    let own: VolunteerPart?
    let taken: Int
    /// Who comes, masked; only for organisers, and never shown to those who come.
    let people: [(part: VolunteerPart, name: String)]?
    let today: Day
    let reader: PersonID

    var path: String { "/volunteers/\(activity.id)" }
    var isOpen: Bool { !activity.isDropped && activity.terms.day >= today }
    var recorded: [VolunteerPart] { (people ?? []).map(\.part).filter { $0.state == .recorded } }

    static func read(
        _ id: VolunteerActivityID, for member: MemberCaller, _ officer: OfficerCaller?, in reader: Reader
    ) throws -> ActivityFile {
        let activity = try Volunteers.activity(id, in: reader)
        let line = try Places.lineage(of: activity.place, in: reader)
        let parts = try PartStore.all(of: id, in: reader)
        let organises = officer.map { organisesAt(line.map(\.id), $0) } ?? false
        let coming = parts.filter { $0.state != .withdrawn }
        let names = organises ? try People.names(of: Set(coming.map(\.person)), in: reader) : [:]
        return ActivityFile(
            activity: activity, line: line.reversed(), own: parts.first { $0.person == member.person },
            taken: coming.count,
            people: organises ? coming.map { ($0, Masking.name(names[$0.person] ?? "")) } : nil,
            today: reader.now.day, reader: member.person)
    }

    /// Whoever works at the place may organise there.
    static func organisesAt(_ lineage: [PlaceID], _ officer: OfficerCaller) -> Bool {
        [.work, .dispatch].contains { (permission: Permission) in officer.may(permission, at: lineage) }
    }

    static let shape = Shape.named(
        "VolunteerActivity",
        .object([
            ("id", .id), ("place", .id), ("title", .text), ("kind", .text), ("day", .day),
            ("meeting", .text), ("risk", .text), ("is_risky", .flag), ("insurance", .text),
            ("seats", .optional(.whole)), ("taken", .whole), ("contact", .text), ("is_dropped", .flag),
            ("own_state", .optional(.text)), ("own_minutes", .optional(.whole)),
            (
                "people",
                .optional(
                    .list(
                        .object([
                            ("person", .id), ("name", .text), ("state", .text), ("minutes", .whole),
                        ])))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            activity.write(to: &json)
            json.field("taken", taken)
            json.field("own_state", own?.state.rawValue)
            json.field("own_minutes", (own?.minutes).map(Int64.init))
            guard let people else { return json.field("people", nil as String?) }
            json.key("people")
            json.array(people) { json, line in
                json.object { json in
                    json.field("person", line.part.person)
                    json.field("name", line.name)
                    json.field("state", line.part.state.rawValue)
                    json.field("minutes", line.part.minutes)
                }
            }
        }
    }
}

extension VolunteerActivity {
    /// The fields of an open object.
    func write(to json: inout JSONText) {
        json.field("id", id)
        json.field("place", place)
        json.field("title", terms.title)
        json.field("kind", terms.kind.rawValue)
        json.field("day", terms.day)
        json.field("meeting", terms.meeting)
        json.field("risk", terms.risk)
        json.field("is_risky", terms.isRisky)
        json.field("insurance", terms.insurance)
        json.field("seats", terms.seats.map(Int64.init))
        json.field("contact", terms.contact)
        json.field("is_dropped", isDropped)
    }
}

/// What is going on where somebody lives or works, and what they joined.
struct ActivityList: Sendable {
    let place: Place?
    let coming: [VolunteerActivity]
    /// All of the place, newest first; for organisers.
    let all: [VolunteerActivity]?
    let next: Int64?
    let own: [(part: VolunteerPart, title: String, day: Day)]
    let minutes: Int
    let places: [PlaceID: String]

    static func read(
        _ member: MemberCaller, _ officer: OfficerCaller?, at wanted: PlaceID?, before: Int64, limit: Int,
        in reader: Reader
    ) throws -> ActivityList {
        let household = try People.household(of: member.person, in: reader)
        let home = try household.flatMap { try People.place(of: $0, on: reader.now.day, in: reader) }
        let near = wanted ?? officer?.homePlace ?? home
        let line = try near.map { try Places.lineage(of: $0, in: reader) } ?? []
        let lineage = line.map(\.id)
        let village = line.first { $0.level == .village }?.id ?? near
        let around = try village.map { try Places.within($0, in: reader) } ?? []
        let organises = officer.map { ActivityFile.organisesAt(lineage, $0) } ?? false
        let below = organises ? try near.map { try Places.within($0, in: reader) } ?? [] : []
        let all = try ActivityStore.all(at: below, before: before, limit: limit + 1, in: reader)
        let coming = try ActivityStore.coming(
            at: Array(Set(around + lineage)).sorted(), from: reader.now.day, limit: VolunteerLimits.list_max,
            in: reader)
        return ActivityList(
            place: line.first, coming: coming, all: organises ? Array(all.prefix(limit)) : nil,
            next: all.count > limit ? all[limit - 1].position : nil,
            own: try PartStore.all(of: member.person, limit: VolunteerLimits.list_max, in: reader),
            minutes: try PartStore.minutes(of: member.person, in: reader),
            places: try Places.names(of: Set((coming + all).map(\.place)), in: reader))
    }

    static let shape = Shape.named(
        "VolunteerActivities",
        .object([
            ("items", .list(rowShape)), ("all", .optional(.list(rowShape))),
            (
                "own",
                .list(
                    .object([
                        ("activity", .id), ("title", .text), ("day", .day), ("state", .text),
                        ("minutes", .whole),
                    ]))
            ), ("minutes", .whole), ("next", .optional(.text)),
        ]))

    private static let rowShape = Shape.named(
        "VolunteerActivityRow",
        .object([
            ("id", .id), ("place", .id), ("title", .text), ("kind", .text), ("day", .day),
            ("meeting", .text), ("risk", .text), ("is_risky", .flag), ("insurance", .text),
            ("seats", .optional(.whole)), ("contact", .text), ("is_dropped", .flag),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(coming) { json, activity in json.object { activity.write(to: &$0) } }
            if let all {
                json.key("all")
                json.array(all) { json, activity in json.object { activity.write(to: &$0) } }
            } else {
                json.field("all", nil as String?)
            }
            json.key("own")
            json.array(own) { json, line in
                json.object { json in
                    json.field("activity", line.part.activity)
                    json.field("title", line.title)
                    json.field("day", line.day)
                    json.field("state", line.part.state.rawValue)
                    json.field("minutes", line.part.minutes)
                }
            }
            json.field("minutes", minutes)
            json.field("next", next.map(String.init))
        }
    }
}
