import Access
import Files
import Kernel
import Pictures
import Storage
import Web

/// Makes the pictures of goods small and free of place and time, one after another.
actor GoodPictures {
    static let shared = GoodPictures()

    /// One picture, and what the form says beside it.
    static let body_bytes_max = PictureLimits.input_bytes_max + 1024 * 1024

    /// The picture that was sent; `nil` where none was chosen. Throws `PictureRefusal`.
    func prepared(_ visit: Visit) throws -> (id: FileID, picture: Picture.Prepared)? {
        // A browser sends a part without name and bytes where no file was chosen.
        let sent = visit.input.files.first {
            $0.field == "picture" && !($0.bytes.isEmpty && $0.fileName.isEmpty)
        }
        guard let sent else { return nil }
        return (FileID.minted(at: visit.now), try Picture.prepared(sent.bytes))
    }
}

/// Pictures of goods: on the open price list, so open themselves.
enum GoodPictureRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .post, "shop-goods/{id}/picture", for: MemberCaller.self,
            "Shows the good by `picture`; the one before goes.",
            fields: [InputField("id", .id, required: true), InputField("picture", .file, limit: 1)],
            output: GoodFile.shape, form: "shop-goods/{id}", body_bytes_max: GoodPictures.body_bytes_max
        ) { visit, member in
            guard let sent = try await GoodPictures.shared.prepared(visit) else { throw PictureRefusal.empty }
            return try await GoodRoutes.act(visit, member) { good, _, transaction in
                try Shop.show(sent.picture, as: sent.id, of: good, in: transaction)
            }
        },
        Endpoint(
            .post, "shop-goods/{id}/picture/removal", for: MemberCaller.self,
            "Shows the good by no picture any more.",
            fields: [InputField("id", .id, required: true)], output: GoodFile.shape, form: "shop-goods/{id}"
        ) { visit, member in
            try await GoodRoutes.act(visit, member) { good, _, transaction in
                try Shop.hidePicture(of: good, in: transaction)
            }
        },
        Endpoint(
            .get, "shop-goods/{id}/pictures/{file}", for: Anyone.self, "The picture of a good.",
            output: .file("image/jpeg")
        ) { visit, _ in try await picture(visit) { try Files.read($0, in: $1) } },
        Endpoint(
            .get, "shop-goods/{id}/thumbnails/{file}", for: Anyone.self, "The picture of a good, small.",
            output: .file("image/jpeg")
        ) { visit, _ in try await picture(visit) { try Files.thumbnail($0, in: $1) } },
    ]

    /// The one that shows the good now; an earlier one is found by nobody.
    private static func picture(
        _ visit: Visit,
        _ read: @escaping @Sendable (FileID, Reader) throws -> (bytes: [UInt8], type: String)?
    ) async throws -> Answer {
        let (good, file): (GoodID, FileID) = (try visit.id("id"), try visit.id("file"))
        let found = try await visit.county.database.read { reader in
            try GoodStore.find(good, in: reader)?.picture == file ? try read(file, reader) : nil
        }
        guard let found else { throw WebRefusal.notFound }
        return Answer(bytes: found.bytes, type: found.type)
    }
}

extension Good {
    /// Small, before its name; leads to the picture in full.
    var thumbnail: HTML {
        guard let picture else { return .empty }
        return """
            <a href="/shop-goods/\(id)/pictures/\(picture)"><img class="good-pic" \
            src="/shop-goods/\(id)/thumbnails/\(picture)" alt="\(name)" width="56" height="56" loading="lazy"></a>
            """
    }
}

/// The form with which a good gets its picture, and loses it.
func pictureFold(_ file: GoodFile, send: AnyID, remove: AnyID, _ frame: Frame) -> HTML {
    let field = PhotoField(
        "picture", frame(.goodPicture), hint: frame(.goodPictureHint), isOptional: false, count_max: 1
    ).html(frame)
    let form = Form.post(
        to: "\(file.path)/picture", id: send, frame: frame, isMultipart: true,
        "\(field)\(Button(frame(.goodPictureSend), .main).submit())")
    let removal: HTML =
        file.good.picture == nil
        ? .empty
        : Form.act(
            to: "\(file.path)/picture/removal", id: remove, frame: frame,
            Button(frame(.goodPictureRemove), .bare).submit())
    return Fold(
        frame(file.good.picture == nil ? .goodPictureTitle : .goodPictureOther),
        isOpen: frame.error(at: "picture") != nil, "\(form)\(removal)"
    ).html
}
