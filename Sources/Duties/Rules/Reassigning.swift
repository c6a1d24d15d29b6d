import Kernel
import Places

/// What is kept at places that were split or closed: they have no one heir, so that somebody has to decide.
package struct Leftovers: Sendable {
    /// Places that are no more, each with the nearest place above it that still is.
    package var places: [PlaceID: PlaceID] = [:]
    package var teams: [Team] = []
    package var links: [Link] = []
    package var groups: [OnlineGroup] = []
    package var posts: [HeldPost] = []

    package init() {}
}

extension DutyState {
    /// What is to be reassigned: one line a team, a group, a kind of link or post of a place.
    func reassignGaps() -> [Gap] { leftTeams() + leftLinks() + strayLinks() + leftGroups() + leftPosts() }

    private func leftTeams() -> [Gap] {
        left.teams.filter { $0.period.contains(day) }.compactMap { team in
            gap(.team, at: team.place, subject: team.id.as(Marks.Anything.self), code: team.template, have: 1)
        }
    }

    private func leftLinks() -> [Gap] {
        lines(left.links.filter { $0.period.contains(day) }, .links) { ($0.place, $0.template) }
    }

    private func leftGroups() -> [Gap] {
        left.groups.filter { $0.period.contains(day) }.compactMap { group in
            gap(.group, at: group.place, subject: group.id.as(Marks.Anything.self), code: nil, have: 1)
        }
    }

    private func leftPosts() -> [Gap] {
        lines(left.posts.filter { $0.period.contains(day) }, .post) { ($0.place, $0.kind) }
    }

    /// Links kept at a place for a household or a place that the tree has hung elsewhere.
    private func strayLinks() -> [Gap] {
        let parents = Dictionary(places.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
        func lies(_ place: PlaceID, in ancestor: PlaceID) -> Bool {
            var next: PlaceID? = place
            while let id = next {
                if id == ancestor { return true }
                next = parents[id] ?? nil
            }
            return false
        }
        let strays = links.filter { link in
            guard link.period.contains(day), parents[link.place] != nil else { return false }
            switch link.target {
            case .person: return false
            case .place(let place): return !lies(place, in: link.place)
            case .household(let household):
                return households[household].map { !lies($0, in: link.place) } ?? false
            }
        }
        return lines(strays, .strayLinks) { ($0.place, $0.template) }
    }

    private struct Line: Hashable {
        let place: PlaceID
        let code: String
    }

    private func lines<Kept>(
        _ kept: [Kept], _ matter: Gap.Left.Matter, _ key: (Kept) -> (PlaceID, String)
    ) -> [Gap] {
        let counts = Dictionary(
            kept.map { (Line(place: key($0).0, code: key($0).1), 1) }, uniquingKeysWith: +)
        return counts.sorted { ($0.key.place, $0.key.code) < ($1.key.place, $1.key.code) }.compactMap {
            gap(matter, at: $0.key.place, subject: nil, code: $0.key.code, have: $0.value)
        }
    }

    private func gap(
        _ matter: Gap.Left.Matter, at kept: PlaceID, subject: AnyID?, code: String?, have: Int
    ) -> Gap? {
        let place = matter == .strayLinks ? kept : left.places[kept]
        return place.map {
            Gap(
                .needsReassigning, at: $0, subject: subject, code: code, have: have,
                left: Gap.Left(matter: matter, at: kept))
        }
    }
}
