import Kernel

/// What this server asks of another.
package struct OutgoingCall: Sendable, Equatable {
    package enum Method: String, Sendable { case get = "GET", post = "POST" }

    package var method: Method
    /// A whole address, `https://…`; `http://…` reaches only `networks`.
    package var address: String
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]
    /// Seconds until the call is given up.
    package var seconds: Int
    /// Private networks that may be called; every other private address is refused.
    package var networks: [Network]

    package init(
        _ method: Method, _ address: String, headers: [(name: String, value: String)] = [],
        body: [UInt8] = [],
        seconds: Int = 10, networks: [Network] = Network.opened
    ) {
        self.method = method
        self.address = address
        self.headers = headers
        self.body = body
        self.seconds = seconds
        self.networks = networks
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.method == right.method && left.address == right.address && left.body == right.body
            && left.seconds == right.seconds && left.networks == right.networks
            && left.headers.elementsEqual(right.headers) { $0 == $1 }
    }

    /// Whether it goes without TLS; nil for an address that is none of the web's.
    var isPlain: Bool? {
        let address = address.lowercased()
        if address.hasPrefix("https://") { return false }
        return address.hasPrefix("http://") ? true : nil
    }

    /// An address of the web without spaces, headers whose names are words, and no value that breaks its line.
    var isSound: Bool {
        isPlain != nil && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
            && headers.allSatisfy { header in
                !header.name.isEmpty
                    && header.name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
                    && header.value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
            }
    }
}

/// What the other server said; a redirect is an answer like any other and is not followed.
package struct OutgoingAnswer: Sendable, Equatable {
    package let status: Int
    /// Names in lower case, in the order they came.
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]

    package init(status: Int, headers: [(name: String, value: String)], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The first header of this name.
    package func header(_ name: String) -> String? {
        headers.first { $0.name == name.lowercased() }?.value
    }

    /// The body as text, with a mark for what is no UTF-8.
    package var text: String { String(decoding: body, as: UTF8.self) }
    /// 200 to 299.
    package var isSuccess: Bool { (200..<300).contains(status) }

    package static func == (left: Self, right: Self) -> Bool {
        left.status == right.status && left.body == right.body
            && left.headers.elementsEqual(right.headers) { $0 == $1 }
    }
}

/// Why there is no answer, as far as it can be told.
package enum OutgoingFault: Error, Sendable, Equatable, CustomStringConvertible {
    /// The address is none of the web's, or a header breaks its line.
    case invalidCall
    /// No TLS, and the address lies outside the networks that were opened.
    case plainAddress
    /// The name stands for an address inside a private network that was not opened.
    case privateAddress
    case unknownHost
    case unreachable
    /// No secure line: the certificate is not good for this name, or there is none.
    case insecure
    case timedOut
    case answerTooLarge
    /// The line broke before the answer was whole.
    case cut
    case cancelled
    /// More calls wait than the limit.
    case busy
    /// libcurl's number, as in its list of errors.
    case other(Int)

    /// Stable, for logs and lists: `unknown-host`.
    package var code: String {
        switch self {
        case .invalidCall: "invalid-call"
        case .plainAddress: "plain-address"
        case .privateAddress: "private-address"
        case .unknownHost: "unknown-host"
        case .unreachable: "unreachable"
        case .insecure: "insecure"
        case .timedOut: "timed-out"
        case .answerTooLarge: "answer-too-large"
        case .cut: "cut"
        case .cancelled: "cancelled"
        case .busy: "busy"
        case .other(let number): "curl-\(number)"
        }
    }

    package var description: String { code }
}
