import Kernel

/// Why an account cannot be opened.
package enum AccountOpeningRefusal: String, Refusal, CaseIterable {
    case nameUnfit = "account.name-unfit"
    case displayNameUnfit = "account.display-name-unfit"
    case personHasOne = "account.person-has-one"
    case nameTaken = "account.name-taken"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .nameUnfit, .displayNameUnfit: .invalid
        case .personHasOne, .nameTaken: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .nameUnfit, .nameTaken: "name"
        case .displayNameUnfit: "displayName"
        case .personHasOne: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .nameUnfit:
            Sentence(
                .accountNameUnfit,
                ["min": "\(Limits.accountName_length_min)", "max": "\(Limits.accountName_length_max)"])
        case .displayNameUnfit:
            Sentence(.accountDisplayNameUnfit, ["max": "\(Limits.displayName_length_max)"])
        case .personHasOne: Sentence(.accountPersonHasOne)
        case .nameTaken: Sentence(.accountNameTaken)
        }
    }
}

/// How account names are written: in small letters, without spaces around them.
enum AccountName {
    /// The name as it is kept, however it was typed.
    static func tidied(_ name: String) -> String {
        var rest = name[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest.lowercased()
    }

    static func check(_ name: String) throws(AccountOpeningRefusal) {
        let length = Limits.accountName_length_min...Limits.accountName_length_max
        guard length.contains(name.unicodeScalars.count), name.allSatisfy(isFit) else { throw .nameUnfit }
    }

    static func check(displayName: String) throws(AccountOpeningRefusal) {
        guard !displayName.isEmpty, displayName.unicodeScalars.count <= Limits.displayName_length_max else {
            throw .displayNameUnfit
        }
    }

    private static func isFit(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "._-".contains(character)
    }
}
