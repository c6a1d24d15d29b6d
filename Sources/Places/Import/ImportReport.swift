import Kernel
import Sheets

/// What an import did, or would do.
package struct ImportReport: Sendable {
    package let read: Int
    package let added: Int
    package let changed: Int
    package let unchanged: Int
    /// Rows that were not taken, the first of them.
    package let reasons: [Reason]
    package let refused: Int
    /// False after a dry run, and when a row was refused and bad rows are not to be skipped.
    package let isApplied: Bool

    /// Why a row of one of the files was not taken.
    package struct Reason: Sendable, Hashable {
        package let file: String
        package let row: RowReason
    }
}

/// Why an import does not begin, in order of precedence.
package enum ImportRefusal: Refusal, Hashable {
    case editionUnfit
    case editionOlder(than: Int)
    case underWay

    package var code: String {
        switch self {
        case .editionUnfit: "places.edition-unfit"
        case .editionOlder: "places.edition-older"
        case .underWay: "places.import-under-way"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .editionUnfit: .invalid
        case .editionOlder, .underWay: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .editionUnfit, .editionOlder: "edition"
        case .underWay: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .editionUnfit: Sentence(.importEditionUnfit)
        case .editionOlder(let newest): Sentence(.importEditionOlder, ["edition": "\(newest)"])
        case .underWay: Sentence(.importUnderWay)
        }
    }
}
