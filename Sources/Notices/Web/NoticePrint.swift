import Kernel
import Rulebook
import Web

/// The sheet for the wall: A4, or the same on A3.
func noticeSheet(_ file: NoticeFile, size: PrintSheet.Size, publicURL: String?, _ frame: Frame) -> HTML {
    let notice = file.notice
    let paragraphs = notice.body.split(whereSeparator: \.isNewline).html { "<p>\(String($0))</p>\n" }
    let foot = [
        file.rule.map { frame(.sheetRule, ["rule": $0.rule.source.description]) },
        notice.naming.ground.map { frame(.sheetGround, ["ground": $0]) },
        frame(.sheetPosted), notice.isOpen ? frame(.sheetKeep) : nil,
    ]
    return PrintSheet(
        issuer: notice.issuer, number: notice.shownNumber(frame), kind: frame(notice.kind.title),
        title: notice.title, body: paragraphs + noticeTable(file, frame),
        window: window(file, publicURL, frame),
        signatures: [
            .init(notice.issuer, mark: frame(.sheetSeal), date: frame.day(notice.published.day))
        ], foot: foot.compactMap(\.self), back: file.path, size: size
    ).page(frame)
}

private func window(_ file: NoticeFile, _ publicURL: String?, _ frame: Frame) -> PrintSheet.Window {
    let notice = file.notice
    let qr = QRSquare(publicURL.map { $0 + file.path }, label: frame(.noticesQR))
    let ends = file.due ?? notice.standing.windowEnded
    let days = ends.map { ends in
        frame(
            .sheetWindow,
            [
                "from": frame.day(notice.standing.posted.day),
                "until": frame.day(ends.adding(seconds: -1).day),
            ])
    }
    let how =
        notice.takesObjections
        ? frame(.sheetObject, ["contact": notice.contact]) : frame(.sheetInforms)
    return PrintSheet.Window(
        days ?? frame(notice.kind.title), [how], qr: qr,
        caption: frame(notice.takesObjections ? .sheetScanObject : .noticesScan))
}
