import Access
import Kernel
import Storage
import Web

/// Saying what kind a grid, a shop or a firm is.
enum PlaceKindRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "places/{id}/kind", .page, for: OfficerCaller.self,
            "The form that says what kind a grid, a shop or a firm is."
        ) { visit, caller in try await form(visit, caller) },
        Endpoint(
            .post, "places/{id}/kind", for: OfficerCaller.self,
            "Says what `kind` a grid is (ordinary, school, hospital, park, market, office), or a shop or firm "
                + "(shop, firm, parcel, other; with an `address`), from the day `on`.",
            fields: [
                ChangeRoutes.id, InputField("kind", required: true),
                InputField("address", limit: Limits.address_length_max), ChangeRoutes.on,
            ], output: PlaceJSON.file, form: "places/{id}/kind"
        ) { visit, caller in try await change(visit, caller) },
    ]

    private static func form(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let file = try await ChangeRoutes.place(visit, caller, id: try visit.id("id"))
        let kinds = PlaceKind.all(of: file.place.level)
        guard let first = kinds.first else { throw WebRefusal.notFound }
        let id = AnyID.minted(at: visit.now)
        return Answer { frame in
            let choices = kinds.map { Choice($0.rawValue, frame($0.text)) }
            let hint = file.place.level == .grid ? frame(.kindHint) : nil
            let address: HTML = file.place.level == .premises ? addressField(file.trait, frame) : .empty
            return changeForm(
                .changeKind, of: file, to: "/places/\(file.place.id)/kind", id: id, note: .changeKindNote,
                frame,
                fields: """
                    \(Field("kind", frame(.kindField), hint: hint)
                        .radios(frame, choices, value: (file.trait?.kind ?? first).rawValue))\
                    \(address)\(dayField(frame))
                    """)
        }
    }

    private static func change(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let place = try visit.id("id", of: Marks.Place.self)
        let new = try NewTrait(visit.input)
        guard let kind = new.kind else { throw KindRefusal.missing }
        guard let on = try visit.input.day("on") else { throw FieldRefusal(.missing, at: "on") }
        let name = try await visit.county.database.read { try Places.names(of: [place], in: $0)[place] }
        return try await ChangeRoutes.answer(
            visit, caller,
            ChangeRoutes.Change(
                affected: [place], shown: place, question: .changeKindQuestion,
                facts: { frame in
                    let address = new.address.map { [Fact(frame(.addressField), $0)] } ?? []
                    return [Fact(frame(.changeWhich), name ?? ""), Fact(frame(.kindField), frame(kind.text))]
                        + address + [Fact(frame(.changeOn), frame.day(on))]
                }, form: "/places/\(place)/kind",
                act: { try Places.describe(place, as: kind, address: new.address, on: on, in: $0) }))
    }
}

/// Kind and address as a form sends them.
struct NewTrait: Sendable {
    let kind: PlaceKind?
    let address: String?

    init(kind: PlaceKind?, address: String?) {
        self.kind = kind
        self.address = address
    }

    init(_ input: Input) throws(KindRefusal) {
        let code = input["kind"].flatMap { $0.isEmpty ? nil : $0 }
        kind = code.flatMap(PlaceKind.init)
        if code != nil, kind == nil { throw .unfit }
        address = input["address"]
    }
}

/// What a new grid is made for; offered where grids may be founded.
func gridKindField(_ frame: Frame) -> HTML {
    Field("kind", frame(.kindField), hint: frame(.kindHint), isOptional: true).select(
        frame, PlaceKind.all(of: .grid).filter(\.isDedicated).map { Choice($0.rawValue, frame($0.text)) },
        empty: frame(.kindOrdinary))
}

func addressField(_ trait: PlaceTrait?, _ frame: Frame) -> HTML {
    Field("address", frame(.addressField), isOptional: true)
        .text(frame, value: trait?.address ?? "", maxLength: Limits.address_length_max)
}
