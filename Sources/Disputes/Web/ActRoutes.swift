import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// What is done with a dispute: one resource for each act.
enum ActRoutes {
    typealias Act = @Sendable (DisputeActing) throws -> Void

    static let all: [Endpoint] = choosing + mediating + agreeing + ending + helping

    private static let note = InputField("note", limit: DisputeLimits.note_length_max)

    private static let choosing: [Endpoint] = [
        act("acceptance", "Says that the dispute is mediated.", []) { _ in { try $0.accept() } },
        act(
            "rejection", "Says that it may not be, by the `exclusion` of the county's list.",
            [InputField("exclusion", limit: 60)]
        ) { visit in
            let ground = visit.input["exclusion"] ?? ""
            return { try $0.decline(on: ground) }
        },
        act(
            "proposals", "Proposes a mediator of the roster; `declared` says that no tie was found.",
            [InputField("mediator", .id), InputField("declared", .flag)]
        ) { visit in
            guard let mediator: MediatorID = try visit.input.id("mediator") else {
                throw DisputeRefusal.mediatorUnknown
            }
            let isDeclared = visit.input.isChecked("declared")
            return { try $0.propose(mediator, isDeclared: isDeclared) }
        },
        act(
            "answers", "Enters what a party says to the proposal.",
            [InputField("party", .id), InputField("is_yes", .flag)]
        ) { visit in
            let (party, isYes) = (try party(visit), visit.input.isChecked("is_yes"))
            return { try $0.answer(party, isYes: isYes) }
        },
        act(
            "replacement", "The mediator stands back or is changed: kin, interest, asked or unable.",
            [InputField("reason"), note]
        ) { visit in
            guard let ending = visit.input["reason"].flatMap({ MediatorChoice.Ending(rawValue: $0) }) else {
                throw DisputeRefusal.endingUnreadable
            }
            let note = visit.input["note"] ?? ""
            return { try $0.replace(because: ending, note: note) }
        },
    ]

    private static let mediating: [Endpoint] = [
        act(
            "sessions", "Enters a session: day, place, the numbers of the parties who came, minutes.",
            [
                InputField("on", .day, required: true), InputField("venue", limit: 60),
                InputField("present", .list, limit: DisputeLimits.parties_max), InputField("is_open", .flag),
                InputField("minutes", limit: DisputeLimits.note_length_max),
            ]
        ) { visit in
            guard let day = try visit.input.day("on") else { throw FieldRefusal(.missing, at: "on") }
            let (venue, minutes) = (visit.input["venue"] ?? "", visit.input["minutes"] ?? "")
            let present = visit.input.all("present").compactMap { Int($0) }
            let isOpen = visit.input.isChecked("is_open")
            return {
                try $0.meet(on: day, venue: venue, present: present, isOpen: isOpen, minutes: minutes)
            }
        },
        act(
            "extensions", "Gives the mediation more days, as all parties (`agreed`) want it.",
            [InputField("days", .number), InputField("agreed", .list, limit: DisputeLimits.parties_max)]
        ) { visit in
            let days = try visit.input.number("days") ?? 0
            let agreed = Set(visit.input.all("agreed")).count
            return { try $0.extend(days: days, agreed: agreed) }
        },
    ]

    private static let agreeing: [Endpoint] = [
        act(
            "agreement", "Writes the agreement down, written or oral; until it is signed it is written anew.",
            [InputField("form"), InputField("facts", limit: DisputeLimits.note_length_max)]
                + (1...DisputeLimits.items_max).flatMap { number in
                    [
                        InputField("item_\(number)", limit: DisputeLimits.item_length_max),
                        InputField("party_\(number)", .id), InputField("due_\(number)", .day),
                    ]
                }
        ) { visit in
            let form = visit.input["form"].flatMap { Agreement.Form(rawValue: $0) } ?? .written
            let (facts, items) = (visit.input["facts"] ?? "", try promises(visit))
            return { try $0.draft(form, facts: facts, items) }
        },
        act(
            "signature", "The agreement takes effect on a day: signed by all, or agreed in words.",
            [InputField("on", .day, required: true)]
        ) { visit in
            guard let day = try visit.input.day("on") else { throw FieldRefusal(.missing, at: "on") }
            return { try $0.sign(on: day) }
        },
        act(
            "items/{item}/outcome", "Enters whether a promise was kept.",
            [InputField("is_done", .flag), note]
        ) { visit in
            let item: AgreedItemID = try visit.id("item")
            let (isDone, note) = (visit.input.isChecked("is_done"), visit.input["note"] ?? "")
            return { try $0.decide(item, isDone: isDone, note: note) }
        },
        act(
            "confirmation", "How it stands with the court: applied, confirmed, dismissed or waived.",
            [
                InputField("state"), InputField("on", .day, required: true), InputField("joint", .flag),
            ]
        ) { visit in
            guard let state = visit.input["state"].flatMap({ Confirmation.State(rawValue: $0) }) else {
                throw DisputeRefusal.confirmationUnreadable
            }
            guard let day = try visit.input.day("on") else { throw FieldRefusal(.missing, at: "on") }
            let isJoint = visit.input.isChecked("joint")
            return { try $0.confirm(state, on: day, isJoint: isJoint) }
        },
    ]

    private static let ending: [Endpoint] = [
        act(
            "refusal", "A party does not want mediation, which ends it.",
            [InputField("party", .id), note]
        ) { visit in
            let (party, note) = (try party(visit), visit.input["note"] ?? "")
            return { try $0.refuse(by: party, note: note) }
        },
        act("failure", "Mediation ends without an agreement.", [note]) { visit in
            let note = visit.input["note"] ?? ""
            return { try $0.fail(note: note) }
        },
        act(
            "guidance", "Brings the parties to another body: court, arbitration, administration and so on.",
            [InputField("body"), note]
        ) { visit in
            guard let body = visit.input["body"].flatMap({ Dispute.Body(rawValue: $0) }) else {
                throw DisputeRefusal.bodyUnreadable
            }
            let note = visit.input["note"] ?? ""
            return { try $0.guide(to: body, note: note) }
        },
        act("closure", "Closes a dispute whose promises have all been looked at.", [note]) { visit in
            let note = visit.input["note"] ?? ""
            return { try $0.settle(note: note) }
        },
        act(
            "visits", "Enters a visit after the closing.",
            [InputField("is_reached", .flag), InputField("is_quiet", .flag), note]
        ) { visit in
            let input = visit.input
            let (isReached, isQuiet) = (input.isChecked("is_reached"), input.isChecked("is_quiet"))
            let note = input["note"] ?? ""
            return { try $0.visit(isReached: isReached, isQuiet: isQuiet, note: note) }
        },
    ]

    private static let helping: [Endpoint] = [
        act(
            "parts", "Asks another unit to help.",
            [InputField("organisation", .id), InputField("task", limit: DisputeLimits.note_length_max)]
        ) { visit in
            guard let unit: OrganisationID = try visit.input.id("organisation") else {
                throw DisputeRefusal.organisationUnknown
            }
            let task = visit.input["task"] ?? ""
            return { try $0.add(unit, task: task) }
        },
        act("parts/{part}/result", "Says that a unit has done its part.", [note]) { visit in
            let part: JointPartID = try visit.id("part")
            let note = visit.input["note"] ?? ""
            return { try $0.finish(part, result: note) }
        },
    ]

    private static func party(_ visit: Visit) throws -> DisputePartyID {
        guard let party: DisputePartyID = try visit.input.id("party") else {
            throw DisputeRefusal.partyUnknown
        }
        return party
    }

    /// Lines with nothing in them are no promises; one that lacks something is refused.
    private static func promises(_ visit: Visit) throws -> [DisputeActing.Promise] {
        try (1...DisputeLimits.items_max).compactMap { number in
            let text = visit.input["item_\(number)"]
            let party: DisputePartyID? = try visit.input.id("party_\(number)")
            let due = try visit.input.day("due_\(number)")
            if text == nil, due == nil { return nil }
            guard let text, let party, let due else { throw DisputeRefusal.itemUnreadable }
            return DisputeActing.Promise(party: party, text: text, due: due)
        }
    }

    /// One act: its fields are read first, then it is done in one commit.
    static func act(
        _ resource: String, _ summary: String, _ fields: [InputField], body_bytes_max: Int = 256 * 1024,
        _ read: @escaping @Sendable (Visit) throws -> Act
    ) -> Endpoint {
        Endpoint(
            .post, "disputes/{id}/\(resource)", for: MemberCaller.self, summary,
            fields: [InputField("id", .id, required: true), InputField("seen", .number)] + fields,
            output: DisputePage.shape, form: "disputes/{id}", body_bytes_max: body_bytes_max
        ) { visit, member in
            let id: DisputeID = try visit.id("id")
            let (sent, seen) = (try visit.sendingID(), try visit.input.number("seen"))
            let act = try read(visit)
            let claim = try await Disputes(visit.county).act(
                on: id, by: DisputeVisitor(visit, member), as: sent, digest: visit.disputeDigest, seen: seen,
                act)
            let status: HTTPResponse.Status = claim == .fresh ? .created : .ok
            let page = try await FileRoutes.read(visit, member)
            return Answer(status, next: page.path, json: { page.write(to: &$0) })
        }
    }
}
