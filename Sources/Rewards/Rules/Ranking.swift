import Kernel

/// A household with its points, as a plan looks at it.
package struct RankedHousehold: Sendable, Hashable {
    package let household: HouseholdID
    package let village: PlaceID
    package let group: PlaceID
    /// Its number in the village; of equal points the lower one stands first.
    package let code: String
    package let points: Int64

    package init(household: HouseholdID, village: PlaceID, group: PlaceID, code: String, points: Int64) {
        self.household = household
        self.village = village
        self.group = group
        self.code = code
        self.points = points
    }
}

extension [RankedHousehold] {
    /// Highest first; the same points stand in the order of their numbers.
    package var ordered: [RankedHousehold] {
        sorted { one, other in
            if one.points != other.points { return one.points > other.points }
            return (one.code, one.household) < (other.code, other.household)
        }
    }

    /// Ranks in the order given: the same points, the same rank, and the next one after all of them.
    package var ranks: [Int] {
        var ranks: [Int] = []
        for (index, household) in enumerated() {
            let isTied = index > 0 && self[index - 1].points == household.points
            ranks.append(isTied ? ranks[index - 1] : index + 1)
        }
        return ranks
    }

    /// Ranks from the end, for the last places; in the same order.
    var ranksFromTheEnd: [Int] {
        let turned: [RankedHousehold] = reversed()
        return turned.ranks.reversed()
    }
}

extension RewardTerms {
    /// What the plan gives each of the households, and whom it has told privately, in the order of ranks.
    package func entries(for households: [RankedHousehold]) -> [RewardEntry] {
        switch kind {
        case .ranks: byRank(households) + lastPlaces(households)
        case .shares: byPoints(households)
        }
    }

    /// Who may get something at all.
    package func isEligible(_ points: Int64) -> Bool { points > 0 && points >= points_min }

    private func byRank(_ households: [RankedHousehold]) -> [RewardEntry] {
        let groups = Dictionary(grouping: households) { household in
            switch scope {
            case .all: nil as PlaceID?
            case .village: household.village
            case .group: household.group
            }
        }
        var entries: [RewardEntry] = []
        for key in groups.keys.sorted(by: Self.inOrder) {
            let ordered = (groups[key] ?? []).ordered
            for (household, rank) in zip(ordered, ordered.ranks) where isEligible(household.points) {
                guard let tier = tiers.first(where: { rank >= $0.first && rank <= $0.last }) else { continue }
                entries.append(household.entry(rank: rank, .rewarded, words: tier.words))
            }
        }
        return entries
    }

    private static func inOrder(_ one: PlaceID?, _ other: PlaceID?) -> Bool {
        guard let one, let other else { return one == nil && other != nil }
        return one < other
    }

    /// In each village, whatever the scope of the rewards; nobody who is rewarded is a last place too.
    private func lastPlaces(_ households: [RankedHousehold]) -> [RewardEntry] {
        guard last_places > 0 else { return [] }
        let rewarded = Set(byRank(households).map(\.household))
        let villages = Dictionary(grouping: households, by: \.village)
        return villages.keys.sorted().flatMap { village in
            let ordered = (villages[village] ?? []).ordered
            return zip(ordered, zip(ordered.ranks, ordered.ranksFromTheEnd)).compactMap { household, ranks in
                ranks.1 <= last_places && !rewarded.contains(household.household)
                    ? household.entry(rank: ranks.0, .last) : nil
            }
        }
    }

    private func byPoints(_ households: [RankedHousehold]) -> [RewardEntry] {
        let ordered = households.filter { isEligible($0.points) }.ordered
        let parts = Sharing.split(budget.fen, by: ordered.map(\.points))
        return zip(zip(ordered, ordered.ranks), parts).compactMap { ranked, fen in
            fen > 0 ? ranked.0.entry(rank: ranked.1, .rewarded, fen: fen) : nil
        }
    }
}

extension RankedHousehold {
    fileprivate func entry(
        rank: Int, _ role: RewardEntry.Role, words: String = "", fen: Int64 = 0
    ) -> RewardEntry {
        RewardEntry(
            household: household, village: village, group: group, rank: rank, points: points, role: role,
            words: words, fen: fen)
    }
}
