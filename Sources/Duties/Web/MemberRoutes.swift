import Access
import Kernel
import Storage
import Web

/// Joining a team and leaving it.
enum MemberRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .post, "teams/{id}/members", for: OfficerCaller.self,
            "Puts a person or an organisation into a part of a team; `name` enters a person not known before.",
            fields: [
                DutyWriting.id, InputField("slot", required: true), InputField("organisation", .id),
                DutyWriting.from,
            ] + DutyWriting.person, output: TeamJSON.shape, form: "teams/{id}"
        ) { visit, caller in try await join(visit, caller) },
        Endpoint(
            .post, "teams/{id}/members/{member}/ending", for: OfficerCaller.self,
            "Lets a member leave on a day.", fields: [DutyWriting.id, DutyWriting.on],
            output: TeamJSON.shape, form: "teams/{id}"
        ) { visit, caller in try await leave(visit, caller) },
    ]

    private static func join(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let team = try visit.id("id", of: Marks.Team.self)
        let slot = try visit.input.required("slot")
        let from = try DutyWriting.day("from", visit)
        let organisation = try visit.input.id("organisation", of: Marks.Organisation.self)
        let input = visit.input
        let claim = try await DutyWriting.write(
            visit, caller, [.register], at: { try TeamRoutes.place(of: team, in: $0) },
            act: { transaction, id in
                let person = try DutyWriting.person(input, in: transaction)
                let holder =
                    person.map(TeamMember.Holder.person) ?? organisation.map(TeamMember.Holder.organisation)
                guard let holder else { throw JoiningRefusal.holderUnknown }
                try Duties.join(
                    TeamMember(
                        id: id.as(Marks.Member.self), team: team, slot: slot, holder: holder,
                        period: Period(from: from)), in: transaction)
            })
        return try await TeamRoutes.answer(team, claim, visit)
    }

    private static func leave(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let team = try visit.id("id", of: Marks.Team.self)
        let member = try visit.id("member", of: Marks.Member.self)
        let on = try DutyWriting.day("on", visit)
        let claim = try await DutyWriting.write(
            visit, caller, [.register],
            at: { reader in
                guard try TeamStore.find(member: member, in: reader)?.team == team else {
                    throw JoiningRefusal.unknown
                }
                return try TeamRoutes.place(of: team, in: reader)
            },
            act: { transaction, _ in try Duties.leave(member, on: on, in: transaction) })
        return try await TeamRoutes.answer(team, claim, visit)
    }
}
