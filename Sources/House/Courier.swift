import Kernel
import Logging
import Outgoing
import ShortMessages
import Storage
import Synchronization
import WeChat
import Webhooks

/// Carries what waits for other systems, beside the clocks: a receiver that thinks long holds no clock up.
final class Courier: Sendable {
    private let county: County
    private let outgoing: Outgoing
    private let logger: Logger
    private let running = Mutex<Task<Void, Never>?>(nil)
    private let isOut = Atomic(false)

    init(_ county: County, _ outgoing: Outgoing, _ logger: Logger) {
        self.county = county
        self.outgoing = outgoing
        self.logger = logger
    }

    /// Sets out unless it is out already; who asks holds the county's lease.
    func setOut() {
        guard isOut.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged else {
            return
        }
        let task = Task { [self] in
            await goRound()
            isOut.store(false, ordering: .releasing)
        }
        running.withLock { $0 = task }
    }

    /// Calls it back; what was under way is sent again by whoever holds the lease next.
    func callBack() async {
        let task = running.withLock { $0 }
        task?.cancel()
        await task?.value
    }

    /// Lets go of what nobody looks at any more.
    func tidy() async throws {
        try await Webhooks(county).prune()
        try await ShortMessages(county).prune()
        try await WeChat(county).prune()
    }

    private func goRound() async {
        let outgoing = outgoing
        let send: @Sendable (OutgoingCall) async -> Result<OutgoingAnswer, OutgoingFault> = { call in
            do throws(OutgoingFault) { return .success(try await outgoing.send(call)) } catch {
                return .failure(error)
            }
        }
        await carry("webhooks") { try await Webhooks(county).deliver(send) }
        await carry("short messages") { try await ShortMessages(county).dispatch(send) }
        await carry("pictures from WeChat") { try await WeChat(county, calling: House.callWeChat).goOn() }
    }

    private func carry(_ what: String, _ body: () async throws -> Void) async {
        do { try await body() } catch {
            logger.error(
                "the courier stumbled",
                metadata: ["county": "\(county.name)", "carrying": "\(what)", "cause": "\(error)"])
        }
    }
}
