import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// What the branch does: posts, confirmations, counts on paper.
enum BranchRoutes {
    private static let id = InputField("id", .id, required: true)
    private static let decision = [
        id, InputField("is_confirmed", .flag),
        InputField("reason", limit: 4 * PledgeLimits.reason_length_max),
    ]

    static let all: [Endpoint] = [
        Endpoint(
            .get, "pledges/posts/new", .page, for: OfficerCaller.self,
            "The form that enters a post of the village `place`.", query: [.place("The village.")]
        ) { visit, officer in
            let wanted = visit.query["place"].flatMap(PlaceID.init)
            let village = try await visit.county.database.read {
                try BranchDesk.village(wanted, officer, in: $0)
            }
            let (id, today) = (AnyID.minted(at: visit.now), visit.now.day)
            return Answer { newPostPage(village, id: id, today: today, $0) }
        },
        Endpoint(
            .post, "pledges/posts", for: OfficerCaller.self,
            "Enters a post of a village: its duties, its seats, until when.",
            fields: [
                id, InputField("place", .id, required: true), InputField("kind", limit: 20),
                InputField("title", limit: 4 * PledgeLimits.title_length_max),
                InputField("duties", limit: 4 * PledgeLimits.duties_length_max),
                InputField("seats", .number), InputField("until", .day),
            ], form: "pledges/posts/new"
        ) { visit, officer in try await open(visit, officer) },
        Endpoint(
            .post, "pledges/posts/{id}/closing", for: OfficerCaller.self,
            "Offers a post no more; who holds it hands it back.", fields: [id], form: "pledges"
        ) { visit, officer in
            let post: DutyPostID = try visit.id("id")
            return try await act(visit, officer) { transaction in
                guard let known = try PostStore.find(post, in: transaction) else {
                    throw DutyPostRefusal.unknown
                }
                try Branch.require(officer, at: known.village, in: transaction)
                try Pledges.close(post, in: transaction)
            }
        },
        Endpoint(
            .post, "pledges/claims/{id}/decision", for: OfficerCaller.self,
            "Confirms that a member takes a post on, or says why not.", fields: decision, form: "pledges"
        ) { visit, officer in
            let claim: PostClaimID = try visit.id("id")
            let made = decision(visit, officer)
            return try await act(visit, officer) { transaction in
                let wanted = try Pledges.found(claim, in: transaction)
                guard let post = try PostStore.find(wanted.post, in: transaction) else {
                    throw ClaimingRefusal.unknown
                }
                try Branch.require(officer, at: post.village, in: transaction)
                try Pledges.decide(claim, made(transaction.now), in: transaction)
            }
        },
        Endpoint(
            .post, "pledges/promises/{id}/decision", for: OfficerCaller.self,
            "Confirms a promise, or says why not.", fields: decision, form: "pledges/promises/{id}"
        ) { visit, officer in
            let made = decision(visit, officer)
            return try await onPromise(visit, officer) {
                try Pledges.decide($0, made($1.now), in: $1)
            }
        },
        Endpoint(
            .post, "pledges/promises/{id}/paper", for: OfficerCaller.self,
            "What residents ticked on paper, once, before the review is over.",
            fields: [
                id, InputField("satisfied", .number), InputField("fairly", .number),
                InputField("dissatisfied", .number),
            ], form: "pledges/promises/{id}"
        ) { visit, officer in
            let input = visit.input
            let grades = PledgePromise.Grades(
                satisfied: try input.number("satisfied") ?? 0, fairly: try input.number("fairly") ?? 0,
                dissatisfied: try input.number("dissatisfied") ?? 0)
            return try await onPromise(visit, officer) {
                try Pledges.count($0, grades, by: officer.person, in: $1)
            }
        },
    ]

    private static func decision(
        _ visit: Visit, _ officer: OfficerCaller
    ) -> @Sendable (Instant) -> PledgeDecision {
        let isConfirmed = visit.input.isChecked("is_confirmed")
        let reason = isConfirmed ? "" : visit.input["reason"] ?? ""
        return { PledgeDecision(person: officer.person, at: $0, isConfirmed: isConfirmed, reason: reason) }
    }

    private static func onPromise(
        _ visit: Visit, _ officer: OfficerCaller,
        _ body: @escaping @Sendable (PledgePromiseID, Transaction) throws -> Void
    ) async throws -> Answer {
        let promise: PledgePromiseID = try visit.id("id")
        return try await act(visit, officer, next: "/pledges/promises/\(promise)") { transaction in
            let village = try Pledges.found(promise, in: transaction).village
            guard try Branch.leads(officer, at: village, in: transaction) else {
                throw PromisingRefusal.unknown
            }
            try body(promise, transaction)
        }
    }

    private static func act(
        _ visit: Visit, _ officer: OfficerCaller, next: String = "/pledges",
        _ body: @escaping @Sendable (Transaction) throws -> Void
    ) async throws -> Answer {
        try await MemberRoutes.act(visit, try MemberCaller(visit), next: next) { _ in body }
    }

    private static func open(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        guard let village = try input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        guard let kind = input["kind"].flatMap(DutyPost.Kind.init) else {
            throw FieldRefusal(.missing, at: "kind")
        }
        guard let until = try input.day("until") else { throw FieldRefusal(.missing, at: "until") }
        let seats = try input.number("seats") ?? 0
        return try await MemberRoutes.act(visit, try MemberCaller(visit), next: "/pledges") { sent in
            { transaction in
                try Branch.require(officer, at: village, in: transaction)
                try Pledges.open(
                    DutyPost(
                        id: sent.as(Marks.DutyPost.self), village: village, kind: kind,
                        title: input["title"] ?? "", duties: input["duties"] ?? "", seats: seats,
                        from: transaction.now.day, until: until), in: transaction)
            }
        }
    }
}

func newPostPage(_ village: Place, id: AnyID, today: Day, _ frame: Frame) -> HTML {
    let kinds = DutyPost.Kind.allCases.map { Choice($0.rawValue, frame($0.text), hint: frame($0.hint)) }
    return Layout.page(
        title: frame(.dutyPostNew), purpose: frame(.dutyPostNewPurpose, ["village": village.name]),
        frame: frame,
        crumbs: [
            Crumb(frame(.pledgesTitle), path: "/pledges?place=\(village.id)"), Crumb(frame(.dutyPostNew)),
        ],
        body: Form.post(
            to: "/pledges/posts", id: id, frame: frame,
            """
            \(Form.hidden("place", "\(village.id)"))\
            \(Field("kind", frame(.dutyPostKind)).radios(frame, kinds, value: "post"))\
            \(Field("title", frame(.dutyPostName), hint: frame(.dutyPostNameHint))
                .text(frame, maxLength: PledgeLimits.title_length_max))\
            \(Field("duties", frame(.dutyPostDuties), hint: frame(.dutyPostDutiesHint))
                .area(frame, rows: 3, maxLength: PledgeLimits.duties_length_max))\
            \(Field("seats", frame(.dutyPostSeats))
                .number(frame, value: "1", min: 1, max: PledgeLimits.seats_max))\
            \(Field("until", frame(.dutyPostUntil)).date(
                frame, value: Day(year: today.year, month: 12, day: 31), min: today))\
            \(Button(frame(.dutyPostSend), .main, isWide: true).submit())
            """))
}
