import Foundation
import HTTPTypes
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Assemblies

/// What nobody should send, sent by a form and by a program: one sentence comes back, and not a byte has changed.
struct BadInputTests {
    /// One thing that is sent wrongly.
    struct Sending: Sendable, CustomTestStringConvertible {
        let what: String
        let path: @Sendable (BadInputVillage) -> String
        var fields: @Sendable (BadInputVillage) -> [String: Field] = { _ in [:] }
        var photo: [UInt8]?
        /// Nobody is signed in: a resident, or a voter with a link.
        var isOfNobody = false
        let code: String
        let says: String
        var testDescription: String { what }

        enum Field: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
            case text(String)
            case number(Int)
            case list([String])

            init(stringLiteral text: String) { self = .text(text) }
            init(integerLiteral number: Int) { self = .number(number) }
        }
    }

    private static func item(_ points: String) -> @Sendable (BadInputVillage) -> [String: Sending.Field] {
        { _ in
            [
                "code": "B-1", "title": "清理河沟", "heading": "公益劳动", "subject": "labour",
                "points": .text(points), "declarers": .list(["grid"]), "checker": "committee",
            ]
        }
    }

    private static func link(_ seat: Int, _ village: BadInputVillage) -> String {
        SeatLink.path(of: seat, at: BadInputVillage.meeting, key: village.ground.county.key)
    }

    private static let items: @Sendable (BadInputVillage) -> String = { _ in
        "/points/lists/\(BadInputVillage.list)/items"
    }
    private static let meeting = "/assemblies/\(BadInputVillage.meeting)"

    static let sendings = points + votes + papers + goods

    private static let points = [
        Sending(
            what: "points below zero that never end", path: items, fields: item("-5"),
            code: "points.expiry-missing", says: "扣分"),
        Sending(
            what: "huge points", path: items, fields: item("1000000"), code: "points.points-too-large",
            says: "分"),
        Sending(
            what: "points that no machine can hold", path: items, fields: item("99999999999999999999"),
            code: "points.points-unreadable", says: "分"),
        Sending(
            what: "a rule list that holds without a vote",
            path: { _ in "/points/lists/\(BadInputVillage.list)/adoption" },
            fields: { _ in ["resolution": .text("\(AnyID(high: 4, low: 99))")] },
            code: "points.version-not-submitted", says: "表决"),
    ]

    private static let votes = [
        Sending(
            what: "a vote by somebody who is not on the roll", path: { _ in meeting + "/votes" },
            fields: { _ in ["seat": 7, "choice_1": "yes"] }, code: "assemblies.voter-not-on-roll", says: "名册"),
        Sending(
            what: "a vote by a link that nobody was given",
            path: { link(6, $0).replacing("/6-", with: "/7-") }, fields: { _ in ["choice_1": "yes"] },
            isOfNobody: true, code: "assemblies.link-unknown", says: "链接"),
        Sending(
            what: "a vote by somebody who did not come", path: { link(6, $0) },
            fields: { _ in ["choice_1": "yes"] }, isOfNobody: true, code: "assemblies.voter-not-signed-in",
            says: "签到"),
        Sending(
            what: "a second ballot that a clerk types", path: { _ in meeting + "/votes" },
            fields: { _ in ["seat": 4, "choice_1": "no"] }, code: "assemblies.already-voted", says: "已经"),
        Sending(
            what: "a second ballot by the own link", path: { link(4, $0) },
            fields: { _ in ["choice_1": "no"] }, isOfNobody: true, code: "assemblies.already-voted",
            says: "已经"),
        Sending(
            what: "a ballot on the screen by who took one on paper", path: { _ in meeting + "/votes" },
            fields: { _ in ["seat": 1, "choice_1": "yes"] }, code: "assemblies.votes-on-paper", says: "纸"),
    ]

    private static func paper(_ issued: Int, _ yes: Int, _ no: Int) -> [String: Sending.Field] {
        ["issued_1": .number(issued), "yes_1": .number(yes), "no_1": .number(no)]
    }

    private static let papers = [
        Sending(
            what: "a paper count that does not add up", path: { _ in meeting + "/papers" },
            fields: { _ in paper(3, 2, 0) }, code: "assemblies.paper-does-not-add-up", says: "对不上"),
        Sending(
            what: "more paper ballots than were given out", path: { _ in meeting + "/papers" },
            fields: { _ in paper(4, 4, 0) }, code: "assemblies.paper-issued-differs", says: "3"),
        Sending(
            what: "paper ballots below zero", path: { _ in meeting + "/papers" },
            fields: { _ in paper(3, 4, -1) }, code: "assemblies.paper-negative", says: "0 或更大"),
    ]

    private static let goods = [
        Sending(
            what: "a voucher that was used", path: { _ in "/shops/\(BadInputVillage.shop)/vouchers/uses" },
            fields: { ["used_on": "2026-11-20", "code_1": .text($0.code)] }, code: "shop.voucher-used-before",
            says: "已经"),
        Sending(
            what: "a photo of no bytes", path: { _ in "/requests" },
            fields: { _ in ["body": "村小门口的路灯不亮，请来看看。", "place": .text("\(BadInputVillage.grid)")] },
            photo: [], isOfNobody: true, code: "picture.empty", says: "空的"),
    ]

    @Test(arguments: TestEngine.all)
    func `what nobody should send is refused in one sentence, by form and by program, and nothing changes`(
        engine: TestEngine
    ) async throws {
        let village = try await BadInputVillage(engine)
        let before = try await village.whole()
        let rows = try await village.rows(of: before.keys)
        #expect(rows.count > 100)

        for (number, sending) in Self.sendings.enumerated() {
            let program = try await village.program(sends: sending, number * 2)
            let form = try await village.form(sends: sending, number * 2 + 1)
            let errors = program.json["errors"] as? [[String: Any]] ?? []
            let sentence = program.json["detail"] as? String ?? ""

            #expect(program.code == sending.code, "\(sending.what): \(program.status) \(program.text)")
            #expect((400..<500).contains(program.status), "\(sending.what)")
            #expect(form.status == program.status, "\(sending.what): \(form.status)")
            #expect(errors.count == 1, "\(sending.what): \(program.text)")
            #expect(
                sentence.contains(sending.says) && sentence.hasSuffix("。"), "\(sending.what): \(sentence)")
            #expect(form.text.contains(sentence), "\(sending.what): \(sentence)")
            let grown = try await village.rows(of: before.keys).filter { rows[$0.key] != $0.value }
            #expect(grown.isEmpty, "\(sending.what): \(grown.keys.sorted())")
        }
        let after = try await village.whole()
        #expect(after.filter { before[$0.key] != $0.value }.keys.sorted() == [])
        #expect(after.count == before.count)
    }
}

extension BadInputVillage {
    fileprivate func form(sends sending: BadInputTests.Sending, _ number: Int) async throws -> TestSite.Reply
    {
        var fields = ["id": "\(AnyID(high: 3, low: UInt64(number + 1)))"]
        for (name, field) in sending.fields(self) {
            switch field {
            case .text(let text): fields[name] = text
            case .number(let number): fields[name] = "\(number)"
            case .list(let list): fields[name] = list.first
            }
        }
        let who = sending.isOfNobody ? nil : token
        guard let photo = sending.photo else {
            return try await site.post(sending.path(self), form: fields, as: who)
        }
        return try await site.post(
            sending.path(self), form: fields, files: [.init("photos", name: "a.jpg", bytes: photo)], as: who)
    }

    fileprivate func program(
        sends sending: BadInputTests.Sending, _ number: Int
    ) async throws -> TestSite.Reply {
        let id = "\(AnyID(high: 3, low: UInt64(number + 1)))"
        var fields: [String: Any] = ["id": id]
        for (name, field) in sending.fields(self) {
            switch field {
            case .text(let text): fields[name] = text
            case .number(let number): fields[name] = number
            case .list(let list): fields[name] = list
            }
        }
        guard let photo = sending.photo else {
            return try await site.api(
                .post, sending.path(self), fields, as: sending.isOfNobody ? nil : token)
        }
        var body: [UInt8] = []
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            let head = "--test\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n"
            body += Array("\(head)\(value)\r\n".utf8)
        }
        let head = "--test\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"a.jpg\"\r\n\r\n"
        body += Array(head.utf8) + photo + Array("\r\n--test--\r\n".utf8)
        var headers = HTTPFields()
        headers[.contentType] = "multipart/form-data; boundary=test"
        return try await site.send(.post, "/api/v1" + sending.path(self), headers, body)
    }
}
