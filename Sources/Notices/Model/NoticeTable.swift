import Kernel
import Storage

/// A list or a table of a notice.
package struct NoticeTable: Sendable, Hashable {
    package let columns: [Column]
    package let rows: [Row]

    package struct Column: Sendable, Hashable, Codable {
        package let title: String
        package let kind: Kind

        package init(_ title: String, _ kind: Kind = .text) {
            self.title = title
            self.kind = kind
        }

        package enum Kind: String, Sendable, Codable, CaseIterable {
            case text
            /// Set to the right, in figures of one width.
            case number
            /// Names of persons: masked, but in rows that bear a consent.
            case name
            /// Always masked.
            case phone
        }
    }

    package struct Row: Sendable, Hashable {
        package let cells: [String]
        /// When and how the persons of this row agreed to be named in full; `nil` where they did not.
        package let consent: String?
        /// What the row is about in the owner's room: one act among many.
        package let item: AnyID?

        package init(_ cells: [String], consent: String? = nil, item: AnyID? = nil) {
            self.cells = cells
            self.consent = consent
            self.item = item
        }
    }

    package init(columns: [Column], rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }

    package var namesPersons: Bool { columns.contains { $0.kind == .name || $0.kind == .phone } }
}

/// Whether a notice speaks of persons, and by what right.
package enum Naming: Sendable, Hashable {
    case nobody
    /// All who are named agreed, each for this publication (个人信息保护法 Art. 25).
    case consent(String)
    /// A law or a rule orders the publication (Art. 13).
    case law(String)

    package var ground: String? {
        switch self {
        case .nobody: nil
        case .consent(let text), .law(let text): text
        }
    }

    package var code: Code {
        switch self {
        case .nobody: .nobody
        case .consent: .consent
        case .law: .law
        }
    }

    package enum Code: String, StorableCode, CaseIterable { case nobody, consent, law }

    package init(_ code: Code, ground: String) {
        switch code {
        case .nobody: self = .nobody
        case .consent: self = .consent(ground)
        case .law: self = .law(ground)
        }
    }
}
