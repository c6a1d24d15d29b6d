import Kernel
import Testing

@testable import Assemblies

struct RollRuleTests {
    private static let since = Period(from: MeetingVillage.day("2026-02-01"))

    private static func member(
        _ number: Int, _ name: String = "村民", household: String? = nil, person: PersonID? = nil,
        capacity: Member.Capacity = .voter, period: Period = since, units: [OwnedUnit] = []
    ) -> Member {
        Member(
            id: MemberID(high: 1, low: UInt64(number)), body: BodyID(high: 1, low: 1), number: number,
            person: person, name: "\(name)\(number)", household: household, capacity: capacity,
            period: period, units: units)
    }

    @Test func `a sheet has those who were on the roll on the notice's day and may vote`() {
        let left = Period(
            from: MeetingVillage.day("2026-02-01"), until: MeetingVillage.day("2026-11-01"))
        let members = [
            Self.member(3), Self.member(1), Self.member(2, capacity: .attending),
            Self.member(4, period: left),
            Self.member(5, period: Period(from: MeetingVillage.day("2026-11-02"))),
        ]

        let first = Sheet.seats(of: members, on: MeetingVillage.day("2026-11-01"), by: .persons)
        let before = Sheet.seats(of: members, on: MeetingVillage.day("2026-10-31"), by: .persons)

        #expect(first.map(\.name) == ["村民1", "村民3"])
        #expect(first.map(\.number) == [1, 2])
        #expect(before.map(\.name) == ["村民1", "村民3", "村民4"])
    }

    @Test func `a household has one vote, its first line stands for it`() {
        let members = [
            Self.member(1, household: "12"), Self.member(2, household: "12"), Self.member(3, household: "13"),
            Self.member(4),
        ]

        let seats = Sheet.seats(of: members, on: MeetingVillage.today, by: .households)

        #expect(seats.map(\.name) == ["村民1", "村民3"])
        #expect(Sheet.homeless(members, on: MeetingVillage.today) == 1)
    }

    @Test func `an owner of three units counts once, with the area of all three`() {
        let members = [
            Self.member(
                1,
                units: [
                    OwnedUnit("1栋101", area_dm2: 8_936), OwnedUnit("1栋102", area_dm2: 8_936),
                    OwnedUnit("车位7", area_dm2: 1_200),
                ]),
            Self.member(2, units: [OwnedUnit("1栋201", area_dm2: 10_050)]), Self.member(3),
        ]

        let seats = Sheet.seats(of: members, on: MeetingVillage.today, by: .owners)

        #expect(
            seats.map(\.weight) == [Weight(count: 1, area_dm2: 19_072), Weight(count: 1, area_dm2: 10_050)])
        #expect(seats[0].units == "1栋101、1栋102、车位7")
    }

    @Test(arguments: [
        ("89.36", 8_936), ("89.3", 8_930), ("89", 8_900), ("0.05", 5), ("89.365", nil), ("", nil),
        ("a", nil), ("-1", nil), ("89.", nil), ("1.2.3", nil),
    ])
    func `square metres are read exactly`(text: String, area: Int?) {
        #expect(RollReading.area_dm2(text) == area)
    }

    @Test func `people are read a line each, with their household`() throws {
        let lines = try RollReading.read("陈桂英,12\n\n王大明，13\n李四\n赵五\t14", ofOwners: false)

        #expect(lines.map(\.name) == ["陈桂英", "王大明", "李四", "赵五"])
        #expect(lines.map(\.household) == ["12", "13", nil, "14"])
    }

    @Test func `an owner's lines become one, unit by unit`() throws {
        let lines = try RollReading.read("周长林,1栋101,89.36\n罗敏,1栋102,90\n周长林,1栋103,50", ofOwners: true)

        #expect(lines.map(\.name) == ["周长林", "罗敏"])
        #expect(lines[0].units == [OwnedUnit("1栋101", area_dm2: 8_936), OwnedUnit("1栋103", area_dm2: 5_000)])
    }

    @Test(arguments: [
        ("", false, EnrollingRefusal.nameMissing), ("陈桂英,12,13", false, .lineUnreadable(1)),
        ("陈桂英\n,12", false, .lineUnreadable(2)), ("周长林,1栋101", true, .lineUnreadable(1)),
        ("周长林,1栋101,很大", true, .lineUnreadable(1)),
        (String(repeating: "陈\n", count: 1_001), false, .tooManyLines),
    ])
    func `a list that cannot be read says where`(text: String, ofOwners: Bool, refusal: EnrollingRefusal) {
        #expect(throws: refusal) { try RollReading.read(text, ofOwners: ofOwners) }
    }

    @Test(arguments: [
        (member(1), BodyKind.villagersAssembly, nil as EnrollingRefusal?),
        (member(1, String(repeating: "长", count: 61)), .villagersAssembly, .nameTooLong),
        (
            member(1, household: String(repeating: "1", count: 21)), .villagersAssembly,
            .householdTooLong
        ),
        (member(1, period: Period(from: MeetingVillage.day("2026-11-21"))), .groupAssembly, .fromInFuture),
        (member(1, units: [OwnedUnit("1栋", area_dm2: 5)]), .groupAssembly, .unitsOfNoOwner),
        (member(1), .ownersAssembly, .unitMissing), (member(1, capacity: .attending), .ownersAssembly, nil),
        (member(1, units: [OwnedUnit("1栋", area_dm2: 0)]), .ownersAssembly, .unitUnfit("1栋")),
        (member(1, units: [OwnedUnit("", area_dm2: 5)]), .ownersAssembly, .unitUnfit("")),
    ])
    func `a line that does not fit is refused`(
        member: Member, kind: BodyKind, refusal: EnrollingRefusal?
    ) {
        if let refusal {
            #expect(throws: refusal) { try member.checkEntering(kind, today: MeetingVillage.today) }
        } else {
            #expect(throws: Never.self) { try member.checkEntering(kind, today: MeetingVillage.today) }
        }
    }

    @Test func `nobody and no unit comes on a roll twice`() {
        let chen = PersonID(high: 1, low: 4)
        var contents = RollContents([
            Self.member(1, person: chen), Self.member(2, household: "12"),
            Self.member(3, units: [OwnedUnit("1栋101", area_dm2: 5)]),
        ])

        #expect(throws: EnrollingRefusal.alreadyOnRoll("别名9")) {
            try contents.take(Self.member(9, "别名", person: chen))
        }
        #expect(throws: EnrollingRefusal.alreadyOnRoll("村民2")) {
            try contents.take(Self.member(2, household: "12"))
        }
        #expect(throws: EnrollingRefusal.unitTaken("1栋101")) {
            try contents.take(Self.member(8, units: [OwnedUnit("1栋101", area_dm2: 9)]))
        }
        #expect(throws: Never.self) { try contents.take(Self.member(2, household: "13")) }
    }

    @Test func `a full roll takes nobody more`() {
        var contents = RollContents((1...AssemblyLimits.seats_max).map { Self.member($0) })

        #expect(throws: EnrollingRefusal.rollFull) { try contents.take(Self.member(9_000)) }
    }

    @Test(arguments: [
        ("2026-02-01", EnrollingRefusal.departsTooEarly), ("2026-11-21", .departsInFuture),
    ])
    func `somebody leaves after entering and not in days to come`(day: String, refusal: EnrollingRefusal) {
        #expect(throws: refusal) {
            try Self.member(1).departing(on: MeetingVillage.day(day), today: MeetingVillage.today)
        }
    }

    @Test func `who left is gone`() throws {
        let period = try Self.member(1).departing(
            on: MeetingVillage.day("2026-11-01"), today: MeetingVillage.today)

        #expect(period.until == MeetingVillage.day("2026-11-01"))
        #expect(throws: EnrollingRefusal.alreadyGone) {
            try Self.member(1, period: period).departing(
                on: MeetingVillage.today, today: MeetingVillage.today)
        }
    }
}
