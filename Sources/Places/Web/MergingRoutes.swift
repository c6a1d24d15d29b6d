import Access
import Kernel
import Storage
import Web

/// Making one place of several.
enum MergingRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "places/{id}/merger", .page, for: OfficerCaller.self,
            "The form that merges a place with others."
        ) { visit, caller in try await form(visit, caller) },
        Endpoint(
            .post, "places/{id}/merger", for: OfficerCaller.self,
            "Merges `sources` into the place on the day `on`; with a `name`, the place and `sources` become "
                + "a new place with the client's `id`.",
            fields: [
                ChangeRoutes.id, InputField("sources", .list, required: true, limit: Limits.sources_max),
                InputField("name"), InputField("code", limit: 15), InputField("edition", .number),
                ChangeRoutes.on,
            ], output: PlaceJSON.file, form: "places/{id}/merger"
        ) { visit, caller in try await merge(visit, caller) },
    ]

    private static func form(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let file = try await ChangeRoutes.place(visit, caller, id: try visit.id("id"))
        let id = AnyID.minted(at: visit.now)
        let siblings = try await visit.county.database.read { reader in
            try file.place.parent.map { try Places.children(of: $0, in: reader) } ?? []
        }.filter { $0.level == file.place.level && $0.id != file.place.id }
        let chosen = Set(visit.input.all("sources"))
        return Answer { frame in
            let choices = siblings.map { Choice($0.id.description, $0.name) }
            return changeForm(
                .changeMerge, of: file, to: "/places/\(file.place.id)/merger", id: id, note: .changeMergeNote,
                frame,
                fields: """
                    \(Field("sources", frame(.changeSources)).checkboxes(frame, choices, values: chosen))\
                    \(Field(
                        "name", frame(.changeMergedName), hint: frame(.changeMergedNameHint), isOptional: true
                    ).text(frame, maxLength: Limits.name_length_max))\
                    \(codeFields(of: file.place.level, frame))\(dayField(frame))
                    """)
        }
    }

    private static func merge(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let place = try visit.id("id", of: Marks.Place.self)
        let input = visit.input
        let sources = try input.all("sources").map { text throws(FieldRefusal) in
            guard let id = PlaceID(text) else { throw FieldRefusal(.unreadable, at: "sources") }
            return id
        }
        guard let on = try input.day("on") else { throw FieldRefusal(.missing, at: "on") }
        guard let id = try input.id("id", of: Marks.Place.self) else { throw WebRefusal.idMissing }
        let edition = try input.number("edition")
        let new = input["name"].map { NewPlace(id: id, name: $0, code: input["code"], edition: edition) }
        let names = try await visit.county.database.read { try Places.names(of: [place] + sources, in: $0) }
        let isTried = visit.face == .page && !input.isChecked("_confirmed")
        return try await ChangeRoutes.answer(
            visit, caller,
            ChangeRoutes.Change(
                affected: [place] + sources, shown: new == nil || isTried ? place : id,
                question: .changeMergeQuestion,
                facts: { frame in
                    let ending = (new == nil ? sources : [place] + sources).map { names[$0] ?? "" }
                    return [
                        Fact(frame(.changeEnding), ending.joined(separator: frame(.changeComma))),
                        Fact(frame(.changeInto), new?.name ?? names[place] ?? ""),
                        Fact(frame(.changeOn), frame.day(on)),
                    ]
                }, form: "/places/\(place)/merger",
                act: { transaction in
                    if let new {
                        try Places.merge([place] + sources, into: new, on: on, in: transaction)
                    } else {
                        try Places.merge(sources, into: place, on: on, in: transaction)
                    }
                }))
    }
}
