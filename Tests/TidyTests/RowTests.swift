import Testing

/// The law of the graph: an import may skip rows, never climbs, never goes sideways.
enum Rows {
    static func findings(_ source: Source, _ rooms: Rooms) -> [Finding] {
        guard let room = source.room, let row = rooms.rows[room] else { return [] }
        return imports(source).compactMap { name, line in
            guard let other = rooms.rows[name] else { return nil }
            if other >= row {
                return source.finding(
                    line,
                    "\(room) (row \(row)) imports \(name) (row \(other)); move what both need into a lower row"
                )
            }
            if rooms.imports[room]?.contains(name) != true {
                return source.finding(
                    line, "\(room) imports \(name) undeclared; add it to \(room) in Package.swift")
            }
            return nil
        }
    }

    static func findings(_ rooms: Rooms) -> [Finding] {
        rooms.imports.sorted { $0.key < $1.key }.flatMap { room, others in
            others.sorted().compactMap { other in
                guard let row = rooms.rows[room], let its = rooms.rows[other], its >= row else { return nil }
                return Finding(
                    path: "Package.swift", line: 1,
                    message:
                        "\(room) (row \(row)) may not depend on \(other) (row \(its)); take the dependency away"
                )
            }
        }
    }

    /// The modules a file imports: `import Kernel`, `import struct Foundation.URL`, `@preconcurrency import …`.
    static func imports(_ source: Source) -> [(name: String, line: Int)] {
        let kinds: Set = ["struct", "class", "enum", "protocol", "func", "typealias", "let", "var"]
        return source.tokens.indices.compactMap { index in
            guard source.tokens[index].isWord("import") else { return nil }
            let next = index + 1
            let name =
                kinds.contains(source.token(next)?.text ?? "") ? source.token(next + 1) : source.token(next)
            guard let name, name.kind == .word else { return nil }
            return (name.text, name.line)
        }
    }
}

struct RowTests {
    @Test func `rooms import only rooms of lower rows that Package.swift gives them`() {
        let here = Repository.here

        let findings = Rows.findings(here.rooms) + here.roomSources.flatMap { Rows.findings($0, here.rooms) }

        #expect(here.rooms.rows["Kernel"] == 0, "swift package dump-package could not be read")
        #expect(here.rooms.rows.count > 20)
        expectTidy(findings)
    }

    @Test func `every folder of Sources is a room with a row`() {
        let here = Repository.here

        let names = Set(here.roomSources.compactMap(\.room)).subtracting(["C"])

        #expect(
            names.filter { here.rooms.rows[$0] == nil } == [],
            "add these folders to Package.swift or remove them")
    }

    @Test func `an import that climbs, goes sideways or is not declared is found`() {
        let rooms = Rooms(
            rows: ["Kernel": 0, "Cases": 9, "Clocks": 7, "People": 7], imports: ["Clocks": ["Kernel"]])
        let source = Source(
            path: "Sources/Clocks/Clock.swift",
            text: "import Cases\nimport Kernel\n// import Web\nimport struct People.Post\n")

        let findings =
            Rows.findings(source, rooms)
            + Rows.findings(Rooms(rows: rooms.rows, imports: ["Clocks": ["Cases"]]))

        #expect(findings.map(\.line) == [1, 4, 1])
        let below = Source(path: "Sources/Cases/Case.swift", text: "import Clocks")
        #expect(
            Rows.findings(below, rooms).map(\.message) == [
                "Cases imports Clocks undeclared; add it to Cases in Package.swift"
            ])
    }
}

/// One failure that lists everything, one finding a line.
func expectTidy(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
    guard !findings.isEmpty else { return }
    let list = findings.map(\.description).joined(separator: "\n")
    Issue.record("\(findings.count) to put right:\n\(list)", sourceLocation: sourceLocation)
}
