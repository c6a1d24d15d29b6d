import CGD
import Kernel
import Testing

@testable import Pictures

@Suite struct PictureTests {
    let photograph = Photograph(width: 400, height: 300)

    @Test func `a JPEG, a PNG and both kinds of WebP become a JPEG of the same size`() throws {
        for bytes in [photograph.jpeg, photograph.png, photograph.webP, photograph.losslessWebP] {
            let prepared = try Picture.prepared(bytes)

            let print = try #require(Print(prepared.jpeg))
            #expect((prepared.width, prepared.height) == (400, 300))
            #expect((print.width, print.height) == (400, 300))
            #expect(print.quarters == [.red, .green, .blue, .white])
            #expect(Print(prepared.thumbnail)?.width == 320)
        }
    }

    @Test func `a large picture is made small, with a smaller one beside it`() throws {
        let prepared = try Picture.prepared(Photograph(width: 1000, height: 2000).jpeg)

        let thumbnail = try #require(Print(prepared.thumbnail))
        #expect((prepared.width, prepared.height) == (800, 1600))
        #expect((thumbnail.width, thumbnail.height) == (160, 320))
        #expect(thumbnail.quarters == [.red, .green, .blue, .white])
    }

    @Test func `a small picture is never made larger`() throws {
        let prepared = try Picture.prepared(Photograph(width: 40, height: 30).png)

        #expect((prepared.width, prepared.height) == (40, 30))
        #expect(Print(prepared.thumbnail)?.width == 40)
    }

    @Test(
        arguments: [
            (4000, 2, 1600, 1), (2, 4000, 1, 1600), (4000, 1, 1600, 1), (1, 1, 1, 1), (1601, 3, 1600, 3),
            (60_000, 9, 1600, 1),
        ] as [(Int32, Int32, Int, Int)])
    func `a picture as narrow as a line keeps one pixel`(
        width: Int32, height: Int32, preparedWidth: Int, preparedHeight: Int
    ) throws {
        let prepared = try Picture.prepared(Photograph(width: width, height: height).png)

        #expect((prepared.width, prepared.height) == (preparedWidth, preparedHeight))
    }

    @Test(
        arguments: [
            (1, [.red, .green, .blue, .white]), (2, [.green, .red, .white, .blue]),
            (3, [.white, .blue, .green, .red]), (4, [.blue, .white, .red, .green]),
            (5, [.red, .blue, .green, .white]), (6, [.blue, .red, .white, .green]),
            (7, [.white, .green, .blue, .red]), (8, [.green, .white, .red, .blue]),
        ] as [(UInt8, [Photograph.Colour])], [true, false])
    func `however the camera was held, the picture stands upright`(
        held: (orientation: UInt8, quarters: [Photograph.Colour]), bigEndian: Bool
    ) throws {
        let bytes = photograph.jpeg(orientation: held.orientation, bigEndian: bigEndian)

        let prepared = try Picture.prepared(bytes)

        let isTurned = held.orientation >= 5
        #expect((prepared.width, prepared.height) == (isTurned ? (300, 400) : (400, 300)))
        #expect(Print(prepared.jpeg)?.quarters == held.quarters)
        #expect(Print(prepared.thumbnail)?.quarters == held.quarters)
    }

    @Test func `where and when it was taken does not stay in the picture`() throws {
        let bytes = photograph.jpeg(orientation: 6)
        #expect(bytes.contains("Exif".utf8) && bytes.contains("GPS 30N 108E".utf8))

        let prepared = try Picture.prepared(bytes)

        for kept in [prepared.jpeg, prepared.thumbnail] {
            #expect(!kept.contains("Exif".utf8))
            #expect(!kept.contains("GPS".utf8))
            #expect(!kept.contains([0xFF, 0xE1]))
        }
    }

    @Test func `what can be seen through becomes white`() throws {
        let image = try #require(gdImageCreateTrueColor(8, 8))
        gdImageSaveAlpha(image, 1)
        gdImageAlphaBlending(image, 0)
        gdImageFilledRectangle(image, 0, 0, 7, 7, 0x7F00_0000)
        var size: Int32 = 0
        let bytes = try #require(gdImagePngPtr(image, &size))
        let png = Array(UnsafeRawBufferPointer(start: bytes, count: Int(size)))
        gdFree(bytes)
        gdImageDestroy(image)

        #expect(Print(try Picture.prepared(png).jpeg)?.quarters == [.white, .white, .white, .white])
    }

    @Test func `a JPEG with something after its end is taken, as moving pictures have it`() throws {
        #expect(try Picture.prepared(photograph.jpeg + Array("ftypmp42".utf8)).width == 400)
    }
}

@Suite struct PictureRefusalTests {
    let photograph = Photograph(width: 400, height: 300)

    @Test func `a file without a byte is empty`() {
        #expect(throws: PictureRefusal.empty) { try Picture.prepared([]) }
    }

    @Test func `more than 20 MB are too large, whatever they are`() {
        let bytes = [UInt8](repeating: 0xFF, count: PictureLimits.input_bytes_max + 1)

        #expect(throws: PictureRefusal.tooLarge) { try Picture.prepared(bytes) }
    }

    @Test(arguments: [
        "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7", "RIFF\0\0\0\0WAVE", "\u{0}",
    ])
    func `what is no picture is told so`(text: String) {
        #expect(throws: PictureRefusal.notAPicture) { try Picture.prepared(Array(text.utf8)) }
    }

    @Test func `a small file that claims a huge picture is refused before it is decoded`() {
        var png = photograph.png
        png.replaceSubrange(16..<24, with: [0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF])
        var webP = photograph.losslessWebP
        webP.replaceSubrange(21..<25, with: [0xFF, 0xFF, 0xFF, 0x0F])

        #expect(throws: PictureRefusal.tooManyPixels) { try Picture.prepared(png) }
        #expect(throws: PictureRefusal.tooManyPixels) { try Picture.prepared(webP) }
        #expect(throws: PictureRefusal.tooManyPixels) { try Picture.prepared(hugeJPEG) }
    }

    @Test func `a picture that did not arrive whole is broken, wherever it was cut`() {
        for whole in [photograph.jpeg, photograph.png, photograph.webP, photograph.losslessWebP] {
            for kept in [20, 30, whole.count / 2, whole.count - 20] {
                #expect(throws: PictureRefusal.broken, "\(kept) of \(whole.count)") {
                    try Picture.prepared(Array(whole.prefix(kept)))
                }
            }
        }
    }

    @Test func `a picture of no width is broken`() {
        var png = photograph.png
        png.replaceSubrange(16..<20, with: [0, 0, 0, 0])

        #expect(throws: PictureRefusal.broken) { try Picture.prepared(png) }
    }

    @Test(arguments: 1...200) func `damage anywhere ends in a picture or a refusal, never in a crash`(
        seed: Int
    ) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        for whole in [photograph.jpeg(orientation: 6), photograph.png, photograph.webP] {
            var bytes = whole
            for _ in 0..<8 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(state >> 33) % min(bytes.count, 200)] = UInt8(truncatingIfNeeded: state >> 20)
            }

            let result = Result { try Picture.prepared(bytes) }

            if case .success(let prepared) = result {
                #expect(prepared.width <= 1600 && !prepared.jpeg.isEmpty)
            }
        }
    }

    @Test func `every refusal has a sentence of its own in every language, with all values filled`() {
        let refusals: [PictureRefusal] = [.empty, .tooLarge, .notAPicture, .tooManyPixels, .broken]

        for refusal in refusals {
            #expect(refusal.sentence.text.key == refusal.code)
            for language in Language.allCases {
                #expect(!refusal.sentence(language).contains("{"), "\(refusal.sentence(language))")
            }
        }
        #expect(refusals.map(\.sentence.text) == PicturesTexts.all)
    }

    /// The photograph with 60000 × 60000 written in its frame.
    private var hugeJPEG: [UInt8] {
        var jpeg = photograph.jpeg
        guard let frame = jpeg.indices.first(where: { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC0 }) else {
            return jpeg
        }
        jpeg.replaceSubrange(frame + 5..<frame + 9, with: [0xEA, 0x60, 0xEA, 0x60])
        return jpeg
    }
}
