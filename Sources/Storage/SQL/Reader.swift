import Kernel

/// What a reading closure may do: ask. All its answers are of one moment.
@usableFromInline
package class Reader {
    @usableFromInline let connection: any Connection
    /// The server's time when the closure began.
    package let now: Instant

    init(_ connection: any Connection, now: Instant) {
        self.connection = connection
        self.now = now
    }

    package var dialect: Dialect { connection.dialect }

    /// Every row, each read by `body`.
    @inlinable
    package func all<Element>(_ query: Query, _ body: (inout Row) throws -> Element) throws -> [Element] {
        var elements: [Element] = []
        try connection.rows(query) { elements.append(try body(&$0)) }
        return elements
    }

    /// The first row, if there is one. Say LIMIT 1 where there may be more.
    @inlinable
    package func first<Element>(_ query: Query, _ body: (inout Row) throws -> Element) throws -> Element? {
        var found: Element?
        try connection.rows(query) { if found == nil { found = try body(&$0) } }
        return found
    }

    /// The one value of the first row's first column; `nil` without a row.
    @inlinable
    package func value<Wanted: Storable>(_ query: Query, as _: Wanted.Type = Wanted.self) throws -> Wanted? {
        try first(query) { try $0.next() }
    }

    /// The number in the first row's first column; 0 without a row.
    @inlinable
    package func count(_ query: Query) throws -> Int { try value(query, as: Int.self) ?? 0 }

    /// Each row as it comes, for answers too large to hold.
    @inlinable
    package func each(_ query: Query, _ body: (inout Row) throws -> Void) throws {
        try connection.rows(query, body)
    }
}
