import Kernel

/// Why one row of a file was not taken.
package struct RowReason: Sendable, Hashable {
    package let line: Int
    /// The column it lies in, where it lies in one.
    package let column: String?
    package let sentence: Sentence

    package init(line: Int, column: String? = nil, sentence: Sentence) {
        self.line = line
        self.column = column
        self.sentence = sentence
    }
}
