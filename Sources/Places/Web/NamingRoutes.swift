import Access
import Kernel
import Storage
import Web

/// Calling a place otherwise.
enum NamingRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "places/{id}/name", .page, for: OfficerCaller.self, "The form that renames a place."
        ) { visit, caller in try await form(visit, caller) },
        Endpoint(
            .post, "places/{id}/name", for: OfficerCaller.self,
            "Renames a place from the day `on`; `code` and `edition` come along where they change too.",
            fields: [
                ChangeRoutes.id, InputField("name", required: true), InputField("code", limit: 15),
                InputField("edition", .number), ChangeRoutes.on,
            ], output: PlaceJSON.file, form: "places/{id}/name"
        ) { visit, caller in try await rename(visit, caller) },
    ]

    private static func form(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let file = try await ChangeRoutes.place(visit, caller, id: try visit.id("id"))
        let id = AnyID.minted(at: visit.now)
        return Answer { frame in
            changeForm(
                .changeRename, of: file, to: "/places/\(file.place.id)/name", id: id, note: .changeRenameNote,
                frame,
                fields: """
                    \(Field("name", frame(.changeName))
                        .text(frame, value: file.place.name, maxLength: Limits.name_length_max))\
                    \(codeFields(
                        of: file.place.level, code: file.place.code ?? "", edition: file.place.edition,
                        frame))\
                    \(dayField(frame))
                    """)
        }
    }

    private static func rename(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let place = try visit.id("id", of: Marks.Place.self)
        let name = try visit.input.required("name")
        // A field that came empty takes the code away; one that did not come leaves it.
        let code = visit.input.fields["code"].map { _ in visit.input["code"] ?? "" }
        let edition = try visit.input.number("edition")
        guard let on = try visit.input.day("on") else { throw FieldRefusal(.missing, at: "on") }
        let old = try await visit.county.database.read { try Places.names(of: [place], in: $0)[place] }
        return try await ChangeRoutes.answer(
            visit, caller,
            ChangeRoutes.Change(
                affected: [place], shown: place, question: .changeRenameQuestion,
                facts: { frame in
                    [
                        Fact(frame(.changeOldName), old ?? ""), Fact(frame(.changeNewName), name),
                        Fact(
                            frame(.placeCode),
                            code.map { $0.isEmpty ? frame(.changeNoCode) : $0 } ?? frame(.changeSame)),
                        Fact(frame(.changeOn), frame.day(on)),
                    ]
                }, form: "/places/\(place)/name",
                act: { transaction in
                    try Places.rename(place, to: name, code: code, edition: edition, on: on, in: transaction)
                }))
    }
}
