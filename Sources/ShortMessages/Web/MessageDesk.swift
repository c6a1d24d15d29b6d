import Cases
import Kernel
import Requests
import Sealing
import Storage

/// What the page of messages shows; numbers are masked, the receipts' codes are left out.
struct MessageDesk: Sendable {
    let settings: MessageSettings
    let templates: [MessageTemplate]
    let messages: [Line]
    let counts: [ShortMessage.State: Int]

    struct Line: Sendable {
        let message: ShortMessage
        let number: String
        let phone: String
        /// What was or would have been said.
        let text: String?
    }

    static func read(key: CountyKey, in reader: Reader) throws -> MessageDesk {
        let settings = try SettingsStore.read(in: reader)
        let templates = try TemplateStore.all(limit: Limits.templates_max, in: reader)
        let lines = try MessageStore.last(limit: Limits.shown_max, in: reader).map { message in
            let contact = try Requests.messageContact(of: message.request, in: reader)
            var values = try ShortMessages.values(of: message, key: key, in: reader)
            values["code"] = "＊＊＊＊"
            let template = templates.first { $0.id == message.template }
            return Line(
                message: message, number: values["number"] ?? "",
                phone: contact?.phone(of: message.request, key: key).map(Masking.phone) ?? "＊＊＊",
                text: template.map {
                    Template.signed(Template.filled($0.text, values), by: settings.signature)
                })
        }
        return MessageDesk(
            settings: settings, templates: templates, messages: lines,
            counts: try MessageStore.counts(in: reader))
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("is_live", settings.isLive)
            json.field("signature", settings.signature)
            json.field("host", settings.host)
            json.key("templates")
            json.array(templates) { json, template in
                json.object { json in
                    json.field("id", template.id)
                    json.field("moment", template.moment.rawValue)
                    json.field("text", template.text)
                    json.field("provider_code", template.approval?.code)
                    json.field("approved_on", template.approval?.on)
                    json.field("number", template.approval?.number)
                    json.field("is_in_force", template.isInForce)
                }
            }
            json.key("messages")
            json.array(messages) { json, line in
                json.object { json in
                    json.field("id", line.message.id)
                    json.field("number", line.number)
                    json.field("phone", line.phone)
                    json.field("moment", line.message.moment.rawValue)
                    json.field("state", line.message.state.rawValue)
                    json.field("reason", line.message.reason)
                    json.field("attempts", line.message.attempts)
                    json.field("queued_at", line.message.queued)
                    json.field("next_at", line.message.next)
                    json.field("text", line.text)
                }
            }
        }
    }
}
