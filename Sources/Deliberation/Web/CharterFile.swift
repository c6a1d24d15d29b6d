import Access
import Assemblies
import Kernel
import Places
import Storage
import Web

/// One version of a village's rules with what its page shows.
struct CharterFile: Sendable {
    let charter: Charter
    let lineage: [Place]
    /// All versions of the same rules, newest first.
    let versions: [Charter]
    let called: [Assembly]
    let waiting: [Resolution]
    let bodies: [Body]
    let sight: ProcedureFile.Sight
    /// Whether the reader sits above the village: 备案 and 责令改正 are the town's.
    let isTown: Bool

    /// Nil where it does not exist; drafts are the officers' alone.
    static func read(_ id: CharterID, for officer: OfficerCaller?, in reader: Reader) throws -> CharterFile? {
        guard let charter = try CharterStore.find(id, in: reader) else { return nil }
        let lineage = try Places.lineage(of: charter.place, in: reader)
        let ids = lineage.map(\.id)
        let sight = officer.flatMap { Deliberation.sight(of: $0, at: ids) } ?? .everybody
        if sight == .everybody, charter.standing.state != .adopted { return nil }
        let subject = id.as(Marks.Anything.self)
        let isDraft = charter.standing.state == .draft
        return CharterFile(
            charter: charter, lineage: lineage.reversed(),
            versions: try CharterStore.all(at: charter.place, in: reader).filter {
                $0.kind == charter.kind && (sight > .everybody || $0.standing.state == .adopted)
            },
            called: isDraft
                ? try Assemblies.assemblies(about: subject, in: reader).filter { !$0.isOver } : [],
            waiting: isDraft
                ? try Assemblies.resolutions(about: subject, in: reader).filter(\.isPassed) : [],
            bodies: try charter.bodies.flatMap {
                try Assemblies.bodies(of: $0, at: charter.place, in: reader)
            },
            sight: sight,
            isTown: officer.map { Deliberation.isTown($0, above: ids) } ?? false)
    }

    var path: String { "/charters/\(charter.id)" }
    var place: Place? { lineage.last }

    static let shape = Shape.named(
        "Charter",
        .object([
            ("id", .id), ("place", .id), ("place_name", .text), ("kind", .text), ("version", .whole),
            ("title", .text), ("state", .text), ("adopted_on", .optional(.day)), ("from", .optional(.day)),
            ("until", .optional(.day)), ("resolution", .optional(.id)), ("filing_number", .optional(.text)),
            ("filed_on", .optional(.day)), ("correction", .optional(.text)), ("clauses", .list(.text)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            charter.writeHead(to: &json, place: place?.name)
            json.key("clauses")
            json.array(charter.clauses) { $0.write($1) }
        }
    }
}

extension Charter {
    func writeHead(to json: inout JSONText, place name: String?) {
        json.field("id", id)
        json.field("place", place)
        json.field("place_name", name)
        json.field("kind", kind.rawValue)
        json.field("version", version)
        json.field("title", title)
        json.field("state", standing.state.rawValue)
        json.field("adopted_on", standing.adopted)
        json.field("from", standing.from)
        json.field("until", standing.until)
        json.field("resolution", standing.resolution)
        json.field("filing_number", standing.filing?.number)
        json.field("filed_on", standing.filing?.on)
        json.field("correction", standing.order?.reason)
    }

    /// How it stands on a day, in words.
    func stage(_ frame: Frame) -> String {
        switch standing.state {
        case .draft: return frame(.charterDraft)
        case .dropped: return frame(.stateDropped)
        case .adopted:
            if let until = standing.until, until <= frame.now.day {
                return frame(.charterEnded, ["day": frame.day(until)])
            }
            let from = standing.from.map { frame.day($0) } ?? ""
            return frame(isInForce(on: frame.now.day) ? .charterInForce : .charterComing, ["day": from])
        }
    }
}

extension Deliberation {
    /// Whether the officer supervises from above the place, not only within it.
    static func isTown(_ officer: OfficerCaller, above lineage: [PlaceID]) -> Bool {
        officer.may(.supervise, at: Array(lineage.dropFirst()))
    }
}

/// The versions of the officer's villages.
struct CharterList: Sendable {
    let charters: [Charter]
    let names: [PlaceID: String]
    let next: Int64?
    let mayWrite: Bool

    static func read(
        _ officer: OfficerCaller, before: Int64?, limit: Int, in reader: Reader
    ) throws -> CharterList {
        let found = try CharterStore.page(
            of: Deliberation.scope(of: officer), before: before ?? .max, limit: limit + 1, in: reader)
        let shown = Array(found.prefix(limit))
        return CharterList(
            charters: shown, names: try Places.names(of: Set(shown.map(\.place)), in: reader),
            next: found.count > limit ? shown.last?.position : nil,
            mayWrite: try !ProcedureForm.villages(of: officer, in: reader).isEmpty)
    }

    static let line = Shape.named(
        "CharterLine",
        .object([
            ("id", .id), ("place", .id), ("place_name", .text), ("kind", .text), ("version", .whole),
            ("title", .text), ("state", .text), ("adopted_on", .optional(.day)), ("from", .optional(.day)),
            ("until", .optional(.day)), ("resolution", .optional(.id)), ("filing_number", .optional(.text)),
            ("filed_on", .optional(.day)), ("correction", .optional(.text)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(charters) { json, charter in
                json.object { charter.writeHead(to: &$0, place: names[charter.place]) }
            }
            json.field("next", next.map(String.init))
        }
    }
}

func charterListPage(_ list: CharterList, _ frame: Frame) -> HTML {
    let rows = list.charters.map { charter in
        let isFiled = charter.standing.state != .adopted || charter.standing.filing != nil
        return Queue.Row(
            charter.title, path: "/charters/\(charter.id)",
            clock: isFiled ? nil : ClockBadge(.soon, frame(.charterUnfiled)),
            place: list.names[charter.place],
            meta: frame.joined(
                frame(.charterVersion, ["version": "\(charter.version)"]), charter.stage(frame)))
    }
    let body: HTML =
        rows.isEmpty
        ? EmptyState(frame(.chartersEmpty), frame(.chartersEmptyText)).html
        : Queue(rows).html + Paging(older: list.next.map { "/charters?cursor=\($0)" }).html(frame)
    let write = Button(frame(.charterWrite), .main, isWide: true).link(to: "/charters/new")
    return Layout.page(
        title: frame(.chartersTitle), purpose: frame(.chartersPurpose), frame: frame,
        tabs: deliberationTabs(.charters, frame), action: list.mayWrite ? Layout.action(write) : nil,
        body: body)
}
