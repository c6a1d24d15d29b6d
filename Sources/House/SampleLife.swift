import Access
import Cases
import Kernel
import People
import Requests
import Sealing
import Storage
import Synchronization
import Topics

/// A clock that the sample county is made by: its people live some weeks in a moment, each act at its own time.
package final class SampleTime: TimeSource {
    private let instant: Mutex<Instant>

    /// Stands `days` before the machine's clock.
    package init(daysAgo days: Int = SampleLife.past) {
        instant = Mutex(SystemTime().now.adding(days: -Int64(days)))
    }

    package var now: Instant { instant.withLock { $0 } }

    /// Goes on to `later`; never back.
    package func advance(to later: Instant) { instant.withLock { $0 = max($0, later) } }
}

/// One thing that happens at its time; the story behind it goes on later.
struct SampleMoment: Sendable {
    let at: Instant
    /// Which of two goes first that happen at the same time.
    let number: Int
    let act: @Sendable () async throws -> Void
}

/// What went on in the sample county before somebody opened it: reports, hands, results, thanks.
struct SampleLife {
    /// The weeks in which people report.
    package static let days = 42
    /// The village's points and meetings go back a whole quarter and what led to it.
    package static let past = 170
    private static let count = 160
    /// The last matters are Liuping village's, and wait for whoever signs in.
    private static let waiting = 6
    /// Nobody has an answer to these yet, and their time has run out.
    private static let stuck: Set = [116, 124, 132]
    /// Of so many matters one repeats another, and is left out of the rates.
    private static let perExclusion = 60

    private let county: County
    private let preset: Preset
    /// Where the preset knows heads of courtyards.
    private let courtyard: SampleCourtyard?
    private let time: SampleTime
    private let towns: [SampleWorld.TownPlan]
    private let resident: PersonID
    private let end: Instant
    private var numbers = SampleNumbers(state: 0x4C_49_46_45)

    init(
        _ county: County, preset: Preset, time: SampleTime, towns: [SampleWorld.TownPlan],
        resident: PersonID, courtyard: SampleCourtyard?
    ) {
        self.county = county
        self.preset = preset
        self.courtyard = courtyard
        self.time = time
        self.towns = towns
        self.resident = resident
        end = SystemTime().now
    }

    /// Runs everything in the order of time, up to the machine's clock.
    mutating func live() async throws {
        var moments: [SampleMoment] = []
        for number in 0..<SampleLife.count { moments += story(number) }
        if let town = towns.first, let village = town.villages.first {
            moments += points(in: town, village)
            moments += preset.preset == SampleCounty.preset ? all(in: town, village) : own(in: town, village)
        }
        moments.sort { ($0.at, $0.number) < ($1.at, $1.number) }
        for moment in moments where moment.at < end {
            time.advance(to: moment.at)
            try await moment.act()
        }
        time.advance(to: end)
        try await ConcernRun.due(in: county)?.finish()
    }

    /// What every sample county shows: notices, meetings, points and what follows from them.
    private func points(in town: SampleWorld.TownPlan, _ village: SampleWorld.VillagePlan) -> [SampleMoment] {
        SampleNotices(county, village: village, resident: resident, end: end).moments()
            + SampleAssemblies(county, village: village, end: end).moments()
            + SamplePoints(county, village: village, end: end).moments()
            + SampleReviews(county, village: village, resident: resident, end: end).moments()
            + SampleRewards(county, town: town, village: village, end: end).moments()
            + SampleShop(county, village: village, end: end).moments()
    }

    /// What another preset brings of its own: a village that begins its list, its courtyards.
    private func own(in town: SampleWorld.TownPlan, _ village: SampleWorld.VillagePlan) -> [SampleMoment] {
        let second = town.villages.dropFirst().first
        let list = second.map { SampleListDraft(county, preset: preset.preset, village: $0, end: end) }
        return (list?.moments() ?? []) + (courtyard?.moments(until: end) ?? [])
    }

    /// The rest of the whole county's life.
    private func all(in town: SampleWorld.TownPlan, _ village: SampleWorld.VillagePlan) -> [SampleMoment] {
        var moments: [SampleMoment] = []
        let middles = SampleLand.middles(of: town, among: towns)
        let problem = SampleProblem(county, town: town, village: village, middles: middles, end: end)
        moments += problem.moments()
        if let other = town.villages.dropFirst().first {
            moments += SampleTalk(county, town: town, village: other, middles: middles, end: end)
                .moments()
        }
        moments += SampleVisits(county, village: village, end: end).moments()
        moments += SampleVolunteers(county, village: village, resident: resident, end: end).moments()
        moments += SampleServices(
            county, town: town, village: village, resident: resident, middles: middles, end: end
        ).moments()
        moments += SampleRelief(
            county, town: town, village: village, resident: resident, end: end
        ).moments()
        moments += SamplePledges(
            county, village: village, resident: resident, end: end
        ).moments()
        moments += SampleTasks(
            county, village: village, resident: resident, end: end
        ).moments()
        moments += SampleDisputes(
            county, town: town, village: village, resident: resident, end: end
        ).moments()
        moments += SampleParty(county, town: town, village: village, end: end).moments()
        moments += SampleEstateMatters(county, town: town, village: village, end: end).moments()
        if towns.count > 1 {
            moments += SamplePetitions(
                county, town: town, other: towns[1], village: village, resident: resident, end: end
            ).moments()
        }
        moments += SampleHazards(
            county, town: town, village: village, middles: middles, end: end
        ).moments()
        moments += SampleChecks(county, town: town, village: village, end: end).moments()
        let decisions = SampleDeliberation(
            county, town: town, village: village, resident: resident, end: end)
        moments += decisions.moments()
        return moments
    }

    private mutating func story(_ number: Int) -> [SampleMoment] {
        let isWaiting = number >= SampleLife.count - SampleLife.waiting
        let town = isWaiting ? towns[0] : towns[number % 2 == 0 ? 0 : draw(towns.count)]
        let village = isWaiting ? town.villages[0] : town.villages[draw(min(town.villages.count, 6))]
        let scene = SampleScene(
            town: town, village: village, grid: village.grids[draw(village.grids.count)],
            matter: SampleMatter.all[
                isWaiting ? number % SampleMatter.all.count : draw(SampleMatter.all.count)],
            middles: SampleLand.middles(of: town, among: towns), shift: SIMD2(spread(), spread()))
        let id = CaseID.minted(at: begun(number), by: &numbers)
        let teller = SampleTeller(
            county: county, scene: scene, id: id, resident: isWaiting ? resident : nil,
            acts: (0..<8).map { _ in AnyID.minted(at: begun(number), by: &numbers) })
        var at = begun(number)
        var moments = [SampleMoment(at: at, number: number) { try await teller.report() }]
        if isWaiting { return moments }
        at = at.adding(seconds: Int64(1_800 + draw(5 * 3_600)))
        moments.append(SampleMoment(at: at, number: number) { try await teller.contact() })
        moments.append(
            SampleMoment(at: at.adding(seconds: 1_200), number: number) { try await teller.show() })
        if SampleLife.stuck.contains(number) {
            return moments + [
                SampleMoment(at: at.adding(seconds: 2_400), number: number) { try await teller.passUp() }
            ]
        }
        at = at.adding(seconds: Int64(4 * 3_600 + draw(110 * 3_600)))
        let goesUp = draw(4) == 0
        if goesUp {
            moments.append(SampleMoment(at: at, number: number) { try await teller.passUp() })
            at = at.adding(seconds: Int64(20 * 3_600 + draw(60 * 3_600)))
        }
        let outcome: Outcome = draw(9) == 0 ? .explained : .solved
        moments.append(
            SampleMoment(at: at, number: number) { try await teller.finish(outcome, inTheVillage: goesUp) })
        at = at.adding(seconds: Int64(3_600 + draw(50 * 3_600)))
        moments.append(SampleMoment(at: at, number: number) { try await teller.verify(inTheTown: goesUp) })
        let verdict = draw(10)
        if verdict < 7 {
            at = at.adding(seconds: Int64(3_600 + draw(40 * 3_600)))
            moments.append(
                SampleMoment(at: at, number: number) {
                    try await teller.rate(verdict == 0 ? .dissatisfied : verdict < 3 ? .fairly : .satisfied)
                })
        }
        if number % SampleLife.perExclusion == 20 {
            moments.append(
                SampleMoment(at: at.adding(seconds: 3_600), number: number) {
                    try await teller.askExclusion()
                })
            moments.append(
                SampleMoment(at: at.adding(seconds: 18_000), number: number) {
                    try await teller.grantExclusion()
                })
        }
        return moments
    }

    /// Spread over the weeks, in the hours when people are awake; those that wait came within the last two days.
    private func begun(_ number: Int) -> Instant {
        let waiting = SampleLife.count - number
        if waiting <= SampleLife.waiting { return end.adding(seconds: -Int64(waiting) * 5 * 3_600) }
        let span = Double(SampleLife.days - 2)
        let days = span * Double(number) / Double(SampleLife.count - SampleLife.waiting)
        return end.adding(days: -Int64(SampleLife.days)).adding(seconds: Int64(days * 86_400) + 3_600)
    }

    private mutating func draw(_ bound: Int) -> Int { Int(numbers.next() % UInt64(max(bound, 1))) }

    /// Some hundred metres to either side.
    private mutating func spread() -> Double { Double(draw(2_000) - 1_000) / 500_000 }
}
