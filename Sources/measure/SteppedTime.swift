import Kernel
import Storage
import Synchronization

/// A clock that is moved by hand, so that a county's past has its own times.
final class SteppedTime: TimeSource {
    private let held: Mutex<Instant>

    init(_ start: Instant) { held = Mutex(start) }

    var now: Instant { held.withLock { $0 } }

    func move(to instant: Instant) { held.withLock { $0 = max($0, instant) } }
}
