import Access
import Kernel
import Places
import Sealing
import Storage
import Web

/// Sheets on paper, and results for a wall or a screen.
enum PrintRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "appraisals/{id}/judges/{judge}/print", for: OfficerCaller.self,
            "A judge's sheet on paper, with the code that opens it on a telephone.",
            output: .named("JudgeLink", JudgeLink.shape)
        ) { visit, officer in
            let file = try await AppraisalRoutes.file(visit, officer)
            let (key, publicURL) = (visit.county.key, visit.publicURL)
            guard file.isWriter, let number = visit.parameters["judge"].flatMap({ Int($0) }),
                let judge = file.judges.first(where: { $0.number == number })
            else { throw ScoringRefusal.judgeUnknown }
            let token = JudgeToken(of: number, in: file.appraisal.id, key: key)
            let link = JudgeLink(
                judge: judge, path: "\(file.path)/sheets/\(token.text)", publicURL: publicURL)
            return Answer(
                json: { link.write(to: &$0) },
                page: { scoreSheetPrint(file, judge, token: token, publicURL: publicURL, $0) })
        },
        Endpoint(
            .get, "appraisals/{id}/print", .page, for: Anyone.self,
            "The result for the wall, where it may be shown; for officers of the place any result.",
            query: [.size]
        ) { visit, _ in
            let (file, publicURL) = (try await shown(visit), visit.publicURL)
            guard let size = PrintSheet.Size(rawValue: visit.query["size"] ?? "a4") else {
                throw FieldRefusal(.unreadable, at: "size")
            }
            return Answer { resultPrint(file, size: size, publicURL: publicURL, $0) }
        },
        Endpoint(
            .get, "appraisals/{id}/screen", for: Anyone.self,
            "The result on a screen, or how many sheets are in; where it may be shown.",
            query: [QueryField("page", .number, "Which screen, from 1.")], output: BoardFile.shape
        ) { visit, _ in
            let file = try await shown(visit)
            let number = visit.query["page"].flatMap { Int($0) } ?? 1
            return Answer(
                json: { file.write(to: &$0) }, page: { resultScreenPage(file, number: number, $0) })
        },
    ]

    /// Whoever may not know what an appraisal comes to is told that there is none.
    private static func shown(_ visit: Visit) async throws -> BoardFile {
        let id: AppraisalID = try visit.id("id")
        let officer = try? OfficerCaller(visit)
        return try await visit.county.database.read { reader in
            guard let appraisal = try AppraisalStore.find(id, in: reader) else {
                throw AppraisalRefusal.unknown
            }
            let line = try Places.lineage(of: appraisal.place, in: reader)
            let sees: [Permission] = [.dispatch, .oversee, .supervise, .verify]
            let isNear = sees.contains { officer?.may($0, at: line.map(\.id)) == true }
            guard isNear || appraisal.terms.isShown && appraisal.state != .drafted else {
                throw AppraisalRefusal.unknown
            }
            return BoardFile(
                appraisal: appraisal, place: line.first,
                returns: try Appraisals.returns(of: appraisal, in: reader),
                outcome: try Appraisals.outcome(of: id, in: reader),
                version: try CountStore.all(of: id, in: reader).last)
        }
    }
}

/// What hangs on a wall or stands on a screen.
struct BoardFile: Sendable {
    let appraisal: Appraisal
    let place: Place?
    let returns: [GroupReturn]
    let outcome: AppraisalOutcome?
    let version: AppraisalCount?

    var path: String { "/appraisals/\(appraisal.id)" }

    func label(_ subject: Int) -> String {
        let subjects = appraisal.terms.subjects
        return subjects.indices.contains(subject - 1) ? subjects[subject - 1].label : ""
    }
}

/// A sheet with empty cells; what is avoided is crossed out beforehand.
func scoreSheetPrint(
    _ file: AppraisalFile, _ judge: Judge, token: JudgeToken, publicURL: String?, _ frame: Frame
) -> HTML {
    let terms = file.terms
    let head = terms.criteria.html {
        "<th scope=\"col\" class=\"n\">\($0.title)<br>\(frame(.sheetFull, ["full": Hundredths.text($0.full)]))</th>"
    }
    let rows = terms.subjects.enumerated().html { index, subject in
        let cell = judge.mayScore(index + 1) ? "" : frame(.sheetAvoided)
        let cells = terms.criteria.html { _ in "<td class=\"n\">\(cell)</td>" }
        return "<tr><td>\(index + 1)</td><td>\(subject.label)</td>\(cells)</tr>\n"
    }
    let table: HTML = """
        <div class="scroll" tabindex="0" role="group" aria-label="\(terms.title)"><table>\
        <thead><tr><th scope="col">\(frame(.subjectNumber))</th><th scope="col">\(frame(.subjectLabel))</th>\
        \(head)</tr></thead>
        <tbody>\(rows)</tbody></table></div>
        """
    let qr = QRSquare(publicURL.map { $0 + "\(file.path)/sheets/\(token.text)" }, label: frame(.sheetQR))
    return PrintSheet(
        issuer: file.line.last?.name ?? "", number: frame(.sheetNumber, ["number": "\(judge.number)"]),
        kind: terms.groups[judge.group - 1].title, title: terms.title,
        body: "<p>\(frame(.sheetHow, ["last": frame.day(terms.last)]))</p>\(table)",
        window: PrintSheet.Window(
            frame(.sheetByPhone), [frame(.sheetByPhoneText)], qr: qr, caption: frame(.sheetScan)),
        signatures: [PrintSheet.Signature(frame(.sheetSigned), mark: frame(.sheetSignHere))],
        foot: [frame(.appraisalBasisFoot, ["basis": terms.basis])], back: file.path
    ).page(frame)
}

private func resultRows(_ file: BoardFile, _ frame: Frame) -> [[HTML]] {
    (file.outcome?.ranked ?? []).map { result in
        let rank: String = result.rank.map { "\($0)" } ?? frame(.resultNone)
        let marks = file.appraisal.terms.groups.indices.map { index -> HTML in
            let mark = file.outcome?.mark(of: result.subject, by: index + 1)?.mark
            return "\(mark.map { Hundredths.fixed(($0 + 50) / 100) } ?? frame(.resultNone))"
        }
        let tied: HTML = result.isTied ? " <span class=\"quiet\">\(frame(.resultTied))</span>" : .empty
        return ["\(file.label(result.subject))", "\(rank)\(tied)"] + marks
            + ["\(result.result.map(Hundredths.fixed) ?? frame(.resultNone))"]
    }
}

private func resultTable(_ file: BoardFile, _ frame: Frame) -> HTML {
    let groups = file.appraisal.terms.groups.map {
        DataTable.Column("\($0.title) \(Hundredths.text($0.weight))%", isNumeric: true)
    }
    return DataTable(
        frame(.resultTitle),
        columns: [.init(frame(.subjectLabel)), .init(frame(.resultRank), isNumeric: true)] + groups
            + [.init(frame(.resultScore), isNumeric: true)],
        rows: resultRows(file, frame), empty: frame(.resultEmpty)
    ).html
}

func resultPrint(_ file: BoardFile, size: PrintSheet.Size, publicURL: String?, _ frame: Frame) -> HTML {
    let qr =
        file.appraisal.terms.isShown
        ? QRSquare(publicURL.map { $0 + file.path + "/screen" }, label: frame(.resultQR)) : nil
    return PrintSheet(
        issuer: file.place?.name ?? "",
        number: frame(.resultVersion, ["version": "\(file.version?.version ?? 0)"]),
        kind: frame(file.appraisal.state.title), title: file.appraisal.terms.title,
        body: resultTable(file, frame),
        window: PrintSheet.Window(
            frame(.resultHow), [frame(.resultHowText)], qr: qr, caption: frame(.sheetScan)),
        foot: [
            frame(.appraisalBasisFoot, ["basis": file.appraisal.terms.basis]),
            file.version.map { frame(.resultDigest, ["digest": $0.digest]) },
        ].compactMap(\.self), back: file.path, size: size
    ).page(frame)
}

/// What a television shows: eight results at a time, turning; before the count, how many sheets are in.
func resultScreenPage(_ file: BoardFile, number: Int, _ frame: Frame) -> HTML {
    let all = resultRows(file, frame)
    let count = max(1, (all.count + screen_rows - 1) / screen_rows)
    let index = (max(1, number) - 1) % count
    let next = "\(file.path)/screen?page=\((index + 1) % count + 1)"
    let shown = all.dropFirst(index * screen_rows).prefix(screen_rows)
    let rows = shown.html { cells in
        "<tr><td class=\"n\">\(cells[1])</td><td>\(cells[0])</td><td class=\"n\">\(cells[cells.count - 1])</td></tr>\n"
    }
    let table: HTML = """
        <table><thead><tr><th scope="col" class="n">\(frame(.resultRank))</th>\
        <th scope="col">\(frame(.subjectLabel))</th><th scope="col" class="n">\(frame(.resultScore))</th></tr>\
        </thead><tbody>\(rows)</tbody></table>
        """
    let sheets = file.returns.html { line in
        "<p>\(returnWords(line, file.appraisal.terms, frame))</p>\n"
    }
    return Layout.page(
        title: file.appraisal.terms.title, frame: frame, head: .empty, assets: ["board.css", "board.js"],
        body: """
            <div class="board" data-board-next="\(Address.checked(next))" data-board-seconds="20">
            <div class="board-head"><b>\(file.place?.name)</b><span>\(frame.moment(frame.now))</span></div>
            <h1>\(file.appraisal.terms.title)</h1>
            <div class="board-body"><div class="board-text">\(all.isEmpty ? sheets : table)</div>
            <div class="board-side"><p>\(frame(file.appraisal.state.title))</p>\
            \(all.isEmpty ? .empty : sheets)</div></div>
            <div class="board-foot"><span class="num">\(index + 1) / \(count)</span>\
            <a\(Attribute.href(next))>\(frame(.screenNext))</a><a href="/">\(frame(.screenLeave))</a></div>
            </div>
            """)
}

/// What can be read from five metres.
private let screen_rows = 8

func returnWords(_ line: GroupReturn, _ terms: AppraisalTerms, _ frame: Frame) -> String {
    frame(
        .returnWords,
        [
            "group": terms.groups[line.group - 1].title, "sheets": "\(line.sheets)",
            "judges": "\(line.judges)",
        ])
}
