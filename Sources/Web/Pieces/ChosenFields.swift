/// One of the answers a field offers.
package struct Choice: Sendable {
    package let value: String
    package let label: String
    package let hint: String?

    package init(_ value: String, _ label: String, hint: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}

/// Fields that are chosen from.
extension Field {
    /// A drop-down list; `empty` is the line that stands for no choice yet.
    package func select(
        _ frame: Frame, _ choices: [Choice], value: String = "", empty: String? = nil
    ) -> HTML {
        let chosen = frame.typed(name, or: value)
        let first: HTML = empty.map { "<option value=\"\">\($0)</option>" } ?? .empty
        let options = choices.html { choice in
            let mark = Attribute.flag("selected", choice.value == chosen)
            return "<option value=\"\(choice.value)\"\(mark)>\(choice.label)</option>\n"
        }
        return labelled(
            frame,
            """
            <select id="\(id)" name="\(name)"\(state(frame))>\(first)\(options)</select>
            """)
    }

    /// One of a few, all in sight.
    package func radios(_ frame: Frame, _ choices: [Choice], value: String = "") -> HTML {
        let chosen = frame.typed(name, or: value)
        return grouped(
            frame,
            boxed(
                choices.enumerated().html { index, choice in
                    row("radio", choice, index: index, isOn: choice.value == chosen)
                }))
    }

    /// Any number of a few, all in sight; each sends the field's name with its value.
    ///
    /// A form shown again keeps `values` unless the field's typed value names others, separated by commas.
    package func checkboxes(_ frame: Frame, _ choices: [Choice], values: Set<String> = []) -> HTML {
        let typed = frame.typed[name].map { Set($0.split(separator: ",").map(String.init)) }
        let chosen = typed ?? values
        return grouped(
            frame,
            boxed(
                choices.enumerated().html { index, choice in
                    row("checkbox", choice, index: index, isOn: chosen.contains(choice.value))
                }))
    }

    /// A single yes, sent as `1`.
    package func checkbox(_ frame: Frame, isOn: Bool = false) -> HTML {
        let isChecked = frame.typed.isEmpty ? isOn : !frame.typed(name).isEmpty
        let note: HTML = hint.map { "<span class=\"hint\" id=\"\(id)-hint\">\($0)</span>" } ?? .empty
        return """
            <div class="field\(errorClass(frame))">\(errorLine(frame))
            <label class="choice choice--alone"><input type="checkbox" id="\(id)" name="\(name)" value="1"\
            \(Attribute.flag("checked", isChecked))\(state(frame))><span>\(label)\(note)</span></label>
            </div>

            """
    }

    private func boxed(_ rows: HTML) -> HTML { "<div class=\"choices\">\n\(rows)</div>" }

    private func row(_ type: StaticString, _ choice: Choice, index: Int, isOn: Bool) -> HTML {
        let note: HTML = choice.hint.map { "<span class=\"hint\">\($0)</span>" } ?? .empty
        let number: HTML = index == 0 ? "" : "-\(index + 1)"
        return """
            <label class="choice"><input type="\(HTML(stringLiteral: type))" id="\(id)\(number)" \
            name="\(name)" value="\(choice.value)"\(Attribute.flag("checked", isOn))>\
            <span>\(choice.label)\(note)</span></label>

            """
    }
}
