import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// Who joins a household, leaves it, makes one of their own.
enum MemberRoutes {
    static let all: [Endpoint] = [
        HouseholdChangeRoutes.form("members/new", "The form that adds a member.", joinFields),
        Endpoint(
            .post, "households/{id}/members", for: OfficerCaller.self,
            "Lets a person belong to the household from the day `on`; the identity number finds who is known.",
            fields: [RegisterForm.id, InputField("relation", required: true), RegisterForm.on]
                + RegisterForm.person, output: HouseholdJSON.file, form: "households/{id}/members/new"
        ) { visit, officer in try await join(visit, officer) },
        Endpoint(
            .get, "households/{id}/members/{person}/departure", .page, for: OfficerCaller.self,
            "The form by which a member leaves."
        ) { visit, officer in try await departure(visit, officer) },
        Endpoint(
            .post, "households/{id}/members/{person}/departure", for: OfficerCaller.self,
            "Lets a member belong to the household no longer from the day `on`; `reason` is a code.",
            fields: [RegisterForm.id, InputField("reason", required: true), RegisterForm.on],
            output: HouseholdJSON.file, form: "households/{id}/members/{person}/departure"
        ) { visit, officer in try await leave(visit, officer) },
        HouseholdChangeRoutes.form(
            "division", "The form by which members make a household of their own.", splitFields),
        Endpoint(
            .post, "households/{id}/division", for: OfficerCaller.self,
            "Lets `members` make a household of their own, whose id is the client's, headed by `head`.",
            fields: [
                RegisterForm.id, InputField("members", .list, required: true, limit: Limits.members_max),
                InputField("head", .id, required: true), InputField("place", .id, required: true),
                InputField("code", required: true), InputField("address"), RegisterForm.on,
            ], output: HouseholdJSON.file, form: "households/{id}/division"
        ) { visit, officer in try await split(visit, officer) },
        HouseholdChangeRoutes.form("merger", "The form that lets a household go into another.", mergeFields),
        Endpoint(
            .post, "households/{id}/merger", for: OfficerCaller.self,
            "Lets the household go into the one of number `code` in the same village on the day `on`.",
            fields: [RegisterForm.id, InputField("code", required: true), RegisterForm.on],
            output: HouseholdJSON.file, form: "households/{id}/merger"
        ) { visit, officer in try await merge(visit, officer) },
    ]

    private static func join(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let household = try visit.id("id", of: Marks.Household.self)
        let relation = try RegisterForm.required(Relation.self, "relation", visit.input)
        guard let on = try visit.input.day("on") else { throw FieldRefusal(.missing, at: "on") }
        let member = try await RegisterForm.member(visit, as: relation)
        return try await change(visit, officer, household, "members") {
            try People.join(member, to: household, from: on, in: $0)
        }
    }

    private static func leave(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let household = try visit.id("id", of: Marks.Household.self)
        let person = try visit.id("person", of: Marks.Person.self)
        let reason = try RegisterForm.required(LeavingReason.self, "reason", visit.input)
        guard let on = try visit.input.day("on") else { throw FieldRefusal(.missing, at: "on") }
        return try await change(visit, officer, household, "members/\(person)/departure") {
            try People.leave(household, person, reason: reason, on: on, in: $0)
        }
    }

    private static func split(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let household = try visit.id("id", of: Marks.Household.self)
        let input = visit.input
        guard let id = try input.id("id", of: Marks.Household.self),
            let head = try input.id("head", of: Marks.Person.self),
            let place = try input.id("place", of: Marks.Place.self), let on = try input.day("on")
        else { throw WebRefusal.idMissing }
        let members = try input.all("members").map { text in
            guard let person = PersonID(text) else { throw FieldRefusal(.unreadable, at: "members") }
            return person
        }
        let draft = HouseholdDraft(
            id: id, place: place, code: try input.required("code"), address: input["address"] ?? "", on: on)
        return try await change(visit, officer, household, "division", shown: id) { transaction in
            guard try Authority.may(officer, .register, at: place, in: transaction) else {
                throw AccessRefusal.notAllowed
            }
            try People.split(household, into: draft, members: members, headedBy: head, in: transaction)
        }
    }

    private static func merge(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let household = try visit.id("id", of: Marks.Household.self)
        let code = try visit.input.required("code")
        guard let on = try visit.input.day("on") else { throw FieldRefusal(.missing, at: "on") }
        let target = try await visit.county.database.read { reader in
            let village = try HouseholdStore.find(household, in: reader)?.village
            return try village.flatMap { try HouseholdStore.find(code: code, in: $0, reader)?.id }
        }
        guard let target else { throw MergerTargetRefusal.unknown }
        return try await change(visit, officer, household, "merger", shown: target) { transaction in
            guard try Authority.mayRegister(officer, target, in: transaction) else {
                throw MergerTargetRefusal.unknown
            }
            try People.merge(household, into: target, on: on, in: transaction)
        }
    }

    /// One change by whoever keeps the household's register; answers the household, or the new one.
    private static func change(
        _ visit: Visit, _ officer: OfficerCaller, _ household: HouseholdID, _ path: String,
        shown: HouseholdID? = nil, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws -> Answer {
        let claim = try await RegisterForm.write(visit, officer, "/households/\(household)/\(path)") {
            guard try Authority.mayRegister(officer, household, in: $0) else {
                throw RegisteringRefusal.unknown
            }
            try act($0)
        }
        return HouseholdRoutes.answer(
            try await HouseholdRoutes.load(visit, officer, id: shown ?? household),
            claim == .fresh ? .created : .ok, isDone: true)
    }

    private static func departure(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let file = try await HouseholdRoutes.load(visit, officer)
        let person = try visit.id("person", of: Marks.Person.self)
        guard let member = file.members.first(where: { $0.membership.person == person }) else {
            throw BelongingRefusal.notAMember
        }
        let id = AnyID.minted(at: visit.now)
        return Answer { frame in
            let reasons = LeavingReason.allCases.map { Choice($0.rawValue, frame($0.text)) }
            return householdForm(
                .memberLeave, of: file, to: "\(file.path)/members/\(person)/departure", id: id,
                note: .memberLeaveNote, button: .memberLeaveButton, frame,
                fields: """
                    <p class="lead">\(member.name)</p>\
                    \(Field("reason", frame(.memberLeaveWhy)).radios(frame, reasons))\
                    \(RegisterForm.day(frame, .memberLeaveOn))
                    """)
        }
    }

    private static func joinFields(
        _ file: HouseholdFile, _: PlaceChoices, _ id: AnyID, _ frame: Frame
    ) -> HTML {
        let excluded: Set<Relation> = file.head == nil ? [] : [.head]
        return householdForm(
            .memberAdd, of: file, to: "\(file.path)/members", id: id, note: .memberAddNote, frame,
            fields: """
                \(Field("relation", frame(.personRelation))
                    .select(
                        frame, RegisterForm.relations(frame, but: excluded),
                        value: file.head == nil ? "head" : "spouse"))\
                \(RegisterForm.personFields(frame))\(RegisterForm.day(frame, .householdFrom))
                """)
    }

    private static func splitFields(
        _ file: HouseholdFile, _ parts: PlaceChoices, _ id: AnyID, _ frame: Frame
    ) -> HTML {
        let others = file.members.filter { $0.membership.relation != .head }.map { member in
            Choice(
                member.membership.person.description, member.name,
                hint: frame(member.membership.relation.text))
        }
        return householdForm(
            .householdSplit, of: file, to: "\(file.path)/division", id: id, note: .householdSplitNote, frame,
            fields: """
                \(Field("members", frame(.householdSplitWho)).checkboxes(frame, others))\
                \(Field("head", frame(.householdSplitHead)).select(frame, others, empty: frame(.householdChoose)))\
                \(Field("place", frame(.householdPlace))
                    .select(frame, parts.choices, value: file.line[0].id.description))\
                \(Field("code", frame(.householdSplitCode), hint: frame(.householdCodeHint))
                    .text(frame, maxLength: Limits.code_length_max))\
                \(Field("address", frame(.householdAddress), isOptional: true)
                    .text(frame, maxLength: Limits.address_length_max))\
                \(RegisterForm.day(frame, .householdFrom))
                """)
    }

    private static func mergeFields(
        _ file: HouseholdFile, _: PlaceChoices, _ id: AnyID, _ frame: Frame
    ) -> HTML {
        householdForm(
            .householdMerge, of: file, to: "\(file.path)/merger", id: id, note: .householdMergeNote, frame,
            fields: """
                \(Field("code", frame(.householdMergeCode)).text(frame, maxLength: Limits.code_length_max))\
                \(RegisterForm.day(frame, .householdFrom))
                """)
    }
}

extension LeavingReason {
    var text: Text {
        switch self {
        case .moved: .leavingMoved
        case .married: .leavingMarried
        case .died: .leavingDied
        case .mistake: .leavingMistake
        case .other: .leavingOther
        }
    }
}

/// The number into which a household is to go is none of this village, or none of the officer's.
enum MergerTargetRefusal: String, Refusal, CaseIterable {
    case unknown = "household.merger-target-unknown"

    var code: String { rawValue }
    var kind: RefusalKind { .invalid }
    var field: String? { "code" }
    var sentence: Sentence { Sentence(.householdMergerTargetUnknown) }
}
