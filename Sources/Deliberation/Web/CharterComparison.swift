import Kernel
import Web

/// Two versions of a village's rules, clause by clause.
struct CharterComparison: Sendable {
    let file: CharterFile
    let old: Charter
    let new: Charter

    init(_ file: CharterFile, with other: Charter) {
        self.file = file
        (old, new) = other.version < file.charter.version ? (other, file.charter) : (file.charter, other)
    }

    var changes: [ClauseChange] { ClauseChange.compare(old.clauses, new.clauses) }

    static let shape = Shape.named(
        "CharterComparison",
        .object([
            ("old", .id), ("old_version", .whole), ("new", .id), ("new_version", .whole), ("title", .text),
            (
                "changes",
                .list(
                    .object([
                        ("change", .text), ("old_clause", .optional(.whole)), ("old_words", .optional(.text)),
                        ("new_clause", .optional(.whole)), ("new_words", .optional(.text)),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("old", old.id)
            json.field("old_version", old.version)
            json.field("new", new.id)
            json.field("new_version", new.version)
            json.field("title", new.title)
            json.key("changes")
            json.array(changes) { json, change in
                let (word, left, right) = change.parts
                json.object { json in
                    json.field("change", word)
                    json.field("old_clause", left.map(Int64.init))
                    json.field("old_words", left.map { old.clauses[$0 - 1] })
                    json.field("new_clause", right.map(Int64.init))
                    json.field("new_words", right.map { new.clauses[$0 - 1] })
                }
            }
        }
    }
}

extension ClauseChange {
    /// Its word for programs, and the clauses of both versions.
    fileprivate var parts: (word: String, old: Int?, new: Int?) {
        switch self {
        case .same(let left, let right): ("same", left, right)
        case .changed(let left, let right): ("changed", left, right)
        case .added(let right): ("added", nil, right)
        case .removed(let left): ("removed", left, nil)
        }
    }
}
