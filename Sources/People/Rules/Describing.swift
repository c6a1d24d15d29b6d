import Kernel

/// Why something about a person cannot be so, first applicable reason first.
package enum ParticularsRefusal: String, Refusal, CaseIterable {
    case nameMissing = "person.name-missing"
    case nameTooLong = "person.name-too-long"
    case identityNumberMalformed = "person.identity-number-malformed"
    case identityNumberChecksum = "person.identity-number-checksum"
    case identityNumberBirth = "person.identity-number-birth"
    case identityNumberSex = "person.identity-number-sex"
    case birthUnfit = "person.birth-unfit"
    case phoneUnfit = "person.phone-unfit"
    case careIncomplete = "person.care-incomplete"
    case careTooLong = "person.care-too-long"
    case identityNumberTaken = "person.identity-number-taken"
    case unknown = "person.unknown"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .identityNumberTaken: .conflict
        case .unknown: .missing
        case .nameMissing, .nameTooLong, .identityNumberMalformed, .identityNumberChecksum,
            .identityNumberBirth, .identityNumberSex, .birthUnfit, .phoneUnfit, .careIncomplete, .careTooLong:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .nameMissing, .nameTooLong: "name"
        case .identityNumberMalformed, .identityNumberChecksum, .identityNumberTaken: "identityNumber"
        case .identityNumberBirth, .birthUnfit: "birth"
        case .identityNumberSex: "sex"
        case .phoneUnfit: "phone"
        case .careIncomplete, .careTooLong: "careUntil"
        case .unknown: nil
        }
    }

    package var sentence: Sentence { Sentence(.particulars(self)) }
}

extension Person {
    /// The name without spaces around it.
    static func checkedName(_ text: String) throws(ParticularsRefusal) -> String {
        let name = text.withoutOuterSpaces
        if name.isEmpty { throw .nameMissing }
        if name.unicodeScalars.count > Limits.name_length_max || name.contains(where: \.isNewline) {
            throw .nameTooLong
        }
        return name
    }
}

extension Particulars {
    /// The same in one form of writing; sex and birth are filled in from the identity number.
    package func checked(on today: Day) throws(ParticularsRefusal) -> Particulars {
        var checked = self
        if let identityNumber {
            let number = try IdentityNumber(identityNumber)
            if let birth, birth != number.birth { throw .identityNumberBirth }
            if let sex, sex != number.sex { throw .identityNumberSex }
            checked.identityNumber = number.text
            checked.birth = number.birth
            checked.sex = number.sex
        }
        if let birth = checked.birth {
            let isUnfit = birth > today || birth.age(on: today) > Limits.age_max
            if isUnfit { throw .birthUnfit }
        }
        if let phone { checked.phone = try PhoneNumber.checked(phone) }
        if let care {
            if care.until <= today { throw .careIncomplete }
            if care.until > today.adding(days: Limits.care_days_max) { throw .careTooLong }
        }
        return checked
    }
}

enum PhoneNumber {
    /// Digits only: a mobile number, or a fixed line with its area code.
    ///
    /// - Source: YD/T numbering plan: mobiles have eleven digits from 13 to 19; lines 0 + 2–3 + 7–8.
    static func checked(_ text: String) throws(ParticularsRefusal) -> String {
        var digits = text.filter { !$0.isWhitespace && $0 != "-" && $0 != "－" }
        if digits.hasPrefix("+86") { digits.removeFirst(3) }
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { throw .phoneUnfit }
        let isMobile =
            digits.count == 11 && digits.hasPrefix("1") && !"012".contains(digits.dropFirst().first ?? "0")
        let isFixed = (10...12).contains(digits.count) && digits.hasPrefix("0") && !digits.hasPrefix("00")
        guard isMobile || isFixed else { throw .phoneUnfit }
        return digits
    }
}

extension String {
    var withoutOuterSpaces: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
