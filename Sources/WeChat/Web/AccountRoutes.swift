import Access
import HTTPTypes
import Kernel
import Sealing
import Storage
import Web

/// Who runs the machine sets up the official account; secrets go in and never out.
enum AccountRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "wechat/account", for: SystemCaller.self,
            "How the county speaks with WeChat, without the secrets.", output: shape
        ) { visit, _ in
            let content = try await AccountContent.read(visit)
            return Answer(json: { content.write(to: &$0) }, page: { accountPage(content, $0) })
        },
        Endpoint(
            .post, "wechat/account", for: SystemCaller.self,
            "Keeps how the county speaks with WeChat; an empty secret stays as it is.",
            fields: [
                id, InputField("app_id"), InputField("mode", limit: 20), InputField("entry", limit: 20),
                InputField("token"), InputField("aes_key"), InputField("secret"),
                InputField("interface", limit: 400), InputField("door", limit: 400),
            ], output: shape, form: "wechat/account"
        ) { visit, caller in
            let claim = try await WeChat(visit.county).keep(
                typed(visit.input), sent: try sent(visit), digest: visit.input.digest, by: caller.person)
            return try await answer(claim, visit)
        },
        Endpoint(
            .post, "wechat/account/removal", for: SystemCaller.self,
            "Takes the account down: WeChat's calls are answered no more and the secrets are deleted.",
            fields: [id], output: shape, form: "wechat/account"
        ) { visit, caller in
            let claim = try await WeChat(visit.county).removeAccount(
                sent: try sent(visit), digest: Digest.sha256(Array("wechat account removal".utf8)),
                by: caller.person)
            return try await answer(claim, visit)
        },
    ]

    private static let id = InputField("id", .id, required: true)

    private static let shape = Shape.named(
        "WeChatAccount",
        .object([
            ("app_id", .optional(.text)), ("mode", .optional(.text)), ("entry", .optional(.text)),
            ("interface", .optional(.text)), ("door", .optional(.text)), ("has_aes_key", .flag),
            ("has_secret", .flag), ("kept_at", .optional(.instant)), ("last_message_at", .optional(.instant)),
            ("pictures_waiting", .whole), ("pictures_lost", .whole), ("server_address", .optional(.text)),
        ]))

    private static func sent(_ visit: Visit) throws -> AnyID {
        guard let id: AnyID = try visit.input.id("id") else { throw WebRefusal.idMissing }
        return id
    }

    private static func typed(_ input: Input) -> TypedAccount {
        TypedAccount(
            appID: input["app_id"] ?? "", mode: input["mode"] ?? "", entry: input["entry"] ?? "nobody",
            token: input["token"] ?? "", aesKey: input["aes_key"] ?? "", secret: input["secret"] ?? "",
            interface: input["interface"] ?? WeChatAccount.usualInterface,
            door: input["door"] ?? WeChatAccount.usualDoor)
    }

    private static func answer(_ claim: Claim, _ visit: Visit) async throws -> Answer {
        let content = try await AccountContent.read(visit)
        let status: HTTPResponse.Status = if case .fresh = claim { .created } else { .ok }
        return Answer(status, next: "/wechat/account", json: { content.write(to: &$0) })
    }
}

/// What the page of the account shows; no secret among it.
struct AccountContent: Sendable {
    let account: WeChatAccount?
    let lastSeen: Instant?
    let pictures: (waiting: Int, lost: Int)
    let publicURL: String?
    let form: AnyID
    let removal: AnyID

    var serverAddress: String? { publicURL.map { "\($0)/wechat" } }

    /// Without scheme, as WeChat wants it.
    var domain: String? {
        publicURL.map { String($0.drop { $0 != "/" }.drop { $0 == "/" }.prefix { $0 != "/" && $0 != ":" }) }
    }

    static func read(_ visit: Visit) async throws -> AccountContent {
        let key = visit.county.key
        let (account, lastSeen, pictures) = try await visit.county.database.read { reader in
            (
                try AccountStore.find(key: key, in: reader), try FollowerStore.lastSeen(in: reader),
                try PictureStore.counts(in: reader)
            )
        }
        return AccountContent(
            account: account, lastSeen: lastSeen, pictures: pictures, publicURL: visit.publicURL,
            form: .minted(at: visit.now), removal: .minted(at: visit.now))
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("app_id", account?.appID)
            json.field("mode", account?.mode.rawValue)
            json.field("entry", account?.entry.rawValue)
            json.field("interface", account?.interface)
            json.field("door", account?.door)
            json.field("has_aes_key", account?.secrets.aesKey != nil)
            json.field("has_secret", account?.secrets.appSecret != nil)
            json.field("kept_at", account?.kept)
            json.field("last_message_at", lastSeen)
            json.field("pictures_waiting", pictures.waiting)
            json.field("pictures_lost", pictures.lost)
            json.field("server_address", serverAddress)
        }
    }
}
