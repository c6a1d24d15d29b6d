import Duties
import Kernel
import People
import Storage

/// The sample county's teams, online groups and counts, with a few gaps in them on purpose.
///
/// Draws from a seed of its own, so that it changes nothing of the places and people drawn before.
struct SampleDuties {
    /// Of 1,380 grids; the other 111 stand in the gap list.
    static let groups = 1_269
    /// The sum of all groups' members, as last counted.
    static let members = 130_000

    private let county: County
    private let towns: [SampleWorld.TownPlan]
    private let counted: Day
    private let start: Instant
    private var numbers = SampleNumbers(state: 0x44_55_54_49_45_53)
    /// Draws names only: its ids are those of the places and people drawn before.
    private var names: SampleWorld

    /// - Parameter start: from when the ids seem to be.
    init(_ county: County, towns: [SampleWorld.TownPlan], start: Instant, counted: Day) {
        self.county = county
        self.towns = towns
        self.start = start
        self.counted = counted
        names = SampleWorld(start: start)
    }

    /// What one grid gets.
    private struct GridDuties: Sendable {
        let grid: SampleWorld.GridPlan
        let head: SampleWorld.HolderPlan?
        let team: TeamID
        let members: [(slot: String, person: PersonID, name: String?, id: MemberID)]
        let households: DatedCount
        let group: (group: OnlineGroup, keeping: KeepingID?, count: DatedCount)?
    }

    mutating func enter() async throws {
        var number = 0
        var left = (groups: SampleDuties.groups, members: SampleDuties.members)
        for town in towns {
            for village in town.villages {
                var plans: [GridDuties] = []
                for grid in village.grids {
                    plans.append(plan(grid, in: village, number: number, left: &left))
                    number += 1
                }
                let entered = plans
                try await county.database.write(by: .system) { transaction in
                    for plan in entered { try SampleDuties.enter(plan, in: transaction) }
                }
            }
        }
    }

    /// Makes the head of every tenth household answer for the next ten; the last grid's second ten wait.
    mutating func linkHouseholds(in village: SampleWorld.VillagePlan) async throws {
        for (index, grid) in village.grids.enumerated() {
            let lines = try await county.database.read {
                try People.households(at: grid.place, limit: 20, in: $0)
            }
            let isLast = index == village.grids.count - 1
            let tens: [ArraySlice<HouseholdLine>] = [lines.prefix(10), isLast ? [] : lines.dropFirst(10)]
            var links: [Link] = []
            for ten in tens {
                guard let holder = ten.first?.head else { continue }
                links += ten.map { line in
                    Link(
                        id: id(), template: "ten-households", place: grid.place, holder: holder,
                        target: .household(line.household.id), period: Period(from: line.household.opened))
                }
            }
            let made = links
            try await county.database.write(by: .system) { transaction in
                for link in made { try Duties.link(link, households: House.households, in: transaction) }
            }
        }
    }

    /// Directors and members of the two committees: most secretaries are directors too, some members sit on both.
    mutating func fillCommittees(of villages: [SampleWorld.VillagePlan]) async throws {
        var posts: [(person: PersonID, name: String?, post: Post)] = []
        let term = Period(from: Founding.firstDay)
        for (index, village) in villages.enumerated() {
            func post(_ kind: String, _ person: PersonID, _ id: PostID) -> Post {
                Post(id: id, person: person, kind: kind, place: village.id, period: term)
            }
            let (deputy, member): (PersonID, PersonID) = (id(), id())
            let director = index % 4 == 3 ? deputy : village.secretary.person
            posts.append((deputy, name(), post("village-party-member", deputy, id())))
            posts.append((member, name(), post("village-committee-member", member, id())))
            posts.append((director, nil, post("village-director", director, id())))
            if index % 2 == 0 {
                posts.append((deputy, nil, post("village-committee-member", deputy, id())))
            }
        }
        let made = posts
        try await county.database.write(by: .system) { transaction in
            for (person, name, post) in made {
                if let name { try People.register(Person(id: person, name: name), in: transaction) }
                try People.appoint(post, in: transaction)
            }
        }
    }

    /// Every so many grids something is missing, each time something else.
    private mutating func plan(
        _ grid: SampleWorld.GridPlan, in village: SampleWorld.VillagePlan, number: Int,
        left: inout (groups: Int, members: Int)
    ) -> GridDuties {
        var members: [(slot: String, person: PersonID, name: String?, id: MemberID)] = []
        if number % 69 != 17 { members.append(("part-time", id(), name(), id())) }
        if number % 115 != 31 { members.append(("guide", village.secretary.person, nil, id())) }
        for _ in 0..<Int(numbers.next() % 3) { members.append(("helper", id(), name(), id())) }
        let head =
            number % 92 == 45 ? nil : SampleWorld.HolderPlan(person: id(), name: name(), post: id())
        let households =
            switch number % 138 {
            case 61: 268
            case 107: 536
            default: 305 + Int(numbers.next() % 186)
            }
        return GridDuties(
            grid: grid, head: head, team: id(), members: members,
            households: DatedCount(id: id(), on: counted, number: households, source: "村（社区）名册汇总"),
            group: group(of: grid, in: village, number: number, left: &left))
    }

    /// Groups are spread evenly over the grids; the last one's count makes the sum come out to the person.
    private mutating func group(
        of grid: SampleWorld.GridPlan, in village: SampleWorld.VillagePlan, number: Int,
        left: inout (groups: Int, members: Int)
    ) -> (group: OnlineGroup, keeping: KeepingID?, count: DatedCount)? {
        let before = number * SampleDuties.groups / SampleCounty.grids
        let after = (number + 1) * SampleDuties.groups / SampleCounty.grids
        guard after > before, left.groups > 0 else { return nil }
        let mean = left.members / left.groups
        let spread = Int(numbers.next() % 41) - 20
        let count = left.groups == 1 ? left.members : mean + spread
        left.groups -= 1
        left.members -= count
        return (
            OnlineGroup(
                id: id(), name: "\(village.name)\(grid.name)群", place: grid.place,
                period: Period(from: Founding.firstDay)), number % 106 == 53 ? nil : id(),
            DatedCount(id: id(), on: counted, number: count, source: "群主报数")
        )
    }

    private static func enter(_ plan: GridDuties, in transaction: Transaction) throws {
        let term = Period(from: Founding.firstDay)
        if let head = plan.head {
            try People.register(Person(id: head.person, name: head.name), in: transaction)
            try People.appoint(
                Post(
                    id: head.post, person: head.person, kind: "grid-head", place: plan.grid.place,
                    period: term), in: transaction)
        }
        try Duties.form(
            Team(id: plan.team, template: "grid-1-3-n", place: plan.grid.place, period: term),
            in: transaction)
        for member in plan.members {
            if let name = member.name {
                try People.register(Person(id: member.person, name: name), in: transaction)
            }
            try Duties.join(
                TeamMember(
                    id: member.id, team: plan.team, slot: member.slot, holder: .person(member.person),
                    period: term), in: transaction)
        }
        try Duties.enter(plan.households, ofGrid: plan.grid.place, in: transaction)
        guard let (group, keeping, count) = plan.group else { return }
        try Duties.open(group, in: transaction)
        if let keeping {
            try Duties.entrust(
                Keeping(id: keeping, group: group.id, person: plan.grid.worker, period: term),
                in: transaction)
        }
        try Duties.enter(count, of: group.id, in: transaction)
    }

    private mutating func id<Kind>(_: Kind.Type = Kind.self) -> ID<Kind> {
        ID.minted(at: start, by: &numbers)
    }

    private mutating func name() -> String { names.person() }
}
