import Kernel
import Rulebook

/// Where a motion stands: before the vote how many must come and agree, after it whether it is passed.
///
/// All of it is whole numbers: of a share the smallest count that reaches it, never a rounded part.
package struct Standing: Sendable, Equatable {
    package let basis: BodyKind.Basis
    /// Nil where the body needs none.
    package let quorum: Share?
    package let majority: Share
    /// By number and by area.
    package let isWeighed: Bool
    /// All who are due.
    package let all: Weight
    /// Who signed in; where ballots alone count as coming, those whose ballots are in.
    package let present: Weight
    package let tally: Tally

    package init(
        basis: BodyKind.Basis, quorum: Share?, majority: Share, isWeighed: Bool = false, all: Weight,
        present: Weight, tally: Tally = .empty
    ) {
        self.basis = basis
        self.quorum = quorum
        self.majority = majority
        self.isWeighed = isWeighed
        self.all = all
        self.present = basis == .voting ? tally.cast : present
        self.tally = tally
    }

    /// By which of two measures something falls short.
    package enum Measure: String, Sendable, CaseIterable { case number, area }

    /// What a motion, or a meeting, still lacks.
    package struct Shortfall: Sendable, Hashable {
        package let stage: Stage
        package let measure: Measure
        package let have: Int
        package let need: Int

        package enum Stage: String, Sendable, CaseIterable { case quorum, majority }
    }

    /// The fewest that must come.
    package var neededToOpen: Weight {
        guard let quorum else { return Weight(count: 1) }
        return Weight(
            count: quorum.least(of: all.count) ?? all.count + 1,
            area_dm2: isWeighed ? quorum.least(of: all.area_dm2) ?? all.area_dm2 + 1 : 0)
    }

    package var isQuorate: Bool { lacking(.quorum).isEmpty }

    /// What the majority is counted of, as things stand.
    package var whole: Weight {
        switch basis {
        case .all: all
        case .present, .voting: present
        }
    }

    /// The fewest that must agree, were nobody else to come; one more than all where no number is enough.
    package var neededYes: Weight { neededYes(of: whole) }

    /// The fewest that must agree of so many.
    package func neededYes(of whole: Weight) -> Weight {
        Weight(
            count: whole.count == 0 ? 1 : majority.least(of: whole.count) ?? whole.count + 1,
            area_dm2: !isWeighed
                ? 0 : whole.area_dm2 == 0 ? 1 : majority.least(of: whole.area_dm2) ?? whole.area_dm2 + 1)
    }

    /// Everything for which the motion is not passed; nothing where it is.
    package var shortfalls: [Shortfall] { lacking(.quorum) + lacking(.majority) }

    package var isPassed: Bool { shortfalls.isEmpty }

    private func lacking(_ stage: Shortfall.Stage) -> [Shortfall] {
        let (have, need) =
            switch stage {
            case .quorum: (present, neededToOpen)
            case .majority: (tally.yes, neededYes)
            }
        let number =
            have.count < need.count
            ? [Shortfall(stage: stage, measure: .number, have: have.count, need: need.count)] : []
        let area =
            isWeighed && have.area_dm2 < need.area_dm2
            ? [Shortfall(stage: stage, measure: .area, have: have.area_dm2, need: need.area_dm2)] : []
        return number + area
    }
}

extension BodyKind {
    /// The figure by which a matter passes: what needs more than the usual majority, by its own.
    package func majority(of matter: Matter?) -> MeetingFigures.Name {
        matter?.isSpecial == true && !isProposing ? .specialMajority : .majority
    }

    /// How a motion stands at a meeting of this kind; nil where a figure is not entered.
    package func standing(
        of matter: Matter?, by figures: MeetingFigures, counting: Counting, all: Weight, present: Weight,
        tally: Tally = .empty
    ) -> Standing? {
        let share = majority(of: matter) == .specialMajority ? figures.specialMajority : figures.majority
        guard let majority = share else { return nil }
        return Standing(
            basis: basis, quorum: figures.quorum(counting), majority: majority,
            isWeighed: counting == .owners, all: all, present: present, tally: tally)
    }
}
