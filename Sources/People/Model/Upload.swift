import Kernel
import Sheets

/// A file of households that somebody sent in, kept sealed until it is confirmed, for a day at most.
struct Upload: Sendable {
    let id: AnyID
    let person: PersonID
    /// Bytes of the file.
    let length: Int
    let state: State
    /// What the file is called and what became of it, as it lies on the disk.
    let sealed: [UInt8]
    let touched: Instant

    enum State: String, Sendable {
        /// Read and judged; nothing is taken yet.
        case checked
        case running
        case done
        /// Ended by a fault; it may be confirmed again.
        case broken
    }
}

/// What a file holds, in the words of both languages, so that it can be shown later.
struct UploadOutcome: Sendable, Codable, Equatable {
    var fileName: String
    var read = 0
    var added = 0
    var changed = 0
    var unchanged = 0
    var persons = 0
    var refused = 0
    var leftOut = 0
    var reasons: [Reason] = []
    /// Why the file was not taken as a whole; nil where it was, or where only rows were refused.
    var failure: Words?

    struct Reason: Sendable, Codable, Equatable {
        let line: Int
        let column: String
        let words: Words
    }

    struct Words: Sendable, Codable, Equatable {
        let chinese: String
        let english: String

        init(_ sentence: Sentence) {
            chinese = sentence(.chinese)
            english = sentence(.english)
        }

        func callAsFunction(_ language: Language) -> String { language == .chinese ? chinese : english }
    }

    init(fileName: String) { self.fileName = fileName }

    init(fileName: String, _ report: HouseholdsReport) {
        self.fileName = fileName
        read = report.read
        added = report.added
        changed = report.changed
        unchanged = report.unchanged
        persons = report.persons
        refused = report.refused
        leftOut = report.leftOut
        reasons = report.reasons.map {
            Reason(line: $0.line, column: $0.column ?? "", words: Words($0.sentence))
        }
    }
}
