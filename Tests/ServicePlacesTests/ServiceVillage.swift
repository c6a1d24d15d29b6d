import Access
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import Web

@testable import ServicePlaces

/// 柳坪村 and its service station: 周长林 keeps it, 陈桂英 and 何志强 use it, 石秀兰 keeps another village's.
struct ServiceVillage: Sendable {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    var database: Database { ground.database }

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let liuping = PlaceID(high: 7, low: 11)
    static let shimen = PlaceID(high: 7, low: 12)
    static let zhou = PersonID(high: 1, low: 1)
    static let chen = PersonID(high: 1, low: 4)
    static let he = PersonID(high: 1, low: 6)
    static let people: [(id: PersonID, name: String, login: String, Permission?, PlaceID)] = [
        (zhou, "周长林", "zhou", .dispatch, liuping), (chen, "陈桂英", "chen", nil, liuping),
        (he, "何志强", "he", nil, liuping), (PersonID(high: 1, low: 7), "石秀兰", "shi", .dispatch, shimen),
    ]
    static let station = ServicePointID(high: 8, low: 1)
    static let hall = ServiceRoomID(high: 8, low: 2)
    static let kitchen = ServiceRoomID(high: 8, low: 3)
    static let book = LibraryItemID(high: 8, low: 4)

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    static let terms = ServicePoint.Terms(
        name: "柳坪村党群服务站", kind: .station, address: "村委会一楼", phone: "0000-1", services: "代办社保",
        latitude: 30.5, longitude: 107.5)

    /// - Parameter isFurnished: with hours on working days, two rooms and a book of one copy.
    init(_ engine: TestEngine = .sqlite, isFurnished: Bool = true) async throws {
        ground = try await Ground(
            engine,
            Access.schema + Places.schema + Rulebook.schema + People.schema + ServicePlaces.schema)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = Dictionary(
            uniqueKeysWithValues: ServiceVillage.people.map { ($0.login, Randomness.token()) })
        self.tokens = tokens
        site = TestSite(
            ground.county, ServicePlaces.endpoints, identify: Access.identify, viewer: Access.viewer)
        try await ground.database.write(by: .system) { transaction in
            try ServiceVillage.settle(hash, tokens, in: transaction)
            if isFurnished { try ServiceVillage.furnish(in: transaction) }
        }
    }

    private static func settle(
        _ hash: String, _ tokens: [String: String], in transaction: Transaction
    ) throws {
        let since = day("2026-01-01")
        let rows: [(PlaceID, Level, String, PlaceID?)] = [
            (county, .county, "云岭县", nil), (shiqiao, .town, "石桥镇", county),
            (liuping, .village, "柳坪村", shiqiao), (shimen, .village, "石门村", shiqiao),
        ]
        for (id, level, name, parent) in rows {
            try Places.found(id, level: level, name: name, parent: parent, from: since, in: transaction)
        }
        for (index, one) in people.enumerated() {
            try People.register(
                HouseholdDraft(
                    id: HouseholdID(high: 9, low: UInt64(index)), place: liuping, code: "00\(index)",
                    on: since),
                members: [NewMember(person: Person(id: one.id, name: one.name), relation: .head)],
                in: transaction)
            try Access.addAccount(
                person: one.id, name: one.login, displayName: one.name, passwordHash: hash, in: transaction)
            let source = PostID(high: 3, low: UInt64(index))
            let grants = one.3.map { [DatedGrant(Grant($0, at: one.4), from: since, source: source)] }
            try Access.setGrants(of: one.id, grants ?? [], in: transaction)
            _ = try Access.beginSession(token: tokens[one.login] ?? "", of: one.id, in: transaction)
        }
    }

    private static func furnish(in transaction: Transaction) throws {
        try ServicePlaces.open(station, at: liuping, terms, in: transaction)
        let spans = [DaySpan(510, 720), DaySpan(840, 1_050)]
        try ServicePlaces.keep(
            week: Dictionary(uniqueKeysWithValues: (1...5).map { ($0, spans) }), of: station,
            in: transaction)
        for (id, name) in [(hall, "议事厅"), (kitchen, "灶房")] {
            try ServicePlaces.add(
                ServiceRoom(
                    id: id, point: station, name: name, seats: 40, equipment: "投影",
                    needsConsent: id == kitchen), in: transaction)
        }
        try ServicePlaces.enter(
            LibraryItem(id: book, point: station, title: "柑橘病虫害防治", kind: .book, shelf: "A-12", copies: 1),
            in: transaction)
    }

    /// The codes of what an act was refused for; empty when it went through.
    func codes(
        by person: PersonID? = zhou, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async -> [String] {
        do {
            try await database.write(by: Origin(actor: person), act)
            return []
        } catch let refusals as Refusals {
            return refusals.all.map(\.code)
        } catch let refusal as any Refusal {
            return [refusal.code]
        } catch { return ["\(error)"] }
    }

    func book(
        _ number: UInt64, _ room: ServiceRoomID = hall, on day: String = "2026-11-23", from: Int = 540,
        until: Int = 600, purpose: String = "排练", by person: PersonID = chen
    ) async -> [String] {
        await codes(by: person) {
            try ServicePlaces.book(
                BookingDraft(
                    id: RoomBookingID(high: 5, low: number), room: room, day: ServiceVillage.day(day),
                    span: DaySpan(from, until), purpose: purpose), for: person, in: $0)
        }
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try ServiceInvariants.all.filter { try reader.count($0.query) != 0 }.map(\.sentence)
        }
    }
}
