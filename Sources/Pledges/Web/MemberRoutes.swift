import Access
import HTTPTypes
import Kernel
import People
import Places
import Rulebook
import Storage
import Web

/// What a member does with their own posts and promises.
enum MemberRoutes {
    private static let id = InputField("id", .id, required: true)
    private static let mine = "/pledges/mine"

    static let all: [Endpoint] = [
        Endpoint(
            .get, "pledges/mine", for: MemberCaller.self,
            "The caller's posts and promises, and what there is to take on in their village.",
            output: .object([
                (
                    "posts",
                    .list(
                        .object([
                            ("id", .id), ("post", .id), ("title", .text), ("is_public", .flag),
                            ("is_held", .flag), ("ended_on", .optional(.day)),
                        ]))
                ), ("promises", .list(PledgePromise.shape)),
            ])
        ) { visit, member in
            let own = try await visit.county.database.read { try OwnPledges.read(member.person, in: $0) }
            let ids = (0..<(own.claims.count * 2 + 2)).map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { own.write(to: &$0) }, page: { ownPledgesPage(own, ids: ids, $0) })
        },
        Endpoint(
            .post, "pledges/claims", for: MemberCaller.self,
            "Takes a post on; `is_public` agrees that the village's board shows who it is.",
            fields: [id, InputField("post", .id), InputField("is_public", .flag)], form: "pledges/mine"
        ) { visit, member in
            guard let post = try visit.input.id("post", of: Marks.DutyPost.self) else {
                throw FieldRefusal(.missing, at: "post")
            }
            let isPublic = visit.input.isChecked("is_public")
            return try await act(visit, member) { sent in
                {
                    try Pledges.claim(
                        post, as: sent.as(Marks.PostClaim.self), by: member.person, isPublic: isPublic, in: $0
                    )
                }
            }
        },
        Endpoint(
            .post, "pledges/claims/{id}/ending", for: MemberCaller.self,
            "Hands a post back: `wish`, `moved`, `health`, `office`; the branch takes it back with `branch`.",
            fields: [id, InputField("reason", limit: 20)], form: "pledges/mine"
        ) { visit, member in try await end(visit, member) },
        Endpoint(
            .post, "pledges/claims/{id}/publication", for: MemberCaller.self,
            "Lets the board show whose the post is, or no more.",
            fields: [id, InputField("is_public", .flag)], form: "pledges/mine"
        ) { visit, member in
            let claim: PostClaimID = try visit.id("id")
            let isPublic = visit.input.isChecked("is_public")
            return try await act(visit, member) { _ in
                { transaction in
                    guard try Pledges.found(claim, in: transaction).person == member.person else {
                        throw ClaimingRefusal.unknown
                    }
                    try Pledges.publish(claim, isPublic: isPublic, in: transaction)
                }
            }
        },
        Endpoint(
            .post, "pledges/promises", for: MemberCaller.self,
            "Promises something for the year; `is_public` agrees that the village's board shows it.",
            fields: [
                id, InputField("text", limit: 4 * PledgeLimits.text_length_max),
                InputField("measure", limit: 4 * PledgeLimits.measure_length_max), InputField("due", .day),
                InputField("is_public", .flag),
            ], form: "pledges/mine"
        ) { visit, member in try await promise(visit, member) },
        Endpoint(
            .post, "pledges/promises/{id}/publication", for: MemberCaller.self,
            "Lets the board show the promise, or no more.",
            fields: [id, InputField("is_public", .flag)], form: "pledges/promises/{id}"
        ) { visit, member in
            let isPublic = visit.input.isChecked("is_public")
            return try await own(visit, member) { try Pledges.publish($0, isPublic: isPublic, in: $1) }
        },
        Endpoint(
            .post, "pledges/promises/{id}/result", for: MemberCaller.self,
            "Tells what came of the promise: kept, or not and why; then residents say what they think.",
            fields: [
                id, InputField("is_kept", limit: 5),
                InputField("words", limit: 4 * PledgeLimits.result_length_max),
            ], form: "pledges/promises/{id}"
        ) { visit, member in
            guard let said = visit.input["is_kept"], ["yes", "no"].contains(said) else {
                throw FieldRefusal(.missing, at: "is_kept")
            }
            let words = visit.input["words"] ?? ""
            return try await own(visit, member) {
                try Pledges.tell($0, isKept: said == "yes", words: words, in: $1)
            }
        },
    ]

    /// Claims what was sent, acts once, and leads on.
    static func act(
        _ visit: Visit, _ member: MemberCaller, next: String = mine,
        _ make: (AnyID) -> (@Sendable (Transaction) throws -> Void)
    ) async throws -> Answer {
        let (sent, digest) = (try visit.pledgeID(), visit.pledgeDigest)
        let act = make(sent)
        let claim = try await visit.county.database.write(by: member.origin) { transaction in
            let claim = try transaction.claim(sent, by: member.person.description, digest: digest)
            if claim == .fresh { try act(transaction) }
            return claim
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: next,
            json: { json in
                json.object { json in
                    json.field("id", sent)
                    json.field("next", next)
                }
            })
    }

    /// An act on the caller's own promise; another's is unknown.
    private static func own(
        _ visit: Visit, _ member: MemberCaller,
        _ body: @escaping @Sendable (PledgePromiseID, Transaction) throws -> Void
    ) async throws -> Answer {
        let promise: PledgePromiseID = try visit.id("id")
        return try await act(visit, member, next: "/pledges/promises/\(promise)") { _ in
            { transaction in
                guard try Pledges.found(promise, in: transaction).person == member.person else {
                    throw PromisingRefusal.unknown
                }
                try body(promise, transaction)
            }
        }
    }

    private static func end(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let claim: PostClaimID = try visit.id("id")
        guard let reason = visit.input["reason"].flatMap(PostClaim.End.Reason.init) else {
            throw FieldRefusal(.missing, at: "reason")
        }
        let officer = try? OfficerCaller(visit)
        let next = reason == .branch ? "/pledges" : mine
        return try await act(visit, member, next: next) { _ in
            { transaction in
                let held = try Pledges.found(claim, in: transaction)
                if reason == .branch {
                    guard let officer, let post = try PostStore.find(held.post, in: transaction) else {
                        throw ClaimingRefusal.unknown
                    }
                    try Branch.require(officer, at: post.village, in: transaction)
                } else if held.person != member.person {
                    throw ClaimingRefusal.unknown
                }
                try Pledges.end(claim, because: reason, in: transaction)
            }
        }
    }

    private static func promise(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let input = visit.input
        guard let due = try input.day("due") else { throw FieldRefusal(.missing, at: "due") }
        let (text, measure) = (input["text"] ?? "", input["measure"] ?? "")
        let isPublic = input.isChecked("is_public")
        return try await act(visit, member) { sent in
            { transaction in
                guard let village = try Pledges.branch(of: member.person, in: transaction) else {
                    throw PromisingRefusal.notMember
                }
                try Pledges.make(
                    PledgePromise(
                        id: sent.as(Marks.PledgePromise.self), village: village, person: member.person,
                        year: transaction.now.day.year, text: text, measure: measure, due: due,
                        made: transaction.now, isPublic: isPublic), in: transaction)
            }
        }
    }
}

/// What one member has taken on and promised.
struct OwnPledges: Sendable {
    let village: Place?
    /// The rest is for members alone, and for nobody else to know of.
    let isMember: Bool
    let holdsOffice: Bool
    let claims: [(claim: PostClaim, post: DutyPost)]
    let offered: [PostLine]
    let promises: [PledgePromise]
    let claims_max: Int
    let today: Day

    static func read(_ person: PersonID, in reader: Reader) throws -> OwnPledges {
        let today = reader.now.day
        let branch = try Pledges.branch(of: person, in: reader)
        let isMember = branch != nil
        let village = try (branch ?? Pledges.home(of: person, in: reader)).flatMap {
            try Places.find($0, in: reader)
        }
        let claims = try ClaimStore.all(of: person, in: reader).compactMap { claim in
            try PostStore.find(claim.post, in: reader).map { (claim: claim, post: $0) }
        }
        let taken = Set(claims.filter { $0.claim.isOpen }.map(\.post.id))
        let posts = try isMember ? village.map { try PostStore.all(at: [$0.id], in: reader) } ?? [] : []
        let lines = try PostLine.read(
            posts.filter { $0.stands(on: today) && !taken.contains($0.id) }, in: reader)
        return OwnPledges(
            village: village, isMember: isMember,
            holdsOffice: try People.posts(of: person, in: reader).contains { $0.period.contains(today) },
            claims: claims, offered: lines.filter { $0.vacant > 0 },
            promises: try PromiseStore.all(of: person, in: reader),
            claims_max: try village.flatMap {
                try Pledges.rule(Pledges.claimsKey, at: $0.id, in: reader)?.whole
            } ?? Pledges.claims_default, today: today)
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("posts")
            json.array(claims) { json, own in
                json.object { json in
                    json.field("id", own.claim.id)
                    json.field("post", own.post.id)
                    json.field("title", own.post.title)
                    json.field("is_public", own.claim.isPublic)
                    json.field("is_held", own.claim.isHeld)
                    json.field("ended_on", own.claim.end?.on)
                }
            }
            json.key("promises")
            json.array(promises) { $1.write(name: nil, floor: .max, on: today, to: &$0) }
        }
    }
}
