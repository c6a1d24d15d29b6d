import CGD

@testable import Pictures

/// A picture of four quarters, drawn for a test: red and green above, blue and white below.
struct Photograph {
    enum Colour: Int32 {
        case red = 0xFF0000
        case green = 0x00FF00
        case blue = 0x0000FF
        case white = 0xFFFFFF
    }

    let width: Int32
    let height: Int32

    var jpeg: [UInt8] { encoded { gdImageJpegPtr($0, $1, 95) } }
    var png: [UInt8] { encoded { gdImagePngPtr($0, $1) } }
    var webP: [UInt8] { encoded { gdImageWebpPtrEx($0, $1, 95) } }
    var losslessWebP: [UInt8] { encoded { gdImageWebpPtrEx($0, $1, 101) } }

    /// The JPEG as a telephone writes it, with how it was held and where.
    func jpeg(orientation: UInt8, bigEndian: Bool = true) -> [UInt8] {
        let exif = Self.exif(orientation: orientation, bigEndian: bigEndian)
        let length = UInt16(exif.count + 2)
        return jpeg.prefix(2) + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + exif
            + jpeg.dropFirst(2)
    }

    /// An EXIF segment with an orientation, a GPS directory's tag and a place in words.
    static func exif(orientation: UInt8, bigEndian: Bool = true) -> [UInt8] {
        func number(_ value: Int, _ count: Int) -> [UInt8] {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
            return bigEndian ? bytes.reversed() : bytes
        }
        var tiff = Array((bigEndian ? "MM" : "II").utf8) + number(42, 2) + number(8, 4) + number(2, 2)
        tiff += number(0x0112, 2) + number(3, 2) + number(1, 4) + number(Int(orientation), 2) + number(0, 2)
        tiff += number(0x8825, 2) + number(4, 2) + number(1, 4) + number(38, 4)
        return Array("Exif\0\0".utf8) + tiff + number(0, 4) + Array("GPS 30N 108E".utf8)
    }

    private func encoded(_ encode: (gdImagePtr, UnsafeMutablePointer<Int32>) -> UnsafeMutableRawPointer?)
        -> [UInt8]
    {
        guard let image = gdImageCreateTrueColor(width, height) else { preconditionFailure("no memory") }
        defer { gdImageDestroy(image) }
        let (middle, centre) = (width / 2, height / 2)
        gdImageFilledRectangle(image, 0, 0, middle - 1, centre - 1, Colour.red.rawValue)
        gdImageFilledRectangle(image, middle, 0, width - 1, centre - 1, Colour.green.rawValue)
        gdImageFilledRectangle(image, 0, centre, middle - 1, height - 1, Colour.blue.rawValue)
        gdImageFilledRectangle(image, middle, centre, width - 1, height - 1, Colour.white.rawValue)
        var size: Int32 = 0
        guard let bytes = encode(image, &size) else { preconditionFailure("the picture was not written") }
        defer { gdFree(bytes) }
        return Array(UnsafeRawBufferPointer(start: bytes, count: Int(size)))
    }
}

/// A prepared JPEG, looked at.
struct Print {
    let width: Int
    let height: Int
    /// Above left, above right, below left, below right; what is no clear colour is `nil`.
    let quarters: [Photograph.Colour?]

    init?(_ jpeg: [UInt8]) {
        var jpeg = jpeg
        guard let image = gdImageCreateFromJpegPtr(Int32(jpeg.count), &jpeg) else { return nil }
        defer { gdImageDestroy(image) }
        let (width, height) = (image.pointee.sx, image.pointee.sy)
        (self.width, self.height) = (Int(width), Int(height))
        quarters = [(1, 1), (3, 1), (1, 3), (3, 3)].map { x, y in
            Self.colour(gdImageGetTrueColorPixel(image, width * x / 4, height * y / 4))
        }
    }

    private static func colour(_ pixel: Int32) -> Photograph.Colour? {
        let rounded = [16, 8, 0].reduce(Int32(0)) { value, shift in
            let part = pixel >> shift & 0xFF
            return value << 8 | (part > 200 ? 0xFF : part < 55 ? 0 : 0x80)
        }
        return Photograph.Colour(rawValue: rounded)
    }
}
