import Access
import HTTPTypes
import Kernel
import People
import Storage
import Web

/// A household's page behind the secret of its card; a signed-in resident comes to the own one.
enum CardRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "cards/{token}", for: Anyone.self,
            "A household's points, to whoever holds its card: now, or at the end of a day.",
            query: AskedLines.query, output: HouseholdStatement.shape
        ) { visit, _ in
            let statement = try await statement(visit, asked: AskedLines(visit))
            if visit.face == .program, let refusal = statement.refusal { throw refusal }
            let isLinkHead = try await isLinkHead(visit)
            let ids = CardIDs(consent: AnyID.minted(at: visit.now), reply: AnyID.minted(at: visit.now))
            return Answer(
                statement.refusal == nil ? .ok : .unprocessableContent,
                json: { statement.write(to: &$0) },
                page: { cardPage(statement, ids: ids, isLinkHead: isLinkHead, $0) })
        },
        Endpoint(
            .get, "cards/{token}/print", .page, for: Anyone.self, "The card on paper, with its statement."
        ) { visit, _ in
            let (statement, publicURL) = (try await statement(visit, asked: .onPaper), visit.publicURL)
            return Answer { cardSheet(statement, publicURL: publicURL, back: statement.path, $0) }
        },
        Endpoint(
            .get, "cards/{token}/declarations/new", .page, for: Anyone.self,
            "The form on which a household declares what it has done."
        ) { visit, _ in
            let statement = try await statement(visit)
            let id = DeclarationID.minted(at: visit.now)
            return Answer { cardDeclarePage(statement, id: id, $0) }
        },
        Endpoint(
            .post, "cards/{token}/declarations", for: Anyone.self,
            "Declares what the card's household has done; it waits for the village's check.",
            fields: [
                InputField("id", .id), InputField("item", .id), InputField("day", .day),
                InputField("note", limit: 2_000), InputField("witness", limit: 200),
                InputField("photos", .file, limit: PointsLimits.photos_max),
            ], output: HouseholdStatement.shape, form: "cards/{token}/declarations/new",
            body_bytes_max: PointsPhotos.body_bytes_max
        ) { visit, _ in try await declare(visit) },
        Endpoint(
            .post, "cards/{token}/replies", for: Anyone.self, "Replies to the deduction `act`.",
            fields: [
                InputField("id", .id), InputField("act", .id, required: true),
                InputField("reply", limit: 2_000),
            ], output: HouseholdStatement.shape, form: "cards/{token}"
        ) { visit, _ in try await reply(visit) },
        Endpoint(
            .post, "cards/{token}/consent", for: Anyone.self,
            "Agrees to be named on the red list, or takes that back, by `is_given`.",
            fields: [InputField("id", .id), InputField("is_given", .flag)],
            output: HouseholdStatement.shape, form: "cards/{token}"
        ) { visit, _ in
            let isGiven = visit.input.isChecked("is_given")
            return try await act(visit) { household, transaction in
                try Points.consent(
                    of: household.id, isGiven: isGiven, how: "card", in: transaction)
            }
        },
        Endpoint(
            .get, "points/mine", for: MemberCaller.self,
            "The points of the signed-in person's own household.",
            query: AskedLines.query, output: HouseholdStatement.shape
        ) { visit, member in
            let (key, asked) = (visit.county.key, AskedLines(visit))
            let found = try await visit.county.database.read { reader in
                try People.household(of: member.person, in: reader).map {
                    try HouseholdStatement.read($0, key: key, asked: asked, in: reader)
                }
            }
            guard let found else {
                let isLinkHead = try await isLinkHead(visit)
                return Answer(
                    json: { json in json.object { $0.field("household", nil as String?) } },
                    page: { mineEmptyPage(isLinkHead: isLinkHead, $0) })
            }
            if visit.face == .page { return Answer(goTo: found.path) }
            if let refusal = found.refusal { throw refusal }
            return Answer(json: { found.write(to: &$0) })
        },
    ]

    private static func statement(
        _ visit: Visit, asked: AskedLines = .newest
    ) async throws -> HouseholdStatement {
        let token = visit.parameters["token"] ?? ""
        let key = visit.county.key
        return try await visit.county.database.read { reader in
            let household = try Points.household(token: token, key: key, in: reader)
            return try HouseholdStatement.read(household.id, key: key, asked: asked, in: reader)
        }
    }

    /// Whether households are linked to who is signed in; nobody is asked to sign in for it.
    private static func isLinkHead(_ visit: Visit) async throws -> Bool {
        guard let member = try? MemberCaller(visit) else { return false }
        return try await visit.county.database.read {
            try !LinkedDesk.reach(of: member.person, in: $0).isEmpty
        }
    }

    private static func declare(_ visit: Visit) async throws -> Answer {
        let photos = try await PointsPhotos.shared.prepared(visit)
        let input = visit.input
        guard let id = try input.id("id", of: Marks.PointsDeclaration.self) else {
            throw WebRefusal.idMissing
        }
        guard let item = try input.id("item", of: Marks.PointsItem.self) else {
            throw DeclaringRefusal.itemUnknown
        }
        guard let day = try input.day("day") else { throw FieldRefusal(.missing, at: "day") }
        let (note, witness) = (input["note"] ?? "", input["witness"] ?? "")
        return try await act(visit) { household, transaction in
            try Points.declare(
                DeclarationDraft(
                    id: id, village: household.village, item: item, day: day, role: .household,
                    households: [household.id], note: note, witness: witness, photos: photos.count),
                photos: photos, in: transaction)
        }
    }

    private static func reply(_ visit: Visit) async throws -> Answer {
        guard let id = try visit.input.id("act", of: Marks.PointsAct.self) else {
            throw DeductionRefusal.unknown
        }
        let words = visit.input["reply"] ?? ""
        return try await act(visit) { household, transaction in
            guard try ActStore.find(id, in: transaction)?.household == household.id else {
                throw DeductionRefusal.unknown
            }
            try Points.reply(words, to: id, in: transaction)
        }
    }

    /// Does something for the household of the card, once for each id that is sent.
    private static func act(
        _ visit: Visit, _ body: @escaping @Sendable (Household, Transaction) throws -> Void
    ) async throws -> Answer {
        let token = visit.parameters["token"] ?? ""
        let key = visit.county.key
        let member = try? MemberCaller(visit)
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest
        let origin = Origin(actor: member?.person)
        let (statement, claim) = try await visit.county.database.write(by: origin) { transaction in
            let household = try Points.household(token: token, key: key, in: transaction)
            let claim = try sending.map {
                try transaction.claim($0, by: "card:\(household.id)", digest: digest)
            }
            if claim != .repeated { try body(household, transaction) }
            return (try HouseholdStatement.read(household.id, key: key, in: transaction), claim)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: statement.path, json: { statement.write(to: &$0) })
    }
}

private func mineEmptyPage(isLinkHead: Bool, _ frame: Frame) -> HTML {
    let linked: HTML? = isLinkHead ? Button(frame(.linkedTitle)).link(to: "/points/linked") : nil
    return Layout.page(
        title: frame(.mineTitle), frame: frame,
        body: EmptyState(frame(.mineEmpty), frame(.mineEmptyText), action: linked).html)
}
