import Kernel

/// Draws imaginary places and people from a fixed seed; sounds of the south-west, nobody's names.
struct SampleWorld {
    private var generator = SampleNumbers(state: 0x59_75_61_6E_42_61_01)
    private let start: Instant
    private(set) var firstVillage: VillagePlan?
    private(set) var firstTown: TownPlan?

    struct GridPlan: Sendable {
        let place: PlaceID
        let name: String
        let worker: PersonID
        let workerName: String
        let post: PostID
    }

    /// Somebody with one post.
    struct HolderPlan: Sendable {
        let person: PersonID
        let name: String
        let post: PostID
    }

    struct VillagePlan: Sendable {
        let id: PlaceID
        let name: String
        let secretary: HolderPlan
        let grids: [GridPlan]
    }

    struct TownPlan: Sendable {
        let id: PlaceID
        let name: String
        let parent: PlaceID
        let desk: HolderPlan
        let villages: [VillagePlan]
    }

    init(start: Instant) { self.start = start }

    private static let townFirst = Array("石高柏梨松桐梅荷竹桃枫槐桂杏柚茶")
    private static let townLast = Array("桥坪溪湾塘坝岭沟梁滩")
    private static let villageFirst = Array("柳高回老双三龙金银大小青白红黄新古长平石")
    private static let villageLast = Array("坪坎龙君河田塘湾坝梁沟井林园寨坡洞岩桥冲")
    private static let familyNames = Array("田罗周陈邓冯赵何谢李王春唐万向覃牟冉滕彭")
    private static let givenNames = Array("小禾敏长林桂英丽华志刚永福秀兰国强玉芬明军春梅建平晓东文静海燕")

    mutating func town(number: Int, villages: Int, grids: Int, under parent: PlaceID) -> TownPlan {
        let first = SampleWorld.townFirst[number % SampleWorld.townFirst.count]
        let last = SampleWorld.townLast[number / SampleWorld.townFirst.count + number % 3 * 3]
        let kind = number < 4 ? "街道" : "镇"
        let name = number == 0 ? "石桥镇" : "\(first)\(last)\(kind)"
        var plans: [VillagePlan] = []
        var left = grids
        var taken: Set<String> = []
        for index in 0..<villages {
            let count = left / (villages - index)
            left -= count
            plans.append(
                village(number: index, isFirst: number == 0 && index == 0, grids: count, taken: &taken))
        }
        let plan = TownPlan(
            id: id(), name: name, parent: parent, desk: holder(number == 0 ? "罗敏" : nil), villages: plans)
        if number == 0 {
            firstTown = plan
            firstVillage = plans.first
        }
        return plan
    }

    private mutating func village(number: Int, isFirst: Bool, grids: Int, taken: inout Set<String>)
        -> VillagePlan
    {
        var name = "柳坪村"
        while isFirst ? false : !taken.insert(name).inserted {
            let suffix = number % 6 == 5 ? "社区" : "村"
            name = "\(pick(SampleWorld.villageFirst))\(pick(SampleWorld.villageLast))\(suffix)"
        }
        taken.insert(name)
        let plans = (0..<grids).map { index in
            GridPlan(
                place: id(), name: "第\(index + 1)网格", worker: id(),
                workerName: isFirst && index == 2 ? "田小禾" : person(), post: id())
        }
        return VillagePlan(id: id(), name: name, secretary: holder(isFirst ? "周长林" : nil), grids: plans)
    }

    private mutating func holder(_ name: String?) -> HolderPlan {
        HolderPlan(person: id(), name: name ?? person(), post: id())
    }

    mutating func person() -> String {
        let given = SampleWorld.givenNames
        return
            "\(pick(SampleWorld.familyNames))\(pick(given))\(generator.next() % 3 == 0 ? "" : String(pick(given)))"
    }

    mutating func id<Kind>(_: Kind.Type = Kind.self) -> ID<Kind> { ID.minted(at: start, by: &generator) }

    private mutating func pick(_ characters: [Character]) -> Character {
        characters[Int(generator.next() % UInt64(characters.count))]
    }
}

/// SplitMix64: small, fast, the same everywhere.
struct SampleNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
