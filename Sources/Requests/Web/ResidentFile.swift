import Cases
import Clocks
import Files
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage

/// A request as the holder of its receipt sees it.
struct ResidentFile: Sendable {
    let file: Requests.File
    let deadlines: [Deadline]
    let photos: [Files.Kept]
    /// Of what officers said to everybody, by the line of the file.
    let notePhotos: [StepID: [Files.Kept]]
    let secrets: ReceiptSecrets
    /// Who answers first: the grid's worker by name, or the desk.
    let desk: String
    /// Days in which a closed request may be taken up again.
    let window_days: Int
    /// Nil when it is open, or that time is over.
    let reopenableUntil: Instant?

    var request: Request { file.request }
    var matter: Case { file.case.matter }
    var path: String { "/q/\(request.token)" }

    /// One clock of the request with the rule that set it.
    struct Deadline: Sendable {
        let name: String
        let face: ClockFace
        let due: Instant?
        let finished: Instant?
        let citation: RuleCitation?
    }

    static func read(_ file: Requests.File, key: CountyKey, in reader: Reader) throws -> ResidentFile {
        let matter = file.case.matter
        let lineage = file.case.lineage.map(\.id)
        let window = try Rulebook.rule("requests.reopen-window", at: lineage, on: reader.now.day, in: reader)
        let window_days = window?.whole ?? 7
        let end = try? file.request.reopeningEnd(of: matter, window_days: window_days)
        let photos = try NotePhotos.read(of: matter.id, file.case.steps.filter(\.isPublic), in: reader)
        return ResidentFile(
            file: file, deadlines: try deadlines(of: file, in: reader), photos: photos.own,
            notePhotos: photos.ofNotes,
            secrets: ReceiptSecrets(of: matter.id, key: key), desk: try desk(of: file.case, in: reader),
            window_days: window_days, reopenableUntil: end.flatMap { reader.now <= $0 ? $0 : nil })
    }

    static func read(_ id: CaseID, key: CountyKey, in reader: Reader) throws -> ResidentFile {
        guard let file = try Requests.File.read(id, in: reader) else { throw FollowingRefusal.codeWrong }
        return try read(file, key: key, in: reader)
    }

    func deadline(_ name: String) -> Deadline? { deadlines.first { $0.name == name } }

    private static func deadlines(of file: Requests.File, in reader: Reader) throws -> [Deadline] {
        let calendar = try Clocks.calendar(in: reader)
        return try file.clocks.map { kept in
            let rule = try kept.rule.flatMap { try Rulebook.find($0, in: reader) }
            return Deadline(
                name: kept.name, face: kept.face(at: reader.now, in: calendar),
                due: kept.due(in: calendar)?.instant, finished: kept.clock.finished,
                citation: try rule.map { try Rulebook.citation(of: $0, as: key(of: $0), in: reader) })
        }
    }

    /// A rule for one category has no key of its own; it is called what the general one is called.
    private static func key(of rule: Rule) -> RuleKey {
        if let own = Requests.ruleKeys.first(where: { $0.code == rule.key }) { return own }
        return RuleKey(
            rule.key, topic: RuleTopic("requests", .residentReport), title: .residentResolve, kind: .limit,
            explanation: .residentResolveText)
    }

    private static func desk(of file: CaseFile, in reader: Reader) throws -> String {
        let desk = file.matter.desk
        let name = file.places[desk] ?? ""
        guard file.lineage.first(where: { $0.id == desk })?.level == .grid,
            let worker = try People.holders(of: "grid-worker", at: desk, on: reader.now.day, in: reader).first
        else { return name }
        return "\(name) \(worker.name)"
    }
}
