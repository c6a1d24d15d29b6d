import Clocks
import Kernel
import Places
import Web

/// The written answer on paper: what was asked is known to the petitioner; what is said, on what basis, and what may be
/// asked for next until when.
///
/// - Source: 信访工作条例 (2022) Art. 32, 35, 36.
func answerSheet(
    _ page: PetitionPage, _ stage: Petition.Stage, code: String, publicURL: String?, _ frame: Frame
) -> HTML {
    guard let answer = page.file.answers.first(where: { $0.stage == stage }) else { return .empty }
    let told = page.answers[answer.id]
    let words = (told?.words ?? "").split(whereSeparator: \.isNewline).html { "<p>\(String($0))</p>\n" }
    let asked = (page.words?.words ?? "").split(whereSeparator: \.isNewline).html { "<p>\(String($0))</p>\n" }
    let right: Text =
        switch (page.petition.kind, stage) {
        case (.appeal, .handling):
            [.supported, .explained, .notSupported].contains(answer.outcome)
                ? .petitionRightReview : .petitionRightNone
        case (.appeal, .review): .petitionRightRecheck
        case (.appeal, .recheck): .petitionRightOver
        case (.proposal, _), (.accusation, _): .petitionRightNone
        }
    return PrintSheet(
        issuer: page.unit.isEmpty || stage != .handling ? page.office.first?.name ?? "" : page.unit,
        number: page.petition.number, kind: frame(.petition(page.petition.kind)),
        title: frame(.petitionSheetTitle(stage)),
        body: """
            \(line(.petitionName, frame, page.words?.name ?? ""))\
            <h2>\(frame(.petitionWords))</h2>
            \(asked)<h2>\(frame(.petition(answer.outcome)))</h2>
            \(words)\(line(.petitionBasis, frame, told?.basis ?? ""))\
            <h2>\(frame(.petitionRights))</h2>
            <p>\(frame(right))</p>
            """,
        window: followBox(page, code, publicURL, frame),
        signatures: [
            PrintSheet.Signature(
                frame(.petitionSheetOffice), mark: frame(.petitionSheetSeal), date: frame.day(answer.at.day)),
            PrintSheet.Signature(frame(.petitionSheetGot), mark: frame(.petitionSheetSign)),
        ], foot: [frame(.petitionSheetFoot)], back: page.path
    ).page(frame)
}

/// What a petitioner takes home.
func petitionSlip(
    _ page: PetitionPage, code: String, publicURL: String?, _ frame: Frame
) -> HTML {
    let lines = page.clocks.filter { $0.isRunning && $0.name != PetitionClocks.objection }.html { clock in
        clock.due.map { due in
            let day = frame(.petitionDueOn, ["day": frame.day(due.day)])
            return line(.petitionClock(clock.name), frame, day)
        } ?? .empty
    }
    return PrintSheet(
        issuer: page.office.first?.name ?? "", number: page.petition.number,
        kind: frame(.petitionSlipKind), title: frame(.petitionSlip),
        body: """
            \(line(.petitionNumber, frame, page.petition.number))\
            \(line(.petitionCode, frame, code))\
            \(line(.petitionReceived, frame, frame.day(page.petition.received.day)))\
            \(lines)\
            <p>\(frame(.petitionSlipText))</p>
            """,
        window: followBox(page, code, publicURL, frame),
        signatures: [.init(frame(.petitionSheetOffice), mark: frame(.petitionSheetSeal))],
        foot: [frame(.petitionSheetFoot)], back: page.path
    ).page(frame)
}

private func followBox(
    _ page: PetitionPage, _ code: String, _ publicURL: String?, _ frame: Frame
) -> PrintSheet.Window {
    let path = "/petitions/follow?number=\(Address.queryValue(page.petition.number))"
    return PrintSheet.Window(
        frame(.petitionFollowTitle), [frame(.petitionSlipFollow, ["code": code])],
        qr: QRSquare(publicURL.map { $0 + path }, label: frame(.petitionFollowTitle)),
        caption: page.petition.number)
}

private func line(_ label: Text, _ frame: Frame, _ text: String) -> HTML {
    PrintSheet.line(frame(.petitionSheetLabel, ["label": frame(label)]), text)
}
