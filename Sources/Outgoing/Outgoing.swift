import Kernel

/// Calls from this server to others: few at once, never longer than said, never into the own network unasked.
///
/// libcurl blocks; each call runs on a thread of its own, and no thread lives while there is nothing to call.
package struct Outgoing: Sendable {
    /// How much at once, and how much of an answer is kept.
    package struct Bounds: Sendable {
        /// Calls at the same time; the others wait their turn.
        package var atOnce_max = Limits.atOnce_max
        /// Calls that wait; beyond it a call is refused as busy.
        package var waiting_max = Limits.waiting_max
        /// Bytes of an answer's body.
        package var body_bytes_max = Limits.body_bytes_max

        package init() {}
    }

    private typealias Ending = Result<OutgoingAnswer, OutgoingFault>

    private let bounds: Bounds
    private let threads: CallThreads

    package init(_ bounds: Bounds = Bounds()) {
        self.bounds = bounds
        threads = CallThreads(atOnce_max: bounds.atOnce_max, waiting_max: bounds.waiting_max)
    }

    /// Sends it and waits for the whole answer; ends within a second or so of its task being cancelled.
    package func send(_ call: OutgoingCall) async throws(OutgoingFault) -> OutgoingAnswer {
        guard call.isSound else { throw .invalidCall }
        let exchange = Exchange(call, body_bytes_max: bounds.body_bytes_max)
        let ending = await withTaskCancellationHandler {
            await withCheckedContinuation { (ended: CheckedContinuation<Ending, Never>) in
                let isTaken = threads.run { ended.resume(returning: exchange.perform()) }
                if !isTaken { ended.resume(returning: .failure(.busy)) }
            }
        } onCancel: {
            exchange.cancel()
        }
        return try ending.get()
    }
}
