import Cases
import Kernel
import Learning
import Sheets
import Storage

/// A model of categories was learned from examples.
package struct ModelTrained: Event {
    package static let kind = "request.model-trained"
    package let model: AnyID
    package let examples: Int
    package let accuracy_thousandths: Int

    package var subject: AnyID { model }
}

/// Why nothing can be suggested.
package enum ModelRefusal: String, Refusal, CaseIterable {
    case missing = "request.model-missing"

    package var code: String { rawValue }
    package var kind: RefusalKind { .conflict }
    package var sentence: Sentence { Sentence(.modelMissing) }
}

/// What the county's model makes of a text; a person decides.
package struct CategorySuggestion: Sendable {
    package let label: String
    /// The open category of that Chinese name; nil where the county has none.
    package let category: Category?
    package let probability: Double
    /// The words that speak most for it, in the text's order.
    package let terms: [String]
}

extension Requests {
    /// Below this share a suggestion misleads more than it helps.
    package static let suggestionProbability_min = 0.5

    /// Learns from a file with the columns body and category; the newest model is the one that suggests.
    ///
    /// - Throws: `SheetRefusal`, `TrainingRefusal`.
    package func train(
        file: (name: String, bytes: [UInt8]), as id: AnyID, origin: Origin = .system,
        progress: ((Double) -> Void)? = nil
    ) async throws -> CrossValidation.Report {
        let table = try SheetReader.read(file.bytes, name: file.name)
        let found = try Columns(table.header).requireAll([Requests.bodyColumn, ["category", "一级标签", "类别"]])
        let examples = table.rows.map {
            (text: $0[found[0]].withoutOuterSpaces, label: $0[found[1]].withoutOuterSpaces)
        }
        return try await train(on: examples, as: id, origin: origin, progress: progress)
    }

    /// Learns from the county's own closed requests, the newest that fit.
    package func trainOnOwn(
        as id: AnyID, origin: Origin = .system, progress: ((Double) -> Void)? = nil
    ) async throws -> CrossValidation.Report {
        let kept = try await county.database.read { try Requests.ownExamples(in: $0) }
        return try await train(
            on: kept.map { (text: $0.text, label: $0.label) }, as: id, origin: origin, progress: progress)
    }

    /// The words of the newest closed requests that have a class, with its name.
    private static func ownExamples(in reader: Reader) throws -> [RequestStore.Example] {
        var examples: [RequestStore.Example] = []
        var before = Position.max
        while examples.count < LearningLimits.examplesMax {
            let closed = try Cases.closed(of: kind, before: before, limit: examplesPerRead, in: reader)
            guard let last = closed.last else { break }
            before = last.position
            examples += try RequestStore.examples(of: closed.map(\.id), in: reader)
        }
        return Array(examples.prefix(LearningLimits.examplesMax))
    }

    private static let examplesPerRead = 500

    private func train(
        on examples: [(text: String, label: String)], as id: AnyID, origin: Origin,
        progress: ((Double) -> Void)?
    ) async throws -> CrossValidation.Report {
        let training = try Training.run(on: examples, progress: progress)
        let bytes = training.classifier.encoded()
        let report = training.report
        try await county.database.write(by: origin) { transaction in
            try ModelStore.replace(by: id, bytes, report, in: transaction)
            try transaction.record(
                ModelTrained(
                    model: id, examples: report.examples,
                    accuracy_thousandths: Int((report.accuracy * 1000).rounded())))
        }
        return report
    }

    /// What the newest model suggests for `text`; nil without a model, or when it is not sure enough.
    package static func suggestion(for text: String, in reader: Reader) throws -> CategorySuggestion? {
        guard let model = try TrainedModels.newest(in: reader) else { return nil }
        let retired = try Categories.retiredNames(in: reader)
        guard let best = model.ranked(text).first(where: { !retired.contains($0.label) }),
            best.probability >= suggestionProbability_min
        else { return nil }
        return CategorySuggestion(
            label: best.label, category: try Categories.all(in: reader).first { $0.chinese == best.label },
            probability: best.probability, terms: model.terms(explaining: best.label, in: text, count: 3))
    }

    /// The same table with the likeliest category of each row and its probability, however small.
    ///
    /// - Throws: `SheetRefusal`, `ModelRefusal.missing`.
    package func classify(file: (name: String, bytes: [UInt8])) async throws -> [UInt8] {
        let table = try SheetReader.read(file.bytes, name: file.name)
        let column = try Columns(table.header).require(Requests.bodyColumn)
        let (newest, retired) = try await county.database.read { reader in
            (try TrainedModels.newest(in: reader), try Categories.retiredNames(in: reader))
        }
        guard let model = newest else { throw ModelRefusal.missing }
        let width = table.header.count
        return CSVText.write(
            header: table.header + ["suggestion", "probability"],
            rows: table.rows.map { row in
                let text = row[column].withoutOuterSpaces
                let best = text.isEmpty ? nil : model.ranked(text).first { !retired.contains($0.label) }
                let figures = best.map { [$0.label, Requests.threeDecimals($0.probability)] } ?? ["", ""]
                return (0..<width).map { row[$0] } + figures
            })
    }

    private static let bodyColumn = ["body", "留言详情", "留言内容"]

    private static func threeDecimals(_ value: Double) -> String {
        let thousandths = String(Int((value * 1000).rounded()))
        let padded = String(repeating: "0", count: max(0, 4 - thousandths.count)) + thousandths
        return padded.dropLast(3) + "." + padded.suffix(3)
    }
}
