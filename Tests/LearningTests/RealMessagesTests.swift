import Foundation
import Learning
import Testing

/// Real, public, anonymised messages that lie beside the checkout, not in it: without them these tests are
/// skipped.
enum RealMessages {
    static let file: URL = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let beside = root.deletingLastPathComponent().appending(path: "shared")
        let shared = ProcessInfo.processInfo.environment["YUANBA_SHARED"].map { URL(filePath: $0) } ?? beside
        return shared.appending(path: "data/messages/labelled.csv")
    }()

    static var exist: Bool { FileManager.default.fileExists(atPath: file.path) }

    static func read() throws -> [(text: String, label: String)] {
        let rows = rows(try String(contentsOf: file, encoding: .utf8))
        return rows.dropFirst().map { (text: $0[0], label: $0[1]) }
    }

    /// Comma-separated values; a quoted field may hold commas, line breaks and doubled quotes.
    private static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = String.UnicodeScalarView()
        var isQuoted = false
        var hasClosed = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"":
                // A doubled quote closes and opens again; the one kept is the second.
                if hasClosed { field.append(scalar) }
                hasClosed = isQuoted
                isQuoted.toggle()
                continue
            case "," where !isQuoted:
                row.append(String(field))
                field = String.UnicodeScalarView()
            case "\n" where !isQuoted:
                rows.append(row + [String(field)])
                row = []
                field = String.UnicodeScalarView()
            case "\r" where !isQuoted: break
            default: field.append(scalar)
            }
            hasClosed = false
        }
        return row.isEmpty ? rows : rows + [row + [String(field)]]
    }
}

@Suite(.enabled(if: RealMessages.exist)) struct RealMessagesTests {
    @Test func `over five folds of real messages the suggestions are right as often as we promise`() throws {
        let examples = try RealMessages.read()

        let training = try Training.run(on: examples)

        #expect(examples.count == 1_842)
        #expect(training.report.labels.count == 7)
        #expect(training.report.accuracy >= 0.87)
        #expect(training.report.macroF1 >= 0.86)
    }

    @Test func `a probability is as often true as it says`() throws {
        let examples = try RealMessages.read()
        let asked = examples.indices.filter { $0 % 5 == 0 }
        let learned = examples.indices.filter { $0 % 5 != 0 }.map { examples[$0] }
        let classifier = try Classifier.trained(on: learned)

        let first = asked.compactMap { row in
            classifier.ranked(examples[row].text).first
                .map { (said: $0.probability, isTrue: $0.label == examples[row].label) }
        }
        let said = first.reduce(0) { $0 + $1.said } / Double(first.count)
        let came = Double(first.count { $0.isTrue }) / Double(first.count)
        let sure = first.filter { $0.said >= 0.9 }

        #expect(abs(said - came) < 0.05)
        #expect(Double(sure.count { $0.isTrue }) / Double(sure.count) > 0.92)
    }

    @Test func `a model of real messages is small and survives its bytes`() throws {
        let classifier = try Classifier.trained(on: RealMessages.read())

        let bytes = classifier.encoded()

        #expect(bytes.count < 3_000_000)
        #expect(try Classifier(encoded: bytes) == classifier)
    }
}
