import Assemblies
import Kernel
import Storage

/// Which body is called to vote on a text of ours, where and when.
package struct Calling: Sendable, Hashable {
    package let assembly: AssemblyID
    package let body: BodyID
    package let venue: String
    package let meets: Instant
    /// Nil for today; a notice on paper may be older.
    package var noticed: Day?
    package var chair: String
    package var recorder: String
    /// By which decision the villagers' assembly lets its representatives decide; empty where it need not.
    package var basis: String

    package init(
        assembly: AssemblyID, body: BodyID, venue: String, meets: Instant, noticed: Day? = nil,
        chair: String = "", recorder: String = "", basis: String = ""
    ) {
        self.assembly = assembly
        self.body = body
        self.venue = venue
        self.meets = meets
        self.noticed = noticed
        self.chair = chair
        self.recorder = recorder
        self.basis = basis
    }

    func draft(_ motion: MotionDraft) -> AssemblyDraft {
        AssemblyDraft(
            id: assembly, body: body, title: motion.title, venue: venue, meets: meets, noticed: noticed,
            chair: chair, recorder: recorder, motions: [motion])
    }
}

extension Deliberation {
    /// Calls the body whose turn it is, with the newest text on its agenda; what it passes does the step.
    @discardableResult
    package static func convene(
        _ calling: Calling, for id: ProcedureID, in transaction: Transaction
    ) throws -> Assembly {
        let procedure = try found(id, in: transaction)
        let step = procedure.standing.step
        try procedure.checkTurn(of: step)
        try procedure.checkConsulted(try ProcedureStore.consultationCount(of: id, in: transaction))
        guard let body = try Assemblies.body(calling.body, in: transaction), body.place == procedure.place,
            step.bodies(isMerged: procedure.isMerged).contains(body.kind)
        else { throw ResolutionRefusal.ofAnotherBody(step) }
        let matter = try matters(at: procedure.place, in: transaction).first { $0.code == procedure.matter }
        let isForAssembly = matter?.decider ?? .assembly == .assembly
        if body.kind == .villagersRepresentatives, isForAssembly, calling.basis.isEmpty {
            throw ResolutionRefusal.delegationMissing
        }
        let text = try newestText(of: procedure, in: transaction)
        let motion = MotionDraft(
            id: transaction.derivedID(), title: text.title, text: procedure.motion(text),
            subject: id.as(Marks.Anything.self), subjectKind: Procedure.subjectKind,
            matter: Matter(rawValue: procedure.matter) ?? .other,
            delegation: calling.basis.isEmpty ? nil : .cited(calling.basis))
        return try Assemblies.convene(calling.draft(motion), in: transaction)
    }
}
