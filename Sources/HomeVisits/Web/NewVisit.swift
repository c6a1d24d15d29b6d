import Kernel
import People
import Sealing
import Storage
import Web

/// What the form of a visit begins with.
struct VisitBlank: Sendable {
    let found: VisitedHousehold
    let id: HomeVisitID
    let offered: [VisitForm]
    /// The chosen one, whose questions are asked.
    let form: VisitForm?
    /// The entry that is put right, with what it said.
    let corrected: HomeVisitFile?

    static func read(
        _ found: VisitedHousehold, id: HomeVisitID, form code: String?, corrects: HomeVisitID?,
        key: CountyKey, in reader: Reader
    ) throws -> VisitBlank {
        let offered = try HomeVisits.offered(
            at: try HomeVisits.place(of: found.household, in: reader), on: reader.now.day, in: reader)
        var corrected: HomeVisitFile?
        if let corrects {
            let file = try HomeVisitFile.read(corrects, for: found.caller, key: key, in: reader)
            guard file.visit.household == found.household.id else {
                throw VisitingRefusal.correctedElsewhere
            }
            if file.follower != nil { throw VisitingRefusal.correctedAlready }
            corrected = file
        }
        let wanted = code ?? corrected?.form?.code
        return VisitBlank(
            found: found, id: id, offered: offered, form: offered.first { $0.code == wanted },
            corrected: corrected)
    }

    func path(form code: String?) -> String {
        var path = "/visits/new?household=\(found.household.id)"
        if let corrected { path += "&corrects=\(corrected.visit.id)" }
        if let code { path += "&form=\(code)" }
        return path
    }
}

func newVisitPage(_ blank: VisitBlank, _ frame: Frame) -> HTML {
    let isCorrection = blank.corrected != nil
    let household = blank.found.title(frame)
    let form = Form.post(
        to: "/visits", id: blank.id, frame: frame, name: "visit", isMultipart: true, isDraft: true,
        """
        \(hidden(blank))\(course(blank, frame))\(questions(blank, frame))\(words(blank, frame))\
        \(findings(frame))\(pictures(frame))\
        <p>\(Button(frame(.visitSend), .main, isWide: true).submit())</p>
        """)
    return Layout.page(
        title: frame(isCorrection ? .visitCorrect : .visitNew, ["household": household]),
        purpose: frame(isCorrection ? .visitCorrectPurpose : .visitNewPurpose), frame: frame,
        crumbs: blank.found.crumbs(frame, last: frame(.visitEntry)),
        body: "\(formChips(blank, frame))\(form)")
}

private func hidden(_ blank: VisitBlank) -> HTML {
    Form.hidden("household", "\(blank.found.household.id)")
        + (blank.corrected.map { Form.hidden("corrects", "\($0.visit.id)") } ?? .empty)
        + (blank.form.map { Form.hidden("form", $0.code) } ?? .empty)
}

private func formChips(_ blank: VisitBlank, _ frame: Frame) -> HTML {
    let chips =
        [Chips.Chip(frame(.visitWithoutForm), path: blank.path(form: nil), isCurrent: blank.form == nil)]
        + blank.offered.map {
            Chips.Chip(
                $0.name(frame.language), path: blank.path(form: $0.code), isCurrent: $0.id == blank.form?.id)
        }
    return Chips(frame(.visitFormChoice), chips).html
}

private func course(_ blank: VisitBlank, _ frame: Frame) -> HTML {
    let was = blank.corrected?.visit
    let outcomes = HomeVisit.Outcome.allCases.map { Choice($0.rawValue, frame($0.text)) }
    let manners = HomeVisit.Manner.allCases.map { Choice($0.rawValue, frame($0.text)) }
    let hint = frame(.visitHappenedHint, ["days": "\(HomeVisitLimits.claimed_days_max)"])
    return """
        \(Field("outcome", frame(.visitOutcome)).radios(frame, outcomes, value: (was?.outcome ?? .met).rawValue))\
        \(Field("manner", frame(.visitManner)).radios(frame, manners, value: (was?.manner ?? .home).rawValue))\
        \(Field("happened_at", frame(.visitHappened), hint: hint, isOptional: true).moment(frame, value: was?.happened))
        """
}

private func questions(_ blank: VisitBlank, _ frame: Frame) -> HTML {
    guard let form = blank.form else { return .empty }
    let was = blank.corrected?.form?.code == form.code ? blank.corrected?.answers ?? [:] : [:]
    let fields = form.questions.html { control(of: $0, was: was[$0.id] ?? "", frame) }
    let note = frame.error(at: "answers").map { HTML("<p class=\"error\" id=\"answers\">\($0)</p>") }
    return Part(
        id: "form", form.name(frame.language), note: frame(.visitFormNote), "\(note ?? .empty)\(fields)"
    ).html
}

private func control(of question: VisitQuestion, was: String, _ frame: Frame) -> HTML {
    let field = Field(
        "answers.\(question.id)", question.words(frame.language), isOptional: !question.isRequired)
    switch question.kind {
    case .yesOrNo:
        let choices = [Choice("yes", frame(.visitYes)), Choice("no", frame(.visitNo))]
        return field.radios(frame, choices, value: was)
    case .choice:
        let choices = question.choices.enumerated().map { index, choice in
            Choice("\(index + 1)", choice.words(frame.language))
        }
        return field.radios(frame, choices, value: was)
    case .text:
        return field.area(frame, value: was, rows: 2, maxLength: HomeVisitLimits.answer_length_max)
    case .number: return field.number(frame, value: was, min: 0, max: HomeVisitLimits.number_max)
    }
}

private func words(_ blank: VisitBlank, _ frame: Frame) -> HTML {
    Field("note", frame(.visitNote), hint: frame(.visitNoteHint), isOptional: true).area(
        frame, value: blank.corrected?.note ?? "", rows: 3, maxLength: HomeVisitLimits.note_length_max)
}

private func findings(_ frame: Frame) -> HTML {
    let kinds: [(VisitFinding.Kind, Text)] = [
        (.request, .findingRequestHint), (.relief, .findingReliefHint), (.hazard, .findingHazardHint),
    ]
    let fields = kinds.html { kind, hint in
        Field(kind.rawValue, frame(kind.text), hint: frame(hint), isOptional: true).area(
            frame, rows: 2, maxLength: HomeVisitLimits.words_length_max)
    }
    return Part(id: "found", frame(.visitFound), note: frame(.visitFoundNote), fields).html
}

private func pictures(_ frame: Frame) -> HTML {
    PhotoField(
        "photos", frame(.visitPhotos), hint: frame(.visitPhotosHint),
        count_max: HomeVisitLimits.photos_max
    ).html(frame)
}

extension VisitQuestion.Choice {
    func words(_ language: Language) -> String { language == .chinese ? chinese : english }
}
