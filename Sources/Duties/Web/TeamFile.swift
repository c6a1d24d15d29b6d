import Kernel
import People
import Places
import Storage

/// A team as its page shows it: every part with who stands in it and what is wrong.
struct TeamFile: Sendable {
    let team: Team
    let template: TeamTemplate
    let place: Place
    let above: [Place]
    let slots: [SlotLine]
    /// Those who have left, newest first.
    let left: [HolderLine]

    struct SlotLine: Sendable {
        let slot: TeamSlot
        let holders: [HolderLine]
        let finding: SizeBounds.Finding?
    }

    struct HolderLine: Sendable {
        /// `nil` for who stands there by a post.
        let member: MemberID?
        let person: PersonID?
        let name: String
        let slot: Wording
        let period: Period
    }

    /// The teams of a place that stand today, in the order of their templates.
    static func all(at place: Place, above: [Place], _ sight: Sight, in reader: Reader) throws -> [TeamFile] {
        let today = reader.now.day
        let teams = try TeamStore.teams(at: [place.id], in: reader).filter {
            $0.period.until.map { $0 > today } ?? true
        }
        return try load(teams, place, above, sight, in: reader)
    }

    static func load(_ id: TeamID, _ visit: (([PlaceID]) -> Sight), in reader: Reader) throws -> TeamFile? {
        guard let team = try TeamStore.find(id, in: reader) else { return nil }
        let line = try Places.lineage(of: team.place, in: reader)
        guard let place = line.first else { return nil }
        return try load([team], place, Array(line.dropFirst()), visit(line.map(\.id)), in: reader).first
    }

    private static func load(
        _ teams: [Team], _ place: Place, _ above: [Place], _ sight: Sight, in reader: Reader
    ) throws -> [TeamFile] {
        let today = reader.now.day
        let members = try TeamStore.members(of: teams.map(\.id), in: reader)
        let posts = try Holders.posts(at: [place.id], in: reader).filter { $0.period.contains(today) }
        let names = try People.names(
            of: Set(members.compactMap(\.holder.person) + posts.map(\.person)), in: reader)
        let units = try People.organisationNames(
            of: Set(members.compactMap(\.holder.organisation)), in: reader)
        func line(_ member: TeamMember, _ slot: TeamSlot) -> HolderLine {
            let name: String
            switch member.holder {
            case .person(let id): name = sight.name(names[id] ?? "")
            case .organisation(let id): name = units[id] ?? ""
            }
            return HolderLine(
                member: member.id, person: member.holder.person, name: name, slot: slot.name,
                period: member.period)
        }
        return try TemplateStore.teamTemplates(in: reader).flatMap { template in
            teams.filter { $0.template == template.code }.map { team in
                let inside = members.filter { $0.team == team.id }
                let slots = template.slots.map { slot in
                    slotLine(slot, inside, posts, names, today: today, line)
                }
                let left = inside.filter { $0.period.until.map { $0 <= today } ?? false }.reversed()
                return TeamFile(
                    team: team, template: template, place: place, above: above, slots: slots,
                    left: left.compactMap { member in template.slot(member.slot).map { line(member, $0) } })
            }
        }
    }

    private static func slotLine(
        _ slot: TeamSlot, _ members: [TeamMember], _ posts: [HeldPost], _ names: [PersonID: String],
        today: Day, _ line: (TeamMember, TeamSlot) -> HolderLine
    ) -> SlotLine {
        let holders: [HolderLine]
        if case .post(let kind) = slot.kind {
            holders = posts.filter { $0.kind == kind }.map { post in
                HolderLine(
                    member: nil, person: post.person, name: names[post.person] ?? "", slot: slot.name,
                    period: post.period)
            }
        } else {
            // Who joins later stands here already, with the day.
            holders = members.filter { member in
                member.slot == slot.code && (member.period.until.map { $0 > today } ?? true)
            }.map { line($0, slot) }
        }
        let standing = holders.count { $0.period.contains(today) }
        return SlotLine(
            slot: slot, holders: holders,
            finding: SizeBounds(least: slot.count_min, most: slot.count_max).finding(on: standing))
    }
}
