import Assemblies
import Cases
import Kernel
import Notices
import Requests
import Storage
import Webhooks

/// What the public list names is told to the receivers that asked for it: ids, numbers, codes and days.
let publicFactsGoToReceivers: [Reaction] = ofRequests + ofNotices + ofAssemblies

private typealias Values = [PublicFact.Value]

private func tell<Fact: Event>(
    _: Fact.Type, as kind: PublicKind,
    _ values: @escaping @Sendable (Fact, Entry, Transaction) throws -> Values?
) -> Reaction {
    Reaction(later: Fact.self, named: "webhook-\(kind.rawValue)") { event, entry, transaction in
        guard !entry.isImported, let values = try values(event, entry, transaction) else { return }
        try Webhooks.announce(
            PublicFact(kind, happened: entry.happened, values), at: entry.position, recorded: entry.recorded,
            in: transaction)
    }
}

/// Id and number first; nothing of cases that are no requests.
private func request(_ id: CaseID, _ transaction: Transaction, _ more: Values) throws -> Values? {
    guard let row = try Cases.rows(of: [id], in: transaction).first, row.kind == Requests.kind else {
        return nil
    }
    return [.id(id), .text(row.number)] + more
}

private let ofRequests: [Reaction] = [
    tell(RequestReceived.self, as: .requestReceived) { event, _, transaction in
        try request(
            event.request, transaction,
            [.id(event.place), .text(event.channel), .text(event.category), .day(event.on)])
    },
    tell(CaseDispatched.self, as: .requestDispatched) { event, _, transaction in
        try request(event.case, transaction, [.id(event.organisation)])
    },
    tell(CaseHandedOver.self, as: .requestHandedOver) { event, _, transaction in
        try request(event.case, transaction, [.id(event.from), .id(event.to)])
    },
    tell(CaseFinished.self, as: .requestFinished) { event, _, transaction in
        try request(event.case, transaction, [.text(event.outcome)])
    },
    tell(CaseClosed.self, as: .requestClosed) { event, _, transaction in
        try request(
            event.case, transaction, [.id(event.place), .text(event.outcome), .flag(event.wasInTime)])
    },
    tell(CaseReopened.self, as: .requestReopened) { event, _, transaction in
        try request(event.case, transaction, [.id(event.place)])
    },
    tell(RequestRated.self, as: .requestRated) { event, _, transaction in
        try request(
            event.request, transaction,
            [.id(event.place), .flag(event.isSolved), .text(event.satisfaction)])
    },
]

private let ofNotices: [Reaction] = [
    tell(NoticePublished.self, as: .noticePublished) { event, _, _ in
        [.id(event.subject), .text(event.number), .id(event.place), .text(event.noticeKind)]
    },
    tell(NoticeSettled.self, as: .noticeSettled) { event, _, _ in
        [.id(event.subject), .text(event.outcome.rawValue)]
    },
    tell(NoticeWithdrawn.self, as: .noticeWithdrawn) { event, _, _ in [.id(event.subject)] },
]

private let ofAssemblies: [Reaction] = [
    tell(AssemblyCalled.self, as: .assemblyCalled) { event, _, _ in
        [
            .id(event.subject), .text(event.number), .id(event.place), .text(event.bodyKind.rawValue),
            .number(event.motions),
        ]
    },
    tell(AssemblyCancelled.self, as: .assemblyCancelled) { event, _, _ in [.id(event.subject)] },
    tell(ResolutionPassed.self, as: .resolutionPassed) { event, _, _ in
        [
            .id(event.resolution), .id(event.assembly), .id(event.place), .text(event.bodyKind.rawValue),
            .day(event.decided),
        ]
    },
    tell(ResolutionFailed.self, as: .resolutionFailed) { event, _, _ in
        [
            .id(event.resolution), .id(event.assembly), .id(event.place), .text(event.bodyKind.rawValue),
            .day(event.decided),
        ]
    },
]
