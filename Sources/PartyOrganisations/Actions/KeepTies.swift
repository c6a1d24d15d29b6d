import Kernel
import People
import Places
import Storage

extension PartyOrganisations {
    /// Enters who serves in an organisation or guides it, or what it covers. Throws `TieRefusal`, `PartyRefusal`.
    package static func tie(_ tie: PartyTie, in transaction: Transaction) throws {
        let organisation = try found(tie.organisation, in: transaction)
        let ownLine = try Places.lineage(of: organisation.place, in: transaction)
        let covering = try tie.place.map { try TieStore.covers(of: $0, in: transaction) } ?? []
        try tie.check(
            on: PartyTie.Ground(
                organisation: organisation,
                isLedByPosts: isLedByPosts(organisation, level: ownLine.first?.level),
                isPersonKnown: try tie.person.map { try People.name(of: $0, in: transaction) != nil }
                    ?? false,
                placeLine: try tie.place.map { try Places.lineage(of: $0, in: transaction) } ?? [],
                ownLine: ownLine,
                others: try TieStore.all(of: tie.organisation, in: transaction) + covering,
                today: transaction.now.day))
        try insert(tie, in: transaction)
    }

    static func insert(_ tie: PartyTie, in transaction: Transaction) throws {
        try TieStore.insert(tie, in: transaction)
        try transaction.record(
            PartyTied(
                subject: tie.organisation.as(Marks.Anything.self), tie: tie.id, role: tie.role,
                person: tie.person, place: tie.place, from: tie.period.from))
    }

    /// Who leads a village's own organisation is known from the posts of the village, and entered there alone.
    static func isLedByPosts(_ organisation: PartyOrganisation, level: Level?) -> Bool {
        level == .village && organisation.description.industry == nil
    }

    package static func endTie(_ id: TieID, on day: Day, in transaction: Transaction) throws {
        guard let tie = try TieStore.find(id, in: transaction) else { throw TieRefusal.unknown }
        try untie(try tie.ended(on: day, today: transaction.now.day), on: day, in: transaction)
    }

    private static func untie(_ tie: PartyTie, on day: Day, in transaction: Transaction) throws {
        try TieStore.end(tie.id, on: day, in: transaction)
        try transaction.record(
            PartyUntied(subject: tie.organisation.as(Marks.Anything.self), tie: tie.id, until: day))
    }

    /// Writes down what a guide did on a day. Throws `TieRefusal`.
    package static func serve(_ service: GuideNote, in transaction: Transaction) throws {
        guard let tie = try TieStore.find(service.tie, in: transaction) else { throw TieRefusal.unknown }
        try service.check(of: tie, today: transaction.now.day)
        try TieStore.insert(service, in: transaction)
        try transaction.record(
            GuideServed(
                subject: tie.organisation.as(Marks.Anything.self), tie: tie.id, on: service.on))
    }

    /// Ends what an erased person served in, and leaves their seats empty; those whom they sat for stay.
    package static func release(_ person: PersonID, in transaction: Transaction) throws {
        let today = transaction.now.day
        for tie in try TieStore.open(of: person, in: transaction) {
            try untie(tie, on: max(today, tie.period.from.adding(days: 1)), in: transaction)
        }
        for seat in try CommitteeStore.open(of: person, in: transaction) {
            if seat.role == .staff {
                let day = max(today, seat.period.from.adding(days: 1))
                try CommitteeStore.end(seat.id, on: day, in: transaction)
                try transaction.record(
                    SeatLeft(subject: seat.committee.as(Marks.Anything.self), seat: seat.id, until: day))
            }
            try CommitteeStore.vacate(seat.id, in: transaction)
        }
    }
}
