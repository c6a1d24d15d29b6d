import Access
import Clocks
import Kernel
import Places
import Sealing
import Storage
import Web

/// The list of matters by step, and those that are to be looked at again.
enum DeskRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "relief", for: OfficerCaller.self,
            "The matters of relief at and below `place`, newest first; names are masked.",
            query: [
                .place("A town, a village, or the county."),
                QueryField("step", .one(of: ReliefGroup.allCases.map(\.rawValue)), "Where they stand."),
                QueryField("before", .number, "Goes on below this position."), .limit,
            ], output: .page(ReliefList.lineShape)
        ) { visit, officer in
            let group = visit.query["step"].flatMap(ReliefGroup.init) ?? .underway
            let before = visit.query["before"].flatMap { Int64($0) } ?? .max
            let list = try await read(visit, officer, group, before: before, limit: visit.limit)
            return Answer(json: { list.write(to: &$0) }, page: { reliefDeskPage(list, $0) })
        },
        Endpoint(
            .get, "relief/reviews", for: OfficerCaller.self,
            "The households that are to be looked at again, the first due first.",
            query: [.place("A town, a village, or the county.")], output: .page(ReliefList.lineShape)
        ) { visit, officer in
            let list = try await read(
                visit, officer, .paid, before: .max, limit: ReliefLimits.page_max
            ).byDue
            return Answer(json: { list.write(to: &$0) }, page: { reliefReviewsPage(list, $0) })
        },
    ]

    private static func read(
        _ visit: Visit, _ officer: OfficerCaller, _ group: ReliefGroup, before: Int64, limit: Int
    ) async throws -> ReliefList {
        let wanted = visit.query["place"].flatMap(PlaceID.init)
        let key = visit.county.key
        return try await visit.county.database.read { reader in
            let scope = try ReliefReach.read(officer, at: wanted, in: reader)
            return try ReliefList.read(scope, group, before: before, limit: limit, key: key, in: reader)
        }
    }
}

/// Where an officer's list reaches.
struct ReliefReach: Sendable {
    let place: Place?
    let scope: ReliefScope

    /// Those without a post that watches see what they found themselves.
    static func read(_ officer: OfficerCaller, at wanted: PlaceID?, in reader: Reader) throws -> ReliefReach {
        guard let id = wanted ?? officer.homePlace, let place = try Places.find(id, in: reader) else {
            throw ReliefRefusal.placeUnfit
        }
        let line = try Places.lineage(of: id, in: reader)
        let lineage = line.map(\.id)
        let isClerk = officer.may(.work, at: ReliefOffice.township(line)) && place.level == .town
        guard isClerk || ReliefOffice.seeing.contains(where: { officer.may($0, at: lineage) }) else {
            return ReliefReach(place: nil, scope: .finder(officer.person))
        }
        if place.parent == nil || place.level == .county { return ReliefReach(place: place, scope: .county) }
        return ReliefReach(place: place, scope: .places(try Places.within(id, in: reader)))
    }
}

/// Steps as the desk sorts them.
enum ReliefGroup: String, CaseIterable, Sendable {
    case underway
    case leads
    case check
    case posting
    case county
    case paid
    case closed

    var steps: [ReliefMatter.Step] {
        switch self {
        case .underway: ReliefMatter.Step.allCases.filter(\.isOpen)
        case .leads: [.found, .agreed]
        case .check: [.applied, .checked]
        case .posting: [.reviewed, .posted]
        case .county: [.heard]
        case .paid: [.granted, .suspended]
        case .closed: [.ended, .refused, .declined, .withdrawn]
        }
    }
}

/// Matters of one group, with their clocks.
struct ReliefList: Sendable {
    let reach: ReliefReach
    let group: ReliefGroup
    let lines: [Line]
    let counts: [ReliefGroup: Int]
    let next: Int64?

    struct Line: Sendable {
        let matter: ReliefMatter
        /// Masked.
        let name: String
        let kind: ReliefKind?
        let place: String
        let face: ClockFace?
        let due: Instant?
    }

    /// As people look through them: what is late or soon due first, what has no clock last.
    fileprivate var urgent: [Line] {
        let dated = lines.compactMap { line in line.due.map { (line: line, due: $0) } }
        return dated.sorted { $0.due < $1.due }.map(\.line) + lines.filter { $0.due == nil }
    }

    /// Those with a review to come, the first due first.
    var byDue: ReliefList {
        let sorted = lines.compactMap { line in line.due.map { (due: $0, line: line) } }
            .sorted { ($0.due, $0.line.matter.id) < ($1.due, $1.line.matter.id) }
        return ReliefList(
            reach: reach, group: group, lines: sorted.map(\.line), counts: counts, next: nil)
    }

    static func read(
        _ reach: ReliefReach, _ group: ReliefGroup, before: Int64, limit: Int, key: CountyKey,
        in reader: Reader
    ) throws -> ReliefList {
        let matters = try MatterStore.page(
            reach.scope, group.steps, before: before, limit: limit + 1, in: reader)
        let shown = Array(matters.prefix(limit))
        let clocks = try Clocks.mostUrgent(of: shown.map(\.subject), in: reader)
        let calendar = try Clocks.calendar(in: reader)
        let places = try Places.longNames(of: Set(shown.map(\.place)), in: reader)
        let kinds = try Places.root(in: reader).map { try Relief.kinds(at: [$0.id], in: reader) } ?? []
        let counted = try MatterStore.counts(reach.scope, in: reader)
        let lines = try shown.map { matter in
            let name =
                try Relief.name(of: matter.id, key: key, in: reader)
                ?? ReliefFile.headName(of: matter, in: reader)
            let clock = clocks[matter.subject]
            return Line(
                matter: matter, name: Masking.name(name ?? ""),
                kind: kinds.first { $0.code == matter.kind }, place: places[matter.place] ?? "",
                face: clock?.face(at: reader.now, in: calendar), due: clock?.due(in: calendar)?.instant)
        }
        return ReliefList(
            reach: reach, group: group, lines: lines,
            counts: Dictionary(
                uniqueKeysWithValues: ReliefGroup.allCases.map { group in
                    (group, group.steps.reduce(0) { $0 + (counted[$1] ?? 0) })
                }), next: matters.count > limit ? shown.last?.position : nil)
    }

    static let lineShape = Shape.object([
        ("id", .id), ("number", .text), ("name_masked", .text), ("kind", .text), ("step", .text),
        ("place", .id), ("due_at", .optional(.instant)),
    ])

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(lines) { json, line in
                json.object { json in
                    json.field("id", line.matter.id)
                    json.field("number", line.matter.number)
                    json.field("name_masked", line.name)
                    json.field("kind", line.matter.kind)
                    json.field("step", line.matter.step.rawValue)
                    json.field("place", line.matter.place)
                    json.field("due_at", line.due)
                }
            }
            json.field("next", next.map { "\($0)" })
        }
    }
}

func reliefDeskPage(_ list: ReliefList, _ frame: Frame) -> HTML {
    let place = list.reach.place.map { "place=\($0.id)&" } ?? ""
    let chips = Chips(
        frame(.reliefSteps),
        ReliefGroup.allCases.map { group in
            Chips.Chip(
                frame(group.title), path: "/relief?\(place)step=\(group.rawValue)",
                count: list.counts[group] ?? 0, isCurrent: group == list.group)
        }
    ).html
    let new = Button(frame(.reliefNew), .main).link(to: "/relief/new")
    let body: HTML =
        list.lines.isEmpty
        ? EmptyState(frame(.reliefNone), frame(.reliefNoneText), action: new).html
        : Queue(list.urgent.map { $0.row(frame) }).html + "<p>\(new)</p>"
    let older = list.next.map { "/relief?\(place)step=\(list.group.rawValue)&before=\($0)" }
    return Layout.page(
        title: frame(.reliefTitle), purpose: frame(.reliefPurpose), frame: frame,
        body: """
            \(chips)\(body)\(Paging(older: older).html(frame))\
            \(Button.row(
                Button(frame(.reliefReviewsTitle), .bare).link(to: "/relief/reviews"),
                Button(frame(.reliefPaymentsTitle), .bare).link(to: "/relief/payments"),
                Button(frame(.reliefApplyTitle), .bare).link(to: "/relief/apply")))
            """)
}

func reliefReviewsPage(_ list: ReliefList, _ frame: Frame) -> HTML {
    Layout.page(
        title: frame(.reliefReviewsTitle), purpose: frame(.reliefReviewsPurpose), frame: frame,
        crumbs: [Crumb(frame(.reliefTitle), path: "/relief")],
        body: list.lines.isEmpty
            ? EmptyState(frame(.reliefReviewsNone), frame(.reliefReviewsNoneText), action: nil).html
            : Queue(list.lines.map { $0.row(frame) }).html)
}

extension ReliefList.Line {
    func row(_ frame: Frame) -> Queue.Row {
        let who = name.isEmpty ? matter.number : frame.joined(name, matter.number)
        let path = matter.path == .emergency ? frame(.reliefEmergency) : ""
        let kind = kind?.name(frame.language) ?? matter.kind
        return Queue.Row(
            frame.joined(kind, frame(matter.step.title)), path: "/relief/\(matter.id)",
            clock: face?.badge(frame), place: place,
            meta: path.isEmpty ? who : frame.joined(who, path))
    }
}
