import Access
import Clocks
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import Web

extension Visit {
    /// What a write is claimed by: the body and where it was sent.
    var disputeDigest: [UInt8] {
        let resource = path.hasPrefix("/api/v1") ? String(path.dropFirst(7)) : path
        return Digest.sha256(input.digest + Array(resource.prefix { $0 != "?" }.utf8))
    }

    func sendingID() throws -> AnyID {
        guard let id = try input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        return id
    }
}

/// Ids of a page's forms, all from the one that was drawn for the page.
struct FormIDs: Sendable {
    private let base: AnyID

    init(at now: Instant) { base = AnyID.minted(at: now) }

    func callAsFunction(_ name: String) -> AnyID {
        AnyID(bytes: Digest.sha256(base.bytes + Array(name.utf8)).prefix(16)) ?? base
    }
}

/// A clock of a dispute with the rule it runs by.
struct ShownClock: Sendable {
    let name: String
    let face: ClockFace
    let due: Due?
    let isRunning: Bool
    let rule: RuleCitation?
}

/// A dispute with everything that its page shows to those in charge.
struct DisputePage: Sendable {
    let file: DisputeFile
    let hand: DisputeHand
    let line: [Place]
    let kind: DisputeTerm?
    let clocks: [ShownClock]
    let steps: [DisputeStep]
    let people: [PersonID: String]
    let organisations: [OrganisationID: String]
    /// Who may be proposed; empty for those who do not choose.
    let roster: [(committee: Committee, mediators: [Mediator])]
    let units: [Organisation]
    let exclusions: [DisputeTerm]
    let mayErase: Bool
    let ids: FormIDs
    /// Names and telephones, for the one answer after a look.
    var opened: [DisputePartyID: (name: String?, phone: String?)] = [:]

    var dispute: Dispute { file.dispute }
    var path: String { "/disputes/\(dispute.id)" }

    /// Throws `DisputeRefusal.unknown` for those who may not know of it.
    static func read(
        _ id: DisputeID, for visitor: DisputeVisitor, at now: Instant, in reader: Reader
    ) throws -> DisputePage {
        guard let file = try DisputeFile.read(id, in: reader) else { throw DisputeRefusal.unknown }
        let line = try Places.lineage(of: file.dispute.place, in: reader)
        let lineage = line.map(\.id)
        let hand = visitor.hand(on: file, lineage: lineage)
        guard hand.mayKnow else { throw DisputeRefusal.unknown }
        let steps = try DisputeStore.steps(of: id, in: reader)
        let isChoosing = file.dispute.state == .choosing && hand.isInCharge
        let roster =
            isChoosing ? try Disputes.roster(for: lineage, on: reader.now.day, in: reader) : []
        let named =
            steps.compactMap(\.actor) + file.choices.map(\.person)
            + roster.flatMap { $0.mediators.map(\.person) }
        let units =
            hand.isInCharge && file.dispute.isOpen
            ? try People.organisations(at: lineage, in: reader) : []
        let isWaiting = file.dispute.state == .received && hand.isDesk
        return DisputePage(
            file: file, hand: hand, line: line,
            kind: try Disputes.kinds(at: lineage, in: reader).first { $0.code == file.dispute.kind },
            clocks: try clocks(of: id, at: lineage, in: reader), steps: steps,
            people: try People.names(of: Set(named), in: reader),
            organisations: try People.organisationNames(
                of: Set(file.parts.map(\.organisation)), in: reader),
            roster: roster, units: units,
            exclusions: isWaiting ? try exclusions(at: lineage, in: reader) : [],
            mayErase: visitor.officer.map { People.mayErase($0, within: line) } ?? false,
            ids: FormIDs(at: now))
    }

    static func exclusions(at lineage: [PlaceID], in reader: Reader) throws -> [DisputeTerm] {
        try DisputeClocks.rule(Disputes.excludedKey, at: lineage, in: reader)?.list
            .compactMap(DisputeTerm.init(line:)) ?? []
    }

    private static let keys = [
        DisputeClocks.acceptance: Disputes.acceptanceKey, DisputeClocks.mediation: Disputes.mediationKey,
        DisputeClocks.confirmation: Disputes.confirmationKey, DisputeClocks.visit: Disputes.visitKey,
    ]

    private static func clocks(
        of id: DisputeID, at lineage: [PlaceID], in reader: Reader
    ) throws -> [ShownClock] {
        let calendar = try Clocks.calendar(in: reader)
        return try Clocks.of(id.as(Marks.Anything.self), in: reader).map { kept in
            let key = keys[kept.name].flatMap { code in Disputes.ruleKeys.first { $0.code == code } }
            let rule = try key.flatMap {
                try Rulebook.rule($0.code, at: lineage, on: kept.clock.started.day, in: reader)
            }
            return ShownClock(
                name: kept.name, face: kept.face(at: reader.now, in: calendar), due: kept.due(in: calendar),
                isRunning: kept.isRunning,
                rule: try key.flatMap { key in
                    try rule.map { try Rulebook.citation(of: $0, as: key, in: reader) }
                })
        }
    }

    func party(_ id: DisputePartyID) -> Party? { file.parties.first { $0.id == id } }
    func name(_ person: PersonID?) -> String { person.flatMap { people[$0] } ?? "" }
}
