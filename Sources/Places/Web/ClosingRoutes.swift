import Access
import Kernel
import Storage
import Web

/// Ending a place.
enum ClosingRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "places/{id}/closure", .page, for: OfficerCaller.self, "The form that closes a place."
        ) { visit, caller in try await form(visit, caller) },
        Endpoint(
            .post, "places/{id}/closure", for: OfficerCaller.self,
            "Closes a place that has nothing in it; `on` is the first day on which it is no more.",
            fields: [ChangeRoutes.id, ChangeRoutes.on], output: PlaceJSON.file, form: "places/{id}/closure"
        ) { visit, caller in try await close(visit, caller) },
    ]

    private static func form(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let file = try await ChangeRoutes.place(visit, caller, id: try visit.id("id"))
        let id = AnyID.minted(at: visit.now)
        return Answer { frame in
            changeForm(
                .changeClose, of: file, to: "/places/\(file.place.id)/closure", id: id,
                note: .changeCloseNote, frame,
                fields: dayField(frame))
        }
    }

    private static func close(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let place = try visit.id("id", of: Marks.Place.self)
        guard let on = try visit.input.day("on") else { throw FieldRefusal(.missing, at: "on") }
        let name = try await visit.county.database.read { try Places.names(of: [place], in: $0)[place] }
        return try await ChangeRoutes.answer(
            visit, caller,
            ChangeRoutes.Change(
                affected: [place], shown: place, question: .changeCloseQuestion,
                facts: { frame in
                    [Fact(frame(.changeWhich), name ?? ""), Fact(frame(.changeOn), frame.day(on))]
                }, form: "/places/\(place)/closure", act: { try Places.close(place, on: on, in: $0) }))
    }
}
