import Kernel
import Points
import Storage

/// The second village of a preset's sample begins its list with the sample of the preset: a draft, which counts nothing
/// before its vote.
struct SampleListDraft: Sendable {
    private let county: County
    private let preset: String
    private let village: SampleWorld.VillagePlan
    private let end: Instant
    private let version: PointsVersionID

    init(_ county: County, preset: String, village: SampleWorld.VillagePlan, end: Instant) {
        var numbers = SampleNumbers(state: 0x4C_49_53_54)
        self.county = county
        self.preset = preset
        self.village = village
        self.end = end
        version = PointsVersionID.minted(at: end.adding(days: -3), by: &numbers)
    }

    func moments() -> [SampleMoment] {
        [SampleMoment(at: end.adding(days: -3), number: 4_070) { try await draft() }]
    }

    private func draft() async throws {
        guard let sample = try PointsSamples.read().first(where: { $0.preset == preset }) else { return }
        let (version, village) = (version, village)
        let from = Day(year: end.day.year + 1, month: 1, day: 1) ?? end.day
        try await county.database.write(by: Origin(actor: village.secretary.person)) { transaction in
            try Points.begin(
                version, at: village.id,
                VersionTerms(
                    title: "\(village.name)积分清单", basis: "\(village.name)村规民约第十条", isCharter: true,
                    authorisation: "", from: from, budget: 1_000_000), in: transaction)
            for terms in sample.items {
                try Points.enter(terms, as: transaction.derivedID(), in: version, transaction)
            }
        }
    }
}
