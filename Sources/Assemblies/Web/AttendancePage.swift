import Kernel
import Web

func attendancePage(_ sheet: AttendanceFile, at now: Instant, _ frame: Frame) -> HTML {
    let (file, assembly) = (sheet.file, sheet.file.assembly)
    let mayKeep = file.rights == .convenes && !assembly.isOver
    let purpose = frame(
        .signPurpose,
        ["present": assembly.words(file.present, frame), "due": assembly.words(assembly.all, frame)])
    let chips = Chips(
        frame(.signWay),
        SignIn.Way.allCases.map { way in
            Chips.Chip(
                frame(way == .paper ? .signWayPaper : .signWayScreen),
                path: "\(file.path)/attendance?way=\(way.rawValue)", isCurrent: way == sheet.way)
        }
    ).html
    let more: HTML =
        sheet.count > sheet.lines.count
        ? "<p class=\"quiet\">\(frame(.signMore, ["count": "\(sheet.count - sheet.lines.count)"]))</p>\n"
        : .empty
    let list: HTML =
        sheet.lines.isEmpty
        ? EmptyState(frame(.signNobody), frame(.signNobodyText)).html
        : signTable(sheet, mayKeep: mayKeep, at: now, frame) + more
    return Layout.page(
        title: frame(.signTitle), purpose: purpose, frame: frame,
        crumbs: [Crumb(frame(.deskTitle), path: "/assemblies"), Crumb(assembly.title, path: file.path)],
        kind: .wide,
        search: Form.search(
            at: "\(file.path)/attendance", label: frame(.signSearch), value: sheet.search, frame: frame),
        body: """
            \(mayKeep ? chips : .empty)\(list)\
            \(mayKeep ? signByNumbers(sheet, at: now, frame) : .empty)\
            \(mayKeep && assembly.kind.proxies != .none ? signByProxy(sheet, at: now, frame) : .empty)
            """)
}

private func signTable(
    _ sheet: AttendanceFile, mayKeep: Bool, at now: Instant, _ frame: Frame
) -> HTML {
    let assembly = sheet.file.assembly
    let isWeighed = assembly.counting == .owners
    let columns =
        [DataTable.Column(frame(.signWho)), DataTable.Column(frame(.signState))]
        + (mayKeep ? [DataTable.Column(frame(.signAct))] : [])
    let rows = sheet.lines.map { line -> [HTML] in
        let household = line.seat.household.map { frame(.signOfHousehold, ["household": $0]) }
        let units = "\(line.seat.units ?? "")，\(Area.text(line.seat.area_dm2)) m²"
        let detail = isWeighed ? units : household ?? ""
        let who: HTML =
            "<b>\(line.seat.number) \(line.seat.name)</b> <span class=\"quiet small\">\(detail)</span>"
        let cells: [HTML] = [who, "\(signState(line, assembly, frame))"]
        return cells + (mayKeep ? [signAct(line, sheet, at: now, frame)] : [])
    }
    return DataTable(frame(.signTitle), hidesCaption: true, columns: columns, rows: rows).html
}

private func signState(
    _ line: AttendanceFile.Line, _ assembly: Assembly, _ frame: Frame
) -> String {
    guard let attendance = line.attendance else { return frame(.signAbsent) }
    let how = frame.inline(attendance.way == .paper ? .signWayPaper : .signWayScreen)
    let voted = line.hasVoted ? frame(.signVoted) : nil
    let proxy = attendance.proxy.map { frame(.signByProxyOf, ["seat": "\($0)"]) }
    let by =
        attendance.representative.isEmpty
        ? nil : frame(.signRepresentative, ["name": attendance.representative])
    return [frame(.signHere), how, by, proxy, voted].compactMap(\.self)
        .joined(separator: frame.language == .chinese ? "，" : ", ")
}

private func signAct(
    _ line: AttendanceFile.Line, _ sheet: AttendanceFile, at now: Instant, _ frame: Frame
) -> HTML {
    let path = "\(sheet.file.path)/attendance"
    if line.attendance == nil {
        return Form.act(
            to: path, id: AnyID.minted(at: now), frame: frame,
            hidden: ["seats": "\(line.seat.number)", "way": sheet.way.rawValue, "channel": "desk"],
            Button(frame(.signIn), isSmall: true, more: line.seat.name).submit())
    }
    if line.hasVoted { return .empty }
    return Form.act(
        to: "\(path)/\(line.seat.number)/withdrawal", id: AnyID.minted(at: now), frame: frame,
        hidden: ["way": sheet.way.rawValue],
        Button(frame(.signUndo), .bare, isSmall: true, more: line.seat.name).submit())
}

/// A list that was signed on paper, typed in at once.
private func signByNumbers(_ sheet: AttendanceFile, at now: Instant, _ frame: Frame) -> HTML {
    let seats = Field("seats", frame(.signNumbers), hint: frame(.signNumbersHint)).area(frame, rows: 2)
    return Part(
        id: "list", frame(.signList), note: frame(.signListNote),
        Form.post(
            to: "\(sheet.file.path)/attendance", id: AnyID.minted(at: now), frame: frame,
            """
            \(Form.hidden("channel", "list"))\(Form.hidden("way", sheet.way.rawValue))\(seats)\
            \(Button(frame(.signListSend)).submit())
            """)
    ).html
}

private func signByProxy(_ sheet: AttendanceFile, at now: Instant, _ frame: Frame) -> HTML {
    let hint: Text =
        sheet.file.assembly.kind.proxies == .withinHousehold ? .proxyHintHousehold : .proxyHintAnyone
    let absent = Field("seats", frame(.proxyAbsent), id: "proxy-seats").text(frame, isNumeric: true)
    let holder = Field("proxy", frame(.proxyHolder), hint: frame(hint)).text(frame, isNumeric: true)
    let name = Field("representative", frame(.proxyName), isOptional: true)
        .text(frame, maxLength: AssemblyLimits.representative_length_max)
    return Fold(
        frame(.proxyTitle),
        Form.post(
            to: "\(sheet.file.path)/attendance", id: AnyID.minted(at: now), frame: frame,
            """
            \(Form.hidden("channel", "desk"))\(Form.hidden("way", sheet.way.rawValue))\(absent)\(holder)\
            \(name)\(Button(frame(.proxySend)).submit())
            """)
    ).html
}
