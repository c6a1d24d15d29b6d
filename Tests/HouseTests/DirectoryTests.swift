import Foundation
import House
import Kernel
import Sealing
import Storage
import Testing

struct DirectoryTests {
    private static func reasons(_ yaml: String) -> [String] {
        do {
            _ = try Directory(yaml: yaml)
            return []
        } catch let unfit {
            return unfit.reasons
        }
    }

    @Test func `a directory names a host's database, or with it the key and the printed address`() throws {
        let directory = try Directory(
            yaml: """
                yunling.example.cn: sqlite:/srv/yunling.sqlite
                qingxi.example.cn:
                  database: postgresql://db1/yuanba?schema=qingxi
                  key: /etc/yuanba/qingxi.key
                  public-url: https://qingxi.gov.example
                """)

        #expect(directory.entries.map(\.host) == ["qingxi.example.cn", "yunling.example.cn"])
        #expect(directory.entries.map(\.keyPath) == ["/etc/yuanba/qingxi.key", "/srv/yunling.sqlite.key"])
        #expect(
            directory.publicURLs == [
                "qingxi.example.cn": "https://qingxi.gov.example",
                "yunling.example.cn": "https://yunling.example.cn",
            ])
    }

    @Test func `the directory of deploy reads`() throws {
        let directory = try Directory.read(at: SourceTypes.root.appending(path: "deploy/counties.yaml").path)

        #expect(directory.entries.map(\.host) == ["qingxi.example.cn", "yunling.example.cn"])
    }

    @Test(arguments: [
        ("", "The directory is not a list of host names, each with its database"),
        ("{}", "The directory names no county."),
        ("- a", "The directory is not a list of host names, each with its database"),
        ("https://yunling.example: sqlite:/a", "\"https://yunling.example\" is no host name"),
        ("yunling.example: mysql:/a", "yunling.example: \"mysql:/a\" is no database URL"),
        (
            "yunling.example: {key: /a}",
            "The directory is not a list of host names, each with its database: database is missing"
        ),
        (
            "yunling.example: {database: 'sqlite:/a', keys: /a}",
            "The directory is not a list of host names, each with its database: keys is no word of it"
        ),
        (
            "yunling.example: {database: 'sqlite:/a', public-url: yunling}",
            "yunling.example: public-url wants https://… without a slash at its end."
        ),
    ])
    func `what is wrong with a directory is told in one sentence`(yaml: String, sentence: String) {
        let reasons = DirectoryTests.reasons(yaml)

        #expect(reasons.count == 1 && reasons.first?.hasPrefix(sentence) == true, "\(reasons)")
    }

    @Test func `every host that is wrong is told at once`() {
        #expect(DirectoryTests.reasons("A.example: sqlite:/a\nb.example: nothing").count == 2)
    }

    @Test func `hosts open their own counties, and one that is not there leaves the others be`() async throws
    {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "yuanba-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (file, name) in [("yunling", "云岭县"), ("qingxi", "青溪县")] {
            let path = folder.appending(path: "\(file).sqlite").path
            let key = CountyKey()
            try key.write(to: path + ".key")
            let county = try await Founding(
                try House.open(.sqlite(path: path)), preset: try Preset.named("liangping"), key: key,
                name: name
            ).run(isSample: file == "qingxi")
            try await county.database.close()
        }
        let directory = try Directory(
            yaml: """
                yunling.example: sqlite:\(folder.path)/yunling.sqlite
                www.yunling.example: sqlite:\(folder.path)/yunling.sqlite
                qingxi.example: sqlite:\(folder.path)/qingxi.sqlite
                nowhere.example: sqlite:\(folder.path)/nowhere.sqlite
                """)

        let here = Seats(directory, allowsSamples: true)
        let closed = await here.openAll()
        let beyond = Seats(directory, allowsSamples: false)
        let refused = await beyond.openAll()

        #expect(closed.map(\.name) == ["nowhere.example"])
        #expect(here.county(at: "Yunling.example:8080")?.name == "云岭县")
        #expect(here.county(at: "www.yunling.example") === here.county(at: "yunling.example"))
        #expect(here.county(at: "qingxi.example")?.name == "青溪县")
        #expect(here.county(at: "nowhere.example") == nil && here.county(at: "other.example") == nil)
        #expect(refused.map(\.name).sorted() == ["nowhere.example", "qingxi.example"])
        #expect(refused.contains { $0.reason is SampleBeyondThisMachine })
        #expect(beyond.county(at: "qingxi.example") == nil)
        for seats in [here, beyond] { try await seats.close() }
    }
}
