import HTTPTypes
import Hummingbird
import Kernel
import Sealing

/// What a request says of its sender: session, language, type size, and the random value that ties forms to a
/// browser.
struct RequestCookies {
    let session: String?
    let bearer: String?
    let language: Language?
    let isLarge: Bool
    /// From the browser, or new when it has none yet.
    let visitor: String
    let visitorIsNew: Bool

    static let sessionName = "yuanba_session"
    static let languageName = "yuanba_language"
    static let typeName = "yuanba_type"
    static let visitorName = "yuanba_visitor"

    init(_ request: Request) {
        let cookies = RequestCookies.values(request)
        session = cookies[RequestCookies.sessionName]
        let header = request.headers[.authorization] ?? ""
        bearer = header.hasPrefix("Bearer ") ? String(header.dropFirst(7)) : nil
        language = cookies[RequestCookies.languageName].flatMap { Language(rawValue: $0) }
        isLarge = cookies[RequestCookies.typeName] == "large"
        let known = cookies[RequestCookies.visitorName]
        visitorIsNew = known == nil
        visitor = known ?? Randomness.token()
    }

    /// Our own cookies by name; of two with one name the first counts, which is the one with the longer path.
    private static func values(_ request: Request) -> [String: String] {
        var values: [String: String] = [:]
        for header in request.headers[values: .cookie] {
            for pair in header.utf8.split(separator: UInt8(ascii: ";")) {
                let pair = pair.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
                guard pair.starts(with: "yuanba_".utf8), let equals = pair.firstIndex(of: UInt8(ascii: "="))
                else { continue }
                let name = String(Substring(pair[..<equals]))
                var value = pair[pair.index(after: equals)...]
                while let last = value.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
                    value = value.dropLast()
                }
                if values[name] == nil { values[name] = String(Substring(value)) }
            }
        }
        return values
    }

    /// The cookie to set, when the browser had none.
    func fresh(for visit: Visit) -> Cookie? {
        guard visitorIsNew, visit.face == .page else { return nil }
        return Cookie(RequestCookies.visitorName, visitor, maxAge_seconds: 31_536_000)
    }

    /// Chinese unless the browser asks for English before it.
    static func accepted(_ request: Request) -> Language {
        let header = request.headers[.acceptLanguage] ?? ""
        let first = header.split(separator: ",").first { $0.hasPrefix("zh") || $0.hasPrefix("en") }
        return first?.hasPrefix("en") == true ? .english : .chinese
    }
}

/// Ties a form to the browser that asked for it, so that no other site can post it in somebody's name.
enum FormToken {
    static func of(_ visitor: String, key: CountyKey) -> String {
        Digest.hexadecimal(key.lookup(visitor, purpose: "form-token")).prefix(32).description
    }

    static func check(_ visit: Visit, _ request: Request, _ cookies: RequestCookies) throws(WebRefusal) {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }),
            site != "same-origin", site != "none"
        {
            throw .fromElsewhere
        }
        if let origin = request.headers[.origin], origin != "null", let authority = request.head.authority,
            !origin.hasSuffix("//\(authority)")
        {
            throw .fromElsewhere
        }
        guard !cookies.visitorIsNew, let sent = visit.input["_token"],
            Digest.equal(Array(sent.utf8), Array(visit.formToken.utf8))
        else { throw .formTokenMissing }
    }
}

/// The cookie that carries a page visitor's session.
package enum SessionCookie {
    /// Lives as long as the browser is open; the session itself ends by idleness.
    package static func set(_ token: String) -> Cookie { Cookie(RequestCookies.sessionName, token) }
    package static var cleared: Cookie { Cookie(RequestCookies.sessionName, "", maxAge_seconds: 0) }
}
