import Access
import Kernel
import Storage
import Web

/// What the county decides, and the township in an emergency.
enum CountyRoutes {
    private static let fields = [
        InputField("kind", limit: 20), InputField("amount", limit: 20), InputField("from", limit: 7),
        InputField("care", limit: 20), InputField("reason", limit: 2_000), InputField("remedy", limit: 2_000),
    ]

    static let all: [Endpoint] = [
        StepRoutes.post(
            "confirmation", "Confirms (`grant`) or refuses (`refuse`), with the reason and the remedy told.",
            fields, may: \.mayConfirm
        ) { visit, id, act, _ in
            let draft = try draft(visit, act)
            let isTownship = try await !isCounty(visit, id)
            return { try Relief.confirm(draft, on: id, isTownship: isTownship, in: $0) }
        },
        StepRoutes.post(
            "extension", "Approves the time that the township asked for, or not.",
            [InputField("is_granted", .flag)], may: \.mayConfirmAsCounty
        ) { visit, id, _, _ in
            let isGranted = visit.input.isChecked("is_granted")
            return { try Relief.decideExtension(isGranted: isGranted, of: id, in: $0) }
        },
        StepRoutes.post(
            "changes", "Changes (`change`), suspends, resumes or ends what is paid monthly, from a month on.",
            fields, may: \.mayConfirmAsCounty
        ) { visit, id, act, _ in
            let draft = try draft(visit, act)
            return { try Relief.change(draft, of: id, in: $0) }
        },
    ]

    private static func draft(_ visit: Visit, _ act: ReliefActID) throws -> DecisionDraft {
        let input = visit.input
        guard let kind = ReliefDecision.Kind(rawValue: input["kind"] ?? "") else {
            throw FieldRefusal(.unreadable, at: "kind")
        }
        let from: ReliefMonth?
        if let text = input["from"] {
            from = ReliefMonth(text)
        } else {
            from = ReliefMonth(of: visit.now.day)
        }
        guard let from else { throw DecidingRefusal.monthUnfit }
        let row = act.as(Marks.Anything.self)
        return DecisionDraft(
            id: act, kind: kind, amount: input["amount"].flatMap { Money(yuan: $0) } ?? Money(fen: 0),
            from: from, care: input["care"].flatMap(ReliefDecision.Care.init),
            reason: visit.words("reason", of: row), remedy: visit.words("remedy", of: row))
    }

    private static func isCounty(_ visit: Visit, _ id: ReliefID) async throws -> Bool {
        let officer = try OfficerCaller(visit)
        return try await visit.county.database.read {
            try ReliefOffice.read(officer, at: id, in: $0).mayConfirmAsCounty
        }
    }
}
