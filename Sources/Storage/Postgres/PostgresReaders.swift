import Foundation
import Kernel

/// The threads that read, each with a connection of its own, and the queue in front of them.
final class PostgresReaders: @unchecked Sendable {
    typealias Job = @Sendable (PostgresConnection) -> Void

    private let condition = NSCondition()
    private var queue: [Job] = []
    private var isClosed = false
    private var running: Int
    private var waitingForEnd: [CheckedContinuation<Void, Never>] = []

    init(_ address: PostgresAddress, count: Int) {
        running = count
        for number in 1...count {
            let thread = Thread { [self] in
                let connection = PostgresConnection(address)
                while let job = take() { job(connection) }
                connection.disconnect()
                end()
            }
            thread.name = "county-reader-\(number)"
            thread.stackSize = 4 << 20
            thread.start()
        }
    }

    /// False when the readers are closed; then `job` never runs.
    func submit(_ job: @escaping Job) -> Bool {
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
