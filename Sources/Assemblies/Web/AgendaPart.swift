import Kernel
import Web

/// The motions of a meeting: before the vote what is asked, after it what was decided.
func agenda(_ file: AssemblyFile, _ frame: Frame) -> HTML {
    guard !file.motions.isEmpty else { return .empty }
    let parts = file.motions.html { motionInset($0, file, frame) }
    return Part(id: "agenda", frame(.agendaTitle), parts).html
}

private func motionInset(
    _ motion: AssemblyFile.MotionFile, _ file: AssemblyFile, _ frame: Frame
) -> HTML {
    let title = frame(
        .motionNumbered, ["number": "\(motion.motion.number)", "title": motion.motion.title])
    let matter: HTML =
        motion.motion.matter.map { matter in
            let source = motion.delegation.map { frame(.motionDelegated, ["by": $0]) }
            let words = frame(
                .motionMatter, ["matter": frame(matter.title), "source": "\(matter.source)"])
            return
                "<p class=\"small quiet\">\([words, source].compactMap(\.self).joined(separator: " "))</p>\n"
        } ?? .empty
    return """
        \(Inset(title, "\(Prose(motion.motion.text).html)\(matter)\(result(motion, file, frame))").html)
        """
}

private func result(
    _ motion: AssemblyFile.MotionFile, _ file: AssemblyFile, _ frame: Frame
) -> HTML {
    guard file.isCounted, let standing = motion.standing, let resolution = motion.resolution else {
        return .empty
    }
    let reasons = standing.shortfalls.html { "<p class=\"late\">\($0.sentence(frame))</p>\n" }
    let number = Address.link(
        frame(.resolutionNumber, ["number": resolution.number]), to: "/resolutions/\(resolution.id)")
    let face = ClockBadge(resolution.isPassed ? .done : .late, resolution.verdict(frame)).html
    return "<p>\(face) \(number)</p>\n\(reasons)\(tallyTable(standing, file.assembly, frame))"
}

/// What was counted, with how many were needed.
func tallyTable(_ standing: Standing, _ assembly: Assembly, _ frame: Frame) -> HTML {
    let isWeighed = standing.isWeighed
    let tally = standing.tally
    func row(_ label: Text, _ weight: Weight) -> [HTML] {
        let area: [HTML] = isWeighed ? ["\(Area.text(weight.area_dm2))"] : []
        return ["\(frame(label))", "\(weight.count)"] + area
    }
    var rows = [
        row(.choiceYes, tally.yes), row(.tallyNeeded, standing.neededYes), row(.choiceNo, tally.no),
        row(.choiceAbstain, tally.abstain),
    ]
    if tally.spoiled > 0 { rows.append(row(.tallySpoiled, Weight(count: tally.spoiled))) }
    if tally.unreturned > 0 { rows.append(row(.tallyUnreturned, Weight(count: tally.unreturned))) }
    rows.append(row(.tallyPresent, standing.present))
    rows.append(row(.tallyDue, standing.all))
    let columns =
        [DataTable.Column(frame(.tallyWhat)), DataTable.Column(frame(.tallyVotes), isNumeric: true)]
        + (isWeighed ? [DataTable.Column(frame(.tallyArea), isNumeric: true)] : [])
    return DataTable(frame(.tallyTitle), hidesCaption: true, columns: columns, rows: rows).html
}

/// What was promised here, and what earlier meetings still wait for.
func promisesPart(_ file: AssemblyFile, _ frame: Frame) -> HTML {
    let earlier: HTML =
        file.earlier.isEmpty
        ? .empty
        : Part(
            id: "earlier", frame(.earlierTitle), note: frame(.earlierNote),
            file.earlier.html { promiseLine($0, file, frame) }
        ).html
    let here: HTML =
        file.promises.isEmpty
        ? .empty
        : Part(id: "promises", frame(.promisesTitle), file.promises.html { promiseLine($0, file, frame) })
            .html
    return earlier + here
}

private func promiseLine(_ promise: Commitment, _ file: AssemblyFile, _ frame: Frame) -> HTML {
    let about = frame(.promiseAbout, ["who": promise.who, "day": frame.day(promise.due)])
    let report: HTML =
        promise.report.map { report in
            let face = ClockBadge(report.outcome == .kept ? .done : .soon, frame(report.outcome.title)).html
            return "<p>\(face) \(report.words)</p>\n"
        } ?? .empty
    let isLate = promise.isOpen && promise.due < frame.now.day
    let late: HTML = isLate ? " <span class=\"late\">\(frame(.promiseLate))</span>" : .empty
    let way: HTML =
        promise.isOpen && file.rights == .convenes
        ? "<p>\(Address.link(frame(.promiseReport), to: "/commitments/\(promise.id)"))</p>\n" : .empty
    return """
        <div class="inset"><p>\(promise.words)</p>
        <p class="small quiet">\(about)\(late)</p>
        \(report)\(way)</div>

        """
}
