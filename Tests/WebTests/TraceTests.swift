import HTTPTypes
import Hummingbird
import Kernel
import Logging
import Testing

@testable import Web

struct TraceTests {
    private static let id = "4bf92f3577b34da6a3ce929d0e0e4736"
    private static let parent = "00f067aa0ba902b7"

    private func trace(_ headers: String...) -> Trace {
        var fields = HTTPFields()
        if let name = HTTPField.Name("traceparent") {
            for header in headers { fields.append(HTTPField(name: name, value: header)) }
        }
        return Trace(fields)
    }

    @Test(arguments: ["00-\(id)-\(parent)-01", "cc-\(id)-\(parent)-01-what-comes-later"])
    func `a caller's trace is taken up, with a part of its own`(_ header: String) {
        let trace = trace(header)

        #expect(trace.id == Self.id && trace.parent == Self.parent && trace.flags == "01")
        #expect(trace.span.count == 16 && trace.span != Self.parent)
        #expect(trace.answer == "00-\(Self.id)-\(trace.span)-01")
    }

    @Test(arguments: [
        "", "00", "00-\(id)-\(parent)", "00-\(id)-\(parent)-01-more", "ff-\(id)-\(parent)-01",
        "00-\(id.uppercased())-\(parent)-01", "00-\(id)0-\(parent)-01", "00-\(id)-\(parent)0-01",
        "00-00000000000000000000000000000000-\(parent)-01", "00-\(id)-0000000000000000-01",
        "00-\(id)-\(parent)-1", "0-\(id)-\(parent)-01", "00-\(id)-\(parent)-0x", "01",
    ])
    func `what cannot be read begins a trace here, and says nothing of the caller`(_ header: String) {
        let trace = trace(header)

        #expect(trace.id != Self.id && trace.parent == nil && trace.flags == "00")
        #expect(trace.id.count == 32 && trace.id.contains { $0 != "0" })
    }

    @Test func `without a header, or with two, a trace begins here, each time another`() {
        let (first, second) = (trace(), trace())

        #expect(first.id != second.id && first.span != second.span)
        #expect(trace("00-\(Self.id)-\(Self.parent)-01", "00-\(Self.id)-\(Self.parent)-01").parent == nil)
    }

    @Test func `the line of a request and its answer say the same trace, also where nothing is`() async throws
    {
        let wire = try await Wire()
        let header = ["traceparent": "00-\(Self.id)-\(Self.parent)-01"]

        let found = try await wire.send(.get, "/health", header)
        let nowhere = try await wire.send(.get, "/nowhere", header)
        let own = try await wire.send(.get, "/health")

        let lines = wire.log.all
        #expect(lines.map { $0["trace_id"] == Self.id } == [true, true, false])
        #expect(lines.map { $0["parent_span_id"] } == [Self.parent, Self.parent, nil])
        for (line, reply) in zip(lines, [found, nowhere, own]) {
            let answer = Trace.answerHeader.flatMap { reply.headers[$0] } ?? ""
            #expect(answer.hasPrefix("00-\(line["trace_id"] ?? "-")-\(line["span_id"] ?? "-")-"))
        }
    }

    @Test func `a fault's line says the trace of the request that met it`() {
        let lines = Lines()
        let context = SiteContext(logger: Logger(label: "test") { _ in lines.handler })
        let trace = trace("00-\(Self.id)-\(Self.parent)-01")

        let logger = context.traced(trace).logger

        #expect(logger[metadataKey: "trace_id"].map { "\($0)" } == Self.id)
        #expect(logger[metadataKey: "span_id"].map { "\($0)" } == trace.span)
    }
}
