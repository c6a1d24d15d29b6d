import Kernel
import Web

/// What the page about a sheet shows.
struct UploadContent: Sendable {
    let upload: Upload
    let outcome: UploadOutcome
    let progress: (done: Int, total: Int)?
    let mayBegin: Bool

    var path: String { "/households/imports/\(upload.id)" }

    func write(_ json: inout JSONText, _ language: Language) {
        json.object { json in
            json.field("id", upload.id)
            json.field("state", upload.state.rawValue)
            json.field("file", outcome.fileName)
            json.field("read", outcome.read)
            json.field("added", outcome.added)
            json.field("changed", outcome.changed)
            json.field("unchanged", outcome.unchanged)
            json.field("persons", outcome.persons)
            json.field("refused", outcome.refused)
            json.field("leftOut", outcome.leftOut)
            json.field("failure", outcome.failure?(language))
            json.key("reasons")
            json.array(outcome.reasons) { json, reason in
                json.object { json in
                    json.field("line", reason.line)
                    json.field("column", reason.column)
                    json.field("detail", reason.words(language))
                }
            }
        }
    }
}

/// Asks for a sheet.
func uploadForm(id: AnyID, _ frame: Frame) -> HTML {
    let template = Button(frame(.uploadTemplate), icon: .go).link(to: "/households/template.xlsx")
    let first: HTML = "<p>\(frame(.uploadTemplateNote))</p><p>\(template)</p>"
    return Layout.page(
        title: frame(.uploadTitle), purpose: frame(.uploadPurpose), frame: frame,
        crumbs: [
            Crumb(frame(.householdsTitle), path: "/households"),
            Crumb(frame(.uploadsTitle), path: "/households/imports"),
        ],
        body: """
            \(Part(id: "template", frame(.uploadTemplateTitle), first).html)\
            \(Form.post(
                to: "/households/imports", id: id, frame: frame, isMultipart: true,
                """
                \(Field("file", frame(.uploadFile), hint: frame(.uploadFileHint)).file(frame, accept: ".csv,.xlsx"))\
                \(Button(frame(.uploadSend), .main, isWide: true).submit())
                """))
            """)
}

/// The officer's own sheets.
func uploadsPage(_ list: [UploadContent], _ frame: Frame) -> HTML {
    let rows = list.map { content -> [HTML] in
        [
            Address.link(content.outcome.fileName, to: content.path), "\(frame(title(of: content)))",
            "<span class=\"num\">\(Figures.grouped(content.outcome.read))</span>",
        ]
    }
    let new = Button(frame(.uploadTitle), .main, isWide: true).link(to: "/households/imports/new")
    return Layout.page(
        title: frame(.uploadsTitle), purpose: frame(.uploadsPurpose), frame: frame,
        crumbs: [Crumb(frame(.householdsTitle), path: "/households"), Crumb(frame(.uploadsTitle))],
        action: Layout.action(new),
        body: DataTable(
            frame(.uploadsTitle), hidesCaption: true,
            columns: [
                .init(frame(.uploadsFile)), .init(frame(.uploadsState)),
                .init(frame(.uploadRead), isNumeric: true),
            ], rows: rows, empty: frame(.uploadsNone)
        ).html)
}

private func title(of content: UploadContent) -> Text {
    switch content.upload.state {
    case .checked: .uploadChecked
    case .running: .uploadRunning
    case .done: .uploadDone
    case .broken: .uploadBroken
    }
}

/// What a sheet would do, how far it has come, or what it did.
func uploadPage(_ content: UploadContent, id: AnyID, _ frame: Frame) -> HTML {
    return Layout.page(
        title: frame(title(of: content)), purpose: content.outcome.fileName, frame: frame,
        crumbs: [
            Crumb(frame(.householdsTitle), path: "/households"),
            Crumb(frame(.uploadsTitle), path: "/households/imports"),
        ],
        body: """
            \(running(content, frame))\(failure(content, frame))\(figures(content, frame))\
            \(confirmation(content, id: id, frame))\(reasons(content, frame))\(onward(content, frame))
            """)
}

private func running(_ content: UploadContent, _ frame: Frame) -> HTML {
    guard content.upload.state == .running else { return .empty }
    let (done, total) = content.progress ?? (0, 1)
    let words = frame(
        .uploadProgress,
        ["done": Figures.grouped(done), "total": content.progress == nil ? "…" : Figures.grouped(total)])
    return Progress(frame(.uploadRunning), value: done, max: total, text: words, path: content.path).html(
        frame)
}

private func failure(_ content: UploadContent, _ frame: Frame) -> HTML {
    content.outcome.failure.map { Inset(frame(.uploadBroken), "<p>\($0(frame.language))</p>").html } ?? .empty
}

private func figures(_ content: UploadContent, _ frame: Frame) -> HTML {
    let outcome = content.outcome
    guard content.upload.state == .checked || content.upload.state == .done else { return .empty }
    let isDone = content.upload.state == .done
    var facts = [
        Fact(frame(.uploadRead), Figures.grouped(outcome.read)),
        Fact(frame(isDone ? .uploadAdded : .uploadWouldAdd), Figures.grouped(outcome.added)),
        Fact(frame(.uploadPersons), Figures.grouped(outcome.persons)),
        Fact(frame(isDone ? .uploadChanged : .uploadWouldChange), Figures.grouped(outcome.changed)),
        Fact(frame(.uploadUnchanged), Figures.grouped(outcome.unchanged)),
        Fact(frame(.uploadRefused), Figures.grouped(outcome.refused)),
    ]
    if outcome.leftOut > 0 { facts.append(Fact(frame(.uploadLeftOut), Figures.grouped(outcome.leftOut))) }
    return FactsList(facts).html
}

private func confirmation(_ content: UploadContent, id: AnyID, _ frame: Frame) -> HTML {
    let outcome = content.outcome
    guard content.mayBegin, content.upload.state != .done else { return .empty }
    let hasWork = outcome.added + outcome.changed > 0 || content.upload.state == .broken
    if !hasWork {
        let words: Text = outcome.unchanged == 0 ? .uploadNothingRight : .uploadNothingNew
        return
            "<p class=\"lead\">\(frame(outcome.refused > 0 && outcome.unchanged > 0 ? .uploadRestIsKnown : words))</p>"
    }
    let label = outcome.refused > 0 ? Text.uploadConfirmRest : .uploadConfirm
    let note: HTML = outcome.refused > 0 ? "<p>\(frame(.uploadMendFirst))</p>" : .empty
    return note
        + Form.act(
            to: "\(content.path)/confirmation", id: id, frame: frame,
            hidden: ["skipBad": outcome.refused > 0 ? "1" : ""], Button(frame(label), .main).submit())
}

private func reasons(_ content: UploadContent, _ frame: Frame) -> HTML {
    let outcome = content.outcome
    guard !outcome.reasons.isEmpty else { return .empty }
    let rows = outcome.reasons.map { reason -> [HTML] in
        // The file's columns are known by their first heading; people read it in their own language.
        let column = HouseholdColumn.allCases.first { $0.headings.first == reason.column }
        return [
            "\(reason.line)", "\(column?.heading(frame.language) ?? reason.column)",
            "\(reason.words(frame.language))",
        ]
    }
    let note =
        outcome.refused > outcome.reasons.count
        ? frame(.uploadReasonsFirst, ["count": "\(outcome.reasons.count)"]) : nil
    return Part(
        id: "reasons", frame(.uploadReasons), note: note,
        DataTable(
            frame(.uploadReasons), hidesCaption: true,
            columns: [
                .init(frame(.uploadLine)), .init(frame(.uploadColumn)),
                .init(frame(.uploadWhy)),
            ], rows: rows
        ).html
    ).html
}

private func onward(_ content: UploadContent, _ frame: Frame) -> HTML {
    let list = Button(frame(.uploadSeeHouseholds)).link(to: "/households")
    let again = Button(frame(.uploadAnother)).link(to: "/households/imports/new")
    return content.upload.state == .running ? .empty : Button.row(list, again)
}
