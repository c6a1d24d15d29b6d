import Kernel
import Web

/// What is done less often than what comes next.
extension DisputeForms {
    /// What is done less often.
    var others: HTML {
        guard page.dispute.isOpen else { return erasure }
        var acts: HTML = .empty
        if page.dispute.state == .mediating, hand.isInCharge { acts = acts + replacement }
        if page.dispute.state == .mediating, hand.isDesk, !hand.isMediator { acts = acts + extending }
        if hand.isInCharge || hand.isReceiver, !file.isInForce { acts = acts + refusing }
        if hand.isInCharge, !file.isInForce { acts = acts + ending }
        return acts.isEmpty ? .empty : Part(id: "others", frame(.disputeOthers), acts).html
    }

    var replacement: HTML {
        fold(
            "replacement", .disputeReplace,
            Field("reason", frame(.disputeReason)).radios(
                frame, MediatorChoice.Ending.allCases.map { Choice($0.rawValue, frame(.dispute($0))) })
                + note(.disputeNote, id: "replacement") + send(.disputeReplaceSend))
    }

    private var extending: HTML {
        fold(
            "extensions", .disputeExtend,
            Field("days", frame(.disputeDays)).number(frame, value: "15", min: 1)
                + Field("agreed", frame(.disputeAgreed)).checkboxes(frame, partyChoices())
                + send(.disputeExtendSend))
    }

    private var refusing: HTML {
        fold(
            "refusal", .disputeRefuse,
            Field("party", frame(.disputeWho), id: "refusing").select(
                frame, partyChoices(), empty: frame(.disputeChoose))
                + note(.disputeNote, id: "refusal", isOptional: true) + send(.disputeRefuseSend))
    }

    private var ending: HTML {
        let failing: HTML =
            page.dispute.state == .mediating && !file.sessions.isEmpty
            ? fold("failure", .disputeFail, note(.disputeNote, id: "failure") + send(.disputeFailSend))
            : .empty
        let bodies = Dispute.Body.allCases.map { Choice($0.rawValue, frame(.dispute($0))) }
        return failing
            + fold(
                "guidance", .disputeGuide,
                Field("body", frame(.disputeBody)).radios(frame, bodies)
                    + note(.disputeNote, id: "guidance") + send(.disputeGuideSend))
    }

    private var erasure: HTML {
        guard page.mayErase, page.dispute.summary != Disputes.erasedWords else { return .empty }
        let number = Address.queryValue(page.dispute.number)
        return
            "<p>\(Address.link(frame(.disputeErasure), to: "/disputes/erasures/new?number=\(number)"))</p>\n"
    }
}
