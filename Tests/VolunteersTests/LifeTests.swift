import Kernel
import Storage
import TestGround
import Testing

@testable import Volunteers

private typealias Village = VolunteerVillage

struct LifeTests {
    @Test func `everything that is wrong with an activity is said at its field`() async throws {
        let village = try await Village()
        func codes(_ change: @escaping @Sendable (inout VolunteerActivity.Terms) -> Void) async -> [String] {
            await village.codes { transaction in
                var terms = Village.terms
                change(&terms)
                try Volunteers.open(
                    VolunteerActivityID(high: 8, low: 9), at: Village.liuping, terms, in: transaction)
            }
        }
        #expect(await codes { $0.title = " " } == ["volunteers.title-unfit"])
        #expect(await codes { $0.title = String(repeating: "长", count: 61) } == ["volunteers.title-unfit"])
        #expect(await codes { $0.day = Village.day("2027-12-31") } == ["volunteers.day-unfit"])
        #expect(await codes { $0.day = Village.day("2026-10-01") } == ["volunteers.day-unfit"])
        #expect(
            await codes { ($0.meeting, $0.risk, $0.contact) = ("", "", "") } == [
                "volunteers.meeting-missing", "volunteers.risk-missing", "volunteers.contact-missing",
            ])
        #expect(await codes { $0.isRisky = true } == ["volunteers.insurance-missing"])
        for seats in [0, 501] { #expect(await codes { $0.seats = seats } == ["volunteers.seats-unfit"]) }
        #expect(
            await codes { $0.risk = String(repeating: "长", count: 501) } == ["volunteers.words-too-long"])
        let nowhere = await village.codes {
            try Volunteers.open(
                Village.activity, at: PlaceID(high: 1, low: 99), Village.terms, in: $0)
        }
        #expect(nowhere == ["volunteers.place-unfit"])
        let insured = await codes {
            $0.isRisky = true
            $0.insurance = "意外险 2026-118"
        }
        #expect(insured == [])
    }

    @Test(arguments: TestEngine.all)
    func `who came is entered by one, confirmed by another, and stands from then on`(
        _ engine: TestEngine
    ) async throws {
        let village = try await Village(engine)
        try await village.open()
        func join(_ person: PersonID, isAdult: Bool = true) async -> [String] {
            await village.codes(by: person) {
                try Volunteers.join(Village.activity, person, isAdult: isAdult, in: $0)
            }
        }
        func record(_ minutes: [PersonID: Int], by person: PersonID = Village.zhou) async -> [String] {
            await village.codes(by: person) { try Volunteers.record(minutes, of: Village.activity, in: $0) }
        }
        func leave(_ person: PersonID) async -> [String] {
            await village.codes(by: person) { try Volunteers.leave(Village.activity, person, in: $0) }
        }
        func confirm(by person: PersonID, _ number: UInt64 = 1) async -> [String] {
            await village.codes(by: person) {
                try Volunteers.confirm(
                    Village.activity, as: VolunteerConfirmationID(high: 8, low: number), in: $0)
            }
        }

        #expect(await join(Village.chen, isAdult: false) == ["volunteers.not-adult"])
        #expect(await join(Village.chen) == [])
        #expect(await join(Village.chen) == ["volunteers.joined-already"])
        #expect(await join(Village.he) == [])
        #expect(await leave(Village.he) == [])
        #expect(await leave(Village.he) == ["volunteers.not-joined"])
        #expect(await join(Village.he) == [])
        #expect(await record([Village.chen: 90]) == ["volunteers.too-early"])
        village.ground.time.set("2026-11-23T09:00:00+08:00")
        #expect(await join(Village.tian) == ["volunteers.over"])
        #expect(await record([:]) == ["volunteers.nobody-came"])
        #expect(await record([Village.wang: 90]) == ["volunteers.not-joined"])
        #expect(await record([Village.chen: 0]) == ["volunteers.minutes-unfit"])
        #expect(await record([Village.chen: 961]) == ["volunteers.minutes-unfit"])
        #expect(await confirm(by: Village.wang) == ["volunteers.nothing-to-confirm"])
        #expect(await record([Village.chen: 90, Village.he: 100]) == [])
        #expect(await record([Village.he: 120]) == [])
        #expect(await leave(Village.he) == ["volunteers.recorded-already"])
        let dropped = await village.codes { try Volunteers.drop(Village.activity, in: $0) }
        #expect(dropped == ["volunteers.underway"])
        #expect(await confirm(by: Village.zhou) == ["volunteers.own-record"])
        #expect(await confirm(by: Village.wang) == [])
        #expect(await record([Village.he: 60]) == ["volunteers.recorded-already"])
        #expect(try await village.states() == ["confirmed 90", "confirmed 120"])
        let (minutes, people) = try await village.database.read {
            (
                try PartStore.minutes(of: Village.he, in: $0),
                try Volunteers.people(
                    confirmed: VolunteerConfirmationID(high: 8, low: 1), of: Village.activity, in: $0)
            )
        }
        #expect(minutes == 120)
        #expect(people == [Village.chen, Village.he])
        for invariant in VolunteerInvariants.all {
            #expect(try await village.database.read { try $0.count(invariant.query) } == 0)
        }
    }

    @Test(arguments: TestEngine.all)
    func `no more join than can be looked after, and nobody joins what was called off`(
        _ engine: TestEngine
    ) async throws {
        let village = try await Village(engine)
        var terms = Village.terms
        terms.seats = 1
        try await village.open(terms)
        func join(_ person: PersonID, isPaper: Bool = false) async -> [String] {
            await village.codes(by: person) {
                try Volunteers.join(Village.activity, person, isAdult: true, isPaper: isPaper, in: $0)
            }
        }
        #expect(await join(Village.chen) == [])
        #expect(await join(Village.he) == ["volunteers.full"])
        try await village.write(by: Village.chen) {
            try Volunteers.leave(Village.activity, Village.chen, in: $0)
        }
        #expect(await join(Village.he) == [])
        try await village.write(by: Village.zhou) { try Volunteers.drop(Village.activity, in: $0) }
        #expect(await join(Village.chen) == ["volunteers.dropped"])
        let again = await village.codes { try Volunteers.drop(Village.activity, in: $0) }
        let late = await village.codes {
            try Volunteers.record([Village.he: 5], of: Village.activity, in: $0)
        }
        let unknown = await village.codes {
            try Volunteers.drop(VolunteerActivityID(high: 1, low: 1), in: $0)
        }
        #expect(again == ["volunteers.dropped"] && late == again)
        #expect(unknown == ["volunteers.unknown"])
    }

    @Test(arguments: TestEngine.all)
    func `an invariant finds the row that was broken on purpose`(_ engine: TestEngine) async throws {
        let breakages: [Query] = [
            "UPDATE volunteers_activity SET is_dropped = 1", "UPDATE volunteers_activity SET seats = 1",
        ]
        for (invariant, query) in zip(VolunteerInvariants.all, breakages) {
            let village = try await Village(engine)
            try await village.open()
            village.ground.time.set("2026-11-23T09:00:00+08:00")
            try await village.write(by: Village.zhou) { transaction in
                for person in [Village.chen, Village.he] {
                    try Volunteers.join(
                        Village.activity, person, isAdult: true, isPaper: true, in: transaction)
                }
                try Volunteers.record([Village.chen: 30], of: Village.activity, in: transaction)
                try transaction.run(query)
            }
            let broken = try await village.database.read { try $0.count(invariant.query) }
            #expect(broken > 0, "\(invariant.sentence)")
        }
    }
}
