import Kernel
import People
import Web

/// One visit: what came of it, what was said, what goes on elsewhere.
func homeVisitPage(_ file: HomeVisitFile, _ frame: Frame) -> HTML {
    Layout.page(
        title: frame(.visitOf, ["household": file.found.title(frame)]),
        purpose: frame(file.visit.outcome.text), frame: frame,
        crumbs: file.found.crumbs(frame, last: frame.moment(file.visit.happened)),
        body: """
            \(standing(file, frame))\(FactsList(facts(file, frame)).html)\(found(file, frame))\
            \(answers(file, frame))\(pictures(file, frame))\(correction(file, frame))
            """)
}

private func standing(_ file: HomeVisitFile, _ frame: Frame) -> HTML {
    if let follower = file.follower {
        let link = Address.link(frame(.visitCorrectedLink), to: "/visits/\(follower)")
        return Inset(frame(.visitCorrected), "<p>\(link)</p>").html
    }
    if let corrects = file.visit.corrects {
        let link = Address.link(frame(.visitFormerLink), to: "/visits/\(corrects)")
        return Inset(frame(.visitIsCorrection), "<p>\(link)</p>").html
    }
    return file.visit.wasErased
        ? Inset(frame(.visitErased), "<p>\(frame(.visitErasedText))</p>").html : .empty
}

private func facts(_ file: HomeVisitFile, _ frame: Frame) -> [Fact] {
    let visit = file.visit
    var facts = [
        Fact(frame(.visitOutcome), frame(visit.outcome.text)),
        Fact(frame(.visitWho), file.visitorName), Fact(frame(.visitManner), frame(visit.manner.text)),
        Fact(frame(.visitHappened), html: frame.time(visit.happened)),
    ]
    if visit.recorded > visit.happened.adding(hours: 1) {
        facts.append(Fact(frame(.visitRecorded), html: frame.time(visit.recorded)))
    }
    if !file.note.isEmpty { facts.append(Fact(frame(.visitNote), html: Prose(file.note).html)) }
    return facts
}

private func found(_ file: HomeVisitFile, _ frame: Frame) -> HTML {
    if file.findings.isEmpty { return .empty }
    let items = file.findings.html { finding, answered in findingPanel(finding, answered, frame) }
    return Part(id: "found", frame(.visitFound), items).html
}

/// What was found, in its visitor's words, with the request that goes on with it.
func findingPanel(
    _ finding: VisitFinding, _ answered: HomeVisitFile.Answered?, _ frame: Frame
) -> HTML {
    var way: HTML = .empty
    if let request = finding.request {
        let number = answered?.number ?? ""
        let state = answered.map { frame($0.isOpen ? .findingOpen : .findingClosed) } ?? ""
        let link = Address.link(frame(.findingRequestLink, ["number": number]), to: "/requests/\(request)")
        way = "<p>\(link) \(Tag(state).html)</p>"
    } else if finding.kind == .relief {
        let link = Address.link(frame(.findingReliefLink), to: "/relief/findings/\(finding.id)")
        way = "<p class=\"quiet\">\(frame(.findingReliefWaits))</p><p>\(link)</p>"
    } else if finding.kind == .hazard {
        // The hazard that came of it goes by the finding's own address.
        way = "<p>\(Address.link(frame(.findingHazardLink), to: "/hazards/\(finding.id)"))</p>"
    }
    let words: HTML =
        finding.words.map { Prose($0).html } ?? "<p class=\"quiet\">\(frame(.findingErased))</p>"
    return Panel("<h3>\(frame(finding.kind.text))</h3>\(words)\(way)").html
}

private func answers(_ file: HomeVisitFile, _ frame: Frame) -> HTML {
    guard let form = file.form, !file.answers.isEmpty else { return .empty }
    let facts = file.answered.map { question, answer in
        Fact(question.words(frame.language), frame.answer(answer, to: question))
    }
    let note = frame(.visitFormVersion, ["version": "\(form.version)"])
    return Part(id: "answers", form.name(frame.language), note: note, FactsList(facts).html).html
}

extension Frame {
    /// An answer in the reader's words.
    func answer(_ answer: String, to question: VisitQuestion) -> String {
        switch question.kind {
        case .yesOrNo: self(answer == "yes" ? .visitYes : .visitNo)
        case .choice:
            Int(answer).flatMap { number in
                question.choices.indices.contains(number - 1)
                    ? question.choices[number - 1].words(language) : nil
            } ?? answer
        case .text, .number: answer
        }
    }
}

private func pictures(_ file: HomeVisitFile, _ frame: Frame) -> HTML {
    if file.photos.isEmpty { return .empty }
    let photos = file.photos.map { photo in
        Photo(
            path: "\(file.path)/photos/\(photo)", thumbnail: "\(file.path)/thumbnails/\(photo)",
            alt: frame(.visitPhotos))
    }
    return Gallery(photos).html(frame)
}

private func correction(_ file: HomeVisitFile, _ frame: Frame) -> HTML {
    guard file.mayCorrect else { return .empty }
    let path = "/visits/new?household=\(file.visit.household)&corrects=\(file.visit.id)"
    return "<p>\(Button(frame(.visitCorrectButton)).link(to: path))</p>"
}
