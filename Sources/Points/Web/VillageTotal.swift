import Kernel
import Ledger
import People
import Places
import Rulebook
import Storage
import Web

/// What one village of a town comes to in a year; villages stand in their order, and nobody is ranked by it.
struct VillageTotal: Sendable, Hashable {
    let village: PlaceID
    let name: String
    let households: Int
    /// Households with points this year.
    let active: Int
    let acts: Int64
    /// In hundredths.
    let points: Int64

    /// Empty where the rulebook has no yes for it, and for every place that is no town.
    static func all(of town: Place, _ lineage: [PlaceID], in reader: Reader) throws -> [VillageTotal] {
        let today = reader.now.day
        guard town.level == .town,
            try Rulebook.rule(Points.totalsKey, at: lineage, on: today, in: reader)?.flag == true
        else { return [] }
        let villages = try Places.children(of: town.id, in: reader).filter { $0.level == .village }
            .sorted(by: Place.inOrder)
        let sums = try TotalStore.sums(in: villages.map(\.id), year: today.year, reader)
        return try villages.map { village in
            let sum = sums[village.id]
            return VillageTotal(
                village: village.id, name: village.name,
                households: try People.householdCount(at: village.id, on: today, in: reader),
                active: sum?.households ?? 0, acts: sum?.acts ?? 0, points: sum?.points ?? 0)
        }
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", village)
            json.field("name", name)
            json.field("households", households)
            json.field("active", active)
            json.field("acts", acts)
            json.field("points", points)
        }
    }
}

/// By which rule a town sees the totals or does not; `nil` for a place that is no town.
struct TotalsRule: Sendable {
    let town: PlaceID
    /// `nil` where nobody entered a value.
    let citation: RuleCitation?

    static func read(
        for town: Place, _ lineage: [PlaceID], in reader: Reader
    ) throws -> TotalsRule? {
        guard town.level == .town, let key = Points.ruleKeys.first(where: { $0.code == Points.totalsKey })
        else { return nil }
        let rule = try Rulebook.rule(key.code, at: lineage, on: reader.now.day, in: reader)
        return TotalsRule(
            town: town.id, citation: try rule.map { try Rulebook.citation(of: $0, as: key, in: reader) })
    }
}

/// The table, or that the county has not opened it and where it does so.
func totalsTable(_ totals: [VillageTotal], _ rule: TotalsRule?, _ frame: Frame) -> HTML {
    guard let rule else { return .empty }
    let source = rule.citation?.disclosure(frame) ?? .empty
    if totals.isEmpty {
        let link = Address.link(
            frame(.totalsRule), to: "/rulebook/\(Points.totalsKey)?place=\(rule.town)")
        return Part(
            id: "totals", frame(.totalsTitle), "<p>\(frame(.totalsClosed)) \(link)</p>\(source)"
        ).html
    }
    let table = DataTable(
        frame(.totalsTitle), hidesCaption: true,
        columns: [
            .init(frame(.totalsVillage)), .init(frame(.totalsHouseholds), isNumeric: true),
            .init(frame(.totalsActive), isNumeric: true), .init(frame(.sheetActs), isNumeric: true),
            .init(frame(.rankPoints), isNumeric: true),
        ],
        rows: totals.map { total in
            [
                Address.link(total.name, to: "/points?place=\(total.village)"), "\(total.households)",
                "\(total.active)", "\(total.acts)", "\(Points.unit.text(total.points))",
            ]
        })
    return Part(id: "totals", frame(.totalsTitle), note: frame(.totalsNote), "\(table.html)\(source)").html
}
