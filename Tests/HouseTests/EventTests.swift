import Foundation
import Storage
import TestGround
import Testing

struct EventTests {
    private static let events = SourceTypes.conforming(to: "Event")

    @Test func `every event of the sources is found in the program`() {
        let lost = EventTests.events.filter { !($0.type is any Event.Type) }.map { "\($0.module).\($0.name)" }

        #expect(EventTests.events.count > 50)
        #expect(lost == [])
    }

    @Test func `every kind of event is its own, and is written room, noun, past participle`() {
        let kinds = EventTests.events.compactMap { ($0.type as? any Event.Type)?.kind }

        #expect(Dictionary(grouping: kinds) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
        #expect(kinds.filter { $0.wholeMatch(of: /[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*/) == nil } == [])
    }

    @Test(arguments: [true, false])
    func `every event reads back as it was written, with all its values and with the fewest`(isFull: Bool) {
        for declared in EventTests.events {
            guard let type = declared.type as? any Event.Type else { continue }
            do {
                let (first, second) = try written(type, isFull: isFull)
                #expect(first == second, "\(declared.name)")
            } catch {
                Issue.record("\(declared.module).\(declared.name): \(error)")
            }
        }
    }

    @Test func `what the sample county's journal holds reads back by the kinds there are`() async throws {
        let sample = try await SampleGround.of(.sqlite)
        let types = EventTests.events.compactMap { $0.type as? any Event.Type }
        let byKind = Dictionary(types.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
        let entries = try await sample.county.database.read {
            try Journal.entries(after: 0, limit: 100_000, in: $0)
        }
        var seen: Set<String> = []

        for entry in entries where seen.insert(entry.kind).inserted {
            let type = try #require(byKind[entry.kind], "\(entry.kind) is nobody's")
            #expect(try again(type, entry.payload) == entry.payload)
        }

        #expect(seen.count > 8)
    }

    private func written<Fact: Event>(_: Fact.Type, isFull: Bool) throws -> (String, String) {
        let fact = try Specimen(isFull: isFull).make(Fact.self)
        let first = try text(fact)
        return (first, try again(Fact.self, first))
    }

    private func again<Fact: Event>(_: Fact.Type, _ payload: String) throws -> String {
        try text(try JSONDecoder().decode(Fact.self, from: Data(payload.utf8)))
    }

    private func text(_ fact: some Event) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(fact), as: UTF8.self)
    }
}
