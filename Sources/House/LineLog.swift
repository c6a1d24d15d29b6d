import Foundation
import Kernel
import Logging
import Synchronization

/// Logs a line an event, as text for people or as JSON for programs.
package struct LineLog: LogHandler {
    package enum Form: String, Sendable, CaseIterable { case text, json }

    package var logLevel = Logger.Level.info
    package var metadata: Logger.Metadata = [:]
    private let form: Form
    private let queue: LineQueue
    private let now: @Sendable () -> Instant

    package init(_ form: Form, to queue: LineQueue, now: @escaping @Sendable () -> Instant) {
        self.form = form
        self.queue = queue
        self.now = now
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let own = event.metadata ?? [:]
        let all = (metadata.isEmpty ? own : metadata.merging(own) { $1 }).sorted { $0.key < $1.key }
        switch form {
        case .text:
            var line = "\(now().iso) \(event.level.rawValue) \(event.message)"
            for (name, value) in all { line += " \(name)=\(LineLog.word("\(value)"))" }
            queue.add(line)
        case .json:
            var json = JSONText()
            json.object { json in
                json.field("at", now())
                json.field("level", event.level.rawValue)
                json.field("message", event.message.description)
                for (name, value) in all {
                    json.key(named: name)
                    LineLog.write(value, to: &json)
                }
            }
            queue.add(json.string)
        }
    }

    /// Numbers stay numbers, so that programs need not read them out of texts.
    private static func write(_ value: Logger.Metadata.Value, to json: inout JSONText) {
        if case .stringConvertible(let inner) = value {
            if let number = inner as? Int { return json.write(number) }
            if let number = inner as? Double { return json.write(number) }
        }
        json.write("\(value)")
    }

    private static func word(_ text: String) -> String {
        let isPlain =
            !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 < 0x80 }
        if isPlain { return text }
        let isOneWord = !text.isEmpty && !text.contains { $0.isWhitespace || $0 == "\"" }
        return isOneWord ? text : "\"" + text.replacing("\"", with: "'").replacing("\n", with: "\\n") + "\""
    }
}

/// Writes lines on a thread of its own: a reader who does not read holds up the log, never a request.
///
/// The thread wakes for the first line and takes along what comes in the next moment, so that a busy server does
/// not wake it for each.
package final class LineQueue: @unchecked Sendable {
    private let condition = NSCondition()
    private var lines: [String] = []
    private var dropped = 0
    private var isWriting = false
    /// Whether somebody waits for all to be written.
    private var isHurried = false
    private let output: Int32

    /// How long the first line waits for others.
    static let gathering_microseconds: UInt32 = 20_000
    /// More than a busy second's worth.
    static let lines_max = 10_000

    /// - Parameter output: a file descriptor that stays open.
    package init(to output: Int32) {
        self.output = output
        let thread = Thread { [self] in work() }
        thread.name = "log"
        thread.start()
    }

    func add(_ line: String) {
        condition.lock()
        let isFirst = lines.isEmpty
        if lines.count < LineQueue.lines_max { lines.append(line) } else { dropped += 1 }
        if isFirst { condition.broadcast() }
        condition.unlock()
    }

    /// Waits until all is written, but no longer than `seconds`.
    package func flush(seconds: Double) {
        let deadline = Date(timeIntervalSinceNow: seconds)
        condition.lock()
        defer { condition.unlock() }
        isHurried = true
        defer { isHurried = false }
        while !lines.isEmpty || isWriting {
            guard condition.wait(until: deadline) else { return }
        }
    }

    private func work() {
        while true {
            condition.lock()
            while lines.isEmpty { condition.wait() }
            if !isHurried {
                condition.unlock()
                usleep(LineQueue.gathering_microseconds)
                condition.lock()
            }
            var text = lines.joined(separator: "\n") + "\n"
            if dropped > 0 { text += "\(dropped) lines were dropped: nobody read the log\n" }
            lines = []
            dropped = 0
            isWriting = true
            condition.unlock()
            write(text)
            condition.lock()
            isWriting = false
            condition.broadcast()
            condition.unlock()
        }
    }

    /// What cannot be written is lost: there is nowhere left to say so.
    private func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(output, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return }
            rest = rest.dropFirst(max(count, 0))
        }
    }
}
