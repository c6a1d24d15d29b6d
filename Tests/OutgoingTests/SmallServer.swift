import Foundation
import Glibc
import Synchronization

/// A server on loopback that answers each line with what the test says; nothing of libcurl in it.
final class SmallServer: @unchecked Sendable {
    let port: Int
    private let listening: Int32
    private let lock = NSLock()
    private var requests: [String] = []
    private let answer: @Sendable (String) -> String?

    /// - Parameter answer: from the whole request to the whole answer; nil cuts the line.
    init(_ answer: @escaping @Sendable (String) -> String?) throws {
        self.answer = answer
        let listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        self.listening = listening
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
                bind(listening, plain, size) == 0 && listen(listening, 16) == 0
                    && getsockname(listening, plain, &size) == 0
            }
        }
        guard bound else { throw CocoaError(.fileReadUnknown) }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread { [self] in serve() }.start()
    }

    var seen: [String] { lock.withLock { requests } }

    func close() { _ = Glibc.shutdown(listening, Int32(SHUT_RDWR)) }

    private func serve() {
        while true {
            let line = accept(listening, nil, nil)
            if line < 0 { break }
            Thread { [self] in
                let request = read(line)
                lock.withLock { requests.append(request) }
                if let said = answer(request) {
                    let bytes = Array(said.utf8)
                    _ = send(line, bytes, bytes.count, Int32(MSG_NOSIGNAL))
                }
                _ = Glibc.close(line)
            }.start()
        }
        _ = Glibc.close(listening)
    }

    /// Head and body, as long as the head says.
    private func read(_ line: Int32) -> String {
        var all: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let text = String(decoding: all, as: UTF8.self)
            // What begins with this byte speaks TLS, and will never say a head.
            if all.first == 0x16 { return text }
            if let end = text.range(of: "\r\n\r\n") {
                let length = text.lowercased().components(separatedBy: "content-length: ").dropFirst().first
                    .flatMap { Int($0.prefix { $0.isNumber }) }
                if text[end.upperBound...].utf8.count >= length ?? 0 { return text }
            }
            let count = recv(line, &part, part.count, 0)
            if count <= 0 { return text }
            all += part.prefix(count)
        }
    }
}
