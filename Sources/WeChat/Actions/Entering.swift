import Access
import Kernel
import Sealing
import Storage

extension WeChat {
    /// The address that sends somebody to WeChat's door and back here; throws `.notOffered`, `.addressUnknown`.
    func doorAddress(
        _ purpose: EntryState.Purpose, visitor: String, person: PersonID?, next: String?, publicURL: String?
    ) async throws -> String {
        let account = try await openAccount()
        guard let publicURL else { throw EntryRefusal.addressUnknown }
        let state = EntryState(
            purpose, drawn: Randomness.bytes(16),
            expires: county.database.now.milliseconds / 1_000 + Limits.signIn_seconds)
        let back =
            publicURL + "/sign-in/wechat/return" + (next.map { "?next=\(WeChatServer.encoded($0))" } ?? "")
        return "\(account.door)/connect/oauth2/authorize?appid=\(WeChatServer.encoded(account.appID))"
            + "&redirect_uri=\(WeChatServer.encoded(back))&response_type=code&scope=snsapi_base"
            + "&state=\(state.text(visitor: visitor, person: person, key: county.key))#wechat_redirect"
    }

    /// The account, if it lets anybody in.
    private func openAccount() async throws -> WeChatAccount {
        guard let account = try await account(), account.letsIn else { throw EntryRefusal.notOffered }
        return account
    }

    /// Somebody who came back from WeChat's door.
    struct Return: Sendable {
        let code: String
        let state: String
        /// What ties forms to this browser.
        let visitor: String
        let person: PersonID?
        /// Nobody on the way could read along.
        let isPrivate: Bool
    }

    enum Entered: Sendable {
        /// The token of a session, and whether a password must be changed before anything else.
        case session(String, mustChange: Bool)
        case bound
    }

    /// Lets somebody in, or binds them; each state once.
    func enter(_ back: Return) async throws -> Entered {
        let account = try await openAccount()
        let now = county.database.now.milliseconds / 1_000
        guard
            let state = EntryState(
                back.state, visitor: back.visitor, person: back.person, key: county.key, now: now)
        else { throw EntryRefusal.stateWrong }
        let used = Heard.id(back.state, "wechat-used-state", county.key)
        guard try await county.database.write(by: .system, { try LetterStore.use(used, in: $0) }) else {
            throw EntryRefusal.stateWrong
        }
        guard !back.code.isEmpty, back.code.utf8.count <= 512 else { throw EntryRefusal.refusedThere }
        let openID: String
        do {
            openID = try await WeChatServer(account: account, call: call).openID(of: back.code)
        } catch {
            throw error == .refused ? EntryRefusal.refusedThere : EntryRefusal.unreachable
        }
        switch state.purpose {
        case .signIn: return try await beginSession(of: openID, account, isPrivate: back.isPrivate)
        case .binding:
            guard let person = back.person else { throw EntryRefusal.stateWrong }
            try await bind(openID, to: person, account)
            return .bound
        }
    }

    private enum Door: Sendable {
        case open(Session)
        case closed(EntryRefusal)
    }

    private func beginSession(
        of openID: String, _ account: WeChatAccount, isPrivate: Bool
    ) async throws -> Entered {
        let key = county.key
        let token = Randomness.token()
        let person = try await county.database.read {
            try FollowerStore.find(openID: openID, key: key, in: $0)?.person
        }
        guard let person else { throw EntryRefusal.notBound }
        let door = try await county.database.write(by: Origin(actor: person)) { transaction -> Door in
            let follower = try FollowerStore.find(openID: openID, key: key, in: transaction)
            guard follower?.person == person else { return .closed(.notBound) }
            if let refusal = try WeChat.refusal(of: person, account, isPrivate: isPrivate, in: transaction) {
                try transaction.record(
                    EntryRefused(
                        subject: person.as(Marks.Anything.self), person: person, reason: refusal.rawValue))
                return .closed(refusal)
            }
            return .open(try Access.beginSession(token: token, of: person, in: transaction))
        }
        switch door {
        case .open(let session): return .session(token, mustChange: session.mustChangePassword)
        case .closed(let refusal): throw refusal
        }
    }

    /// Who keeps the machine, its accounts or its log always comes in by password.
    private static func refusal(
        of person: PersonID, _ account: WeChatAccount, isPrivate: Bool, in reader: Reader
    ) throws -> EntryRefusal? {
        guard try Access.mayEnter(person, in: reader) else { return .accountClosed }
        let grants = try Access.grants(of: person, on: reader.now.day, in: reader)
        if grants.contains(where: { [.system, .security, .audit].contains($0.permission) }) {
            return .administrator
        }
        if grants.isEmpty { return nil }
        if account.entry != .everybody { return .officersNotAllowed }
        return isPrivate ? nil : .notPrivate
    }

    private func bind(_ openID: String, to person: PersonID, _ account: WeChatAccount) async throws {
        let key = county.key
        let minted = FollowerID.minted(at: county.database.now)
        let sealed = FollowerStore.sealed(openID, of: minted, key)
        try await county.database.write(by: Origin(actor: person)) { transaction in
            if let refusal = try WeChat.refusal(of: person, account, isPrivate: true, in: transaction) {
                throw refusal
            }
            let known = try FollowerStore.find(openID: openID, key: key, in: transaction)
            if known?.person == person { return }
            if try FollowerStore.find(boundTo: person, in: transaction) != nil {
                throw EntryRefusal.boundAlready
            }
            if known?.person != nil { throw EntryRefusal.boundToAnother }
            let id = known?.id ?? minted
            if known == nil {
                _ = try FollowerStore.put(
                    FollowerStore.Change(
                        id: id, version: 0, openKey: FollowerStore.key(of: openID, key), openSealed: sealed,
                        language: .chinese, place: nil, talk: nil),
                    until: transaction.now, in: transaction)
            }
            try FollowerStore.bind(id, to: person, in: transaction)
            try transaction.record(PersonBound(subject: id.as(Marks.Anything.self), person: person))
        }
    }

    /// The person's WeChat is nobody's again.
    func unbind(_ person: PersonID, sent: AnyID, digest: [UInt8]) async throws -> Claim {
        try await county.database.write(by: Origin(actor: person)) { transaction in
            let claim = try transaction.claim(sent, by: person.description, digest: digest)
            if case .repeated = claim { return claim }
            guard try WeChat.unbind(person, in: transaction) else { throw EntryRefusal.nothingBound }
            return claim
        }
    }

    /// False where nothing was bound.
    @discardableResult
    static func unbind(_ person: PersonID, in transaction: Transaction) throws -> Bool {
        guard let bound = try FollowerStore.find(boundTo: person, in: transaction) else { return false }
        try FollowerStore.bind(bound.id, to: nil, in: transaction)
        try transaction.record(PersonUnbound(subject: bound.id.as(Marks.Anything.self), person: person))
        return true
    }
}
