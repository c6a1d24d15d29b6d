import Access
import Kernel
import People
import Places
import Sealing
import Storage

/// The people whose accounts the sample's sign-in page offers.
struct SampleCast {
    private let county: County
    private var world: SampleWorld
    private let root: PlaceID

    init(_ county: County, world: SampleWorld, root: PlaceID) {
        self.county = county
        self.world = world
        self.root = root
    }

    struct Role: Sendable {
        let account: String
        let holder: SampleWorld.HolderPlan
        /// The post in the county to be given; nil for those who have theirs already, and for residents.
        let post: String?
        /// Entered with their town or village.
        let isKnown: Bool
    }

    /// Opens the accounts; returns the resident.
    mutating func enter() async throws -> PersonID {
        guard let town = world.firstTown, let village = world.firstVillage, village.grids.count >= 3 else {
            throw Fault("the sample county has no first village")
        }
        let grid = village.grids[2]
        let worker = SampleWorld.HolderPlan(person: grid.worker, name: grid.workerName, post: grid.post)
        let resident = newcomer("resident", "陈桂英", nil)
        let cast = [
            resident, newcomer("county", "邓志刚", "county-desk"),
            newcomer("system", "牟建平", "system-administrator"),
            newcomer("security", "覃文静", "security-administrator"),
            newcomer("audit", "冉海燕", "audit-administrator"),
            Role(account: "grid", holder: worker, post: nil, isKnown: true),
            Role(account: "village", holder: village.secretary, post: nil, isKnown: true),
            Role(account: "town", holder: town.desk, post: nil, isKnown: true),
        ]
        let hash = try await Access.hash(Access.samplePassword, cost: .light)
        let root = root
        try await county.database.write(by: .system) { transaction in
            for role in cast { try role.open(passwordHash: hash, at: root, in: transaction) }
        }
        if let system = cast.first(where: { $0.account == "system" }) {
            try await SampleReceivers.enter(in: county, by: system.holder.person)
        }
        return resident.holder.person
    }

    private mutating func newcomer(_ account: String, _ name: String, _ post: String?) -> Role {
        Role(
            account: account,
            holder: SampleWorld.HolderPlan(person: world.id(), name: name, post: world.id()), post: post,
            isKnown: false)
    }
}

extension SampleCast.Role {
    func open(passwordHash: String, at root: PlaceID, in transaction: Transaction) throws {
        if !isKnown { try People.register(Person(id: holder.person, name: holder.name), in: transaction) }
        try Access.addAccount(
            person: holder.person, name: account, displayName: holder.name, passwordHash: passwordHash,
            isSample: true, in: transaction)
        guard let post else { return }
        try People.appoint(
            Post(
                id: holder.post, person: holder.person, kind: post, place: root,
                period: Period(from: Founding.firstDay)),
            in: transaction)
    }
}
