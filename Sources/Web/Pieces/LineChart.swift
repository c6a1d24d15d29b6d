/// Lines over time, names and last values written at their ends, with the numbers in a table beneath.
package struct LineChart: Sendable {
    private let title: String
    private let note: String?
    private let labels: [String]
    private let series: [Series]

    /// Drawn dark and dashed, or green and full; two lines can be told apart without colour.
    package enum Tone: Sendable { case ink, pine }

    /// One line; nil where nothing was counted. `paths` lead to what each point counts.
    package struct Series: Sendable {
        let name: String
        let tone: Tone
        let values: [Int?]
        let paths: [String]?

        package init(_ name: String, _ tone: Tone, _ values: [Int?], paths: [String]? = nil) {
            self.name = name
            self.tone = tone
            self.values = values
            self.paths = paths
        }
    }

    /// - Parameters:
    ///   - note: the unit; where the axis does not start at 0 the chart says so itself.
    ///   - labels: one a point, in order of time.
    package init(_ title: String, note: String? = nil, labels: [String], _ series: [Series]) {
        self.title = title
        self.note = note
        self.labels = labels
        self.series = series
    }

    package func html(_ frame: Frame) -> HTML {
        let axis = Axis(values: series.flatMap { $0.values.compactMap { $0 } }, points: labels.count)
        let id = "chart-" + Address.queryValue(title)
        let start = axis.low == 0 ? nil : frame(.pieceAxisFrom, ["value": Figures.grouped(axis.low)])
        let words = [note, start].compactMap { $0 }.joined(separator: frame(.pieceSemicolon))
        return """
            <section class="fig" aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>
            <p class="small quiet">\(words)</p>
            <div class="scroll" tabindex="0" role="group" aria-label="\(title)">\
            <svg class="lines" viewBox="0 0 720 320" role="img" aria-label="\(spoken(frame))">\
            \(grid(axis))\(series.html { line($0, axis) })\(names(axis))</svg></div>
            \(Fold(frame(.pieceSeeTable), table(frame).html).html)</section>

            """
    }

    /// The picture in a sentence: each line's first and last value.
    private func spoken(_ frame: Frame) -> String {
        series.compactMap { series in
            let values = series.values.compactMap { $0 }
            guard let first = values.first, let last = values.last else { return nil }
            return frame(
                .pieceLineSpoken,
                [
                    "name": series.name, "first": Figures.grouped(first), "last": Figures.grouped(last),
                ])
        }.joined(separator: frame(.pieceSemicolon))
    }

    private func grid(_ axis: Axis) -> HTML {
        let lines = axis.ticks.html { tick in
            """
            <path class="s-line" d="M44 \(axis.y(tick))H616"/><text class="c-quiet" font-size="14" x="36" \
            y="\(axis.y(tick) + 5)" text-anchor="end">\(Figures.grouped(tick))</text>
            """
        }
        let step = max(1, (labels.count + 3) / 5)
        let last = labels.count - 1
        let words = labels.enumerated().html { index, label -> HTML in
            guard index == last || (index % step == 0 && last - index >= step / 2 + 1) else { return .empty }
            return """
                <text class="c-quiet" font-size="14" x="\(axis.x(index))" y="312" \
                text-anchor="middle">\(label)</text>
                """
        }
        return lines + words
    }

    private func line(_ series: Series, _ axis: Axis) -> HTML {
        var path = ""
        var isDrawing = false
        for (index, value) in series.values.prefix(labels.count).enumerated() {
            guard let value else { isDrawing = false; continue }
            path += "\(isDrawing ? "L" : "M")\(axis.x(index)) \(axis.y(value))"
            isDrawing = true
        }
        let look: HTML =
            switch series.tone {
            case .ink: "class=\"s-ink\" stroke-width=\"2\" stroke-dasharray=\"5 4\""
            case .pine: "class=\"s-pine\" stroke-width=\"3\""
            }
        guard let last = series.values.prefix(labels.count).lastIndex(where: { $0 != nil }),
            let value = series.values[last]
        else { return .empty }
        return """
            <path \(look) stroke-linejoin="round" d="\(path)"/>\
            <circle class="\(fill(series.tone))" cx="\(axis.x(last))" cy="\(axis.y(value))" r="4"/>
            """
    }

    /// Names and last values, pushed apart where the lines end close to each other.
    private func names(_ axis: Axis) -> HTML {
        let ends = series.compactMap { series -> (Series, Int)? in
            series.values.compactMap { $0 }.last.map { (series, $0) }
        }.sorted { $0.1 > $1.1 }
        var y_min = 0
        return ends.html { series, value in
            let y = max(axis.y(value) + 6, y_min)
            y_min = y + 24
            return """
                <text class="\(fill(series.tone))" font-size="17" font-weight="700" x="626" y="\(y)">\
                \(series.name) \(Figures.grouped(value))</text>
                """
        }
    }

    private func fill(_ tone: Tone) -> HTML { tone == .ink ? "c-ink" : "c-pine" }

    private func table(_ frame: Frame) -> DataTable {
        let columns =
            [DataTable.Column(frame(.pieceChartTime))]
            + series.map { DataTable.Column($0.name, isNumeric: true) }
        let rows = labels.enumerated().map { index, label -> [HTML] in
            ["\(label)"] + series.map { cell($0, index) }
        }
        return DataTable(title, hidesCaption: true, columns: columns, rows: rows)
    }

    private func cell(_ series: Series, _ index: Int) -> HTML {
        guard index < series.values.count, let value = series.values[index] else { return "–" }
        let path = series.paths.flatMap { index < $0.count ? $0[index] : nil }
        return Address.link(Figures.grouped(value), to: path)
    }
}

/// Where values and points lie in a drawing of 720 by 320.
struct Axis {
    let low: Int
    let step: Int
    let points: Int
    private let steps: Int

    /// Starts at 0 unless all values lie in the upper half; then at a round number beneath them.
    init(values: [Int], points: Int) {
        let highest = max(values.max() ?? 1, 1)
        let lowest = min(values.min() ?? 0, highest)
        let floor = lowest * 2 > highest ? lowest : 0
        let step = Axis.round((highest - floor + 3) / 4)
        low = floor / step * step
        self.step = step
        steps = max(1, (highest - low + step - 1) / step)
        self.points = points
    }

    var ticks: [Int] { (0...steps).map { low + $0 * step } }

    func x(_ index: Int) -> Int { points < 2 ? 44 : 44 + index * 572 / (points - 1) }
    func y(_ value: Int) -> Int { 286 - (value - low) * 262 / (steps * step) }

    /// The next of 1, 2, 5, 10, 20, 50 …
    private static func round(_ step: Int) -> Int {
        var unit = 1
        while true {
            for factor in [1, 2, 5] where unit * factor >= step { return unit * factor }
            unit *= 10
        }
    }
}
