import Kernel
import Outgoing
import Sealing

/// How a message is signed, as the Standard Webhooks specification says: HMAC-SHA256 over `id.timestamp.body`.
enum HookSignature {
    static let prefix = "whsec_"

    /// A secret as its keeper gets it.
    static func text(of secret: [UInt8]) -> String { prefix + Base64.text(secret) }

    /// One signature a secret, parted by a space: the new one first.
    static func header(id: String, at seconds: Int64, body: String, secrets: [[UInt8]]) -> String {
        let signed = Array("\(id).\(seconds).\(body)".utf8)
        return secrets.map { "v1," + Base64.text(Digest.hmacSHA256(key: $0, message: signed)) }
            .joined(separator: " ")
    }

    /// The call that carries a message.
    static func call(
        _ delivery: Delivery, to address: String, secrets: [[UInt8]], at now: Instant
    ) -> OutgoingCall {
        let seconds = now.milliseconds / 1_000
        return OutgoingCall(
            .post, address,
            headers: [
                ("content-type", "application/json"), ("webhook-id", delivery.id.description),
                ("webhook-timestamp", "\(seconds)"),
                (
                    "webhook-signature",
                    header(id: delivery.id.description, at: seconds, body: delivery.body, secrets: secrets)
                ),
            ], body: Array(delivery.body.utf8), seconds: Limits.call_seconds)
    }
}

extension Delivery {
    /// What becomes of a message and its receiver after an attempt.
    ///
    /// Only 200 to 299 is an arrival. 410 says that the receiver is gone: it is stopped at once.
    func tried(_ outcome: Outcome, at now: Instant) -> (delivery: Delivery, stops: Bool) {
        var next = self
        next.attempts += 1
        next.tries += 1
        next.last = outcome
        if case .status(let status) = outcome, (200..<300).contains(status) {
            next.state = .delivered
            next.next = nil
            next.ended = now
            return (next, false)
        }
        if outcome != .status(410), let at = RetryPlan.patient.next(after: next.tries, at: now) {
            next.next = at
            return (next, false)
        }
        next.state = .givenUp
        next.next = nil
        next.ended = now
        return (next, true)
    }
}
