import Kernel
import Web

/// What the codes of personal fields are called; any other code is shown as it is.
enum LookField {
    private static let texts: [String: Text] = [
        "contact": .lookFieldContact, "name": .lookFieldName, "phone": .lookFieldPhone,
        "identity-number": .lookFieldIdentityNumber,
        "address": .lookFieldAddress, "birth": .lookFieldBirth, "needs": .lookFieldNeeds,
        "points-card": .lookFieldPointsCard, "points-slip": .lookFieldPointsSlip,
        "points-statement": .lookFieldPointsStatement, "rewards-names": .lookFieldRewardNames,
    ]

    static func name(_ code: String, _ frame: Frame) -> String { texts[code].map { frame($0) } ?? code }

    /// What a person gave as reason, or what was done where the act itself is the reason.
    static func reason(_ words: String, _ frame: Frame) -> String {
        Access.LookDone(rawValue: words).map { frame($0 == .printed ? .lookPrinted : .lookTaken) } ?? words
    }
}
