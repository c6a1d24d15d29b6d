import Kernel
import Sheets

/// What an import of households did, or would do.
package struct HouseholdsReport: Sendable, Equatable {
    /// Rows of the file, one a person.
    package let read: Int
    package let added: Int
    package let changed: Int
    package let unchanged: Int
    /// Persons who are new, in new households and in those that were there.
    package let persons: Int
    /// Why rows were not taken, the first of them.
    package let reasons: [RowReason]
    /// Rows that are wrong.
    package let refused: Int
    /// Rows that are right and not taken either: their household's head, or the household itself, was refused.
    package let leftOut: Int
    /// False after a dry run, and when the file was refused.
    package let isApplied: Bool
    /// Whether nothing is taken because rows are wrong and are not to be skipped.
    package let isRefused: Bool
}

/// Why an import of households does not begin.
package enum HouseholdsImportRefusal: String, Refusal, CaseIterable {
    case noCounty = "household.import-no-county"
    case underWay = "household.import-under-way"

    package var code: String { rawValue }
    package var sentence: Sentence {
        switch self {
        case .noCounty: Sentence(.importNoCounty)
        case .underWay: Sentence(.importHouseholdsUnderWay)
        }
    }
}
