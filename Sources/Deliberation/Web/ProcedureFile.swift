import Access
import Assemblies
import Kernel
import Notices
import Places
import Storage
import Web

/// A procedure with everything that its page shows.
struct ProcedureFile: Sendable {
    let procedure: Procedure
    /// From the top down to the village.
    let lineage: [Place]
    let matter: DecisionMatter?
    let texts: [ProposalText]
    let consultations: [Consultation]
    let records: [StepRecord]
    /// What bodies decided about it, newest first.
    let resolutions: [Resolution]
    /// Meetings that are called about it and not over.
    let called: [Assembly]
    /// What was published about it, newest first.
    let notices: [Notice]
    let carrying: Carrying
    let warnings: [PaceWarning]
    /// Bodies of the village that can do the present step.
    let bodies: [Body]
    let sight: Sight

    /// Who looks at it.
    enum Sight: Sendable, Comparable {
        /// Everybody, once it is published.
        case everybody
        /// Officers of the place and above.
        case officer
        /// Who runs it.
        case actor
    }

    /// Nil where it does not exist, or the reader may not know of it.
    static func read(
        _ id: ProcedureID, for officer: OfficerCaller?, in reader: Reader
    ) throws -> ProcedureFile? {
        guard let procedure = try ProcedureStore.find(id, in: reader) else { return nil }
        let lineage = try Places.lineage(of: procedure.place, in: reader)
        let sight = officer.flatMap { Deliberation.sight(of: $0, at: lineage.map(\.id)) }
        if sight == nil, !procedure.isPublic { return nil }
        let records = try RecordStore.all(of: id, in: reader)
        let carrying = try CarryingStore.read(id, in: reader)
        let subject = id.as(Marks.Anything.self)
        let rule = try Deliberation.paceRule(at: lineage.map(\.id), in: reader)
        let kinds = procedure.standing.step.bodies(isMerged: procedure.isMerged)
        return ProcedureFile(
            procedure: procedure, lineage: lineage.reversed(),
            matter: try Deliberation.matters(at: procedure.place, in: reader)
                .first { $0.code == procedure.matter },
            texts: try ProcedureStore.texts(of: id, in: reader),
            consultations: try ProcedureStore.consultations(of: id, in: reader), records: records,
            resolutions: try Assemblies.resolutions(about: subject, in: reader),
            called: try Assemblies.assemblies(about: subject, in: reader).filter { !$0.isOver },
            notices: try Notices.notices(about: subject, in: reader), carrying: carrying,
            warnings: procedure.warnings(
                records, tasks: carrying.tasks, by: rule, today: reader.now.day),
            bodies: try kinds.flatMap { try Assemblies.bodies(of: $0, at: procedure.place, in: reader) },
            sight: sight ?? .everybody)
    }

    var path: String { "/procedures/\(procedure.id)" }
    var title: String { texts.last?.title ?? procedure.number }
    var place: Place? { lineage.last }
    var isInside: Bool { sight >= .officer }

    /// The line that did a step last, if the present round has it or an earlier one that was not undone.
    func done(_ step: ProcedureStep) -> StepRecord? {
        let standing = procedure.standing
        let isBehind = procedure.standing.state == .closed || step < standing.step
        return isBehind ? records.last { $0.kind == .done && $0.step == step } : nil
    }

    /// What the villagers decided, where they have.
    var decision: Resolution? {
        let id = done(.decision)?.proof?.resolution
        return resolutions.first { $0.id == id }
    }

    /// Passed about the present text and not used for a step yet.
    var waiting: [Resolution] {
        let used = Set(records.compactMap { $0.proof?.resolution })
        return resolutions.filter { !used.contains($0.id) && $0.isPassed }
    }
}

extension Deliberation {
    /// Who runs procedures, keeps rules and rosters at a place: those who dispatch there.
    static let running: Permission = .dispatch

    /// How much an officer sees of what is at a place; nil for those of other places.
    static func sight(of officer: OfficerCaller, at lineage: [PlaceID]) -> ProcedureFile.Sight? {
        if officer.may(running, at: lineage) { return .actor }
        let watches = officer.may(.supervise, at: lineage) || officer.may(.oversee, at: lineage)
        return watches ? .officer : nil
    }

    /// The places whose matters an officer runs or watches.
    static func scope(of officer: OfficerCaller) -> DeliberationScope {
        let places = officer.places(running) + officer.places(.supervise) + officer.places(.oversee)
        return DeliberationScope(below: Set(places).sorted())
    }
}
