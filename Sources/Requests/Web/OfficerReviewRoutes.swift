import Access
import Cases
import Kernel
import Web

/// 首接负责 by its routes: asking to give a case or a part back, and deciding on that.
extension OfficerActRoutes {
    private static let note = InputField("note", limit: CaseLimits.noteCharacters_max)
    private static let reason = InputField("reason", required: true)

    static let reviewing: [Endpoint] = [
        act(
            "return",
            "Asks the desk to take the case back: `reason` is competence, wrong-place, duplicate, joint or "
                + "legal-channel. It stays, and its clocks run, until the desk has decided.",
            [reason, note]
        ) { visit in
            let (reason, note) = (try returnReason(visit), visit.input["note"] ?? "")
            return { acting, _ in try acting.giveBack(reason, note: note) }
        },
        act(
            "legs/{leg}/return", "Asks the desk to take a unit's part back, as `return` does for the whole.",
            [reason, note]
        ) { visit in
            let leg: LegID = try visit.id("leg")
            let (reason, note) = (try returnReason(visit), visit.input["note"] ?? "")
            return { acting, _ in try acting.giveBack(leg, reason, note: note) }
        },
        act("legs/{leg}/dispute", "Objects to a part; those who supervise decide.", [note]) { visit in
            let leg: LegID = try visit.id("leg")
            let note = visit.input["note"] ?? ""
            return { acting, _ in try acting.dispute(leg, note: note) }
        },
        act(
            "returns/{return}/acceptance",
            "Accepts a return: another lead gets it, or nobody and it lies at the desk; a part without another ends.",
            [
                InputField("organisation", .id), InputField("person", .id), note,
                InputField("keep_in_catalogue", .flag),
            ]
        ) { visit in
            let review: ReturnReview.ReviewID = try visit.id("return")
            let lead = try lead(of: visit.input)
            let note = visit.input["note"] ?? ""
            let isKept = visit.input.isChecked("keep_in_catalogue")
            let isNamed = lead.organisation != nil || lead.person != nil
            return { acting, transaction in
                try OfficerUnits.check(lead, [], in: transaction)
                return try Requests.acceptReturn(
                    acting, review, to: isNamed ? lead : nil, note: note, keepsInCatalogue: isKept,
                    in: transaction)
            }
        },
        act("returns/{return}/refusal", "Refuses a return with words: it stays where it is.", [note]) {
            visit in
            let review: ReturnReview.ReviewID = try visit.id("return")
            let note = visit.input["note"] ?? ""
            return { acting, _ in try acting.refuse(review, note: note) }
        },
    ]

    private static func returnReason(_ visit: Visit) throws(FieldRefusal) -> ReturnReview.Reason {
        guard let reason = ReturnReview.Reason(rawValue: try visit.input.required("reason")) else {
            throw FieldRefusal(.unreadable, at: "reason")
        }
        return reason
    }
}
