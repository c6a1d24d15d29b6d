import Foundation

/// Tells of long work that tells nothing itself, by what can be seen of its files.
enum Progress {
    /// Does `body`; meanwhile shows what share of `all` bytes is done, or how many bytes where nobody knows all.
    static func watching<Value: Sendable>(
        _ label: String, all: Int64?, of done: @escaping @Sendable () -> Int64,
        _ body: () async throws -> Value
    ) async throws -> Value {
        let tell = all.map { shares(label, of: $0) } ?? Terminal.amount(label)
        tell(0, false)
        let watch = Task.detached {
            while true {
                // A cancelled sleep is the end of the work.
                do { try await Task.sleep(for: .milliseconds(100)) } catch { return }
                tell(done(), false)
            }
        }
        let value: Value
        do {
            value = try await body()
        } catch {
            watch.cancel()
            await watch.value
            Terminal.breakLine()
            throw error
        }
        watch.cancel()
        await watch.value
        tell(done(), true)
        return value
    }

    /// What is copied is then checked and renamed, so the whole is reached at the end only.
    private static func shares(_ label: String, of all: Int64) -> @Sendable (Int64, Bool) -> Void {
        let progress = Terminal.progress(label)
        return { bytes, isDone in
            progress(isDone ? 1 : min(0.99, Double(bytes) / Double(max(1, all))))
        }
    }
}
