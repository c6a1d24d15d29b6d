import Kernel

/// The texts of this room.
package enum PicturesTexts {
    static let empty = Text(
        "picture.empty", "图片文件是空的。请重新选择图片。", "The picture file is empty; choose the picture again.")
    static let tooLarge = Text(
        "picture.too-large", "图片超过 {max} MB。请把图片压缩后再上传，或换一张。",
        "The picture is larger than {max} MB; make it smaller, or choose another.")
    static let notAPicture = Text(
        "picture.not-a-picture", "这个文件不是 JPEG、PNG 或 WebP 图片。请换一张；手机里的其他格式可以先截屏，再上传截屏。",
        "This file is not a JPEG, PNG or WebP picture; choose another, or send a screenshot of it.")
    static let tooManyPixels = Text(
        "picture.too-many-pixels", "图片超过 {wan} 万像素。请在相机里选低一些的分辨率，或截屏后再上传。",
        "The picture has more than {million} million pixels; choose a lower resolution in the camera, or "
            + "send a screenshot of it.")
    static let broken = Text(
        "picture.broken", "图片打不开，可能没有传完或已经损坏。请重新上传。",
        "The picture cannot be opened: it did not arrive whole, or it is damaged; send it again.")

    /// All of them, for the catalogue.
    package static let all = [empty, tooLarge, notAPicture, tooManyPixels, broken]
}
