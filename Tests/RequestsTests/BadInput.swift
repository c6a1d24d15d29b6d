import Foundation
import HTTPTypes
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// What a program or a browser sends that nobody should, and how the county answers.
struct BadInput: Sendable {
    let county: ResidentCounty

    init(_ engine: TestEngine = .sqlite) async throws { county = try await ResidentCounty(engine) }

    var now: Instant { county.now }

    /// A body as it stands, sent by a program.
    func send(
        _ path: String, _ body: [UInt8], type: String = "application/json", as token: String? = nil,
        _ language: Language = .chinese
    ) async throws -> TestSite.Reply {
        var headers = HTTPFields()
        headers[.contentType] = type
        headers[.acceptLanguage] = language == .chinese ? "zh" : "en"
        if let token { headers[.authorization] = "Bearer \(token)" }
        return try await county.site.send(.post, "/api/v1" + path, headers, body)
    }

    func send(
        _ path: String, _ body: [String: Any], as token: String? = nil, _ language: Language = .chinese
    ) async throws -> TestSite.Reply {
        try await send(path, [UInt8](try JSONSerialization.data(withJSONObject: body)), as: token, language)
    }

    /// Sends it in both languages, and expects the same no twice: with this status and code, at this field, in one
    /// sentence of the language, and nothing in the journal.
    @discardableResult
    func refused(
        _ status: Int, _ code: String, at field: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation,
        _ sending: (Language) async throws -> TestSite.Reply
    ) async throws -> TestSite.Reply {
        let before = try await county.office.position()
        var last: TestSite.Reply?
        for language in [Language.english, .chinese] {
            let reply = try await sending(language)
            #expect(reply.status == status, "\(reply.text.prefix(300))", sourceLocation: sourceLocation)
            #expect(reply.code == code, "\(reply.text.prefix(300))", sourceLocation: sourceLocation)
            let error = (reply.json["errors"] as? [[String: Any]])?.first ?? [:]
            #expect(error["field"] as? String == field, sourceLocation: sourceLocation)
            let detail = error["detail"] as? String ?? ""
            let isChinese = detail.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            #expect(
                !detail.isEmpty && isChinese == (language == .chinese), "\(detail)",
                sourceLocation: sourceLocation)
            last = reply
        }
        let after = try await county.office.position()
        #expect(after == before, "something was written", sourceLocation: sourceLocation)
        return try #require(last)
    }

    /// A report that would be taken, but for the changes.
    func report(_ changes: [String: Any] = [:]) -> [String: Any] {
        let body: [String: Any] = [
            "id": "\(CaseID.minted(at: now))", "place": "\(OfficerCounty.grid)", "body": "村小门口的路灯不亮",
        ]
        return body.merging(changes) { _, new in new }
    }

    /// A form with one file, as a browser sends it.
    func submit(
        _ path: String, _ fields: [String: String], photos: [[UInt8]], as token: String? = nil,
        _ language: Language = .chinese
    ) async throws -> TestSite.Reply {
        try await county.site.post(
            path, form: fields,
            files: photos.enumerated().map { .init("photos", name: "\($0.offset).jpg", bytes: $0.element) },
            as: token, TestSite.Browser(language))
    }
}
