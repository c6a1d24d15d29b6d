/// A share, large, with what it was counted from, a bar, and how sure it is.
package struct Rate: Sendable {
    private let title: String
    private let part: Counted
    private let whole: Counted
    private let interval: ClosedRange<Int>?
    private let note: String?

    /// A number that leads to what it counts: 按时联系 1,231.
    package struct Counted: Sendable {
        let label: String
        let count: Int
        let path: String?

        package init(_ label: String, _ count: Int, path: String? = nil) {
            self.label = label
            self.count = count
            self.path = path
        }

        var html: HTML {
            guard let path else { return "\(label) <span class=\"num\">\(Figures.grouped(count))</span>" }
            return "\(label) <a class=\"num\" href=\"\(Address.checked(path))\">\(Figures.grouped(count))</a>"
        }
    }

    /// - Parameters:
    ///   - interval: the 95 % interval in thousandths, where the page has one.
    ///   - note: against last month, or why there is no interval.
    package init(
        _ title: String, part: Counted, whole: Counted, interval: ClosedRange<Int>? = nil, note: String? = nil
    ) {
        self.title = title
        self.part = part
        self.whole = whole
        self.interval = interval
        self.note = note
    }

    /// - Parameter isPart: whether it stands under the page's heading, and not under that of a part.
    package func html(_ frame: Frame, isPart: Bool = false) -> HTML {
        let heading: HTML = isPart ? "<h2>\(title)</h2>" : "<h3>\(title)</h3>"
        let line: HTML = note.map { "<p class=\"small quiet\">\($0)</p>" } ?? .empty
        return """
            <div class="rate">\(heading)\(big(frame))\
            <p>\(part.html) / \(whole.html)</p>\(line)</div>

            """
    }

    private func big(_ frame: Frame) -> HTML {
        guard whole.count > 0 else { return "<p class=\"big big--none\">\(frame(.pieceNoRate))</p>" }
        let share = Figures.thousandths(part.count, of: whole.count)
        return """
            <p class="big">\(Figures.percent(share))<small>%</small></p>\
            <svg viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">\
            <rect class="c-rail" y="6" width="1000" height="8"/>\
            <rect class="c-ink" y="6" width="\(min(share, 1000))" height="8"/>\(marks)</svg>
            """
    }

    /// Two lines at the ends of the interval.
    private var marks: HTML {
        guard let interval else { return .empty }
        let low = min(max(interval.lowerBound, 2), 998)
        let high = min(max(interval.upperBound, 2), 998)
        return """
            <path class="s-ink" stroke-width="2" vector-effect="non-scaling-stroke" \
            d="M\(low) 1V19M\(high) 1V19"/>
            """
    }
}

/// Numbers as people read them.
package enum Figures {
    /// 12,345
    package static func grouped(_ number: Int) -> String {
        var digits = String(number.magnitude)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        groups.insert(digits, at: 0)
        return (number < 0 ? "−" : "") + groups.joined(separator: ",")
    }

    /// `part` of `whole` in thousandths, halves rounded up; 0 where there is no whole.
    package static func thousandths(_ part: Int, of whole: Int) -> Int {
        whole > 0 ? (part * 2000 + whole) / (whole * 2) : 0
    }

    /// 974 thousandths are written `97.4`.
    package static func percent(_ thousandths: Int) -> String { "\(thousandths / 10).\(thousandths % 10)" }
}
