import Kernel
import Places
import Storage
import Web

/// What everybody may read of the concerns: only what enough people asked for, where the county shows it at all.
struct Talk: Sendable {
    let place: PlaceID
    let placeName: String
    let isShown: Bool
    /// The least number of requests that is shown.
    let floor: Int
    let through: Day?
    let entries: [Entry]

    struct Entry: Sendable {
        let name: String
        let placeName: String
        let requests: Int
        let isWorkedOn: Bool
    }

    /// Where a county shows its concerns and has entered no number.
    static let floor_default = 5

    var query: String { "place=\(place)" }

    static func read(_ visit: Visit, in reader: Reader) throws -> Talk {
        let wanted = visit.query["place"].flatMap { $0.isEmpty ? nil : $0 }
        guard let root = try Places.root(in: reader),
            let id = wanted == nil ? root.id : wanted.flatMap({ PlaceID($0) })
        else { throw WebRefusal.notFound }
        let line = try Places.lineage(of: id, in: reader)
        guard let place = line.first else { throw WebRefusal.notFound }
        let rules = try ConcernRules.read(at: [root.id], in: reader)
        let floor = max(rules.publicFloor ?? floor_default, ConcernLimits.members_min)
        guard rules.isPublic, let last = try ConcernRunStore.last(in: reader)?.on else {
            return Talk(
                place: place.id, placeName: place.name, isShown: rules.isPublic, floor: floor, through: nil,
                entries: [])
        }
        let told = try Topics.told(
            at: place.id, from: last.adding(days: 1 - 7 * ConcernLimits.weeks), through: last,
            limit: ConcernLimits.shown_max, in: reader)
        return Talk(
            place: place.id, placeName: place.name, isShown: true, floor: floor, through: last,
            entries: told.filter { $0.requests.count >= floor }.map {
                Entry(
                    name: Masking.note($0.name), placeName: $0.placeName, requests: $0.requests.count,
                    isWorkedOn: $0.task != nil)
            })
    }

    static let shape = Shape.object([
        ("place", .id), ("is_shown", .flag), ("floor", .whole), ("through", .optional(.day)),
        (
            "items",
            .list(
                .object([
                    ("name", .text), ("place_name", .text), ("requests", .whole), ("is_worked_on", .flag),
                ]))
        ),
    ])

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.field("place", place)
            json.field("is_shown", isShown)
            json.field("floor", floor)
            json.field("through", through)
            json.key("items")
            json.array(entries) { json, entry in
                json.object { json in
                    json.field("name", entry.name)
                    json.field("place_name", entry.placeName)
                    json.field("requests", entry.requests)
                    json.field("is_worked_on", entry.isWorkedOn)
                }
            }
        }
    }
}
