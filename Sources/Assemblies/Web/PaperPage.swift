import Kernel
import Web

/// What was counted on paper, motion by motion; it must add up.
func paperPage(_ file: AssemblyFile, sending: AnyID, _ frame: Frame) -> HTML {
    let motions = file.motions.html { paperFields($0, file, frame) }
    let form = Form.post(
        to: "\(file.path)/papers", id: sending, frame: frame, name: "papers",
        "<p class=\"lead\">\(frame(.paperLead, ["papers": "\(file.papers)"]))</p>\n\(motions)")
    let isOpen = file.assembly.state == .voting && file.papers > 0
    let body: HTML =
        isOpen ? form : EmptyState(frame(.paperNone), frame(.paperNoneText)).html
    return Layout.page(
        title: frame(.paperTitle), purpose: frame(.paperPurpose), frame: frame,
        crumbs: [
            Crumb(frame(.deskTitle), path: "/assemblies"), Crumb(file.assembly.title, path: file.path),
        ],
        action: isOpen
            ? Layout.action(Button(frame(.paperSend), .main, isWide: true).submit(form: "papers")) : nil,
        body: body)
}

private func paperFields(
    _ motion: AssemblyFile.MotionFile, _ file: AssemblyFile, _ frame: Frame
) -> HTML {
    let (number, paper) = (motion.motion.number, motion.paper)
    func field(_ name: String, _ label: Text, _ value: Int?) -> HTML {
        Field("\(name)_\(number)", frame(label)).number(frame, value: value.map { "\($0)" } ?? "", min: 0)
    }
    return Field.group(
        frame(.motionNumbered, ["number": "\(number)", "title": motion.motion.title]),
        """
        \(field("issued", .paperIssued, paper?.issued ?? file.papers))\(field("yes", .choiceYes, paper?.yes))\
        \(field("no", .choiceNo, paper?.no))\(field("abstain", .choiceAbstain, paper?.abstain))\
        \(field("spoiled", .tallySpoiled, paper?.spoiled ?? 0))\
        \(field("unreturned", .tallyUnreturned, paper?.unreturned ?? 0))
        """)
}

/// An open ballot of one seat, typed by the clerk: called out in the room, or from an owner's paper.
func votesPage(_ file: AssemblyFile, lines: [AttendanceFile.Line], sending: AnyID, _ frame: Frame) -> HTML {
    let waiting = lines.filter { line in
        !line.hasVoted && (file.assembly.counting == .owners || line.attendance?.way == .screen)
    }
    let voted = lines.filter { $0.hasVoted }.map { "\($0.seat.number)" }
    let seat = Field("seat", frame(.votesSeat), hint: frame(.votesSeatHint)).select(
        frame, waiting.map { Choice("\($0.seat.number)", "\($0.seat.number) \($0.seat.name)") }, value: "",
        empty: frame(.votesChoose))
    let motions = file.motions.html { motion in
        Field(
            "choice_\(motion.motion.number)",
            frame(.motionNumbered, ["number": "\(motion.motion.number)", "title": motion.motion.title])
        ).radios(frame, BallotChoice.allCases.map { Choice($0.rawValue, frame($0.title)) }, value: "")
    }
    let isOpen = file.assembly.state == .voting && !waiting.isEmpty
    let form = Form.post(
        to: "\(file.path)/votes", id: sending, frame: frame, name: "votes", "\(seat)\(motions)")
    let done: HTML =
        voted.isEmpty
        ? .empty
        : "<p class=\"quiet\">\(frame(.votesDone, ["seats": voted.joined(separator: "、")]))</p>\n"
    return Layout.page(
        title: frame(.votesTitle), purpose: frame(.votesPurpose), frame: frame,
        crumbs: [
            Crumb(frame(.deskTitle), path: "/assemblies"), Crumb(file.assembly.title, path: file.path),
        ],
        action: isOpen
            ? Layout.action(Button(frame(.votesSend), .main, isWide: true).submit(form: "votes")) : nil,
        body: (isOpen ? form : EmptyState(frame(.votesNone), frame(.votesNoneText)).html) + done)
}
