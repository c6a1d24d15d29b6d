import Kernel
import Places

/// Gaps of links, online groups and sizes.
extension DutyState {
    private var standingLinks: [Link] { links.filter { $0.period.contains(day) } }

    /// Holders with too few or too many; one line a holder.
    func linkGaps() -> [Gap] {
        // Of links kept above, this part of the county knows only some: they are judged where they are kept.
        let here = Set(places.map(\.id))
        let byTemplate = Dictionary(
            grouping: standingLinks.filter { here.contains($0.place) }, by: \.template)
        return linkTemplates.filter(\.isOn).flatMap { template -> [Gap] in
            let bounds = SizeBounds(least: template.count_min, most: template.count_max)
            let holders = Dictionary(grouping: byTemplate[template.code] ?? [], by: \.holder)
            return holders.sorted { $0.key < $1.key }.compactMap { holder, links in
                guard let finding = bounds.finding(on: links.count), let first = links.first else {
                    return nil
                }
                let subject = holder.as(Marks.Anything.self)
                switch finding {
                case .tooFew(let have, let least):
                    return Gap(
                        .linkShort, at: first.place, subject: subject, code: template.code, have: have,
                        want: least)
                case .tooMany(let have, let most):
                    return Gap(
                        .linkOver, at: first.place, subject: subject, code: template.code, have: have,
                        want: most)
                }
            }
        }
    }

    /// Households that nobody answers for under a template that lists its gaps; one line a place.
    func householdGaps() -> [Gap] {
        linkTemplates.filter { $0.isOn && $0.hasGapList && $0.target == .household }.flatMap {
            template -> [Gap] in
            let linked = linkedHouseholds(template.code)
            var open: [PlaceID: Int] = [:]
            for (household, place) in households where !linked.contains(household) {
                open[place, default: 0] += 1
            }
            return places.compactMap { place in
                open[place.id].map {
                    Gap(.householdsUnlinked, at: place.id, code: template.code, have: $0, want: 0)
                }
            }
        }
    }

    func linkedHouseholds(_ template: String) -> Set<HouseholdID> {
        let old = left.links.filter { $0.period.contains(day) }
        return Set(
            (standingLinks + old).filter { $0.template == template }.compactMap(\.target.household))
    }

    /// Places that nobody answers for, such as villages without a leader.
    func placeGaps() -> [Gap] {
        linkTemplates.filter { $0.isOn && $0.hasGapList }.flatMap { template -> [Gap] in
            guard case .place(let level) = template.target else { return [] }
            let linked = Set(standingLinks.filter { $0.template == template.code }.map(\.target))
            return places.filter { $0.level == level && !linked.contains(.place($0.id)) }.map {
                Gap(.placeUnlinked, at: $0.id, code: template.code, want: 1)
            }
        }
    }

    func groupGaps() -> [Gap] {
        let standing = groups.filter { $0.period.contains(day) }
        let covered = Set(standing.map(\.place))
        let bare = places.filter { $0.level == .grid && !covered.contains($0.id) }.map {
            Gap(.gridWithoutGroup, at: $0.id, want: 1)
        }
        let unkept = standing.filter { !keptGroups.contains($0.id) }.map {
            Gap(.groupWithoutKeeper, at: $0.place, subject: $0.id.as(Marks.Anything.self), want: 1)
        }
        return bare + unkept
    }

    func sizeGaps() -> [Gap] {
        places.compactMap { place in
            guard let size = gridSizes[place.id], let bounds = bounds[place.id] else { return nil }
            switch bounds.finding(on: size) {
            case .tooFew(let have, let least):
                return Gap(.gridSmall, at: place.id, have: have, want: least)
            case .tooMany(let have, let most):
                return Gap(.gridLarge, at: place.id, have: have, want: most)
            case nil: return nil
            }
        }
    }
}
