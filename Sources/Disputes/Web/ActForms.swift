import Kernel
import Web

/// The forms of a dispute's page: the next act in sight, the others folded.
struct DisputeForms {
    let page: DisputePage
    let frame: Frame

    var file: DisputeFile { page.file }
    var hand: DisputeHand { page.hand }

    /// Whether the form for `resource` was sent and refused just now.
    private func isRefused(_ resource: String) -> Bool {
        frame.path.hasSuffix("/\(resource)") && !frame.errors.isEmpty
    }

    private func form(_ resource: String, isMultipart: Bool = false, _ fields: HTML) -> HTML {
        Form.post(
            to: "\(page.path)/\(resource)", id: page.ids(resource), frame: frame, isMultipart: isMultipart,
            "\(Form.hidden("seen", "\(page.dispute.version)"))\(fields)")
    }

    func fold(_ resource: String, _ title: Text, _ fields: HTML) -> HTML {
        Fold(frame(title), isOpen: isRefused(resource), form(resource, fields)).html
    }

    func note(_ label: Text, id: String, isOptional: Bool = false) -> HTML {
        Field("note", frame(label), isOptional: isOptional, id: "note-\(id)")
            .area(frame, rows: 3, maxLength: DisputeLimits.note_length_max)
    }

    func send(_ label: Text, isMain: Bool = false) -> HTML {
        "\(Button(frame(label), isMain ? .main : .plain).submit())"
    }

    func partyChoices() -> [Choice] {
        file.parties.map { Choice("\($0.id)", partyLabel($0, frame)) }
    }

    // MARK: Next

    /// What most likely comes now.
    var next: HTML {
        guard page.dispute.isOpen else { return closedNext }
        switch page.dispute.state {
        case .received: return hand.isDesk ? acceptance : .empty
        case .choosing: return hand.isInCharge ? choosing : .empty
        case .mediating: return hand.isInCharge ? mediating : .empty
        case .agreed: return hand.isInCharge ? performing : .empty
        case .closed: return closedNext
        }
    }

    private func nextPart(_ title: Text, note: String? = nil, _ body: HTML) -> HTML {
        Part(id: "next", frame(title), note: note, body).html
    }

    private var acceptance: HTML {
        let exclusions = page.exclusions.map { Choice($0.code, $0.name(frame.language)) }
        let rejection = fold(
            "rejection", .disputeReject,
            Field("exclusion", frame(.disputeExclusion), id: "exclusion").select(
                frame, exclusions, empty: frame(.disputeChoose)) + send(.disputeRejectSend))
        return nextPart(
            .disputeAccept, note: frame(.disputeAcceptNote),
            form("acceptance", send(.disputeAcceptSend, isMain: true)) + rejection)
    }

    private var choosing: HTML {
        guard let choice = file.choice else { return proposing }
        let waiting = file.parties.filter { choice.answers[$0.id] == nil }
        let answers = waiting.html { party in
            func answer(_ label: Text, isYes: Bool) -> HTML {
                let yes: HTML = isYes ? Form.hidden("is_yes", "1") : .empty
                return Form.post(
                    to: "\(page.path)/answers", id: page.ids("answer \(party.id) \(isYes)"), frame: frame,
                    "\(Form.hidden("party", "\(party.id)"))\(yes)\(send(label, isMain: isYes))")
            }
            return """
                <h3>\(partyLabel(party, frame))</h3>
                <div class="row-btns">\(answer(.disputeSaysYes, isYes: true))\
                \(answer(.disputeSaysNo, isYes: false))</div>

                """
        }
        return nextPart(
            .disputeAnswers, note: frame(.disputeAnswersNote, ["name": page.name(choice.person)]),
            answers + replacement)
    }

    private var proposing: HTML {
        let choices = page.roster.flatMap { row in
            row.mediators.map { mediator in
                Choice(
                    "\(mediator.id)",
                    frame(
                        .disputeMediatorOf,
                        ["name": page.name(mediator.person), "committee": row.committee.name]))
            }
        }
        if choices.isEmpty {
            return nextPart(
                .disputePropose,
                """
                <p>\(frame(.disputeNoMediators))</p>
                <p>\(Address.link(
                    frame(.mediatorsTitle), to: "/disputes/mediators?place=\(page.dispute.place)"))</p>

                """
            )
        }
        return nextPart(
            .disputePropose, note: frame(.disputeProposeNote),
            form(
                "proposals",
                """
                \(Field("mediator", frame(.disputeMediator)).select(frame, choices, empty: frame(.disputeChoose)))\
                \(Field("declared", frame(.disputeDeclared), hint: frame(.disputeDeclaredHint)).checkbox(frame))\
                \(send(.disputeProposeSend, isMain: true))
                """))
    }

    private var mediating: HTML {
        let present = file.parties.map { Choice("\($0.number)", partyLabel($0, frame)) }
        let session = form(
            "sessions",
            """
            \(Field.row(
                Field("on", frame(.disputeSessionOn), id: "session-on").date(frame, value: frame.now.day),
                Field("venue", frame(.disputeVenue)).text(frame, maxLength: 60)))\
            \(Field("present", frame(.disputePresent)).checkboxes(frame, present))\
            \(Field("minutes", frame(.disputeMinutes), hint: frame(.disputeMinutesHint))
                .area(frame, rows: 5, maxLength: DisputeLimits.note_length_max))\
            \(Field("is_open", frame(.disputeIsOpen), hint: frame(.disputeIsOpenHint)).checkbox(frame))\
            \(send(.disputeSessionSend, isMain: file.sessions.isEmpty))
            """)
        if file.sessions.isEmpty { return nextPart(.disputeSessionNew, session) }
        let again = Fold(
            frame(.disputeSessionNew), isOpen: isRefused("sessions"), session
        ).html
        let signing: HTML =
            file.agreement == nil
            ? .empty
            : form(
                "signature",
                """
                \(Field("on", frame(.disputeSignedOn), hint: frame(.disputeSignedHint), id: "signed-on")
                    .date(frame, value: frame.now.day))\(send(.disputeSign, isMain: true))
                """)
        let drafting = Fold(
            frame(file.agreement == nil ? .disputeDraftNew : .disputeDraftAgain),
            isOpen: isRefused("agreement") || file.agreement == nil, drafting
        ).html
        return nextPart(.disputeAgreement, signing + drafting + again)
    }

    private var drafting: HTML {
        let forms = [
            Choice("written", frame(.disputeWritten)),
            Choice("oral", frame(.disputeOral), hint: frame(.disputeOralHint)),
        ]
        let count = max(3, min(DisputeLimits.items_max, file.items.count + 1))
        let items = (1...count).html { number in
            let item = file.items.first { $0.number == number }
            return Field.group(
                frame(.disputeItemOf, ["number": "\(number)"]),
                """
                \(Field("item_\(number)", frame(.disputeItemWhat), isOptional: number > 1)
                    .area(frame, value: item?.text ?? "", rows: 2, maxLength: DisputeLimits.item_length_max))\
                \(Field.row(
                    Field("party_\(number)", frame(.disputeItemWho)).select(
                        frame, partyChoices(), value: item.map { "\($0.party)" } ?? ""),
                    Field("due_\(number)", frame(.disputeItemDue), isOptional: number > 1)
                        .date(frame, value: item?.due)))
                """)
        }
        return form(
            "agreement",
            """
            \(Field("form", frame(.disputeForm)).radios(
                frame, forms, value: file.agreement?.form.rawValue ?? "written"))\
            \(Field("facts", frame(.disputeFacts), hint: frame(.disputeFactsHint)).area(
                frame, value: file.agreement?.facts ?? "", rows: 4, maxLength: DisputeLimits.note_length_max))\
            \(items)\(send(.disputeDraftSend, isMain: file.agreement == nil))
            """)
    }

    private var performing: HTML {
        let open = file.items.filter { $0.isDone != true }.html { item in
            let resource = "items/\(item.id)/outcome"
            return Fold(
                frame(.disputeItemCheck, ["number": "\(item.number)", "what": item.text]),
                isOpen: isRefused(resource),
                form(
                    resource,
                    """
                    \(Field("is_done", frame(.disputeIsDone), id: "done-\(item.number)").checkbox(frame))\
                    \(note(.disputeItemNote, id: "item-\(item.number)", isOptional: true))\(send(.disputeItemSend))
                    """)
            ).html
        }
        let isReady = file.items.allSatisfy { $0.isDone != nil }
        let closure: HTML =
            isReady
            ? form(
                "closure",
                note(.disputeNote, id: "closure", isOptional: true) + send(.disputeClose, isMain: true))
            : .empty
        return nextPart(.disputePerformance, note: frame(.disputePerformanceNote), open + court + closure)
    }

    private var court: HTML {
        let states: [Confirmation.State] =
            switch file.confirmation?.state {
            case nil: [.applied, .waived]
            case .applied: [.confirmed, .dismissed]
            case .confirmed, .dismissed, .waived: []
            }
        if states.isEmpty { return .empty }
        let joint: HTML =
            file.confirmation == nil ? Field("joint", frame(.disputeJoint)).checkbox(frame) : .empty
        return fold(
            "confirmation", .disputeCourt,
            """
            \(Field("state", frame(.disputeCourtState)).radios(
                frame, states.map { Choice($0.rawValue, frame(.dispute($0))) }))\
            \(Field("on", frame(.disputeCourtOn), id: "court-on").date(frame, value: frame.now.day))\
            \(joint)\(send(.disputeCourtSend))
            """)
    }

    private var closedNext: HTML {
        guard hand.isInCharge || hand.isReceiver else { return .empty }
        return nextPart(
            .disputeVisit, note: frame(.disputeVisitNote),
            form(
                "visits",
                """
                \(Field("is_reached", frame(.disputeIsReached)).checkbox(frame))\
                \(Field("is_quiet", frame(.disputeIsQuiet)).checkbox(frame))\
                \(note(.disputeVisitWords, id: "visit"))\(send(.disputeVisitSend))
                """))
    }
}
