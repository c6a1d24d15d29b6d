import Access
import Cases
import Foundation
import Kernel
import Places
import Sealing
import Storage
import Web

/// Words that an officer looks for; a name among them stands in no address and in no log.
///
/// They are posted, and go on in the address as `sought`, sealed by the county's key. Programs may still ask with `q`.
struct SoughtWords: Sendable {
    let text: String
    /// Name and value by which an address keeps them.
    let parameter: (name: String, value: String)

    static let length_max = 100
    private static let context = "requests.sought"
    /// Digits in a row that are somebody's telephone or identity, not the number of a case.
    private static let personalDigits_min = 11

    /// Nil where the address asks for no words. Throws `SoughtRefusal`, and `FieldRefusal` for a `sought` that was cut.
    init?(_ visit: Visit) throws {
        if let sealed = visit.query["sought"] {
            guard let bytes = SoughtWords.bytes(sealed),
                let text = try? visit.county.key.open(bytes, context: SoughtWords.context)
            else { throw FieldRefusal(.unreadable, at: "sought") }
            self.text = text
            parameter = ("sought", sealed)
            return
        }
        guard let typed = visit.query["q"], !typed.isEmpty else { return nil }
        let digits = typed.filter { $0 != " " && $0 != "-" }.split { !($0.isASCII && $0.isNumber) }
        if digits.contains(where: { $0.count >= SoughtWords.personalDigits_min }) {
            throw SoughtRefusal.numberInAddress
        }
        text = String(typed.prefix(SoughtWords.length_max))
        parameter = ("q", text)
    }

    /// What was posted.
    init(_ typed: String, key: CountyKey) {
        text = String(typed.prefix(SoughtWords.length_max))
        let sealed = Data(key.seal(text, context: SoughtWords.context)).base64EncodedString()
        parameter = (
            "sought",
            sealed.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        )
    }

    /// `sought=…`, for the address.
    var query: String { "\(parameter.name)=\(Address.queryValue(parameter.value))" }

    private static func bytes(_ text: String) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.count % 4) % 4)
        return Data(
            base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/") + padding
        ).map { Array($0) }
    }
}

extension QueryField {
    static let sought = QueryField("sought", "Words that were posted to a search, sealed by the county.")
}

/// Why words in an address are not looked for.
enum SoughtRefusal: String, Refusal, CaseIterable {
    case numberInAddress = "request.number-in-address"

    var code: String { rawValue }
    var kind: RefusalKind { .invalid }
    var field: String? { "q" }
    var sentence: Sentence { Sentence(.officerNumberInAddress) }
}

/// Searching by posting what was typed: it may be somebody's name or number.
enum OfficerSearch {
    static let all: [Endpoint] = [
        Endpoint(
            .post, "requests/searches", for: OfficerCaller.self,
            "Finds requests at `place` by words that stand in them, newest first. A page's answer leads to the list, "
                + "whose address holds the words sealed, so that no name stands in it.",
            fields: fields + [InputField("cursor", limit: 60)], output: OfficerRows.shape
        ) { visit, officer in
            let asked = RequestList.Asked(place: try place(visit), words: words(visit))
            let (cursor, limit) = (visit.input["cursor"].flatMap { QueueCursor($0) }, visit.limit)
            let rows = try await visit.county.database.read {
                try RequestList.read(
                    asked, officer, after: cursor, limit: limit, withClocks: false, in: $0)
            }
            return Answer(next: asked.address(), json: rows.write)
        },
        Endpoint(
            .post, "desk/searches", .page, for: OfficerCaller.self,
            "The same for the desk of `place`.", fields: fields
        ) { visit, _ in
            let place = try place(visit).map { "place=\($0)" }
            let query = [place, words(visit)?.query].compactMap(\.self).joined(separator: "&")
            return Answer(goTo: query.isEmpty ? "/desk" : "/desk?\(query)")
        },
    ]

    private static let fields = [
        InputField("place", .id), InputField("q", limit: SoughtWords.length_max),
    ]

    private static func place(_ visit: Visit) throws -> PlaceID? { try visit.input.id("place") }

    private static func words(_ visit: Visit) -> SoughtWords? {
        visit.input["q"].map { SoughtWords($0, key: visit.county.key) }
    }

    /// The search of a page's head.
    static func form(at path: String, place: PlaceID?, value: String, _ frame: Frame) -> HTML {
        let label = frame(.officerSearch)
        let place: HTML = place.map { Form.hidden("place", $0.description) } ?? .empty
        return """
            <form class="seek" role="search" method="post" action="\(Address.checked(path))">
            \(Form.hidden("_token", frame.formToken))\(place)
            <label class="sr" for="seek">\(label)</label>
            <input id="seek" type="search" name="q" value="\(value)" placeholder="\(label)" maxlength="100" \
            autocomplete="off">
            <kbd aria-hidden="true">/</kbd>
            <button class="sr" type="submit">\(frame(.officerSearchGo))</button>
            </form>
            """
    }
}
