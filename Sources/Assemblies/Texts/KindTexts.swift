import Kernel

extension BodyKind {
    /// What such a body is called.
    package var title: Text {
        switch self {
        case .villagersAssembly: .kindVillagersAssembly
        case .villagersRepresentatives: .kindVillagersRepresentatives
        case .groupAssembly: .kindGroupAssembly
        case .partyMembers: .kindPartyMembers
        case .partyCommittee: .kindPartyCommittee
        case .twoCommittees: .kindTwoCommittees
        case .membersAssembly: .kindMembersAssembly
        case .membersDelegates: .kindMembersDelegates
        case .ownersAssembly: .kindOwnersAssembly
        case .residentsAssembly: .kindResidentsAssembly
        case .residentsForum: .kindResidentsForum
        case .courtyard: .kindCourtyard
        case .homestead: .kindHomestead
        case .bench: .kindBench
        case .greenTable: .kindGreenTable
        case .pavilion: .kindPavilion
        case .threeParties: .kindThreeParties
        case .areaJoint: .kindAreaJoint
        case .groupCommittee: .kindGroupCommittee
        }
    }
}

extension Text {
    fileprivate static let kindVillagersAssembly = Text(
        "assemblies.kind.villagers-assembly", "村民会议", "Villagers' assembly (村民会议)")
    fileprivate static let kindVillagersRepresentatives = Text(
        "assemblies.kind.villagers-representatives", "村民代表会议", "Villagers' representatives (村民代表会议)")
    fileprivate static let kindGroupAssembly = Text(
        "assemblies.kind.group-assembly", "村民小组会议", "Group assembly (村民小组会议)")
    fileprivate static let kindPartyMembers = Text(
        "assemblies.kind.party-members", "党员大会", "Party members' meeting (党员大会)")
    fileprivate static let kindPartyCommittee = Text(
        "assemblies.kind.party-committee", "党组织提议会", "Party committee (党组织提议会)")
    fileprivate static let kindTwoCommittees = Text(
        "assemblies.kind.two-committees", "村“两委”会", "Two committees (村“两委”会)")
    fileprivate static let kindMembersAssembly = Text(
        "assemblies.kind.members-assembly", "集体经济组织成员大会", "Members' assembly (成员大会)")
    fileprivate static let kindMembersDelegates = Text(
        "assemblies.kind.members-delegates", "集体经济组织成员代表大会", "Members' delegates (成员代表大会)")
    fileprivate static let kindOwnersAssembly = Text(
        "assemblies.kind.owners-assembly", "业主大会", "Owners' assembly (业主大会)")
    fileprivate static let kindResidentsAssembly = Text(
        "assemblies.kind.residents-assembly", "居民会议", "Residents' assembly (居民会议)")
    fileprivate static let kindResidentsForum = Text(
        "assemblies.kind.residents-forum", "居民议事厅", "Residents' forum (居民议事厅)")
    fileprivate static let kindCourtyard = Text(
        "assemblies.kind.courtyard", "院坝会", "Courtyard meeting (院坝会)")
    fileprivate static let kindHomestead = Text(
        "assemblies.kind.homestead", "屋场会", "Homestead meeting (屋场会)")
    fileprivate static let kindBench = Text("assemblies.kind.bench", "板凳会", "Bench meeting (板凳会)")
    fileprivate static let kindGreenTable = Text(
        "assemblies.kind.green-table", "绿桌谈心会", "Green-table talk (绿桌谈心会)")
    fileprivate static let kindPavilion = Text(
        "assemblies.kind.pavilion", "廊亭话事", "Pavilion talk (廊亭话事)")
    fileprivate static let kindThreeParties = Text(
        "assemblies.kind.three-parties", "三方联席会", "Joint meeting of three parties (三方联席)")
    fileprivate static let kindAreaJoint = Text(
        "assemblies.kind.area-joint", "片区联席会", "Joint meeting of an area (片区联席)")
    fileprivate static let kindGroupCommittee = Text(
        "assemblies.kind.group-committee", "组管委（片管委）", "Committee of a group or part of a village (组管委、片管委)")
}

extension MeetingFigures.Name {
    package var title: Text {
        switch self {
        case .notice: .figureNotice
        case .quorum: .figureQuorum
        case .quorumOfHouseholds: .figureQuorumOfHouseholds
        case .majority: .figureMajority
        case .specialMajority: .figureSpecialMajority
        case .size: .figureSize
        }
    }

    var explanation: Text {
        switch self {
        case .notice: .figureNoticeExplained
        case .quorum: .figureQuorumExplained
        case .quorumOfHouseholds: .figureQuorumOfHouseholdsExplained
        case .majority: .figureMajorityExplained
        case .specialMajority: .figureSpecialMajorityExplained
        case .size: .figureSizeExplained
        }
    }
}

extension Text {
    fileprivate static let figureNotice = Text("assemblies.figure.notice", "提前几天通知", "Days of notice")
    fileprivate static let figureQuorum = Text("assemblies.figure.quorum", "到多少才能开", "Needed to meet")
    fileprivate static let figureQuorumOfHouseholds = Text(
        "assemblies.figure.quorum-households", "按户开会，到多少户才能开", "Households needed to meet")
    fileprivate static let figureMajority = Text("assemblies.figure.majority", "多少同意才通过", "Needed to pass")
    fileprivate static let figureSpecialMajority = Text(
        "assemblies.figure.special-majority", "特别事项多少同意才通过", "Needed to pass special matters")
    fileprivate static let figureSize = Text("assemblies.figure.size", "至少由几人组成", "Fewest members")
    fileprivate static let figureNoticeExplained = Text(
        "assemblies.figure.notice-explained", "通知和议程贴出以后，过几天才能开会。",
        "How many days lie between the notice with its agenda and the meeting.")
    fileprivate static let figureQuorumExplained = Text(
        "assemblies.figure.quorum-explained", "名册上的人到了多少，才能开始投票。业主按参加表决的人数和面积算。",
        "How many of the roll must come before ballots open; of owners, how many must vote, by number and area."
    )
    fileprivate static let figureQuorumOfHouseholdsExplained = Text(
        "assemblies.figure.quorum-households-explained", "按户开会时，名册上的户到了多少，才能开始投票。",
        "How many households must be represented where the body meets by households.")
    fileprivate static let figureMajorityExplained = Text(
        "assemblies.figure.majority-explained", "赞成达到多少才通过；写 >1/2 的，正好一半不通过。",
        "How many must agree; where more than half is written, exactly half fails.")
    fileprivate static let figureSpecialMajorityExplained = Text(
        "assemblies.figure.special-majority-explained", "筹集维修资金、改建重建、改变共有部分用途这几类事项，赞成达到多少才通过。",
        "How many must agree to raise upkeep money, to rebuild, or to use common parts otherwise.")
    fileprivate static let figureSizeExplained = Text(
        "assemblies.figure.size-explained", "名册上少于这么多人，会就不能开。",
        "With fewer on its roll the body cannot meet.")
}
