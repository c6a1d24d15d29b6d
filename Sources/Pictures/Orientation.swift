/// How the camera was held; the numbers are those of the EXIF tag.
///
/// - Source: EXIF 2.3, tag 0x0112.
enum Orientation: Int, CaseIterable {
    case upright = 1
    case mirrored
    case upsideDown
    case upsideDownMirrored
    case leftMirrored
    case left
    case rightMirrored
    case right

    private static let tag = 0x0112
    private static let entry_bytes = 12

    /// From an EXIF segment: six bytes of name, then TIFF. `nil` where there is none or it says nothing.
    init?(exif view: ByteView) {
        guard view.text(0, 6) == "Exif\0\0" else { return nil }
        self.init(tiff: view.part(6, view.count - 6))
    }

    /// From the first directory of a TIFF.
    init?(tiff view: ByteView) {
        guard let order = view.text(0, 2), order == "II" || order == "MM" else { return nil }
        let view = view.reading(bigEndian: order == "MM")
        guard view.number16(2) == 42, let directory = view.number32(4), let count = view.number16(directory)
        else {
            return nil
        }
        for index in 0..<count {
            let entry = directory + 2 + index * Self.entry_bytes
            guard let tag = view.number16(entry) else { return nil }
            guard tag == Self.tag else { continue }
            guard let value = view.number16(entry + 8) else { return nil }
            self.init(rawValue: value)
            return
        }
        return nil
    }
}
