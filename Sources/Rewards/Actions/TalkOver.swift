import Assemblies
import Kernel
import Places
import Rulebook
import Storage

/// 讲评: at which meetings a list is to be talked over before anything of it is handed out, and where it was.
package struct RewardTalk: Sendable {
    /// Empty where the rulebook asks for none.
    package let kinds: [BodyKind]
    /// Held to their end with the list as a subject, the newest first.
    package let meetings: [Assembly]
    /// Bodies of the place that could hold one.
    package let bodies: [Body]

    package var isDone: Bool { kinds.isEmpty || !meetings.isEmpty }
}

extension Rewards {
    /// Last places that the rulebook offers to the form for a plan.
    static func lastPlaces(at lineage: [PlaceID], in reader: Reader) throws -> Int {
        let rule = try Rulebook.rule(lastKey, at: lineage, on: reader.now.day, in: reader)
        return min(rule?.whole ?? 0, RewardLimits.last_max)
    }

    /// What the rulebook asks of the list's place, and the meetings that had the list as a subject.
    package static func talk(about list: RewardList, in reader: Reader) throws -> RewardTalk {
        let lineage = try Places.lineage(of: list.place, in: reader).map(\.id)
        let rule = try Rulebook.rule(talkKey, at: lineage, on: reader.now.day, in: reader)
        let kinds = rule.map { talks($0.value) } ?? []
        guard !kinds.isEmpty else { return RewardTalk(kinds: [], meetings: [], bodies: []) }
        return RewardTalk(
            kinds: kinds,
            meetings: try Assemblies.assemblies(about: list.id.as(Marks.Anything.self), in: reader)
                .filter { $0.state == .closed && kinds.contains($0.kind) },
            bodies: try kinds.flatMap { try Assemblies.bodies(of: $0, at: list.place, in: reader) })
    }
}
