import Kernel
import Sealing
import Storage
import TestGround
import Testing

/// What is sealed opens in its own row, and in no other.
struct SealedRowTests {
    struct Column: Sendable, CustomTestStringConvertible {
        let name: String
        let query: Query
        var testDescription: String { name }
    }

    @Test(arguments: [
        Column(
            name: "request.name",
            query: "SELECT case_id, name_sealed FROM requests_request WHERE name_sealed IS NOT NULL LIMIT 20"),
        Column(
            name: "duties_card.phone",
            query: "SELECT place_id, phone_sealed FROM duties_card WHERE phone_sealed IS NOT NULL"),
    ])
    func `a sealed value that is moved to another row does not open`(_ column: Column) async throws {
        let sample = try await SampleGround.of(.sqlite)
        let key = sample.county.key

        let rows: [(id: AnyID, sealed: [UInt8])] = try await sample.county.database.read { reader in
            try reader.all(column.query) { (try $0.next(), try $0.next()) }
        }

        #expect(!rows.isEmpty)
        let other = AnyID(high: 5, low: 5)
        for row in rows {
            #expect(try !key.open(row.sealed, context: "\(column.name):\(row.id)").isEmpty)
            #expect(throws: OpeningRefusal.tampered) {
                try key.open(row.sealed, context: "\(column.name):\(other)")
            }
            #expect(throws: OpeningRefusal.tampered) { try key.open(row.sealed, context: column.name) }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a requester's number that is moved to another request does not open`(
        _ engine: TestEngine
    ) async throws {
        let ground = try await EscalationTests.county(engine)
        let key = ground.county.key

        let sealed: [UInt8]? = try await ground.database.read {
            try $0.value(
                "SELECT phone_sealed FROM requests_request WHERE case_id = \(EscalationTests.request)")
        }

        let phone = try #require(sealed)
        #expect(try key.open(phone, context: "request.phone:\(EscalationTests.request)") == "13900002046")
        for context in ["request.phone", "request.phone:\(CaseID(high: 5, low: 5))"] {
            #expect(throws: OpeningRefusal.tampered) { try key.open(phone, context: context) }
        }
    }
}
