import HTTPTypes
import Kernel
import Sealing
import Storage
import Web

/// What a security administrator does with accounts.
enum AccountRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "accounts", for: SecurityCaller.self,
            "Accounts by name; `q` searches names, `state` is locked or disabled, `after` is the cursor.",
            query: [
                .words("Part of a name or of a sign-in name."),
                QueryField(
                    "state", .one(of: AccountListStore.State.allCases.map(\.rawValue)),
                    "Which accounts; all without it."), .cursor(as: "after"), .limit,
            ], output: .page(AccountList.shape)
        ) { visit, _ in try await list(visit) },
        Endpoint(
            .get, "accounts/{id}", for: SecurityCaller.self, "One account, by its person's id.",
            output: AccountList.shape
        ) { visit, caller in try await show(visit, caller) },
        Endpoint(
            .post, "accounts/{id}/disablement", for: SecurityCaller.self,
            "Closes an account and ends its sessions.",
            fields: [id], form: "accounts/{id}"
        ) { visit, caller in
            let person = try visit.id("id", of: Marks.Person.self)
            let claim = try await Access(visit.county).disable(
                person, sent: try sending(visit, caller, "disablement"), by: caller.origin)
            return done(claim, person)
        },
        Endpoint(
            .post, "accounts/{id}/reinstatement", for: SecurityCaller.self,
            "Opens a closed account again, or lifts the lock that wrong passwords put on it.",
            fields: [id], form: "accounts/{id}"
        ) { visit, caller in
            let person = try visit.id("id", of: Marks.Person.self)
            let claim = try await Access(visit.county).reinstate(
                person, sent: try sending(visit, caller, "reinstatement"), by: caller.origin)
            return done(claim, person)
        },
        Endpoint(
            .post, "accounts/{id}/password", for: SecurityCaller.self,
            "Sets a password for one sign-in, which is answered once and never again.",
            fields: [id], output: .object([("password", .optional(.text))]), form: "accounts/{id}"
        ) { visit, caller in try await setPassword(visit, caller) },
    ]

    private static let id = InputField("id", .id, required: true)

    private static func list(_ visit: Visit) async throws -> Answer {
        let words = String((visit.query["q"] ?? "").prefix(100))
        let state = visit.query["state"].flatMap(AccountListStore.State.init) ?? .all
        let after = visit.query["after"] ?? ""
        let limit = visit.limit
        let found = try await visit.county.database.read { reader in
            try AccountListStore.lines(matching: words, state, after: after, limit: limit + 1, in: reader)
        }
        let list = AccountList(
            lines: Array(found.prefix(limit)), hasMore: found.count > limit, words: words, state: state,
            isFirst: after.isEmpty)
        return Answer(json: list.write, page: { accountsPage(list, $0) })
    }

    private static func show(_ visit: Visit, _ caller: SecurityCaller) async throws -> Answer {
        let person = try visit.id("id", of: Marks.Person.self)
        let line = try await visit.county.database.read { try AccountListStore.line(of: person, in: $0) }
        guard let line else { throw AccountActRefusal.unknown }
        let file = AccountFile(line: line, isOwn: caller.person == person, forms: .init(at: visit.now))
        return Answer(json: { AccountList.write(line, to: &$0) }, page: { accountPage(file, $0) })
    }

    private static func setPassword(_ visit: Visit, _ caller: SecurityCaller) async throws -> Answer {
        let person = try visit.id("id", of: Marks.Person.self)
        let password = try await Access(visit.county).setOncePassword(
            of: person, sent: try sending(visit, caller, "password"), by: caller.origin)
        let line = try await visit.county.database.read { try AccountListStore.line(of: person, in: $0) }
        guard let line else { throw AccountActRefusal.unknown }
        return Answer(
            password == nil ? .ok : .created,
            json: { json in json.object { $0.field("password", password) } },
            page: { oncePasswordPage(line, password, $0) })
    }

    /// The same id with the same act on the same account is the same thing sent again.
    private static func sending(
        _ visit: Visit, _ caller: SecurityCaller, _ act: String
    ) throws -> Sending {
        guard let id = try visit.input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        let meant = "\(act) \(try visit.id("id", of: Marks.Person.self))"
        return Sending(id: id, caller: caller.person, digest: Digest.sha256(meant.utf8))
    }

    private static func done(_ claim: Claim, _ person: PersonID) -> Answer {
        Answer(
            claim == .fresh ? .created : .ok, next: "/accounts/\(person)",
            json: { json in
                json.object { $0.field("person", person) }
            })
    }
}
