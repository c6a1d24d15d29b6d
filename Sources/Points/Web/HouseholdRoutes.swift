import Access
import Clocks
import HTTPTypes
import Kernel
import People
import Places
import Storage
import Web

/// A household's points as officers of its place see them: 户档案.
enum HouseholdRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "points/households/{id}", for: OfficerCaller.self,
            "A household's points and its card: what it has, or had at the end of a day, and all that moved it.",
            query: AskedLines.query, output: HouseholdStatement.shape
        ) { visit, officer in
            let (statement, office) = try await read(visit, officer)
            if visit.face == .program, let refusal = statement.refusal { throw refusal }
            let ids = CardIDs(consent: AnyID.minted(at: visit.now), reply: AnyID.minted(at: visit.now))
            let publicURL = visit.publicURL
            return Answer(
                statement.refusal == nil ? .ok : .unprocessableContent,
                json: { statement.write(to: &$0) },
                page: { householdPointsPage(statement, office, ids: ids, publicURL: publicURL, $0) })
        },
        Endpoint(
            .get, "points/households/{id}/print", for: OfficerCaller.self,
            "The card to be handed to the household, with its address; who took it out is kept.",
            output: .named(
                "PointsCard",
                .object([
                    ("household", .id), ("code", .text), ("village", .id), ("balance", .whole),
                    ("path", .text), ("url", .optional(.text)),
                ]))
        ) { visit, officer in
            let statement = try await printed(visit, officer)
            let publicURL = visit.publicURL
            let back = "/points/households/\(statement.household.id)"
            return Answer(
                json: { statement.writeCard(publicURL: publicURL, to: &$0) },
                page: { cardSheet(statement, publicURL: publicURL, back: back, $0) })
        },
        Endpoint(
            .post, "points/households/{id}/consent", for: OfficerCaller.self,
            "Enters a consent to be named on the red list that was signed on paper, or that it was taken back.",
            fields: [
                InputField("id", .id), InputField("is_given", .flag), InputField("how", limit: 150),
            ], output: HouseholdStatement.shape, form: "points/households/{id}"
        ) { visit, officer in
            let isGiven = visit.input.isChecked("is_given")
            let how = visit.input["how"] ?? ""
            if isGiven, how.isEmpty { throw FieldRefusal(.missing, at: "how") }
            return try await act(visit, officer) { id, transaction in
                try Points.consent(of: id, isGiven: isGiven, how: how, in: transaction)
            }
        },
        Endpoint(
            .post, "points/households/{id}/card", for: OfficerCaller.self,
            "Gives out a new card; the address of the old one is dead.", fields: [InputField("id", .id)],
            output: HouseholdStatement.shape, form: "points/households/{id}"
        ) { visit, officer in
            try await act(visit, officer) { try Points.renewCard(of: $0, in: $1) }
        },
    ]

    private static func read(
        _ visit: Visit, _ officer: OfficerCaller
    ) async throws -> (HouseholdStatement, PointsOffice) {
        let id: HouseholdID = try visit.id("id")
        let (key, asked) = (visit.county.key, AskedLines(visit))
        return try await visit.county.database.read { reader in
            let office = try office(of: id, officer, in: reader)
            return (try HouseholdStatement.read(id, key: key, asked: asked, in: reader), office)
        }
    }

    /// The card leads whoever holds it to the household's page, so who printed one is kept.
    private static func printed(_ visit: Visit, _ officer: OfficerCaller) async throws -> HouseholdStatement {
        let id: HouseholdID = try visit.id("id")
        let key = visit.county.key
        return try await visit.county.database.write(by: officer.origin) { transaction in
            _ = try office(of: id, officer, in: transaction)
            try Access.recordLook(
                by: officer.person, at: id.as(Marks.Anything.self), field: "points-card",
                reason: Access.LookDone.printed.rawValue, in: transaction)
            return try HouseholdStatement.read(id, key: key, asked: .onPaper, in: transaction)
        }
    }

    static func office(
        of id: HouseholdID, _ officer: OfficerCaller, in reader: Reader
    ) throws -> PointsOffice {
        guard let household = try People.household(id, in: reader) else { throw CardRefusal.unknown }
        let office = try PointsOffice.read(officer, at: household.village, in: reader)
        if let reach = office.reach, !reach.contains(id) { throw AccessRefusal.notAllowed }
        return office
    }

    private static func act(
        _ visit: Visit, _ officer: OfficerCaller,
        _ body: @escaping @Sendable (HouseholdID, Transaction) throws -> Void
    ) async throws -> Answer {
        let id: HouseholdID = try visit.id("id")
        let key = visit.county.key
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest + id.bytes + Array(visit.path.utf8)
        let statement = try await visit.county.database.write(by: officer.origin) { transaction in
            guard try office(of: id, officer, in: transaction).isCommittee else {
                throw AccessRefusal.notAllowed
            }
            let claim = try sending.map {
                try transaction.claim($0, by: officer.person.description, digest: digest)
            }
            if claim != .repeated { try body(id, transaction) }
            return try HouseholdStatement.read(id, key: key, in: transaction)
        }
        return Answer(next: "/points/households/\(id)", json: { statement.write(to: &$0) })
    }
}

func householdPointsPage(
    _ statement: HouseholdStatement, _ office: PointsOffice, ids: CardIDs, publicURL: String?, _ frame: Frame
) -> HTML {
    let path = "/points/households/\(statement.household.id)"
    let print = Button(frame(.cardPrint), icon: .print).link(to: "\(path)/print")
    let card = Button(frame(.cardOpen), .bare).link(to: statement.path)
    let sheets = SheetLinks("\(path)/statement", query: statement.lines.on.map { "on=\($0)" } ?? "").html(
        frame)
    let deductions = statement.acts.filter { $0.points < 0 }
    let heard: HTML =
        deductions.isEmpty
        ? .empty
        : Part(
            id: "deductions", frame(.cardDeductions),
            Queue(
                deductions.map { act in
                    Queue.Row(
                        statement.items[act.item]?.terms.title ?? "", path: "/points/acts/\(act.id)",
                        clock: statement.faces[act.id.as(Marks.Anything.self)]?.badge(frame),
                        place: frame(act.state.title), meta: frame.day(act.day))
                }
            ).html
        ).html
    return Layout.page(
        title: frame(.cardTitle, ["household": statement.label]), purpose: frame(.householdPointsPurpose),
        frame: frame, crumbs: pointsCrumbs(office.line.reversed(), frame),
        body: """
            \(statementFacts(statement, frame))<p class="row-btns">\(print)\(card)</p>\(sheets)\
            \(heard)\(statementWaiting(statement, frame))\
            \(statement.lines.part(at: path, refusal: statement.refusal, today: statement.today, frame))\
            \(seasonTable(statement, frame))\
            \(office.isCommittee ? householdActs(statement, ids, path, frame) : .empty)
            """)
}

private func householdActs(
    _ statement: HouseholdStatement, _ ids: CardIDs, _ path: String, _ frame: Frame
) -> HTML {
    let isGiven = statement.consent != nil
    let how: HTML =
        isGiven
        ? .empty
        : Field("how", frame(.consentHow), hint: frame(.consentHowHint)).text(frame, maxLength: 150)
    let consent = Form.post(
        to: "\(path)/consent", id: ids.consent, frame: frame,
        """
        \(Form.hidden("is_given", isGiven ? "0" : "1"))\(how)\
        \(Button(frame(isGiven ? .consentTakeBack : .consentEnter)).submit())
        """)
    let renew = Form.act(
        to: "\(path)/card", id: ids.reply, frame: frame, Button(frame(.cardRenew)).submit())
    return """
        \(Fold(frame(.consentTitle), isOpen: frame.error(at: "how") != nil, consent).html)\
        \(Fold(frame(.cardRenewTitle), "<p>\(frame(.cardRenewText))</p>\(renew)").html)
        """
}
