import CGD

/// One decoded picture, owned.
final class Canvas {
    /// Once in the life of the process: the library has one place for its complaints.
    private static let silence: Void = gd_silence()
    private static let white: Int32 = 0xFFFFFF

    private let image: gdImagePtr

    private init(owning image: gdImagePtr) { self.image = image }

    /// `nil` where the bytes are no such picture.
    ///
    /// A JPEG's warnings are let pass: many cameras write files that earn one.
    init?(decoding bytes: [UInt8], of format: PictureFormat) {
        _ = Self.silence
        var bytes = bytes
        let size = Int32(bytes.count)
        let image =
            switch format {
            case .jpeg: gdImageCreateFromJpegPtrEx(size, &bytes, 1)
            case .png: gdImageCreateFromPngPtr(size, &bytes)
            case .webP: gdImageCreateFromWebpPtr(size, &bytes)
            }
        guard let image else { return nil }
        self.image = image
    }

    deinit { gdImageDestroy(image) }

    var width: Int { Int(image.pointee.sx) }
    var height: Int { Int(image.pointee.sy) }

    /// On white, and made smaller where the longer side has more than `longest` pixels; never made larger.
    ///
    /// Every pixel is the mean of those it stands for. The library's `gdImageScale` is as fast, but reads
    /// beyond the end of a picture two pixels high.
    func fitted(into longest: Int) -> Canvas? {
        let size = (width: pixels(width, fittedInto: longest), height: pixels(height, fittedInto: longest))
        guard gdImagePaletteToTrueColor(image) == 1,
            let ground = gdImageCreateTrueColor(size.width, size.height)
        else { return nil }
        gdImageFilledRectangle(ground, 0, 0, size.width - 1, size.height - 1, Self.white)
        gdImageAlphaBlending(ground, 1)
        gdImageCopyResampled(
            ground, image, 0, 0, 0, 0, size.width, size.height, image.pointee.sx, image.pointee.sy)
        return Canvas(owning: ground)
    }

    /// Upright, whichever way the camera was held.
    func turned(by orientation: Orientation) -> Canvas? {
        switch orientation {
        case .upright: return self
        case .mirrored: gdImageFlipHorizontal(image)
        case .upsideDown: gdImageFlipBoth(image)
        case .upsideDownMirrored: gdImageFlipVertical(image)
        case .left: return rotated(clockwise: true)
        case .right: return rotated(clockwise: false)
        case .leftMirrored: return rotated(clockwise: true)?.turned(by: .mirrored)
        case .rightMirrored: return rotated(clockwise: true)?.turned(by: .upsideDownMirrored)
        }
        return self
    }

    func jpeg() -> [UInt8]? {
        var size: Int32 = 0
        guard let bytes = gdImageJpegPtr(image, &size, PictureLimits.jpeg_quality) else { return nil }
        defer { gdFree(bytes) }
        return Array(UnsafeRawBufferPointer(start: bytes, count: Int(size)))
    }

    /// One side's length when the longer side has become `longest`, to the nearest pixel.
    private func pixels(_ length: Int, fittedInto longest: Int) -> Int32 {
        let longer = max(width, height)
        guard longer > longest else { return Int32(length) }
        return Int32(max(1, (2 * length * longest + longer) / (2 * longer)))
    }

    private func rotated(clockwise: Bool) -> Canvas? {
        gdImageRotateInterpolated(image, clockwise ? 270 : 90, Self.white).map(Canvas.init(owning:))
    }
}
