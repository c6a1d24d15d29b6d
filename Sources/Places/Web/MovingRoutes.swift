import Access
import Kernel
import Storage
import Web

/// Laying a place under another.
enum MovingRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "places/{id}/parent", .page, for: OfficerCaller.self, "The form that moves a place."
        ) { visit, caller in try await form(visit, caller) },
        Endpoint(
            .post, "places/{id}/parent", for: OfficerCaller.self,
            "Moves a place with all that lies in it under `parent` from the day `on`.",
            fields: [ChangeRoutes.id, InputField("parent", .id, required: true), ChangeRoutes.on],
            output: PlaceJSON.file, form: "places/{id}/parent"
        ) { visit, caller in try await move(visit, caller) },
    ]

    private static func form(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let file = try await ChangeRoutes.place(visit, caller, id: try visit.id("id"))
        let id = AnyID.minted(at: visit.now)
        let parents = try await visit.county.database.read { try candidates(for: file, caller, in: $0) }
        return Answer { frame in
            let choices = parents.map { Choice($0.place.id.description, $0.label) }
            return changeForm(
                .changeMove, of: file, to: "/places/\(file.place.id)/parent", id: id, note: .changeMoveNote,
                frame,
                fields: """
                    \(Field("parent", frame(.changeNewParent))
                        .select(frame, choices, empty: frame(.changeChoose)))\
                    \(dayField(frame))
                    """)
        }
    }

    /// Every place of the county that may hold this one and that the officer answers for.
    private static func candidates(
        for file: PlaceFile, _ caller: OfficerCaller, in reader: Reader
    ) throws -> [(place: Place, label: String)] {
        let tree = try Places.tree(on: reader.now.day, under: file.above.last?.id, in: reader)
        return tree.roots.flatMap { tree.within($0.id) }
            .filter { file.place.level.parents.contains($0.level) && $0.id != file.place.parent }
            .filter { ChangeRoutes.may(caller, change: file.place.level, at: tree.lineage(of: $0.id)) }
            .map { place in
                let way = tree.lineage(of: place.id).dropLast().reversed().map(\.name)
                return (place, way.isEmpty ? place.name : way.joined(separator: " / "))
            }
    }

    private static func move(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let place = try visit.id("id", of: Marks.Place.self)
        guard let parent = try visit.input.id("parent", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "parent")
        }
        guard let on = try visit.input.day("on") else { throw FieldRefusal(.missing, at: "on") }
        let (old, names) = try await visit.county.database.read { reader in
            let old = try Places.find(place, in: reader)?.parent
            return (old, try Places.names(of: [place, parent] + [old].compactMap { $0 }, in: reader))
        }
        return try await ChangeRoutes.answer(
            visit, caller,
            ChangeRoutes.Change(
                affected: [place, parent], shown: place, question: .changeMoveQuestion,
                facts: { frame in
                    [
                        Fact(frame(.changeWhich), names[place] ?? ""),
                        Fact(frame(.changeOldParent), old.flatMap { names[$0] } ?? ""),
                        Fact(frame(.changeNewParent), names[parent] ?? ""),
                        Fact(frame(.changeOn), frame.day(on)),
                    ]
                }, form: "/places/\(place)/parent",
                act: { try Places.move(place, under: parent, on: on, in: $0) }))
    }
}
