import Kernel
import People
import Places
import Rulebook
import Storage

extension Pledges {
    /// How many posts a member takes on where the rulebook sets none.
    static let claims_default = 2

    /// Enters a village's post. Throws `Refusals` of `DutyPostRefusal`.
    package static func open(_ post: DutyPost, in transaction: Transaction) throws {
        let today = transaction.now.day
        let isVillage = try Places.find(post.village, in: transaction)?.level == .village
        let standing = try PostStore.all(at: [post.village], in: transaction).count { $0.stands(on: today) }
        let wrong = post.refusals(isVillage: isVillage, standing: standing, today: today)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        try PostStore.insert(post, in: transaction)
        try transaction.record(
            DutyPostOpened(subject: post.subject, village: post.village, seats: post.seats))
    }

    /// Offers a post no more; who holds it hands it back today. Throws `DutyPostRefusal`.
    package static func close(_ id: DutyPostID, in transaction: Transaction) throws {
        let today = transaction.now.day
        guard var post = try PostStore.find(id, in: transaction) else { throw DutyPostRefusal.unknown }
        if post.closed != nil { throw DutyPostRefusal.closedAlready }
        post.closed = today
        try PostStore.close(post, in: transaction)
        try transaction.record(DutyPostClosed(subject: post.subject, on: today))
        for claim in try ClaimStore.all(on: [id], in: transaction) where claim.isOpen {
            try end(claim, because: .branch, in: transaction)
        }
    }

    /// Takes a post on for its village's branch to confirm. Throws `ClaimingRefusal`.
    package static func claim(
        _ post: DutyPostID, as id: PostClaimID, by person: PersonID, isPublic: Bool,
        in transaction: Transaction
    ) throws {
        guard let wanted = try PostStore.find(post, in: transaction) else { throw ClaimingRefusal.postOver }
        try ground(of: person, for: wanted, in: transaction).check(wanted, today: transaction.now.day)
        let claim = PostClaim(
            id: id, post: post, person: person, claimed: transaction.now, isPublic: isPublic)
        try ClaimStore.insert(claim, in: transaction)
        try transaction.record(PostClaimed(subject: claim.subject, post: post))
    }

    static func ground(
        of person: PersonID, for post: DutyPost, in reader: Reader
    ) throws -> ClaimGround {
        let today = reader.now.day
        let posts = try People.posts(of: person, in: reader).filter { $0.period.contains(today) }
        let open = try ClaimStore.all(of: person, in: reader).filter(\.isOpen)
        let own = try open.filter { claim in
            try PostStore.find(claim.post, in: reader)?.stands(on: today) == true
        }
        return ClaimGround(
            isMember: try isMember(person, at: post.village, in: reader), holdsOffice: !posts.isEmpty,
            own: own, taken: try ClaimStore.all(on: [post.id], in: reader).count(where: \.isOpen),
            claims_max: try rule(claimsKey, at: post.village, in: reader)?.whole ?? claims_default)
    }

    /// Confirms a claim, or says why not. Throws `ClaimingRefusal`.
    package static func decide(
        _ id: PostClaimID, _ decision: PledgeDecision, in transaction: Transaction
    ) throws {
        var claim = try found(id, in: transaction)
        if claim.end != nil { throw ClaimingRefusal.endedAlready }
        try decision.check(after: claim.decision, of: claim.person)
        claim.decision = decision
        try ClaimStore.keep(claim, in: transaction)
        try transaction.record(ClaimDecided(subject: claim.subject, isConfirmed: decision.isConfirmed))
    }

    /// Hands a post back, or takes it back for the branch. Throws `ClaimingRefusal`.
    package static func end(
        _ id: PostClaimID, because reason: PostClaim.End.Reason, in transaction: Transaction
    ) throws {
        let claim = try found(id, in: transaction)
        if !claim.isOpen { throw ClaimingRefusal.endedAlready }
        try end(claim, because: reason, in: transaction)
    }

    private static func end(
        _ claim: PostClaim, because reason: PostClaim.End.Reason, in transaction: Transaction
    ) throws {
        var ended = claim
        ended.end = PostClaim.End(on: transaction.now.day, reason: reason)
        try ClaimStore.keep(ended, in: transaction)
        try transaction.record(
            ClaimEnded(subject: claim.subject, reason: reason.rawValue, on: transaction.now.day))
    }

    /// Lets the village's board show whose a post is, or no more. Throws `ClaimingRefusal`.
    package static func publish(
        _ id: PostClaimID, isPublic: Bool, in transaction: Transaction
    ) throws {
        var claim = try found(id, in: transaction)
        if claim.isPublic == isPublic { return }
        claim.isPublic = isPublic
        try ClaimStore.keep(claim, in: transaction)
        try transaction.record(PublicationChosen(subject: claim.subject, isPublic: isPublic))
    }

    static func found(_ id: PostClaimID, in reader: Reader) throws -> PostClaim {
        guard let claim = try ClaimStore.find(id, in: reader) else { throw ClaimingRefusal.unknown }
        return claim
    }

    /// Whether somebody stands on a roll of Party members of the village or above it.
    package static func isMember(
        _ person: PersonID, at village: PlaceID, in reader: Reader
    ) throws -> Bool {
        let today = reader.now.day
        let line = try Places.lineage(of: village, in: reader).map(\.id)
        return try People.rolls(at: line, in: reader).contains { roll in
            let counts = roll.kind == .partyMember && roll.lists == .persons && roll.period.contains(today)
            return try counts && People.isOn(roll.id, .person(person), on: today, in: reader)
        }
    }

    /// The village on whose roll of members somebody stands: where they live, else wherever; nil for all others.
    static func branch(of person: PersonID, in reader: Reader) throws -> PlaceID? {
        if let home = try home(of: person, in: reader), try isMember(person, at: home, in: reader) {
            return home
        }
        guard let root = try Places.root(in: reader)?.id else { return nil }
        let today = reader.now.day
        let villages = try Places.tree(on: today, under: root, in: reader).within(root)
            .filter { $0.level == .village }
        return try People.rolls(at: villages.map(\.id), in: reader).first { roll in
            let counts = roll.kind == .partyMember && roll.lists == .persons && roll.period.contains(today)
            return try counts && People.isOn(roll.id, .person(person), on: today, in: reader)
        }?.place
    }

    /// The village in which somebody lives today.
    static func home(of person: PersonID, in reader: Reader) throws -> PlaceID? {
        guard let household = try People.household(of: person, in: reader) else { return nil }
        return try People.household(household, in: reader)?.village
    }

    static func rule(_ key: String, at place: PlaceID, in reader: Reader) throws -> Rule? {
        let line = try Places.lineage(of: place, in: reader).map(\.id)
        return try Rulebook.rule(key, at: line, on: reader.now.day, in: reader)
    }
}
