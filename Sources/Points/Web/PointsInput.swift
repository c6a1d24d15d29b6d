import Kernel
import Ledger
import Web

/// What forms and programs send, read into this room's values; points are written `5`, `0.5`, `-2`.
struct PointsInput {
    private let input: Input

    init(_ input: Input) { self.input = input }

    func versionTerms() throws -> VersionTerms {
        guard let from = try input.day("from") else { throw FieldRefusal(.missing, at: "from") }
        let clause = try input["clause"].map { text throws(FieldRefusal) in
            guard let clause = ClauseReference(text) else { throw FieldRefusal(.unreadable, at: "clause") }
            return clause
        }
        return VersionTerms(
            title: input["title"] ?? "", basis: input["basis"] ?? "",
            isCharter: input.isChecked("is_charter"), authorisation: input["authorisation"] ?? "",
            from: from, budget: try amount("budget") ?? 0,
            carry_percent: try input.number("carry_percent") ?? 0,
            cadence: try code("cadence") ?? .week,
            allowsBelowZero: input.isChecked("allows_below_zero"),
            showsMatters: input.isChecked("shows_matters"), clause: clause)
    }

    func itemTerms() throws -> ItemTerms {
        let period: ItemTerms.Cap.Period? = try code("cap_period")
        let amount = try amount("cap")
        let cap: ItemTerms.Cap? =
            switch (period, amount) {
            case (let period?, let amount?): ItemTerms.Cap(period, amount)
            case (nil, nil): nil
            case (nil, _?): throw FieldRefusal(.missing, at: "cap_period")
            case (_?, nil): throw FieldRefusal(.missing, at: "cap")
            }
        let declarers = try input.all("declarers").map { text in
            guard let declarer = ItemTerms.Declarer(rawValue: text) else {
                throw FieldRefusal(.unreadable, at: "declarers")
            }
            return declarer
        }
        return ItemTerms(
            code: input["code"] ?? "", title: input["title"] ?? "", heading: input["heading"] ?? "",
            subject: try code("subject") ?? .other, points: try self.amount("points") ?? 0, cap: cap,
            evidence: try code("evidence") ?? .none, declarers: declarers,
            checker: try code("checker") ?? .committee, standing_days: try input.number("standing_days"),
            isAffirmed: input.isChecked("is_affirmed"), trigger: try code("trigger") ?? .hand)
    }

    /// In hundredths; what is no number is refused at its field.
    func amount(_ name: String) throws -> Int64? {
        guard let text = input[name] else { return nil }
        guard let amount = Points.unit.amount(text.hasPrefix("+") ? String(text.dropFirst()) : text) else {
            if name == "points" { throw ItemRefusal.pointsUnreadable }
            throw FieldRefusal(.unreadable, at: name)
        }
        return amount
    }

    func code<Code: RawRepresentable>(_ name: String) throws -> Code? where Code.RawValue == String {
        guard let text = input[name] else { return nil }
        guard let code = Code(rawValue: text) else { throw FieldRefusal(.unreadable, at: name) }
        return code
    }
}
