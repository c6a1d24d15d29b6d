import Foundation
import Kernel
import Sheets
import Storage
import TestGround
import Testing

@testable import Places

@Suite struct DivisionsImportTests {
    /// A province that no list has, with one town in each of two counties.
    private static let provinces = "code,name\n99,云岭省\n"
    private static let cities = "code,name,provinceCode\n9901,云岭市,99\n"
    private static let areas = "code,name,cityCode,provinceCode\n990121,云岭县,9901,99\n990122,桃源县,9901,99\n"
    private static let streets =
        "code,name,areaCode,provinceCode,cityCode\n"
        + "990121101,石桥镇,990121,99,9901\n990122101,青溪镇,990122,99,9901\n"

    private static func files(_ texts: String...) -> [(name: String, bytes: [UInt8])] {
        texts.enumerated().map { ("list-\($0.offset + 1).csv", Array($0.element.utf8)) }
    }

    private static func id(_ code: String) -> PlaceID { Division.id(ofCode: code) }

    /// Provinces, cities, counties and towns of 2023.
    private static let country = 31 + 342 + 2_978 + 41_352

    private static let all = files(streets, areas, cities, provinces)

    @Test(arguments: TestEngine.all)
    func `lists in any order become one tree beside the county's own`(engine: TestEngine) async throws {
        let yunling = try await Yunling(engine)

        let report = try await DivisionsImport(yunling.ground.county).run(files: Self.all, edition: 2023)

        #expect(report.isApplied)
        #expect(report.counts == [6, 6, 0, 0, 0])
        #expect(
            try await yunling.lineage(Self.id("990121101"))
                == ["990121101", "990121", "9901", "99", ""].map(Self.id))
        let town = try await yunling.read { try Places.find(Self.id("990121101"), in: $0) }
        #expect(town?.name == "石桥镇")
        #expect(town?.code == "990121101")
        #expect(town?.edition == 2023)
        #expect(town?.period == Period(from: day("2023-01-01")))
        #expect(try await yunling.read { try Places.root(in: $0)?.id } == Yunling.county)
        #expect(try await yunling.children(Yunling.county) == [Yunling.shiqiao, Yunling.qingxi])
        #expect(try await yunling.events() == ["places.divisions-imported"])
    }

    @Test(arguments: TestEngine.all)
    func `the same list read again changes nothing`(engine: TestEngine) async throws {
        let yunling = try await Yunling(engine)
        _ = try await DivisionsImport(yunling.ground.county).run(files: Self.all, edition: 2023)

        let again = try await DivisionsImport(yunling.ground.county).run(files: Self.all, edition: 2023)
        let newer = try await DivisionsImport(yunling.ground.county).run(files: Self.all, edition: 2024)

        for report in [again, newer] {
            #expect(report.counts == [6, 0, 0, 6, 0])
        }
        #expect(try await yunling.events() == ["places.divisions-imported"])
        #expect(try await yunling.read { try $0.count("SELECT count(*) FROM places_version") } == 17)
    }

    @Test(arguments: TestEngine.all)
    func `a newer list renames, moves and adds from the first day of its year`(engine: TestEngine)
        async throws
    {
        let yunling = try await Yunling(engine)
        _ = try await DivisionsImport(yunling.ground.county).run(files: Self.all, edition: 2023)

        let newer = Self.files(
            "code,name,areaCode\n990121101,石桥街道,990122\n990122101,青溪镇,990122\n990122102,新镇,990122\n")
        let report = try await DivisionsImport(yunling.ground.county).run(files: newer, edition: 2025)

        #expect(report.counts == [3, 1, 1, 1, 0])
        #expect(try await yunling.name(Self.id("990121101"), on: day("2024-12-31")) == "石桥镇")
        #expect(try await yunling.name(Self.id("990121101"), on: day("2025-01-01")) == "石桥街道")
        #expect(try await yunling.lineage(Self.id("990121101"))[1] == Self.id("990122"))
        #expect(try await yunling.children(Self.id("990122")).count == 3)
        #expect(try await yunling.children(Self.id("990121")).isEmpty)
        let wrong = try await yunling.read { try Auditor.differences(in: $0) }
        #expect(wrong.isEmpty)
    }

    @Test func `every bad row is named, and nothing is taken unless bad rows are to be skipped`() async throws
    {
        let yunling = try await Yunling(.sqlite)
        let bad = Self.files(
            Self.provinces, Self.cities,
            "code,name,cityCode\n990121,云岭县,9901\n"
                + "99012,短县,9901\n990121,重复县,9901\n990123,无主县,9902\n990124,,9901\n",
            "code,name,areaCode\n990123101,孤镇,990123\n990121101,石桥镇,990121\n")
        let imports = DivisionsImport(yunling.ground.county)

        let whole = try await imports.run(files: bad, edition: 2023)
        let before = try await yunling.name(Self.id("99"))
        let rest = try await imports.run(files: bad, edition: 2023, skipBad: true)

        #expect(!whole.isApplied)
        #expect(before == nil)
        #expect(
            whole.reasons.map(\.file) == [
                "list-3.csv", "list-3.csv", "list-3.csv", "list-3.csv", "list-4.csv",
            ])
        #expect(whole.reasons.map(\.row.line) == [3, 4, 5, 6, 2])
        #expect(
            whole.reasons.map(\.row.sentence.text.key) == [
                "places.code-malformed", "places.import-duplicate", "places.import-parent-missing",
                "places.name-missing", "places.import-parent-missing",
            ])
        #expect(rest.isApplied)
        #expect(rest.counts == [9, 4, 0, 0, 5])
        #expect(try await yunling.name(Self.id("990121101")) == "石桥镇")
    }

    @Test func `a dry run says what would happen and writes nothing`() async throws {
        let yunling = try await Yunling(.sqlite)

        let report = try await DivisionsImport(yunling.ground.county).run(
            files: Self.all, edition: 2023, dryRun: true)

        #expect(!report.isApplied)
        #expect(report.added == 6)
        #expect(try await yunling.events().isEmpty)
        #expect(try await yunling.read { try $0.count("SELECT count(*) FROM places_place") } == 10)
    }

    @Test(arguments: [1979, 2028, 99999])
    func `the edition is a year`(edition: Int) async throws {
        let yunling = try await Yunling(.sqlite)

        await #expect(throws: ImportRefusal.editionUnfit) {
            try await DivisionsImport(yunling.ground.county).run(files: Self.all, edition: edition)
        }
    }

    @Test func `an older list cannot follow, nor a second import run beside one`() async throws {
        let yunling = try await Yunling(.sqlite)
        let imports = DivisionsImport(yunling.ground.county)
        _ = try await imports.run(files: Self.files(Self.provinces), edition: 2023)

        await #expect(throws: ImportRefusal.editionOlder(than: 2023)) {
            try await imports.run(files: Self.all, edition: 2022)
        }
        let other = Lease(name: "places.import", holder: "other")
        #expect(try await other.take(in: yunling.ground.database))
        await #expect(throws: ImportRefusal.underWay) {
            try await imports.run(files: Self.all, edition: 2023)
        }
        try await other.release(in: yunling.ground.database)
        #expect(try await imports.run(files: Self.all, edition: 2023).added == 5)
    }

    @Test func `a file without the columns of a list is refused`() async throws {
        let yunling = try await Yunling(.sqlite)

        await #expect(throws: SheetRefusal.self) {
            try await DivisionsImport(yunling.ground.county).run(
                files: Self.files("id,title\n1,x\n"), edition: 2023)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an import that broke off is seen by nobody, and the next one begins anew`(engine: TestEngine)
        async throws
    {
        let yunling = try await Yunling(engine)
        let staging = Staging(
            yunling.ground.database, lease: Lease(name: "places.import"), edition: 2023,
            day: day("2023-01-01"),
            total: 2, { _, _ in })
        let divisions = [
            Division(level: .province, code: "98", name: "弃省", parent: nil),
            Division(level: .city, code: "9801", name: "弃市", parent: "98"),
        ]
        _ = try await staging.begin()
        try await staging.add(divisions)

        let unseen = try await yunling.name(Self.id("98"))
        let report = try await DivisionsImport(yunling.ground.county).run(files: Self.all, edition: 2023)

        #expect(unseen == nil)
        #expect(report.added == 6)
        #expect(try await yunling.name(Self.id("98")) == nil)
        #expect(try await yunling.read { try $0.count("SELECT count(*) FROM places_place") } == 17)
        #expect(try await yunling.lineage(Self.id("9901")).count == 3)
    }

    @Test(.enabled(if: RealDivisions.exist), arguments: TestEngine.all)
    func `the whole country is read, and the second time changes nothing`(
        engine: TestEngine
    ) async throws {
        let ground = try await Ground(engine, Places.schema)
        let files = try RealDivisions.read()
        let seen = Seen()

        let first = try await DivisionsImport(ground.county).run(files: files, edition: 2023) {
            seen.note($0, of: $1)
        }
        let second = try await DivisionsImport(ground.county).run(files: files, edition: 2023)

        #expect(first.counts == [Self.country, Self.country, 0, 0, 0])
        #expect(second.counts == [Self.country, 0, 0, Self.country, 0])
        #expect(seen.last == [Self.country, Self.country])
        let versions = try await ground.database.read { try $0.count("SELECT count(*) FROM places_version") }
        #expect(versions == Self.country + 1)
        let wrong = try await ground.database.read { try Auditor.differences(in: $0).prefix(3) }
        #expect(wrong.isEmpty)
    }
}

/// Official lists that lie beside the checkout, not in it: without them the test of them is skipped.
private enum RealDivisions {
    static let folder: URL = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let beside = root.deletingLastPathComponent().appending(path: "shared")
        let shared = ProcessInfo.processInfo.environment["YUANBA_SHARED"].map { URL(filePath: $0) } ?? beside
        return shared.appending(path: "data/divisions")
    }()

    static var exist: Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "streets.csv").path)
    }

    static func read() throws -> [(name: String, bytes: [UInt8])] {
        try ["streets.csv", "areas.csv", "cities.csv", "provinces.csv"].map { name in
            (name, [UInt8](try Data(contentsOf: folder.appending(path: name))))
        }
    }
}

/// The last progress that was told.
private final class Seen: @unchecked Sendable {
    private let lock = NSLock()
    private var counts: [Int] = []

    var last: [Int] { lock.withLock { counts } }
    func note(_ done: Int, of total: Int) { lock.withLock { counts = [done, total] } }
}

extension ImportReport {
    /// Read, added, changed, unchanged, refused.
    var counts: [Int] { [read, added, changed, unchanged, refused] }
}
