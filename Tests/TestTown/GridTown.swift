import Access
import Kernel
import Places

/// 石桥镇 as it watches over itself: 田小禾 works in the third grid of 柳坪村 and 王春梅 leads it, 周长林 heads the village,
/// 罗敏 keeps the town's desk, 谢文 watches for the county, 何志强 is the grid worker of 石门村, 陈桂英 a neighbour.
package protocol GridTown: TestTown {}

extension GridTown {
    package static var first: PlaceID { PlaceID(high: 7, low: 24) }

    package static var zhou: PersonID { PersonID(high: 1, low: 1) }
    package static var luo: PersonID { PersonID(high: 1, low: 2) }
    package static var tian: PersonID { PersonID(high: 1, low: 3) }
    package static var chen: PersonID { PersonID(high: 1, low: 4) }
    package static var wang: PersonID { PersonID(high: 1, low: 5) }
    package static var he: PersonID { PersonID(high: 1, low: 6) }
    package static var xie: PersonID { PersonID(high: 1, low: 7) }

    /// - Parameter homes: households of the grid.
    package static func plan(homes: [TownPlan.Home] = []) -> TownPlan {
        let desk: [Permission] = [.report, .work, .dispatch, .verify, .supervise, .oversee]
        return TownPlan(
            [
                (zhou, "周长林", "zhou"), (luo, "罗敏", "luo"), (tian, "田小禾", "tian"), (chen, "陈桂英", "chen"),
                (wang, "王春梅", "wang"), (he, "何志强", "he"), (xie, "谢文", "xie"),
            ], more: [(first, .grid, "第1网格", shimen)],
            kinds: [
                ("secretary", .village, desk), ("desk", .town, desk),
                ("bureau", .county, [.supervise, .oversee]),
                ("worker", .grid, [.report, .work]), ("head", .grid, [.report, .work, .verify]),
            ],
            posts: [
                (zhou, "secretary", liuping), (luo, "desk", shiqiao), (xie, "bureau", county),
                (tian, "worker", third), (wang, "head", third), (he, "worker", first),
            ], homes: homes)
    }
}
