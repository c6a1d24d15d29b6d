import Kernel
import Places
import Rulebook
import Web

/// One id for each act that the page offers.
struct AssemblyActs: Sendable {
    let voting: AnyID
    let closure: AnyID
    let cancellation: AnyID

    init(at now: Instant) {
        voting = AnyID.minted(at: now)
        closure = AnyID.minted(at: now)
        cancellation = AnyID.minted(at: now)
    }
}

func assemblyPage(_ file: AssemblyFile, acts: AssemblyActs, _ frame: Frame) -> HTML {
    let assembly = file.assembly
    let crumbs =
        file.rights >= .watches
        ? [
            Crumb(frame(.deskTitle), path: "/assemblies"),
            Crumb(file.bodyName, path: "/bodies/\(assembly.body)"),
        ] : file.lineage.filter { [.county, .town, .village].contains($0.level) }.map { Crumb($0.name) }
    let purpose = frame(
        .assemblyPurpose,
        ["body": file.bodyName, "when": frame.moment(assembly.meets), "venue": assembly.venue])
    return Layout.page(
        title: assembly.title, purpose: purpose, frame: frame, crumbs: crumbs,
        bars: assemblyBar(file, frame), action: nextAct(file, frame),
        body: """
            \(figuresPanel(file, frame))\(stages(assembly, frame))\(assemblyWays(file, frame))\
            \(readBack(file, frame))\(agenda(file, frame))\(promisesPart(file, frame))\
            \(assemblyFacts(file, frame))\
            \(file.rules.html { $0.disclosure(frame) })\(cancelling(file, acts, frame))\(actForms(file, acts, frame))
            """)
}

private func assemblyBar(_ file: AssemblyFile, _ frame: Frame) -> HTML {
    guard file.assembly.state == .cancelled else { return .empty }
    return Bar(frame(.stateCancelled), note: file.assembly.reason).html
}

/// 通知 – 签到 – 投票 – 结束
private func stages(_ assembly: Assembly, _ frame: Frame) -> HTML {
    if assembly.state == .cancelled { return .empty }
    let at =
        switch assembly.state {
        case .called: assembly.meets.day <= frame.now.day ? 1 : 0
        case .voting: 2
        case .closed, .cancelled: 4
        }
    let titles: [Text] = [.stageCalled, .stageSigning, .stageVoting, .stageClosed]
    let steps = titles.enumerated().map { index, title in
        Stepper.Step(
            index < at ? .done : index == at ? .now : .coming, name: "\(index + 1)", title: frame(title))
    }
    return Stepper(frame(.stagesTitle), steps).html(frame)
}

/// Needed to open, present, yes votes needed: always in sight.
private func figuresPanel(_ file: AssemblyFile, _ frame: Frame) -> HTML {
    let assembly = file.assembly
    guard assembly.state != .cancelled else { return .empty }
    // Owners take part by their ballots, wherever they are.
    let isByBallot = assembly.counting == .owners
    let standing = file.motions.first?.standing
    let opens: [Fact] =
        standing.map { standing in
            [
                Fact(
                    frame(isByBallot ? .factNeededToVote : .factNeeded),
                    html: neededToOpen(standing, file, frame))
            ]
        } ?? []
    let yes =
        assembly.state == .closed
        ? []
        : file.motions.compactMap { motion in
            motion.standing.flatMap { yesFact(motion, $0, file, frame) }
        }
    let voted =
        assembly.state == .voting && !isByBallot
        ? [
            Fact(
                frame(.factVoted),
                frame(.factVotedOf, ["voted": "\(file.voted)", "paper": "\(file.papers)"]))
        ] : []
    let facts =
        [
            Fact(frame(.factDue), assembly.words(assembly.all, frame)),
            Fact(frame(isByBallot ? .factTookPart : .factPresent), assembly.words(file.present, frame)),
        ] + opens + voted + yes
    return Panel(FactsList(facts).html).html
}

private func neededToOpen(_ standing: Standing, _ file: AssemblyFile, _ frame: Frame) -> HTML {
    let need = file.assembly.words(standing.neededToOpen, frame)
    guard standing.quorum != nil else { return "\(frame(.neededNone))" }
    let comma = frame.language == .chinese ? "，" : ", "
    if standing.isQuorate { return "\(need)\(comma)<span class=\"good\">\(frame(.neededEnough))</span>" }
    let more = max(standing.neededToOpen.count - standing.present.count, 0)
    let words = more == 0 ? frame(.neededMoreArea) : frame(.neededMore, ["more": "\(more)"])
    return "\(need)\(comma)<span class=\"late\">\(words)</span>"
}

private func yesFact(
    _ motion: AssemblyFile.MotionFile, _ standing: Standing, _ file: AssemblyFile, _ frame: Frame
) -> Fact? {
    // Where any number may meet, nobody can say how many it takes before they have come.
    if standing.quorum == nil, standing.present.count == 0 { return nil }
    let label =
        file.motions.count == 1
        ? frame(.factYes) : frame(.factYesOf, ["number": "\(motion.motion.number)"])
    // Before enough are there, what the fewest who may meet would need says more than what nobody needs.
    let whole = standing.isQuorate || standing.basis == .all ? standing.whole : standing.neededToOpen
    let text: Text =
        switch standing.basis {
        case .all: .yesOfAll
        case .present: standing.isQuorate ? .yesOfPresent : .yesOfFewest
        case .voting: standing.isQuorate ? .yesOfVoting : .yesOfFewest
        }
    let need = file.assembly.words(standing.neededYes(of: whole), frame)
    return Fact(label, frame(text, ["need": need, "whole": file.assembly.words(whole, frame)]))
}

/// The one thing that comes next, and the form that its button sends.
private func nextAct(_ file: AssemblyFile, _ frame: Frame) -> HTML? {
    guard file.rights == .convenes else { return nil }
    switch file.assembly.state {
    case .called where file.motions.isEmpty && file.present.count > 0:
        return Layout.action(Button(frame(.actCloseTalk), .main, isWide: true).submit(form: "closure"))
    case .called where isReady(file, frame):
        return Layout.action(Button(frame(.actOpen), .main, isWide: true).submit(form: "voting"))
    case .called where file.assembly.counting == .owners:
        return Layout.action(
            Button(frame(.printSlips), .main, isWide: true, icon: .print).link(
                to: "\(file.path)/print/slips"))
    case .called:
        return Layout.action(
            Button(frame(.actSign), .main, isWide: true).link(to: "\(file.path)/attendance"))
    case .voting:
        return Layout.action(
            Button(frame(.actClose), .main, isWide: true).submit(form: "closure"),
            note: frame(.actCloseNote))
    case .closed where file.motions.isEmpty:
        return Layout.action(
            Button(frame(.actMinutes), .main, isWide: true).link(to: "\(file.path)/minutes"))
    case .closed:
        return Layout.action(
            Button(frame(.printResult), .main, isWide: true, icon: .print).link(
                to: "\(file.path)/print/result"))
    case .cancelled: return nil
    }
}

private func actForms(_ file: AssemblyFile, _ acts: AssemblyActs, _ frame: Frame) -> HTML {
    guard file.rights == .convenes, !file.assembly.isOver else { return .empty }
    return Form.post(to: "\(file.path)/voting", id: acts.voting, frame: frame, name: "voting", .empty)
        + Form.post(to: "\(file.path)/closure", id: acts.closure, frame: frame, name: "closure", .empty)
}

private func isReady(_ file: AssemblyFile, _ frame: Frame) -> Bool {
    guard let standing = file.motions.first?.standing, file.assembly.meets.day <= frame.now.day else {
        return false
    }
    return standing.basis == .voting || (standing.isQuorate && standing.present.count > 0)
}

/// The other things an officer may do now, and what can be printed.
private func assemblyWays(_ file: AssemblyFile, _ frame: Frame) -> HTML {
    guard file.rights >= .watches else {
        return file.assembly.state == .cancelled
            ? .empty
            : Button.row(Button(frame(.printNotice), icon: .print).link(to: "\(file.path)/print/notice"))
    }
    var ways: HTML = .empty
    if file.assembly.state != .cancelled {
        let sheet: Text = file.assembly.isOver ? .signTitle : .actSign
        ways += Button(frame(sheet)).link(to: "\(file.path)/attendance")
    }
    if !file.assembly.isOver, file.rights == .convenes, !file.motions.isEmpty {
        if file.assembly.counting != .owners {
            ways += Button(frame(.actPaper)).link(to: "\(file.path)/papers")
        }
        if !file.assembly.isSecret { ways += Button(frame(.actVote)).link(to: "\(file.path)/votes") }
    }
    if file.assembly.state != .cancelled {
        ways += Button(frame(.actMinutes)).link(to: "\(file.path)/minutes")
    }
    return "<p class=\"row-btns\">\(ways)</p>\n\(prints(file, frame))"
}

private func prints(_ file: AssemblyFile, _ frame: Frame) -> HTML {
    if file.assembly.state == .cancelled { return .empty }
    var sheets: [(Text, AssemblySheet)] = [
        (.printNotice, .notice), (.printSheet, .attendance), (.printBallots, .ballots),
    ]
    if file.rights == .convenes { sheets.append((.printSlips, .slips)) }
    if file.assembly.state == .closed { sheets += [(.printResult, .result), (.printMinutes, .minutes)] }
    let links = sheets.html { text, sheet in
        "<li>\(Address.link(frame(text), to: "\(file.path)/print/\(sheet.rawValue)"))</li>\n"
    }
    return Fold(frame(.printTitle), "<ul class=\"plain\">\(links)</ul>").html
}

private func assemblyFacts(_ file: AssemblyFile, _ frame: Frame) -> HTML {
    let assembly = file.assembly
    let way = frame.inline(assembly.isSecret ? .ballotSecret : .ballotOpen)
    let facts: [Fact?] = [
        Fact(frame(.factNumber), assembly.shownNumber(frame)),
        Fact(frame(.factNoticed), frame.day(assembly.noticed)),
        Fact(frame(.factCounting), frame.joined(frame(assembly.counting.title), way)),
        assembly.chair.isEmpty ? nil : Fact(frame(.factChair), assembly.chair),
        assembly.recorder.isEmpty ? nil : Fact(frame(.factRecorder), assembly.recorder),
        file.convener.map { Fact(frame(.factConvener), $0) },
    ]
    return Part(
        id: "about", frame(.aboutTitle), note: frame(.aboutNote), FactsList(facts.compactMap(\.self)).html
    ).html
}

private func cancelling(_ file: AssemblyFile, _ acts: AssemblyActs, _ frame: Frame) -> HTML {
    guard file.rights == .convenes, !file.assembly.isOver else { return .empty }
    let reason = Field("reason", frame(.cancelReason), hint: frame(.cancelHint))
        .area(frame, rows: 2, maxLength: AssemblyLimits.reason_length_max)
    return Fold(
        frame(.cancelTitle),
        Form.post(
            to: "\(file.path)/cancellation", id: acts.cancellation, frame: frame,
            "\(reason)\(Button(frame(.cancelTitle)).submit())")
    ).html
}
