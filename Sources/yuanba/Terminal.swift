import Foundation
import Kernel

/// What the command line writes: results on stdout, complaints and progress on stderr.
enum Terminal {
    /// English unless the environment's locale is Chinese.
    static var language: Language {
        let environment = ProcessInfo.processInfo.environment
        let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        return locale.hasPrefix("zh") ? .chinese : .english
    }

    /// Whose account of the machine runs the command; its number where it has no name.
    static var login: String {
        getpwuid(getuid()).flatMap { String(validatingCString: $0.pointee.pw_name) } ?? "\(getuid())"
    }

    static func say(_ text: String) { write(text + "\n", to: .standardOutput) }
    static func say(bytes: [UInt8]) { try? FileHandle.standardOutput.write(contentsOf: Data(bytes)) }
    static func complain(_ text: String) { write(text + "\n", to: .standardError) }

    private static let isInteractive = isatty(STDERR_FILENO) == 1

    /// A bar that is drawn over itself on a terminal; elsewhere a plain line at each tenth.
    static func progress(_ label: String) -> @Sendable (Double) -> Void {
        let last = Mark()
        return { share in
            let percent = Int((share * 100).rounded())
            if isInteractive {
                let filled = percent * 30 / 100
                let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
                write("\r\(label) \(bar) \(percent) %\(percent == 100 ? "\n" : "")", to: .standardError)
            } else if last.reaches(percent / 10) {
                complain("\(label) \(percent) %")
            }
        }
    }

    /// Mebibytes that are drawn over themselves on a terminal; elsewhere a plain line at each doubling and at the end.
    static func amount(_ label: String) -> @Sendable (_ bytes: Int64, _ isDone: Bool) -> Void {
        let last = Mark()
        return { bytes, isDone in
            let words = "\(label) \(bytes >> 20) MiB"
            if isInteractive {
                write("\r\(words)\(isDone ? "\n" : "")", to: .standardError)
            } else if last.reaches(Int64.bitWidth - (bytes >> 20).leadingZeroBitCount) || isDone {
                complain(isDone ? "\(words), done" : words)
            }
        }
    }

    /// After a bar that will not come to its end, so that a complaint has a line of its own.
    static func breakLine() { if isInteractive { write("\n", to: .standardError) } }

    private final class Mark: @unchecked Sendable {
        private let lock = NSLock()
        private var tenth = -1

        func reaches(_ value: Int) -> Bool {
            lock.withLock {
                guard value > tenth else { return false }
                tenth = value
                return true
            }
        }
    }

    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
