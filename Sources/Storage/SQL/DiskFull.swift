/// The disk takes nothing more; what was being written is undone whole.
package struct DiskFull: Error, Sendable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
