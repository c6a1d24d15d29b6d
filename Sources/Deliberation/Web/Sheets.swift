import Assemblies
import Kernel
import Notices
import Places
import Web

/// The record of a procedure on paper: its steps with days and proofs; inside, for the archive, all of it.
func procedureSheet(_ file: ProcedureFile, publicURL: String?, _ frame: Frame) -> HTML {
    let procedure = file.procedure
    let rows: [[HTML]] = ProcedureStep.allCases.map { step in
        let record = file.done(step)
        let isMerged = procedure.isMerged && step == .discussion
        let proof = record.map { file.proof(of: $0, frame) } ?? (isMerged ? frame(.stepMerged) : "")
        return [
            "\(frame(.stepNamed, ["number": "\(step.number)", "step": frame(step.title)]))",
            "\(record.map { frame.day($0.on) } ?? "")", "\(proof)",
        ]
    }
    let steps = DataTable(
        frame(.recordTitle), hidesCaption: true,
        columns: [
            .init(frame(.sheetStep)), .init(frame(.sheetDay)), .init(frame(.sheetProof)),
        ], rows: rows
    ).html
    let text = file.texts.last?.body.split(whereSeparator: \.isNewline).html { "<p>\(String($0))</p>\n" }
    let money =
        [procedure.budget.map { frame(.sheetBudget, ["amount": $0.description]) }]
        + [file.carrying.acceptance?.account.map { frame(.sheetAccount, ["amount": $0.description]) }]
    let lines = money.compactMap { $0 }.html { "<p class=\"flat\">\($0)</p>\n" }
    return PrintSheet(
        issuer: file.place?.name ?? "", number: procedure.shownNumber(frame), kind: frame(.sheetKind),
        title: file.title, body: (text ?? .empty) + lines + steps,
        window: qrWindow(file.path, publicURL, procedure.stage(frame), frame),
        signatures: file.isInside ? [.init(procedure.proposer, mark: frame(.sheetSeal))] : [],
        foot: [frame(.sheetLaw)], back: file.path
    ).page(frame)
}

extension ProcedureFile {
    fileprivate func proof(of record: StepRecord, _ frame: Frame) -> String {
        switch record.proof {
        case .meeting(let meeting):
            return frame(
                .sheetMeeting,
                [
                    "due": "\(meeting.due)", "present": "\(meeting.present)",
                    "yes": "\(meeting.inFavour)",
                ])
        case .resolution(let id):
            guard let resolution = resolutions.first(where: { $0.id == id }) else { return "" }
            return frame.joined(frame(resolution.kind.title), frame.numbered(resolution.number))
        case .notice(let id):
            let notice = notices.first { $0.id.as(Marks.Anything.self) == id }
            return notice.map { frame.joined(frame($0.kind.title), frame.numbered($0.number)) } ?? ""
        case nil: return carrying.acceptance?.words ?? ""
        }
    }
}

/// The rules for the wall.
func charterSheet(_ file: CharterFile, publicURL: String?, _ frame: Frame) -> HTML {
    let charter = file.charter
    let adopted = charter.standing.adopted.map {
        frame(.sheetAdopted, ["day": frame.day($0), "version": "\(charter.version)"])
    }
    let filing = charter.standing.filing.map { frame(.sheetFiled, ["number": $0.number]) }
    return PrintSheet(
        issuer: file.place?.name ?? "", number: frame(.charterVersion, ["version": "\(charter.version)"]),
        kind: frame(charter.kind.title), title: charter.title, body: charterClauses(charter, frame),
        window: qrWindow(file.path, publicURL, charter.stage(frame), frame),
        foot: [adopted, filing].compactMap { $0 }, back: file.path
    ).page(frame)
}

/// The turns for the wall.
func rosterSheet(_ file: RosterFile, publicURL: String?, _ frame: Frame) -> HTML {
    PrintSheet(
        issuer: file.place.name, number: "",
        kind: frame(file.roster.every == .week ? .rosterWeekly : .rosterMonthly), title: file.roster.title,
        body: rosterTable(file, frame),
        window: qrWindow(file.path, publicURL, frame(.rosterSheet), frame), back: file.path
    ).page(frame)
}

private func qrWindow(
    _ path: String, _ publicURL: String?, _ title: String, _ frame: Frame
) -> PrintSheet.Window {
    PrintSheet.Window(
        title, [], qr: QRSquare(publicURL.map { $0 + path }, label: frame(.sheetQR)),
        caption: frame(.sheetScan))
}
