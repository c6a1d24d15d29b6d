import Access
import HTTPTypes
import Kernel
import Outgoing
import Storage
import Web

/// Who runs the machine registers receivers and sees what became of each message.
enum HookRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "webhooks", for: SystemCaller.self,
            "The receivers of signed messages, those that were stopped first.", output: .page(shape)
        ) { visit, _ in
            let list = try await visit.county.database.read {
                try HookStore.all(limit: Limits.hooks_max * 4, in: $0)
            }
            let id = HookID.minted(at: visit.now)
            return Answer(
                json: { json in
                    json.object { json in
                        json.key("items")
                        json.array(list) { $0.write($1) }
                        json.field("next", nil as String?)
                    }
                }, page: { hooksPage(list, id, $0) })
        },
        Endpoint(
            .post, "webhooks", for: SystemCaller.self,
            "Registers a receiver under the client's `id`; its `secret` is answered once and never again.",
            fields: [
                id, InputField("name", limit: 400), InputField("address", limit: 2_000),
                InputField("kinds", .list, limit: PublicKind.allCases.count * 2),
            ], output: shape, form: "webhooks"
        ) { visit, caller in try await register(visit, caller) },
        Endpoint(
            .get, "webhooks/{id}", for: SystemCaller.self,
            "A receiver with its newest messages, and what each attempt came to.",
            output: .object([
                ("hook", shape), ("waiting", .whole), ("deliveries", .list(deliveryShape)),
            ])
        ) { visit, _ in
            let id: HookID = try visit.id("id")
            let file = try await visit.county.database.read { try HookFile.read(id, in: $0) }
            let now = visit.now
            return Answer(json: { file.write(to: &$0) }, page: { hookPage(file, at: now, $0) })
        },
    ]

    static let id = InputField("id", .id, required: true)

    static let shape = Shape.named(
        "Webhook",
        .object([
            ("id", .id), ("name", .text), ("host", .text), ("kinds", .list(.text)), ("state", .text),
            ("failures", .whole), ("registered_at", .instant), ("secret", .optional(.text)),
        ]))

    private static let deliveryShape = Shape.named(
        "WebhookDelivery",
        .object([
            ("id", .id), ("kind", .text), ("state", .text), ("attempts", .whole), ("queued_at", .instant),
            ("next_at", .optional(.instant)), ("ended_at", .optional(.instant)),
            ("status", .optional(.whole)),
            ("fault", .optional(.text)),
        ]))

    private static func register(_ visit: Visit, _ caller: SystemCaller) async throws -> Answer {
        let input = visit.input
        guard let id: HookID = try input.id("id") else { throw WebRefusal.idMissing }
        let made = try await Webhooks(visit.county).register(
            HookDraft(
                id: id, name: input["name"] ?? "", address: input["address"] ?? "", kinds: input.all("kinds")),
            sent: input.digest, by: caller.person)
        return Answer(
            made.secret == nil ? .ok : .created,
            json: { $0.write(made.hook, secret: made.secret) },
            page: { hookSecretPage(made.hook, made.secret, $0) })
    }
}

/// What is done to a receiver: each is a thing of its own under it.
enum HookActRoutes {
    static let all: [Endpoint] = [
        act("pause", "Keeps what happens for later.") { hook, _, transaction in
            try Webhooks.pause(hook, in: transaction)
        },
        act("resumption", "Sends what waits, in order.") { hook, _, transaction in
            try Webhooks.resume(hook, in: transaction)
        },
        act("test", "Puts a message in line that says nothing.") { hook, sent, transaction in
            try Webhooks.test(hook, sent.as(Marks.Delivery.self), in: transaction)
        },
        act("end", "Ends a receiver for good; what waited is given up.") { hook, _, transaction in
            try Webhooks.end(hook, in: transaction)
        },
        Endpoint(
            .post, "webhooks/{id}/secret", for: SystemCaller.self,
            "Gives a new secret, answered once; the former one signs beside it for a day.",
            fields: [HookRoutes.id], output: HookRoutes.shape, form: "webhooks/{id}"
        ) { visit, caller in
            let id: HookID = try visit.id("id")
            let sent = try sentID(visit)
            let made = try await Webhooks(visit.county).renewSecret(
                of: id, sent: sent, digest: visit.input.digest, by: caller.person)
            let hook = try await visit.county.database.read { try HookFile.read(id, in: $0).hook }
            return Answer(
                made.secret == nil ? .ok : .created, json: { $0.write(hook, secret: made.secret) },
                page: { hookSecretPage(hook, made.secret, $0) })
        },
        Endpoint(
            .post, "webhooks/{id}/deliveries/{delivery}/repetition", for: SystemCaller.self,
            "Puts a message in line again, under the same id.", fields: [HookRoutes.id],
            output: .object([("id", .id)]), form: "webhooks/{id}"
        ) { visit, caller in
            let delivery: DeliveryID = try visit.id("delivery")
            return try await answer(visit, caller) { hook, _, transaction in
                try Webhooks.repeat(delivery, for: hook, in: transaction)
            }
        },
    ]

    private typealias Act = @Sendable (Hook, AnyID, Transaction) throws -> Void

    private static func act(_ noun: String, _ summary: String, _ body: @escaping Act) -> Endpoint {
        Endpoint(
            .post, "webhooks/{id}/\(noun)", for: SystemCaller.self, summary, fields: [HookRoutes.id],
            output: .object([("id", .id)]), form: "webhooks/{id}"
        ) { visit, caller in try await answer(visit, caller, body) }
    }

    private static func answer(
        _ visit: Visit, _ caller: SystemCaller, _ body: @escaping Act
    ) async throws -> Answer {
        let id: HookID = try visit.id("id")
        let sent = try sentID(visit)
        let claim = try await Webhooks(visit.county).act(
            on: id, sent: sent, digest: visit.input.digest, by: caller.person
        ) { try body($0, sent, $1) }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/webhooks/\(id)",
            json: { json in json.object { $0.field("id", id) } })
    }

    private static func sentID(_ visit: Visit) throws -> AnyID {
        guard let sent: AnyID = try visit.input.id("id") else { throw WebRefusal.idMissing }
        return sent
    }
}

/// A receiver as its page shows it.
struct HookFile: Sendable {
    let hook: Hook
    let waiting: Int
    let deliveries: [Delivery]

    static func read(_ id: HookID, in reader: Reader) throws -> HookFile {
        guard let hook = try HookStore.find(id, in: reader) else { throw HookRefusal.unknown }
        return HookFile(
            hook: hook, waiting: try DeliveryStore.waiting(of: id, in: reader),
            deliveries: try DeliveryStore.last(of: id, limit: Limits.shown_max, in: reader))
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("hook")
            json.write(hook)
            json.field("waiting", waiting)
            json.key("deliveries")
            json.array(deliveries) { json, delivery in
                json.object { json in
                    json.field("id", delivery.id)
                    json.field("kind", delivery.kind.rawValue)
                    json.field("state", delivery.state.rawValue)
                    json.field("attempts", delivery.attempts)
                    json.field("queued_at", delivery.queued)
                    json.field("next_at", delivery.next)
                    json.field("ended_at", delivery.ended)
                    let (status, fault): (Int64?, String?) =
                        switch delivery.last {
                        case .status(let status): (Int64(status), nil)
                        case .fault(let code): (nil, code)
                        case nil: (nil, nil)
                        }
                    json.field("status", status)
                    json.field("fault", fault)
                }
            }
        }
    }
}

extension JSONText {
    fileprivate mutating func write(_ hook: Hook, secret: String? = nil) {
        object { json in
            json.field("id", hook.id)
            json.field("name", hook.name)
            json.field("host", hook.host)
            json.key("kinds")
            json.array(hook.kinds) { $0.write($1.rawValue) }
            json.field("state", hook.state.rawValue)
            json.field("failures", hook.failures)
            json.field("registered_at", hook.registered)
            json.field("secret", secret)
        }
    }
}
