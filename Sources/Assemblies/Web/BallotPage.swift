import Kernel
import Web

/// A voter's own page: sign in, vote, see that the ballot is in.
func ballotPage(_ file: BallotFile, sending: AnyID, _ frame: Frame) -> HTML {
    let assembly = file.assembly
    let purpose = frame(
        .ballotPurpose,
        [
            "body": file.bodyName, "when": frame.moment(assembly.meets), "venue": assembly.venue,
            "seat": "\(file.seat.number)", "name": Masking.name(file.seat.name),
        ])
    let (lead, form, action) = ballotBody(file, sending, frame)
    return Layout.page(
        title: assembly.title, purpose: purpose, frame: frame,
        crumbs: [Crumb(frame(.ballotMeeting), path: "/assemblies/\(assembly.id)")], action: action,
        body: "<p class=\"lead\">\(lead)</p>\n\(form)")
}

private func ballotBody(
    _ file: BallotFile, _ sending: AnyID, _ frame: Frame
) -> (lead: String, form: HTML, action: HTML?) {
    let agenda = readAgenda(file, frame)
    switch file.assembly.state {
    case .cancelled: return (frame(.ballotCancelled), .empty, nil)
    case .closed: return (frame(.ballotClosed), agenda, nil)
    case .called, .voting:
        if file.attendance == nil, file.assembly.counting != .owners {
            return (frame(.ballotSign), agenda, signButton(file, sending, frame))
        }
        if file.attendance?.way == .paper { return (frame(.ballotPaper), agenda, nil) }
        if file.assembly.state == .called { return (frame(.ballotWait), agenda, reload(file, frame)) }
        if file.hasVoted { return votedBody(file, sending, frame) }
        return voteForm(file, sending, to: file.path, frame)
    }
}

private func votedBody(
    _ file: BallotFile, _ sending: AnyID, _ frame: Frame
) -> (lead: String, form: HTML, action: HTML?) {
    if file.assembly.isSecret { return (frame(.ballotInSecret), .empty, nil) }
    let form = voteForm(file, sending, to: "\(file.path)/correction", frame)
    return (frame(.ballotInOpen), form.form, form.action)
}

private func signButton(_ file: BallotFile, _ sending: AnyID, _ frame: Frame) -> HTML {
    Layout.action(
        Form.act(
            to: "\(file.path)/attendance", id: sending, frame: frame,
            Button(frame(.ballotSignIn), .main, isWide: true).submit()))
}

private func reload(_ file: BallotFile, _ frame: Frame) -> HTML {
    Layout.action(Button(frame(.ballotReload), .main, isWide: true).link(to: file.path))
}

private func readAgenda(_ file: BallotFile, _ frame: Frame) -> HTML {
    file.motions.html { motion in
        Inset(
            frame(.motionNumbered, ["number": "\(motion.number)", "title": motion.title]),
            Prose(motion.text).html
        ).html
    }
}

/// A choice on every motion; nothing is chosen for anybody.
private func voteForm(
    _ file: BallotFile, _ sending: AnyID, to path: String, _ frame: Frame
) -> (lead: String, form: HTML, action: HTML?) {
    let motions = file.motions.html { motion -> HTML in
        let title = frame(.motionNumbered, ["number": "\(motion.number)", "title": motion.title])
        return """
            \(Fold(frame(.ballotRead, ["number": "\(motion.number)"]), Prose(motion.text).html).html)\
            \(Field("choice_\(motion.number)", title).radios(
                frame, BallotChoice.allCases.map { Choice($0.rawValue, frame($0.title)) },
                value: file.choices[motion.id]?.rawValue ?? ""))
            """
    }
    let isCorrection = path.hasSuffix("/correction")
    let button = Button(frame(isCorrection ? .ballotCorrect : .ballotCast), .main, isWide: true)
    return (
        frame(file.assembly.isSecret ? .ballotVoteSecret : .ballotVoteOpen),
        Form.post(to: path, id: sending, frame: frame, name: "ballot", motions),
        Layout.action(button.submit(form: "ballot"))
    )
}
