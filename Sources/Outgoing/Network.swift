import Glibc
import Kernel
import Synchronization

/// A range of addresses, as `10.20.0.0/16` or `fd00::/8`.
package struct Network: Sendable, Hashable, CustomStringConvertible {
    /// Four or sixteen bytes.
    let address: [UInt8]
    let bits: Int

    private static let said = Mutex<[Network]>([])

    /// The private networks that the operator opened to calls when the process began; none unless somebody says so.
    ///
    /// They belong to the machine, not to a county: an administrator of one county opens nothing.
    package static var opened: [Network] { said.withLock { $0 } }

    /// Opens private networks for this process; the command line says it once.
    package static func open(_ networks: [Network]) { said.withLock { $0 = networks } }

    /// Nil unless `text` is an address with or without the length of its prefix.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let address = Self.bytes(of: String(parts[0])) else { return nil }
        var bits = address.count * 8
        if parts.count == 2 {
            guard let said = Int(parts[1]), (0...bits).contains(said), parts[1].first?.isNumber == true else {
                return nil
            }
            bits = said
        }
        self.init(address, bits: bits)
    }

    init(_ address: [UInt8], bits: Int) {
        self.address = address
        self.bits = bits
    }

    /// The networks in a list parted by commas or spaces; nil when one of them is none.
    package static func list(_ text: String) -> [Network]? {
        let words = text.split { $0 == "," || $0 == "，" || $0.isWhitespace }
        let networks = words.compactMap { Network(String($0)) }
        return networks.count == words.count ? networks : nil
    }

    package var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = address.count == 4 ? AF_INET : AF_INET6
        _ = inet_ntop(family, address, &text, socklen_t(text.count))
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            + "/\(bits)"
    }

    /// Whether these four or sixteen bytes lie in it; an IPv4 address written as IPv6 counts as IPv4.
    func contains(_ other: [UInt8]) -> Bool {
        let other = Self.plain(other)
        guard other.count == address.count else { return false }
        let whole = bits / 8
        guard other.prefix(whole) == address.prefix(whole) else { return false }
        let rest = bits % 8
        return rest == 0 || (other[whole] ^ address[whole]) >> (8 - rest) == 0
    }

    /// Whether an address is for anybody in the world; loopback, private, link-local, shared and reserved are not.
    static func isPublic(_ address: [UInt8]) -> Bool {
        let address = plain(address)
        return address.count == 4
            ? !closed.contains { $0.contains(address) }
            : world.contains(address) && !closed.contains { $0.contains(address) }
    }

    /// Whether the host of an address is written as a number that lies in a private network none of `networks` names,
    /// or is this machine's own name; what a name stands for is seen when it is called.
    package static func isInside(_ host: String, except networks: [Network]) -> Bool {
        let host = host.lowercased()
        if host == "localhost" || host.hasSuffix(".localhost") {
            return !networks.contains { $0.contains([127, 0, 0, 1]) }
        }
        guard let bytes = bytes(of: host.filter { $0 != "[" && $0 != "]" }) else { return false }
        return !isPublic(bytes) && !networks.contains { $0.contains(bytes) }
    }

    private static func plain(_ address: [UInt8]) -> [UInt8] {
        let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
        return address.count == 16 && Array(address.prefix(12)) == mapped ? Array(address.suffix(4)) : address
    }

    static func bytes(of text: String) -> [UInt8]? {
        var four = [UInt8](repeating: 0, count: 4)
        if inet_pton(AF_INET, text, &four) == 1 { return four }
        var sixteen = [UInt8](repeating: 0, count: 16)
        return inet_pton(AF_INET6, text, &sixteen) == 1 ? sixteen : nil
    }

    /// - Source: IANA's registry of IPv6 address space: global unicast.
    private static let world = Network([0x20] + [UInt8](repeating: 0, count: 15), bits: 3)

    /// - Source: IANA's registries of special-purpose IPv4 and IPv6 addresses (RFC 6890 and its followers).
    private static let closed = [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
        "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
    ].compactMap { Network($0) }
}
