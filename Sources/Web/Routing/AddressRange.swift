import Foundation

/// A range of network addresses in CIDR notation: `10.0.0.0/8`, `fd00::/8`, or one address alone.
package struct AddressRange: Sendable, Hashable, CustomStringConvertible {
    private let bytes: [UInt8]
    private let bits: Int
    package let description: String

    /// Nil for what is neither an address nor a range.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let bytes = AddressRange.bytes(of: String(parts[0])) else { return nil }
        if parts.count == 2 {
            guard let bits = Int(parts[1]), (0...bytes.count * 8).contains(bits) else { return nil }
            self.bits = bits
        } else {
            bits = bytes.count * 8
        }
        self.bytes = bytes
        description = text
    }

    package func contains(_ address: String) -> Bool {
        guard let other = AddressRange.bytes(of: address), other.count == bytes.count else { return false }
        for index in 0..<(bits / 8) where bytes[index] != other[index] { return false }
        let rest = bits % 8
        guard rest > 0 else { return true }
        let mask = UInt8(truncatingIfNeeded: 0xFF << (8 - rest))
        return bytes[bits / 8] & mask == other[bits / 8] & mask
    }

    package static let loopback: [AddressRange] = ["127.0.0.0/8", "::1"].compactMap(AddressRange.init)

    /// Four bytes or sixteen; an IPv4 address that IPv6 wraps is told as the four.
    private static func bytes(of text: String) -> [UInt8]? {
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: &four) { Array($0) } }
        var sixteen = in6_addr()
        guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
        let bytes = withUnsafeBytes(of: &sixteen) { Array($0) }
        let isWrapped = bytes[0..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        return isWrapped ? Array(bytes[12...]) : bytes
    }
}

extension [AddressRange] {
    func contains(address: String) -> Bool { contains { $0.contains(address) } }
}
