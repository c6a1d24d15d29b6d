import Kernel
import Places

extension DutyState {
    /// The code of the post that works a grid; every preset names it so.
    package static let workerPost = "grid-worker"

    /// Every gap, in the order of kinds and within a kind in the order of the places.
    package func gaps() -> [Gap] {
        let found =
            reassignGaps() + workerGaps() + teamGaps() + vacancies() + linkGaps() + householdGaps()
            + placeGaps()
            + groupGaps() + sizeGaps()
        var order: [PlaceID: Int] = [:]
        for (index, place) in places.enumerated() { order[place.id] = index }
        let kinds = Gap.Kind.allCases
        return found.enumerated().sorted { left, right in
            let keys = [left, right].map { item in
                (
                    kinds.firstIndex(of: item.element.kind) ?? 0, order[item.element.place] ?? 0,
                    item.offset
                )
            }
            return keys[0] < keys[1]
        }.map(\.element)
    }

    private var grids: [Place] { places.filter { $0.level == .grid } }

    private func workerGaps() -> [Gap] {
        let terms = terms(of: DutyState.workerPost)
        return grids.compactMap { grid in
            let held = terms[grid.id] ?? []
            if held.contains(where: { $0.period.contains(day) }) { return nil }
            return Gap(
                .gridWithoutWorker, at: grid.id, code: DutyState.workerPost, want: 1, since: lastDay(held))
        }
    }

    /// Expected teams that are not there, and slots with too few or too many.
    private func teamGaps() -> [Gap] {
        let here = Dictionary(grouping: teams.filter { $0.period.contains(day) }, by: \.place)
        let inTeams = Dictionary(grouping: members.filter { $0.period.contains(day) }, by: \.team)
        let held = Dictionary(grouping: posts.filter { $0.period.contains(day) }, by: \.place)
        var gaps: [Gap] = []
        for template in teamTemplates where template.isOn {
            for place in places where place.level == template.level {
                let teams = (here[place.id] ?? []).filter { $0.template == template.code }
                if teams.isEmpty, template.isExpected {
                    gaps.append(Gap(.teamMissing, at: place.id, code: template.code, want: 1))
                }
                for team in teams {
                    gaps += slotGaps(
                        of: team, as: template, inTeams[team.id] ?? [], held[place.id] ?? [])
                }
            }
        }
        return gaps
    }

    private func slotGaps(
        of team: Team, as template: TeamTemplate, _ members: [TeamMember], _ held: [HeldPost]
    ) -> [Gap] {
        template.slots.compactMap { slot in
            // An empty grid worker's post has a line of its own.
            if template.level == .grid, slot.kind == .post(DutyState.workerPost), slot.count_min <= 1,
                !held.contains(where: { $0.kind == DutyState.workerPost })
            {
                return nil
            }
            let have = DutyState.count(slot, members, held)
            let code = "\(template.code).\(slot.code)"
            let subject = team.id.as(Marks.Anything.self)
            switch SizeBounds(least: slot.count_min, most: slot.count_max).finding(on: have) {
            case .tooFew(let have, let least):
                return Gap(.slotShort, at: team.place, subject: subject, code: code, have: have, want: least)
            case .tooMany(let have, let most):
                return Gap(.slotOver, at: team.place, subject: subject, code: code, have: have, want: most)
            case nil: return nil
            }
        }
    }

    static func count(_ slot: TeamSlot, _ members: [TeamMember], _ held: [HeldPost]) -> Int {
        if case .post(let kind) = slot.kind {
            return Set(held.filter { $0.kind == kind }.map(\.person)).count
        }
        return members.count { $0.slot == slot.code }
    }

    /// Posts that somebody held and nobody holds; what another line says already is left out.
    private func vacancies() -> [Gap] {
        let standing = Set(places.map(\.id))
        let gridIDs = Set(grids.map(\.id))
        struct Key: Hashable {
            let place: PlaceID
            let kind: String
        }
        let byPost = Dictionary(grouping: posts) { Key(place: $0.place, kind: $0.kind) }
        let open = byPost.compactMap { key, held -> Gap? in
            guard standing.contains(key.place), let since = lastDay(held),
                !held.contains(where: { $0.period.contains(day) })
            else { return nil }
            if key.kind == DutyState.workerPost, gridIDs.contains(key.place) { return nil }
            return Gap(.postVacant, at: key.place, code: key.kind, want: 1, since: since)
        }
        return open.sorted { ($0.code ?? "") < ($1.code ?? "") }
    }

    private func terms(of kind: String) -> [PlaceID: [HeldPost]] {
        Dictionary(grouping: posts.filter { $0.kind == kind }, by: \.place)
    }

    /// The day on which the last of them ended; `nil` where none had ended by today.
    private func lastDay(_ held: [HeldPost]) -> Day? {
        held.compactMap(\.period.until).filter { $0 <= day }.max()
    }
}
