import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// Changing a household as a whole: its description, its place, its state, its head, its size.
enum HouseholdChangeRoutes {
    static let all: [Endpoint] = [
        form("description", "The form that corrects a household's number and address.", describeFields),
        post(
            "description", "Corrects a household's number and address.",
            [InputField("code", required: true), InputField("address")]
        ) { input, id in
            let (code, address) = (try input.required("code"), input["address"] ?? "")
            return { try People.describe(id, code: code, address: address, in: $0) }
        },
        form("relocation", "The form that moves a household to another place.", relocationFields),
        post(
            "relocation",
            "Lets a household lie at `place` from the day `on`; `code` where its number is taken there.",
            [InputField("place", .id, required: true), InputField("code"), RegisterForm.on]
        ) { input, id in
            guard let place = try input.id("place", of: Marks.Place.self), let on = try input.day("on") else {
                throw FieldRefusal(.missing, at: "place")
            }
            let code = input["code"]
            return { try People.move(id, to: place, code: code, on: on, in: $0) }
        },
        form("state", "The form that says whether a household is lived in, empty or gone.", stateFields),
        post(
            "state", "Puts a household into another state from the day `on`; moved and closed end it.",
            [InputField("state", required: true), RegisterForm.on]
        ) { input, id in
            let state = try RegisterForm.required(Household.State.self, "state", input)
            guard let on = try input.day("on") else { throw FieldRefusal(.missing, at: "on") }
            return { try People.setState(state, of: id, on: on, in: $0) }
        },
        form("head", "The form that names another head.", headFields),
        post(
            "head", "Lets `person` head the household from the day `on`; the former head becomes `former`.",
            [InputField("person", .id, required: true), InputField("former"), RegisterForm.on]
        ) { input, id in
            guard let person = try input.id("person", of: Marks.Person.self), let on = try input.day("on")
            else {
                throw FieldRefusal(.missing, at: "person")
            }
            let former = try RegisterForm.code(Relation.self, "former", input) ?? .other
            return { try People.setHead(of: id, to: person, former: former, on: on, in: $0) }
        },
    ]

    typealias Act = @Sendable (Transaction) throws -> Void

    /// The page of one form about a household.
    static func form(
        _ path: String, _ summary: String,
        _ page: @escaping @Sendable (HouseholdFile, PlaceChoices, AnyID, Frame) -> HTML
    ) -> Endpoint {
        Endpoint(.get, "households/{id}/\(path)", .page, for: OfficerCaller.self, summary) { visit, officer in
            let file = try await HouseholdRoutes.load(visit, officer)
            guard file.isOpen else { throw RegisteringRefusal.ended }
            let parts = try await visit.county.database.read {
                try PlaceChoices.load(around: file.line, in: $0)
            }
            let id = AnyID.minted(at: visit.now)
            return Answer { page(file, parts, id, $0) }
        }
    }

    /// One change of a household by whoever keeps its register.
    static func post(
        _ path: String, _ summary: String, _ fields: [InputField],
        _ read: @escaping @Sendable (Input, HouseholdID) throws -> Act
    ) -> Endpoint {
        Endpoint(
            .post, "households/{id}/\(path)", for: OfficerCaller.self, summary,
            fields: [RegisterForm.id] + fields, output: HouseholdJSON.file, form: "households/{id}/\(path)"
        ) { visit, officer in
            let id = try visit.id("id", of: Marks.Household.self)
            let act = try read(visit.input, id)
            let claim = try await RegisterForm.write(visit, officer, "/households/\(id)/\(path)") {
                transaction in
                guard try Authority.mayRegister(officer, id, in: transaction) else {
                    throw RegisteringRefusal.unknown
                }
                try act(transaction)
                // Nobody puts a household where they could not look after it.
                guard try Authority.mayRegister(officer, id, in: transaction) else {
                    throw AccessRefusal.notAllowed
                }
            }
            return HouseholdRoutes.answer(
                try await HouseholdRoutes.load(visit, officer), claim == .fresh ? .created : .ok, isDone: true
            )
        }
    }

    private static func describeFields(
        _ file: HouseholdFile, _: PlaceChoices, _ id: AnyID, _ frame: Frame
    ) -> HTML {
        householdForm(
            .householdDescribe, of: file, to: "\(file.path)/description", id: id, frame,
            fields: """
                \(Field("code", frame(.householdCode), hint: frame(.householdCodeHint))
                    .text(frame, value: file.household.code, maxLength: Limits.code_length_max))\
                \(Field("address", frame(.householdAddress), isOptional: true)
                    .text(frame, value: file.household.address, maxLength: Limits.address_length_max))
                """)
    }

    private static func relocationFields(
        _ file: HouseholdFile, _ parts: PlaceChoices, _ id: AnyID, _ frame: Frame
    ) -> HTML {
        householdForm(
            .householdRelocate, of: file, to: "\(file.path)/relocation", id: id, note: .householdRelocateNote,
            frame,
            fields: """
                \(Field("place", frame(.householdPlace))
                    .select(frame, parts.choices, value: file.line[0].id.description))\
                \(RegisterForm.day(frame, .householdFrom))
                """)
    }

    private static func stateFields(
        _ file: HouseholdFile, _: PlaceChoices, _ id: AnyID, _ frame: Frame
    ) -> HTML {
        let choices = Household.State.allCases.map { state in
            Choice(state.rawValue, frame(state.text), hint: state.isOpen ? nil : frame(.householdEndsNote))
        }
        return householdForm(
            .householdSetState, of: file, to: "\(file.path)/state", id: id, frame,
            fields: """
                \(Field("state", frame(.householdState))
                    .radios(frame, choices, value: file.household.state.rawValue))\
                \(RegisterForm.day(frame, .householdFrom))
                """)
    }

    private static func headFields(
        _ file: HouseholdFile, _: PlaceChoices, _ id: AnyID, _ frame: Frame
    ) -> HTML {
        let others = file.members.filter { $0.membership.relation != .head }.map { member in
            Choice(
                member.membership.person.description, member.name,
                hint: frame(member.membership.relation.text))
        }
        return householdForm(
            .householdSetHead, of: file, to: "\(file.path)/head", id: id, frame,
            fields: """
                \(Field("person", frame(.householdNewHead)).radios(frame, others))\
                \(Field("former", frame(.householdFormerHead))
                    .select(frame, RegisterForm.relations(frame, but: [.head]), value: "other"))\
                \(RegisterForm.day(frame, .householdFrom))
                """)
    }
}
