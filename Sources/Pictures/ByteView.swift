/// Numbers out of a stretch of bytes; `nil` beyond its end, so that a torn file cannot make us read what is
/// not there.
struct ByteView {
    private let bytes: ArraySlice<UInt8>
    private let bigEndian: Bool

    init(_ bytes: [UInt8], bigEndian: Bool) {
        self.init(bytes[...], bigEndian: bigEndian)
    }

    private init(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) {
        self.bytes = bytes
        self.bigEndian = bigEndian
    }

    var count: Int { bytes.count }

    func byte(_ offset: Int) -> Int? {
        guard offset >= 0, offset < bytes.count else { return nil }
        return Int(bytes[bytes.startIndex + offset])
    }

    func number16(_ offset: Int) -> Int? { number(offset, bytes: 2) }
    func number24(_ offset: Int) -> Int? { number(offset, bytes: 3) }
    func number32(_ offset: Int) -> Int? { number(offset, bytes: 4) }

    func text(_ offset: Int, _ length: Int) -> String? {
        guard offset >= 0, offset + length <= bytes.count else { return nil }
        return String(decoding: bytes[(bytes.startIndex + offset)...].prefix(length), as: UTF8.self)
    }

    /// Clipped to what is there.
    func part(_ offset: Int, _ length: Int) -> ByteView {
        ByteView(bytes.dropFirst(max(0, offset)).prefix(max(0, length)), bigEndian: bigEndian)
    }

    func reading(bigEndian: Bool) -> ByteView { ByteView(bytes, bigEndian: bigEndian) }

    /// Looked for from the end, where the pair usually stands.
    func contains(_ first: Int, _ second: Int, from start: Int) -> Bool {
        var offset = bytes.count - 2
        while offset >= start {
            if byte(offset) == first, byte(offset + 1) == second { return true }
            offset -= 1
        }
        return false
    }

    private func number(_ offset: Int, bytes count: Int) -> Int? {
        guard offset >= 0, offset + count <= bytes.count else { return nil }
        return (0..<count).reduce(0) { value, index in
            let place = bigEndian ? index : count - 1 - index
            return value << 8 | Int(bytes[bytes.startIndex + offset + place])
        }
    }
}
