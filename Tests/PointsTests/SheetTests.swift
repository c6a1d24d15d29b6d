import Kernel
import Sheets
import Storage
import TestGround
import Testing
import Web

@testable import Points

struct SheetTests {
    @Test func `what is exported is read back as it was`() throws {
        let items = [ItemTerms.cleanUp, .patrol, .courtyard, .litter].enumerated().map { index, terms in
            PointsItem(
                id: PointsItemID(high: 1, low: UInt64(index)), version: PointsVersionID(high: 1, low: 1),
                number: index + 1, terms: terms)
        }

        let table = try SheetReader.read(try ItemSheet.write(items), name: "清单.xlsx")
        let lines = try ItemSheet.read(table)

        #expect(lines.map(\.terms) == items.map(\.terms))
        #expect(lines.map(\.line) == [2, 3, 4, 5])
    }

    @Test func `a sheet's wrong rows are told line by line, and none is taken`() async throws {
        let village = try await PointsVillage(isAdopted: false)
        try await village.draftList(PointsVillage.terms)
        let path = "/points/lists/\(village.ids.version)/sheets"
        let head = "代码,事项,类别,分值,谁可申报,佐证\n"
        func send(_ rows: String) async throws -> TestSite.Reply {
            try await village.site.post(
                path, form: ["id": "\(AnyID.minted(at: village.ground.time.now))"],
                files: [.init("file", name: "清单.csv", bytes: Array((head + rows).utf8))],
                as: village.tokens["zhou"])
        }

        let wrong = try await send("B-1,种花,环境卫生,3,网格员,\nB-2,不上访,文明,3,网格员,\nB-3,浇花,环境卫生,多,网格员,\n")
        let unlawful = try await send("B-1,种花,环境卫生,3,网格员,\nB-2,不上访,文明,3,网格员,\nGY-1,浇花,环境卫生,3,网格员,\n")
        let strange = try await send("B-1,种花,环境卫生,3,邻居,\n")
        let headless = try await village.site.post(
            path, form: ["id": "\(AnyID(high: 6, low: 91))"],
            files: [.init("file", name: "清单.csv", bytes: Array("事项\n种花\n".utf8))], as: village.tokens["zhou"])
        let right = try await send("B-1,种花,环境卫生,3,网格员、村委会,照片\n")

        #expect(wrong.status == 422 && wrong.text.contains("第 4 行") && wrong.text.contains("分值看不懂"))
        #expect(unlawful.text.contains("第 3 行") && unlawful.text.contains("上访"))
        #expect(unlawful.text.contains("第 4 行") && unlawful.text.contains("GY-1"))
        #expect(strange.text.contains("第 2 行") && strange.text.contains("“邻居”"))
        #expect(headless.status == 422 && right.status == 303)
        let items = try await village.database.read { try Points.items(of: village.ids.version, in: $0) }
        #expect(items.map(\.terms.code) == ["GY-1", "PA-1", "HJ-1", "HJ-9", "B-1"])
        #expect(items.last?.terms.declarers == [.grid, .committee] && items.last?.terms.evidence == .photo)
    }
}
