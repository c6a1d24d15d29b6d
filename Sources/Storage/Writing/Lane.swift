import Foundation
import Kernel
import Synchronization

/// The one writer of a county: a thread that runs callers' closures in savepoints of one transaction and
/// answers all of them after its single commit.
///
/// Under load a commit carries as many closures as have queued while the last one was on its way to the disk.
final class Lane: @unchecked Sendable {
    private let condition = NSCondition()
    private var queue: [Job] = []
    private var isClosed = false
    private var hasEnded = false
    private var ended: [CheckedContinuation<Void, Never>] = []
    private let thread: LaneThread
    private let tally = Mutex(Tally())

    struct Tally: Sendable {
        var commits = 0
        var closures = 0
        var slowest_ms = 0.0
    }

    final class Job {
        let origin: Origin
        let seed: [UInt8]
        /// Runs the caller's closure and keeps its result.
        let run: (Transaction) throws -> Void
        /// Tells the caller: nil when it is on disk.
        let answer: ((any Error)?) -> Void

        init(
            origin: Origin, seed: [UInt8], run: @escaping (Transaction) throws -> Void,
            answer: @escaping ((any Error)?) -> Void
        ) {
            self.origin = origin
            self.seed = seed
            self.run = run
            self.answer = answer
        }
    }

    private final class LaneThread: @unchecked Sendable {
        var batches: Batches?
    }

    /// Opens the writer on the lane's own thread; throws what opening threw.
    init(engine: any Engine, schema: Schema, reactions: Reactions, time: any TimeSource) throws {
        thread = LaneThread()
        let opened = DispatchSemaphore(value: 0)
        let outcome = Mutex<(any Error)?>(nil)
        let running = Thread { [self] in
            do {
                let writer = try engine.openWriter()
                try schema.migrate(writer, now: time.now)
                thread.batches = Batches(writer: writer, reactions: reactions, time: time)
            } catch {
                outcome.withLock { $0 = error }
                opened.signal()
                return
            }
            opened.signal()
            work()
            thread.batches = nil
            end()
        }
        running.name = "county-lane"
        running.stackSize = 4 << 20
        running.start()
        opened.wait()
        if let error = outcome.withLock({ $0 }) { throw error }
    }

    var counts: Tally { tally.withLock { $0 } }

    func submit(_ job: Job) {
        condition.lock()
        let refused = isClosed
        if !refused {
            queue.append(job)
            condition.signal()
        }
        condition.unlock()
        if refused { job.answer(Fault("the county's database is closed")) }
    }

    /// What is queued is still written; what comes later is refused. Returns when the thread has let go of the
    /// writer.
    func close() async {
        await withCheckedContinuation { continuation in
            condition.lock()
            isClosed = true
            let isOver = hasEnded
            if !isOver { ended.append(continuation) }
            condition.signal()
            condition.unlock()
            if isOver { continuation.resume() }
        }
    }

    /// Lets the thread go once it has written what is queued; for a county that nobody holds any more.
    func stop() {
        condition.lock()
        isClosed = true
        condition.signal()
        condition.unlock()
    }

    private func end() {
        condition.lock()
        hasEnded = true
        let waiting = ended
        ended = []
        condition.unlock()
        for continuation in waiting { continuation.resume() }
    }

    private func work() {
        while let jobs = take() {
            guard let batches = thread.batches else { return }
            let outcome = batches.write(jobs)
            tally.withLock {
                $0.commits += 1
                $0.closures += jobs.count
                $0.slowest_ms = max($0.slowest_ms, outcome.slowest_ms)
            }
            for (job, error) in zip(jobs, outcome.errors) { job.answer(error) }
        }
    }

    private func take() -> [Job]? {
        condition.lock()
        defer { condition.unlock() }
        while queue.isEmpty {
            if isClosed { return nil }
            condition.wait()
        }
        let count = min(queue.count, Limits.closuresPerCommit_max)
        defer { queue.removeFirst(count) }
        return Array(queue.prefix(count))
    }
}
