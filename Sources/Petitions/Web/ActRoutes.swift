import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// What is done with a petition: one resource for each act.
enum ActRoutes {
    typealias Act = @Sendable (PetitionActing) throws -> Void

    static let all: [Endpoint] = registering + handling + answering

    private static let note = InputField("note", limit: PetitionLimits.note_length_max)

    private static let registering: [Endpoint] = [
        act(
            "assignment-endings", "Takes the name of the officer `person` off.",
            [InputField("person", .id, required: true)]
        ) { visit in
            guard let person: PersonID = try visit.input.id("person") else {
                throw PetitionRefusal.notAssigned
            }
            return { try $0.unassign(person) }
        },
        act(
            "forwardings", "Hands the petition to the `unit`: an organisation, or a place's office.",
            [InputField("unit", .id)]
        ) { visit in
            let id: AnyID? = try visit.input.id("unit")
            let unit = try await visit.county.database.read { reader in
                try id.flatMap { try PetitionUnit.named($0, in: reader) }
            }
            guard let unit else { throw PetitionRefusal.unitUnknown }
            return { try $0.forward(to: unit) }
        },
        act(
            "objections", "The unit says within five working days that it is not its matter, and why.", [note]
        ) { _ in { try $0.object() } },
        act(
            "objections/decision", "Says whether the objection is right; then the petition comes back.",
            [InputField("is_upheld", .flag), note]
        ) { visit in
            let isUpheld = visit.input.isChecked("is_upheld")
            return { try $0.decideObjection(isUpheld: isUpheld) }
        },
        act(
            "acceptance",
            "Takes the petition up; `telling` says how the petitioner was told: written, spot or impossible.",
            [InputField("telling")]
        ) { visit in
            let telling = visit.input["telling"].flatMap { PetitionTelling(rawValue: $0) }
            return { try $0.accept(telling: telling) }
        },
    ]

    private static let handling: [Endpoint] = [
        act(
            "extension-requests", "Asks for more `days` to handle a claim, and why.",
            [InputField("days", .number), note]
        ) { visit in
            let days = try visit.input.number("days") ?? 0
            return { try $0.askExtension(days: days) }
        },
        act(
            "extension",
            "Approves or refuses more time, by another than who asked; `told` that the petitioner knows why.",
            [InputField("is_granted", .flag), InputField("told", .flag)]
        ) { visit in
            let isGranted = visit.input.isChecked("is_granted")
            let isTold = visit.input.isChecked("told")
            return { try $0.decideExtension(isGranted: isGranted, isTold: isTold) }
        },
        act("hearings", "Opens a hearing; in the final review the clock stands still meanwhile.", []) { _ in
            { try $0.openHearing() }
        },
        act("hearings/record", "Ends the hearing with its record.", [note]) { _ in { try $0.endHearing() } },
    ]

    private static let answering: [Endpoint] = [
        act(
            "answer", "Answers in writing: first, in review, or in final review.",
            [
                InputField("outcome"), InputField("words", limit: PetitionLimits.words_length_max),
                InputField("basis", limit: PetitionLimits.address_length_max),
                InputField("request", limit: 40),
            ]
        ) { visit in
            guard let outcome = visit.input["outcome"].flatMap({ Petition.Outcome(rawValue: $0) }) else {
                throw PetitionRefusal.outcomeUnfit
            }
            let draft = AnswerDraft(
                outcome, words: visit.input["words"] ?? "", basis: visit.input["basis"] ?? "",
                request: visit.input["request"] ?? "", as: try visit.petitionSending(), key: visit.county.key)
            return { try $0.answer(draft) }
        },
        act(
            "delivery", "The petitioner has the answer in hand since the day `on`.",
            [InputField("on", .day, required: true)]
        ) { visit in
            let day = try day(visit)
            return { try $0.deliver(on: day) }
        },
        act(
            "reviews", "Enters that the petitioner asked on the day `on` for a review, or the final one.",
            [InputField("on", .day, required: true), note]
        ) { visit in
            let day = try day(visit)
            return { try $0.askReview(on: day) }
        },
        act("closure", "Closes the petition, by another than who answered.", []) { _ in { try $0.close() } },
    ]

    private static func day(_ visit: Visit) throws -> Day {
        guard let day = try visit.input.day("on") else { throw FieldRefusal(.missing, at: "on") }
        return day
    }

    static func act(
        _ resource: String, _ summary: String, _ fields: [InputField], body_bytes_max: Int = 256 * 1024,
        _ read: @escaping @Sendable (Visit) async throws -> Act
    ) -> Endpoint {
        Endpoint(
            .post, "petitions/{id}/\(resource)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id, required: true), InputField("seen", .number)] + fields,
            output: PetitionPage.shape, form: "petitions/{id}", body_bytes_max: body_bytes_max
        ) { visit, officer in
            let id: PetitionID = try visit.id("id")
            let (sent, seen) = (try visit.petitionSending(), try visit.input.number("seen"))
            let act = try await read(visit)
            let claim = try await Petitions(visit.county).act(
                on: id, by: officer, as: sent, digest: visit.petitionDigest, seen: seen,
                note: visit.input["note"] ?? "", act)
            // Whoever took their own name off an accusation knows of it no more.
            let page = try? await FileRoutes.read(visit, officer)
            return Answer(
                claim == .fresh ? .created : .ok, next: page?.path ?? "/petitions",
                json: { json in
                    if let page { page.write(to: &json) } else { json.writeNull() }
                })
        }
    }
}
