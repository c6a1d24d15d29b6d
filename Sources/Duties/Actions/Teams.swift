import Kernel
import People
import Places
import Storage

extension Duties {
    /// Enters or changes a kind of team; presets bring them.
    package static func keep(
        _ template: TeamTemplate, sequence: Int, in transaction: Transaction
    ) throws {
        try TemplateStore.keep(template, sequence: sequence, in: transaction)
    }

    package static func teamTemplates(in reader: Reader) throws -> [TeamTemplate] {
        try TemplateStore.teamTemplates(in: reader)
    }

    /// Fills a template at a place. Throws `TeamRefusal`.
    package static func form(_ team: Team, in transaction: Transaction) throws {
        let template = try TemplateStore.teamTemplates(in: transaction)
            .first { $0.code == team.template && $0.isOn }
        try team.check(
            template: template, level: try standing(team.place, in: transaction)?.level,
            beside: try TeamStore.teams(at: [team.place], in: transaction), today: transaction.now.day)
        try TeamStore.insert(team, in: transaction)
        try transaction.record(
            TeamFormed(
                subject: team.id.as(Marks.Anything.self), template: team.template, place: team.place,
                from: team.period.from))
    }

    /// Ends a team, and with it every membership that is still open. Throws `TeamRefusal`.
    package static func endTeam(_ id: TeamID, on day: Day, in transaction: Transaction) throws {
        guard let team = try TeamStore.find(id, in: transaction) else { throw TeamRefusal.unknown }
        let members = try TeamStore.members(of: [id], in: transaction)
        try TeamStore.end(try team.ended(on: day, with: members), in: transaction)
        for member in members.compactMap({ $0.cut(at: day) }) {
            try TeamStore.end(member, in: transaction)
            try record(left: member, on: day, in: transaction)
        }
        try transaction.record(TeamEnded(subject: id.as(Marks.Anything.self), until: day))
    }

    /// Puts a person or an organisation into a team. Throws `JoiningRefusal`.
    package static func join(_ member: TeamMember, in transaction: Transaction) throws {
        let team = try TeamStore.find(member.team, in: transaction)
        let templates = try TemplateStore.teamTemplates(in: transaction)
        let exists =
            switch member.holder {
            case .person(let id): try People.name(of: id, in: transaction) != nil
            case .organisation(let id): try People.organisation(id, in: transaction) != nil
            }
        try member.check(
            team: team, template: templates.first { $0.code == team?.template }, holderExists: exists,
            beside: try TeamStore.members(of: [member.team], in: transaction), today: transaction.now.day)
        // The team may end on a day that is entered already; nobody stays longer than it.
        let until = [member.period.until, team?.period.until].compactMap { $0 }.min()
        try TeamStore.insert(
            TeamMember(
                id: member.id, team: member.team, slot: member.slot, holder: member.holder,
                period: Period(from: member.period.from, until: until)), in: transaction)
        try transaction.record(
            TeamJoined(
                subject: member.id.as(Marks.Anything.self), team: member.team, slot: member.slot,
                person: member.holder.person, organisation: member.holder.organisation,
                from: member.period.from))
    }

    /// Lets a member leave. Throws `JoiningRefusal`.
    package static func leave(_ id: MemberID, on day: Day, in transaction: Transaction) throws {
        guard let member = try TeamStore.find(member: id, in: transaction) else {
            throw JoiningRefusal.unknown
        }
        let ended = try member.ended(on: day)
        try TeamStore.end(ended, in: transaction)
        try record(left: ended, on: day, in: transaction)
    }

    private static func record(left member: TeamMember, on day: Day, in transaction: Transaction) throws {
        try transaction.record(
            TeamLeft(subject: member.id.as(Marks.Anything.self), team: member.team, until: day))
    }

    /// The place as it is today; `nil` for what is not there, or no more.
    static func standing(_ place: PlaceID, in reader: Reader) throws -> Place? {
        try Places.find(place, on: reader.now.day, in: reader)
    }
}
