import Cases
import Kernel
import Web

/// One screen for a call: fields in the order of a call, everything by keyboard; script adds the keys.
func callPage(_ desk: CallDesk, _ frame: Frame) -> HTML {
    let caller =
        Field.row(
            Field("phone", frame(.callPhone)).telephone(frame),
            Field("name", frame(.officerName), isOptional: true).text(frame, maxLength: 40))
        + HTML(
            """
            <p><button type="submit" class="btn" id="look" formaction="/hotline/callers" formnovalidate>\
            \(frame(.callLook))</button></p>
            """)
        + earlier(desk.earlier, frame)
    let matter =
        typedField("place_words", frame(.officerPlace), hint: frame(.callPlaceHint), list: "places", frame)
        + choices(desk.choices, frame)
        + Field("location", frame(.officerLocation), isOptional: true).text(frame, maxLength: 200)
        + typedField(
            "category_words", frame(.officerCategory), hint: frame(.callCategoryHint), list: "categories",
            isOptional: true, frame)
        + requestQuestions(desk.category, frame)
    let body = Field("body", frame(.officerBody)).area(
        frame, rows: 4, maxLength: RequestLimits.bodyCharacters_max)
    let wishes = [
        Choice("none", frame(.officerWishNone)), Choice("call", frame(.officerWishCall)),
        Choice("message", frame(.officerWishMessage)),
    ]
    let wish = Field("wish", frame(.officerNotifies)).radios(frame, wishes, value: "none")
    let answer =
        Field("note", frame(.callAnswer), hint: frame(.callAnswerHint), isOptional: true).area(frame, rows: 3)
        + Field("outcome", frame(.callOutcome)).radios(
            frame, CallRoutes.offered.map { Choice($0.rawValue, frame(.officerOutcome($0))) },
            value: Outcome.explained.rawValue)
        + HTML(
            """
            <p><button type="submit" class="btn" id="answered" formaction="/calls/answered">\
            \(frame(.callAnswered))</button></p>
            """)
    let form = Form.post(
        to: "/calls", id: desk.id, frame: frame, name: "call",
        Form.hidden("began_at", desk.began.iso) + suggestions(desk, frame)
            + Columns.two(
                caller + matter, body + wish + Part(id: "answer", frame(.callAnswerTitle), answer).html))
    let keys = "phone look place_words category_words body note"
    return Layout.page(
        title: frame(.callTitle), purpose: frame(.callPurpose), frame: frame, kind: .wide,
        action: Layout.action(Button(frame(.callSend), .main, isWide: true).submit(form: "call")),
        body: done(desk.done, frame)
            + "<div data-keys=\"\(keys)\" data-send=\"call\" data-second=\"answered\">\(form)</div>\n"
            + help(frame))
}

/// The keys; what holds without script stands first: the browser's own.
private func help(_ frame: Frame) -> HTML {
    let rows: [(String, Text)] = [
        ("Tab", .callKeyTab), ("Alt+1", .callPhone), ("Alt+2", .callLook), ("Alt+3", .officerPlace),
        ("Alt+4", .officerCategory), ("Alt+5", .officerBody), ("Alt+6", .callAnswer),
        ("Ctrl+Enter", .callSend), ("Ctrl+Shift+Enter", .callAnswered),
    ]
    return Fold(frame(.callKeys), FactsList(rows.map { Fact($0.0, frame($0.1)) }).html).html
        + "<p><a href=\"/letterbox\">\(frame(.letterTitle))</a></p>\n"
}

private func done(_ done: CallDesk.Done?, _ frame: Frame) -> HTML {
    guard let done else { return .empty }
    return Inset(
        frame(.callDone, ["number": done.number]),
        """
        <p class="lead">\(frame(.callDoneCode, ["code": done.code]))</p>
        <p>\(Address.link(frame(.callDoneFile), to: "/requests/\(done.id)"))</p>
        """
    ).html
}

private func earlier(_ rows: [ResidentRows.Row]?, _ frame: Frame) -> HTML {
    guard let rows else { return .empty }
    if rows.isEmpty { return "<p class=\"quiet\" role=\"status\">\(frame(.callEarlierNone))</p>\n" }
    let items = rows.html { row in
        """
        <li>\(Address.link("\(row.row.number) \(row.row.title)", to: "/requests/\(row.row.id)")) \
        <span class="quiet">\(frame(.residentState(row.row.state)))</span></li>

        """
    }
    return Inset(frame(.callEarlier), "<ul>\(items)</ul>").html
}

private func choices(_ choices: [NamedChoice], _ frame: Frame) -> HTML {
    if choices.isEmpty { return .empty }
    return Field("place", frame(.callPlaceChoices)).radios(frame, choices.map { Choice($0.id, $0.path) })
}

/// What is offered while somebody types; everything else is found all the same.
func suggestions(_ desk: CallDesk, _ frame: Frame) -> HTML {
    let villages = desk.places.filter { $0.path.split(separator: " ").count <= 2 }
    return datalist("places", villages.prefix(CallDesk.suggestions_max).map { ($0.path, nil) })
        + datalist(
            "categories",
            desk.categories.map { ($0.name(frame.language), $0.code) })
}

func datalist(_ id: String, _ options: [(value: String, label: String?)]) -> HTML {
    let items = options.html { "<option value=\"\($0.value)\"\(Attribute.of("label", $0.label))>\n" }
    return "<datalist id=\"\(id)-list\">\(items)</datalist>\n"
}

/// A line that is typed into, with suggestions from a list of the page.
func typedField(
    _ name: String, _ label: String, hint: String, list: String, isOptional: Bool = false, _ frame: Frame
) -> HTML {
    let error = frame.error(at: name)
    let mark: HTML = isOptional ? " <span class=\"opt\">\(frame(.callOptional))</span>" : .empty
    let line: HTML = error.map { "<p class=\"error\" id=\"\(name)-error\">\($0)</p>\n" } ?? .empty
    let wrong: HTML = error == nil ? .empty : " field--error"
    let described: HTML =
        error == nil
        ? " aria-describedby=\"\(name)-hint\""
        : " aria-describedby=\"\(name)-hint \(name)-error\" aria-invalid=\"true\""
    return """
        <div class="field\(wrong)">
        <label for="\(name)">\(label)\(mark)</label>
        <p class="hint" id="\(name)-hint">\(hint)</p>
        \(line)<input id="\(name)" name="\(name)" type="text" list="\(list)-list" autocomplete="off" \
        maxlength="60" value="\(frame.typed(name))"\(described)>
        </div>

        """
}
