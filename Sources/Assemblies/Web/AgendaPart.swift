import Kernel
import Rulebook
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
        matterWords(motion, file, frame).map { "<p class=\"small quiet\">\($0)</p>\n" } ?? .empty
    return """
        \(Inset(title, "\(Prose(motion.motion.text).html)\(matter)\(result(motion, file, frame))").html)
        """
}

/// Of which matter a motion is, by which text it is this body's, and by which the majority holds.
private func matterWords(
    _ motion: AssemblyFile.MotionFile, _ file: AssemblyFile, _ frame: Frame
) -> String? {
    guard let matter = motion.motion.matter else { return nil }
    let name = frame(matter.title)
    let whose =
        matter.source.map { frame(.motionMatter, ["matter": name, "source": "\($0)"]) }
        ?? frame(.motionMatterPlain, ["matter": name])
    let delegated = motion.delegation.map { frame(.motionDelegated, ["by": $0]) }
    let majority = file.majority(of: matter).map {
        frame(
            .motionMajority,
            ["share": frame($0.key.words($0.rule.value)), "source": $0.rule.source.description])
    }
    return [whose, delegated, majority].compactMap(\.self).joined(
        separator: frame.language == .chinese ? "" : " ")
}

extension AssemblyFile {
    /// The rule by which a matter passes at this meeting, as it was frozen.
    func majority(of matter: Matter) -> RuleCitation? {
        let name = assembly.kind.majority(of: matter)
        return rules.first { $0.rule.key == assembly.kind.key(name) }
    }
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
