import Cases
import Kernel
import Places
import Requests
import Rulebook
import Sealing
import Storage

/// What a village says again and again: five reports of a month with one cause, each mended by itself until now.
struct SampleTalk {
    private let county: County
    private let end: Instant
    private let tellers: [SampleTeller]

    private static let category = "urban.road"
    /// So many days before now.
    private static let days: [Int64] = [21, 16, 11, 6, 2]
    private static let reports = [
        ("过水路面又冲出一个大坑，摩托车差点翻。", "过水路面"), ("过水路面的坑补了又冲开，下雨就过不去。", "过水路面北头"),
        ("娃娃上学要走过水路面，涨水时坑看不见。", "村小下面"), ("过水路面坑越来越大，送货的三轮陷进去了。", "过水路面"),
        ("过水路面刚补好的坑，一场雨又冲坏了。", "过水路面南头"),
    ]
    private static let result = "坑已经填平，压实了。"

    init(
        _ county: County, town: SampleWorld.TownPlan, village: SampleWorld.VillagePlan,
        middles: [PlaceID: (longitude: Double, latitude: Double)], end: Instant
    ) {
        var numbers = SampleNumbers(state: 0x54_41_4C_4B)
        self.county = county
        self.end = end
        tellers = SampleTalk.reports.enumerated().map { index, report in
            let begun = end.adding(days: -SampleTalk.days[index])
            return SampleTeller(
                county: county,
                scene: SampleScene(
                    town: town, village: village, grid: village.grids[0],
                    matter: SampleMatter(
                        category: SampleTalk.category, body: report.0, location: report.1,
                        result: SampleTalk.result),
                    middles: middles, shift: SIMD2(Double(index) / 1_300, Double(index) / 1_700)),
                id: CaseID.minted(at: begun, by: &numbers), resident: nil,
                acts: (0..<8).map { _ in AnyID.minted(at: begun, by: &numbers) })
        }
    }

    /// All but the last two are closed: each time the hole was filled, and nobody asked why it came again.
    func moments() -> [SampleMoment] {
        let shown = SampleMoment(at: end.adding(days: -22), number: 1_109) { try await showToEverybody() }
        return [shown]
            + tellers.enumerated().flatMap { index, teller -> [SampleMoment] in
                let at = end.adding(days: -SampleTalk.days[index])
                let number = 1_100 + index
                let told = [
                    SampleMoment(at: at, number: number) { try await teller.report() },
                    SampleMoment(at: at.adding(seconds: 3_600), number: number) {
                        try await teller.contact()
                    },
                    SampleMoment(at: at.adding(seconds: 4_800), number: number) { try await teller.show() },
                ]
                if index >= tellers.count - 2 { return told }
                return told + [
                    SampleMoment(at: at.adding(seconds: 86_400), number: number) {
                        try await teller.finish(.solved, inTheVillage: false)
                    },
                    SampleMoment(at: at.adding(seconds: 97_200), number: number) {
                        try await teller.verify(inTheTown: false)
                    },
                ]
            }
    }

    /// The county decided that everybody may read what is talked about.
    private func showToEverybody() async throws {
        try await county.database.write(by: .system) { transaction in
            let code = "topics.public"
            guard let root = try Places.root(in: transaction)?.id, let key = House.ruleKeys[code] else {
                return
            }
            let today = transaction.now.day
            try Rulebook.enter(
                RuleDraft(
                    id: transaction.derivedID(), value: "yes", place: root, from: today,
                    source: RuleSource(law: "云岭县未诉先办办法（样例）", edition: "2026")), as: key, in: transaction)
        }
    }
}
