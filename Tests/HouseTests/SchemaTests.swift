import Foundation
import House
import Storage
import Testing

struct SchemaTests {
    @Test func `docs/schema.sql is the sum of all steps`() throws {
        let path = SourceTypes.root.appending(path: "docs/schema.sql")

        let kept = try String(contentsOf: path, encoding: .utf8)

        #expect(
            kept == House.schema.text, "renew it with: .build/debug/yuanba doctor --schema > docs/schema.sql")
    }
}
