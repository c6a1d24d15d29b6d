import Access
import Cases
import Kernel
import People
import Places
import Storage
import Web

/// The requests behind one figure of a rate.
struct RateList: Sendable {
    let rate: RequestRate
    let kind: CountStore.Kind
    let place: Place
    let span: RateSpan
    let from: Day
    let until: Day
    let counted: [CountedRequest]
    let rows: [CaseID: QueueRow]
    let exclusions: [CaseID: Exclusion]
    let names: [PersonID: String]
    let places: [PlaceID: String]
    let next: Position?

    static func read(
        _ rate: RequestRate, _ kind: CountStore.Kind, _ span: RateSpan, _ officer: OfficerCaller,
        before: Position?, limit: Int, in reader: Reader
    ) throws -> RateList {
        let place = try span.place(of: officer, in: reader)
        let until = span.last.asked ?? reader.now.day
        let from = until.adding(days: 1 - span.days)
        let found = try CountStore.list(
            kind, of: rate, at: place.id, from: from, through: until, before: before, limit: limit + 1,
            in: reader)
        let counted = Array(found.prefix(limit))
        let ids = counted.map(\.request)
        let rows = try Cases.rows(of: ids, in: reader)
        let exclusions = kind == .excluded ? try ExclusionStore.inForce(of: ids, in: reader) : [:]
        return RateList(
            rate: rate, kind: kind, place: place, span: span, from: from, until: until, counted: counted,
            rows: Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) }), exclusions: exclusions,
            names: try People.names(
                of: Set(exclusions.values.flatMap { [$0.askedBy, $0.decision?.by].compactMap(\.self) }),
                in: reader),
            places: try Places.longNames(of: Set(rows.map(\.place)), in: reader),
            next: found.count > limit ? counted.last?.position : nil)
    }

    func write(_ json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(counted) { json, one in
                json.object { json in
                    json.field("request", one.request)
                    json.field("number", rows[one.request]?.number)
                    json.field("title", rows[one.request]?.title)
                    json.field("place", one.place)
                    json.field("on", one.on)
                    json.field("is_part", one.isPart)
                    json.field("is_excluded", one.isExcluded)
                    json.key("exclusion")
                    if let exclusion = exclusions[one.request] {
                        exclusion.write(&json, names: names)
                    } else {
                        json.writeNull()
                    }
                }
            }
            json.field("next", next.map { "\($0)" })
        }
    }

    /// As OpenAPI describes it.
    static let shape = Shape.page(
        .object([
            ("request", .id), ("number", .text), ("title", .text), ("place", .id), ("on", .day),
            ("is_part", .flag), ("is_excluded", .flag),
        ]))
}

/// What is left out of the rates at a place, in one state.
struct ExclusionList: Sendable {
    let state: Exclusion.State
    let place: Place
    let exclusions: [Exclusion]
    let rows: [CaseID: QueueRow]
    let names: [PersonID: String]
    let next: Position?

    static func read(
        _ state: Exclusion.State, at place: Place, before: Position?, limit: Int, in reader: Reader
    ) throws -> ExclusionList {
        let found = try ExclusionStore.list(
            state, at: place.id, before: before, limit: limit + 1, in: reader)
        let kept = Array(found.prefix(limit))
        let rows = try Cases.rows(of: Array(Set(kept.map(\.request))), in: reader)
        return ExclusionList(
            state: state, place: place, exclusions: kept,
            rows: Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) }),
            names: try People.names(
                of: Set(
                    kept.flatMap { [$0.askedBy, $0.decision?.by, $0.ending?.by].compactMap(\.self) }),
                in: reader),
            next: found.count > limit ? kept.last?.position : nil)
    }

    func write(_ json: inout JSONText) {
        json.object { json in
            json.key("items")
            writeItems(&json)
            json.field("next", next.map { "\($0)" })
        }
    }

    func writeItems(_ json: inout JSONText) {
        json.array(exclusions) { json, exclusion in exclusion.write(&json, names: names) }
    }
}
