import Access
import Kernel
import People
import Places
import Points
import Sealing
import Storage

/// A courtyard group of the sample's first village with its head (院组长), who registers what its households did and
/// hears their opinions, and checks nothing.
struct SampleCourtyard: Sendable {
    /// The kind of post by which a preset has such heads.
    static let post = "courtyard-head"
    private static let households = 8

    private let county: County
    private let village: SampleWorld.VillagePlan
    private let group: PlaceID
    private let head: SampleWorld.HolderPlan
    private let homes: [(household: HouseholdID, person: PersonID, name: String)]
    private let declarations: [DeclarationID]

    init(_ county: County, village: SampleWorld.VillagePlan, world: inout SampleWorld) {
        self.county = county
        self.village = village
        group = world.id()
        head = SampleWorld.HolderPlan(person: world.id(), name: "谢春林", post: world.id())
        homes = (0..<SampleCourtyard.households).map { _ in (world.id(), world.id(), world.person()) }
        declarations = (0..<2).map { _ in world.id() }
    }

    /// Founds the group, settles its households and appoints its head, with an account of the sample's.
    func enter() async throws {
        let (group, village, head, homes) = (group, village, head, homes)
        let hash = try await Access.hash(Access.samplePassword, cost: .light)
        try await county.database.write(by: .system) { transaction in
            try Places.found(
                group, level: .group, name: "油茶院", parent: village.id, from: Founding.firstDay,
                in: transaction)
            for (index, home) in homes.enumerated() {
                try People.register(
                    HouseholdDraft(
                        id: home.household, place: group, code: "\(201 + index)", on: Founding.firstDay),
                    members: [NewMember(person: Person(id: home.person, name: home.name), relation: .head)],
                    in: transaction)
            }
            try People.register(Person(id: head.person, name: head.name), in: transaction)
            try People.appoint(
                Post(
                    id: head.post, person: head.person, kind: SampleCourtyard.post, place: group,
                    period: Period(from: Founding.firstDay)), in: transaction)
            try Access.addAccount(
                person: head.person, name: "courtyard", displayName: head.name, passwordHash: hash,
                isSample: true, in: transaction)
        }
    }

    /// Two days of work: one that the village has checked, one that waits.
    func moments(until end: Instant) -> [SampleMoment] {
        [
            SampleMoment(at: end.adding(days: -9), number: 4_060) { try await declare(0, end, daysAgo: 9) },
            SampleMoment(at: end.adding(days: -8), number: 4_061) { try await check() },
            SampleMoment(at: end.adding(days: -2), number: 4_062) { try await declare(1, end, daysAgo: 2) },
        ]
    }

    private func declare(_ number: Int, _ end: Instant, daysAgo: Int) async throws {
        let (id, village, homes) = (declarations[number], village.id, homes)
        try await county.database.write(by: Origin(actor: head.person)) { transaction in
            guard let list = try Points.list(at: village, on: transaction.now.day, in: transaction),
                let item = try Points.items(of: list.id, in: transaction).first
            else { return }
            let draft = DeclarationDraft(
                id: id, village: village, item: item.id, day: end.day.adding(days: -daysAgo), role: .grid,
                households: homes.prefix(5 + number).map(\.household), note: "油茶院，上午清扫晒坝")
            _ = try Points.declare(draft, reach: Set(homes.map(\.household)), in: transaction)
        }
    }

    private func check() async throws {
        let id = declarations[0]
        try await county.database.write(by: Origin(actor: village.secretary.person)) { transaction in
            let acts = try Points.acts(of: id, in: transaction)
            if !acts.isEmpty { try Points.check(id, accepting: Set(acts.map(\.id)), in: transaction) }
        }
    }
}
