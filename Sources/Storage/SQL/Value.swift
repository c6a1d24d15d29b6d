import Kernel

/// What a column can hold on both engines.
@usableFromInline
package enum Value: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case bytes([UInt8])
    /// Sixteen bytes: a BLOB on SQLite, a `uuid` on PostgreSQL.
    case id(high: UInt64, low: UInt64)
}

/// A Swift value with one way to stand in a column.
@usableFromInline
package protocol Storable: Sendable {
    var stored: Value { get }
    /// Throws a `Fault` when the column holds something else.
    init(stored value: Value) throws
}

extension Storable {
    @usableFromInline
    static func mismatch(_ value: Value) -> Fault {
        Fault("a column holds \(value), which is no \(Self.self)")
    }
}

extension Int64: Storable {
    @inlinable package var stored: Value { .integer(self) }
    @inlinable package init(stored value: Value) throws {
        guard case .integer(let number) = value else { throw Self.mismatch(value) }
        self = number
    }
}

extension Int: Storable {
    @inlinable package var stored: Value { .integer(Int64(self)) }
    @inlinable package init(stored value: Value) throws { self = Int(try Int64(stored: value)) }
}

extension Double: Storable {
    @inlinable package var stored: Value { .real(self) }
    @inlinable package init(stored value: Value) throws {
        switch value {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        case .null, .text, .bytes, .id: throw Self.mismatch(value)
        }
    }
}

extension Bool: Storable {
    @inlinable package var stored: Value { .integer(self ? 1 : 0) }
    @inlinable package init(stored value: Value) throws { self = try Int64(stored: value) != 0 }
}

extension String: Storable {
    @inlinable package var stored: Value { .text(self) }
    @inlinable package init(stored value: Value) throws {
        guard case .text(let text) = value else { throw Self.mismatch(value) }
        self = text
    }
}

extension [UInt8]: Storable {
    @usableFromInline package var stored: Value { .bytes(self) }
    @usableFromInline package init(stored value: Value) throws {
        switch value {
        case .bytes(let bytes): self = bytes
        case .id(let high, let low): self = AnyID(high: high, low: low).bytes
        case .null, .integer, .real, .text: throw Self.mismatch(value)
        }
    }
}

extension ID: Storable {
    @inlinable package var stored: Value { .id(high: high, low: low) }
    @inlinable package init(stored value: Value) throws {
        switch value {
        case .id(let high, let low): self.init(high: high, low: low)
        case .bytes(let bytes):
            guard let id = ID(bytes: bytes) else { throw Self.mismatch(value) }
            self = id
        case .null, .integer, .real, .text: throw Self.mismatch(value)
        }
    }
}

extension Instant: Storable {
    @inlinable package var stored: Value { .integer(milliseconds) }
    @inlinable package init(stored value: Value) throws { self.init(milliseconds: try Int64(stored: value)) }
}

extension Day: Storable {
    package var stored: Value { .text(description) }
    package init(stored value: Value) throws {
        guard case .text(let text) = value, let day = Day(text) else { throw Self.mismatch(value) }
        self = day
    }
}

extension Money: Storable {
    package var stored: Value { .integer(fen) }
    package init(stored value: Value) throws { self.init(fen: try Int64(stored: value)) }
}

extension Optional: Storable where Wrapped: Storable {
    @inlinable package var stored: Value {
        switch self {
        case .some(let wrapped): wrapped.stored
        case .none: .null
        }
    }

    @inlinable package init(stored value: Value) throws {
        self = value == .null ? .none : .some(try Wrapped(stored: value))
    }
}

/// An enum whose raw text stands in the column.
@usableFromInline
package protocol StorableCode: Storable, RawRepresentable where RawValue == String {}

extension StorableCode {
    @inlinable package var stored: Value { .text(rawValue) }
    @inlinable package init(stored value: Value) throws {
        guard case .text(let text) = value, let code = Self(rawValue: text) else {
            throw Self.mismatch(value)
        }
        self = code
    }
}
