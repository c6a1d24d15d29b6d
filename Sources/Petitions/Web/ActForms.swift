import Kernel
import Places
import Web

/// The forms of a petition's page: the next act in sight, the others folded.
struct PetitionForms {
    let page: PetitionPage
    let frame: Frame

    private var file: PetitionFile { page.file }
    private var hand: PetitionHand { page.hand }
    private var petition: Petition { page.petition }

    /// Whether the form for `resource` was sent and refused just now.
    private func isRefused(_ resource: String) -> Bool {
        frame.path.hasSuffix("/\(resource)") && !frame.errors.isEmpty
    }

    private func form(_ resource: String, _ fields: HTML) -> HTML {
        Form.post(
            to: "\(page.path)/\(resource)", id: page.ids(resource), frame: frame,
            "\(Form.hidden("seen", "\(petition.version)"))\(fields)")
    }

    private func fold(_ resource: String, _ title: Text, _ fields: HTML) -> HTML {
        Fold(frame(title), isOpen: isRefused(resource), form(resource, fields)).html
    }

    private func note(_ label: Text, _ resource: String, hint: Text? = nil) -> HTML {
        // The error summary leads to #note: the form that was refused has that id, the others one of their own.
        let id = isRefused(resource) ? "note" : "note-\(resource.replacing("/", with: "-"))"
        return Field("note", frame(label), hint: hint.map { frame($0) }, id: id)
            .area(frame, rows: 3, maxLength: PetitionLimits.note_length_max)
    }

    private func send(_ label: Text, isMain: Bool = false) -> HTML {
        "\(Button(frame(label), isMain ? .main : .plain).submit())"
    }

    private func part(_ title: Text, note: Text? = nil, _ body: HTML) -> HTML {
        Part(id: "next", frame(title), note: note.map { frame($0) }, body).html
    }

    // MARK: Next

    /// What most likely comes now.
    var next: HTML {
        switch petition.state {
        case .registered: hand.actsForOffice ? registered : .empty
        case .forwarded: hand.actsForUnit ? forwarded : .empty
        case .objected: hand.actsForOffice ? objected : .empty
        case .handling: hand.actsForUnit ? answering : .empty
        case .reviewing, .rechecking: hand.reviews ? answering : .empty
        case .answered: answered
        case .closed: .empty
        }
    }

    private var telling: HTML {
        let ways: [PetitionTelling] = petition.isReachable ? [.written, .spot] : [.impossible]
        return Field("telling", frame(.petitionTelling), hint: frame(.petitionTellingHint)).radios(
            frame, ways.map { Choice($0.rawValue, frame(.petition($0))) }, value: ways[0].rawValue)
    }

    private var registered: HTML {
        let forwarding = form(
            "forwardings",
            """
            \(Field("unit", frame(.petitionUnit)).select(frame, page.units, empty: frame(.petitionChoose)))\
            \(send(.petitionForward, isMain: true))
            """)
        let accepting = fold("acceptance", .petitionAcceptOwn, telling + send(.petitionAccept))
        return part(.petitionForwardTitle, note: .petitionForwardNote, forwarding + accepting)
    }

    private var forwarded: HTML {
        let accepting = form("acceptance", telling + send(.petitionAccept, isMain: true))
        let objecting = fold(
            "objections", .petitionObject, note(.petitionReason, "objections") + send(.petitionObjectSend))
        return part(.petitionAcceptTitle, note: .petitionAcceptNote, accepting + objecting)
    }

    private var objected: HTML {
        let choices = [
            Choice("1", frame(.petitionUphold)), Choice("0", frame(.petitionKeepThere)),
        ]
        return part(
            .petitionObjectionTitle,
            form(
                "objections/decision",
                """
                \(Field("is_upheld", frame(.petitionObjectionQuestion)).radios(frame, choices, value: "1"))\
                \(note(.petitionReason, "objections/decision"))\(send(.petitionDecide, isMain: true))
                """))
    }

    private var answering: HTML {
        let outcomes = PetitionFile.outcomes(of: petition.kind, at: file.stage)
        let request: HTML =
            file.stage == .handling && !petition.isRestricted
            ? Field("request", frame(.petitionGuidedTo), hint: frame(.petitionGuidedHint), isOptional: true)
                .text(frame, maxLength: 40) : .empty
        let title: Text =
            switch file.stage {
            case .handling: .petitionAnswerTitle
            case .review: .petitionReviewTitle
            case .recheck: .petitionRecheckTitle
            }
        return part(
            title, note: .petitionAnswerNote,
            form(
                "answer",
                """
                \(Field("outcome", frame(.petitionOutcome)).radios(
                    frame, outcomes.map { Choice($0.rawValue, frame(.petition($0))) }))\
                \(Field("words", frame(.petitionAnswerWords), hint: frame(.petitionAnswerHint))
                    .area(frame, rows: 6, maxLength: PetitionLimits.words_length_max))\
                \(Field("basis", frame(.petitionBasis), hint: frame(.petitionBasisHint))
                    .text(frame, maxLength: PetitionLimits.address_length_max))\
                \(request)\(send(.petitionAnswerSend, isMain: true))
                """))
    }

    private var answered: HTML {
        guard let answer = file.last else { return .empty }
        if answer.delivered == nil, petition.isReachable {
            guard hand.actsForUnit || hand.actsForOffice || hand.reviews else { return .empty }
            return part(
                .petitionDeliverTitle, note: .petitionDeliverNote,
                form("delivery", day(.petitionDeliveredDay) + send(.petitionDeliver, isMain: true)))
        }
        let isOver = answer.until.map { frame.now.day > $0 } ?? true
        let closing: HTML =
            isOver && answer.by != hand.person && (hand.actsForOffice || hand.supervises)
            ? form("closure", send(.petitionClose, isMain: true)) : .empty
        let review: HTML =
            isOver || file.next == nil
            ? .empty
            : Fold(
                frame(.petitionAskReview), isOpen: isRefused("reviews"),
                form(
                    "reviews",
                    day(.petitionAskedOn) + note(.petitionReviewWhy, "reviews")
                        + send(.petitionAskReviewSend))
            ).html
        let waiting: HTML =
            isOver
            ? .empty
            : "<p>\(frame(.petitionReviewUntil, ["day": answer.until.map { frame.day($0) } ?? ""]))</p>\n"
        return part(.petitionCloseTitle, note: .petitionCloseNote, waiting + closing + review)
    }

    private func day(_ label: Text) -> HTML {
        Field("on", frame(label)).date(frame, value: frame.now.day, max: frame.now.day)
    }

    // MARK: Others

    /// What is done less often.
    var others: HTML {
        let acts = extending + hearing
        return acts.isEmpty ? .empty : Part(id: "others", frame(.petitionOthers), acts).html
    }

    private var extending: HTML {
        guard petition.kind == .appeal, petition.state == .handling else { return .empty }
        if let ask = petition.ask {
            let asked =
                "<p>\(frame(.petitionAsked, ["days": "\(ask.days)", "name": page.name(ask.by)]))</p>\n"
                as HTML
            guard hand.supervises, ask.by != hand.person else { return asked }
            let choices = [Choice("1", frame(.petitionGrant)), Choice("0", frame(.petitionRefuse))]
            return asked
                + fold(
                    "extension", .petitionExtension,
                    """
                    \(Field("is_granted", frame(.petitionGrantQuestion)).radios(frame, choices, value: "1"))\
                    \(Field("told", frame(.petitionTold)).checkbox(frame))\(send(.petitionDecide))
                    """)
        }
        guard hand.actsForUnit, petition.extended_days == 0 else { return .empty }
        return fold(
            "extension-requests", .petitionExtend,
            """
            \(Field("days", frame(.petitionExtendDays)).number(frame, value: "30", min: 1))\
            \(note(.petitionReason, "extension-requests", hint: .petitionExtendHint))\(send(.petitionExtendSend))
            """)
    }

    private var hearing: HTML {
        guard petition.kind == .appeal else { return .empty }
        let may = petition.state == .handling ? hand.actsForUnit : hand.reviews
        guard may, [.handling, .rechecking].contains(petition.state) else { return .empty }
        if file.openHearing != nil {
            return fold(
                "hearings/record", .petitionHearingEnd,
                note(.petitionHearingRecord, "hearings/record") + send(.petitionHearingEndSend))
        }
        let text: Text = petition.state == .rechecking ? .petitionHearingPaused : .petitionHearingRuns
        return fold(
            "hearings", .petitionHearing, "<p>\(frame(text))</p>\n\(send(.petitionHearingSend))")
    }

    /// Another paper, by those who handle it.
    var attaching: HTML {
        let may = hand.actsForOffice || hand.actsForUnit || hand.isAssignee || hand.isRegistrar
        guard petition.isOpen, may else { return .empty }
        let fields: HTML = """
            \(Form.hidden("seen", "\(petition.version)"))\
            \(Field("file", frame(.petitionFile), hint: frame(.petitionFileHint, ["max": "8"]))
                .file(frame, accept: "image/jpeg,image/png,application/pdf"))\
            \(Field("title", frame(.petitionPaperTitle), hint: frame(.petitionPaperTitleHint), isOptional: true)
                .text(frame, maxLength: PetitionLimits.name_length_max))\(send(.petitionAttachSend))
            """
        return Fold(
            frame(.petitionAttach), isOpen: isRefused("attachments"),
            Form.post(
                to: "\(page.path)/attachments", id: page.ids("attachments"), frame: frame, isMultipart: true,
                fields)
        ).html
    }

    func unassignment(of person: PersonID) -> HTML {
        guard petition.isOpen, hand.actsForOffice || hand.person == person else { return .empty }
        return Form.act(
            to: "\(page.path)/assignment-endings", id: page.ids("unassign \(person)"), frame: frame,
            hidden: ["person": "\(person)"], Button(frame(.petitionUnassign), .bare, isSmall: true).submit())
    }
}
