import Kernel

/// Why a password is not taken, in order of precedence.
package enum PasswordRefusal: Refusal, Hashable {
    case empty
    case tooLong
    case tooShort
    case containsAccountName
    case tooFewKinds

    package var code: String {
        switch self {
        case .empty: "password.empty"
        case .tooLong: "password.too-long"
        case .tooShort: "password.too-short"
        case .containsAccountName: "password.contains-account-name"
        case .tooFewKinds: "password.too-few-kinds"
        }
    }

    package var kind: RefusalKind { .invalid }
    package var field: String? { "password" }

    package var sentence: Sentence {
        switch self {
        case .empty: Sentence(SealingTexts.passwordEmpty)
        case .tooLong: Sentence(SealingTexts.passwordTooLong, ["max": "\(Password.bytes_max)"])
        case .tooShort: Sentence(SealingTexts.passwordTooShort, ["min": "\(PasswordRules.length_min)"])
        case .containsAccountName: Sentence(SealingTexts.passwordContainsAccountName)
        case .tooFewKinds:
            Sentence(
                SealingTexts.passwordTooFewKinds,
                ["kinds": "\(PasswordRules.kinds_min)", "length": "\(PasswordRules.length_of_passphrase)"])
        }
    }
}

/// Which new passwords are good enough.
package enum PasswordRules {
    static let length_min = 8
    static let kinds_min = 3
    /// From this length on a password of one kind is as hard to guess.
    static let length_of_passphrase = 16
    /// A name of one character is found in many good passwords.
    static let account_name_length_min = 2

    package static func check(_ password: String, accountName: String) throws(PasswordRefusal) {
        if let refusal = refusal(of: password, accountName: accountName) { throw refusal }
    }

    /// The first reason against `password`, where a form gathers all its refusals.
    package static func refusal(of password: String, accountName: String) -> PasswordRefusal? {
        if password.isEmpty { return .empty }
        if password.utf8.count > Password.bytes_max { return .tooLong }
        if password.count < length_min { return .tooShort }
        if contains(password, accountName) { return .containsAccountName }
        if password.count < length_of_passphrase, kinds(in: password) < kinds_min { return .tooFewKinds }
        return nil
    }

    private static func contains(_ password: String, _ accountName: String) -> Bool {
        accountName.count >= account_name_length_min
            && password.lowercased().contains(accountName.lowercased())
    }

    /// Digits, small letters, capital letters, and everything else.
    private static func kinds(in password: String) -> Int {
        var kinds: Set<Int> = []
        for scalar in password.unicodeScalars {
            switch scalar {
            case "0"..."9": kinds.insert(0)
            case "a"..."z": kinds.insert(1)
            case "A"..."Z": kinds.insert(2)
            default: kinds.insert(3)
            }
        }
        return kinds.count
    }
}
