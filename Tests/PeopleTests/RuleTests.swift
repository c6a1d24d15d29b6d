import Kernel
import Places
import Testing

@testable import People

@Suite struct ParticularsRuleTests {
    private static let woman = identity("1958-03-12", 18)

    @Test func `an identity number tells birth and sex, and a small x counts`() throws {
        let number = try IdentityNumber("11010519491231002x")

        #expect(number.text == "11010519491231002X")
        #expect(number.birth == day("1949-12-31"))
        #expect(number.sex == .female)
    }

    @Test(arguments: [
        (Particulars(identityNumber: "12345"), ParticularsRefusal.identityNumberMalformed),
        (Particulars(identityNumber: "990121195802301234"), .identityNumberMalformed),
        (Particulars(identityNumber: "11010519491231002A"), .identityNumberMalformed),
        (Particulars(identityNumber: "110105194912310021"), .identityNumberChecksum),
        (Particulars(birth: day("1958-03-13"), identityNumber: woman), .identityNumberBirth),
        (Particulars(sex: .male, identityNumber: woman), .identityNumberSex),
        (Particulars(birth: day("2026-11-21")), .birthUnfit),
        (Particulars(birth: day("1899-01-01")), .birthUnfit),
        (Particulars(phone: "1391234204"), .phoneUnfit),
        (Particulars(phone: "12912342046"), .phoneUnfit),
        (Particulars(phone: "打村里"), .phoneUnfit),
        (
            Particulars(care: Care(need: .illness, ground: .consent, until: day("2026-11-20"))),
            .careIncomplete
        ),
        (Particulars(care: Care(need: .illness, ground: .duty, until: day("2028-01-01"))), .careTooLong),
    ])
    func `what cannot be so is refused`(particulars: Particulars, refusal: ParticularsRefusal) {
        #expect(throws: refusal) { try particulars.checked(on: Liuping.today) }
    }

    @Test(arguments: [
        ("139 1234 2046", "13912342046"), ("+86 139-1234-2046", "13912342046"),
        ("023-52345678", "02352345678"),
    ])
    func `a telephone number is kept in one form`(typed: String, kept: String) throws {
        #expect(try Particulars(phone: typed).checked(on: Liuping.today).phone == kept)
    }

    @Test(arguments: [
        ("", ParticularsRefusal.nameMissing), ("  ", .nameMissing),
        (String(repeating: "名", count: 41), .nameTooLong),
    ])
    func `a name is there and short`(name: String, refusal: ParticularsRefusal) {
        #expect(throws: refusal) { try Person.checkedName(name) }
    }

    @Test func `the birthday itself makes a year older`() {
        let birth = day("2008-11-20")

        #expect(birth.age(on: day("2026-11-19")) == 17)
        #expect(birth.age(on: day("2026-11-20")) == 18)
        #expect(day("2008-02-29").age(on: day("2026-02-28")) == 17)
    }

    @Test(arguments: [
        ("户主", Relation.head), ("妻", .spouse), ("长子", .son), ("女儿", .daughter), ("儿媳", .childInLaw),
        ("外孙女", .grandchild), ("岳母", .parentInLaw), ("奶奶", .grandparent), ("Head", .head),
        ("spouse", .spouse),
    ])
    func `relations are read as villages write them`(word: String, relation: Relation) {
        #expect(RegisterWords.relation(word) == relation)
        #expect(RegisterWords.relation("朋友的朋友") == nil)
    }

    @Test func `days are read as people write them`() {
        for text in ["1962-03-05", "1962/3/5", "1962.3.5", "1962年3月5日", "19620305", "1962-03-05 00:00"] {
            #expect(RegisterWords.day(text) == day("1962-03-05"), "\(text)")
        }
        for text in ["1962-02-30", "六二年", "1962-03", ""] {
            #expect(RegisterWords.day(text) == nil, "\(text)")
        }
    }

    @Test func `a group is found however its number is written`() {
        for text in ["一组", "第1组", "１组", "1 组"] { #expect(RegisterWords.placeName(text) == "1组") }
        #expect(RegisterWords.placeName("第十二网格") == "12网格")
        #expect(RegisterWords.placeName("二十组") == "20组")
        #expect(RegisterWords.placeName("白果树院子") == "白果树院子")
    }
}

@Suite struct FamilyRuleTests {
    private static let home = Liuping.household(1)
    private static let family = Family(
        household: home, members: [member(1, .head), member(2, .spouse), member(3, .son)])
    private static let today = Liuping.today

    private static func member(_ number: UInt64, _ relation: Relation, from: Day = Liuping.since)
        -> Membership
    {
        Membership(
            household: home, person: Liuping.person(number), relation: relation, period: Period(from: from))
    }

    @Test(
        arguments: [
            (Relation.son, day("2026-11-21"), nil, BelongingRefusal.dayAhead),
            (.son, today, home, .memberAlready), (.son, today, Liuping.household(2), .livesElsewhere),
            (.head, today, nil, .headTaken),
        ] as [(Relation, Day, HouseholdID?, BelongingRefusal)])
    func `nobody joins twice, from tomorrow, or as a second head`(
        relation: Relation, from: Day, current: HouseholdID?, refusal: BelongingRefusal
    ) {
        let membership = current.map {
            Membership(
                household: $0, person: Liuping.person(9), relation: .son, period: Period(from: Liuping.since))
        }

        #expect(throws: refusal) {
            try Self.family.joining(
                Liuping.person(9), as: relation, from: from, current: membership, today: Self.today)
        }
    }

    @Test func `the first member is the head, and a household has its limit`() {
        let empty = Family(household: Self.home, members: [])
        let full = Family(
            household: Self.home, members: (1...40).map { Self.member($0, $0 == 1 ? .head : .other) })

        #expect(throws: BelongingRefusal.headFirst) {
            try empty.joining(Liuping.person(9), as: .son, from: Self.today, current: nil, today: Self.today)
        }
        #expect(throws: BelongingRefusal.tooMany) {
            try full.joining(Liuping.person(90), as: .son, from: Self.today, current: nil, today: Self.today)
        }
    }

    @Test func `the head leaves last`() throws {
        let alone = Family(household: Self.home, members: [Self.member(1, .head)])

        #expect(throws: BelongingRefusal.headLeaves) {
            try Self.family.leaving(Liuping.person(1), on: Self.today, today: Self.today)
        }
        #expect(throws: BelongingRefusal.notAMember) {
            try Self.family.leaving(Liuping.person(9), on: Self.today, today: Self.today)
        }
        #expect(throws: BelongingRefusal.dayTooEarly) {
            try Self.family.leaving(Liuping.person(2), on: day("2019-12-31"), today: Self.today)
        }
        #expect(
            try alone.leaving(Liuping.person(1), on: Self.today, today: Self.today).period.until == Self.today
        )
    }

    @Test func `another head makes the former one what was said`() throws {
        let change = try Self.family.headed(
            by: Liuping.person(3), former: .parent, on: Self.today, today: Self.today)

        #expect(change.ended.map(\.person) == [Liuping.person(1), Liuping.person(3)])
        #expect(change.begun.map(\.relation) == [.parent, .head])
        #expect(throws: BelongingRefusal.headAlready) {
            try Self.family.headed(by: Liuping.person(1), former: .parent, on: Self.today, today: Self.today)
        }
    }

    @Test(
        arguments: [
            ([], 2, today, DividingRefusal.nobody), ([9], 9, today, .notAMember),
            ([1, 2, 3], 2, today, .everybody),
            ([1, 2], 2, today, .headStays), ([2], 3, today, .headMissing),
            ([3], 3, day("2026-11-21"), .dayAhead),
            ([3], 3, day("2019-01-01"), .dayTooEarly),
        ] as [([UInt64], UInt64, Day, DividingRefusal)])
    func `a split that is none is refused`(going: [UInt64], head: UInt64, on: Day, refusal: DividingRefusal) {
        #expect(throws: refusal) {
            try Self.family.split(
                going.map(Liuping.person), headedBy: Liuping.person(head), into: Liuping.household(2), on: on,
                today: Self.today)
        }
    }

    @Test func `a merger wants another household with a head, and room for all`() {
        let other = Liuping.household(2)
        func members(_ count: UInt64, headed: Bool) -> [Membership] {
            (0..<count).map {
                Membership(
                    household: other, person: Liuping.person(100 + $0),
                    relation: headed && $0 == 0 ? .head : .son,
                    period: Period(from: Liuping.since))
            }
        }

        #expect(throws: DividingRefusal.itself) {
            try Self.family.merged(into: Self.family, on: Self.today, today: Self.today)
        }
        #expect(throws: DividingRefusal.noHead) {
            try Self.family.merged(
                into: Family(household: other, members: members(2, headed: false)), on: Self.today,
                today: Self.today)
        }
        #expect(throws: DividingRefusal.tooMany) {
            try Self.family.merged(
                into: Family(household: other, members: members(38, headed: true)), on: Self.today,
                today: Self.today)
        }
        #expect(throws: DividingRefusal.dayAhead) {
            try Self.family.merged(
                into: Family(household: other, members: members(2, headed: true)), on: day("2026-11-21"),
                today: Self.today)
        }
        #expect(throws: DividingRefusal.dayTooEarly) {
            try Self.family.merged(
                into: Family(household: other, members: members(2, headed: true)), on: day("2019-11-21"),
                today: Self.today)
        }
    }
}
