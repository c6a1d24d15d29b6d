import Cases
import Kernel
import Places
import Requests
import Web

extension CountyOverview {
    private static let rate = Shape.object([
        ("numerator", .whole), ("denominator", .whole), ("excluded", .whole),
        ("thousandths", .optional(.whole)),
        ("interval_low", .optional(.whole)), ("interval_high", .optional(.whole)),
    ])

    static let shape = Shape.object([
        ("place", .id), ("name", .text), ("from", .day), ("until", .day), ("received", .whole),
        ("closed", .whole),
        ("open", .whole), ("late", .whole), ("in_time", rate), ("responded", rate), ("solved", rate),
        ("satisfied", rate),
        (
            "points",
            .list(.object([("from", .day), ("days", .whole), ("received", .whole), ("closed", .whole)]))
        ),
        ("places", .list(.object([("id", .id), ("name", .text), ("open", .whole), ("late", .whole)]))),
        (
            "late_cases",
            .list(
                .object([
                    ("id", .id), ("number", .text), ("title", .text), ("place_name", .optional(.text)),
                    ("path", .text), ("due_at", .optional(.instant)),
                ]))
        ),
    ])

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.field("place", place.id)
            json.field("name", place.name)
            json.field("from", from)
            json.field("until", until)
            json.field("received", received)
            json.field("closed", closed)
            json.field("open", open)
            json.field("late", late)
            CountyOverview.write("in_time", inTime, to: &json)
            CountyOverview.write("responded", responded, to: &json)
            CountyOverview.write("solved", solved, to: &json)
            CountyOverview.write("satisfied", satisfied, to: &json)
            writeLists(&json)
        }
    }

    private func writeLists(_ json: inout JSONText) {
        json.key("points")
        json.array(points) { json, point in
            json.object { json in
                json.field("from", point.from)
                json.field("days", step)
                json.field("received", point.received)
                json.field("closed", point.closed)
            }
        }
        json.key("places")
        json.array(children) { json, child in
            json.object { json in
                json.field("id", child.place.id)
                json.field("name", child.place.name)
                json.field("open", child.open)
                json.field("late", child.late)
            }
        }
        json.key("late_cases")
        json.array(lateRows) { json, row in
            json.object { json in
                json.field("id", row.id)
                json.field("number", row.number)
                json.field("title", row.title)
                json.field("place_name", paths[row.place])
                json.field("path", row.path)
                json.field("due_at", row.due)
            }
        }
    }

    private static func write(_ key: StaticString, _ rate: Proportion, to json: inout JSONText) {
        json.key(key)
        json.object { json in
            json.field("numerator", rate.part)
            json.field("denominator", rate.whole)
            json.field("excluded", rate.excluded)
            json.field("thousandths", rate.thousandths.map(Int64.init))
            json.field("interval_low", rate.interval.map { Int64($0.lowerBound) })
            json.field("interval_high", rate.interval.map { Int64($0.upperBound) })
        }
    }
}
