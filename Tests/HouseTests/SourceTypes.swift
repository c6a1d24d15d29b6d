import Foundation

/// What the rooms' sources declare, read from their text: types with what they conform to, and texts.
enum SourceTypes {
    struct Declared: Sendable {
        let module: String
        /// From the outermost type inwards.
        let path: [(name: String, kind: Character)]
        let inherits: Set<Substring>
        var name: String { path.map(\.name).joined(separator: ".") }

        /// The type itself, found in the running program by its mangled name.
        var type: Any.Type? {
            let names = path.map { "\($0.name.utf8.count)\($0.name)\($0.kind)" }.joined()
            return _typeByName("\(module.utf8.count)\(module)\(names)")
        }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let files: [(module: String, text: String)] = {
        let folder = root.appending(path: "Sources")
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().filter { $0.hasSuffix(".swift") }.compactMap { name in
            guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
                return nil
            }
            return (String(name.prefix { $0 != "/" }), text)
        }
    }()

    /// Every struct, enum and class that other files can name.
    static let all: [Declared] = files.flatMap { declared($0.module, $0.text) }

    static func conforming(to name: String) -> [Declared] {
        all.filter { $0.inherits.contains(Substring(name)) }
    }

    private static let kinds: [Substring: Character] = [
        "struct": "V", "enum": "O", "class": "C", "actor": "C",
    ]

    /// Sources are formatted, so the depth of a declaration is its indentation.
    private static func declared(_ module: String, _ text: String) -> [Declared] {
        var found: [Declared] = []
        var outer: [(indent: Int, path: [(name: String, kind: Character)]?)] = []
        for line in text.split(separator: "\n") {
            let indent = line.prefix { $0 == " " }.count
            let words = line.dropFirst(indent).split { " :,<({".contains($0) }
            guard
                let at = words.firstIndex(where: { kinds[$0] != nil || $0 == "extension" }),
                at + 1 < words.count,
                words[..<at].allSatisfy({
                    ["package", "final", "indirect", "private", "fileprivate"].contains($0)
                })
            else { continue }
            while let last = outer.last, last.indent >= indent { outer.removeLast() }
            let names = words[at + 1].split(separator: ".").map(String.init)
            guard let kind = kinds[words[at]] else {
                outer.append((indent, names.map { ($0, extended[module]?[$0] ?? "V") }))
                continue
            }
            let isHidden = words[..<at].contains { $0 == "private" || $0 == "fileprivate" }
            let above = outer.last.map(\.path) ?? []
            let path = isHidden ? nil : above.map { $0 + names.map { ($0, kind) } }
            outer.append((indent, path))
            if let path {
                found.append(Declared(module: module, path: path, inherits: Set(words[(at + 2)...])))
            }
        }
        return found
    }

    /// Whether an extended type of a module is a struct, an enum or a class.
    private static let extended: [String: [String: Character]] = {
        var kindOf: [String: [String: Character]] = [:]
        for (module, text) in files {
            for line in text.split(separator: "\n") {
                let words = line.split { " :,<({".contains($0) }
                guard let at = words.firstIndex(where: { kinds[$0] != nil }), at + 1 < words.count, at < 3
                else {
                    continue
                }
                kindOf[module, default: [:]][String(words[at + 1])] = kinds[words[at]]
            }
        }
        return kindOf
    }()
}
