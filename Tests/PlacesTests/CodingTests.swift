import Kernel
import Testing

@testable import Places

@Suite struct CodingTests {
    @Test(arguments: [
        (Level.province, "33", "33"),
        (.city, "3306", "3306"),
        (.county, "330603", "330603"),
        (.county, "330603000000", "330603"),
        (.town, "330603107", "330603107"),
        (.town, "330603107000", "330603107"),
        (.village, "330603107200", "330603107200"),
        (.grid, "330603107200001", "330603107200001"),
    ])
    func `a code fits its level, short or filled with zeros`(level: Level, text: String, code: String) throws
    {
        let coded = try Coding.checked(text, edition: 2023, of: level)

        #expect(coded?.code == code)
        #expect(coded?.edition == 2023)
    }

    @Test(arguments: [
        (Level.province, "330"),
        (.town, "330603"),
        (.town, "330603107200"),
        (.village, "33060310720"),
        (.village, "33060310720X"),
        (.village, "３３０６０３１０７２００"),
        (.grid, "330603107200"),
        (.group, "330603107200001"),
        (.country, "00"),
    ])
    func `a code of another level is malformed`(level: Level, text: String) {
        #expect(throws: CodingRefusal.malformed) { try Coding.checked(text, edition: 2023, of: level) }
    }

    @Test(arguments: [nil, 1900, 2101] as [Int?])
    func `a code without the year of its list is refused`(edition: Int?) {
        #expect(throws: CodingRefusal.editionMissing) {
            try Coding.checked("330603107200", edition: edition, of: .village)
        }
    }

    @Test func `a place may have no code`() throws {
        #expect(try Coding.checked(nil, edition: nil, of: .village) == nil)
        #expect(try Coding.checked("", edition: 2023, of: .village) == nil)
    }

    @Test func `no level lies under itself, however far up`() {
        for level in Level.allCases {
            var above = Set(level.parents)
            for _ in Level.allCases { above.formUnion(above.flatMap(\.parents)) }

            #expect(!above.contains(level))
            #expect(level == .country || above.contains(.country))
        }
    }
}
