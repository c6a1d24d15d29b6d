import Hazards
import Kernel
import Web

/// A list: what stands on it, whether it runs, and how it is started.
func checkListPage(_ file: CheckListFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let window = frame(
        .checkWindow,
        [
            "first": SeasonWindow.text(file.list.window.first),
            "last": SeasonWindow.text(file.list.window.last),
        ])
    let facts = FactsList([
        Fact(frame(.checkPlace), file.names[file.list.place] ?? ""),
        Fact(frame(.checkSeason), frame(file.list.season.title)), Fact(frame(.checkWindowFact), window),
        Fact(frame(.checkAdmission), html: Address.link(file.list.season.admission, to: "/admitted-tasks")),
    ]).html
    return Layout.page(
        title: file.list.title, purpose: frame(.checkListPurpose), frame: frame,
        crumbs: [Crumb(frame(.checkTitle), path: "/checks")], kind: .wide,
        body: Columns.wide(
            "\(starting(file, ids[0], frame))\(entries(file, ids, frame))", "\(facts)\(rounds(file, frame))"))
}

private func starting(_ file: CheckListFile, _ id: AnyID, _ frame: Frame) -> HTML {
    if let round = file.running {
        return Inset(
            frame(.checkRunning),
            "<p>\(Address.link(frame(.checkToRound), to: "/check-rounds/\(round.id)"))</p>"
        ).html
    }
    guard file.office.mayKeep, !file.list.isRetired, !file.entries.isEmpty else { return .empty }
    let isSeason = file.list.window.contains(file.now.day)
    let causes = CheckRound.Cause.allCases.map { Choice($0.rawValue, frame($0.title)) }
    let levels = CheckRound.Level.allCases.map { Choice($0.rawValue, frame($0.title)) }
    return Part(
        id: "start", frame(.checkStart), note: frame(.checkStartNote),
        Form.post(
            to: "\(file.path)/rounds", id: id, frame: frame, name: "start",
            """
            \(Field("cause", frame(.checkCause)).radios(
                frame, causes, value: (isSeason ? CheckRound.Cause.season : .warning).rawValue))\
            \(Field("level", frame(.checkLevel), isOptional: true).select(
                frame, levels, empty: frame(.checkNoLevel)))\
            \(Field("source", frame(.checkSource), hint: frame(.checkSourceHint), isOptional: true).text(
                frame, maxLength: CheckLimits.source_length_max))\
            \(Field("days", frame(.checkDays), hint: frame(.checkDaysHint)).number(
                frame, value: isSeason ? "14" : "3", min: 1, max: CheckLimits.days_max))\
            \(Button(frame(.checkStartSend), .main).submit())
            """)
    ).html
}

private func entries(_ file: CheckListFile, _ ids: [AnyID], _ frame: Frame) -> HTML {
    let mayChange = file.office.mayKeep && !file.list.isRetired
    let rows = file.entries.enumerated().map { index, entry -> [HTML] in
        let object = file.objects.first { $0.code == entry.object }?.name(frame.language) ?? entry.object
        let place = file.names[entry.place] ?? ""
        let grid = file.gridless.contains(entry.id) ? frame(.checkNoGrid) : ""
        let remove: HTML =
            mayChange
            ? Form.act(
                to: "\(file.path)/removals", id: ids[3 + index], frame: frame,
                hidden: ["entry": "\(entry.id)"],
                Button(frame(.checkRemove), .bare, isSmall: true, more: entry.what).submit()) : .empty
        return [
            "\(entry.what)", "\(object)",
            "\([place, entry.spot, grid].filter { !$0.isEmpty }.joined(separator: frame(.checkComma)))",
        ] + (mayChange ? [remove] : [])
    }
    let columns =
        [
            DataTable.Column(frame(.checkWhat)), DataTable.Column(frame(.checkObject)),
            DataTable.Column(frame(.checkSpotColumn)),
        ] + (mayChange ? [DataTable.Column(frame(.checkRemoveColumn))] : [])
    let table = DataTable(
        frame(.checkEntries), hidesCaption: true, columns: columns, rows: rows,
        empty: frame(.checkEntriesNone)
    ).html
    return Part(
        id: "entries", frame(.checkEntries), note: frame(.checkNoPersons),
        table + (mayChange ? adding(file, ids, frame) : .empty)
    ).html
}

private func adding(_ file: CheckListFile, _ ids: [AnyID], _ frame: Frame) -> HTML {
    let isOpen = file.entries.isEmpty || ["what", "object", "place"].contains { frame.error(at: $0) != nil }
    let form = Form.post(
        to: "\(file.path)/entries", id: ids[1], frame: frame, name: "entry",
        """
        \(Field("object", frame(.checkObject)).select(
            frame, file.objects.map { Choice($0.code, $0.name(frame.language)) }, empty: frame(.checkChoose)))\
        \(Field("place", frame(.checkEntryPlace)).select(frame, file.places, empty: frame(.checkChoose)))\
        \(Field("spot", frame(.checkSpot), isOptional: true).text(
            frame, maxLength: CheckLimits.spot_length_max))\
        \(Field("what", frame(.checkWhat), hint: frame(.checkWhatHint)).text(
            frame, maxLength: CheckLimits.what_length_max))\
        \(Button(frame(.checkAddSend), .main).submit())
        """)
    let retire: HTML =
        file.running == nil
        ? Form.act(
            to: "\(file.path)/retirement", id: ids[2], frame: frame,
            Button(frame(.checkRetireSend), .bare).submit()) : .empty
    return Fold(frame(.checkAdd), isOpen: isOpen, form).html + Fold(frame(.checkRetire), retire).html
}

private func rounds(_ file: CheckListFile, _ frame: Frame) -> HTML {
    let rows = file.rounds.map { round in
        Web.Queue.Row(
            frame.day(round.begun.day), path: "/check-rounds/\(round.id)",
            meta: frame.joined(checkCause(round, frame), frame(round.isOpen ? .checkRunning : .checkEnded)))
    }
    return Part(
        id: "rounds", frame(.checkRounds),
        rows.isEmpty ? "<p class=\"quiet\">\(frame(.checkRoundsNone))</p>" : Web.Queue(rows).html
    ).html
}

/// `暴雪黄色预警，县气象台`
func checkCause(_ round: CheckRound, _ frame: Frame) -> String {
    guard let level = round.level else { return frame(CheckRound.Cause.season.title) }
    return frame.joined(frame(level.title), round.source)
}
