import CPostgres

/// The statements that one connection has prepared; the one unused for longest makes room for a new one.
struct PreparedStatements {
    struct Key: Hashable {
        let text: String
        let types: [Oid]
    }

    private struct Entry {
        let name: String
        var used: Int
    }

    private var entries: [Key: Entry] = [:]
    private var uses = 0
    private var made = 0

    /// The name under which the server knows the statement; nil when it must be prepared first.
    mutating func name(of key: Key) -> String? {
        uses += 1
        guard let index = entries.index(forKey: key) else { return nil }
        entries.values[index].used = uses
        return entries.values[index].name
    }

    /// A name that no statement of this connection has had.
    mutating func newName() -> String {
        made += 1
        return "s\(made)"
    }

    mutating func keep(_ name: String, for key: Key) { entries[key] = Entry(name: name, used: uses) }

    /// Forgets the one unused for longest if the cache is full; the caller deallocates what is named.
    mutating func evict() -> String? {
        guard entries.count >= Limits.preparedStatements_max,
            let oldest = entries.min(by: { $0.value.used < $1.value.used })
        else { return nil }
        entries[oldest.key] = nil
        return oldest.value.name
    }

    mutating func removeAll() { entries = [:] }

    var count: Int { entries.count }
}
