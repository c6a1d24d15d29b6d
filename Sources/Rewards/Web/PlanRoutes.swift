import Access
import Assemblies
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// Reward plans: write, put to the vote, let the vote hold.
enum PlanRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "rewards/plans/new", .page, for: OfficerCaller.self,
            "The form for a plan of `place`: rewards by rank, or the sharing out of a budget.",
            query: [
                .place("A village, or a town for rewards by rank."),
                QueryField(
                    "kind", .one(of: RewardTerms.Kind.allCases.map(\.rawValue)),
                    "Rewards by rank, or a share-out; ranks without it."),
                QueryField("from", .id, "An earlier plan of the place to begin with."),
            ]
        ) { visit, officer in try await form(visit, officer) },
        Endpoint(
            .post, "rewards/plans", for: OfficerCaller.self,
            "Begins a plan under the client's `id`; `tiers` has a line a tier, `1-10: a rice cooker`.",
            fields: [InputField("place", .id), InputField("kind", limit: 10)] + termFields,
            output: PlanFile.shape, form: "rewards/plans/new"
        ) { visit, officer in try await begin(visit, officer) },
        Endpoint(
            .get, "rewards/plans/{id}", for: OfficerCaller.self, "A plan, its vote and its lists.",
            output: PlanFile.shape
        ) { visit, officer in
            let id: RewardPlanID = try visit.id("id")
            let file = try await visit.county.database.read { try PlanFile.read(id, officer, in: $0) }
            let ids = PlanActIDs(
                submission: .minted(at: visit.now), withdrawal: .minted(at: visit.now),
                adoption: .minted(at: visit.now))
            return Answer(json: { file.write(to: &$0) }, page: { rewardPlanPage(file, ids: ids, $0) })
        },
        Endpoint(
            .get, "rewards/plans/{id}/terms", .page, for: OfficerCaller.self,
            "The form for a draft that is written anew."
        ) { visit, officer in try await revision(visit, officer) },
        Endpoint(
            .post, "rewards/plans/{id}/terms", for: OfficerCaller.self,
            "Writes a draft anew; `wording` is the number of the text that it replaces, which is kept.",
            fields: [InputField("wording", .number, required: true)] + termFields, output: PlanFile.shape,
            form: "rewards/plans/{id}/terms"
        ) { visit, officer in
            let input = RewardInput(visit.input)
            let seen = try input.wording()
            return try await act(visit, officer) { id, transaction in
                let plan = try Rewards.plan(id, in: transaction)
                try plan.checkDraft()
                try Rewards.revise(id, try input.terms(of: plan.terms.kind), seen: seen, in: transaction)
            }
        },
        Endpoint(
            .post, "rewards/plans/{id}/submission", for: OfficerCaller.self,
            "Fixes a draft's text; it waits for its vote. `wording` is the number of the text that was read.",
            fields: [InputField("id", .id), InputField("wording", .number)], output: PlanFile.shape,
            form: "rewards/plans/{id}"
        ) { visit, officer in
            let seen = try visit.input.number("wording")
            return try await act(visit, officer) { try Rewards.submit($0, seen: seen, in: $1) }
        },
        Endpoint(
            .post, "rewards/plans/{id}/adoption", for: OfficerCaller.self,
            "Lets a submitted plan hold by the resolution that passed its text.",
            fields: [InputField("id", .id), InputField("resolution", .id, required: true)],
            output: PlanFile.shape, form: "rewards/plans/{id}"
        ) { visit, officer in
            guard let resolution = try visit.input.id("resolution", of: Marks.AssemblyResolution.self) else {
                throw PlanRefusal.resolutionUnknown
            }
            return try await act(visit, officer) { try Rewards.adopt($0, by: resolution, in: $1) }
        },
        Endpoint(
            .post, "rewards/plans/{id}/withdrawal", for: OfficerCaller.self,
            "Gives a plan up that does not hold yet.", fields: [InputField("id", .id)],
            output: PlanFile.shape, form: "rewards/plans/{id}"
        ) { visit, officer in
            try await act(visit, officer) { try Rewards.drop($0, in: $1) }
        },
    ]

    private static let termFields = [
        InputField("id", .id), InputField("title", limit: 200), InputField("basis", limit: 400),
        InputField("year", .number), InputField("scope", limit: 10), InputField("tiers", limit: 2_000),
        InputField("last_places", .number), InputField("points_min", limit: 20),
        InputField("budget", limit: 20), InputField("source", limit: 400),
    ]

    private static func form(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let text = visit.query["kind"] ?? visit.input["kind"] ?? ""
        let kind = RewardTerms.Kind(rawValue: text) ?? .ranks
        let id = AnyID.minted(at: visit.now)
        let source = visit.query["from"].flatMap(RewardPlanID.init)
        let form = try await visit.county.database.read { reader in
            let place = try RewardsOffice.wanted(visit, officer, in: reader)
            let office = try RewardsOffice.written(officer, at: place, in: reader)
            let earlier = try source.map { try Rewards.plan($0, in: reader) }
            if let earlier, earlier.place != office.place.id { throw PlanRefusal.unknown }
            return RewardForm(
                office: office, kind: earlier?.terms.kind ?? kind, id: id, today: reader.now.day,
                terms: earlier?.terms, draft: nil,
                last_places: try Rewards.lastPlaces(at: office.line.map(\.id), in: reader))
        }
        return Answer { rewardFormPage(form, $0) }
    }

    private static func revision(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let plan: RewardPlanID = try visit.id("id")
        let id = AnyID.minted(at: visit.now)
        let form = try await visit.county.database.read { reader in
            let draft = try Rewards.plan(plan, in: reader)
            let office = try RewardsOffice.written(officer, at: draft.place, in: reader)
            try draft.checkDraft()
            return RewardForm(
                office: office, kind: draft.terms.kind, id: id, today: reader.now.day, terms: draft.terms,
                draft: draft)
        }
        return Answer { rewardFormPage(form, $0) }
    }

    private static func begin(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        guard let id = try visit.input.id("id", of: Marks.RewardPlan.self) else { throw WebRefusal.idMissing }
        guard let place = try visit.input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        let terms = try RewardInput(visit.input).terms()
        let digest = visit.input.digest
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            _ = try RewardsOffice.written(officer, at: place, in: transaction)
            let claim = try transaction.claim(
                id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if claim == .fresh { try Rewards.begin(id, at: place, terms, in: transaction) }
            return (try PlanFile.read(id, officer, in: transaction), claim)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: file.plan.path, json: { file.write(to: &$0) })
    }

    private static func act(
        _ visit: Visit, _ officer: OfficerCaller,
        _ body: @escaping @Sendable (RewardPlanID, Transaction) throws -> Void
    ) async throws -> Answer {
        let id: RewardPlanID = try visit.id("id")
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest + id.bytes + Array(visit.path.utf8)
        let file = try await visit.county.database.write(by: officer.origin) { transaction in
            let plan = try Rewards.plan(id, in: transaction)
            _ = try RewardsOffice.written(officer, at: plan.place, in: transaction)
            let claim = try sending.map {
                try transaction.claim($0, by: officer.person.description, digest: digest)
            }
            if claim != .repeated { try body(id, transaction) }
            return try PlanFile.read(id, officer, in: transaction)
        }
        return Answer(next: file.plan.path, json: { file.write(to: &$0) })
    }
}
