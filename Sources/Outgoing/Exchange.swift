import CCurl
import Glibc
import Kernel
import Synchronization

/// One call on its way: what libcurl is told, and what it tells while it runs.
///
/// Unchecked: one thread performs it; only the mark of cancellation is touched by others.
final class Exchange: @unchecked Sendable {
    private let call: OutgoingCall
    private let body_bytes_max: Int
    private let isCancelled = Atomic(false)
    private var headers: [(name: String, value: String)] = []
    private var headerBytes = 0
    private var body: [UInt8] = []
    private var isTooLarge = false
    /// The last address that was not called, and why.
    private var refused: OutgoingFault?

    /// libcurl's own state, once a process; a line that the other side cut is an error, not a signal.
    private static let isStarted: Bool = {
        signal(SIGPIPE, SIG_IGN)
        return yuanba_curl_start() == CURLE_OK
    }()

    init(_ call: OutgoingCall, body_bytes_max: Int) {
        self.call = call
        self.body_bytes_max = body_bytes_max
    }

    func cancel() { isCancelled.store(true, ordering: .relaxed) }

    /// Runs to its end on the thread it is called on.
    func perform() -> Result<OutgoingAnswer, OutgoingFault> {
        if isCancelled.load(ordering: .relaxed) { return .failure(.cancelled) }
        guard Self.isStarted, let handle = curl_easy_init() else { return .failure(.other(2)) }
        defer { curl_easy_cleanup(handle) }
        var list: UnsafeMutablePointer<curl_slist>?
        for header in call.headers + [("Expect", "")] {
            // A semicolon sends a header without a value; a colon alone takes out what libcurl would send.
            let empty = header.name == "Expect" ? ":" : ";"
            list = curl_slist_append(list, header.name + (header.value.isEmpty ? empty : ": " + header.value))
        }
        defer { curl_slist_free_all(list) }
        setBounds(handle)
        setCallbacks(handle)
        _ = yuanba_curl_set_pointer(handle, CURLOPT_HTTPHEADER, list)
        let code = call.address.withCString { address in
            call.body.withUnsafeBytes { bytes in
                _ = yuanba_curl_set_pointer(handle, CURLOPT_URL, address)
                if call.method == .post {
                    _ = yuanba_curl_set_long(handle, CURLOPT_POST, 1)
                    _ = yuanba_curl_set_long(handle, CURLOPT_POSTFIELDSIZE, bytes.count)
                    let start = bytes.baseAddress ?? UnsafeRawPointer(address)
                    _ = yuanba_curl_set_pointer(handle, CURLOPT_POSTFIELDS, start)
                }
                return curl_easy_perform(handle)
            }
        }
        if let fault = fault(of: code) { return .failure(fault) }
        var status = 0
        _ = yuanba_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        return .success(OutgoingAnswer(status: status, headers: headers, body: body))
    }

    private func setBounds(_ handle: UnsafeMutableRawPointer) {
        let numbers: [(CURLoption, Int)] = [
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_SSL_VERIFYPEER, 1),
            (CURLOPT_SSL_VERIFYHOST, 2), (CURLOPT_TIMEOUT_MS, max(1, call.seconds) * 1_000),
            (CURLOPT_CONNECTTIMEOUT_MS, min(max(1, call.seconds), Limits.connect_seconds) * 1_000),
            (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)), (CURLOPT_FORBID_REUSE, 1),
            (CURLOPT_NOPROGRESS, 0),
        ]
        for (option, value) in numbers { _ = yuanba_curl_set_long(handle, option, value) }
        // libcurl copies these; an empty proxy keeps a variable of the environment from going around the guard.
        for (option, value) in [
            (CURLOPT_PROTOCOLS_STR, "http,https"), (CURLOPT_PROXY, ""), (CURLOPT_USERAGENT, "Yuanba"),
        ] {
            _ = value.withCString { yuanba_curl_set_pointer(handle, option, $0) }
        }
    }

    private func setCallbacks(_ handle: UnsafeMutableRawPointer) {
        let own = Unmanaged.passUnretained(self).toOpaque()
        for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA, CURLOPT_XFERINFODATA] {
            _ = yuanba_curl_set_pointer(handle, option, own)
        }
        _ = yuanba_curl_set_write(handle) { bytes, size, count, own in
            Exchange.at(own).take(UnsafeRawBufferPointer(start: bytes, count: size * count))
        }
        _ = yuanba_curl_set_header_write(handle) { bytes, size, count, own in
            Exchange.at(own).takeHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
        }
        _ = yuanba_curl_set_open_socket(handle) { own, _, address in
            guard let address else { return -1 }
            return Exchange.at(own).open(address)
        }
        _ = yuanba_curl_set_progress(handle) { own, _, _, _, _ in
            Exchange.at(own).isCancelled.load(ordering: .relaxed) ? 1 : 0
        }
    }

    private static func at(_ own: UnsafeMutableRawPointer?) -> Exchange {
        guard let own else { preconditionFailure("libcurl called back without what it was given") }
        return Unmanaged<Exchange>.fromOpaque(own).takeUnretainedValue()
    }

    /// Another number than the bytes' ends the call.
    private func take(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard body.count + bytes.count <= body_bytes_max else {
            isTooLarge = true
            return 0
        }
        body.append(contentsOf: bytes)
        return bytes.count
    }

    private func takeHeader(_ bytes: UnsafeRawBufferPointer) -> Int {
        headerBytes += bytes.count
        guard headerBytes <= Limits.header_bytes_max else {
            isTooLarge = true
            return 0
        }
        let line = String(decoding: bytes, as: UTF8.self).filter { $0 != "\r\n" && $0 != "\n" && $0 != "\r" }
        // A status line begins anew: what an interim answer said is forgotten.
        if line.hasPrefix("HTTP/") {
            headers = []
        } else if let colon = line.firstIndex(of: ":") {
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            headers.append((line[..<colon].lowercased(), String(value)))
        }
        return bytes.count
    }

    /// The guard stands here, after the name is resolved: a name that answers differently later gains nothing.
    private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> Int32 {
        let family = address.pointee.family
        guard let start = yuanba_curl_address(address).map({ UnsafeRawPointer($0) }) else { return -1 }
        let bytes: [UInt8]
        switch family {
        case AF_INET: bytes = Array(UnsafeRawBufferPointer(start: start + 4, count: 4))
        case AF_INET6: bytes = Array(UnsafeRawBufferPointer(start: start + 8, count: 16))
        default: return -1
        }
        let isNamed = call.networks.contains { $0.contains(bytes) }
        if !isNamed {
            guard Network.isPublic(bytes) else {
                refused = .privateAddress
                return -1
            }
            if call.isPlain != false {
                refused = .plainAddress
                return -1
            }
        }
        let flags = Int32(bitPattern: SOCK_CLOEXEC.rawValue)
        return socket(family, address.pointee.socktype | flags, address.pointee.protocol)
    }

    private func fault(of code: CURLcode) -> OutgoingFault? {
        switch code {
        case CURLE_OK: nil
        case CURLE_ABORTED_BY_CALLBACK: .cancelled
        case CURLE_WRITE_ERROR where isTooLarge: .answerTooLarge
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .invalidCall
        case CURLE_COULDNT_RESOLVE_HOST: .unknownHost
        case CURLE_COULDNT_CONNECT: refused ?? .unreachable
        case CURLE_OPERATION_TIMEDOUT: .timedOut
        case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE: .cut
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR:
            .insecure
        default: .other(Int(code.rawValue))
        }
    }
}
