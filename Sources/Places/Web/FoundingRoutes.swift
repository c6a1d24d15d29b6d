import Access
import Kernel
import Storage
import Web

/// Founding a place under another.
enum FoundingRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "places/new", .page, for: OfficerCaller.self,
            "The form that founds a place under `parent`.",
            query: [QueryField("parent", .id, "The place that it lies in.")]
        ) { visit, caller in try await form(visit, caller) },
        Endpoint(
            .post, "places", for: OfficerCaller.self,
            "Founds a place with the client's `id`; `level` is a level that may lie under the parent's. Grids may have "
                + "a `kind`, shops and firms need one and may have an `address`.",
            fields: [
                ChangeRoutes.id, InputField("parent", .id, required: true),
                InputField("level", required: true),
                InputField("name", required: true), InputField("code", limit: 15),
                InputField("edition", .number), InputField("kind"),
                InputField("address", limit: Limits.address_length_max), ChangeRoutes.on,
            ], output: PlaceJSON.file, form: "places/new"
        ) { visit, caller in try await found(visit, caller) },
    ]

    private static func form(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let parent =
            try visit.input.id("parent", of: Marks.Place.self) ?? visit.query["parent"].flatMap(PlaceID.init)
        guard let parent else { throw WebRefusal.notFound }
        let file = try await ChangeRoutes.place(visit, caller, id: parent)
        let id = AnyID.minted(at: visit.now)
        return Answer { frame in
            let levels = file.place.level.children.filter { $0 != .premises }
            let holdsGrids = levels.contains(.grid)
            let choices = levels.map { Choice($0.rawValue, frame(file.levels.text(of: $0))) }
            return changeForm(
                .changeFoundTitle, of: file, to: "/places", id: id, frame,
                fields: """
                    \(Form.hidden("parent", file.place.id.description))\
                    \(Field("level", frame(.placeLevel))
                        .radios(frame, choices, value: levels.first?.rawValue ?? ""))\
                    \(Field("name", frame(.changeName)).text(frame, maxLength: Limits.name_length_max))\
                    \(holdsGrids ? gridKindField(frame) : .empty)\(codeFields(of: nil, frame))\(dayField(frame))
                    """)
        }
    }

    private static func found(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.Place.self),
            let parent = try input.id("parent", of: Marks.Place.self),
            let on = try input.day("on")
        else { throw WebRefusal.idMissing }
        guard let level = Level(rawValue: try input.required("level")) else {
            throw FieldRefusal(.unreadable, at: "level")
        }
        let name = try input.required("name")
        let code = input["code"]
        let edition = try input.number("edition")
        let trait = try NewTrait(input)
        let (parentName, levels) = try await visit.county.database.read { reader in
            (try Places.names(of: [parent], in: reader)[parent], try Places.levelNames(in: reader))
        }
        return try await ChangeRoutes.answer(
            visit, caller,
            ChangeRoutes.Change(
                affected: [parent], founds: level,
                shown: visit.input.isChecked("_confirmed") || visit.face == .program ? id : parent,
                question: .changeFoundQuestion,
                facts: { frame in
                    [
                        Fact(frame(.changeName), name),
                        Fact(frame(.placeLevel), frame(levels.text(of: level))),
                        Fact(frame(.kindField), frame(trait.kind?.text ?? .kindNone)),
                        Fact(frame(.placeParent), parentName ?? ""),
                        Fact(frame(.placeCode), code ?? frame(.changeNoCode)),
                        Fact(frame(.changeOn), frame.day(on)),
                    ]
                }, form: "/places",
                act: { transaction in
                    try Places.found(
                        id, level: level, name: name, parent: parent, code: code, edition: edition, from: on,
                        in: transaction)
                    try Places.describe(id, founded: level, as: trait, on: on, in: transaction)
                }))
    }
}
