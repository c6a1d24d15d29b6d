import Cases
import Clocks
import Files
import Kernel
import Web

func residentLookUpPage(_ frame: Frame) -> HTML {
    Layout.page(title: frame(.residentFollow), frame: frame, body: residentLookUpForm(frame))
}

/// How far it is, for the holder of the receipt; after the end also what they think of it.
func residentFollowPage(
    _ file: ResidentFile, rating: AnyID, reopening: AnyID, helpers: Int = 0, _ frame: Frame
) -> HTML {
    let matter = file.matter
    let clock = file.deadline("resolve")?.face.badge(frame)
    var facts = [
        Fact(frame(.residentNumber), matter.number), Fact(frame(.residentWhere), residentWhere(file.file)),
        Fact(frame(.residentWhen), html: frame.time(matter.opened)),
    ]
    if let category = file.file.category {
        facts.append(Fact(frame(.residentCategory), category.name(frame.language)))
    }
    facts.append(
        matter.closure.map { Fact(frame(.residentOutcomeIs), frame(.officerOutcome($0.outcome))) }
            ?? Fact(frame(.residentDesk), file.desk))
    if helpers > 0 {
        facts.append(
            Fact(frame(.residentHelp), frame(.residentHelpers, ["count": "\(helpers)"])))
    }
    let steps = residentSteps(file.file.case, frame, clock: clock) { step in
        residentPhotos(file.notePhotos[step.id] ?? [], file, frame)
    }
    return Layout.page(
        title: matter.title, purpose: frame(.residentState(matter.state)), frame: frame,
        body: """
            \(residentReply(file.file.case, frame))\(FactsList(facts).html)\
            \(matter.isOpen ? .empty : residentEnding(file, rating, reopening, frame))\
            \(residentProblem(file.file, frame))\
            \(Part(id: "progress", frame(.residentProgress), Timeline(steps).html(frame)).html)\
            \(Part(id: "words-of-report", frame(.residentYourWords), residentReported(file, frame)).html)\
            \(residentCitations(file, frame))
            """)
}

private func residentReported(_ file: ResidentFile, _ frame: Frame) -> HTML {
    if file.photos.isEmpty { return Prose(file.request.body).html }
    let photos = residentPhotos(file.photos, file, frame)
    return Prose(file.request.body).html + Gallery(photos).html(frame)
}

private func residentPhotos(_ kept: [Files.Kept], _ file: ResidentFile, _ frame: Frame) -> [Photo] {
    let code = Address.queryValue(file.secrets.code)
    return kept.enumerated().map { index, photo in
        Photo(
            path: "/requests/\(file.matter.id)/photos/\(photo.id)?code=\(code)",
            thumbnail: "/requests/\(file.matter.id)/thumbnails/\(photo.id)?code=\(code)",
            alt: frame(.residentPhoto, ["number": String(index + 1)]))
    }
}

/// Rating and reopening; both are asked of whoever holds the receipt.
private func residentEnding(
    _ file: ResidentFile, _ rating: AnyID, _ reopening: AnyID, _ frame: Frame
) -> HTML {
    let held =
        Form.hidden("code", file.secrets.code) + Form.hidden("number", file.matter.number)
    let until: HTML
    if let end = file.reopenableUntil {
        // The window ends at the first moment of the next day; people name the day before.
        let last = Instant(milliseconds: end.milliseconds - 1).day
        until =
            Part(
                id: "reopening", frame(.residentReopen),
                note: frame(.residentReopenUntil, ["day": frame.day(last)]),
                Form.post(
                    to: "/requests/\(file.matter.id)/reopening", id: reopening, frame: frame, name: "reopen",
                    """
                    \(held)\(Field("words", frame(.residentReopenWhy)).area(frame, rows: 3, maxLength: 1_000))\
                    \(Button(frame(.residentReopenSend)).submit())
                    """)
            ).html
    } else {
        until = "<p class=\"quiet\">\(frame(.residentReopenOver))</p>"
    }
    return residentRating(file, rating, held, frame) + until
}

private func residentRating(_ file: ResidentFile, _ id: AnyID, _ held: HTML, _ frame: Frame) -> HTML {
    if let rated = file.request.rating {
        let words: HTML = rated.words.isEmpty ? .empty : Prose(rated.words).html
        return Part(
            id: "rating", frame(.residentRated),
            FactsList([
                Fact(frame(.residentSolved), frame(rated.isSolved ? .residentYes : .residentNo)),
                Fact(frame(.residentSatisfied), frame(.officerSatisfaction(rated.satisfaction))),
            ]).html + words
        ).html
    }
    let degrees = Rating.Satisfaction.allCases.map { Choice($0.rawValue, frame(.officerSatisfaction($0))) }
    return Part(
        id: "rating", frame(.residentRate),
        Form.post(
            to: "/requests/\(file.matter.id)/rating", id: id, frame: frame, name: "rate",
            """
            \(held)\
            \(Field("is_solved", frame(.residentSolved)).radios(
                frame, [Choice("1", frame(.residentYes)), Choice("0", frame(.residentNo))]))\
            \(Field("satisfaction", frame(.residentSatisfied)).radios(frame, degrees))\
            \(Field("words", frame(.residentWords), isOptional: true, id: "rating-words")
                .area(frame, rows: 3, maxLength: 1_000))\
            \(Button(frame(.residentRateSend), .main).submit())
            """)
    ).html
}
