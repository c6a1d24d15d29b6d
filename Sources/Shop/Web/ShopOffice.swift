import Access
import Kernel
import People
import Places
import Storage
import Web

/// Who is signed in, and as whom they may come to a shop.
struct ShopVisitor: Sendable {
    let person: PersonID
    let origin: Origin
    /// `nil` for those without a post in the county's business.
    let officer: OfficerCaller?

    init(_ visit: Visit, _ member: MemberCaller) {
        person = member.person
        origin = member.origin
        officer = try? OfficerCaller(visit)
    }

    /// Without a visit.
    init(_ officer: OfficerCaller) {
        person = officer.person
        origin = officer.origin
        self.officer = officer
    }
}

/// What somebody is to a shop: its keeper, the committee of its place, one who watches.
struct ShopOffice: Sendable {
    let visitor: ShopVisitor
    let shop: PointsShop
    let place: Place
    /// The place first, the county last.
    let line: [Place]
    let isKeeper: Bool

    var lineage: [PlaceID] { line.map(\.id) }
    var isCommittee: Bool { visitor.officer?.may(.dispatch, at: lineage) ?? false }
    /// Stands at the counter, takes deliveries in.
    var mayServe: Bool { isKeeper || isCommittee }
    var path: String { "/shops/\(shop.id)" }

    /// Throws `FoundingRefusal.unknown`, or `AccessRefusal.notAllowed` for strangers to the shop.
    static func read(
        _ visitor: ShopVisitor, at id: ShopID, in reader: Reader
    ) throws -> ShopOffice {
        guard let shop = try ShopStore.find(id, in: reader) else { throw FoundingRefusal.unknown }
        let line = try Places.lineage(of: shop.place, in: reader)
        guard let place = line.first else { throw FoundingRefusal.unknown }
        let keepers = try Shop.keepers(at: shop.place, in: reader)
        let office = ShopOffice(
            visitor: visitor, shop: shop, place: place, line: line,
            isKeeper: keepers.contains { $0.id == visitor.person })
        let sees: [Permission] = [.dispatch, .verify, .supervise, .oversee]
        let maySee = sees.contains { visitor.officer?.may($0, at: office.lineage) == true }
        guard office.isKeeper || maySee else { throw AccessRefusal.notAllowed }
        return office
    }

    /// The same for who stands at the counter.
    static func serving(_ visitor: ShopVisitor, at id: ShopID, in reader: Reader) throws -> ShopOffice {
        let office = try read(visitor, at: id, in: reader)
        guard office.mayServe else { throw AccessRefusal.notAllowed }
        return office
    }

    /// The same for who decides: the committee of the place.
    static func deciding(_ visitor: ShopVisitor, at id: ShopID, in reader: Reader) throws -> ShopOffice {
        let office = try read(visitor, at: id, in: reader)
        guard office.isCommittee else { throw AccessRefusal.notAllowed }
        return office
    }

    func crumbs(_ frame: Frame, to path: String? = nil) -> [Crumb] {
        let way = Crumb.way(
            line.reversed().filter { [.county, .town, .village].contains($0.level) }.map { ($0.name, $0.id) },
            frame: frame
        ) { "/points?place=\($0)" }
        return way + (path.map { [Crumb(shop.name, path: $0)] } ?? [])
    }
}

/// `003 李*强`, for every household that a shop serves.
struct HouseholdLabels: Sendable {
    private let labels: [HouseholdID: String]

    static func read(of shop: PointsShop, in reader: Reader) throws -> HouseholdLabels {
        var labels: [HouseholdID: String] = [:]
        for line in try People.households(at: shop.place, limit: ShopLimits.open_max, in: reader) {
            labels[line.household.id] = "\(line.household.code) \(Masking.name(line.headName ?? ""))"
        }
        return HouseholdLabels(labels: labels)
    }

    static func one(_ household: Household, in reader: Reader) throws -> String {
        let head = try People.members(of: household.id, on: reader.now.day, in: reader)
            .first { $0.relation == .head }
        let name = try head.flatMap { try People.name(of: $0.person, in: reader) } ?? ""
        return "\(household.code) \(Masking.name(name))"
    }

    func callAsFunction(_ household: HouseholdID) -> String { labels[household] ?? "–" }
}

extension Visit {
    /// What a write is claimed by: the body and where it was sent.
    var shopDigest: [UInt8] { input.digest + Array(path.prefix { $0 != "?" }.utf8) }

    func sendingID() throws -> AnyID {
        guard let id = try input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        return id
    }
}
