import HTTPTypes

extension Site {
    /// How this process is reached.
    package struct Settings: Sendable {
        /// Where pages may be reached from outside, for printed addresses.
        package var publicURL: String?
        /// The same by host name, where one process serves several counties; goes before `publicURL`.
        package var publicURLs: [String: String]
        /// Whose `X-Forwarded-For` is believed; whoever else is not on this machine is turned away.
        package var proxies: [AddressRange]
        /// Words travel in plain over a network, so officers sign in on this machine only.
        package var isInsecure: Bool
        /// What a request may take to arrive, beside what its size takes.
        package var patience_seconds: Double

        package init(
            publicURL: String? = nil, publicURLs: [String: String] = [:], proxies: [AddressRange] = [],
            isInsecure: Bool = false
        ) {
            self.publicURL = publicURL
            self.publicURLs = publicURLs
            self.proxies = proxies
            self.isInsecure = isInsecure
            patience_seconds = Limits.patience_seconds
        }

        /// Cookies travel over TLS only.
        var isSecure: Bool { !proxies.isEmpty }

        /// Where the pages of `host` may be reached from outside; on loopback the host itself will do.
        func publicURL(at host: String) -> String? {
            if let url = publicURLs[Host.name(host)] ?? publicURL { return url }
            return Host.isLoopback(host) ? "http://\(host)" : nil
        }
    }
}

/// What the Host header says.
package enum Host {
    /// In lower case, without the port.
    package static func name(_ host: String) -> String {
        let host = host.lowercased()
        if host.hasPrefix("[") { return String(host.prefix { $0 != "]" }) + "]" }
        return String(host.prefix { $0 != ":" })
    }

    static func isLoopback(_ host: String) -> Bool {
        guard host.utf8.count <= Limits.host_bytes_max else { return false }
        let port = host.dropFirst(name(host).count)
        guard port.isEmpty || port.first == ":" && port.dropFirst().allSatisfy(\.isNumber) else {
            return false
        }
        return ["localhost", "[::1]"].contains(name(host))
            || AddressRange.loopback.contains(address: name(host))
    }
}

/// Where a request came from, with the proxies taken off that are believed.
struct Sender {
    let address: String
    /// Nobody on the way could read along: from this machine, or through a proxy that speaks TLS.
    let isPrivate: Bool

    /// Throws `WebRefusal.notThroughProxy` when a proxy is wanted and went unused.
    init(peer: String, headers: HTTPFields, settings: Site.Settings) throws(WebRefusal) {
        let isHere = peer == "memory" || peer == "local" || AddressRange.loopback.contains(address: peer)
        let isProxy = settings.proxies.contains(address: peer)
        guard isHere || isProxy || settings.proxies.isEmpty else { throw .notThroughProxy }
        isPrivate = isProxy || isHere
        guard isProxy, let name = HTTPField.Name("X-Forwarded-For") else {
            address = peer
            return
        }
        let hops = headers[values: name].flatMap { $0.split(separator: ",") }.map {
            String($0.drop { $0 == " " }.prefix { $0 != " " })
        }
        // The nearest hop that is no proxy of ours; what stands before it, anybody may have written.
        address = hops.last { !settings.proxies.contains(address: $0) } ?? hops.first ?? peer
    }
}
