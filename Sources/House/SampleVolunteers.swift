import Kernel
import People
import Storage
import Volunteers

/// Volunteering in the sample's first village: a day by the river that was confirmed, one whose time waits,
/// one to come.
struct SampleVolunteers: Sendable {
    private let county: County
    private let village: SampleWorld.VillagePlan
    private let resident: PersonID
    private let end: Instant
    private let ids: [AnyID]

    init(_ county: County, village: SampleWorld.VillagePlan, resident: PersonID, end: Instant) {
        var numbers = SampleNumbers(state: 0x56_4F_4C_55)
        self.county = county
        self.village = village
        self.resident = resident
        self.end = end
        ids = (0..<8).map { _ in AnyID.minted(at: end.adding(days: -30), by: &numbers) }
    }

    func moments() -> [SampleMoment] {
        let (worker, secretary) = (village.grids.first?.worker, village.secretary.person)
        let acts: [(Int64, @Sendable () async throws -> Void)] = [
            (-24, { try await open(0, "清扫河道", .environment, in: 4, risk: "河边湿滑，穿防滑鞋") }),
            (-23, { try await join(0, households: 6) }), (-19, { try await record(0, by: worker) }),
            (-18, { try await confirm(0, as: 5, by: secretary) }),
            (-9, { try await open(1, "给独居老人打扫屋子", .care, in: 3, risk: "没有特别风险") }),
            (-8, { try await join(1, households: 3) }), (-5, { try await record(1, by: worker) }),
            (-3, { try await open(2, "放学路口劝导", .traffic, in: 10, risk: "路口车多，穿反光背心") }),
            (-2, { try await join(2, households: 2) }),
        ]
        return acts.enumerated().map { index, act in
            SampleMoment(
                at: end.adding(days: act.0).day.start.adding(minutes: 10 * 60 + Int64(index)),
                number: 8_000 + index, act: act.1)
        }
    }

    private func activity(_ number: Int) -> VolunteerActivityID {
        ids[number].as(Marks.VolunteerActivity.self)
    }

    private func write(
        by person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await county.database.write(by: Origin(actor: person), act)
    }

    private func open(
        _ number: Int, _ title: String, _ kind: VolunteerActivity.Kind, in days: Int, risk: String
    ) async throws {
        let (id, place, worker) = (activity(number), village.id, village.grids.first)
        try await write(by: worker?.worker) { transaction in
            try Volunteers.open(
                id, at: place,
                VolunteerActivity.Terms(
                    title: title, kind: kind, day: transaction.now.day.adding(days: days),
                    meeting: "早上8:30，村委会门口", risk: risk, seats: 30,
                    contact: "\(worker?.workerName ?? "村委会") 0000-00000000"), in: transaction)
        }
    }

    /// Heads of households, and on the first day the resident whose account the sample offers.
    private func join(_ number: Int, households: Int) async throws {
        let (id, place) = (activity(number), village.id)
        let heads = try await county.database.read {
            try People.households(at: place, limit: households, in: $0).compactMap(\.head)
        }
        let people = (number == 0 ? [resident] : []) + heads
        try await write(by: village.grids.first?.worker) { transaction in
            for person in people {
                try Volunteers.join(id, person, isAdult: true, isPaper: true, in: transaction)
            }
        }
    }

    private func record(_ number: Int, by worker: PersonID?) async throws {
        let id = activity(number)
        try await write(by: worker) { transaction in
            let people = try Volunteers.people(of: id, in: transaction)
            let minutes = people.enumerated().map { ($1, 90 + 15 * ($0 % 3)) }
            try Volunteers.record(Dictionary(uniqueKeysWithValues: minutes), of: id, in: transaction)
        }
    }

    private func confirm(_ number: Int, as confirmation: Int, by person: PersonID) async throws {
        let (id, act) = (activity(number), ids[confirmation].as(Marks.VolunteerConfirmation.self))
        try await write(by: person) { try Volunteers.confirm(id, as: act, in: $0) }
    }
}
