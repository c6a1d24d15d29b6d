import Foundation
import Kernel

/// Threads that come with the first waiting call and go with the last.
final class CallThreads: @unchecked Sendable {
    typealias Job = @Sendable () -> Void

    private let atOnce_max: Int
    private let waiting_max: Int
    private let lock = NSLock()
    private var queue: [Job] = []
    private var running = 0

    init(atOnce_max: Int, waiting_max: Int) {
        self.atOnce_max = atOnce_max
        self.waiting_max = waiting_max
    }

    /// False when too many wait; then `job` never runs.
    func run(_ job: @escaping Job) -> Bool {
        lock.lock()
        defer { lock.unlock() }
        if running >= atOnce_max, queue.count >= waiting_max { return false }
        queue.append(job)
        if running < atOnce_max {
            running += 1
            let thread = Thread { [self] in while let next = take() { next() } }
            thread.name = "outgoing"
            thread.start()
        }
        return true
    }

    private func take() -> Job? {
        lock.lock()
        defer { lock.unlock() }
        if queue.isEmpty {
            running -= 1
            return nil
        }
        return queue.removeFirst()
    }
}
