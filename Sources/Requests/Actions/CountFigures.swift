import Kernel
import Storage

/// The figures of requests as other rooms show them, each with the list behind it.
extension Requests {
    package static func count(_ figure: RequestFigure, _ span: FigureSpan, in reader: Reader) throws -> Int {
        try FigureStore.count(figure, span, try codes(span, reader), in: reader)
    }

    /// By the topmost category; those without one under `FigureSpan.unclassed`.
    package static func countsByClass(
        _ figure: RequestFigure, _ span: FigureSpan, in reader: Reader
    ) throws -> [String: Int] {
        try RequestClasses.read(in: reader).sums(try tallies(figure, span, in: reader))
    }

    /// By the place at which each lies, down to the grid, and by category.
    package static func tallies(
        _ figure: RequestFigure, _ span: FigureSpan, in reader: Reader
    ) throws -> [FigureTally] {
        try FigureStore.tallies(figure, span, try codes(span, reader), in: reader)
    }

    package static func countsByChannel(
        _ figure: RequestFigure, _ span: FigureSpan, in reader: Reader
    ) throws -> [Request.Channel: Int] {
        try FigureStore.countsByChannel(figure, span, try codes(span, reader), in: reader)
    }

    /// The cases behind a figure, the newest first.
    package static func list(
        _ figure: RequestFigure, _ span: FigureSpan, before position: Position?, limit: Int, in reader: Reader
    ) throws -> [CaseID] {
        try FigureStore.list(
            figure, span, try codes(span, reader), before: position, limit: limit, in: reader)
    }

    /// Everything that a figure counts, the newest first: to be kept where the figure is.
    package static func positions(
        _ figure: RequestFigure, _ span: FigureSpan, in reader: Reader
    ) throws -> [FigurePosition] {
        try FigureStore.positions(figure, span, try codes(span, reader), in: reader)
    }

    package static func closingTimes(_ span: FigureSpan, in reader: Reader) throws -> [FigureDuration] {
        try FigureStore.closingTimes(span, try codes(span, reader), in: reader)
    }

    package static func contactTimes(_ span: FigureSpan, in reader: Reader) throws -> [FigureDuration] {
        try FigureStore.contactTimes(span, try codes(span, reader), in: reader)
    }

    /// The next requests received in a time, in the journal's order, with the words that are compared.
    package static func texts(
        from: Instant, before end: Instant, withImported: Bool, after position: Position, limit: Int,
        in reader: Reader
    ) throws -> [MatterText] {
        try FigureStore.texts(
            from: from, before: end, withImported: withImported, after: position, limit: limit, in: reader)
    }

    /// The same for some requests.
    package static func texts(of ids: [CaseID], in reader: Reader) throws -> [MatterText] {
        try FigureStore.texts(of: ids, in: reader)
    }

    private static func codes(_ span: FigureSpan, _ reader: Reader) throws -> [String] {
        guard let code = span.category, code != FigureSpan.unclassed else { return [] }
        return try CategoryTreeStore.tree(in: reader).below(code).map(\.category.code)
    }
}

/// The county's categories, each with the topmost above it.
package struct RequestClasses: Sendable {
    private let tree: CategoryTree
    private let tops: [String: String]

    package static func read(in reader: Reader) throws -> RequestClasses {
        let tree = try CategoryTreeStore.tree(in: reader)
        var tops: [String: String] = [:]
        for entry in tree.entries {
            let code = entry.category.code
            tops[code] = tree.above(code).last ?? code
        }
        return RequestClasses(tree: tree, tops: tops)
    }

    /// The topmost categories, in the county's order.
    package var codes: [String] { tree.children(of: nil).map(\.category.code) }

    /// By the topmost category; those without one under `FigureSpan.unclassed`.
    package func sums(_ tallies: [FigureTally]) -> [String: Int] {
        tallies.reduce(into: [:]) { sums, tally in
            sums[tally.category.map(top) ?? FigureSpan.unclassed, default: 0] += tally.count
        }
    }

    /// Itself where nothing lies above it.
    package func top(of code: String) -> String { tops[code] ?? code }

    /// Nil for what is no category.
    package func name(of code: String, _ language: Language) -> String? {
        tree.entry(code)?.category.name(language)
    }
}
