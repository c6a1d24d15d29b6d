import Access
import Kernel
import People
import Places
import Rulebook
import Storage
import Web

/// A meeting with everything that its page shows.
struct AssemblyFile: Sendable {
    let assembly: Assembly
    let bodyName: String
    /// From the top down to the place.
    let lineage: [Place]
    let motions: [MotionFile]
    let present: Weight
    /// Seats that took a paper ballot, and seats whose ballots are in on the screen.
    let papers: Int
    let voted: Int
    let rules: [RuleCitation]
    let convener: String?
    let minutes: String?
    let promises: [Commitment]
    /// Promises that are read back here: those that still wait, and those reported on since the body last met.
    let earlier: [Commitment]
    /// As of which promises are late.
    let today: Day
    let rights: Rights

    /// What the reader may do: nothing but read, see the sheets, or keep them.
    enum Rights: Int, Sendable, Comparable {
        case reads, watches, convenes
        static func < (left: Rights, right: Rights) -> Bool { left.rawValue < right.rawValue }
    }

    struct MotionFile: Sendable {
        let motion: Motion
        let standing: Standing?
        let paper: PaperCount?
        let resolution: Resolution?
        /// The number of the resolution that authorises it, where it is kept here.
        let delegation: String?
    }

    static func read(
        _ id: AssemblyID, for officer: OfficerCaller?, in reader: Reader
    ) throws -> AssemblyFile? {
        guard let assembly = try AssemblyStore.find(id, in: reader) else { return nil }
        let rights = try Rights(of: officer, at: assembly.place, in: reader)
        let resolutions = try ResolutionStore.all(at: id, in: reader)
        let motions = try SheetStore.motions(of: id, in: reader).map { motion in
            MotionFile(
                motion: motion, standing: try Assemblies.standing(of: assembly, motion, in: reader),
                paper: try BallotStore.paper(of: motion.id, in: reader),
                resolution: resolutions.first { $0.motion == motion.id },
                delegation: try delegation(of: motion, in: reader))
        }
        return AssemblyFile(
            assembly: assembly, bodyName: try BodyStore.find(assembly.body, in: reader)?.name ?? "",
            lineage: try Places.lineage(of: assembly.place, in: reader).reversed(), motions: motions,
            present: try AttendanceStore.present(at: id, in: reader),
            papers: try AttendanceStore.papers(at: id, in: reader),
            voted: try BallotStore.voted(at: id, in: reader).count,
            rules: try rules(of: id, in: reader),
            convener: try assembly.convener.flatMap { try People.name(of: $0, in: reader) },
            minutes: try PromiseStore.minutes(of: id, in: reader)?.text,
            promises: try PromiseStore.all(at: id, in: reader),
            earlier: try PromiseStore.readBack(
                at: assembly, limit: AssemblyLimits.promises_max, in: reader), today: reader.now.day,
            rights: rights)
    }

    private static func rules(of id: AssemblyID, in reader: Reader) throws -> [RuleCitation] {
        let frozen = try AssemblyStore.figures(of: id, in: reader)
        return try MeetingFigures.Name.allCases.compactMap { name in
            guard let figure = frozen.first(where: { $0.name == name }),
                let rule = try Rulebook.find(figure.rule.as(Marks.RuleEntry.self), in: reader),
                let key = Assemblies.ruleKeys.first(where: { $0.code == rule.key })
            else { return nil }
            return try Rulebook.citation(of: rule, as: key, in: reader)
        }
    }

    private static func delegation(of motion: Motion, in reader: Reader) throws -> String? {
        switch motion.delegation {
        case .resolution(let id): try ResolutionStore.find(id, in: reader)?.number
        case .cited(let text): text
        case nil: nil
        }
    }

    var path: String { "/assemblies/\(assembly.id)" }
    var place: Place? { lineage.last }

    /// The count is for everybody once it is final, and for nobody before.
    var isCounted: Bool { assembly.state == .closed }
}

extension AssemblyFile.Rights {
    init(of officer: OfficerCaller?, at place: PlaceID, in reader: Reader) throws {
        guard let officer else {
            self = .reads
            return
        }
        if try Assemblies.convenes(officer, at: place, in: reader) {
            self = .convenes
        } else {
            self = try Assemblies.watches(officer, at: place, in: reader) ? .watches : .reads
        }
    }
}
