import Kernel
import Learning
import Sheets
import Storage
import TestGround
import Testing

@testable import Requests

private let examples: [(String, String)] = (1...12).flatMap { number in
    [
        ("第\(number)根路灯晚上不亮，请修路灯", "路灯"), ("自来水第\(number)次停水，水管漏水没有水用", "供水"),
    ]
}

private let csv = Array(
    ("body,category\n" + examples.map { "\($0.0),\($0.1)\n" }.joined()).utf8)

private let model = AnyID(high: 9, low: 1)

struct TrainingTests {
    @Test func `Without a model nothing is suggested and no file is classified`() async throws {
        let county = try await ImportGround()
        #expect(try await county.read { try Requests.suggestion(for: "路灯坏了", in: $0) == nil })
        await #expect(throws: ModelRefusal.missing) {
            try await Requests(county.ground.county).classify(file: ("m.csv", csv))
        }
    }

    @Test(arguments: TestEngine.all)
    func `A learned label leads to the category of that name`(engine: TestEngine) async throws {
        let county = try await ImportGround(engine)
        try await county.write { transaction in
            try Categories.enter(
                Category(
                    code: "lamp", parent: nil, chinese: "路灯", english: "Lamps", urgency: "ordinary",
                    questions: []),
                sequence: 1, in: transaction)
        }
        let report = try await Requests(county.ground.county).train(file: ("m.csv", csv), as: model)
        #expect(report.examples == examples.count)
        #expect(report.accuracy > 0.9)
        let lamp = try #require(
            try await county.read { try Requests.suggestion(for: "村口路灯不亮", in: $0) })
        #expect((lamp.label, lamp.category?.code) == ("路灯", "lamp"))
        #expect(lamp.probability >= 0.5)
        #expect(!lamp.terms.isEmpty)
        let water = try #require(
            try await county.read { try Requests.suggestion(for: "家里停水了没有水用", in: $0) })
        #expect((water.label, water.category) == ("供水", nil))
        #expect(try await county.ground.events().last == ModelTrained.kind)
    }

    @Test func `The newest model is the one that suggests`() async throws {
        let county = try await ImportGround()
        let requests = Requests(county.ground.county)
        _ = try await requests.train(file: ("m.csv", csv), as: model)
        county.ground.time.advance(seconds: 60)
        let renamed = Array(String(decoding: csv, as: UTF8.self).replacing(",路灯", with: ",照明").utf8)
        _ = try await requests.train(file: ("m.csv", renamed), as: AnyID(high: 9, low: 2))
        let lamp = try await county.read { try Requests.suggestion(for: "村口路灯不亮", in: $0)?.label }
        #expect(lamp == "照明")
        #expect(try await county.read { try $0.count("SELECT count(*) FROM requests_model") } == 1)
    }

    @Test func `Classifying adds two columns and keeps the rest`() async throws {
        let county = try await ImportGround()
        let requests = Requests(county.ground.county)
        _ = try await requests.train(file: ("m.csv", csv), as: model)
        let bytes = try await requests.classify(
            file: ("new.csv", Array("id,body\n7,路灯不亮请修\n8,\n".utf8)))
        let table = try SheetReader.read(bytes, name: "out.csv")
        #expect(table.header == ["id", "body", "suggestion", "probability"])
        #expect(table.rows.map { $0[0] } == ["7", "8"])
        #expect(table.rows.map { $0[2] } == ["路灯", ""])
        let probability = try #require(Double(table.rows[0][3]))
        #expect((0.5...1).contains(probability))
    }

    @Test func `A county without classified requests has too few examples of its own`() async throws {
        let county = try await ImportGround()
        await #expect(throws: TrainingRefusal.tooFewExamples(count: 0)) {
            try await Requests(county.ground.county).trainOnOwn(as: model)
        }
        await #expect(throws: SheetRefusal.self) {
            try await Requests(county.ground.county).train(
                file: ("m.csv", Array("a,b\n1,2\n".utf8)), as: model)
        }
    }

    @Test func `The county's own closed requests teach under their categories' names`() async throws {
        let county = try await ImportGround()
        let rows = examples.enumerated().map { "\($0),2020-01-01 08:00,\($1.0),答,2020-01-02 08:00\n" }
        _ = try await county.import("id,submitted_at,body,reply,replied_at\n" + rows.joined())
        try await county.write { transaction in
            for (code, name) in [("lamp", "路灯"), ("water", "供水")] {
                try Categories.enter(
                    Category(
                        code: code, parent: nil, chinese: name, english: code, urgency: "ordinary",
                        questions: []),
                    sequence: 1, in: transaction)
            }
            try transaction.run("UPDATE requests_request SET category = 'water' WHERE body LIKE '%水%'")
            try transaction.run("UPDATE requests_request SET category = 'lamp' WHERE category IS NULL")
        }
        let report = try await Requests(county.ground.county).trainOnOwn(as: model)
        #expect(report.examples == examples.count)
        #expect(report.labels.map(\.label).sorted() == ["供水", "路灯"])
    }
}
