import Kernel
import Rulebook
import Web

/// The sheets of a meeting: its notice, the sign-in sheet, ballots, links, the result, the minutes.
enum AssemblySheet: String, Sendable, CaseIterable {
    case notice, attendance, ballots, slips, result, minutes

    /// Whether everybody may see it, or who calls meetings only.
    var isPublic: Bool { self == .notice || self == .result }
}

/// What a sheet is printed from.
struct SheetContent: Sendable {
    let file: AssemblyFile
    let seats: [Seat]
    /// Who came, with what the paper or the clerk says of them.
    let there: [Int: Attendance]
    /// By seat; only the sheet of links has them.
    let links: [Int: String]
    let publicURL: String?
}

func assemblySheet(_ kind: AssemblySheet, _ content: SheetContent, _ frame: Frame) -> HTML {
    let (title, body): (Text, HTML) =
        switch kind {
        case .notice: (.sheetNotice, noticeBody(content, frame))
        case .attendance: (.sheetAttendance, attendanceBody(content, frame))
        case .ballots: (.sheetBallots, ballotsBody(content, frame))
        case .slips: (.sheetSlips, slipsBody(content, frame))
        case .result: (.sheetResult, resultBody(content, frame))
        case .minutes: (.sheetMinutes, minutesBody(content, frame))
        }
    let file = content.file
    return PrintSheet(
        issuer: file.bodyName, number: file.assembly.shownNumber(frame), kind: frame(title),
        title: file.assembly.title, body: body, window: window(kind, content, frame),
        signatures: signatures(kind, file, frame), foot: foot(file, frame), back: file.path
    ).page(frame)
}

private func window(_ kind: AssemblySheet, _ content: SheetContent, _ frame: Frame) -> PrintSheet.Window? {
    guard kind.isPublic else { return nil }
    let file = content.file
    let qr = QRSquare(content.publicURL.map { $0 + file.path }, label: frame(.sheetQR))
    let lines =
        kind == .notice
        ? [frame(.sheetWhere, ["venue": file.assembly.venue])]
        : [frame(.sheetResultWindow, ["day": frame.day(file.assembly.decided)])]
    return PrintSheet.Window(
        frame.moment(file.assembly.meets), lines, qr: qr, caption: frame(.sheetScan))
}

private func signatures(
    _ kind: AssemblySheet, _ file: AssemblyFile, _ frame: Frame
) -> [PrintSheet.Signature] {
    switch kind {
    case .notice:
        [.init(file.bodyName, mark: frame(.sheetSeal), date: frame.day(file.assembly.noticed))]
    case .attendance, .ballots, .slips: []
    case .result, .minutes:
        [
            .init(
                frame(.sheetChair, ["name": file.assembly.chair]), mark: frame(.sheetSign),
                date: nil),
            .init(
                frame(.sheetRecorder, ["name": file.assembly.recorder]), mark: frame(.sheetSign),
                date: nil),
        ]
    }
}

private func foot(_ file: AssemblyFile, _ frame: Frame) -> [String] {
    let sources = file.rules.map(\.rule.source.description)
    var seen: Set<String> = []
    let once = sources.filter { seen.insert($0).inserted }
    return once.isEmpty
        ? [] : [frame(.sheetRule, ["rule": once.joined(separator: frame.language == .chinese ? "、" : "; ")])]
}

private func noticeBody(_ content: SheetContent, _ frame: Frame) -> HTML {
    let file = content.file
    let agenda = file.motions.html { motion in
        let head = frame(
            .motionNumbered, ["number": "\(motion.motion.number)", "title": motion.motion.title])
        let paragraphs = motion.motion.text.split(whereSeparator: \.isNewline).html {
            "<p>\(String($0))</p>\n"
        }
        return "<p class=\"flat\"><b>\(head)</b></p>\n\(paragraphs)"
    }
    let heading: HTML = "<p class=\"flat\"><b>\(frame(.agendaTitle))</b></p>\n"
    return """
        \(PrintSheet.line(frame(.sheetWho), file.assembly.words(file.assembly.all, frame)))\
        \(file.motions.first.map { opening($0, file, frame) } ?? .empty)\
        \(printedPromises(.earlierTitle, file.earlier, on: file.today, frame))\
        \(file.motions.isEmpty ? .empty : heading)\(agenda)
        """
}

private func opening(
    _ motion: AssemblyFile.MotionFile, _ file: AssemblyFile, _ frame: Frame
) -> HTML {
    guard let standing = motion.standing, standing.quorum != nil else { return .empty }
    return PrintSheet.line(frame(.sheetNeeded), file.assembly.words(standing.neededToOpen, frame))
}

private func attendanceBody(_ content: SheetContent, _ frame: Frame) -> HTML {
    let isWeighed = content.file.assembly.counting == .owners
    let columns = [
        DataTable.Column(frame(.signSeat), isNumeric: true), DataTable.Column(frame(.signName)),
        DataTable.Column(frame(isWeighed ? .signUnits : .signHousehold)),
        DataTable.Column(frame(.sheetSigned)),
    ]
    let rows = content.seats.map { seat -> [HTML] in
        let attendance = content.there[seat.number]
        let by = attendance?.representative ?? ""
        let signed: String =
            attendance == nil ? "" : by.isEmpty ? frame(.signHere) : frame(.signRepresentative, ["name": by])
        return [
            "\(seat.number)", "\(seat.name)", "\(isWeighed ? seat.units ?? "" : seat.household ?? "")",
            "\(signed)",
        ]
    }
    return DataTable(frame(.sheetAttendance), hidesCaption: true, columns: columns, rows: rows).html
}

/// One ballot, to be copied and cut; each seat that votes on paper gets one.
private func ballotsBody(_ content: SheetContent, _ frame: Frame) -> HTML {
    let file = content.file
    let isWeighed = file.assembly.counting == .owners
    let one = file.motions.html { motion -> HTML in
        let title = frame(
            .motionNumbered, ["number": "\(motion.motion.number)", "title": motion.motion.title])
        let boxes = BallotChoice.allCases.map { "□ \(frame($0.title))" }.joined(separator: "　　")
        return "<p class=\"flat\"><b>\(title)</b></p>\n<p class=\"flat\">\(boxes)</p>\n"
    }
    let how = frame(file.assembly.isSecret ? .sheetBallotSecret : .sheetBallotOpen)
    let signed: HTML =
        isWeighed || !file.assembly.isSecret
        ? "<p class=\"flat\">\(PrintSheet.blank(frame(.signSeat)))\(PrintSheet.blank(frame(.sheetSigned)))</p>\n"
        : .empty
    let ballot: HTML = "<section class=\"inset\"><p class=\"flat\">\(how)</p>\n\(one)\(signed)</section>\n"
    return (0..<2).html { _ in ballot }
}

/// The links of the seats, to be cut apart and handed out.
private func slipsBody(_ content: SheetContent, _ frame: Frame) -> HTML {
    content.seats.html { seat -> HTML in
        let path = content.links[seat.number] ?? ""
        let qr = QRSquare(content.publicURL.map { $0 + path }, label: frame(.sheetSlipQR))
        let name = frame(.sheetSlip, ["seat": "\(seat.number)", "name": seat.name])
        return """
            <section class="inset"><p class="flat"><b>\(name)</b></p>
            \(qr?.html)<p class="flat">\(Address.link(frame(.sheetSlipOpen), to: path))</p></section>

            """
    }
}

private func resultBody(_ content: SheetContent, _ frame: Frame) -> HTML {
    let file = content.file
    guard file.isCounted else { return "<p>\(frame(.sheetNotCounted))</p>\n" }
    return file.motions.html { motion -> HTML in
        let title = frame(
            .motionNumbered, ["number": "\(motion.motion.number)", "title": motion.motion.title])
        guard let standing = motion.standing, let resolution = motion.resolution else { return .empty }
        let number = frame(.resolutionNumber, ["number": resolution.number])
        let reasons = standing.shortfalls.html { "<p class=\"flat\">\($0.sentence(frame))</p>\n" }
        return """
            <p class="flat"><b>\(title)</b></p>
            <p class="flat">\(frame.joined(number, resolution.verdict(frame)))</p>
            \(reasons)\(tallyTable(standing, file.assembly, frame))
            """
    }
}

private func minutesBody(_ content: SheetContent, _ frame: Frame) -> HTML {
    let file = content.file
    let text = (file.minutes ?? frame(.minutesNone)).split(whereSeparator: \.isNewline).html {
        "<p>\(String($0))</p>\n"
    }
    return """
        \(PrintSheet.line(frame(.factPresent), file.assembly.words(file.present, frame)))\
        \(PrintSheet.line(frame(.factDue), file.assembly.words(file.assembly.all, frame)))\
        \(printedPromises(.earlierTitle, file.earlier, on: file.today, frame))\(text)\
        \(printedPromises(.promisesTitle, file.promises, on: file.today, frame))
        """
}
