import Access
import Cases
import Clocks
import Files
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import Web

/// A request's file as an officer sees it, with what they may do.
struct OfficerFile: Sendable {
    let file: Requests.File
    let hand: Hand
    let verbs: Set<OfficerVerb>
    let photos: [Files.Kept]
    /// Of officers' notes, by their lines.
    let notePhotos: [StepID: [Files.Kept]]
    /// What it came from where nobody reported it.
    let source: RequestSource?
    let clocks: [OfficerClock]
    let contact: OfficerContact
    /// Who answers for its category, by the catalogue.
    let owner: (assignment: Categories.Assignment, name: String)?
    /// What the county's model makes of the words, while the request has no class; a person decides.
    let suggestion: CategorySuggestion?
    let choices: OfficerChoices
    /// What was asked and decided about leaving it out of the rates.
    let exclusions: [Exclusion]
    /// Names of those who asked and decided.
    let excluders: [PersonID: String]
    let form: AnyID
    let asksWhy: Bool
    /// Whether the requester was erased and the officer may redact what is left of them.
    let mayRedact: Bool
    /// The act whose form was opened by its address, or was just refused.
    let asked: OfficerVerb?
    /// The desk's address, to go back to after an act.
    let back: String?
    var opened: (name: String?, phone: String?)?
    /// What other rooms have made of it.
    var related: [RelatedMatter] = []

    var matter: Case { file.case.matter }
    var path: String { "/requests/\(matter.id)" }

    /// Nil when there is no such request, or the officer may not know of it.
    static func read(
        _ id: CaseID, _ visit: Visit, _ officer: OfficerCaller, in reader: Reader
    ) throws -> OfficerFile? {
        guard let file = try Requests.File.read(id, in: reader), file.case.isVisible(to: officer) else {
            return nil
        }
        return try OfficerFile(file, visit, officer, in: reader)
    }

    init(_ file: Requests.File, _ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws {
        let matter = file.case.matter
        let lineage = file.case.lineage.map(\.id)
        self.file = file
        hand = file.case.hand(of: officer)
        verbs = OfficerVerb.open(to: hand, file: file)
        (photos, notePhotos) = try NotePhotos.read(of: matter.id, file.case.steps, in: reader)
        source = try RequestSourceStore.find(matter.id, in: reader)
        clocks = try OfficerClock.read(file.clocks, in: reader)
        let kept = try RequestStore.contact(of: matter.id, in: reader)
        let key = visit.county.key
        contact = OfficerContact(
            name: try kept.name.map {
                Masking.name(try key.open($0, context: "request.name:\(matter.id)"))
            },
            phone: try kept.phone.map {
                Masking.phone(try key.open($0, context: "request.phone:\(matter.id)"))
            })
        let assignment = try file.request.category.flatMap {
            try Categories.owner(of: $0, at: lineage, in: reader)
        }
        let name = try assignment.flatMap { try People.organisation($0.organisation, in: reader)?.name }
        if let assignment, let name { owner = (assignment, name) } else { owner = nil }
        suggestion =
            file.request.category == nil && matter.isOpen
            ? try Requests.suggestion(for: file.request.body, in: reader) : nil
        asked = OfficerVerb.asked(of: visit)
        choices =
            verbs.isEmpty
            ? .none : try OfficerChoices.read(file.case, verbs, asked: asked, officer, in: reader)
        exclusions = try ExclusionStore.all(of: matter.id, in: reader)
        excluders = try People.names(
            of: Set(exclusions.flatMap { [$0.askedBy, $0.decision?.by, $0.ending?.by].compactMap(\.self) }),
            in: reader)
        form = AnyID.minted(at: visit.now)
        mayRedact =
            file.request.body == Requests.erasedWords && People.mayErase(officer, within: file.case.lineage)
        asksWhy = visit.query["look"] != nil || visit.path.hasSuffix("/looks")
        back = visit.path.hasPrefix("/desk") ? visit.path : nil
    }
}

/// Name and number of the reporter, masked.
struct OfficerContact: Sendable {
    let name: String?
    let phone: String?
}

/// One clock of the file, with the rule that set it.
struct OfficerClock: Sendable {
    let name: String
    let face: ClockFace
    let due: Instant?
    let isRunning: Bool
    let limit: Limit
    let rule: Rule?

    static func read(_ kept: [KeptClock], in reader: Reader) throws -> [OfficerClock] {
        let calendar = try Clocks.calendar(in: reader)
        let rules = try Rulebook.find(Set(kept.compactMap(\.rule)), in: reader)
        return kept.map { clock in
            OfficerClock(
                name: clock.name, face: clock.face(at: reader.now, in: calendar),
                due: clock.due(in: calendar)?.instant, isRunning: clock.isRunning, limit: clock.clock.limit,
                rule: clock.rule.flatMap { rules[$0] })
        }
    }
}

/// What the forms of a file offer to choose from.
struct OfficerChoices: Sendable {
    let organisations: [Organisation]
    let people: [Person]
    /// Desks that may get the case, nearest first, the present one left out.
    let below: [Place]
    let above: Place?
    /// Code and name of each, where the officer may choose one.
    let categories: [Categories.Label]
    /// Open problems on the way to the county into which it may be put.
    let problems: [QueueRow]

    static let none = OfficerChoices(
        organisations: [], people: [], below: [], above: nil, categories: [], problems: [])

    /// Problems at the request's place and above, within the officer's sight.
    private static func problems(
        near file: CaseFile, _ officer: OfficerCaller, in reader: Reader
    ) throws -> [QueueRow] {
        guard let top = file.lineage.last, file.matter.isOpen else { return [] }
        let line = file.lineage.map(\.id)
        let open = try Cases.open(
            Requests.problemKind, at: top.id, limit: RequestLimits.problems_max, in: reader)
        return open.filter { row in
            guard let index = line.firstIndex(of: row.place), row.state != .done else { return false }
            return OfficerQueue.covers(officer, Array(line[index...]))
        }
    }

    static func read(
        _ file: CaseFile, _ verbs: Set<OfficerVerb>, asked: OfficerVerb?, _ officer: OfficerCaller,
        in reader: Reader
    ) throws -> OfficerChoices {
        let desks = file.lineage.filter { OfficerTree.levels.contains($0.level) }
        let index = desks.firstIndex { $0.id == file.matter.desk }
        let givesOut = verbs.contains(.dispatch)
        var people = givesOut ? [Person(id: officer.person, name: officer.name)] : []
        for desk in desks where givesOut && (desk.level == .grid || desk.level == .village) {
            let post = desk.level == .grid ? "grid-worker" : "village-secretary"
            let holders = try People.holders(of: post, at: desk.id, on: reader.now.day, in: reader)
            people += holders.filter { $0.id != officer.person }
        }
        return OfficerChoices(
            organisations: verbs.isDisjoint(with: [.dispatch, .adjudication, .review])
                ? [] : try People.organisations(at: file.lineage.map(\.id), in: reader),
            people: people,
            below: index.map { Array(desks[..<$0].reversed()) } ?? [],
            above: index.flatMap { desks.indices.contains($0 + 1) ? desks[$0 + 1] : nil },
            categories: asked == .category ? try Categories.labels(in: reader) : [],
            problems: asked == .problem ? try problems(near: file, officer, in: reader) : [])
    }
}
