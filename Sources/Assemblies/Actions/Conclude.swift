import Kernel
import Rulebook
import Storage

extension Assemblies {
    /// Opens the ballots, once enough have come. Throws `MeetingRefusal`.
    @discardableResult
    package static func openVoting(_ id: AssemblyID, in transaction: Transaction) throws -> Assembly {
        let assembly = try found(id, in: transaction)
        let motion = try SheetStore.motions(of: id, in: transaction).first
        let standing = try motion.flatMap { try Assemblies.standing(of: assembly, $0, in: transaction) }
        let opened = try assembly.openingVoting(standing, at: transaction.now)
        try AssemblyStore.keep(opened, in: transaction)
        try transaction.record(
            VotingOpened(
                subject: id.as(Marks.Anything.self),
                present: try AttendanceStore.present(at: id, in: transaction).count))
        return opened
    }

    /// Closes a meeting: sheets and ballots are final, and every motion is decided. Throws `MeetingRefusal`.
    @discardableResult
    package static func close(_ id: AssemblyID, in transaction: Transaction) throws -> [Resolution] {
        let assembly = try found(id, in: transaction)
        let motions = try SheetStore.motions(of: id, in: transaction)
        let present = try AttendanceStore.present(at: id, in: transaction).count
        let closed = try assembly.closing(
            present: present, papers: try AttendanceStore.papers(at: id, in: transaction),
            motions: try motions.map {
                ($0.number, try BallotStore.paper(of: $0.id, in: transaction)?.issued)
            }, at: transaction.now)
        try AssemblyStore.keep(closed, in: transaction)
        let resolutions = try motions.map { try decide($0, at: closed, in: transaction) }
        try transaction.record(
            AssemblyClosed(
                subject: id.as(Marks.Anything.self), body: assembly.body, place: assembly.place,
                present: present, passed: resolutions.count(where: \.isPassed),
                failed: resolutions.count { !$0.isPassed }))
        return resolutions
    }

    /// Calls a meeting off, or sends those home who came too few. Throws `MeetingRefusal`.
    @discardableResult
    package static func cancel(
        _ id: AssemblyID, because reason: String, in transaction: Transaction
    ) throws -> Assembly {
        let cancelled = try found(id, in: transaction).cancelled(because: reason, at: transaction.now)
        try AssemblyStore.keep(cancelled, in: transaction)
        try transaction.record(
            AssemblyCancelled(subject: id.as(Marks.Anything.self), body: cancelled.body))
        return cancelled
    }

    /// How a motion stands now: before the vote what it needs, after it what it got.
    package static func standing(
        of id: AssemblyID, motion: MotionID, in reader: Reader
    ) throws -> Standing? {
        let assembly = try found(id, in: reader)
        let found = try SheetStore.motions(of: id, in: reader).first { $0.id == motion }
        return try found.flatMap { try standing(of: assembly, $0, in: reader) }
    }

    /// Nil where the figures that the meeting was called with do not say what passes.
    static func standing(of assembly: Assembly, _ motion: Motion, in reader: Reader) throws -> Standing? {
        let figures = MeetingFigures(
            try AssemblyStore.figures(of: assembly.id, in: reader).map { ($0.name, $0.value) })
        return assembly.kind.standing(
            of: motion.matter, by: figures, counting: assembly.counting, all: assembly.all,
            present: try AttendanceStore.present(at: assembly.id, in: reader),
            tally: try BallotStore.tally(of: motion, in: reader))
    }

    private static func decide(
        _ motion: Motion, at assembly: Assembly, in transaction: Transaction
    ) throws -> Resolution {
        guard let standing = try standing(of: assembly, motion, in: transaction) else {
            throw Fault("closing meeting \(assembly.id): no majority is kept for motion \(motion.number)")
        }
        let decided = assembly.decided
        let resolution = Resolution(
            id: transaction.derivedID(),
            number: try AssemblyStore.nextNumber(
                .resolution, of: assembly.body, year: decided.year, in: transaction),
            body: assembly.body, kind: assembly.kind, place: assembly.place, assembly: assembly.id,
            motion: motion.id, subject: motion.subject, subjectKind: motion.subjectKind,
            matter: motion.matter, textDigest: motion.textDigest, isPassed: standing.isPassed,
            decided: decided)
        try ResolutionStore.insert(resolution, standing, at: transaction.nextPosition, in: transaction)
        try record(resolution, in: transaction)
        return resolution
    }

    private static func record(_ resolution: Resolution, in transaction: Transaction) throws {
        let subject = resolution.subject ?? resolution.motion.as(Marks.Anything.self)
        if resolution.isPassed {
            try transaction.record(
                ResolutionPassed(
                    subject: subject, subjectKind: resolution.subjectKind, resolution: resolution.id,
                    assembly: resolution.assembly, body: resolution.body, bodyKind: resolution.kind,
                    place: resolution.place, digest: resolution.textDigest, decided: resolution.decided))
        } else {
            try transaction.record(
                ResolutionFailed(
                    subject: subject, subjectKind: resolution.subjectKind, resolution: resolution.id,
                    assembly: resolution.assembly, body: resolution.body, bodyKind: resolution.kind,
                    place: resolution.place, digest: resolution.textDigest, decided: resolution.decided))
        }
    }
}
