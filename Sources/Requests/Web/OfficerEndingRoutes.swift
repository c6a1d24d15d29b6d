import Access
import Cases
import Files
import HTTPTypes
import Kernel
import People
import Storage
import Web

extension OfficerActRoutes {
    private static let note = InputField("note", limit: CaseLimits.noteCharacters_max)
    private static let reply = InputField("note", limit: RequestLimits.replyCharacters_max)
    private static let reason = InputField("reason", limit: CaseLimits.noteCharacters_max)

    static let ending: [Endpoint] = [
        act(
            "solution", "Says how the matter ended; a second person looks next.",
            [
                InputField("outcome"), reply, InputField("review_on", .day), InputField("on_the_spot", .flag),
                InputField("photos", .file, limit: RequestLimits.photos_max),
            ], body_bytes_max: OfficerPhotos.body_bytes_max
        ) { visit in try await solution(visit) },
        act("legs/{leg}/result", "Says that a unit's part is done.", [note]) { visit in
            let leg: LegID = try visit.id("leg")
            let result = visit.input["note"] ?? ""
            return { acting, _ in try acting.finishLeg(leg, result: result) }
        },
        act("closure", "Accepts what was done and closes the case: 销号.", [note]) { visit in
            let note = visit.input["note"] ?? ""
            return { acting, _ in try acting.verify(note: note) }
        },
        act("sending-back", "Does not accept what was done.", [note]) { visit in
            let note = visit.input["note"] ?? ""
            return { acting, _ in try acting.sendBack(note: note) }
        },
        act(
            "merger", "Ends the case because another holds the same matter.",
            [InputField("into", required: true, limit: 40), note]
        ) { visit in
            let number = try visit.input.required("into")
            let note = visit.input["note"] ?? ""
            let officer = try OfficerCaller(visit)
            return { acting, transaction in
                guard let other = try CaseFile.read(number: number, in: transaction),
                    other.matter.kind == acting.matter.kind, other.isVisible(to: officer)
                else { throw CaseMissing.noSuchCase }
                return try acting.merge(into: other.matter.id, note: note)
            }
        },
    ]

    private static func solution(_ visit: Visit) async throws -> Body {
        let input = visit.input
        let outcome = Outcome(rawValue: input["outcome"] ?? Outcome.solved.rawValue)
        guard let outcome, Outcome.proposable.contains(outcome) else {
            throw FieldRefusal(.unreadable, at: "outcome")
        }
        let note = input["note"] ?? ""
        let reviewOn = try input.day("review_on")
        let isOnTheSpot = input.isChecked("on_the_spot")
        let photos = try await ResidentPhotos.shared.prepared(visit)
        return { acting, transaction in
            let kept = try Requests.finish(
                acting, outcome, note: note, photos: photos.count, reviewOn: reviewOn,
                onTheSpot: isOnTheSpot, in: transaction)
            for photo in photos {
                try Files.keepPicture(
                    photo.id, prepared: photo.picture, owner: acting.matter.id.as(Marks.Anything.self),
                    in: transaction)
            }
            return kept
        }
    }

    static let clocks: [Endpoint] = [
        act(
            "pleas", "Asks to stop the clocks, or for more time; another person decides.",
            [InputField("kind", required: true), InputField("amount"), reason]
        ) { visit in
            guard let kind = Plea.Kind(rawValue: try visit.input.required("kind")) else {
                throw FieldRefusal(.unreadable, at: "kind")
            }
            let amount = visit.input["amount"] ?? ""
            let reason = try visit.input.required("reason")
            return { acting, _ in try acting.plead(kind, amount: amount, reason: reason) }
        },
        act("pleas/{plea}/grant", "Grants a plea.", [note]) { visit in
            let plea: StepID = try visit.id("plea")
            let note = visit.input["note"] ?? ""
            return { acting, _ in try acting.grant(plea, note: note) }
        },
        act("pleas/{plea}/refusal", "Declines a plea.", [note]) { visit in
            let plea: StepID = try visit.id("plea")
            let note = visit.input["note"] ?? ""
            return { acting, _ in try acting.decline(plea, note: note) }
        },
        act("resumption", "Lets the clocks run again.", [note]) { visit in
            let note = visit.input["note"] ?? ""
            return { acting, _ in try acting.resume(note: note) }
        },
    ]

    static let others: [Endpoint] = [
        act("category", "Gives the request a category.", [InputField("category", required: true)]) { visit in
            let category = try visit.input.required("category")
            return { acting, transaction in
                try Requests.classify(acting, as: category, in: transaction)
            }
        },
        act(
            "moderation", "Decides whether neighbours may see it; to hide it needs a `note` that says why.",
            [InputField("decision", required: true), note]
        ) { visit in
            guard let decision = Request.Moderation(rawValue: try visit.input.required("decision")),
                decision != .waiting
            else { throw FieldRefusal(.unreadable, at: "decision") }
            let reason = visit.input["note"] ?? ""
            return { acting, transaction in
                try Requests.moderate(acting, decision, reason: reason, in: transaction)
            }
        },
        act(
            "call-backs", "Notes what the reporter said when they were called: 回访.",
            [
                InputField("is_reached", .flag), InputField("is_solved", .flag), InputField("satisfaction"),
                note,
            ]
        ) { visit in
            let input = visit.input
            let satisfaction = input["satisfaction"].map { Rating.Satisfaction(rawValue: $0) }
            if case .some(.none) = satisfaction { throw FieldRefusal(.unreadable, at: "satisfaction") }
            let call = Requests.CallBack(
                isReached: input.isChecked("is_reached"), isSolved: input.isChecked("is_solved"),
                satisfaction: satisfaction ?? nil, note: input["note"] ?? "")
            return { acting, transaction in try Requests.callBack(acting, call, in: transaction) }
        },
        Endpoint(
            .post, "requests/{id}/looks", for: OfficerCaller.self,
            "Shows the reporter's name and number once; who looked and why is kept.",
            fields: [reason, note], output: OfficerFile.shape, form: "requests/{id}"
        ) { visit, officer in try await look(visit, officer) },
    ]

    private static func look(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let id: CaseID = try visit.id("id")
        let given = visit.input["reason"] ?? ""
        let known = OfficerLook(rawValue: given).map { $0.text(.chinese) } ?? given
        let reason = [known, visit.input["note"] ?? ""].filter { !$0.isEmpty }.joined(separator: "：")
        let opened = try await Requests(visit.county).revealContact(of: id, reason: reason, by: officer)
        let found = try await visit.county.database.read { try OfficerFile.read(id, visit, officer, in: $0) }
        guard var file = found else { throw CaseMissing.noSuchCase }
        file.opened = opened
        let shown = file
        return Answer(json: shown.write, page: { officerFilePage(shown, $0) })
    }
}

/// Why an officer opens a contact; words of their own are kept beside it.
enum OfficerLook: String, Sendable, CaseIterable {
    case call, visit, check
    case callBack = "call-back"

    var text: Text {
        switch self {
        case .call: .officerLookCall
        case .visit: .officerLookVisit
        case .check: .officerLookCheck
        case .callBack: .officerLookCallBack
        }
    }
}

/// Units and people that a form names must exist.
enum OfficerUnits {
    static func check(_ lead: Case.Lead, _ others: [OrganisationID], in reader: Reader) throws {
        for organisation in others + [lead.organisation].compactMap(\.self) {
            guard try People.organisation(organisation, in: reader) != nil else {
                throw CatalogueRefusal.organisationUnknown
            }
        }
        if let person = lead.person, try People.name(of: person, in: reader) == nil {
            throw ActRefusal.nobodyNamed
        }
    }
}
