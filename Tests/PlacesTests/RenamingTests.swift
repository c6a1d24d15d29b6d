import Kernel
import Storage
import TestGround
import Testing

@testable import Places

@Suite struct RenamingTests {
    @Test(arguments: TestEngine.all)
    func `a place keeps its old name before the day and bears the new one from it on`(
        engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)

        try await yunling.write { transaction in
            try Places.rename(
                Yunling.liuping, to: " 柳坪社区 ", code: "990121101001", edition: 2024, on: day("2026-07-01"),
                in: transaction)
        }

        let before = try await yunling.read {
            try Places.find(Yunling.liuping, on: day("2026-06-30"), in: $0)
        }
        let after = try await yunling.read { try Places.find(Yunling.liuping, on: day("2026-07-01"), in: $0) }
        #expect(before?.name == "柳坪村")
        #expect(before?.period == Period(from: Yunling.since, until: day("2026-07-01")))
        #expect(after?.name == "柳坪社区")
        #expect(after?.code == "990121101001")
        #expect(after?.edition == 2024)
        #expect(try await yunling.name(Yunling.liuping) == "柳坪社区")
        #expect(try await yunling.children(Yunling.shiqiao) == [Yunling.liuping, Yunling.shimen])
        #expect(try await yunling.events() == ["places.place-renamed"])
    }

    @Test func `a name that is announced is borne when its day has come`() async throws {
        let yunling = try await Yunling(.sqlite)
        try await yunling.write { transaction in
            try Places.rename(Yunling.liuping, to: "柳坪社区", on: day("2027-01-01"), in: transaction)
        }

        let today = try await yunling.name(Yunling.liuping)
        yunling.ground.time.set("2027-01-01T00:00:00+08:00")
        let then = try await yunling.name(Yunling.liuping)

        #expect(today == "柳坪村")
        #expect(then == "柳坪社区")
    }

    @Test func `two changes of one day leave one description`() async throws {
        let yunling = try await Yunling(.sqlite)

        try await yunling.write { transaction in
            try Places.rename(Yunling.liuping, to: "柳平村", on: Yunling.today, in: transaction)
            try Places.rename(Yunling.liuping, to: "柳坪新村", on: Yunling.today, in: transaction)
        }

        let history = try await yunling.read { try Places.history(of: Yunling.liuping, in: $0).map(\.name) }
        #expect(history == ["柳坪村", "柳坪新村"])
        #expect(try await yunling.events() == ["places.place-renamed", "places.place-renamed"])
    }

    @Test func `a rename is refused for what stands in its way`() async throws {
        let yunling = try await Yunling(.sqlite)
        try await yunling.write { transaction in
            try Places.rename(Yunling.shimen, to: "石门社区", on: day("2026-07-01"), in: transaction)
            try Places.close(Yunling.songlin, on: day("2026-07-01"), in: transaction)
        }
        @Sendable func rename(_ place: PlaceID, _ name: String, _ on: String, code: String? = nil)
            async throws
        {
            try await yunling.write { transaction in
                try Places.rename(place, to: name, code: code, edition: nil, on: day(on), in: transaction)
            }
        }

        await #expect(throws: ChangeRefusal.unknown) {
            try await rename(Yunling.place(99), "新村", "2026-11-20")
        }
        await #expect(throws: ChangeRefusal.closed) { try await rename(Yunling.songlin, "新村", "2026-11-20") }
        await #expect(throws: ChangeRefusal.tooFarAhead) {
            try await rename(Yunling.liuping, "新村", "2027-11-22")
        }
        await #expect(throws: ChangeRefusal.beforeLastChange) {
            try await rename(Yunling.shimen, "新村", "2026-06-30")
        }
        await #expect(throws: NamingRefusal.taken) { try await rename(Yunling.liuping, "石门社区", "2026-11-20") }
        await #expect(throws: UnchangedRefusal.sameName) {
            try await rename(Yunling.liuping, "柳坪村", "2026-11-20")
        }
        await #expect(throws: CodingRefusal.editionMissing) {
            try await rename(Yunling.liuping, "新村", "2026-11-20", code: "990121101001")
        }
        #expect(try await yunling.events() == ["places.place-renamed", "places.place-closed"])
    }

    @Test func `a name that was free on the day may be taken by then`() async throws {
        let yunling = try await Yunling(.sqlite)
        try await yunling.write { transaction in
            try Places.rename(Yunling.shimen, to: "石门社区", on: day("2026-07-01"), in: transaction)
        }

        try await yunling.write { transaction in
            try Places.rename(Yunling.liuping, to: "石门村", on: day("2026-07-01"), in: transaction)
        }

        #expect(try await yunling.name(Yunling.liuping) == "石门村")
    }
}
