import Hazards
import Kernel
import Web

/// A list: what stands on it, whether it runs, and how it is started.
func checkListPage(_ file: CheckListFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let days = checkWindow(file.days.window, frame)
    let window = file.days.source.map { frame(.seasonOfRule, ["window": days, "source": $0]) } ?? days
    let facts = FactsList([
        Fact(frame(.checkPlace), file.names[file.list.place] ?? ""),
        Fact(frame(.checkSeason), frame(file.list.season.title)), Fact(frame(.checkWindowFact), window),
        Fact(frame(.checkAdmission), html: Address.link(frame(.checkAdmitted), to: "/admitted-tasks")),
    ]).html
    return Layout.page(
        title: file.list.title, purpose: frame(.checkListPurpose), frame: frame,
        crumbs: [Crumb(frame(.checkTitle), path: "/checks")], kind: .wide,
        body: Columns.wide(
            "\(thisSeason(file, ids[3], frame))\(entries(file, ids, frame))\(starting(file, ids[0], frame))",
            "\(facts)\(rounds(file, frame))"))
}

/// When the season begins by itself, or why not; whoever keeps the list may let it begin later.
private func thisSeason(_ file: CheckListFile, _ id: AnyID, _ frame: Frame) -> HTML {
    if file.list.isRetired { return .empty }
    let (season, today) = (file.season, file.now.day)
    var words = frame(.seasonStarts, ["day": frame.day(file.first)])
    if season.round != nil {
        words = frame(.seasonDone)
    } else if let putOff = season.putOff {
        words =
            putOff.until > file.last
            ? frame(.seasonSkipped, ["reason": putOff.reason])
            : frame(.seasonLater, ["day": frame.day(putOff.until), "reason": putOff.reason])
    } else if file.days.window.contains(today) {
        words = frame(file.running == nil ? .seasonStartsToday : .seasonWaits)
    }
    let hindered: HTML =
        season.hindrance.map { why in
            "<p class=\"late\">\(frame(.seasonHindered(why), ["title": file.list.title]))</p>\n"
        } ?? .empty
    let form: HTML =
        file.office.mayKeep && season.round == nil
        ? Fold(
            frame(.seasonPutOff),
            isOpen: ["until", "reason"].contains { frame.error(at: $0) != nil },
            Form.post(
                to: "\(file.path)/season-delays", id: id, frame: frame, name: "delay",
                """
                \(Field(
                    "until", frame(.seasonUntil),
                    hint: frame(.seasonUntilHint, ["day": frame.day(file.last.adding(days: 1))])
                ).date(
                    frame, value: nil, min: max(file.first, today).adding(days: 1),
                    max: file.last.adding(days: 1)))\
                \(Field("reason", frame(.seasonReason), hint: frame(.seasonReasonHint)).text(
                    frame, maxLength: CheckLimits.reason_length_max))\
                \(Button(frame(.seasonPutOffSend)).submit())
                """)
        ).html : .empty
    return Part(id: "season", frame(.seasonThisYear), "\(hindered)<p>\(words)</p>\n\(form)").html
}

private func starting(_ file: CheckListFile, _ id: AnyID, _ frame: Frame) -> HTML {
    if let round = file.running {
        return Inset(
            frame(.checkRunning),
            "<p>\(Address.link(frame(.checkToRound), to: "/check-rounds/\(round.id)"))</p>"
        ).html
    }
    guard file.office.mayKeep, !file.list.isRetired, !file.entries.isEmpty else { return .empty }
    let isSeason = file.days.window.contains(file.now.day)
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
                to: "\(file.path)/removals", id: ids[4 + index], frame: frame,
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

/// `11月15日 到 3月15日`
func checkWindow(_ window: SeasonWindow, _ frame: Frame) -> String {
    frame(
        .checkWindow,
        ["first": checkDay(window.first, frame), "last": checkDay(window.last, frame)])
}

/// A day of every year, which is kept as `1115`.
private func checkDay(_ number: Int, _ frame: Frame) -> String {
    frame.yearDay(month: number / 100, date: number % 100)
}
