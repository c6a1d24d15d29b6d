/// The kinds of file that are taken, known by their first bytes and never by their name.
enum PictureFormat {
    case jpeg
    case png
    case webP

    init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
            self = .webP
        } else {
            return nil
        }
    }
}

/// What a picture file says of itself before anything is decoded.
struct PictureHead {
    let format: PictureFormat
    let width: Int
    let height: Int
    let orientation: Orientation
    /// Whether the end of the picture has arrived, as far as the head's format tells.
    let isWhole: Bool

    /// `nil` where the head is torn or says what cannot be.
    init?(of bytes: [UInt8], format: PictureFormat) {
        let view = ByteView(bytes, bigEndian: format != .webP)
        let found =
            switch format {
            case .jpeg: PictureHead(jpeg: view)
            case .png: PictureHead(png: view)
            case .webP: PictureHead(webP: view)
            }
        guard let found, found.width > 0, found.height > 0 else { return nil }
        self = found
    }

    private init(
        format: PictureFormat, size: (width: Int, height: Int), orientation: Orientation?, isWhole: Bool
    ) {
        self.format = format
        (width, height) = size
        self.orientation = orientation ?? .upright
        self.isWhole = isWhole
    }
}

// MARK: JPEG

extension PictureHead {
    private enum Marker {
        static let endOfImage = 0xD9
        static let startOfScan = 0xDA
        static let exif = 0xE1
        /// Start of frame, all kinds; C4, C8 and CC mean something else.
        static func isFrame(_ marker: Int) -> Bool {
            (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
        }
        static func standsAlone(_ marker: Int) -> Bool { (0xD0...0xD7).contains(marker) || marker == 0x01 }
    }

    /// Walks the segments up to the first scan.
    private init?(jpeg view: ByteView) {
        var size: (width: Int, height: Int)?
        var orientation: Orientation?
        var position = 2
        while true {
            guard view.byte(position) == 0xFF, let marker = view.byte(position + 1) else { return nil }
            if marker == 0xFF {
                position += 1
                continue
            }
            if Marker.standsAlone(marker) {
                position += 2
                continue
            }
            guard marker != Marker.endOfImage, let length = view.number16(position + 2), length >= 2 else {
                return nil
            }
            if marker == Marker.startOfScan { break }
            if Marker.isFrame(marker) { size = Self.frameSize(view, position) }
            if marker == Marker.exif, orientation == nil {
                orientation = Orientation(exif: view.part(position + 4, length - 2))
            }
            position += 2 + length
        }
        guard let size else { return nil }
        self.init(
            format: .jpeg, size: size, orientation: orientation,
            isWhole: view.contains(0xFF, Marker.endOfImage, from: position))
    }

    private static func frameSize(_ view: ByteView, _ position: Int) -> (width: Int, height: Int)? {
        guard let height = view.number16(position + 5), let width = view.number16(position + 7) else {
            return nil
        }
        return (width, height)
    }
}

// MARK: PNG

extension PictureHead {
    private init?(png view: ByteView) {
        guard view.text(12, 4) == "IHDR", let width = view.number32(16), let height = view.number32(20) else {
            return nil
        }
        var orientation: Orientation?
        var isWhole = false
        var position = 8
        while !isWhole, let length = view.number32(position), let kind = view.text(position + 4, 4) {
            if kind == "eXIf" { orientation = Orientation(tiff: view.part(position + 8, length)) }
            if kind == "IEND" { isWhole = true }
            position += 12 + length
        }
        self.init(format: .png, size: (width, height), orientation: orientation, isWhole: isWhole)
    }
}

// MARK: WebP

extension PictureHead {
    private init?(webP view: ByteView) {
        guard let length = view.number32(4), let kind = view.text(12, 4) else { return nil }
        let size: (width: Int, height: Int)?
        switch kind {
        case "VP8 ": size = Self.lossySize(view)
        case "VP8L": size = Self.losslessSize(view)
        case "VP8X": size = Self.canvasSize(view)
        default: return nil
        }
        guard let size else { return nil }
        self.init(
            format: .webP, size: size, orientation: Self.webPOrientation(view),
            isWhole: view.count >= length + 8)
    }

    private static func lossySize(_ view: ByteView) -> (width: Int, height: Int)? {
        guard let width = view.number16(26), let height = view.number16(28) else { return nil }
        return (width & 0x3FFF, height & 0x3FFF)
    }

    private static func losslessSize(_ view: ByteView) -> (width: Int, height: Int)? {
        guard view.byte(20) == 0x2F, let bits = view.number32(21) else { return nil }
        return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    }

    private static func canvasSize(_ view: ByteView) -> (width: Int, height: Int)? {
        guard let width = view.number24(24), let height = view.number24(27) else { return nil }
        return (width + 1, height + 1)
    }

    private static func webPOrientation(_ view: ByteView) -> Orientation? {
        var position = 12
        while let kind = view.text(position, 4), let length = view.number32(position + 4) {
            if kind == "EXIF" {
                let part = view.part(position + 8, length)
                return Orientation(exif: part) ?? Orientation(tiff: part)
            }
            position += 8 + length + length % 2
        }
        return nil
    }
}
