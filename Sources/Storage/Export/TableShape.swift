import Kernel

/// A table as the schema's steps declare it, the same on both engines.
struct TableShape: Sendable {
    let name: String
    /// In the order of their names, which is the order of the keys in an exported line.
    private(set) var columns: [Column] = []
    private(set) var key: [String] = []
    private(set) var references: [Reference] = []

    struct Column: Sendable, Hashable {
        let name: String
        let type: ColumnType
    }

    enum ColumnType: String, Sendable {
        case uuid = "UUID"
        case bytes = "BYTES"
        case text = "TEXT"
        case integer = "BIGINT"
        case real = "DOUBLE"
    }

    struct Reference: Sendable, Hashable {
        let column: String
        let table: String
        let target: String
    }

    /// The tables that an export holds, those that are pointed to first.
    static func exported(of schema: Schema) throws -> [TableShape] {
        try ordered(all(of: schema).filter { !schema.unexported.contains($0.name) })
    }

    /// Every table that the engines share, by name.
    static func all(of schema: Schema) throws -> [TableShape] {
        var shapes: [String: TableShape] = [:]
        for step in [StorageSchema.stepTable] + schema.steps where step.onlyOn == nil {
            let words = SQLWords(step.statement)
            if words.begin(with: "CREATE", "TABLE") {
                let shape = try TableShape(words)
                shapes[shape.name] = shape
            } else if words.begin(with: "ALTER", "TABLE"), words.all.count > 5 {
                switch (words.all[3], words.all[4]) {
                case ("ADD", "COLUMN"):
                    try shapes[words.all[2]]?.add(column: Array(words.all.dropFirst(5)))
                case ("DROP", "COLUMN"): shapes[words.all[2]]?.drop(column: words.all[5])
                default:
                    throw Fault("an export does not know what the schema step \(step.name) does to its table")
                }
            } else if words.begin(with: "DROP", "TABLE"), words.all.count > 2 {
                shapes[words.all[2]] = nil
            }
        }
        return shapes.values.sorted { $0.name < $1.name }
    }

    private init(_ words: SQLWords) throws {
        let start = words.all.firstIndex(of: "(") ?? words.all.endIndex
        guard start > 0, start < words.all.endIndex else {
            throw Fault("a schema step makes no readable table")
        }
        name = words.all[start - 1]
        for piece in words.pieces(after: start) { try add(piece) }
        guard !key.isEmpty else {
            throw Fault("the table \(name) has no primary key, so its rows have no order")
        }
    }

    private mutating func add(_ piece: [String]) throws {
        var piece = piece
        if piece.first == "CONSTRAINT" { piece = Array(piece.dropFirst(2)) }
        switch piece.first {
        case "PRIMARY": key = SQLWords.list(in: piece)
        case "FOREIGN": addReference(of: SQLWords.list(in: piece).first, in: piece)
        case "UNIQUE", "CHECK", nil: break
        default: try add(column: piece)
        }
    }

    private mutating func add(column piece: [String]) throws {
        guard piece.count > 1, let type = ColumnType(rawValue: piece[1]) else {
            throw Fault(
                "the table \(name) has a column without a known type: \(piece.joined(separator: " "))")
        }
        columns.append(Column(name: piece[0], type: type))
        columns.sort { $0.name < $1.name }
        if piece.contains("PRIMARY") { key = [piece[0]] }
        addReference(of: piece[0], in: piece)
    }

    private mutating func drop(column name: String) {
        columns.removeAll { $0.name == name }
        references.removeAll { $0.column == name }
    }

    private mutating func addReference(of column: String?, in piece: [String]) {
        guard let column, let place = piece.firstIndex(of: "REFERENCES"), place + 1 < piece.count else {
            return
        }
        let target = SQLWords.list(in: Array(piece[place...])).first ?? column
        references.append(Reference(column: column, table: piece[place + 1], target: target))
    }

    /// What is pointed to first, else by name.
    static func ordered(_ shapes: [TableShape]) throws -> [TableShape] {
        var rest = shapes.sorted { $0.name < $1.name }
        var placed: [TableShape] = []
        while !rest.isEmpty {
            let names = Set(rest.map(\.name))
            let free = rest.firstIndex { shape in
                !shape.references.contains { $0.table != shape.name && names.contains($0.table) }
            }
            guard let free else {
                throw Fault(
                    "the tables \(names.sorted().joined(separator: ", ")) point at each other in a circle")
            }
            placed.append(rest.remove(at: free))
        }
        return placed
    }
}

/// A statement of a schema step cut into words, brackets and commas; its comments are left out.
private struct SQLWords {
    let all: [String]

    init(_ sql: String) {
        var words: [String] = []
        for line in sql.split(separator: "\n") {
            let code = line.firstRange(of: "--").map { line[..<$0.lowerBound] } ?? line
            var word = ""
            for character in code + " " {
                if character.isLetter || character.isNumber || character == "_" {
                    word.append(character)
                    continue
                }
                if !word.isEmpty { words.append(word) }
                word = ""
                if "(),".contains(character) { words.append(String(character)) }
            }
        }
        all = words
    }

    func begin(with words: String...) -> Bool { all.starts(with: words) }

    /// What stands between the commas of the bracket that opens at `start`.
    func pieces(after start: Int) -> [[String]] {
        var pieces: [[String]] = [[]]
        var depth = 1
        for word in all.dropFirst(start + 1) {
            if word == "(" { depth += 1 }
            if word == ")" { depth -= 1 }
            if depth == 0 { break }
            if word == ",", depth == 1 {
                pieces.append([])
            } else {
                pieces[pieces.count - 1].append(word)
            }
        }
        return pieces
    }

    /// The words in the first bracket.
    static func list(in words: [String]) -> [String] {
        guard let start = words.firstIndex(of: "(") else { return [] }
        return words[(start + 1)...].prefix { $0 != ")" }.filter { $0 != "," }
    }
}
