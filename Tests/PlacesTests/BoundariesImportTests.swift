import Kernel
import Sheets
import Storage
import TestGround
import Testing

@testable import Places

@Suite struct BoundariesImportTests {
    private static let ring = "[[104.1,26.1],[104.2,26.1],[104.2,26.2],[104.1,26.1]]"

    private static func file(_ features: String...) -> (name: String, bytes: [UInt8]) {
        (
            "lines.geojson",
            Array("{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}".utf8)
        )
    }

    private static func feature(_ properties: String, _ geometry: String) -> String {
        "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":\(geometry)}"
    }

    private static func polygon(_ ring: String) -> String {
        "{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}"
    }

    @Test(arguments: TestEngine.all)
    func `outlines find their places by id and by code, and again change nothing`(engine: TestEngine)
        async throws
    {
        let yunling = try await Yunling(engine)
        let imports = BoundariesImport(yunling.ground.county)
        let file = Self.file(
            Self.feature(
                "\"adcode\":990121101,\"level\":3,\"centroid\":[104.1,26.1]", Self.polygon(Self.ring)),
            Self.feature(
                "\"code\":\"990121102\"",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[\(Self.ring)],[\(Self.ring)]]}"),
            "{\"type\":\"Feature\",\"id\":\"\(Yunling.liuping)\",\"properties\":null,\"geometry\":"
                + Self.polygon(Self.ring) + "}"
        )

        let first = try await imports.run(file: file)
        let second = try await imports.run(file: file)

        #expect(first.counts == [3, 3, 0, 0, 0])
        #expect(second.counts == [3, 0, 0, 3, 0])
        let kept = try await yunling.read { try BoundaryStore.find(Yunling.shiqiao, in: $0) }
        #expect(kept == "{\"type\":\"Polygon\",\"coordinates\":[\(Self.ring)]}")
        #expect(try await yunling.events() == Array(repeating: "places.boundary-kept", count: 3))
    }

    @Test func `what is no outline of a place is named, and nothing is taken unless it is to be skipped`()
        async throws
    {
        let yunling = try await Yunling(.sqlite)
        let code = "\"code\":\"990121101\""
        let long = (0..<20_000).map { "[\(100 + Double($0) / 1000),26.123456]" }.joined(separator: ",")
        let file = Self.file(
            Self.feature(code, "{\"type\":\"Point\",\"coordinates\":[104.1,26.1]}"),
            Self.feature(code, Self.polygon("[[104.1,26.1],[104.2,26.1],[104.2,26.2]]")),
            Self.feature(code, Self.polygon("[[104.1,26.1],[504.2,26.1],[104.2,26.2],[104.1,26.1]]")),
            Self.feature(code, "null"), Self.feature(code, Self.polygon("[\(long),[100.0,26.123456]]")),
            Self.feature("\"code\":\"990199101\"", Self.polygon(Self.ring)),
            Self.feature(code, Self.polygon(Self.ring)),
            Self.feature(code, Self.polygon(Self.ring)))
        let imports = BoundariesImport(yunling.ground.county)

        let whole = try await imports.run(file: file)
        let unkept = try await yunling.read { try BoundaryStore.find(Yunling.shiqiao, in: $0) }
        let dry = try await imports.run(file: file, dryRun: true, skipBad: true)
        let rest = try await imports.run(file: file, skipBad: true)

        #expect(!whole.isApplied)
        #expect(unkept == nil)
        #expect(!dry.isApplied)
        #expect(whole.reasons.map(\.row.line) == [1, 2, 3, 4, 5, 6, 8])
        #expect(
            whole.reasons.map(\.row.sentence.text.key) == [
                "places.not-an-outline", "places.not-an-outline", "places.not-an-outline",
                "places.not-an-outline",
                "places.outline-too-long", "places.outline-place-not-found",
                "places.outline-place-named-twice",
            ])
        #expect(rest.isApplied)
        #expect(rest.added == 1)
        #expect(try await yunling.events() == ["places.boundary-kept"])
    }

    @Test func `a file that is no GeoJSON is refused`() async throws {
        let yunling = try await Yunling(.sqlite)

        await #expect(throws: OutlineRefusal.notGeoJSON) {
            try await BoundariesImport(yunling.ground.county).run(file: ("a.csv", Array("code,name".utf8)))
        }
    }
}
