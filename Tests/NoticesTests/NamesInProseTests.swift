import Kernel
import Storage
import Testing

@testable import Notices

/// The bounded rule by which names and doors are found in prose: docs/decisions/0028-names-in-notices.md.
struct NamesInProseTests {
    /// What the register knows; true: somebody of that name holds a post.
    private static let names: [String: Bool] = [
        "陈桂英": false, "田小禾": true, "李明": false, "李明华": false, "高兴": false, "平安": false, "石桥": false,
        "欧阳文静": false,
        "周长林": true, "阿卜杜拉·买买提": false, "王家": false,
    ]

    private static func found(_ text: String, isVillage: Bool, spared: Set<String> = []) -> [String] {
        NamesInProse(
            names: names, isVillage: isVillage, places: ["云岭县", "石桥镇", "柳坪村", "王家湾"], spared: spared
        ).found(in: text).map(\.words)
    }

    @Test(arguments: [
        // Three characters and more, wherever they stand.
        ("经查陈桂英家符合条件", ["陈桂英"], ["陈桂英"]), ("欧阳文静和阿卜杜拉·买买提两户", ["欧阳文静", "阿卜杜拉·买买提"], ["欧阳文静", "阿卜杜拉·买买提"]),
        ("陈 桂 英，陈　桂英", ["陈桂英", "陈桂英"], ["陈桂英", "陈桂英"]),
        // The longest name, not the one that it begins with.
        ("李明华领取", ["李明华"], ["李明华"]),
        // Two characters: everywhere in a village, above it only where names stand.
        ("补助由李明领取", ["李明"], []), ("户主李明", ["李明"], ["李明"]), ("张三、李明、王五", ["李明"], ["李明"]),
        ("李　明", ["李明"], ["李明"]),
        ("李明同志带头", ["李明"], ["李明"]), ("感谢：李明捐款", ["李明"], ["李明"]),
        // Everyday words are names only where names stand.
        ("群众高兴，出入平安", [], []), ("村民高兴捐款", ["高兴"], ["高兴"]), ("名单：高兴", ["高兴"], ["高兴"]), ("平安建设", [], []),
        // Nobody within the name of a place; but behind it.
        ("石桥镇石桥新修", [], []), ("石桥镇户主石桥", ["石桥"], ["石桥"]), ("柳坪村王家湾", [], []), ("柳坪村陈桂英", ["陈桂英"], ["陈桂英"]),
        // Who holds a post, beside the word of an office; not anywhere else, and nobody who holds none.
        ("网格员田小禾上门", [], []), ("联系人：周长林", [], []), ("周长林书记说", [], []), ("周长林家领取", ["周长林"], ["周长林"]),
        ("网格员陈桂英", ["陈桂英"], ["陈桂英"]),
        ("修三组的路，花费 86000 元", [], []), ("", [], []),
    ])
    func `names are found by a bounded rule`(text: String, village: [String], county: [String]) {
        #expect(Self.found(text, isVillage: true) == village)
        #expect(Self.found(text, isVillage: false) == county)
    }

    @Test(arguments: [
        ("柳坪村3组12号", ["3组12号"], "柳坪村3组**号"), ("住三组12号", ["三组12号"], "住三组**号"),
        ("幸福路18号附2号", ["幸福路18号附2号"], "幸福路**号附*号"), ("2栋1单元301室有人", ["2栋1单元301室"], "2栋*单元***室有人"),
        ("5号楼301室", ["5号楼301室"], "5号楼***室"), ("阳光小区12栋1203", ["12栋1203"], "阳光小区12栋****"),
        // No doors: groups, numbers of notices, days, houses as a whole.
        ("3组的机耕道", [], "3组的机耕道"), ("〔2026〕14号，12月3号", [], "〔2026〕14号，12月3号"), ("石政发12号文件", [], "石政发12号文件"),
        ("解放路5号楼外墙", [], "解放路5号楼外墙"), ("2栋楼顶漏水", [], "2栋楼顶漏水"), ("第3村12号文", [], "第3村12号文"),
    ])
    func `an address is found down to its door`(text: String, doors: [String], masked: String) {
        let prose = NamesInProse(names: [:], isVillage: true, places: [])

        #expect(prose.found(in: text).map(\.words) == doors)
        #expect(prose.masked(text) == masked)
    }

    @Test func `what is masked keeps its length and everything about it`() {
        var prose = NamesInProse(names: Self.names, isVillage: true, places: [])

        #expect(prose.masked("陈桂英、李明（3组12号）各 200 元") == "陈*英、李*（3组**号）各 200 元")
        #expect(prose.masked("陈 桂 英到了") == "陈*英到了")
        prose.spared = ["李明", "3组12号"]
        #expect(prose.masked("陈桂英、李明（3组12号）") == "陈*英、李明（3组12号）")
    }

    @Test func `of a text only words that begin as names do are asked of the register`() {
        let words = NamesInProse.candidates(in: ["修路由陈桂英 牵头，2026 年"], initials: ["陈", "牵"])

        #expect(words == ["陈桂", "陈桂英", "陈桂英牵", "陈桂英牵头", "牵头"])
    }
}
