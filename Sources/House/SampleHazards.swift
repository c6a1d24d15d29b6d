import Hazards
import Kernel
import People
import Places
import Storage

/// Hazards of the sample's first village in every state, a winter list that was started by a warning, a list for floods
/// that waits for its season, and three calls: one over, one for a hazard, one that waits for a word.
struct SampleHazards: Sendable {
    private let county: County
    private let town: SampleWorld.TownPlan
    private let village: SampleWorld.VillagePlan
    private let middles: [PlaceID: (longitude: Double, latitude: Double)]
    private let end: Instant
    private let hazards: [HazardID]
    private let acts: [HazardActID]

    init(
        _ county: County, town: SampleWorld.TownPlan, village: SampleWorld.VillagePlan,
        middles: [PlaceID: (longitude: Double, latitude: Double)], end: Instant
    ) {
        var numbers = SampleNumbers(state: 0x48_41_5A_44)
        let begin = end.adding(days: -60)
        self.county = county
        self.town = town
        self.village = village
        self.middles = middles
        self.end = end
        hazards = (0..<8).map { _ in HazardID.minted(at: begin, by: &numbers) }
        acts = (0..<30).map { _ in HazardActID.minted(at: begin, by: &numbers) }
    }

    private typealias Steps = [(Int64, @Sendable () async throws -> Void)]

    func moments() -> [SampleMoment] {
        let steps = ended + shelved + waiting
        return steps.enumerated().map { index, step in
            SampleMoment(at: end.adding(days: step.0), number: 8_500 + index, act: step.1)
        }
    }

    /// Put right and looked at again; and one that was none.
    private var ended: Steps {
        [
            (-30, { try await report(0, "road", "护栏被撞歪，转弯处看不见", spot: "村委会下坡转弯处", .fenced) }),
            (-29, { try await order(0, 1, .general, .village, words: "扶正护栏，装反光镜") }),
            (-26, { try await right(0, 2, "护栏扶正固定，装了反光镜") }),
            (-25, { try await recheck(0, 3, isGone: true) }),
            (-22, { try await report(1, "power", "电线垂得很低，以为要断了", spot: "文化广场东侧", .warned) }),
            (-21, { try await dismiss(1, 4, "供电所看过，是通信线，高度够，不带电") }),
        ]
    }

    /// One that cannot be put right before spring, and one that went to its department.
    private var shelved: Steps {
        [
            (-18, { try await report(2, "slope", "山边裂缝，雨后掉小石头", spot: "2组后山脚", .cleared) }),
            (-17, { try await order(2, 5, .major, .department, unit: "县规划和自然资源局", words: "请实地查看，提出治理办法") }),
            (-16, { try await handOver(2, 6, "县规划和自然资源局", "地质灾害防治条例第十五条") }),
            (-10, { try await shelve(2, 7) }),
            (-20, { try await report(3, "shop", "货堆到门口，后门锁着", spot: "村口小卖部", .warned) }),
            (-19, { try await order(3, 8, .general, .unit, unit: "村口小卖部", words: "腾出通道，后门不上锁") }),
        ]
    }

    private var waiting: Steps {
        [
            (-6, { try await report(4, "house", "厨房墙开裂，屋檐瓦松了", spot: "3组", .warned) }),
            (-5, { try await order(4, 9, .general, .household, words: "先不要从屋檐下走，请工匠修") }),
            (-4, { try await report(5, "fire-lane", "消防车通道停了三轮车", spot: "安置点东门", .warned) }),
            (-3, { try await order(5, 10, .general, .village, words: "划线、立牌，和车主说好") }),
            (-1, { try await right(5, 11, "划了线，立了牌，三轮车都挪走了") }),
            (-1, { try await report(6, "reservoir", "堰塘栏杆断了一截", spot: "大堰塘北边", .fenced) }),
        ]
    }

    private var worker: PersonID { village.grids[min(2, village.grids.count - 1)].worker }
    private var grid: PlaceID { village.grids[min(2, village.grids.count - 1)].place }

    private func write(
        by person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await county.database.write(by: Origin(actor: person), act)
    }

    private func report(
        _ number: Int, _ object: String, _ words: String, spot: String, _ measure: Hazard.Measure
    ) async throws {
        let middle = middles[grid]
        let shift = Double(number - 3) / 900
        let draft = HazardDraft(
            id: hazards[number], place: grid, object: object, words: words, spot: spot, measure: measure,
            point: middle.flatMap {
                GeoPoint(latitude: $0.latitude + shift / 2, longitude: $0.longitude + shift)
            })
        try await write(by: worker) { try Hazards.report(draft, in: $0) }
    }

    private func order(
        _ number: Int, _ act: Int, _ grade: Hazard.Grade, _ holder: Hazard.Holder, unit: String = "",
        words: String
    ) async throws {
        let (id, place) = (acts[act], village.id)
        let known = try await county.database.read { reader -> (object: String, household: HouseholdID?) in
            let line = try People.households(at: place, limit: 80, in: reader).dropFirst(60).first
            return (
                try Hazards.hazard(hazards[number], in: reader)?.object ?? "",
                holder == .household ? line?.household.id : nil
            )
        }
        let order = HazardOrder(
            id: id, object: known.object, grade: grade, holder: holder, household: known.household,
            unit: unit,
            words: words)
        let hazard = hazards[number]
        try await write(by: village.secretary.person) { try Hazards.order(order, of: hazard, in: $0) }
    }

    private func right(_ number: Int, _ act: Int, _ words: String) async throws {
        let (hazard, id) = (hazards[number], acts[act])
        try await write(by: worker) { try Hazards.putRight(id, words: words, of: hazard, in: $0) }
    }

    private func recheck(_ number: Int, _ act: Int, isGone: Bool) async throws {
        let (hazard, id) = (hazards[number], acts[act])
        try await write(by: village.secretary.person) {
            try Hazards.recheck(id, isGone: isGone, words: "", of: hazard, in: $0)
        }
    }

    private func dismiss(_ number: Int, _ act: Int, _ words: String) async throws {
        let (hazard, id) = (hazards[number], acts[act])
        try await write(by: village.secretary.person) {
            try Hazards.dismiss(id, words: words, of: hazard, in: $0)
        }
    }

    private func handOver(_ number: Int, _ act: Int, _ department: String, _ basis: String) async throws {
        let (hazard, handover) = (
            hazards[number], HazardHandover(id: acts[act], department: department, basis: basis)
        )
        try await write(by: town.desk.person) { try Hazards.handOver(handover, of: hazard, in: $0) }
    }

    private func shelve(_ number: Int, _ act: Int) async throws {
        let hazard = hazards[number]
        let shelving = HazardShelving(
            id: acts[act], reason: "要等治理方案和资金，开春动工", guarding: "拉了警戒，雨天安排人守，住户先搬到安置点",
            until: end.day.adding(days: 100))
        try await write(by: town.desk.person) { try Hazards.shelve(shelving, of: hazard, in: $0) }
    }
}
