import CJemalloc

/// The allocator under every `malloc` of this program.
///
/// Naming a symbol of its own is also what makes the linker keep it.
enum Allocator {
    /// As in "jemalloc 5.3.0".
    static var name: String {
        var text: UnsafePointer<CChar>?
        var size = MemoryLayout<UnsafePointer<CChar>?>.size
        guard mallctl("version", &text, &size, nil, 0) == 0, let text else { return "the system's" }
        let version = String(cString: text)
        return "jemalloc " + (version.split(separator: "-").first.map(String.init) ?? version)
    }
}
