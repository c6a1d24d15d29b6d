import Kernel
import Web

/// What the codes of personal fields are called; any other code is shown as it is.
enum LookField {
    private static let texts: [String: Text] = [
        "contact": .lookFieldContact, "name": .lookFieldName, "phone": .lookFieldPhone,
        "identity-number": .lookFieldIdentityNumber,
        "address": .lookFieldAddress, "birth": .lookFieldBirth, "needs": .lookFieldNeeds,
    ]

    static func name(_ code: String, _ frame: Frame) -> String { texts[code].map { frame($0) } ?? code }
}
