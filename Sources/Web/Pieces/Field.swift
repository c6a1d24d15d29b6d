/// One question of a form: label, hint, the error at the field, control.
///
/// The value shown is what was typed before a refusal, else the one given. The control's DOM id is its
/// name, where the error summary leads; give `id` where two forms of a page ask for the same name.
package struct Field: Sendable {
    let name: String
    let label: String
    let hint: String?
    let isOptional: Bool
    let id: String

    package init(
        _ name: String, _ label: String, hint: String? = nil, isOptional: Bool = false, id: String? = nil
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.isOptional = isOptional
        self.id = id ?? name
    }

    /// Several fields under one question.
    package static func group(_ legend: String, hint: String? = nil, _ fields: HTML) -> HTML {
        let line: HTML = hint.map { "<p class=\"hint\">\($0)</p>" } ?? .empty
        return "<fieldset class=\"field group\"><legend>\(legend)</legend>\(line)\n\(fields)</fieldset>\n"
    }

    /// Fields side by side where there is room.
    package static func row(_ fields: HTML...) -> HTML { "<div class=\"field-row\">\(fields)</div>\n" }
}

extension Field {
    /// Label and control, one to one.
    func labelled(_ frame: Frame, _ control: HTML) -> HTML {
        """
        <div class="field\(errorClass(frame))">
        <label for="\(id)">\(label)\(optionalMark(frame))</label>
        \(notes(frame))\(control)
        </div>

        """
    }

    /// Legend and several controls.
    func grouped(_ frame: Frame, _ controls: HTML) -> HTML {
        """
        <fieldset class="field\(errorClass(frame))"\(describedBy(frame))>
        <legend>\(label)\(optionalMark(frame))</legend>
        \(notes(frame))\(controls)
        </fieldset>

        """
    }

    func errorClass(_ frame: Frame) -> HTML { frame.error(at: name) == nil ? "" : " field--error" }

    /// What a screen reader says with the control: the hint, and the error where there is one.
    func describedBy(_ frame: Frame) -> HTML {
        let isWrong = frame.error(at: name) != nil
        switch (hint != nil, isWrong) {
        case (false, false): return .empty
        case (true, false): return " aria-describedby=\"\(id)-hint\""
        case (false, true): return " aria-describedby=\"\(id)-error\""
        case (true, true): return " aria-describedby=\"\(id)-hint \(id)-error\""
        }
    }

    /// The same for one control, which also says that it is wrong.
    func state(_ frame: Frame) -> HTML {
        let isWrong = frame.error(at: name) != nil
        return describedBy(frame) + (isWrong ? " aria-invalid=\"true\"" : .empty)
    }

    private func optionalMark(_ frame: Frame) -> HTML {
        isOptional ? " <span class=\"opt\">\(frame(.pieceOptional))</span>" : .empty
    }

    func notes(_ frame: Frame) -> HTML {
        var lines = HTML.empty
        if let hint { lines += "<p class=\"hint\" id=\"\(id)-hint\">\(hint)</p>\n" }
        return lines + errorLine(frame)
    }

    func errorLine(_ frame: Frame) -> HTML {
        guard let error = frame.error(at: name) else { return .empty }
        return "<p class=\"error\" id=\"\(id)-error\">\(error)</p>\n"
    }
}
