import Cases
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// 小事不出网格: what goes up says why, and those below keep sight.
struct EscalationGroundTests {
    private typealias Them = OfficerCounty

    @Test(arguments: TestEngine.all)
    func `What goes up names the power that is lacking or the sum, and its file shows it`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        try await county.set("requests.money-ceiling.town", "5000")
        let id = try await county.stand(.received)
        let up = try await county.act(
            "handover", on: id, by: Them.luo,
            ["to": "up", "reason": "money", "sum": "5,000.50", "note": "换电缆"])
        #expect(up.status == 201, "\(up.text.prefix(300))")

        let steps = try await county.file(id, by: Them.luo).list("steps").filter {
            $0["kind"] as? String == "handed-up"
        }
        #expect(steps.compactMap { $0["ground"] as? String } == ["authority", "authority", "money"])
        #expect(steps.compactMap { $0["power"] as? String } == ["expertise", "expertise"])
        #expect(steps.last?["sum_fen"] as? Int == 500_050)
        let page = try await county.page("/requests/\(id)", by: Them.luo)
        #expect(page.text.contains("超出财力，估计要 ¥5,000.50：换电缆"))
        #expect(page.text.contains("超出权限，缺专业人员和设备"))
        #expect(
            try await county.page("/requests/\(id)", by: Them.luo, .english).text
                .contains("Beyond its means; estimated at ¥5,000.50"))
        for (place, person) in [(Them.shiqiao, Them.luo), (Them.liuping, Them.zhou), (Them.grid, Them.tian)] {
            for name in ["/desk?filter=", "/requests?state="] {
                let list = try await county.site.api(
                    .get, "\(name)passed-up&place=\(place)", as: county.tokens[person])
                #expect(list.items.compactMap { $0["id"] as? String } == [id.description], "\(name) \(place)")
            }
        }
        #expect(try await county.page("/desk", by: Them.tian).text.contains("我们上交的"))
        #expect(
            try await county.page("/desk?filter=passed-up", by: Them.tian, .english).text.contains(
                "Newest first"))
    }

    @Test(arguments: TestEngine.all)
    func `A sum that the desk pays by itself takes nothing up, and the refusal names ceiling and source`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        try await county.set("requests.money-ceiling.town", "5000")
        let id = try await county.stand(.received)
        let before = try await county.position()

        for sum in ["5000", "4999.99", "3,000"] {
            let reply = try await county.act(
                "handover", on: id, by: Them.luo, ["to": "up", "reason": "money", "sum": sum, "note": "没有钱"])
            #expect(reply.status == 422, "\(sum)")
            #expect(reply.code == "request.under-ceiling", "\(sum)")
            let detail = reply.json["detail"] as? String ?? ""
            #expect(detail.contains("¥5,000.00") && detail.contains("云岭县网格事项办理办法"), "\(detail)")
        }
        #expect(try await county.position() == before)
        let english = CeilingRefusal(ceiling: Money(yuan: 5000), source: "D-08").sentence(.english)
        #expect(english.contains("¥5,000.00") && english.contains("D-08") && english.hasSuffix("."))
    }

    @Test(arguments: [
        (["to": "up", "reason": "money", "note": "没有钱"], "field.missing"),
        (["to": "up", "reason": "money", "sum": "很多", "note": "没有钱"], "field.unreadable"),
        (["to": "up", "reason": "money", "sum": "0", "note": "没有钱"], "field.unreadable"),
        (["to": "up", "reason": "money", "sum": "3.145", "note": "没有钱"], "field.unreadable"),
        (["to": "up", "reason": "authority", "note": "没有权"], "field.missing"),
        (["to": "up", "reason": "authority", "power": "magic", "note": "没有权"], "field.unreadable"),
        (["to": "up", "reason": "lazy", "note": "不想办"], "field.unreadable"),
        (["to": "up", "reason": "other", "note": "请县里办"], "case.ground-missing"),
    ])
    func `What goes up without its ground is refused`(_ fields: [String: String], _ code: String) async throws
    {
        let county = try await OfficerCounty()
        let id = try await county.stand(.received)
        let before = try await county.position()

        let reply = try await county.act("handover", on: id, by: Them.luo, fields)

        #expect(reply.code == code)
        #expect(reply.status == 422)
        #expect(try await county.position() == before)
    }
}
