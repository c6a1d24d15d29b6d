import Kernel

@testable import Disputes

/// Values for the rules' tables: a dispute in any state, hands, sessions, promises.
enum RuleGround {
    static let today = Day(number: 20_700)
    static let now = today.start.adding(hours: 9)
    static let parties = (1...2).map { number in
        Party(
            id: DisputePartyID(high: 2, low: UInt64(number)), number: number, isUnit: false, shown: "陈*英",
            person: nil)
    }
    static let item = AgreedItem(
        id: AgreedItemID(high: 3, low: 1), number: 1, party: parties[0].id, text: "修沟", due: today,
        isDone: nil, decided: nil)
    static let session = Session(
        id: AnyID(high: 4, low: 1), number: 1, on: today, venue: "村委会", present: [1], isOpen: false,
        minutes: "说了")
    static let seat = MediatorID(high: 6, low: 1)
    static let desk = hand(isDesk: true)
    static let mediator = hand(isMediator: true)
    static let stranger = hand()

    static func hand(isDesk: Bool = false, isMediator: Bool = false) -> DisputeHand {
        DisputeHand(
            person: PersonID(high: 1, low: 1), organisation: nil, isDesk: isDesk, isSupervisor: false,
            isMediator: isMediator, isReceiver: false, hasPart: false)
    }

    static func choice(
        _ state: MediatorChoice.State, answers: [DisputePartyID: Bool] = [:],
        ending: MediatorChoice.Ending? = nil
    ) -> MediatorChoice {
        MediatorChoice(
            id: MediatorChoiceID(high: 5, low: 1), mediator: seat, person: PersonID(high: 1, low: 9),
            state: state, answers: answers, proposed: now, ending: ending)
    }

    static func file(
        _ state: Dispute.State, choice: MediatorChoice? = nil, sessions: Int = 0, agreement: Day?? = nil,
        items: [AgreedItem] = [], confirmation: Confirmation? = nil, parts: [JointPart] = [],
        summary: String = "沟"
    ) -> DisputeFile {
        let closure = Dispute.Closure(outcome: .failed, at: now, by: nil, body: nil)
        return DisputeFile(
            dispute: Dispute(
                id: DisputeID(high: 1, low: 1), number: "调2026-0001", kind: "land",
                place: PlaceID(high: 7, low: 1), channel: .counter, state: state, summary: summary,
                received: now, receiver: nil, request: nil, closure: state == .closed ? closure : nil,
                version: 1),
            parties: parties, choices: choice.map { [$0] } ?? [],
            sessions: Array(repeating: session, count: sessions),
            agreement: agreement.map {
                Agreement(form: .written, facts: "沟", drafted: now, effective: $0)
            }, items: items, confirmation: confirmation, parts: parts, visits: [], evidence: [])
    }

    static let mediating = file(.mediating, choice: choice(.agreed), sessions: 1)
    static let agreed = file(
        .agreed, choice: choice(.agreed), sessions: 1, agreement: .some(today), items: [item])
    static let closed = file(.closed)
    static let free = MediatorStanding(isInOffice: true, isParty: false, isKin: false)
    static let openPart = JointPart(
        id: JointPartID(high: 8, low: 1), organisation: OrganisationID(high: 4, low: 1), task: "量地",
        opened: now, result: "", finished: nil)

    static func met(
        on day: Day = today, venue: String = "村委会", present: [Int] = [1], minutes: String = "说了"
    ) -> Session {
        Session(
            id: AnyID(high: 4, low: 2), number: 2, on: day, venue: venue, present: present, isOpen: false,
            minutes: minutes)
    }

    static func draft(
        _ facts: String = "沟", _ items: [AgreedItem] = [item], in file: DisputeFile = mediating
    ) throws {
        try file.checkDraft(facts: facts, items: items, by: mediator, on: today)
    }

    static func promise(_ text: String, due: Day = today, isDone: Bool? = nil) -> AgreedItem {
        AgreedItem(
            id: item.id, number: 1, party: item.party, text: text, due: due, isDone: isDone,
            decided: isDone == nil ? nil : now)
    }

    static func confirm(
        _ state: Confirmation.State, on day: Day = today, isJoint: Bool = true, last: Day? = nil,
        in file: DisputeFile = agreed
    ) throws {
        try file.checkConfirmation(
            Confirmation(state: state, on: day), isJoint: isJoint, last: last, by: mediator, today: today)
    }
}
