/// What has happened, what is happening now, and what comes.
package struct Timeline: Sendable {
    private let entries: [Entry]

    package enum State: String, Sendable, CaseIterable { case done, now, coming }

    /// One event; `title` is said in bold, `text` after it.
    package struct Entry: Sendable {
        let state: State
        let title: String
        let text: String?
        let when: HTML?
        let clock: ClockBadge?
        let photos: [Photo]

        /// - Parameter when: `frame.time(instant)`, or words: 今天下午5点前.
        package init(
            _ state: State, _ title: String, text: String? = nil, when: HTML? = nil, clock: ClockBadge? = nil,
            photos: [Photo] = []
        ) {
            self.state = state
            self.title = title
            self.text = text
            self.when = when
            self.clock = clock
            self.photos = photos
        }
    }

    package init(_ entries: [Entry]) { self.entries = entries }

    package func html(_ frame: Frame) -> HTML {
        let spoken = [State: HTML](
            uniqueKeysWithValues: State.allCases.map { ($0, Timeline.spoken($0, frame)) })
        return "<ol class=\"line\">\n\(entries.html { row($0, spoken[$0.state], frame) })</ol>\n"
    }

    private func row(_ entry: Entry, _ spoken: HTML?, _ frame: Frame) -> HTML {
        let text: HTML = entry.text.map { "<p class=\"said\">\($0)</p>" } ?? .empty
        let when: HTML = entry.when.map { "<span class=\"when\">\($0)</span>" } ?? .empty
        let photos = entry.photos.isEmpty ? .empty : Gallery(entry.photos).html(frame)
        return """
            <li class="\(entry.state.rawValue)"\(Attribute.current(entry.state == .now, "step"))>\
            <b>\(entry.title)</b>\(spoken)\(text)\(when)\(entry.clock?.html)\(photos)</li>

            """
    }

    /// The state in words, for those who do not see its mark; the same for every entry of it.
    private static func spoken(_ state: State, _ frame: Frame) -> HTML {
        let word =
            switch state {
            case .done: frame(.pieceStateDone)
            case .now: frame(.pieceStateNow)
            case .coming: frame(.pieceStateComing)
            }
        return "<span class=\"sr\">\(frame(.pieceBracketed, ["words": word]))</span>"
    }
}
