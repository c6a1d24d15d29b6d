import Access
import Kernel
import Places
import Sealing
import Storage
import TestGround

@testable import People

/// 云岭县 with 柳坪村 of two groups, 石门村 beside it, and another 柳坪村 in the next town; all since 2020.
struct Liuping: Sendable {
    let ground: Ground

    static let county = place(1)
    static let shiqiao = place(2)
    static let qingxi = place(3)
    static let liuping = place(11)
    static let shimen = place(12)
    static let otherLiuping = place(13)
    static let group1 = place(21)
    static let group2 = place(22)
    static let grid1 = place(23)
    static let since = day("2020-01-01")
    static let today = day("2026-11-20")

    static let steps = Access.schema + Places.schema + People.schema

    static func place(_ number: UInt64) -> PlaceID { PlaceID(high: 7, low: number) }
    static func person(_ number: UInt64) -> PersonID { PersonID(high: 1, low: number) }
    static func household(_ number: UInt64) -> HouseholdID { HouseholdID(high: 5, low: number) }

    init(_ engine: TestEngine = .sqlite) async throws {
        ground = try await Ground(engine, Liuping.steps)
        try await ground.database.write(by: .system) { transaction in
            for row in Liuping.rows {
                try Places.found(
                    row.0, level: row.1, name: row.2, parent: row.3, from: Liuping.since, in: transaction)
            }
        }
    }

    private static let rows: [(PlaceID, Level, String, PlaceID?)] = [
        (county, .county, "云岭县", nil), (shiqiao, .town, "石桥镇", county),
        (qingxi, .town, "青溪镇", county), (liuping, .village, "柳坪村", shiqiao),
        (shimen, .village, "石门村", shiqiao), (otherLiuping, .village, "柳坪村", qingxi),
        (group1, .group, "一组", liuping), (group2, .group, "二组", liuping),
        (grid1, .grid, "第一网格", liuping),
    ]

    var key: CountyKey { ground.county.key }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await ground.database.write(by: .system, body)
    }

    func read<Result: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Result) async throws -> Result
    {
        try await ground.database.read(body)
    }

    /// What this room recorded.
    func events() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("people.") }
    }

    /// A member with a number and a name; particulars are sealed as routes seal them.
    func member(
        _ number: UInt64, _ name: String, _ relation: Relation, _ particulars: Particulars? = nil
    ) throws -> NewMember {
        let person = Liuping.person(number)
        let sealed = try particulars.map {
            SealedParticulars(try $0.checked(on: Liuping.today), of: person, key: key)
        }
        return NewMember(person: Person(id: person, name: name), relation: relation, particulars: sealed)
    }

    /// 陈桂英's household, number 12 of the first group: she, her husband and their son.
    static let chen = household(1)
    static let guiying = person(1)
    static let husband = person(2)
    static let son = person(3)

    func chenHousehold(on opened: Day = Liuping.since) async throws {
        let members = [
            try member(1, "陈桂英", .head, Particulars(phone: "139 1234 2046", identityNumber: numbers[0])),
            try member(2, "王大山", .spouse, Particulars(sex: .male, birth: day("1950-02-01"))),
            try member(3, "王小山", .son),
        ]
        _ = try await write { transaction in
            try People.register(
                HouseholdDraft(
                    id: Liuping.chen, place: Liuping.group1, code: "12", address: "小院 3 号", on: opened),
                members: members, in: transaction)
        }
    }

    /// 周长林's household, number 13 of the second group.
    static let zhou = household(2)

    func zhouHousehold() async throws {
        let head = try member(11, "周长林", .head)
        _ = try await write { transaction in
            try People.register(
                HouseholdDraft(id: Liuping.zhou, place: Liuping.group2, code: "13", on: Liuping.since),
                members: [head], in: transaction)
        }
    }
}

func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

/// Identity numbers of nobody: the region is not given out, the check digit fits.
let numbers = [identity("1958-03-12", 18), identity("1950-02-01", 25), identity("1990-07-30", 33)]

/// A number that fits its day of birth; an even sequence is a woman's.
func identity(_ birth: String, _ sequence: Int) -> String {
    let serial = String("000\(sequence)".suffix(3))
    let body = "990121" + birth.filter { $0 != "-" } + serial
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.compactMap(\.wholeNumberValue), weights).reduce(0) { $0 + $1.0 * $1.1 }
    return body + String(Array("10X98765432")[sum % 11])
}
