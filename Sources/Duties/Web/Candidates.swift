import Kernel
import People
import Places
import Storage

/// Somebody whom a form offers to choose.
struct Candidate: Sendable {
    let person: PersonID
    let name: String

    /// Everybody who holds a post, stands in a team or answers for somebody at the place, in the place it
    /// lies in, or below.
    static func near(_ place: PlaceID, in reader: Reader) throws -> [Candidate] {
        let today = reader.now.day
        let line = try Places.lineage(of: place, on: today, in: reader)
        guard let own = line.first else { return [] }
        let center = own.level == .grid || own.level == .group ? line.dropFirst().first ?? own : own
        let tree = try Places.tree(on: today, under: center.id, in: reader)
        let ids = tree.within(center.id).prefix(Limits.idsPerQuery_max).map(\.id)
        let posts = try Holders.posts(at: ids, in: reader).filter { $0.period.contains(today) }
        let teams = try TeamStore.teams(at: ids, in: reader).map(\.id)
        let members = try TeamStore.members(of: teams, in: reader).compactMap(\.holder.person)
        let links = try LinkStore.links(at: ids, in: reader).map(\.holder)
        let groups = try GroupStore.groups(at: ids, in: reader).map(\.id)
        let keepers = try GroupStore.keepings(of: groups, in: reader).map(\.person)
        let people = Set(posts.map(\.person) + members + links + keepers)
        let names = try People.names(of: people, in: reader)
        let candidates = names.map { Candidate(person: $0.key, name: $0.value) }
        return Array(candidates.sorted(by: inOrder).prefix(Limits.candidates_max))
    }

    private static func inOrder(_ left: Candidate, _ right: Candidate) -> Bool {
        left.name == right.name ? left.person < right.person : left.name < right.name
    }
}
