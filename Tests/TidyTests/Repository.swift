import Foundation

/// The repository these tests were built from: its files and the rooms of Package.swift.
struct Repository {
    static let here = Repository()

    let root: URL
    let sources: [Source]
    let rooms: Rooms

    private init() {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        root = folder
        sources = (Self.files("Sources", in: folder) + Self.files("Tests", in: folder) + ["Package.swift"])
            .filter { $0.hasSuffix(".swift") }.map { Source(path: $0, text: Self.text($0, in: folder)) }
        rooms = Rooms(packageAt: root)
    }

    var roomSources: [Source] { sources.filter { $0.room != nil } }

    /// Everything that people read or run, besides Swift: documents and scripts.
    var papers: [String] {
        let top = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        let folders = ["docs", "deploy", "bin", ".ci", "Tests", "Sources"].flatMap {
            Self.files($0, in: root)
        }
        return (top.filter { $0.hasSuffix(".md") || $0 == "Makefile" } + folders)
            .filter { !$0.hasSuffix(".swift") && !$0.contains("/Assets/leaflet") && Self.isText($0) }.sorted()
    }

    func text(_ path: String) -> String { Self.text(path, in: root) }
    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    private static func files(_ folder: String, in root: URL) -> [String] {
        let names = try? FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
        return (names ?? []).map { "\(folder)/\($0)" }.sorted()
    }

    private static func isText(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        let endings = ["md", "py", "sh", "yaml", "js", "css", "service", "conf", "sql", "html"]
        return !name.contains(".") || name == "Caddyfile" || endings.contains { name.hasSuffix(".\($0)") }
    }

    private static func text(_ path: String, in root: URL) -> String {
        (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
    }
}

/// The rooms, their rows and what each may import, as the package manager understands Package.swift.
struct Rooms {
    let rows: [String: Int]
    let imports: [String: Set<String>]

    init(rows: [String: Int], imports: [String: Set<String>]) {
        self.rows = rows
        self.imports = imports
    }

    init(packageAt root: URL) {
        let package = try? JSONDecoder().decode(Dump.self, from: Self.dump(root))
        var (rows, imports): ([String: Int], [String: Set<String>]) = ([:], [:])
        for target in package?.targets ?? [] {
            rows[target.name] = target.row ?? 0
            imports[target.name] = Set(target.dependencies.compactMap(\.room))
        }
        self.init(rows: rows, imports: imports)
    }

    /// Runs in a scratch folder of its own: the usual one is locked while tests run.
    private static func dump(_ root: URL) throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "yuanba-tidy-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = folder.appending(path: "package.json")
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "swift", "package", "--package-path", root.path, "--scratch-path", folder.path, "dump-package",
        ]
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return try Data(contentsOf: output)
    }

    private struct Dump: Decodable {
        let targets: [Target]
    }

    private struct Target: Decodable {
        let name: String
        let dependencies: [Dependency]
        let settings: [Setting]

        var row: Int? {
            settings.lazy.compactMap { $0.kind.define?._0 }.first { $0.hasPrefix("ROW_") }.flatMap {
                Int($0.dropFirst(4))
            }
        }
    }

    private struct Setting: Decodable {
        struct Kind: Decodable { let define: Name? }
        struct Name: Decodable { let _0: String }

        let kind: Kind
    }

    /// `{"target": ["Kernel", null]}`, `{"byName": …}` or `{"product": …}`.
    private struct Dependency: Decodable {
        let target: [String?]?
        let byName: [String?]?

        var room: String? { (target ?? byName)?.first ?? nil }
    }
}
