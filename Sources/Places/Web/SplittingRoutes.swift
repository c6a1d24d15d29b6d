import Access
import Kernel
import Storage
import Web

/// Dividing a place.
enum SplittingRoutes {
    /// Fields for names that the form has.
    private static let formParts = ["part1", "part2", "part3"]

    static let all: [Endpoint] = [
        Endpoint(
            .get, "places/{id}/division", .page, for: OfficerCaller.self, "The form that divides a place."
        ) { visit, caller in try await form(visit, caller) },
        Endpoint(
            .post, "places/{id}/division", for: OfficerCaller.self,
            "Makes places named `parts` out of a place; `children` maps children's ids to the number of "
                + "a part, from 1. The place goes on with the rest where it `stays`.",
            fields: [
                ChangeRoutes.id, InputField("parts", .list, limit: Limits.parts_max),
                InputField("stays", .flag),
                ChangeRoutes.on,
            ] + formParts.map { InputField($0) }, output: PlaceJSON.file, form: "places/{id}/division",
            handler: { visit, caller in try await split(visit, caller) }),
    ]

    private static func form(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let file = try await ChangeRoutes.place(visit, caller, id: try visit.id("id"))
        let id = AnyID.minted(at: visit.now)
        let children = try await visit.county.database.read {
            try Places.everything(in: file.place.id, in: $0)
        }
        return Answer { frame in
            let parts = formParts.indices.map {
                Choice(String($0 + 1), frame(.changePart, ["number": String($0 + 1)]))
            }
            let names = formParts.enumerated().html { index, name in
                Field(name, frame(.changePartName, ["number": String(index + 1)]), isOptional: index > 0)
                    .text(frame, maxLength: Limits.name_length_max)
            }
            let given = children.html { child in
                Field("children.\(child.id)", child.name, hint: child.code).select(
                    frame, parts, empty: frame(.changePartRest))
            }
            return changeForm(
                .changeSplit, of: file, to: "/places/\(file.place.id)/division", id: id,
                note: .changeSplitNote, frame,
                fields: """
                    \(names)\
                    \(Field("stays", frame(.changeStays, ["name": file.place.name])).checkbox(frame))\
                    \(children.isEmpty ? .empty : Field.group(frame(.changeGiven), given))\
                    \(dayField(frame))
                    """)
        }
    }

    private static func split(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let place = try visit.id("id", of: Marks.Place.self)
        guard let on = try visit.input.day("on") else { throw FieldRefusal(.missing, at: "on") }
        let parts = visit.input.all("parts") + formParts.compactMap { visit.input[$0] }
        let assigned = try assignment(visit.input, parts: parts.count)
        let stays = visit.input.isChecked("stays")
        let names = try await visit.county.database.read {
            try Places.names(of: [place] + assigned.keys, in: $0)
        }
        return try await ChangeRoutes.answer(
            visit, caller,
            ChangeRoutes.Change(
                affected: [place], shown: place, question: .changeSplitQuestion,
                facts: { frame in
                    let comma = frame(.changeComma)
                    return [
                        Fact(frame(.changeWhich), names[place] ?? ""),
                        Fact(frame(.changeAfterwards), frame(stays ? .changeGoesOn : .changeEnds)),
                    ]
                        + parts.enumerated().map { index, part in
                            let given = assigned.filter { $0.value == index }.compactMap { names[$0.key] }
                                .sorted()
                            return Fact(
                                part, given.isEmpty ? frame(.changeNothing) : given.joined(separator: comma))
                        } + [Fact(frame(.changeOn), frame.day(on))]
                }, form: "/places/\(place)/division",
                act: { transaction in
                    let new = parts.map { NewPlace(id: transaction.derivedID(), name: $0) }
                    try Places.split(
                        place, into: new, children: assigned.mapValues { new[$0].id }, stays: stays, on: on,
                        in: transaction)
                }))
    }

    /// Child to the index of its part, from the fields `children.{id}`.
    private static func assignment(_ input: Input, parts: Int) throws(FieldRefusal) -> [PlaceID: Int] {
        var assigned: [PlaceID: Int] = [:]
        for name in input.fields.keys where name.hasPrefix("children.") {
            guard let part = try input.number(name) else { continue }
            guard let child = PlaceID(String(name.dropFirst("children.".count))),
                (1...max(parts, 1)).contains(part),
                part <= parts
            else { throw FieldRefusal(.unreadable, at: name) }
            assigned[child] = part - 1
        }
        return assigned
    }
}
