import Kernel

/// Makes a value of any decodable type, with made-up contents that fit.
struct Specimen: Decoder {
    /// Whether what may be absent is there.
    let isFull: Bool
    var text = ""
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(isFull: Bool) { self.isFull = isFull }

    /// One of them fits whatever is written as a text: an id, a day, a digest, a code.
    private static let texts =
        [
            "01930000-0000-7000-8000-000000000001", "2026-11-20",
            "sha256:" + String(repeating: "0a", count: 32),
            "street-light", "7d",
        ] + codes

    /// The cases of enums, as the files declare them that hold events.
    private static let codes: [String] = SourceTypes.files.filter { $0.text.contains(": Event {") }.flatMap {
        file in
        file.text.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("case ") }.flatMap { line in
            line.matches(of: /"([a-z-]+)"|([a-z][A-Za-z]*)/).map { String($0.1 ?? $0.2 ?? "") }
        }
    }

    func make<Value: Decodable>(_: Value.Type) throws -> Value {
        if let text = "street-light" as? Value { return text }
        if let number = (7 as Int) as? Value ?? (7 as Int64) as? Value ?? (7 as Double) as? Value {
            return number
        }
        if let flag = true as? Value { return flag }
        if let cases = Value.self as? any CaseIterable.Type, let first = first(of: cases) as? Value {
            return first
        }
        var last: any Error = Fault("no text fits \(Value.self)")
        for text in Specimen.texts {
            var copy = self
            copy.text = text
            do { return try Value(from: copy) } catch { last = error }
        }
        throw last
    }

    private func first<Cases: CaseIterable>(of _: Cases.Type) -> Any? { Cases.allCases.first }

    func container<Key: CodingKey>(keyedBy _: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Keyed<Key>(specimen: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { Listed(specimen: self) }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { Single(specimen: self) }

    private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let specimen: Specimen
        var codingPath: [any CodingKey] { [] }
        var allKeys: [Key] { [] }
        func contains(_ key: Key) -> Bool { true }
        func decodeNil(forKey key: Key) throws -> Bool { !specimen.isFull }
        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            try specimen.make(type)
        }
        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) throws -> KeyedDecodingContainer<Nested> { try specimen.container(keyedBy: type) }
        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            try specimen.unkeyedContainer()
        }
        func superDecoder() throws -> any Decoder { specimen }
        func superDecoder(forKey key: Key) throws -> any Decoder { specimen }
    }

    private struct Listed: UnkeyedDecodingContainer {
        let specimen: Specimen
        var codingPath: [any CodingKey] { [] }
        var count: Int? { specimen.isFull ? 1 : 0 }
        var isAtEnd: Bool { currentIndex >= count ?? 0 }
        var currentIndex = 0
        mutating func decodeNil() throws -> Bool { false }
        mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            currentIndex += 1
            return try specimen.make(type)
        }
        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type
        ) throws -> KeyedDecodingContainer<Nested> { try specimen.container(keyedBy: type) }
        mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
            try specimen.unkeyedContainer()
        }
        mutating func superDecoder() throws -> any Decoder { specimen }
    }

    private struct Single: SingleValueDecodingContainer {
        let specimen: Specimen
        var codingPath: [any CodingKey] { [] }
        func decodeNil() -> Bool { !specimen.isFull }
        func decode(_: String.Type) throws -> String { specimen.text }
        func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try specimen.make(type) }
    }
}
