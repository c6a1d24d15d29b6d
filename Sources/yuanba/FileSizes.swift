import Foundation
import Synchronization

/// How many bytes of files have been written or read, seen from beside whoever writes or reads them.
enum FileSizes {
    static func of(_ path: String) -> Int64 {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.int64Value ?? 0
    }

    static func files(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        return (names ?? []).sorted().map { "\(folder)/\($0)" }
    }

    /// What a file, or all files of a folder, hold by now; they are renamed when they are whole.
    final class Growth: Sendable {
        private let path: String
        private let most = Mutex<Int64>(0)

        init(of path: String) { self.path = path }

        var bytes: Int64 {
            let files = FileSizes.files(in: path)
            let now = files.isEmpty ? FileSizes.of(path) : files.reduce(0) { $0 + FileSizes.of($1) }
            return most.withLock { most in
                most = max(most, now)
                return most
            }
        }
    }

    /// How far this process has read in files; each reading of a file counts anew.
    final class Reading: Sendable {
        private struct State {
            var done: Int64 = 0
            /// Where the open files stood when they were last seen.
            var positions: [String: Int64] = [:]
        }

        private let sizes: [String: Int64]
        private let state = Mutex(State())

        init(_ paths: [String]) {
            let sized = paths.map { (URL(filePath: $0).resolvingSymlinksInPath().path, FileSizes.of($0)) }
            sizes = Dictionary(sized, uniquingKeysWith: { first, _ in first })
        }

        var bytes: Int64 {
            let now = open()
            return state.withLock { state in
                for (path, last) in state.positions where now[path] == nil {
                    state.done += (sizes[path] ?? last) - last
                }
                for (path, position) in now {
                    let last = state.positions[path] ?? 0
                    state.done += position >= last ? position - last : position
                }
                state.positions = now
                return state.done
            }
        }

        /// The positions of those of the files that this process has open now, as Linux tells them.
        private func open() -> [String: Int64] {
            let files = FileManager.default
            var found: [String: Int64] = [:]
            for number in (try? files.contentsOfDirectory(atPath: "/proc/self/fd")) ?? [] {
                guard let path = try? files.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(number)"),
                    sizes[path] != nil,
                    let told = try? String(contentsOfFile: "/proc/self/fdinfo/\(number)", encoding: .utf8),
                    let line = told.split(separator: "\n").first(where: { $0.hasPrefix("pos:") }),
                    let position = Int64(line.dropFirst(4).filter(\.isNumber))
                else { continue }
                found[path] = max(found[path] ?? 0, position)
            }
            return found
        }
    }
}
