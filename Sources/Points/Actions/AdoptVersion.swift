import Assemblies
import Kernel
import Storage

extension Points {
    /// Lets a version hold by the vote that adopted it. Throws `VersionRefusal`.
    @discardableResult
    package static func adopt(
        _ id: PointsVersionID, by resolution: ResolutionID, in transaction: Transaction
    ) throws -> PointsVersion {
        let submitted = try version(id, in: transaction)
        let vote = try Assemblies.resolution(resolution, in: transaction).map(Vote.init)
        let adopted = try submitted.adopted(
            by: vote, after: try VersionStore.lastEffect(at: submitted.place, in: transaction))
        try VersionStore.settle(adopted, in: transaction)
        try transaction.record(
            VersionAdopted(
                subject: id.as(Marks.Anything.self), place: adopted.place, number: adopted.number,
                resolution: resolution.as(Marks.Anything.self),
                effect: adopted.adoption?.effect ?? adopted.terms.from))
        return adopted
    }

    /// For the reaction to `ResolutionPassed`: adopts the list that it is about, where nothing stands against it.
    ///
    /// What does not fit is left submitted; whoever adopts it by hand is told why.
    package static func heed(_ passed: ResolutionPassed, in transaction: Transaction) throws {
        guard passed.subjectKind == versionKind else { return }
        do {
            try adopt(passed.subject.as(Marks.PointsVersion.self), by: passed.resolution, in: transaction)
        } catch is VersionRefusal { return }
    }
}

extension Vote {
    fileprivate init(_ resolution: Resolution) {
        self.init(
            resolution: resolution.id.as(Marks.Anything.self), number: resolution.number,
            body: resolution.kind.rawValue, place: resolution.place, subject: resolution.subject,
            textDigest: resolution.textDigest, isPassed: resolution.isPassed, decided: resolution.decided)
    }
}
