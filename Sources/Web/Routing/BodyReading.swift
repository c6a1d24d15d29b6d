import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

/// Takes a request's body off the wire, whole and in time, or refuses.
struct BodyReading {
    let length: Int?
    let bytes_max: Int
    let patience_seconds: Double

    init(_ request: Request, bytes_max: Int, patience_seconds: Double) {
        length = request.headers[.contentLength].flatMap { Int($0) }
        self.bytes_max = bytes_max
        self.patience_seconds = patience_seconds
    }

    /// What it may take in memory.
    var reserved_bytes: Int { min(length ?? bytes_max, bytes_max) }

    /// Throws `bodyTooLarge`, `bodySlow`, or `bodyCut` when the connection ended before the body did.
    func read(_ request: Request) async throws(WebRefusal) -> [UInt8] {
        if let length, length > bytes_max { throw .bodyTooLarge }
        switch await arrival(request.body) {
        case .whole(let bytes):
            if let length, bytes.count != length { throw .bodyCut }
            return bytes
        case .refused(let refusal): throw refusal
        }
    }

    private enum Arrival: Sendable {
        case whole([UInt8])
        case refused(WebRefusal)
    }

    private func arrival(_ body: RequestBody) async -> Arrival {
        let bytes_max = bytes_max
        let seconds = patience_seconds + Double(reserved_bytes) / Limits.bodyBytesPerSecond_min
        return await withTaskGroup(of: Arrival.self) { group in
            group.addTask { await BodyReading.collect(body, upTo: bytes_max) }
            group.addTask {
                // Cancelled when the body was first; then nobody reads this answer.
                try? await Task.sleep(for: .seconds(seconds))
                return .refused(.bodySlow)
            }
            let first = await group.next() ?? .refused(.bodyCut)
            group.cancelAll()
            return first
        }
    }

    private static func collect(_ body: RequestBody, upTo bytes_max: Int) async -> Arrival {
        var bytes: [UInt8] = []
        do {
            for try await part in body {
                guard bytes.count + part.readableBytes <= bytes_max else { return .refused(.bodyTooLarge) }
                bytes.append(contentsOf: part.readableBytesView)
            }
        } catch {
            return .refused(.bodyCut)
        }
        return .whole(bytes)
    }
}
