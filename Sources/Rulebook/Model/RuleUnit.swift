import Kernel

/// What a whole number counts.
package struct RuleUnit: Sendable, Hashable {
    package let code: String
    let one: Text
    let many: Text

    /// - Parameters: both texts have a place `{value}`.
    package init(_ code: String, one: Text, many: Text) {
        self.code = code
        self.one = one
        self.many = many
    }

    func words(_ value: String) -> Sentence { Sentence(value == "1" ? one : many, ["value": value]) }
}

extension RuleUnit {
    package static let households = RuleUnit("households", one: .rulebookHousehold, many: .rulebookHouseholds)
    package static let persons = RuleUnit("persons", one: .rulebookPerson, many: .rulebookPersons)
    package static let matters = RuleUnit("matters", one: .rulebookMatter, many: .rulebookMatters)
    package static let days = RuleUnit("days", one: .rulebookDay, many: .rulebookDays)
}
