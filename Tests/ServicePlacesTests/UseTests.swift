import Kernel
import Storage
import TestGround
import Testing

@testable import ServicePlaces

private typealias Village = ServiceVillage

/// Now is Friday, 20 November 2026, nine in the morning.
struct UseTests {
    @Test func `times of a day are read as people write them`() {
        let read: [(String, [String]?)] = [
            ("", []), ("8:30-12:00", ["8:30-12:00"]),
            ("14:00-17:30 8:30-12:00", ["8:30-12:00", "14:00-17:30"]),
            ("8：30至12：00，14:00～", nil), ("8：30至12：00", ["8:30-12:00"]), ("12:00-8:00", nil), ("8-12", nil),
            ("8:30-12:00 11:00-13:00", nil), ("8:61-9:00", nil), ("0:00-24:00", ["0:00-24:00"]),
            ("1:00-2:00 3:00-4:00 5:00-6:00 7:00-8:00 9:00-10:00", nil),
        ]
        for (text, spans) in read { #expect(DaySpan.all(in: text)?.map(\.text) == spans, "\(text)") }
    }

    @Test func `a circle is as wide as it says`() {
        let spot = (latitude: 30.5, longitude: 107.5)
        let ring = Distance.ring(around: spot, metres: 1_000)
        #expect(ring.count == 49 && ring.first.map { $0 == ring[48] } == true)
        #expect(ring.allSatisfy { abs(Distance.metres(spot, $0) - 1_000) < 2 })
        let square = #"{"type":"Polygon","coordinates":[[[107,30],[108,30],[108,31],[107,31],[107,30]]]}"#
        #expect(Distance.middle(of: square).map { $0 == (30.5, 107.5) } == true)
        #expect(Distance.middle(of: "{}") == nil)
    }

    @Test(arguments: TestEngine.all)
    func `a room is booked by one at a time, within its hours, and given up freely`(
        _ engine: TestEngine
    ) async throws {
        let village = try await Village(engine)
        #expect(await village.book(1, from: 540, until: 550) == ["services.time-unfit"])
        #expect(await village.book(1, from: 510, until: 1_050) == ["services.time-unfit"])
        #expect(await village.book(1, on: "2026-11-20", from: 510, until: 570) == ["services.past"])
        #expect(await village.book(1, on: "2027-01-20") == ["services.too-far-ahead"])
        #expect(await village.book(1, on: "2026-11-22") == ["services.outside-hours"])
        #expect(await village.book(1, from: 700, until: 860) == ["services.outside-hours"])
        #expect(await village.book(1, purpose: " ") == ["services.purpose-missing"])
        #expect(await village.book(1, ServiceRoomID(high: 1, low: 1)) == ["services.room-unknown"])
        #expect(await village.book(1) == [])
        #expect(await village.book(2, from: 599, until: 660, by: Village.he) == ["services.taken"])
        #expect(await village.book(2, from: 600, until: 660, by: Village.he) == [])
        #expect(await village.book(3, Village.kitchen) == [])
        for number in 4...6 as ClosedRange<UInt64> {
            #expect(await village.book(number, on: "2026-11-\(20 + number)") == [])
        }
        #expect(await village.book(7, on: "2026-11-27") == ["services.too-many"])

        func settle(
            _ number: UInt64, _ state: RoomBooking.State, because reason: String = ""
        ) async -> [String] {
            await village.codes {
                try ServicePlaces.settle(
                    RoomBookingID(high: 5, low: number), as: state, because: reason, in: $0)
            }
        }
        #expect(await settle(1, .confirmed) == ["services.settled"])
        #expect(await settle(3, .declined) == ["services.reason-missing"])
        #expect(await settle(3, .declined, because: "灶坏了") == [])
        #expect(await settle(3, .cancelled) == ["services.settled"])
        #expect(await settle(9, .cancelled) == ["services.use-unknown"])
        #expect(await settle(1, .cancelled) == [])
        #expect(await village.book(8) == [])
        #expect(try await village.broken() == [])

        let retired = await village.codes { try ServicePlaces.retire(Village.hall, in: $0) }
        let closed = await village.codes { try ServicePlaces.close(Village.station, in: $0) }
        #expect(retired == ["services.booked-ahead"] && closed == ["services.booked-ahead"])
        village.ground.time.set("2026-12-20T09:00:00+08:00")
        #expect(await village.codes { try ServicePlaces.retire(Village.hall, in: $0) } == [])
        let again = await village.codes { try ServicePlaces.retire(Village.hall, in: $0) }
        #expect(again == ["services.room-unknown"])
        #expect(await village.codes { try ServicePlaces.close(Village.station, in: $0) } == [])
        #expect(
            await village.codes { try ServicePlaces.close(Village.station, in: $0) } == ["services.closed"])
        #expect(await village.book(9, Village.kitchen, on: "2026-12-21") == ["services.point-closed"])
    }

    @Test(arguments: TestEngine.all)
    func `a day may be otherwise than its week`(_ engine: TestEngine) async throws {
        let village = try await Village(engine)
        let monday = Village.day("2026-11-23")
        func keep(_ spans: [DaySpan], on day: Day = monday) async -> [String] {
            await village.codes { try ServicePlaces.keep(spans, on: day, of: Village.station, in: $0) }
        }
        func hours(_ day: Day) async throws -> [String] {
            try await village.database.read {
                try PointStore.hours(of: Village.station, in: $0).spans(on: day).map(\.text)
            }
        }
        #expect(try await hours(monday) == ["8:30-12:00", "14:00-17:30"])
        #expect(await keep([]) == [])
        #expect(try await hours(monday) == [])
        #expect(await village.book(1) == ["services.outside-hours"])
        #expect(await keep([DaySpan(540, 600)]) == [])
        #expect(try await hours(monday) == ["9:00-10:00"])
        #expect(try await hours(monday.adding(days: 7)) == ["8:30-12:00", "14:00-17:30"])
        #expect(await village.book(1) == [])
    }

    @Test(arguments: TestEngine.all)
    func `a copy is with one person, comes back, and what was not fetched is free again`(
        _ engine: TestEngine
    ) async throws {
        let village = try await Village(engine)
        func take(_ number: UInt64, _ person: PersonID, isAtDesk: Bool = false) async -> [String] {
            await village.codes {
                try ServicePlaces.take(
                    LibraryLoanID(high: 5, low: number), of: Village.book, for: person, isAtDesk: isAtDesk,
                    in: $0)
            }
        }
        func act(
            _ number: UInt64, _ act: @escaping @Sendable (LibraryLoanID, Transaction) throws -> Void
        ) async -> [String] { await village.codes { try act(LibraryLoanID(high: 5, low: number), $0) } }

        #expect(await take(1, Village.chen) == [])
        #expect(await take(2, Village.chen) == ["services.has-it"])
        #expect(await take(2, Village.he) == ["services.no-copy"])
        #expect(await act(1, ServicePlaces.extend) == ["services.not-out"])
        village.ground.time.set("2026-11-24T09:00:00+08:00")
        #expect(await take(2, Village.he) == [])
        #expect(await act(1, ServicePlaces.handOut) == ["services.not-out"])
        #expect(await act(2, ServicePlaces.handOut) == [])
        #expect(await act(2, ServicePlaces.extend) == [])
        #expect(await act(2, ServicePlaces.extend) == ["services.extended-already"])
        let due = try await village.database.read {
            try LibraryStore.loan(LibraryLoanID(high: 5, low: 2), in: $0)?.due
        }
        #expect(due == Village.day("2026-11-24").adding(days: 60))
        #expect(await act(2, ServicePlaces.takeBack) == [])
        #expect(await act(2, ServicePlaces.takeBack) == ["services.not-out"])
        #expect(await take(3, Village.chen, isAtDesk: true) == [])
        village.ground.time.set("2027-01-10T09:00:00+08:00")
        #expect(await act(3, ServicePlaces.extend) == ["services.overdue"])
        #expect(await act(9, ServicePlaces.takeBack) == ["services.use-unknown"])
        let wrong = await village.codes {
            try ServicePlaces.enter(
                LibraryItem(
                    id: LibraryItemID(high: 5, low: 9), point: Village.station, title: "书", kind: .book,
                    shelf: "", copies: 0), in: $0)
        }
        #expect(wrong == ["services.copies-unfit"])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `an activity takes as many as it has seats; who is erased leaves it`(_ engine: TestEngine)
        async throws
    {
        let village = try await Village(engine)
        let id = GatheringID(high: 5, low: 1)
        func announce(_ change: @escaping @Sendable (String, Day, Int?) -> Gathering) async -> [String] {
            await village.codes {
                try ServicePlaces.announce(change("学用手机", Village.day("2026-11-25"), 1), in: $0)
            }
        }
        @Sendable func gathering(_ title: String, _ day: Day, _ seats: Int?) -> Gathering {
            Gathering(
                id: id, point: Village.station, title: title, words: "", day: day, span: DaySpan(540, 600),
                seats: seats)
        }
        func join(_ person: PersonID) async -> [String] {
            await village.codes(by: person) { try ServicePlaces.join(id, person, in: $0) }
        }
        #expect(await announce { _, day, seats in gathering("", day, seats) } == ["services.title-unfit"])
        #expect(
            await announce { title, _, seats in gathering(title, Village.day("2026-11-19"), seats) }
                == ["services.past"])
        #expect(await announce { title, day, _ in gathering(title, day, 0) } == ["services.seats-unfit"])
        #expect(await announce(gathering) == [])
        #expect(await join(Village.chen) == [])
        #expect(await join(Village.chen) == ["services.joined-already"])
        #expect(await join(Village.he) == ["services.full"])
        let left = await village.codes { try ServicePlaces.leave(id, Village.he, in: $0) }
        #expect(left == ["services.not-joined"])
        #expect(await village.book(1) == [])
        #expect(await village.codes { try ServicePlaces.erase(Village.chen, in: $0) } == [])
        #expect(await join(Village.he) == [])
        let booking = try await village.database.read {
            try BookingStore.find(RoomBookingID(high: 5, low: 1), in: $0)
        }
        #expect(booking?.purpose == "" && booking?.state == .cancelled)
        #expect(await village.codes { try ServicePlaces.drop(id, in: $0) } == [])
        #expect(await village.codes { try ServicePlaces.drop(id, in: $0) } == ["services.dropped"])
        #expect(await join(Village.chen) == ["services.dropped"])
    }

    @Test(arguments: TestEngine.all)
    func `an invariant finds the row that was broken on purpose`(_ engine: TestEngine) async throws {
        let breakages: [Query] = [
            "UPDATE serviceplaces_booking SET from_minute = 550, until_minute = 610",
            """
            INSERT INTO serviceplaces_loan
            SELECT id, \(Village.book), person_id, 'lent', day_on, 0, 0 FROM serviceplaces_booking
            """,
            "UPDATE serviceplaces_gathering SET seats = 1",
        ]
        let village = try await Village(engine)
        #expect(await village.book(1) == [])
        #expect(await village.book(2, from: 600, until: 660, by: Village.he) == [])
        let gathering = Gathering(
            id: GatheringID(high: 5, low: 1), point: Village.station, title: "学用手机", words: "",
            day: Village.day("2026-11-25"), span: DaySpan(540, 600), seats: nil)
        try await village.database.write(by: .system) { transaction in
            try ServicePlaces.announce(gathering, in: transaction)
            try ServicePlaces.join(gathering.id, Village.chen, in: transaction)
            try ServicePlaces.join(gathering.id, Village.he, in: transaction)
        }
        #expect(try await village.broken() == [])
        for (invariant, query) in zip(ServiceInvariants.all, breakages) {
            try await village.database.write(by: .system) { _ = try $0.run(query) }
            #expect(try await village.broken().contains(invariant.sentence), "\(invariant.sentence)")
        }
    }
}
