import Kernel
import Storage
import Web

/// What a person who is signed in sees and changes of their own account.
enum OwnAccountRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "account", for: AccountCaller.self, "Who is signed in, and what their posts let them do.",
            query: [QueryField("changed", "What was just changed, to say so: `password`.")],
            output: OwnAccount.shape
        ) { visit, caller in try await show(visit, caller) },
        Endpoint(
            .post, "account/password", for: AccountCaller.self,
            "Changes one's own password and ends one's other sessions.",
            fields: [
                InputField("old", required: true, limit: 256), InputField("new", required: true, limit: 256),
            ],
            form: "account"
        ) { visit, caller in
            try await Access(visit.county).changePassword(
                old: visit.input.fields["old"]?.first ?? "", new: visit.input.fields["new"]?.first ?? "",
                in: caller.session)
            return Answer(next: "/account?changed=password", json: { json in json.object { _ in } })
        },
    ]

    private static func show(_ visit: Visit, _ caller: AccountCaller) async throws -> Answer {
        let person = caller.session.person
        let (looks, offersWeChat) = try await visit.county.database.read { reader in
            (
                try Access.looks(at: person.as(Marks.Anything.self), limit: 20, in: reader),
                try Access.offersWeChat.value(in: reader) == "1"
            )
        }
        let account = OwnAccount(
            session: caller.session, looks: looks, form: .minted(at: visit.now),
            isChanged: visit.query["changed"] == "password", offersWeChat: offersWeChat)
        return Answer(json: account.write, page: { ownAccountPage(account, $0) })
    }
}

/// One's own account, as page and program show it.
struct OwnAccount: Sendable {
    let session: Session
    let looks: [Look]
    let form: AnyID
    let isChanged: Bool
    let offersWeChat: Bool

    static let shape = Shape.named(
        "Account",
        .object([
            ("person", .id), ("name", .text), ("account", .text), ("mustChangePassword", .flag),
            ("expires", .instant),
            (
                "grants",
                .list(.object([("permission", .text), ("place", .id), ("organisation", .optional(.id))]))
            ),
            ("looks", .list(LookList.shape)),
        ]))

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.field("person", session.person)
            json.field("name", session.name)
            json.field("account", session.accountName)
            json.field("mustChangePassword", session.mustChangePassword)
            json.field("expires", session.expires)
            json.key("grants")
            json.array(session.grants) { json, grant in
                json.object { json in
                    json.field("permission", grant.permission.rawValue)
                    json.field("place", grant.place)
                    json.field("organisation", grant.organisation)
                }
            }
            json.key("looks")
            json.array(looks) { json, look in LookList.write(look, to: &json) }
        }
    }
}
