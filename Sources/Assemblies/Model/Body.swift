import Kernel
import Storage

/// Who meets: the villagers of a village, its representatives, the owners of an estate.
package struct Body: Sendable, Hashable {
    package let id: BodyID
    package let kind: BodyKind
    package let place: PlaceID
    /// 柳坪村村民代表会议.
    package let name: String
    package let period: Period

    package init(id: BodyID, kind: BodyKind, place: PlaceID, name: String, period: Period) {
        self.id = id
        self.kind = kind
        self.place = place
        self.name = name
        self.period = period
    }
}

/// What has one vote each at a meeting.
package enum Counting: String, StorableCode, CaseIterable, Codable {
    case persons
    /// One representative a household.
    case households
    /// By number and by area together; one owner a unit, units of one owner count once by number.
    case owners
}

extension BodyKind {
    /// How its meetings may be counted; the first is the usual one.
    package var countings: [Counting] {
        switch self {
        case .villagersAssembly, .groupAssembly, .residentsAssembly: [.persons, .households]
        case .ownersAssembly: [.owners]
        case .residentsForum, .courtyard, .homestead, .bench, .greenTable, .pavilion:
            [.households, .persons]
        case .villagersRepresentatives, .partyMembers, .partyCommittee, .twoCommittees, .membersAssembly,
            .membersDelegates, .threeParties, .areaJoint, .groupCommittee:
            [.persons]
        }
    }

    /// What its majority is counted of.
    package var basis: Basis {
        switch self {
        case .partyMembers, .partyCommittee, .membersAssembly, .membersDelegates: .all
        case .ownersAssembly: .voting
        case .villagersAssembly, .villagersRepresentatives, .groupAssembly, .twoCommittees,
            .residentsAssembly, .residentsForum, .courtyard, .homestead, .bench, .greenTable, .pavilion,
            .threeParties, .areaJoint, .groupCommittee:
            .present
        }
    }

    package enum Basis: String, Sendable, CaseIterable {
        /// Those who came.
        case present
        /// Those who are due, present or not.
        case all
        /// Those whose ballots came in.
        case voting
    }

    /// Whether what it decides goes on to another body, as the first three steps of 四议 do.
    package var isProposing: Bool { [.partyMembers, .partyCommittee, .twoCommittees].contains(self) }

    /// Who may come for somebody else, in writing.
    package var proxies: Proxies {
        if self == .membersAssembly { return .withinHousehold }
        return self == .ownersAssembly ? .anyone : .none
    }

    package enum Proxies: String, Sendable, CaseIterable {
        case none
        /// 农村集体经济组织法 Art. 27.
        case withinHousehold
        case anyone
    }
}
