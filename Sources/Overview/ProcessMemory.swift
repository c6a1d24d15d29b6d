import Foundation

/// How much memory this process holds, as the system counts it.
enum ProcessMemory {
    /// - Source: proc(5), `statm`: pages; Prometheus' name for it is `process_resident_memory_bytes`.
    static var text: String {
        guard let pages = pages else { return "" }
        return """
            # HELP process_resident_memory_bytes Resident memory of this process.
            # TYPE process_resident_memory_bytes gauge
            process_resident_memory_bytes \(pages * sysconf(Int32(_SC_PAGESIZE)))

            """
    }

    private static var pages: Int? {
        guard let told = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        return told.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }
}
