import Access
import Kernel
import Places
import Storage
import Web

/// The form by which a body is entered.
struct BodyForm: Sendable {
    let places: [Place]
    let chosen: PlaceID?

    static func read(_ officer: OfficerCaller, place: PlaceID?, in reader: Reader) throws -> BodyForm {
        var places: [Place] = []
        for id in officer.places(Assemblies.convening) {
            places += try [Places.find(id, in: reader)].compactMap(\.self)
            places += try Places.children(of: id, in: reader).sorted(by: Place.inOrder)
        }
        if let place, !places.contains(where: { $0.id == place }),
            try Assemblies.convenes(officer, at: place, in: reader),
            let other = try Places.find(place, in: reader)
        {
            places.append(other)
        }
        return BodyForm(places: places, chosen: place ?? places.first?.id)
    }
}

func bodyFormPage(_ form: BodyForm, id: BodyID, _ frame: Frame) -> HTML {
    let place = Field("place", frame(.foundPlace)).select(
        frame, form.places.map { Choice("\($0.id)", $0.name) }, value: form.chosen.map { "\($0)" } ?? "")
    let kind = Field("kind", frame(.foundKind), hint: frame(.foundKindHint)).select(
        frame, BodyKind.allCases.map { Choice($0.rawValue, frame($0.title)) },
        value: BodyKind.villagersRepresentatives.rawValue)
    let name = Field("name", frame(.foundName), hint: frame(.foundNameHint))
        .text(frame, maxLength: AssemblyLimits.name_length_max)
    let from = Field("from", frame(.foundFrom)).date(frame, value: frame.now.day, max: frame.now.day)
    return Layout.page(
        title: frame(.foundTitle), purpose: frame(.foundPurpose), frame: frame,
        crumbs: [Crumb(frame(.deskTitle), path: "/assemblies")],
        action: Layout.action(Button(frame(.foundSend), .main, isWide: true).submit(form: "body")),
        body: Form.post(to: "/bodies", id: id, frame: frame, name: "body", "\(place)\(kind)\(name)\(from)"))
}
