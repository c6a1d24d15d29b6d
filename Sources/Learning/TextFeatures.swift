/// What of a text is looked at when texts are compared: its characters and pairs of them, spelling evened
/// out.
///
/// Chinese is written without spaces; pairs of characters stand in for words and need no dictionary.
package enum TextFeatures {
    /// Every run of digits, `2026` as `3.50`, becomes this one: which number it is says nothing of the
    /// matter.
    package static let digit: Unicode.Scalar = "0"

    /// The runs of letters and digits of a text, in order; punctuation parts them, whitespace is dropped.
    ///
    /// Full-width forms become half-width, ASCII letters lower case, a run of digits one `0`.
    package static func runs(of text: String) -> [[Unicode.Scalar]] {
        var runs: [[Unicode.Scalar]] = []
        var run: [Unicode.Scalar] = []
        let scalars = text.unicodeScalars.prefix(LearningLimits.textScalarsMax).compactMap(folded)
        for (index, scalar) in scalars.enumerated() {
            if isDigit(scalar) {
                if run.last != digit { run.append(digit) }
            } else if isLetter(scalar) {
                run.append(scalar)
            } else if !joinsDigits(scalar, at: index, of: scalars) && !run.isEmpty {
                runs.append(run)
                run = []
            }
        }
        if !run.isEmpty { runs.append(run) }
        return runs
    }

    /// All characters and pairs of a text with their counts, in the order of their codes.
    package static func counts(of text: String) -> [GramCount] {
        var grams: [Gram] = []
        for run in runs(of: text) {
            for scalar in run { grams.append(Gram(scalar)) }
            for (first, second) in zip(run, run.dropFirst()) { grams.append(Gram(first, second)) }
        }
        grams.sort()
        var counts: [GramCount] = []
        var start = 0
        while start < grams.count {
            var end = start + 1
            while end < grams.count, grams[end] == grams[start] { end += 1 }
            counts.append(GramCount(gram: grams[start], count: end - start))
            start = end
        }
        return counts
    }

    /// The scalar in its plain form; nil for whitespace and invisible marks.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
        case 0x21...0x7E, 0x4E00...0x9FFF: scalar
        case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFEE0 + 0x20)
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
        default:
            scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
                || scalar.properties.generalCategory == .control ? nil : scalar
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x30 && scalar.value <= 0x39
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x61...0x7A: true
        case 0...0x7F: false
        default: scalar.properties.isAlphabetic || scalar.properties.isIdeographic
        }
    }

    /// The point of `3.50` and the comma of `1,200`.
    private static func joinsDigits(
        _ scalar: Unicode.Scalar, at index: Int, of scalars: [Unicode.Scalar]
    ) -> Bool {
        (scalar == "." || scalar == ",") && index > 0 && index + 1 < scalars.count
            && isDigit(scalars[index - 1]) && isDigit(scalars[index + 1])
    }
}
