import House
import Kernel
import Storage
import TestGround
import Testing

struct ReactionTests {
    /// Follows every "when this, then that", and returns the longest chain, or the ring that it runs in.
    private static func longest(_ reactions: [Reaction]) -> (depth: Int, ring: [String]?) {
        var next: [String: Set<String>] = [:]
        for reaction in reactions { next[reaction.kind, default: []].formUnion(reaction.records) }
        func walk(_ kind: String, _ path: [String]) -> (Int, [String]?) {
            if path.contains(kind) { return (path.count, path + [kind]) }
            var depth = path.count
            for following in (next[kind] ?? []).sorted() {
                let (below, ring) = walk(following, path + [kind])
                if let ring { return (below, ring) }
                depth = max(depth, next[following] == nil ? path.count + 1 : below)
            }
            return (max(depth, next[kind] == nil ? 0 : path.count + 1), nil)
        }
        var longest = 0
        for kind in next.keys.sorted() {
            let (depth, ring) = walk(kind, [])
            if let ring { return (depth, ring) }
            longest = max(longest, depth)
        }
        return (longest, nil)
    }

    @Test func `no reaction of the house leads back to itself, and no chain is longer than three`() {
        let (depth, ring) = ReactionTests.longest(House.reactions)

        #expect(House.reactions.count >= 5)
        #expect(ring == nil, "\(ring?.joined(separator: " → ") ?? "")")
        #expect(depth <= 3)
    }

    @Test func `a ring is found, and so is a chain's length`() {
        let aToB = Reaction(to: LampBroken.self, recording: [LampReported.self]) { _, _ in }
        let bToA = Reaction(later: LampReported.self, named: "ring", recording: [LampBroken.self]) {
            _, _, _ in
        }

        #expect(ReactionTests.longest([aToB]).ring == nil)
        #expect(ReactionTests.longest([aToB]).depth == 1)
        let ring = ["test.lamp-broken", "test.lamp-reported", "test.lamp-broken"]
        #expect(ReactionTests.longest([aToB, bToA]).ring == ring)
    }

    @Test(arguments: TestEngine.all)
    func `a reaction that records what it did not declare undoes the whole act`(_ engine: TestEngine)
        async throws
    {
        let subject = AnyID(high: 1, low: 1)
        let silent = Reaction(to: LampBroken.self) { broken, transaction in
            try transaction.record(LampReported(subject: broken.subject))
        }
        let honest = Reaction(to: LampBroken.self, recording: [LampReported.self]) { broken, transaction in
            try transaction.record(LampReported(subject: broken.subject))
        }
        let refused = try await Ground(engine, [], reactions: [silent])
        let taken = try await Ground(engine, [], reactions: [honest])

        await #expect(throws: Fault.self) {
            try await refused.database.write(by: .system) { _ = try $0.record(LampBroken(subject: subject)) }
        }
        try await taken.database.write(by: .system) { _ = try $0.record(LampBroken(subject: subject)) }

        #expect(try await refused.events() == [])
        #expect(try await taken.events() == ["test.lamp-broken", "test.lamp-reported"])
    }
}

private struct LampBroken: Event {
    static let kind = "test.lamp-broken"
    let subject: AnyID
}

private struct LampReported: Event {
    static let kind = "test.lamp-reported"
    let subject: AnyID
}
