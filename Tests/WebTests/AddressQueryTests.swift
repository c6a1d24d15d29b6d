import Foundation
import HTTPTypes
import Kernel
import Synchronization
import Testing

@testable import Web

struct AddressQueryTests {
    private static func endpoint(_ query: [QueryField]) -> Endpoint {
        Endpoint(.get, "asked", for: Anyone.self, "Tells what was asked.", query: query) { visit, _ in
            let (words, all) = (visit.query["q"], visit.query.all("open"))
            return Answer(json: { json in
                json.object { json in
                    json.field("q", words)
                    json.field("open", all.joined(separator: ","))
                }
            })
        }
    }

    @Test func `a name's first value is read, or all of them`() async throws {
        let wire = try await Wire(adding: [Self.endpoint([])])

        let reply = try await wire.send(.get, "/api/v1/asked?q=one&q=two&open=a&open=b%2Cc")

        #expect(reply.json["q"] as? String == "one")
        #expect(reply.json["open"] as? String == "a,b,c")
    }

    @Test func `a zero byte in an address leads nowhere, wherever it stands`() async throws {
        let wire = try await Wire(adding: [Self.endpoint([])])

        #expect(try await wire.send(.get, "/api/v1/asked?q=one&q=%00").status == 404)
    }

    @Test func `a listener hears each name that is read, present or not`() async throws {
        let heard = Mutex<[String]>([])
        let endpoint = Self.endpoint([]).listened { endpoint, name in
            heard.withLock { $0.append("\(endpoint.path) \(name)") }
        }
        let wire = try await Wire(adding: [endpoint])

        _ = try await wire.send(.get, "/api/v1/asked?q=one")

        #expect(heard.withLock { $0 } == ["asked q", "asked open"])
    }

    @Test func `each kind of name is described by its type`() throws {
        let fields = [
            QueryField.words("Words."), .place("A place."), .on("A day."), .limit, .cursor(as: "after"),
            QueryField("flag", .flag, "Yes or no."), QueryField("ids", .ids, "Several."), .size,
        ]
        let bytes = OpenAPI.document(of: [Self.endpoint(fields)], title: "Test")
        let document = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
        let parameters = try #require(paths["/asked"]?["get"]?["parameters"] as? [[String: Any]])
        let schemas = parameters.compactMap { $0["schema"] as? [String: Any] }

        #expect(
            parameters.compactMap { $0["name"] as? String } == [
                "q", "place", "on", "limit", "after", "flag", "ids", "size",
            ])
        #expect(
            schemas.compactMap { $0["type"] as? String } == [
                "string", "string", "string", "integer", "string", "boolean", "array", "string",
            ])
        #expect(schemas[1]["format"] as? String == "uuid" && schemas[2]["format"] as? String == "date")
        #expect(schemas.last?["enum"] as? [String] == ["a4", "a3"])
        #expect(parameters.allSatisfy { ($0["description"] as? String)?.hasSuffix(".") == true })
    }
}
