/// The address of another server as somebody typed it, before anything is sent there.
package enum OutgoingAddress {
    /// What speaks against it; a name that stands for a private address is seen only when it is called.
    package enum Flaw: Sendable, Equatable {
        case unreadable, withoutTLS, inside
    }

    /// The host, with its port where one is named; nil for what is no address of the web.
    package static func host(_ address: String) -> String? {
        guard let start = address.firstRange(of: "://"), address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        let scheme = address[..<start.lowerBound].lowercased()
        let host = address[start.upperBound...].prefix { !"/?#\\".contains($0) }
        guard scheme == "https" || scheme == "http", !host.isEmpty, !host.contains("@"), !host.hasPrefix(":")
        else { return nil }
        return host.lowercased()
    }

    /// - Parameter networks: the private ones that may be called, a number in them also without TLS.
    package static func flaw(_ address: String, networks: [Network] = Network.opened) -> Flaw? {
        guard let host = host(address) else { return .unreadable }
        let name =
            host.hasPrefix("[")
            ? String(host.dropFirst().prefix { $0 != "]" }) : String(host.prefix { $0 != ":" })
        if Network.isInside(name, except: networks) { return .inside }
        let isOpened = Network.isInside(name, except: [])
        return address.lowercased().hasPrefix("https://") || isOpened ? nil : .withoutTLS
    }
}
