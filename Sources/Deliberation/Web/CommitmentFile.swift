import Access
import Assemblies
import Cases
import Clocks
import Kernel
import People
import Places
import Storage
import Web

/// What an officer can do with the case of a promise, named as in the addresses.
enum CommitmentVerb: String, Sendable, CaseIterable {
    case dispatch, solution, closure
    case sendingBack = "sending-back"
    case notes, urging

    /// The acts that the rules allow these hands now; each is asked of the rule itself.
    static func open(to hand: Hand, _ matter: Case) -> Set<CommitmentVerb> {
        Set(allCases.filter { $0.isOpen(to: hand, matter) })
    }

    private func isOpen(to hand: Hand, _ matter: Case) -> Bool {
        do throws(ActRefusal) {
            switch self {
            case .notes: try matter.checkNote(by: hand, note: "-")
            case .dispatch:
                _ = try matter.dispatched(to: Case.Lead(person: hand.person, organisation: nil), by: hand)
            case .solution:
                _ = try matter.finished(
                    .solved, by: hand, note: "-", evidence: 0, openLegs: 0, reviewOn: nil, at: matter.opened)
            case .closure: _ = try matter.verified(by: hand, at: matter.opened)
            case .sendingBack: _ = try matter.sentBack(by: hand, note: "-")
            case .urging:
                try matter.checkUrging(by: hand, isSupervision: false, note: "-")
                return matter.state != .done && !hand.leads(matter)
            }
            return true
        } catch {
            return false
        }
    }

    /// How a promise may be said to have ended; what cannot be done now is said to the body, not put aside.
    static let outcomes: [Outcome] = [.solved, .explained]
}

/// A promise of a meeting with the case that follows it up, as an officer sees it.
struct CommitmentFile: Sendable {
    let promise: Commitment
    let assembly: Assembly
    let bodyName: String
    /// Nil for what was promised before promises had cases, or was imported.
    let file: CaseFile?
    let verbs: Set<CommitmentVerb>
    let face: ClockFace?
    let owners: [PromiseOwner]
    let organisations: [Organisation]
    /// Whether the officer keeps the body's meetings, and so may report to it.
    let mayReport: Bool
    /// Whether the officer may see the body's own page.
    let isOfPlace: Bool
    let today: Day
    let form: AnyID

    var path: String { "/commitments/\(promise.id)" }
    var matter: Case? { file?.matter }

    /// Who has the case, by name.
    var lead: String? {
        guard let file, let lead = file.matter.lead else { return nil }
        return lead.person.flatMap { file.people[$0] } ?? lead.organisation.flatMap { file.organisations[$0] }
    }

    /// Nil where there is no such promise, or the officer may not know of its case.
    static func read(
        _ id: CommitmentID, for officer: OfficerCaller, at now: Instant, in reader: Reader
    ) throws -> CommitmentFile? {
        guard let promise = try Assemblies.commitment(id, in: reader),
            let assembly = try Assemblies.assembly(promise.assembly, in: reader)
        else { return nil }
        let lineage = try Places.lineage(of: assembly.place, in: reader).map(\.id)
        let convenes = officer.may(.dispatch, at: lineage)
        let isOfPlace = convenes || officer.may(.supervise, at: lineage)
        let file = try CaseFile.read(id.as(Marks.Case.self), in: reader)
        guard isOfPlace || file?.isVisible(to: officer) == true else { return nil }
        let verbs = file.map { CommitmentVerb.open(to: $0.hand(of: officer), $0.matter) } ?? []
        let givesOut = verbs.contains(.dispatch)
        return CommitmentFile(
            promise: promise, assembly: assembly,
            bodyName: try Assemblies.body(promise.body, in: reader)?.name ?? "", file: file, verbs: verbs,
            face: file?.matter.state == .closed
                ? nil : try Clocks.faces(of: [id.as(Marks.Anything.self)], in: reader).values.first,
            owners: givesOut ? try PromiseOwner.all(at: assembly.place, in: reader) : [],
            organisations: givesOut ? try People.organisations(at: lineage, in: reader) : [],
            mayReport: convenes && promise.isOpen, isOfPlace: isOfPlace, today: reader.now.day,
            form: AnyID.minted(at: now))
    }

    static let shape = Shape.named(
        "CommitmentFile",
        .object(
            Commitment.fields + [
                ("assembly", .id), ("body", .id), ("body_name", .text), ("case_number", .optional(.text)),
                ("case_state", .optional(.text)), ("case_version", .optional(.whole)),
                ("lead", .optional(.text)), ("verbs", .list(.text)),
                (
                    "steps",
                    .list(
                        .object([
                            ("step", .text), ("by", .optional(.text)), ("note", .text), ("at", .instant),
                        ]))
                ),
            ]))

    func write(to json: inout JSONText) {
        json.object { json in
            promise.writeFields(to: &json, on: today)
            json.field("assembly", promise.assembly)
            json.field("body", promise.body)
            json.field("body_name", bodyName)
            json.field("case_number", matter?.number)
            json.field("case_state", matter?.state.rawValue)
            json.key("case_version")
            if let matter { json.write(matter.version) } else { json.writeNull() }
            json.field("lead", lead)
            json.key("verbs")
            json.array(CommitmentVerb.allCases.filter(verbs.contains)) { $0.write($1.rawValue) }
            json.key("steps")
            json.array(file?.steps ?? []) { json, step in
                json.object { json in
                    json.field("step", step.kind.rawValue)
                    json.field("by", step.actor.flatMap { file?.people[$0] })
                    json.field("note", step.note)
                    json.field("at", step.happened)
                }
            }
        }
    }
}
