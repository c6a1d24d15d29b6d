import Kernel
import Storage

extension Appraisals {
    package static func appraisal(_ id: AppraisalID, in reader: Reader) throws -> Appraisal? {
        try AppraisalStore.find(id, in: reader)
    }

    /// What was begun for a thing of another room, newest first.
    package static func appraisals(of owner: AnyID, in reader: Reader) throws -> [AppraisalID] {
        try AppraisalStore.owned(by: owner, in: reader)
    }

    package static func judges(of id: AppraisalID, in reader: Reader) throws -> [Judge] {
        try SheetStore.judges(of: id, in: reader)
    }

    /// How many sheets of each group that has judges are in.
    package static func returns(of id: AppraisalID, in reader: Reader) throws -> [GroupReturn] {
        try AppraisalStore.find(id, in: reader).map { try returns(of: $0, in: reader) } ?? []
    }

    package static func counts(of id: AppraisalID, in reader: Reader) throws -> [AppraisalCount] {
        try CountStore.all(of: id, in: reader)
    }

    /// What the last count came to, or an earlier one by its version.
    package static func outcome(
        of id: AppraisalID, version: Int? = nil, in reader: Reader
    ) throws -> AppraisalOutcome? {
        guard let last = try version ?? CountStore.all(of: id, in: reader).last?.version else { return nil }
        return try CountStore.outcome(of: id, version: last, in: reader)
    }

    package static func appeals(of id: AppraisalID, in reader: Reader) throws -> [AppraisalAppeal] {
        try CountStore.appeals(of: id, in: reader)
    }

    /// What was measured of each subject, by group; in hundredths.
    package static func measures(of id: AppraisalID, in reader: Reader) throws -> [Int: [Int: Int]] {
        try SheetStore.measures(of: id, in: reader)
    }

    /// The sheets that stand, by judge; for who counts again.
    package static func sheets(of id: AppraisalID, in reader: Reader) throws -> [ScoreSheet] {
        try SheetStore.standing(of: id, in: reader)
    }
}
