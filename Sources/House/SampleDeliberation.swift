import Assemblies
import Deliberation
import Kernel
import Notices
import People
import Storage

/// What the sample's first village decides for itself: a road that was mended and told of, a square that is being
/// discussed, its rules with a roster, and topics.
struct SampleDeliberation: Sendable {
    let county: County
    let town: SampleWorld.TownPlan
    let village: SampleWorld.VillagePlan
    let resident: PersonID
    let end: Instant
    let ids: IDs

    /// One id for everything that a person would name.
    struct IDs: Sendable {
        let party: BodyID
        let assembly: BodyID
        let road: ProcedureID
        let square: ProcedureID
        let rules: CharterID
        let revision: CharterID
        let roster: RosterID
        let topics: [TopicID]
        let meetings: [AssemblyID]
        let notices: [NoticeID]
        let tasks: [ProcedureTaskID]
    }

    init(
        _ county: County, town: SampleWorld.TownPlan, village: SampleWorld.VillagePlan, resident: PersonID,
        end: Instant
    ) {
        var numbers = SampleNumbers(state: 0x44_45_4C_49)
        let begin = end.adding(days: -41)
        func id<Kind>(_: Kind.Type = Kind.self) -> ID<Kind> { ID.minted(at: begin, by: &numbers) }
        self.county = county
        self.town = town
        self.village = village
        self.resident = resident
        self.end = end
        ids = IDs(
            party: id(), assembly: id(), road: id(), square: id(), rules: id(), revision: id(), roster: id(),
            topics: [id(), id(), id()], meetings: [id(), id(), id(), id()], notices: [id(), id()],
            tasks: [id(), id()])
    }

    /// The windows of both notices end at their own time: a county at rest has no clock that ticks.
    func moments() -> [SampleMoment] {
        let acts: [(days: Int64, act: @Sendable () async throws -> Void)] = [
            (-41, { try await found() }), (-41, { try await proposeRoad() }),
            (-41, { try await reviewRoad() }), (-34, { try await decideRoad() }),
            (-34, { try await adoptRules() }), (-34, { try await publish(ids.notices[0], roadDecision) }),
            (-30, { try await fileRules() }), (-25, { try await endWindow(ids.notices[0]) }),
            (-25, { try await beginWork() }), (-21, { try await followWork() }),
            (-20, { try await setRoster() }),
            (-18, { try await acceptWork() }), (-17, { try await publish(ids.notices[1], roadResult) }),
            (-14, { try await proposeSquare() }), (-12, { try await raiseTopics() }),
            (-9, { try await settleTopics() }), (-6, { try await endWindow(ids.notices[1]) }),
            (-5, { try await discussSquare() }), (-3, { try await reviseRules() }),
        ]
        return acts.enumerated().map { index, moment in
            SampleMoment(at: end.adding(days: moment.days), number: 4_000 + index, act: moment.act)
        }
    }

    func write(
        by person: PersonID? = nil, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await county.database.write(by: Origin(actor: person ?? village.secretary.person), act)
    }

    /// The Party members and the villagers' assembly; a household has one voice there.
    private func found() async throws {
        let place = village.id
        let lines = try await county.database.read { try People.households(at: place, limit: 40, in: $0) }
        let names = try await county.database.read {
            try People.names(of: Set(lines.compactMap(\.head)), in: $0)
        }
        let (ids, village) = (ids, village)
        try await write { transaction in
            let period = Period(from: Founding.firstDay)
            let bodies: [(BodyID, BodyKind, String)] = [
                (ids.party, .partyMembers, "党员大会"), (ids.assembly, .villagersAssembly, "村民会议"),
            ]
            for (id, kind, name) in bodies {
                try Assemblies.found(
                    Body(id: id, kind: kind, place: village.id, name: village.name + name, period: period),
                    in: transaction)
                let members = lines.prefix(kind == .partyMembers ? 9 : 40).compactMap { line in
                    line.head.map { head in
                        Member(
                            id: transaction.derivedID(), body: id, person: head, name: names[head] ?? "",
                            household: line.household.code, period: period)
                    }
                }
                try Assemblies.enter(members, on: id, in: transaction)
            }
        }
    }

    /// Calls a body by a notice on paper of two weeks ago, and holds it now; all but `absent` come and agree.
    func hold(
        _ meeting: AssemblyID, of body: BodyID, absent: Int = 1,
        _ convene: @escaping @Sendable (Calling, Transaction) throws -> Void
    ) async throws {
        let now = county.database.now
        let calling = Calling(
            assembly: meeting, body: body, venue: "村文化广场", meets: now, noticed: now.day.adding(days: -14),
            chair: "周长林", recorder: "王春梅")
        try await write { transaction in
            try convene(calling, transaction)
            let seats = try Assemblies.seats(of: meeting, in: transaction).dropLast(absent)
            for seat in seats {
                try Assemblies.signIn(
                    SignIn(assembly: meeting, seat: seat.number, channel: .list, way: .paper),
                    in: transaction)
            }
            try Assemblies.openVoting(meeting, in: transaction)
            let against = seats.count > 20 ? 2 : 0
            try Assemblies.count(
                Assemblies.motions(of: meeting, in: transaction).map {
                    PaperCount(
                        motion: $0.id, issued: seats.count, yes: seats.count - against, no: against,
                        abstain: 0)
                }, of: meeting, in: transaction)
            try Assemblies.close(meeting, in: transaction)
        }
    }

    func publish(_ notice: NoticeID, _ words: (title: String, body: String)) async throws {
        let (road, issuer) = (ids.road, "\(village.name)村民委员会")
        try await write { transaction in
            try Deliberation.publish(
                road,
                Publication(
                    notice: notice, title: words.title, body: words.body, issuer: issuer,
                    contact: "周长林 13900002001"), in: transaction)
        }
    }

    func endWindow(_ notice: NoticeID) async throws {
        try await write { try Notices.endWindow(of: notice, at: $0.now, in: $0) }
    }
}
