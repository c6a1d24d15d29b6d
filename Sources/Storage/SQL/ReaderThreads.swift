import Foundation
import Kernel

/// The threads that read a county, each with a connection of its own, and the queue in front of them.
///
/// Under load a thread takes the next question as it ends the last, so that nobody is put to sleep or woken for it.
final class ReaderThreads<Held>: @unchecked Sendable {
    typealias Job = @Sendable (Held) -> Void

    private let condition = NSCondition()
    private var queue: [Job] = []
    private var isClosed = false
    private var running: Int
    private var waitingForEnd: [CheckedContinuation<Void, Never>] = []

    /// - Parameters:
    ///   - hold: makes what a thread reads with, on that thread; it opens on first use.
    ///   - release: lets go of it as the thread ends.
    init(count: Int, hold: @escaping @Sendable () -> Held, release: @escaping @Sendable (Held) -> Void) {
        running = count
        for number in 1...count {
            let thread = Thread { [self] in
                let held = hold()
                while let job = take() { job(held) }
                release(held)
                end()
            }
            thread.name = "county-reader-\(number)"
            thread.stackSize = 4 << 20
            thread.start()
        }
    }

    /// Answers what `body` answers; throws a `Fault` once the readers are closed.
    func read<Answer: Sendable>(_ body: @escaping @Sendable (Held) throws -> Answer) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = submit { held in continuation.resume(with: Result { try body(held) }) }
            if !isTaken { continuation.resume(throwing: Fault("the county's database is closed")) }
        }
    }

    /// False when the readers are closed; then `job` never runs.
    private func submit(_ job: @escaping Job) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        if isClosed { return false }
        queue.append(job)
        condition.signal()
        return true
    }

    /// What is queued is still answered; returns when every thread has let go of its connection.
    func close() async {
        shut()
        await withCheckedContinuation { continuation in
            condition.lock()
            let isOver = running == 0
            if !isOver { waitingForEnd.append(continuation) }
            condition.unlock()
            if isOver { continuation.resume() }
        }
    }

    /// The same without waiting for the threads.
    func shut() {
        condition.lock()
        isClosed = true
        condition.broadcast()
        condition.unlock()
    }

    private func take() -> Job? {
        condition.lock()
        defer { condition.unlock() }
        while queue.isEmpty {
            if isClosed { return nil }
            condition.wait()
        }
        return queue.removeFirst()
    }

    private func end() {
        condition.lock()
        running -= 1
        let waiting = running == 0 ? waitingForEnd : []
        if running == 0 { waitingForEnd = [] }
        condition.unlock()
        for continuation in waiting { continuation.resume() }
    }
}
