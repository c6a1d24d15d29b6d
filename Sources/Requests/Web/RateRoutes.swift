import Access
import Cases
import Indicators
import Kernel
import People
import Places
import Storage
import Web

extension Requests {
    /// The three rates of a place, the requests behind each figure, and what is left out of them.
    package static let rateEndpoints: [Endpoint] = RateRoutes.all + ListSheets.rates
}

enum RateRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "rates", for: OfficerCaller.self,
            "The three rates of a place over `days` through `on`, with what is left out of them, why and by whom.",
            query: RateSpan.query, output: RateSheet.shape
        ) { visit, officer in
            let span = try RateSpan(visit)
            let sheet = try await visit.county.database.read { try RateSheet.read(span, officer, in: $0) }
            return Answer(json: sheet.write, page: { ratesPage(sheet, $0) })
        },
        Endpoint(
            .get, "rates/{rate}", for: OfficerCaller.self,
            "The requests behind a figure: `of` is part, whole or excluded.",
            query: RateSpan.query + [
                QueryField(
                    "of", .one(of: CountStore.Kind.allCases.map(\.rawValue)),
                    "Which requests of the rate; the whole without it."), .cursor, .limit,
            ], output: RateList.shape
        ) { visit, officer in
            guard let rate = RequestRate(rawValue: visit.parameters["rate"] ?? "") else {
                throw WebRefusal.notFound
            }
            let span = try RateSpan(visit)
            let kind = CountStore.Kind(rawValue: visit.query["of"] ?? "whole") ?? .whole
            let before = visit.query["cursor"].flatMap { Position($0) }
            let limit = visit.limit
            let list = try await visit.county.database.read { reader in
                try RateList.read(
                    rate, kind, span, officer, before: before, limit: limit, in: reader)
            }
            return Answer(json: list.write, page: { rateListPage(list, $0) })
        },
        Endpoint(
            .get, "exclusions", for: OfficerCaller.self,
            "What is left out of the rates at a place; `state` is asked, granted, declined or withdrawn.",
            query: RateSpan.query + [
                QueryField(
                    "state", .one(of: Exclusion.State.allCases.map(\.rawValue)),
                    "Which exclusions; those that are asked for without it."), .cursor, .limit,
            ], output: .page(.object([("id", .id), ("request", .id), ("reason", .text), ("state", .text)]))
        ) { visit, officer in
            let span = try RateSpan(visit)
            let state = Exclusion.State(rawValue: visit.query["state"] ?? "asked") ?? .asked
            let before = visit.query["cursor"].flatMap { Position($0) }
            let limit = visit.limit
            let list = try await visit.county.database.read { reader in
                let place = try span.place(of: officer, in: reader)
                return try ExclusionList.read(
                    state, at: place, before: before, limit: limit, in: reader)
            }
            return Answer(json: list.write, page: { exclusionListPage(list, $0) })
        },
    ]
}

/// A place and a span of days, as an address says them.
struct RateSpan: Sendable {
    let wanted: PlaceID?
    let days: Int
    let last: LastDay

    static let query: [QueryField] = [
        .place("The place that is counted; the officer's own without it."),
        QueryField("days", .number, "How many days are counted; 30 without it."),
        .on("The last of the days; today without it."),
    ]
    static let days_default = 30
    static let days_max = 1_096

    /// Throws `CaseMissing.noSuchCase` for what is no place, and what `LastDay` throws.
    init(_ visit: Visit) throws {
        last = try LastDay(visit)
        wanted = visit.query["place"].flatMap { PlaceID($0) }
        if visit.query["place"] != nil, wanted == nil { throw CaseMissing.noSuchCase }
        let asked = visit.query["days"].flatMap { Int($0) } ?? RateSpan.days_default
        days = min(max(asked, 1), RateSpan.days_max)
    }

    /// Throws `CaseMissing.noSuchCase` for a place that is not the officer's.
    func place(of officer: OfficerCaller, in reader: Reader) throws -> Place {
        guard let id = wanted ?? officer.homePlace else { throw CaseMissing.noSuchCase }
        let lineage = try Places.lineage(of: id, in: reader)
        guard let place = lineage.first, OfficerQueue.covers(officer, lineage.map(\.id)) else {
            throw CaseMissing.noSuchCase
        }
        return place
    }
}

/// The three rates of a place, with their parts, wholes and exclusions.
struct RateSheet: Sendable {
    let place: Place
    let days: Int
    let last: LastDay
    let from: Day
    let until: Day
    let shares: [RequestRate: Proportion]
    let waiting: ExclusionList
    let granted: ExclusionList

    static let exclusions_max = 50

    static func read(_ span: RateSpan, _ officer: OfficerCaller, in reader: Reader) throws -> RateSheet {
        let place = try span.place(of: officer, in: reader)
        let until = span.last.asked ?? reader.now.day
        let from = until.adding(days: 1 - span.days)
        let sums = try Indicators.sums(at: place.id, from: from, through: until, in: reader)
        let shares = RequestRate.allCases.map { rate in
            let sum = sums[rate.indicator] ?? Indicators.Sum()
            return (
                rate,
                Proportion(
                    part: sum.numerator, whole: sum.denominator,
                    excluded: sums[rate.exclusions]?.numerator ?? 0)
            )
        }
        return RateSheet(
            place: place, days: span.days, last: span.last, from: from, until: until,
            shares: Dictionary(uniqueKeysWithValues: shares),
            waiting: try ExclusionList.read(
                .asked, at: place, before: nil, limit: exclusions_max, in: reader),
            granted: try ExclusionList.read(
                .granted, at: place, before: nil, limit: exclusions_max, in: reader))
    }

    func share(_ rate: RequestRate) -> Proportion { shares[rate] ?? Proportion(part: 0, whole: 0) }

    var query: String { "place=\(place.id)&days=\(days)\(last.query)" }

    func path(_ rate: RequestRate, _ kind: CountStore.Kind) -> String {
        "/rates/\(rate.rawValue)?place=\(place.id)&days=\(days)\(last.query)&of=\(kind.rawValue)"
    }

    func write(_ json: inout JSONText) {
        json.object { json in
            json.field("place", place.id)
            json.field("name", place.name)
            json.field("from", from)
            json.field("until", until)
            json.key("rates")
            json.array(RequestRate.allCases) { json, rate in
                let share = share(rate)
                json.object { json in
                    json.field("rate", rate.rawValue)
                    json.field("numerator", share.part)
                    json.field("denominator", share.whole)
                    json.field("excluded", share.excluded)
                    json.field("thousandths", share.thousandths.map { Int64($0) })
                    json.field("interval_low", share.interval.map { Int64($0.lowerBound) })
                    json.field("interval_high", share.interval.map { Int64($0.upperBound) })
                }
            }
            json.key("waiting")
            waiting.writeItems(&json)
            json.key("exclusions")
            granted.writeItems(&json)
        }
    }

    /// As OpenAPI describes it.
    static let shape = Shape.object([
        ("place", .id), ("name", .text), ("from", .day), ("until", .day),
        (
            "rates",
            .list(
                .object([
                    ("rate", .text), ("numerator", .whole), ("denominator", .whole), ("excluded", .whole),
                    ("thousandths", .optional(.whole)), ("interval_low", .optional(.whole)),
                    ("interval_high", .optional(.whole)),
                ]))
        ),
        ("waiting", .list(.object([("id", .id), ("request", .id), ("reason", .text)]))),
        ("exclusions", .list(.object([("id", .id), ("request", .id), ("reason", .text)]))),
    ])
}
