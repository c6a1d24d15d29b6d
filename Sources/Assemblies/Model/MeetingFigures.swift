import Kernel
import Rulebook

/// What the rulebook says of a kind of body, as it held at the notice's day.
package struct MeetingFigures: Sendable, Equatable {
    package var noticeDays: Int
    /// Of persons, delegates, or owners by number and by area; nil where none is needed.
    package var quorum: Share?
    /// Of households, where the body may meet by households.
    package var quorumOfHouseholds: Share?
    package var majority: Share?
    /// For matters that need more.
    package var specialMajority: Share?
    /// The fewest who may sit in the body.
    package var size_min: Int

    package init(
        noticeDays: Int = 0, quorum: Share? = nil, quorumOfHouseholds: Share? = nil,
        majority: Share? = nil, specialMajority: Share? = nil, size_min: Int = 0
    ) {
        self.noticeDays = noticeDays
        self.quorum = quorum
        self.quorumOfHouseholds = quorumOfHouseholds
        self.majority = majority
        self.specialMajority = specialMajority
        self.size_min = size_min
    }

    /// Each figure has its name in the rulebook: `assemblies.party-members.quorum`.
    package enum Name: String, CaseIterable, Sendable {
        case notice, quorum
        case quorumOfHouseholds = "quorum-households"
        case majority
        case specialMajority = "special-majority"
        case size
    }

    package func quorum(_ counting: Counting) -> Share? {
        counting == .households ? quorumOfHouseholds : quorum
    }
}

extension BodyKind {
    /// The figures that its meetings need.
    package var figures: [MeetingFigures.Name] {
        switch self {
        case .villagersAssembly, .groupAssembly, .residentsAssembly:
            [.notice, .quorum, .quorumOfHouseholds, .majority]
        case .ownersAssembly: [.notice, .quorum, .majority, .specialMajority]
        case .membersDelegates: [.notice, .quorum, .majority, .size]
        case .villagersRepresentatives, .partyMembers, .partyCommittee, .twoCommittees, .membersAssembly:
            [.notice, .quorum, .majority]
        case .residentsForum, .courtyard, .homestead, .bench, .greenTable, .pavilion, .threeParties,
            .areaJoint, .groupCommittee:
            [.majority]
        }
    }

    /// Under which the rulebook keeps a figure; the forms of consultation have one for all.
    package func key(_ name: MeetingFigures.Name) -> String {
        isFreeForm ? "assemblies.consultation.\(name.rawValue)" : "assemblies.\(rawValue).\(name.rawValue)"
    }
}
