/// A picture and what is to be seen on it.
package struct Photo: Sendable {
    package let path: String
    package let thumbnail: String
    package let alt: String

    package init(path: String, thumbnail: String? = nil, alt: String) {
        self.path = path
        self.thumbnail = thumbnail ?? path
        self.alt = alt
    }
}

/// Photos in a row, each leading to its full size.
package struct Gallery: Sendable {
    private let photos: [Photo]

    package init(_ photos: [Photo]) { self.photos = photos }

    package func html(_ frame: Frame) -> HTML {
        let pictures = photos.html { photo in
            """
            <li class="photo"><a\(Attribute.href(photo.path))>\
            <img src="\(Address.checked(photo.thumbnail))" alt="\(photo.alt)" width="112" height="112" \
            loading="lazy"></a></li>

            """
        }
        return "<ul class=\"photos\" aria-label=\"\(frame(.piecePhotos))\">\n\(pictures)</ul>\n"
    }
}
