import Access
import Clocks
import Kernel
import People
import Places
import Rulebook
import Storage
import Web

/// A notice with everything that its page shows.
struct NoticeFile: Sendable {
    let notice: Notice
    let lines: [NoticeLine]
    /// From the top down to the notice's place.
    let lineage: [Place]
    let face: ClockFace?
    let due: Instant?
    let rule: RuleCitation?
    let answerRule: RuleCitation?
    let objections: [Objection]
    /// The notice that corrects this one, and the one that it corrects.
    let replacement: NoticeID?
    let replaced: Notice?
    let publisher: String?
    /// What an officer of the place may do; nil for everybody else.
    let acts: Acts?

    struct Acts: Sendable {
        let consents: [(line: Int, consent: String)]
        let mayRepublish: Bool
        let mayWithdraw: Bool
    }

    static func read(
        _ id: NoticeID, for officer: OfficerCaller? = nil, in reader: Reader
    ) throws -> NoticeFile? {
        guard let notice = try NoticeStore.find(id, in: reader) else { return nil }
        let lineage = try Places.lineage(of: notice.place, in: reader)
        let owner = id.as(Marks.Anything.self)
        let clock = try Clocks.of(owner, in: reader).first { $0.name == Notices.windowClock }
        let calendar = try Clocks.calendar(in: reader)
        let applied = try clock?.rule.flatMap { try Rulebook.find($0, in: reader) }
        let answer = try Rulebook.rule(
            NoticeKind.answerKey, at: lineage.map(\.id), on: reader.now.day, in: reader)
        return NoticeFile(
            notice: notice, lines: try NoticeStore.lines(of: id, in: reader), lineage: lineage.reversed(),
            face: notice.isOpen ? clock?.face(at: reader.now, in: calendar) : nil,
            due: clock?.due(in: calendar)?.instant, rule: try applied.flatMap { try cited($0, in: reader) },
            answerRule: try answer.flatMap { try cited($0, in: reader) },
            objections: try ObjectionStore.all(of: id, in: reader),
            replacement: try NoticeStore.replacement(of: id, in: reader),
            replaced: try notice.replaces.flatMap { try NoticeStore.find($0, in: reader) },
            publisher: try notice.publisher.flatMap { try People.name(of: $0, in: reader) },
            acts: try officer.flatMap { try Acts(notice, $0, lineage.map(\.id), in: reader) })
    }

    private static func cited(_ rule: Rule, in reader: Reader) throws -> RuleCitation? {
        guard let key = Notices.ruleKeys.first(where: { $0.code == rule.key }) else { return nil }
        return try Rulebook.citation(of: rule, as: key, in: reader)
    }

    var place: Place? { lineage.last }
    var path: String { "/notices/\(notice.id)" }

    /// Whether the reader may still see what it says.
    var isShown: Bool { notice.isShown || acts != nil && notice.isShownToOfficers }

    func title(_ frame: Frame) -> String { isShown ? notice.title : notice.publicTitle(frame) }
}

extension NoticeFile.Acts {
    fileprivate init?(
        _ notice: Notice, _ officer: OfficerCaller, _ lineage: [PlaceID], in reader: Reader
    ) throws {
        guard Notices.moderates(officer, at: lineage) else { return nil }
        self.init(
            consents: notice.isShownToOfficers ? try NoticeStore.consents(of: notice.id, in: reader) : [],
            mayRepublish: notice.standing.state == .open,
            mayWithdraw: notice.standing.state == .open || notice.standing.state == .settling)
    }
}

extension Notices {
    /// Who publishes at a place and below: those who dispatch there.
    static let publishing: Permission = .dispatch

    /// Whether the officer may answer, put up again and take back there.
    static func moderates(_ officer: OfficerCaller, at lineage: [PlaceID]) -> Bool {
        officer.may(.dispatch, at: lineage) || officer.may(.supervise, at: lineage)
    }
}

extension NoticeFile {
    static let shape = Shape.named(
        "Notice",
        .object([
            ("id", .id), ("number", .text), ("title", .text), ("kind", .text), ("place", .id),
            ("place_name", .text), ("issuer", .text), ("contact", .optional(.text)), ("state", .text),
            ("outcome", .optional(.text)), ("round", .whole), ("published_at", .instant),
            ("posted_at", .instant), ("ends_at", .optional(.instant)), ("naming", .text),
            ("ground", .optional(.text)), ("reason", .optional(.text)), ("replaces", .optional(.id)),
            ("replaced_by", .optional(.id)), ("takes_objections", .flag), ("body", .optional(.text)),
            ("columns", .list(.object([("title", .text), ("kind", .text)]))),
            ("rows", .list(.list(.text))),
            (
                "objections",
                .list(
                    .object([
                        ("number", .whole), ("line", .optional(.whole)), ("state", .text),
                        ("raised_at", .instant), ("answer", .optional(.text)),
                        ("answered_at", .optional(.instant)),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            writeHead(to: &json)
            json.field("body", isShown ? notice.body : nil)
            json.key("columns")
            json.array(isShown ? notice.columns : []) { json, column in
                json.object { json in
                    json.field("title", column.title)
                    json.field("kind", column.kind.rawValue)
                }
            }
            json.key("rows")
            json.array(isShown ? lines : []) { json, line in
                json.array(line.cells) { $0.write($1) }
            }
            json.key("objections")
            json.array(objections) { $1.writePublic(to: &$0) }
        }
    }

    private func writeHead(to json: inout JSONText) {
        let standing = notice.standing
        json.field("id", notice.id)
        json.field("number", notice.number)
        json.field("title", isShown ? notice.title : notice.number)
        json.field("kind", notice.kind.rawValue)
        json.field("place", notice.place)
        json.field("place_name", place?.name)
        json.field("issuer", notice.issuer)
        json.field("contact", isShown ? notice.contact : nil)
        json.field("state", standing.state.rawValue)
        json.field("outcome", standing.outcome?.rawValue)
        json.field("round", standing.round)
        json.field("published_at", notice.published)
        json.field("posted_at", standing.posted)
        json.field("ends_at", standing.windowEnded ?? due)
        json.field("naming", notice.naming.code.rawValue)
        json.field("ground", isShown ? notice.naming.ground : nil)
        json.field("reason", standing.reason.isEmpty ? nil : standing.reason)
        json.field("replaces", notice.replaces)
        json.field("replaced_by", replacement)
        json.field("takes_objections", notice.takesObjections)
    }
}

extension Objection {
    /// What everybody may know of it: not what was said nor by whom, but what was answered.
    func writePublic(to json: inout JSONText) {
        json.object { json in
            json.field("number", number)
            json.field("line", line.map(Int64.init))
            json.field("state", state.rawValue)
            json.field("raised_at", raised)
            json.field("answer", answer?.words)
            json.field("answered_at", answer?.at)
        }
    }
}
