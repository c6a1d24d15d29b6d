import Clocks
import Kernel
import People
import Places
import Points
import Rulebook
import Storage

/// A matter as somebody sees it.
package struct MatterDraft: Sendable, Hashable {
    package let id: ReviewMatterID
    package let household: HouseholdID
    /// 门前杂物
    package let words: String
    package let about: ItemSubject

    package init(id: ReviewMatterID, household: HouseholdID, words: String, about: ItemSubject) {
        self.id = id
        self.household = household
        self.words = words
        self.about = about
    }
}

extension Reviews {
    /// Tells a household of a matter, before anybody else; its clock to reply runs from now.
    ///
    /// Throws `MatterRefusal`, or `Refusals` of it.
    @discardableResult
    package static func tell(_ draft: MatterDraft, in transaction: Transaction) throws -> ReviewMatter {
        let today = transaction.now.day
        guard let household = try People.household(draft.household, in: transaction),
            household.state.isOpen,
            let place = try People.place(of: draft.household, on: today, in: transaction)
        else { throw MatterRefusal.householdUnknown }
        let rule = try rule(at: household.village, on: today, in: transaction)
        guard let rule, rule.terms.black != nil else { throw MatterRefusal.notVoted }
        let wrong = ReviewMatter.refusals(
            of: draft.words, about: draft.about, names: try names(of: household, on: today, in: transaction))
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        let isKnown = try MatterStore.all(of: draft.household, in: transaction).contains {
            $0.words == draft.words && ($0.state == .told || $0.state == .listed)
        }
        if isKnown { throw MatterRefusal.alreadyTold }
        let matter = ReviewMatter(
            id: draft.id, village: household.village, household: draft.household, place: place,
            rule: rule.id, words: draft.words, proposer: transaction.origin.actor, told: transaction.now)
        try MatterStore.insert(matter, in: transaction)
        let subject = draft.id.as(Marks.Anything.self)
        try transaction.record(
            MatterTold(
                subject: subject, village: matter.village, household: matter.household,
                matter: try transaction.seal(draft.words, named: "matter", of: subject)))
        let lineage = try Places.lineage(of: matter.village, in: transaction).map(\.id)
        if let limit = try Rulebook.rule(replyKey, at: lineage, on: today, in: transaction) {
            try Clocks.start(
                owner: subject, name: replyClock, by: limit, warning: nil, at: transaction.now,
                in: transaction)
        }
        return matter
    }

    /// What a matter may not say: who lives there, under which number, in which house.
    private static func names(
        of household: Household, on day: Day, in reader: Reader
    ) throws -> [String] {
        let members = try People.members(of: household.id, on: day, in: reader)
        let names = try members.compactMap { try People.name(of: $0.person, in: reader) }
        return names + [household.code, household.address]
    }

    /// Keeps the household's own words. Throws `MatterRefusal`.
    package static func reply(
        _ words: String, to id: ReviewMatterID, in transaction: Transaction
    ) throws {
        let replied = try matter(id, in: transaction).replied(words, at: transaction.now)
        try MatterStore.keep(replied, in: transaction)
        let subject = id.as(Marks.Anything.self)
        try transaction.record(
            MatterAnswered(
                subject: subject, reply: try transaction.seal(words, named: "reply", of: subject)))
    }

    /// Decides whether a matter goes on the board; the decider is the transaction's actor. Throws `MatterRefusal`.
    package static func decide(
        _ id: ReviewMatterID, isListed: Bool, answer: String, in transaction: Transaction
    ) throws {
        let told = try matter(id, in: transaction)
        guard let decider = transaction.origin.actor else { throw MatterRefusal.unknown }
        let now = try rule(at: told.village, on: transaction.now.day, in: transaction)
        // What is not voted for any more goes on no board, whatever was when the household was told.
        if isListed, now?.terms.black == nil { throw MatterRefusal.notVoted }
        let standing = now?.terms.black?.standing_days ?? 1
        let decided = try told.decided(
            isListed: isListed, answer: answer, by: decider,
            own: try People.household(of: decider, in: transaction), standing_days: standing,
            isWindowOver: try isReplyOver(id, in: transaction), at: transaction.now)
        try MatterStore.keep(decided, in: transaction)
        let subject = id.as(Marks.Anything.self)
        try Clocks.finishAll(of: subject, at: transaction.now, in: transaction)
        try transaction.record(
            MatterDecided(
                subject: subject, isListed: isListed, until: decided.until,
                words: try transaction.seal(answer, named: "answer", of: subject)))
        guard isListed else { return }
        // In hours, which need no calendar: what is to end for a household ends whatever holidays are entered.
        try Clocks.start(
            owner: subject, name: expiryClock, limit: .hours(standing * 24), warning: nil,
            at: transaction.now, in: transaction)
    }

    /// Takes a matter off the board at once, because it was put right. Throws `MatterRefusal`.
    package static func fix(_ id: ReviewMatterID, in transaction: Transaction) throws {
        let fixed = try matter(id, in: transaction).fixed(at: transaction.now)
        try MatterStore.keep(fixed, in: transaction)
        let subject = id.as(Marks.Anything.self)
        try Clocks.finishAll(of: subject, at: transaction.now, in: transaction)
        try transaction.record(MatterFixed(subject: subject))
    }

    /// For the reaction to `ClockReached`: a matter whose time is over leaves the board by itself.
    package static func expire(_ reached: ClockReached, in transaction: Transaction) throws {
        guard reached.name == expiryClock, reached.stage == "due",
            var matter = try MatterStore.find(
                reached.subject.as(Marks.ReviewMatter.self), in: transaction),
            matter.state == .listed
        else { return }
        matter.state = .expired
        matter.ended = transaction.now
        try MatterStore.keep(matter, in: transaction)
        try Clocks.finishAll(of: reached.subject, at: transaction.now, in: transaction)
        try transaction.record(MatterExpired(subject: reached.subject))
    }

    static func matter(_ id: ReviewMatterID, in reader: Reader) throws -> ReviewMatter {
        guard let matter = try MatterStore.find(id, in: reader) else { throw MatterRefusal.unknown }
        return matter
    }

    /// Without a rule there is no time to wait for.
    static func isReplyOver(_ id: ReviewMatterID, in reader: Reader) throws -> Bool {
        let calendar = try Clocks.calendar(in: reader)
        let clock = try Clocks.of(id.as(Marks.Anything.self), in: reader).first { $0.name == replyClock }
        guard let clock, clock.isRunning, let due = clock.due(in: calendar) else { return true }
        return due.instant <= reader.now
    }
}
