import Cases
import Kernel
import Requests
import Sealing
import Storage

/// A letter that was proved and read, and what it is known by.
struct Heard: Sendable {
    let incoming: Incoming
    /// Of the message's identity and its writer; the same for each of WeChat's tries.
    let letter: AnyID
    /// Of the time and the nonce it was signed with.
    let nonce: AnyID

    init(_ incoming: Incoming, _ letter: Letter, key: CountyKey) {
        self.incoming = incoming
        self.letter = Heard.id("\(incoming.identity) \(incoming.openID)", "wechat-letter", key)
        nonce = Heard.id("\(letter.timestamp) \(letter.nonce)", "wechat-nonce", key)
    }

    static func id(_ text: String, _ purpose: String, _ key: CountyKey) -> AnyID {
        AnyID(bytes: key.lookup(text, purpose: purpose).prefix(16)) ?? AnyID(high: 0, low: 0)
    }
}

extension WeChat {
    /// How often an answer is thought of anew because its writer sent something else meanwhile.
    private static let attempts_max = 8

    /// The answer's words; nil where WeChat is only told that all is well.
    ///
    /// What is sent again is answered as the first time and changes nothing. Throws `.sentBefore` for a nonce that came
    /// with another letter.
    func answer(_ heard: Heard, of account: WeChatAccount, publicURL: String?) async throws -> String? {
        if case .nothing = heard.incoming.content { return nil }
        var refused: (any Error)?
        for _ in 0..<WeChat.attempts_max {
            let key = county.key
            let scene = try await county.database.read { reader in
                try Scene.read(heard, account, key: key, in: reader)
            }
            if let earlier = scene.answered { return earlier.words }
            var plan = try Plan(scene, heard, county: county, publicURL: publicURL)
            if let refused { plan.refuse(refused) }
            do {
                switch try await carryOut(plan, heard) {
                case .answered(let words): return words
                case .moved: continue
                }
            } catch let refusals as Refusals {
                refused = refusals
            } catch let refusal as any Refusal where !(refusal is LetterRefusal) {
                refused = refusal
            }
        }
        throw Fault("answering a WeChat letter: its writer's conversation moved \(WeChat.attempts_max) times")
    }

    private enum Outcome: Sendable {
        case answered(String?)
        case moved
    }

    private func carryOut(_ plan: Plan, _ heard: Heard) async throws -> Outcome {
        try await county.database.write(by: Origin(actor: plan.person)) { transaction in
            if let known = try LetterStore.letter(of: heard.nonce, in: transaction), known != heard.letter {
                throw LetterRefusal.sentBefore
            }
            if let earlier = try LetterStore.answer(to: heard.letter, in: transaction) {
                try LetterStore.keep(nonce: heard.nonce, of: heard.letter, in: transaction)
                return .answered(earlier)
            }
            let until = transaction.now.adding(minutes: Limits.talk_minutes)
            guard try FollowerStore.put(plan.change, until: until, in: transaction) else { return .moved }
            let answer = try WeChat.done(plan, heard, in: transaction)
            try LetterStore.keep(heard.letter, nonce: heard.nonce, answer: answer, in: transaction)
            return .answered(answer)
        }
    }

    /// Does what was planned; the words that say so.
    private static func done(_ plan: Plan, _ heard: Heard, in transaction: Transaction) throws -> String? {
        switch plan.deed {
        case .tell(let words): return words
        case .make(let draft, let pictures, let words):
            let receipt = try Requests.receive(
                draft, by: "wechat:\(plan.change.id)", digest: heard.letter.bytes, in: transaction)
            try PictureStore.insert(receipt.id, of: plan.change.id, in: transaction)
            for picture in pictures { try PictureStore.insert(picture, of: receipt.id, in: transaction) }
            try transaction.record(
                LetterTaken(
                    subject: receipt.id.as(Marks.Anything.self),
                    follower: plan.change.id.as(Marks.Anything.self),
                    pictures: pictures.count))
            return words(receipt.number, receipt.code, receipt.token)
        case .attach(let picture, let request, let words):
            try PictureStore.insert(picture, of: request, in: transaction)
            return words
        case .supplement(let added, let pictures, let request, let words):
            try Requests.supplement(request, words: added, in: transaction)
            for picture in pictures { try PictureStore.insert(picture, of: request, in: transaction) }
            return words
        }
    }
}
