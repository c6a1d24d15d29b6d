import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

/// Turns what handlers answer into what goes over the wire.
enum Replies {
    static func answer(
        _ answer: Answer, to visit: Visit, settings: Site.Settings, status: HTTPResponse.Status? = nil,
        visitor: Cookie?
    ) -> Response {
        var response = body(of: answer, visit, status: status)
        for cookie in answer.cookies + (visitor.map { [$0] } ?? []) {
            response.headers.append(
                HTTPField(name: .setCookie, value: header(cookie, isSecure: settings.isSecure)))
        }
        return response
    }

    private static func body(of answer: Answer, _ visit: Visit, status: HTTPResponse.Status?) -> Response {
        if let document = answer.document { return self.document(document, answer.status) }
        switch visit.face {
        case .page:
            if let next = answer.next, status == nil { return redirect(next) }
            if let page = answer.page { return self.page(page(visit.frame), status ?? answer.status) }
        case .program:
            break
        }
        var json = JSONText(capacity: 4096)
        if let write = answer.json { write(&json) } else { json.object { _ in } }
        return bytes(json.bytes, "application/json", status ?? answer.status)
    }

    static func page(_ html: HTML, _ status: HTTPResponse.Status) -> Response {
        var buffer = ByteBufferAllocator().buffer(capacity: html.count)
        for piece in html.pieces { buffer.writeBytes(piece) }
        var response = body(buffer, "text/html; charset=utf-8", status)
        response.headers[.contentSecurityPolicy] = contentSecurityPolicy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.vary] = "Cookie, Accept-Language"
        if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "same-origin" }
        return response
    }

    private static let contentSecurityPolicy =
        "default-src 'self'; img-src 'self' data: blob: https:; object-src 'none'; base-uri 'none'; "
        + "frame-ancestors 'none'; form-action 'self'"

    static func page(_ html: HTML, _ failure: Failure) -> Response {
        retrying(page(html, failure.status), failure)
    }

    static func problem(_ failure: Failure, _ language: Language) -> Response {
        retrying(
            bytes(failure.problem(language).bytes, "application/problem+json", failure.status), failure)
    }

    /// For those who have no county, and so no page.
    static func plain(_ failure: Failure, _ language: Language) -> Response {
        let sentence = failure.errors.first.map { $0.sentence(language) } ?? ""
        return plain(sentence + "\n", failure.status)
    }

    static func plain(_ text: String, _ status: HTTPResponse.Status = .ok) -> Response {
        bytes(Array(text.utf8), "text/plain; charset=utf-8", status)
    }

    private static func retrying(_ response: Response, _ failure: Failure) -> Response {
        guard let seconds = failure.retryAfter_seconds else { return response }
        var response = response
        response.headers[.retryAfter] = "\(seconds)"
        return response
    }

    static func redirect(_ path: String) -> Response {
        var headers = HTTPFields()
        headers[.location] = path
        headers[.cacheControl] = "no-store"
        return Response(status: .seeOther, headers: headers)
    }

    /// A no in the words of another protocol.
    static func wire(_ answer: Answer, _ failure: Failure) -> Response {
        guard let document = answer.document else { return problem(failure, .english) }
        return retrying(self.document(document, answer.status), failure)
    }

    private static func document(_ document: Answer.Document, _ status: HTTPResponse.Status) -> Response {
        var response = bytes(document.bytes, document.type, status)
        response.headers[.xContentTypeOptions] = "nosniff"
        if document.isPublic { response.headers[.cacheControl] = "public, max-age=300" }
        if let name = document.fileName {
            let encoded = name.utf8.map { byte in
                byte.isPlain
                    ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
            response.headers[.contentDisposition] = "attachment; filename*=UTF-8''\(encoded)"
        }
        return response
    }

    private static func bytes(_ bytes: [UInt8], _ type: String, _ status: HTTPResponse.Status) -> Response {
        body(ByteBuffer(bytes: bytes), type, status)
    }

    private static func body(_ body: ByteBuffer, _ type: String, _ status: HTTPResponse.Status) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = type
        headers[.cacheControl] = "no-store"
        return Response(status: status, headers: headers, body: .init(byteBuffer: body))
    }

    private static func header(_ cookie: Cookie, isSecure: Bool) -> String {
        var text = "\(cookie.name)=\(cookie.value); Path=/; HttpOnly; SameSite=Lax"
        if let age = cookie.maxAge_seconds { text += "; Max-Age=\(age)" }
        return isSecure ? text + "; Secure" : text
    }
}

extension UInt8 {
    fileprivate var isPlain: Bool {
        (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self) || self == 45
            || self == 46
    }
}
