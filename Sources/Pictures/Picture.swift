import Kernel

/// Photographs that people send: turned upright, made small, and rid of all they tell beside the picture.
package enum Picture {
    /// A picture ready to be kept and shown.
    package struct Prepared: Sendable {
        package let jpeg: [UInt8]
        package let width: Int
        package let height: Int
        package let thumbnail: [UInt8]
    }

    /// Reads a JPEG, PNG or WebP and writes two fresh JPEGs, without place, time and camera.
    ///
    /// Takes up to 200 MB and about half a second for the largest pictures: callers limit how many run at
    /// once.
    package static func prepared(
        _ bytes: [UInt8], longest_px: Int = PictureLimits.longest_px,
        thumbnail_px: Int = PictureLimits.thumbnail_px
    ) throws(PictureRefusal) -> Prepared {
        let head = try inspected(bytes)
        guard let whole = Canvas(decoding: bytes, of: head.format)?.fitted(into: longest_px),
            let upright = whole.turned(by: head.orientation),
            let jpeg = upright.jpeg(),
            let thumbnail = upright.fitted(into: thumbnail_px)?.jpeg()
        else { throw .broken }
        return Prepared(jpeg: jpeg, width: upright.width, height: upright.height, thumbnail: thumbnail)
    }

    /// What the head says, judged before a pixel is decoded: a small file can claim to be a huge picture.
    private static func inspected(_ bytes: [UInt8]) throws(PictureRefusal) -> PictureHead {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= PictureLimits.input_bytes_max else { throw .tooLarge }
        guard let format = PictureFormat(of: bytes) else { throw .notAPicture }
        guard let head = PictureHead(of: bytes, format: format) else { throw .broken }
        // Divided, because the product of two sizes that a file claims may be more than a number holds.
        guard head.width <= PictureLimits.pixels_max / head.height else { throw .tooManyPixels }
        guard head.isWhole else { throw .broken }
        return head
    }
}
