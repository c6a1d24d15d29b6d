import Cases
import Foundation
import Kernel
import Requests
import Storage
import TestGround
import Testing
import Web

@testable import Interop

struct ReadingTests {
    @Test(arguments: TestEngine.all)
    func `only what neighbours may see is listed, and a programme sees its own by its key`(
        _ engine: TestEngine
    ) async throws {
        let town = try await InteropTown(engine)
        let (key, quiet) = (try await town.key(), try await town.key("城市热线", isShown: false))
        let waiting = try await town.report(key, ["description": "没人看过"]).number
        let shown = try await town.shown(key, ["description": "看过了"])
        let hidden = try await town.shown(key, ["description": "不给看"])
        try await town.show(hidden, .hidden)
        let silent = try await town.shown(quiet, ["description": "用户没说可以公开"])

        let everybody = try await town.get("requests.json")
        let own = try await town.get("requests.json?api_key=\(key)")
        let other = try await town.get("requests.json?api_key=\(quiet)")
        let foreign = try await town.get("requests/\(waiting).json?api_key=\(quiet)")

        #expect(everybody.rows.compactMap { $0["service_request_id"] as? String } == [shown])
        #expect(Set(own.rows.compactMap { $0["service_request_id"] as? String }) == [waiting, shown, hidden])
        #expect(other.rows.compactMap { $0["service_request_id"] as? String } == [silent])
        #expect(foreign.status == 404)
        for number in [waiting, hidden, silent] {
            #expect(try await town.get("requests/\(number).json").status == 404)
            #expect(try await town.get("requests.json?service_request_id=\(number)").rows.isEmpty)
        }
    }

    @Test(arguments: TestEngine.all)
    func `lists are cut by time, service, state and page`(_ engine: TestEngine) async throws {
        let town = try await InteropTown(engine)
        let key = try await town.key()
        var numbers: [String] = []
        for index in 0..<5 {
            town.ground.time.advance(seconds: 86_400)
            let service: [String: String?] =
                index == 2 ? ["service_code": "water", "attribute[households]": "一户"] : [:]
            numbers.append(try await town.shown(key, service.merging(["description": "第 \(index) 盏"]) { $1 }))
        }
        func listed(_ query: String) async throws -> [String] {
            try await town.get("requests.json?\(query)").rows.compactMap {
                $0["service_request_id"] as? String
            }
        }

        #expect(try await listed("") == numbers.reversed())
        #expect(try await listed("page=2&page_size=2") == [numbers[2], numbers[1]])
        #expect(try await listed("page=4&page_size=2") == [])
        #expect(try await listed("service_code=water") == [numbers[2]])
        #expect(try await listed("service_code=water,lighting&page_size=1") == [numbers[4]])
        #expect(try await listed("status=open") == numbers.reversed())
        #expect(try await listed("status=closed") == [])
        #expect(try await listed("status=open,closed").count == 5)
        #expect(try await listed("start_date=2026-11-24T00:00:00%2B08:00") == [numbers[4], numbers[3]])
        #expect(try await listed("start_date=2026-11-24T00:00:00+08:00") == [numbers[4], numbers[3]])
        #expect(try await listed("end_date=2026-11-22") == [numbers[0]])
        #expect(try await listed("start_date=&status=") == numbers.reversed())
        #expect(
            try await listed("service_request_id=\(numbers[0]),\(numbers[3]),x&status=closed") == [
                numbers[3], numbers[0],
            ])
    }

    @Test(arguments: TestEngine.all)
    func `a row says where, when and who, masked and coarse`(_ engine: TestEngine) async throws {
        let town = try await InteropTown(engine)
        let key = try await town.key()
        let number = try await town.shown(
            key, ["description": "请打 13900002046 找我", "address_string": "村小门口"])

        let row = try #require(try await town.get("requests/\(number).json?extensions=true").rows.first)

        #expect(row["description"] as? String == "请打 139****2046 找我")
        #expect(row["lat"] as? Double == 30.12 && row["long"] as? Double == 106.12)
        #expect(row["address"] as? String == "第一网格, 村小门口")
        #expect(row["address_id"] as? String == "\(InteropTown.grid)")
        #expect(row["agency_responsible"] as? String == "第一网格")
        #expect((row["requested_datetime"] as? String)?.hasSuffix("+08:00") == true)
        #expect(row["updated_datetime"] is String && row["media_url"] is NSNull)
        #expect((row["extended_attributes"] as? [String: Any])?["external_status"] as? String == "OPEN")
        #expect((row["attributes"] as? [Any])?.isEmpty == true && row["notes"] is [Any])
    }

    @Test func `a link that says a telephone is not passed on`() async throws {
        let town = try await InteropTown()
        let key = try await town.key()

        let number = try await town.shown(key, ["media_url": "https://img.example/13900002046.jpg"])
        let text = try await town.get("requests/\(number).json").text

        #expect(!text.contains("13900002046"))
    }

    @Test(arguments: TestEngine.all)
    func `an erased requester leaves no picture's address behind`(_ engine: TestEngine) async throws {
        let town = try await InteropTown(engine)
        let key = try await town.key()
        let number = try await town.shown(key, ["media_url": "https://img.example/a.jpg"])
        let id = try #require(try await town.matter(number)?.matter.id)

        try await town.database.write(by: .system) { try Interop.eraseRequester(of: id, in: $0) }

        #expect(try await town.get("requests/\(number).json").rows.first?["media_url"] is NSNull)
    }

    @Test func `a list of a thousand rows asks the tables a handful of times`() async throws {
        let town = try await InteropTown()
        let key = try await town.key()
        for index in 0..<12 { _ = try await town.shown(key, ["description": "第 \(index) 盏"]) }

        let rows = try await town.database.read { reader in
            try WireRows.read(
                .shown,
                NeighbourFilter(from: Instant(milliseconds: 0), to: reader.now), limit: 10, offset: 0,
                withSteps: true, in: reader)
        }
        let json = rows.text(.json, .chinese, extended: false)
        let xml = rows.text(.xml, .chinese, extended: true)

        #expect(rows.rows.count == 10 && rows.places.count == 1)
        #expect((try? JSONSerialization.jsonObject(with: Data(json.bytes))) is [[String: Any]])
        #expect(String(decoding: xml.bytes, as: UTF8.self).contains("<extended_attributes>"))
    }
}
