import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// Who runs the machine says how messages leave, keeps the templates, and sees the log with numbers masked.
enum MessageRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "short-messages", for: SystemCaller.self,
            "How SMS leave the county, the templates, and the newest messages with masked numbers.",
            output: .object([
                ("is_live", .flag), ("signature", .text), ("host", .text),
                ("templates", .list(templateShape)), ("messages", .list(messageShape)),
            ])
        ) { visit, _ in
            let key = visit.county.key
            let desk = try await visit.county.database.read { try MessageDesk.read(key: key, in: $0) }
            let now = visit.now
            return Answer(json: { desk.write(to: &$0) }, page: { messagesPage(desk, at: now, $0) })
        },
        Endpoint(
            .put, "short-messages/settings", .program, for: SystemCaller.self,
            "Says whether SMS are sent, under which signature and through which provider.",
            fields: settingsFields, output: .object([("is_live", .flag)])
        ) { visit, caller in try await set(visit, caller) },
        Endpoint(
            .post, "short-messages/settings", .page, for: SystemCaller.self,
            "The same from the form.", fields: settingsFields, form: "short-messages"
        ) { visit, caller in try await set(visit, caller) },
        Endpoint(
            .post, "short-messages/templates", for: SystemCaller.self,
            "Enters a template under the client's `id`; it is used once it is approved.",
            fields: [
                id, InputField("moment", required: true), InputField("class", required: true),
                InputField("text", limit: 2_000),
            ], output: .object([("id", .id)]), form: "short-messages"
        ) { visit, caller in try await enter(visit, caller) },
        Endpoint(
            .post, "short-messages/templates/{id}/approval", for: SystemCaller.self,
            "Keeps the provider's code of a template, the day and the number of its approval.",
            fields: [
                id, InputField("provider_code", limit: Limits.codeCharacters_max),
                InputField("approved_on", .day),
                InputField("number", limit: Limits.codeCharacters_max),
            ], output: .object([("id", .id)]), form: "short-messages"
        ) { visit, caller in try await approve(visit, caller) },
    ]

    private static let id = InputField("id", .id, required: true)

    private static let settingsFields = [
        id, InputField("is_live", .flag), InputField("signature", limit: 100),
        InputField("address", limit: 2_000), InputField("secret", limit: Limits.secretCharacters_max),
    ]

    private static let templateShape = Shape.named(
        "ShortMessageTemplate",
        .object([
            ("id", .id), ("moment", .text), ("text", .text), ("provider_code", .optional(.text)),
            ("approved_on", .optional(.day)), ("number", .optional(.text)), ("is_in_force", .flag),
        ]))

    private static let messageShape = Shape.named(
        "ShortMessage",
        .object([
            ("id", .id), ("number", .text), ("phone", .text), ("moment", .text), ("state", .text),
            ("reason", .optional(.text)), ("attempts", .whole), ("queued_at", .instant),
            ("next_at", .optional(.instant)), ("text", .optional(.text)),
        ]))

    private static func sentID(_ visit: Visit) throws -> AnyID {
        guard let sent: AnyID = try visit.input.id("id") else { throw WebRefusal.idMissing }
        return sent
    }

    private static func set(_ visit: Visit, _ caller: SystemCaller) async throws -> Answer {
        let input = visit.input
        let draft = SettingsDraft(
            isLive: input.isChecked("is_live"), signature: input["signature"] ?? "",
            address: input["address"],
            secret: input["secret"])
        let claim = try await ShortMessages(visit.county).set(
            draft, sent: try sentID(visit), digest: input.digest, by: caller.person)
        return Answer(claim == .fresh ? .created : .ok, next: "/short-messages") { json in
            json.object { $0.field("is_live", draft.isLive) }
        }
    }

    private static func enter(_ visit: Visit, _ caller: SystemCaller) async throws -> Answer {
        let input = visit.input
        guard let moment = MessageMoment(rawValue: try input.required("moment")) else {
            throw FieldRefusal(.unreadable, at: "moment")
        }
        guard let kind = MessageClass(rawValue: try input.required("class")) else {
            throw FieldRefusal(.unreadable, at: "class")
        }
        let id = try sentID(visit).as(Marks.ShortMessageTemplate.self)
        let claim = try await ShortMessages(visit.county).enter(
            TemplateDraft(id: id, moment: moment, kind: kind, text: input["text"] ?? ""),
            digest: input.digest, by: caller.person)
        return Answer(claim == .fresh ? .created : .ok, next: "/short-messages") { json in
            json.object { $0.field("id", id) }
        }
    }

    private static func approve(_ visit: Visit, _ caller: SystemCaller) async throws -> Answer {
        let input = visit.input
        let id: ShortMessageTemplateID = try visit.id("id")
        let claim = try await ShortMessages(visit.county).approve(
            id, code: input["provider_code"], on: try input.day("approved_on"), number: input["number"],
            sent: try sentID(visit), digest: input.digest, by: caller.person)
        return Answer(claim == .fresh ? .created : .ok, next: "/short-messages") { json in
            json.object { $0.field("id", id) }
        }
    }
}
