import Foundation
import Kernel
import Places
import Sheets
import Storage
import TestGround
import Testing

@testable import People

@Suite struct HouseholdsImportTests {
    private static let chen = [
        SheetRows.row(
            "柳坪村", group: "1组", code: "12", head: "陈桂英", name: "陈桂英", "户主", number: numbers[0],
            phone: "139 1234 2046", address: "小院 3 号"),
        SheetRows.row(
            "柳坪村", group: "一组", code: "12", head: "陈桂英", name: "王大山", "夫", sex: "男", birth: "1950/2/1"),
        SheetRows.row("柳坪村", group: "第一组", code: "12", head: "陈桂英", name: "王小山", "长子"),
    ]
    private static let header = SheetRows.header.replacing("村,", with: "乡镇,村,")

    private static func inShiqiao(_ rows: [String]) -> (name: String, bytes: [UInt8]) {
        SheetRows.csv(rows.map { "石桥镇," + $0 }, header: header)
    }

    @Test(arguments: TestEngine.all)
    func `a sheet becomes households, and reading it again changes nothing`(engine: TestEngine) async throws {
        let liuping = try await Liuping(engine)
        let file = Self.inShiqiao(Self.chen)

        let first = try await HouseholdsImport(liuping.ground.county).run(file: file)
        let again = try await HouseholdsImport(liuping.ground.county).run(file: file)

        #expect(first.isApplied)
        #expect(first.counts == [3, 1, 0, 0, 3, 0, 0])
        #expect(again.counts == [3, 0, 0, 1, 0, 0, 0])
        let (lines, members, sealed) = try await liuping.read { reader in
            let lines = try People.households(at: Liuping.group1, limit: 10, in: reader)
            let members = try People.members(of: lines[0].household.id, on: Liuping.today, in: reader)
            return (lines, members, try ParticularsStore.find(members[0].person, in: reader))
        }
        #expect(lines.map(\.headName) == ["陈桂英"])
        #expect(lines.map(\.household.address) == ["小院 3 号"])
        #expect(members.map(\.relation).first == .head)
        #expect(Set(members.map(\.relation)) == [.head, .spouse, .son])
        let opened = try sealed?.opened(by: liuping.key)
        #expect(opened?.phone == "13912342046")
        #expect(opened?.birth == day("1958-03-12"))
        #expect(opened?.sex == .female)
        #expect(try await liuping.events() == ["people.households-imported"])
    }

    @Test(arguments: TestEngine.all)
    func `a later sheet adds, corrects and names another head, and forgets nobody`(engine: TestEngine)
        async throws
    {
        let liuping = try await Liuping(engine)
        _ = try await HouseholdsImport(liuping.ground.county).run(file: Self.inShiqiao(Self.chen))
        liuping.ground.time.advance(seconds: 40 * 86_400)

        let later = Self.inShiqiao([
            SheetRows.row(
                "柳坪村", group: "二组", code: "12", head: "王小山", name: "王小山", "户主", phone: "13712340000"),
            SheetRows.row("柳坪村", group: "二组", code: "12", head: "王小山", name: "陈桂英", "母亲", number: numbers[0]),
            SheetRows.row("柳坪村", group: "二组", code: "12", head: "王小山", name: "王苗", "女儿", birth: "2020-01-05"),
        ])
        let report = try await HouseholdsImport(liuping.ground.county).run(file: later)
        let again = try await HouseholdsImport(liuping.ground.county).run(file: later)

        #expect(report.counts == [3, 0, 1, 0, 1, 0, 0])
        #expect(again.counts == [3, 0, 0, 1, 0, 0, 0])
        let (names, place) = try await liuping.read { reader in
            let household = try #require(try People.household(code: "12", in: Liuping.liuping, reader))
            let members = try People.members(of: household.id, on: reader.now.day, in: reader)
            let names = try People.names(of: members.map(\.person), in: reader)
            return (
                members.map { "\(names[$0.person] ?? "") \($0.relation.rawValue)" }.sorted(),
                try People.place(of: household.id, on: reader.now.day, in: reader)
            )
        }
        #expect(names == ["王大山 spouse", "王小山 head", "王苗 daughter", "陈桂英 parent"])
        #expect(place == Liuping.group2)
        #expect(try await liuping.events().last == "people.household-corrected")
    }

    @Test func `every wrong row is named with its line, its column and what to do`() async throws {
        let liuping = try await Liuping()
        let broken = String(numbers[1].dropLast()) + (numbers[1].hasSuffix("1") ? "2" : "1")
        let file = SheetRows.csv([
            SheetRows.row(code: "1", head: "田一", name: "田一", "户主"),
            SheetRows.row("杏花村", code: "2", name: "某人", "户主"),
            SheetRows.row("柳坪村", code: "2", name: "某人", "户主"),
            SheetRows.row(group: "九组", code: "3", name: "某人", "户主"),
            SheetRows.row(code: "", name: "某人", "户主"),
            SheetRows.row(code: "1", head: "田一", name: "", "子"),
            SheetRows.row(code: "1", head: "田一", name: "甲", "朋友"),
            SheetRows.row(code: "1", head: "田一", name: "乙", "子", sex: "儿"),
            SheetRows.row(code: "1", head: "田一", name: "丙", "子", birth: "六二年"),
            SheetRows.row(code: "1", head: "田一", name: "丁", "子", number: "123"),
            SheetRows.row(code: "1", head: "田一", name: "戊", "子", number: broken),
            SheetRows.row(code: "1", head: "田一", name: "己", "子", birth: "1951-02-01", number: numbers[1]),
            SheetRows.row(code: "1", head: "田一", name: "庚", "子", phone: "12345"),
            SheetRows.row(code: "1", head: "田一", name: "田二", "户主"),
            SheetRows.row(code: "1", head: "田一", name: "田一", "户主"),
            SheetRows.row(code: "1", head: "别人", name: "别人", "户主"),
            SheetRows.row(code: "7", name: "辛", "子"),
            SheetRows.row(code: "8", name: "壬", "户主", number: numbers[2]),
            SheetRows.row(code: "9", name: "癸", "户主", number: numbers[2]),
            SheetRows.row(code: "10", name: "子", "户主", address: String(repeating: "坡", count: 101)),
            SheetRows.row("", code: "11", name: "丑", "户主"),
        ])

        let report = try await HouseholdsImport(liuping.ground.county).run(file: file, skipBad: true)

        let found = report.reasons.sorted { $0.line < $1.line }.map {
            "\($0.line) \($0.column ?? "") \($0.sentence.text.key)"
        }
        #expect(
            found == [
                "3 村 household.import-village-unknown", "4 村 household.import-village-several",
                "5 组 household.import-group-unknown", "6 户号 household.code-missing",
                "7 姓名 person.name-missing", "8 与户主关系 household.import-relation-unknown",
                "9 性别 household.import-sex-unknown", "10 出生日期 household.import-birth-unreadable",
                "11 身份证号 person.identity-number-malformed", "12 身份证号 person.identity-number-checksum",
                "13 出生日期 person.identity-number-birth", "14 电话 person.phone-unfit",
                "15 户主 household.import-head-differs", "16 与户主关系 household.import-head-twice",
                "17 户号 household.import-code-twice", "18 与户主关系 household.import-head-missing",
                "20 身份证号 household.import-person-twice", "21 地址 household.address-too-long",
                "22 村 household.import-village-missing",
            ])
        #expect(report.counts == [21, 2, 0, 0, 2, 19, 0])
        for reason in report.reasons {
            for language in Language.allCases { #expect(!reason.sentence(language).contains("{")) }
        }
    }

    @Test func `somebody who lives elsewhere, or a number that has ended, is not taken`() async throws {
        let liuping = try await Liuping()
        try await liuping.chenHousehold()
        try await liuping.zhouHousehold()
        try await liuping.write { try People.setState(.moved, of: Liuping.zhou, on: Liuping.today, in: $0) }

        let report = try await HouseholdsImport(liuping.ground.county).run(
            file: SheetRows.csv(
                [
                    SheetRows.row(code: "1", name: "田一", "户主"),
                    SheetRows.row(code: "1", name: "陈桂英", "母亲", number: numbers[0]),
                    SheetRows.row("柳坪", group: "二组", code: "13", name: "周长林", "户主"),
                    SheetRows.row("柳坪", group: "二组", code: "13", name: "周小林", "子"),
                    SheetRows.row("柳坪", group: "二组", code: "50", name: "田五", "户主"),
                    SheetRows.row("柳坪", group: "一组", code: "50", name: "田小五", "子"),
                ].map { "石桥镇," + $0 }, header: Self.header), skipBad: true)

        #expect(
            report.reasons.map { "\($0.line) \($0.sentence.text.key)" } == [
                "3 member.lives-elsewhere", "4 household.ended", "7 household.import-group-differs",
            ])
        #expect(report.counts == [6, 2, 0, 0, 2, 3, 1])
    }

    @Test func `one wrong row refuses the sheet, and a dry run writes nothing`() async throws {
        let liuping = try await Liuping()
        let bad = SheetRows.csv([
            SheetRows.row(code: "1", name: "田一", "户主"),
            SheetRows.row(code: "2", name: "田二", "户主", phone: "1"),
        ])

        let refused = try await HouseholdsImport(liuping.ground.county).run(file: bad)
        let dry = try await HouseholdsImport(liuping.ground.county).run(
            file: bad, dryRun: true, skipBad: true)

        #expect(refused.isRefused && !refused.isApplied)
        #expect(!dry.isRefused && !dry.isApplied)
        #expect(dry.added == 1)
        #expect(try await liuping.events().isEmpty)
        #expect(try await liuping.read { try $0.count("SELECT count(*) FROM people_household") } == 0)
    }

    @Test func `where the head's row is wrong the others wait, without reasons of their own`() async throws {
        let liuping = try await Liuping()
        let file = SheetRows.csv([
            SheetRows.row(code: "1", name: "田一", "户主", phone: "1"), SheetRows.row(code: "1", name: "田小", "子"),
            SheetRows.row(code: "2", name: "田二", "户主"),
        ])

        let report = try await HouseholdsImport(liuping.ground.county).run(file: file, skipBad: true)

        #expect(report.reasons.map(\.line) == [2])
        #expect(report.counts == [3, 1, 0, 0, 1, 1, 1])
    }

    @Test func `a file without the columns, or a county without villages, is refused`() async throws {
        let liuping = try await Liuping()
        let empty = try await Ground(.sqlite, Liuping.steps)

        await #expect(throws: SheetRefusal.self) {
            try await HouseholdsImport(liuping.ground.county).run(
                file: ("x.csv", Array("村,姓名\n柳坪村,陈桂英\n".utf8)))
        }
        await #expect(throws: HouseholdsImportRefusal.noCounty) {
            try await HouseholdsImport(empty.county).run(file: SheetRows.csv(Self.chen))
        }
    }

    @Test func `a second import cannot run beside one`() async throws {
        let liuping = try await Liuping()
        let other = Lease(name: "people.import", holder: "other")
        #expect(try await other.take(in: liuping.ground.database))

        await #expect(throws: HouseholdsImportRefusal.underWay) {
            try await HouseholdsImport(liuping.ground.county).run(file: Self.inShiqiao(Self.chen))
        }
    }

    @Test(arguments: TestEngine.all)
    func `an import that broke off is seen by nobody, and the next one begins anew`(engine: TestEngine)
        async throws
    {
        let liuping = try await Liuping(engine)
        let file = Self.inShiqiao(Self.chen)
        let (names, today) = try await liuping.read { reader in
            (
                VillageNames(try Places.tree(on: reader.now.day, in: reader), scope: [Liuping.county]),
                reader.now.day
            )
        }
        let rows = try HouseholdsReader.rows(of: file.bytes, file: file.name)
        let key = liuping.key
        let plan = try await liuping.read {
            try HouseholdsPlan.make(
                HouseholdsCheck(rows, villages: names, today: today), key: key, today: today, in: $0)
        }
        let staging = HouseholdsStaging(
            liuping.ground.database, lease: Lease(name: "people.import"), total: 3
        ) { _, _ in }
        _ = try await staging.begin()
        try await staging.add(plan.added)

        let unseen = try await liuping.read { try People.households(at: Liuping.liuping, limit: 9, in: $0) }
        let report = try await HouseholdsImport(liuping.ground.county).run(file: file)

        #expect(plan.added.count == 1)
        #expect(unseen.isEmpty)
        #expect(report.added == 1)
        #expect(try await liuping.read { try $0.count("SELECT count(*) FROM people_person") } == 3)
    }
}

extension HouseholdsReport {
    /// Read, added, changed, unchanged, persons, refused, left out.
    var counts: [Int] { [read, added, changed, unchanged, persons, refused, leftOut] }
}
