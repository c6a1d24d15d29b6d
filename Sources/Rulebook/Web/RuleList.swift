import Kernel
import Places
import Web

/// What applies at a place under each key, searched and by topic.
struct RuleList: Sendable {
    let view: PlaceView
    let words: String
    let topic: String
    let topics: [RuleTopic]
    let lines: [Line]
    /// How many proposals wait for a second person; nil for those who may not decide.
    let waiting: [RuleCitation]?

    struct Line: Sendable {
        let key: RuleKey
        /// `nil` while nothing was entered.
        let citation: RuleCitation?
    }

    /// Whether `line` is what somebody looks for with `words`: in its titles, its key, its value or its
    /// source.
    static func finds(_ words: String, in line: Line) -> Bool {
        let text = [
            line.key.code, line.key.title.chinese, line.key.title.english, line.citation?.rule.value ?? "",
            line.citation?.rule.source.description ?? "",
        ].joined(separator: "\n").lowercased()
        return words.lowercased().split(separator: " ").allSatisfy { text.contains($0) }
    }

    func write(to json: inout JSONText, _ language: Language) {
        json.object { json in
            json.key("items")
            json.array(lines.compactMap(\.citation)) { json, citation in citation.write(to: &json, language) }
            json.field("next", nil as String?)
        }
    }
}

func rulebookPage(_ list: RuleList, _ frame: Frame) -> HTML {
    let table = DataTable(
        frame(.rulebookTitle), hidesCaption: true,
        columns: [
            .init(frame(.rulebookRule)), .init(frame(.rulebookValue)), .init(frame(.rulebookSource)),
        ], rows: list.lines.map { row($0, list.view, frame) }, empty: frame(.rulebookNothingFound))
    return Layout.page(
        title: frame(.rulebookTitle), purpose: frame(.rulebookPurpose), frame: frame,
        crumbs: list.view.crumbs(frame, at: "/rulebook"), kind: .wide,
        search: Form.search(at: "/rulebook", label: frame(.rulebookSearch), value: list.words, frame: frame),
        body: """
            \(filter(list, frame))\(waiting(list.waiting ?? [], frame))\(table.html)
            """)
}

private func filter(_ list: RuleList, _ frame: Frame) -> HTML {
    Form.filter(
        to: "/rulebook", frame: frame,
        """
        \(list.words.isEmpty ? HTML.empty : Form.hidden("q", list.words))\
        \(Field("topic", frame(.rulebookTopic)).select(
            frame, list.topics.map { Choice($0.code, frame($0.title)) }, value: list.topic,
            empty: frame(.rulebookAllTopics)))
        \(Field("place", frame(.rulebookPlace)).select(
            frame, list.view.choices, value: list.view.place.map { "\($0.id)" } ?? ""))
        """)
}

private func waiting(_ proposals: [RuleCitation], _ frame: Frame) -> HTML {
    if proposals.isEmpty { return .empty }
    let links = proposals.html {
        "<li><a href=\"\($0.path)\">\(frame($0.key.title))</a>\(frame.joined("", $0.words(frame), $0.place))</li>\n"
    }
    return Inset(frame(.rulebookWaiting), "<ul>\n\(links)</ul>").html
}

private func row(_ line: RuleList.Line, _ view: PlaceView, _ frame: Frame) -> [HTML] {
    let query = view.place.map { "?place=\($0.id)" } ?? ""
    let title: HTML = "<a href=\"/rulebook/\(line.key.code)\(query)\">\(frame(line.key.title))</a>"
    guard let citation = line.citation else {
        return [title, "<span class=\"quiet\">\(frame(.rulebookNotEntered))</span>", ""]
    }
    let since = frame(.rulebookSinceDay, ["day": frame.day(citation.rule.from)])
    let value: HTML = """
        \(citation.words(frame))<br><span class="quiet small">\(frame.joined(citation.place, since))</span>
        """
    return [title, value, sourceCell(citation.rule, frame)]
}

/// Law, edition and article; a text that nobody has read against says so.
func sourceCell(_ rule: Rule, _ frame: Frame) -> HTML {
    let mark: HTML = rule.isChecked ? .empty : " " + Tag(frame(.rulebookUnchecked)).html
    return "\(rule.source.description)\(mark)"
}
