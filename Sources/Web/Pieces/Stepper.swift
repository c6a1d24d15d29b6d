/// The stages of a matter in order, such as 四议两公开: those behind, the present one, those still locked.
package struct Stepper: Sendable {
    private let title: String
    private let steps: [Step]

    /// One stage; `name` is its short name (1 议), `title` what it is.
    package struct Step: Sendable {
        let state: Timeline.State
        let name: String
        let title: String
        let note: String?

        package init(_ state: Timeline.State, name: String, title: String, note: String? = nil) {
            self.state = state
            self.name = name
            self.title = title
            self.note = note
        }
    }

    /// - Parameter title: said by screen readers before the stages: 四议两公开，走到第 4 步.
    package init(_ title: String, _ steps: [Step]) {
        self.title = title
        self.steps = steps
    }

    package func html(_ frame: Frame) -> HTML {
        "<ol class=\"steps\" aria-label=\"\(title)\">\n\(steps.html { row($0, frame) })</ol>\n"
    }

    private func row(_ step: Step, _ frame: Frame) -> HTML {
        let note: HTML = step.note.map { "<p>\($0)</p>" } ?? .empty
        let (icon, word): (HTML, String) =
            switch step.state {
            case .done: (Icon.check.html, frame(.pieceStateDone))
            case .now: (.empty, frame(.pieceStateNow))
            case .coming: (Icon.lock.html, frame(.pieceStateComing))
            }
        let line = frame(.pieceStepState, ["name": step.name, "state": word])
        return """
            <li class="\(step.state.rawValue)"\(Attribute.current(step.state == .now, "step"))>\
            <span class="n">\(icon)\(line)</span><b>\(step.title)</b>\(note)</li>

            """
    }
}
