import Kernel

/// Why a picture is not taken, in order of precedence.
package enum PictureRefusal: Refusal, Hashable {
    case empty
    case tooLarge
    case notAPicture
    case tooManyPixels
    case broken

    package var code: String {
        switch self {
        case .empty: "picture.empty"
        case .tooLarge: "picture.too-large"
        case .notAPicture: "picture.not-a-picture"
        case .tooManyPixels: "picture.too-many-pixels"
        case .broken: "picture.broken"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .tooLarge: .tooLarge
        case .empty, .notAPicture, .tooManyPixels, .broken: .invalid
        }
    }

    package var field: String? { "picture" }

    package var sentence: Sentence {
        switch self {
        case .empty: Sentence(PicturesTexts.empty)
        case .tooLarge:
            Sentence(PicturesTexts.tooLarge, ["max": "\(PictureLimits.input_bytes_max / 1024 / 1024)"])
        case .notAPicture: Sentence(PicturesTexts.notAPicture)
        case .tooManyPixels:
            Sentence(
                PicturesTexts.tooManyPixels,
                [
                    "wan": "\(PictureLimits.pixels_max / 10_000)",
                    "million": "\(PictureLimits.pixels_max / 1_000_000)",
                ])
        case .broken: Sentence(PicturesTexts.broken)
        }
    }
}
