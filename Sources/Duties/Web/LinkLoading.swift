import Access
import Kernel
import People
import Places
import Storage
import Web

extension PersonLinks {
    /// For the person, and for officers in charge of a place where the person answers for somebody.
    ///
    /// Throws `WebRefusal.notFound` for all others: whom somebody looks after is none of their business.
    static func load(
        _ person: PersonID, _ visit: Visit, _ caller: MemberCaller, _ households: HouseholdRegister,
        _ told: (rhythm: HouseholdRhythm, matters: HouseholdMatters), in reader: Reader
    ) throws -> PersonLinks {
        let today = reader.now.day
        let isOwn = caller.person == person
        guard let name = try People.name(of: person, in: reader) else { throw WebRefusal.notFound }
        let links = try LinkStore.links(of: person, in: reader).filter {
            $0.period.until.map { $0 > today } ?? true
        }
        var sights: [PlaceID: Sight] = [:]
        let members = try TeamStore.memberships(of: person, on: today, in: reader)
        let teams = try members.compactMap { try TeamStore.find($0.team, in: reader) }
        // Whoever holds a post is known to the officers of its place, also before anything is laid upon them.
        let posts = try People.posts(of: person, in: reader).filter { $0.period.contains(today) }
        let kept = try GroupStore.kept(by: person, on: today, in: reader)
        let known = links.map(\.place) + teams.map(\.place) + posts.map(\.place) + kept.map(\.place)
        for place in Set(known) {
            sights[place] = Sight(visit, at: try Places.lineage(of: place, in: reader).map(\.id))
        }
        if !isOwn, !sights.values.contains(where: \.isOfficer) { throw WebRefusal.notFound }
        let seen = isOwn ? links : links.filter { sights[$0.place]?.isOfficer == true }
        let none = Sight(visit, at: [])
        let linked = seen.filter { $0.period.contains(today) }.compactMap(\.target.household)
        let file = try LinkFile.load(
            seen, households, rhythm: try told.rhythm.of(linked, visit.county.key, reader),
            matters: try (try? OfficerCaller(visit)).map { try told.matters.of(linked, $0, reader) } ?? [:],
            { sights[$0.place] ?? none }, in: reader)
        let templates = try TemplateStore.teamTemplates(in: reader)
        let places = try Places.names(of: Set(teams.map(\.place) + kept.map(\.place)), in: reader)
        let lines = zip(members, teams).compactMap { member, team in
            templates.first { $0.code == team.template }.map { template in
                (
                    id: team.id, name: template.name,
                    slot: template.slot(member.slot)?.name ?? template.name, place: places[team.place] ?? ""
                )
            }
        }
        return PersonLinks(
            person: person, name: name, isOwn: isOwn, file: file, teams: lines,
            groups: kept.map { (id: $0.id, name: $0.name, place: places[$0.place] ?? "") },
            endable: Set(
                seen.filter { sights[$0.place]?.mayRegister == true && $0.period.until == nil }.map(\.id)),
            ids: FormIDs(at: visit.now))
    }
}

extension NewLinks {
    static func load(
        _ id: PlaceID, template wanted: String?, _ caller: OfficerCaller, _ households: HouseholdRegister,
        id minted: AnyID, in reader: Reader
    ) throws -> NewLinks {
        let line = try Places.lineage(of: id, in: reader)
        guard let place = line.first else { throw WebRefusal.notFound }
        try caller.require(.register, at: line.map(\.id))
        let templates = try TemplateStore.linkTemplates(in: reader)
            .filter { $0.level == place.level && $0.isOn }
        guard let template = templates.first(where: { $0.code == wanted }) ?? templates.first else {
            throw WebRefusal.notFound
        }
        let candidates = try Candidate.near(id, in: reader)
        let all = try targets(of: template, at: place, candidates, households, in: reader)
        return NewLinks(
            place: place, above: Array(line.dropFirst()), templates: templates, template: template,
            candidates: candidates, targets: Array(all.prefix(Limits.offeredTargets_max)),
            isCut: all.count > Limits.offeredTargets_max, id: minted)
    }

    /// What nobody answers for yet comes first; what is full is left out.
    private static func targets(
        of template: LinkTemplate, at place: Place, _ candidates: [Candidate],
        _ households: HouseholdRegister, in reader: Reader
    ) throws -> [(id: AnyID, name: String)] {
        let today = reader.now.day
        let tree = try Places.tree(on: today, under: place.id, in: reader)
        let ids = tree.within(place.id).map(\.id)
        let links = try LinkStore.links(at: ids, in: reader).filter {
            $0.template == template.code && ($0.period.until.map { $0 > today } ?? true)
        }
        let held = Dictionary(grouping: links, by: \.target).mapValues(\.count)
        var found: [(target: Link.Target, name: String)] = []
        switch template.target {
        case .person: found = candidates.map { (.person($0.person), $0.name) }
        case .household:
            found = try households.at(place.id, today, reader).map { (.household($0.id), $0.label) }
        case .place(let level):
            found = tree.within(place.id).filter { $0.level == level }.map { (.place($0.id), $0.name) }
        }
        let free = found.filter { isFree(held[$0.target] ?? 0, template) }
        // A stable order: households come by their numbers, and what nobody answers for comes first.
        let sorted = free.enumerated().sorted {
            (held[$0.element.target] ?? 0, $0.offset) < (held[$1.element.target] ?? 0, $1.offset)
        }
        return sorted.map(\.element).map { (id: $0.target.id, name: $0.name) }
    }

    private static func isFree(_ count: Int, _ template: LinkTemplate) -> Bool {
        template.holders_max.map { count < $0 } ?? true
    }
}
