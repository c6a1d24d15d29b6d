import Kernel
import People
import ServicePlaces
import Storage

/// Service places of the sample's first town and village: hours, rooms booked and asked for, a class, a few books.
struct SampleServices: Sendable {
    private let county: County
    private let town: SampleWorld.TownPlan
    private let village: SampleWorld.VillagePlan
    private let resident: PersonID
    private let end: Instant
    private let middle: (longitude: Double, latitude: Double)?
    private let ids: [AnyID]

    init(
        _ county: County, town: SampleWorld.TownPlan, village: SampleWorld.VillagePlan, resident: PersonID,
        middles: [PlaceID: (longitude: Double, latitude: Double)], end: Instant
    ) {
        var numbers = SampleNumbers(state: 0x53_45_52_56)
        self.county = county
        self.town = town
        self.village = village
        self.resident = resident
        self.end = end
        middle = village.grids.first.flatMap { middles[$0.place] }
        ids = (0..<24).map { _ in AnyID.minted(at: end.adding(days: -60), by: &numbers) }
    }

    func moments() -> [SampleMoment] {
        let acts: [(Int64, @Sendable () async throws -> Void)] = [
            (-50, { try await open() }), (-40, { try await furnish() }), (-10, { try await announce() }),
            (-4, { try await lend() }), (-1, { try await book() }),
        ]
        return acts.enumerated().map { index, act in
            SampleMoment(
                at: end.adding(days: act.0).day.start.adding(minutes: 9 * 60 + Int64(index)),
                number: 8_500 + index, act: act.1)
        }
    }

    private func write(
        by person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await county.database.write(by: Origin(actor: person), act)
    }

    private var centre: ServicePointID { ids[0].as(Marks.ServicePoint.self) }
    private var station: ServicePointID { ids[1].as(Marks.ServicePoint.self) }
    private var hall: ServiceRoomID { ids[2].as(Marks.ServiceRoom.self) }
    private var kitchen: ServiceRoomID { ids[3].as(Marks.ServiceRoom.self) }
    private var item: LibraryItemID { ids[5].as(Marks.LibraryItem.self) }

    private func open() async throws {
        let (centre, station, town, village, middle) = (centre, station, town, village, middle)
        try await write(by: town.desk.person) {
            try ServicePlaces.open(
                centre, at: town.id,
                ServicePoint.Terms(
                    name: "\(town.name)邻里中心", kind: .centre, address: "正街1号", phone: "0000-00000001",
                    services: "代办社保、医保\n开证明\n图书借阅\n法律咨询（周三）",
                    latitude: middle.map { $0.latitude + 0.02 }, longitude: middle.map { $0.longitude + 0.02 }
                ),
                in: $0)
        }
        try await write(by: village.secretary.person) {
            try ServicePlaces.open(
                station, at: village.id,
                ServicePoint.Terms(
                    name: "\(village.name)邻里驿站", kind: .station, address: "村委会一楼", phone: "0000-00000002",
                    services: "代办社保、医保\n看书、借书\n工具借用", latitude: middle?.latitude,
                    longitude: middle?.longitude), in: $0)
        }
    }

    private func furnish() async throws {
        let (station, hall, kitchen, item) = (station, hall, kitchen, item)
        let tool = ids[6].as(Marks.LibraryItem.self)
        try await write(by: village.secretary.person) { transaction in
            let spans = [DaySpan(510, 720), DaySpan(840, 1_050)]
            try ServicePlaces.keep(
                week: Dictionary(uniqueKeysWithValues: (1...6).map { ($0, spans) }), of: station,
                in: transaction)
            let rooms = [(hall, "议事厅", 40, "投影、音响"), (kitchen, "灶房", 12, "大灶、冰柜")]
            for (id, name, seats, equipment) in rooms {
                try ServicePlaces.add(
                    ServiceRoom(
                        id: id, point: station, name: name, seats: seats, equipment: equipment,
                        needsConsent: id == kitchen), in: transaction)
            }
            for thing in [
                LibraryItem(
                    id: item, point: station, title: "柑橘病虫害防治", kind: .book, shelf: "A-12", copies: 3),
                LibraryItem(id: tool, point: station, title: "电动喷雾器", kind: .tool, shelf: "工具间", copies: 2),
            ] { try ServicePlaces.enter(thing, in: transaction) }
        }
    }

    private func announce() async throws {
        let gathering = Gathering(
            id: ids[8].as(Marks.Gathering.self), point: station, title: "手机挂号、缴费一点通",
            words: "带上自己的手机，学会挂号、缴医保。", day: end.adding(days: 6).day, span: DaySpan(570, 660), seats: 30)
        let resident = resident
        try await write(by: village.secretary.person) { try ServicePlaces.announce(gathering, in: $0) }
        try await write(by: resident) { try ServicePlaces.join(gathering.id, resident, in: $0) }
    }

    private func lend() async throws {
        let (loan, item, resident) = (ids[9].as(Marks.LibraryLoan.self), item, resident)
        try await write(by: village.secretary.person) {
            try ServicePlaces.take(loan, of: item, for: resident, isAtDesk: true, in: $0)
        }
    }

    /// On the next days that are no Sundays.
    private func book() async throws {
        let days = (1...4).map { end.day.adding(days: $0) }.filter { $0.weekday != 7 }
        let (first, second) = (ids[10].as(Marks.RoomBooking.self), ids[11].as(Marks.RoomBooking.self))
        let (hall, kitchen, resident) = (hall, kitchen, resident)
        try await write(by: resident) { transaction in
            let drafts = [
                BookingDraft(id: first, room: hall, day: days[0], span: DaySpan(540, 660), purpose: "腰鼓队排练"),
                BookingDraft(
                    id: second, room: kitchen, day: days[1], span: DaySpan(840, 960), purpose: "给老人过生日"),
            ]
            for draft in drafts { try ServicePlaces.book(draft, for: resident, in: transaction) }
        }
    }
}
