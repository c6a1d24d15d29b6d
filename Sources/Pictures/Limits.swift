/// Every maximum of this room with its reason.
package enum PictureLimits {
    /// The largest file that a telephone's camera writes is about half of this.
    package static let input_bytes_max = 20 * 1024 * 1024
    /// One pixel is four bytes while a picture is open: 200 MB at most.
    package static let pixels_max = 50_000_000
    /// Wide enough to read a meter or a receipt on a large screen.
    package static let longest_px = 1600
    package static let thumbnail_px = 320
    /// Below this, writing in photographed paper begins to blur.
    static let jpeg_quality: Int32 = 82
}
