/// A field for photos: what is chosen is shown, can be taken out again, and is made smaller before sending.
package struct PhotoField: Sendable {
    private let field: Field
    private let count_max: Int

    /// - Parameter id: the DOM's, only where the name occurs twice in the page.
    package init(
        _ name: String = "photos", _ label: String, hint: String? = nil, isOptional: Bool = true,
        id: String? = nil, count_max: Int = 3
    ) {
        field = Field(name, label, hint: hint, isOptional: isOptional, id: id)
        self.count_max = count_max
    }

    package func html(_ frame: Frame) -> HTML {
        field.grouped(
            frame,
            """
            <div class="photos" data-photos data-max="\(count_max)" data-name="\(frame(.piecePhoto))">
            <label class="photo-add">\(Icon.camera.html)<span>\(frame(.piecePhotoAdd))</span>\
            <input id="\(field.id)" name="\(field.name)" type="file" accept="image/*" multiple></label>
            <template><div class="photo"><img alt=""><button type="button" class="btn btn--bare btn--small">\
            \(frame(.piecePhotoRemove))<span class="sr"></span></button></div></template>
            </div>
            <p class="small quiet" role="status" data-photos-note data-too-many="\(tooMany(frame))"></p>
            """)
    }

    private func tooMany(_ frame: Frame) -> String {
        frame(.piecePhotosTooMany, ["count": String(count_max)])
    }
}
