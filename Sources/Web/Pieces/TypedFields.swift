import Kernel

/// Fields that are typed into.
extension Field {
    /// A line of text.
    package func text(
        _ frame: Frame, value: String = "", maxLength: Int? = nil, autocomplete: String? = nil,
        isNumeric: Bool = false
    ) -> HTML {
        let mode: HTML = isNumeric ? " inputmode=\"numeric\"" : ""
        return typed("text", frame, value, mode + limits(maxLength, autocomplete))
    }

    /// Several lines of text.
    package func area(_ frame: Frame, value: String = "", rows: Int = 4, maxLength: Int? = nil) -> HTML {
        labelled(
            frame,
            """
            <textarea id="\(id)" name="\(name)" rows="\(rows)"\(limits(maxLength, nil))\(state(frame))>
            \(frame.typed(name, or: value))</textarea>
            """)
    }

    /// A telephone number.
    package func telephone(_ frame: Frame, value: String = "") -> HTML {
        typed("tel", frame, value, " inputmode=\"tel\" autocomplete=\"tel\" maxlength=\"20\"")
    }

    package func search(_ frame: Frame, value: String = "", maxLength: Int? = 100) -> HTML {
        typed("search", frame, value, limits(maxLength, nil))
    }

    /// A whole number.
    package func number(_ frame: Frame, value: String = "", min: Int? = nil, max: Int? = nil) -> HTML {
        let range = Attribute.of("min", min) + Attribute.of("max", max)
        return typed("number", frame, value, " inputmode=\"numeric\"" + range)
    }

    /// An amount or a measure with decimals, typed as text so that nothing is rounded on the way.
    package func decimal(_ frame: Frame, value: String = "", maxLength: Int = 16) -> HTML {
        typed("text", frame, value, " inputmode=\"decimal\" maxlength=\"\(maxLength)\"")
    }

    package func date(_ frame: Frame, value: Day? = nil, min: Day? = nil, max: Day? = nil) -> HTML {
        let range = Attribute.of("min", min?.description) + Attribute.of("max", max?.description)
        return typed("date", frame, value?.description ?? "", range)
    }

    /// A day and a time of it, in China: `2026-11-20T08:15`.
    package func moment(_ frame: Frame, value: Instant? = nil) -> HTML {
        typed("datetime-local", frame, value.map { String($0.iso.prefix(16)) } ?? "", .empty)
    }

    /// A password: never shown again after a refusal; with script a button shows it while it is typed.
    package func password(_ frame: Frame, isNew: Bool = false, maxLength: Int = 128) -> HTML {
        let kind: HTML = isNew ? "new-password" : "current-password"
        return labelled(
            frame,
            """
            <div class="reveal"><input id="\(id)" name="\(name)" type="password" autocomplete="\(kind)" \
            maxlength="\(maxLength)"\(state(frame))>
            <button type="button" class="btn btn--bare only-script" data-reveal="\(id)" aria-pressed="false">\
            \(Icon.eye.html)\(frame(.pieceShowPassword))</button></div>
            """)
    }

    /// A file that is not a photo: a roll, a sheet, an archive.
    package func file(_ frame: Frame, accept: String, isMultiple: Bool = false) -> HTML {
        labelled(
            frame,
            """
            <input id="\(id)" name="\(name)" type="file" accept="\(accept)"\
            \(Attribute.flag("multiple", isMultiple))\(state(frame))>
            """)
    }

    private func typed(_ type: StaticString, _ frame: Frame, _ value: String, _ attributes: HTML) -> HTML {
        labelled(
            frame,
            """
            <input id="\(id)" name="\(name)" type="\(HTML(stringLiteral: type))" \
            value="\(frame.typed(name, or: value))"\(attributes)\(state(frame))>
            """)
    }

    private func limits(_ maxLength: Int?, _ autocomplete: String?) -> HTML {
        Attribute.of("maxlength", maxLength) + Attribute.of("autocomplete", autocomplete)
    }
}
