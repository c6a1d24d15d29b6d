import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// Rolls of a place: opening them, reading them as of a day, entering and leaving.
enum RollRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "rolls", for: OfficerCaller.self, "The rolls of `place` with how many stand on them today.",
            query: [.place("Whose rolls; the officer's own place without it.")], output: .page(RollFile.line)
        ) { visit, officer in
            let list = try await RollList.load(visit, officer)
            return Answer(json: list.write, page: { rollsPage(list, $0) })
        },
        Endpoint(
            .get, "rolls/new", .page, for: OfficerCaller.self, "The form that opens a roll.",
            query: [.place("Whose roll it is.")]
        ) {
            visit, officer in
            let list = try await RollList.load(visit, officer)
            let id = AnyID.minted(at: visit.now)
            return Answer { rollForm(list, id: id, $0) }
        },
        Endpoint(
            .post, "rolls", for: OfficerCaller.self, "Opens a roll of persons or of households for `place`.",
            fields: [
                RegisterForm.id, InputField("place", .id, required: true), InputField("kind", required: true),
                InputField("lists", required: true), InputField("name", required: true), RegisterForm.on,
            ], output: RollFile.line, form: "rolls/new"
        ) { visit, officer in try await open(visit, officer) },
        Endpoint(
            .get, "rolls/{id}", for: OfficerCaller.self, "Who stands on a roll today or on the day `on`.",
            query: [
                .on("The day as of which the roll is shown; today without it."), .cursor(as: "after"), .limit,
            ], output: RollFile.shape
        ) { visit, officer in
            let file = try await RollFile.load(visit, officer)
            let id = AnyID.minted(at: visit.now)
            return Answer(json: file.write, page: { rollPage(file, id: id, $0) })
        },
        Endpoint(
            .post, "rolls/{id}/entries", for: OfficerCaller.self,
            "Puts a person (`person`), or a household (`household`, or its number `code`), on a roll from `on`.",
            fields: [
                RegisterForm.id, InputField("person", .id), InputField("household", .id), InputField("code"),
                InputField("name"), RegisterForm.on,
            ], output: RollFile.shape, form: "rolls/{id}"
        ) { visit, officer in
            try await change(visit, officer, "entries") { subject, roll, on, transaction in
                try People.enter(subject, on: roll, from: on, in: transaction)
            }
        },
        Endpoint(
            .post, "rolls/{id}/leavings", for: OfficerCaller.self,
            "Takes a person or a household off a roll; `on` is the first day on which it is not on it.",
            fields: [
                RegisterForm.id, InputField("person", .id), InputField("household", .id), InputField("code"),
                InputField("name"), RegisterForm.on,
            ], output: RollFile.shape, form: "rolls/{id}"
        ) { visit, officer in
            try await change(visit, officer, "leavings") { subject, roll, on, transaction in
                try People.leave(subject, roll: roll, on: on, in: transaction)
            }
        },
        Endpoint(
            .post, "rolls/{id}/closure", for: OfficerCaller.self,
            "Ends a roll and every line that is open; `on` is the first day on which it is no more.",
            fields: [RegisterForm.id, RegisterForm.on], output: RollFile.shape, form: "rolls/{id}"
        ) { visit, officer in try await close(visit, officer) },
    ]

    private static func close(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let id = try visit.id("id", of: Marks.Roll.self)
        guard let on = try visit.input.day("on") else { throw FieldRefusal(.missing, at: "on") }
        let claim = try await RegisterForm.write(visit, officer, "/rolls/\(id)/closure") { transaction in
            guard let roll = try RollStore.find(id, in: transaction),
                try Authority.may(officer, .register, at: roll.place, in: transaction)
            else { throw EnrollingRefusal.unknown }
            try People.closeRoll(id, on: on, in: transaction)
        }
        let file = try await RollFile.load(visit, officer)
        let next = AnyID.minted(at: visit.now)
        return Answer(
            claim == .fresh ? .created : .ok, next: "/rolls/\(id)", json: file.write,
            page: { rollPage(file, id: next, $0) })
    }

    private static func open(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.Roll.self),
            let place = try input.id("place", of: Marks.Place.self), let on = try input.day("on")
        else { throw WebRefusal.idMissing }
        let roll = Roll(
            id: id, kind: try RegisterForm.required(Roll.Kind.self, "kind", input),
            lists: try RegisterForm.required(Roll.Subjects.self, "lists", input), place: place,
            name: try input.required("name"), period: Period(from: on))
        let claim = try await RegisterForm.write(visit, officer, "/rolls") { transaction in
            guard try Authority.may(officer, .register, at: place, in: transaction) else {
                throw AccessRefusal.notAllowed
            }
            try People.openRoll(roll, in: transaction)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/rolls/\(id)",
            json: { json in RollFile.write(roll, count: 0, to: &json) })
    }

    private static func change(
        _ visit: Visit, _ officer: OfficerCaller, _ path: String,
        _ act: @escaping @Sendable (RollSubject, RollID, Day, Transaction) throws -> Void
    ) async throws -> Answer {
        let id = try visit.id("id", of: Marks.Roll.self)
        let input = visit.input
        guard let on = try input.day("on") else { throw FieldRefusal(.missing, at: "on") }
        let claim = try await RegisterForm.write(visit, officer, "/rolls/\(id)/\(path)") { transaction in
            guard let roll = try RollStore.find(id, in: transaction),
                try Authority.may(officer, .register, at: roll.place, in: transaction)
            else { throw EnrollingRefusal.unknown }
            let subject = try RollSubject.named(by: input, roll, officer, in: transaction)
            try act(subject, id, on, transaction)
        }
        let file = try await RollFile.load(visit, officer)
        return Answer(
            claim == .fresh ? .created : .ok, next: "/rolls/\(id)", json: file.write,
            page: { rollPage(file, id: id.as(Marks.Anything.self), $0) })
    }
}

extension RollSubject {
    /// By id, or by a household's number in the roll's village and, for persons, the name of one of its members.
    static func named(
        by input: Input, _ roll: Roll, _ officer: OfficerCaller, in reader: Reader
    ) throws -> RollSubject {
        if let person = try input.id("person", of: Marks.Person.self) {
            guard try Authority.mayRegister(officer, person, in: reader) else {
                throw EnrollingRefusal.subjectUnknown
            }
            return .person(person)
        }
        var household = try input.id("household", of: Marks.Household.self)
        if household == nil, let code = input["code"] {
            let village = try Places.lineage(of: roll.place, in: reader).first { $0.level == .village }
            household = try village.flatMap { try HouseholdStore.find(code: code, in: $0.id, reader)?.id }
        }
        guard let household, try Authority.mayRegister(officer, household, in: reader) else {
            throw EnrollingRefusal.subjectUnknown
        }
        if roll.lists == .households { return .household(household) }
        let members = try MembershipStore.family(of: household, in: reader).members
        let names = try PersonStore.names(of: members.map(\.person), in: reader)
        guard let member = members.first(where: { names[$0.person] == input["name"] }) else {
            throw EnrollingRefusal.subjectUnknown
        }
        return .person(member.person)
    }
}
