import HTTPTypes
import Kernel

/// What a handler answers: one content, drawn as a page or written as JSON.
package struct Answer: Sendable {
    package let status: HTTPResponse.Status
    let json: (@Sendable (inout JSONText) -> Void)?
    let page: (@Sendable (Frame) -> HTML)?
    let document: Document?
    /// Where a page's visitor goes next; a posted form always ends so, and a reload repeats nothing.
    let next: String?
    package var cookies: [Cookie] = []

    struct Document: Sendable {
        let bytes: [UInt8]
        let type: String
        let fileName: String?
        let isPublic: Bool
    }

    /// - Parameters:
    ///   - page: `nil` for what only programs read.
    ///   - next: `nil` for what is looked at; the address to go to for what was done.
    package init(
        _ status: HTTPResponse.Status = .ok, next: String? = nil,
        json: @escaping @Sendable (inout JSONText) -> Void, page: (@Sendable (Frame) -> HTML)? = nil
    ) {
        self.status = status
        self.json = json
        self.page = page
        self.next = next
        document = nil
    }

    /// A page that has no JSON face of its own: a form, a front page.
    package init(_ status: HTTPResponse.Status = .ok, page: @escaping @Sendable (Frame) -> HTML) {
        self.status = status
        self.page = page
        json = nil
        next = nil
        document = nil
    }

    /// Bytes of another kind: a photo, a table, an iCalendar file.
    package init(
        _ status: HTTPResponse.Status = .ok, bytes: [UInt8], type: String, fileName: String? = nil,
        isPublic: Bool = false
    ) {
        self.status = status
        json = nil
        page = nil
        next = nil
        document = Document(bytes: bytes, type: type, fileName: fileName, isPublic: isPublic)
    }

    /// Writes what programs read of it; an empty object where there is nothing.
    package func write(to text: inout JSONText) {
        if let json { json(&text) } else { text.object { _ in } }
    }

    /// Sends a page's visitor on.
    package init(goTo path: String) {
        status = .seeOther
        next = path
        json = { json in json.object { $0.field("next", path) } }
        page = nil
        document = nil
    }
}

/// A cookie that an answer sets; always HttpOnly, SameSite=Lax, and Secure behind TLS.
package struct Cookie: Sendable {
    package let name: String
    package let value: String
    /// 0 takes the cookie back; nil lets it live as long as the browser is open.
    package let maxAge_seconds: Int?

    package init(_ name: String, _ value: String, maxAge_seconds: Int? = nil) {
        self.name = name
        self.value = value
        self.maxAge_seconds = maxAge_seconds
    }
}
