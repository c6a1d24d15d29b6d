import Kernel
import Storage
import Web

/// What is answered of one entry.
struct EntryOutcome: Sendable {
    /// As it was sent.
    let id: String
    let state: EntryState
    /// Where it can be read with network.
    var path: String?
    /// Of a request: what the person who asked may be told.
    var receipt: (number: String, code: String)?
    var refusals: [any Refusal] = []
    /// Which of its photos cannot be taken, from 1.
    var photo: Int?
    /// JSON: what the matter looks like by now.
    var theirs: String?

    static let shape = Shape.named(
        "FieldOutcome",
        .object([
            ("id", .id), ("state", .text), ("path", .optional(.text)), ("number", .optional(.text)),
            ("code", .optional(.text)), ("photo", .optional(.whole)),
            (
                "errors",
                .list(.object([("field", .optional(.text)), ("code", .text), ("detail", .text)]))
            ),
            ("theirs", .optional(PackedRequest.shape)),
        ]))

    func write(to json: inout JSONText, _ language: Language) {
        json.object { json in
            json.field("id", id)
            json.field("state", state.rawValue)
            json.field("path", path)
            json.field("number", receipt?.number)
            json.field("code", receipt?.code)
            json.field("photo", photo.map(Int64.init))
            json.key("errors")
            json.array(refusals) { json, refusal in
                json.object { json in
                    json.field("field", EntryOutcome.field(refusal.field))
                    json.field("code", refusal.code)
                    json.field("detail", refusal.sentence(language))
                }
            }
            json.key("theirs")
            if let theirs { json.raw(theirs) } else { json.writeNull() }
        }
    }

    /// A phone knows one name for when something was.
    private static func field(_ name: String?) -> String? { name == "received_at" ? "happened_at" : name }
}
