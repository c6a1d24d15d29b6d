import Access
import Cases
import Kernel
import Places
import Storage
import Web

/// Up the desks or down: where to, and why.
struct OfficerHandover: Sendable {
    let to: PlaceID?
    let ground: Escalation.Ground?
    let note: String

    enum Reason: String, Sendable, CaseIterable {
        case authority, money, other

        var text: Text {
            switch self {
            case .authority: .officerReasonAuthority
            case .money: .officerReasonMoney
            case .other: .officerReasonOther
            }
        }
    }

    init(_ input: Input) throws {
        let wanted = try input.required("to")
        to = wanted == "up" ? nil : PlaceID(wanted)
        if wanted != "up", to == nil { throw FieldRefusal(.unreadable, at: "to") }
        let given = input["reason"] ?? Reason.other.rawValue
        guard let reason = Reason(rawValue: given) else { throw FieldRefusal(.unreadable, at: "reason") }
        ground =
            switch (reason, wanted) {
            // A form that goes down sends what the way up would need, too.
            case (.authority, "up"): .authority(try OfficerHandover.power(input))
            case (.money, "up"): .money(try OfficerHandover.sum(input))
            case (.authority, _): input["power"] == nil ? nil : .authority(try OfficerHandover.power(input))
            case (.money, _): input["sum"] == nil ? nil : .money(try OfficerHandover.sum(input))
            case (.other, _): nil
            }
        note = input["note"] ?? ""
    }

    var body: OfficerActRoutes.Body {
        { acting, transaction in
            try Requests.hand(
                acting, to: try to ?? acting.deskAbove(), because: ground, note: note, in: transaction)
        }
    }

    private static func power(_ input: Input) throws(FieldRefusal) -> Escalation.Power {
        guard let power = Escalation.Power(rawValue: try input.required("power")) else {
            throw FieldRefusal(.unreadable, at: "power")
        }
        return power
    }

    /// Yuan, as people write them: `30000`, `3,200.50`.
    private static func sum(_ input: Input) throws(FieldRefusal) -> Money {
        let text = try input.required("sum").filter { $0 != "," && $0 != "，" && $0 != " " }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isPlain = text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard isPlain, (1...2).contains(parts.count), (1...9).contains(parts[0].count),
            let yuan = Int64(parts[0])
        else { throw FieldRefusal(.unreadable, at: "sum") }
        let cents = parts.count == 2 ? parts[1] : "0"
        guard (1...2).contains(cents.count), let fen = Int64(cents.count == 1 ? cents + "0" : cents),
            yuan > 0 || fen > 0
        else { throw FieldRefusal(.unreadable, at: "sum") }
        return Money(fen: yuan * 100 + fen)
    }
}
