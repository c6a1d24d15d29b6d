import Kernel
import Storage

/// A file was added to what the subject has.
package struct FileKept: Event {
    package static let kind = "files.file-kept"
    package let subject: AnyID
    package let file: FileID
    package let size: Int
}
