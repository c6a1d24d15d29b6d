/// The maxima of this room, each with its reason.
package enum FileLimits {
    /// The largest photo that a telephone writes, and any sheet a clerk would send.
    package static let file_bytes_max = 20 * 1024 * 1024
    /// A row of this size is written and read in one go on both engines, and fits a backup's frame.
    static let chunk_bytes = 256 * 1024
    static let type_length_max = 100
}
