import Kernel
import People
import Web

/// Forms that stand beside what they add to.
extension DisputeForms {
    private func sent(_ resource: String, isMultipart: Bool = false, _ fields: HTML) -> HTML {
        Form.post(
            to: "\(page.path)/\(resource)", id: page.ids(resource), frame: frame, isMultipart: isMultipart,
            fields)
    }

    private func wasRefused(_ resource: String) -> Bool {
        frame.path.hasSuffix("/\(resource)") && !frame.errors.isEmpty
    }

    var evidence: HTML {
        guard page.dispute.isOpen, page.hand.isInCharge || page.hand.isReceiver else { return .empty }
        return Fold(
            frame(.disputeEvidenceAdd), isOpen: wasRefused("evidence"),
            sent(
                "evidence", isMultipart: true,
                """
                \(Field("title", frame(.disputeEvidenceTitle)).text(frame, maxLength: DisputeLimits.name_length_max))\
                \(Field("file", frame(.disputeEvidenceFile), hint: frame(.disputeEvidenceHint))
                    .file(frame, accept: ".pdf,.jpg,.jpeg,.png"))\
                \(Button(frame(.disputeEvidenceSend)).submit())
                """)
        ).html
    }

    var part: HTML {
        guard page.dispute.isOpen, page.hand.isInCharge, !page.units.isEmpty else { return .empty }
        let units = page.units.map { Choice("\($0.id)", $0.name) }
        return Fold(
            frame(.disputePartAdd), isOpen: wasRefused("parts"),
            sent(
                "parts",
                """
                \(Field("organisation", frame(.disputeUnit)).select(frame, units, empty: frame(.disputeChoose)))\
                \(Field("task", frame(.disputeTask)).area(frame, rows: 2, maxLength: DisputeLimits.note_length_max))\
                \(Button(frame(.disputePartSend)).submit())
                """)
        ).html
    }

    func result(of part: JointPart) -> HTML {
        let mayFinish = page.hand.isInCharge || part.organisation == page.hand.organisation
        guard page.dispute.isOpen, mayFinish else { return .empty }
        let resource = "parts/\(part.id)/result"
        return Fold(
            frame(.disputePartFinish), isOpen: wasRefused(resource),
            sent(
                resource,
                """
                \(Field("note", frame(.disputePartResult), id: "result-\(part.id)")
                    .area(frame, rows: 2, maxLength: DisputeLimits.note_length_max))\
                \(Button(frame(.disputePartFinishSend)).submit())
                """)
        ).html
    }
}
