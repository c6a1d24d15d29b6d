import Kernel
import Storage

/// Asks for the rows of many ids, at most some hundred in one statement.
enum Parts {
    static func each<Key: Hashable & Comparable, Element>(
        _ keys: some Collection<Key>, _ read: (ArraySlice<Key>) throws -> [Element]
    ) rethrows -> [Element] {
        let all = Set(keys).sorted()
        var found: [Element] = []
        var start = 0
        while start < all.count {
            let end = min(start + Limits.idsPerQuery_max, all.count)
            found += try read(all[start..<end])
            start = end
        }
        return found
    }
}
