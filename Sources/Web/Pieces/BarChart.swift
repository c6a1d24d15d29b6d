/// Bars from a common line, each with its name, its value and a link; text stays text, so it grows and wraps.
package struct BarChart: Sendable {
    private let title: String
    private let note: String?
    private let bars: [Bar]
    private let scale: Int?
    private let mark: (value: Int, label: String)?
    private let hasRail: Bool

    /// One bar. `words` is the value as it is read (91.0%), `detail` what stands behind it (171 / 188).
    package struct Bar: Sendable {
        let label: String
        let value: Int
        let words: String
        let detail: String?
        let path: String?
        let isFlagged: Bool

        package init(
            _ label: String, _ value: Int, words: String? = nil, detail: String? = nil, path: String? = nil,
            isFlagged: Bool = false
        ) {
            self.label = label
            self.value = value
            self.words = words ?? Figures.grouped(value)
            self.detail = detail
            self.path = path
            self.isFlagged = isFlagged
        }
    }

    /// - Parameters:
    ///   - note: unit, time, what red means.
    ///   - scale: the value of a full bar, such as 1000 for thousandths; nil for the longest one.
    ///   - mark: a line to compare with, in the same unit: 全县 88.2%.
    package init(
        _ title: String, note: String? = nil, _ bars: [Bar], scale: Int? = nil,
        mark: (value: Int, label: String)? = nil
    ) {
        self.title = title
        self.note = note
        self.bars = bars
        self.scale = scale
        self.mark = mark
        hasRail = scale != nil
    }

    package func html(_ frame: Frame) -> HTML {
        let id = "chart-" + Address.queryValue(title)
        let note: HTML = note.map { "<p class=\"small quiet\">\($0)</p>" } ?? .empty
        let legend: HTML = mark.map { "<p class=\"small bars-mark\">\($0.label)</p>" } ?? .empty
        return """
            <section class="fig" aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>\(note)
            <ul class="bars">
            \(bars.html(row))</ul>\(legend)
            \(Fold(frame(.pieceSeeTable), table(frame).html).html)</section>

            """
    }

    private var full: Int { max(1, scale ?? bars.map(\.value).max() ?? 1) }

    private func row(_ bar: Bar) -> HTML {
        return """
            <li><span class="bars-name">\(bar.label)</span>\(drawing(bar))\
            <b class="num">\(Address.link(bar.words, to: bar.path))</b>\
            <span class="quiet num">\(bar.detail)</span></li>

            """
    }

    private func drawing(_ bar: Bar) -> HTML {
        let width = min(1000, max(0, bar.value) * 1000 / full)
        let rail: HTML = hasRail ? "<rect class=\"c-rail\" y=\"8\" width=\"1000\" height=\"20\"/>" : ""
        let line: HTML =
            mark.map {
                """
                <path class="s-ink" stroke-width="2" vector-effect="non-scaling-stroke" \
                d="M\(min(1000, max(0, $0.value) * 1000 / full)) 0V36"/>
                """
            } ?? .empty
        return """
            <svg viewBox="0 0 1000 36" preserveAspectRatio="none" aria-hidden="true">\(rail)\
            <rect class="\(bar.isFlagged ? "c-red" : "c-bar")" y="8" width="\(width)" height="20"/>\
            \(line)</svg>
            """
    }

    private func table(_ frame: Frame) -> DataTable {
        let hasDetail = bars.contains { $0.detail != nil }
        let names = [frame(.pieceChartValue)] + (hasDetail ? [frame(.pieceChartDetail)] : [])
        let columns =
            [DataTable.Column(frame(.pieceChartName))] + names.map { DataTable.Column($0, isNumeric: true) }
        return DataTable(
            title, hidesCaption: true, columns: columns,
            rows: bars.map { bar in
                ["\(bar.label)", Address.link(bar.words, to: bar.path)] + (hasDetail ? ["\(bar.detail)"] : [])
            })
    }
}
