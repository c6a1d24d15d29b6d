import Access
import Kernel
import Requests
import Sealing
import Sheets
import Storage
import Web

/// Who may page through the journal: the audit administrator, and officers who oversee.
struct JournalCaller: Caller {
    static let name = "auditor or overseer"

    init(_ visit: Visit) throws {
        if (try? AuditCaller(visit)) != nil { return }
        let officer = try OfficerCaller(visit)
        if officer.places(.oversee).isEmpty { throw AccessRefusal.notAllowed }
    }
}

/// The journal without its contents: position, time, kind, digest. Whose matter an entry speaks of is not shown.
enum JournalRoutes {
    static let all: [Endpoint] =
        [
            Endpoint(
                .get, "journal", for: JournalCaller.self,
                "The newest entries of the journal without their contents; `before` is the cursor.",
                query: [.cursor(as: "before"), .limit], output: .page(JournalPart.line)
            ) { visit, _ in
                let before = visit.query["before"].flatMap { Position($0) } ?? .max
                let limit = visit.limit
                let part = try await visit.county.database.read { reader in
                    try JournalPart.read(before: before, limit: limit, in: reader)
                }
                return Answer(json: part.write, page: { journalPage(part, $0) })
            },
            Endpoint(
                .get, "verification", for: Anyone.self,
                "The head of the journal's chain of digests, by which anyone can check that nothing was changed.",
                output: .object([
                    ("position", .whole), ("digest", .optional(.text)), ("items", .list(JournalPart.line)),
                    ("next", .optional(.text)),
                ])
            ) { visit, _ in
                let part = try await visit.county.database.read {
                    try JournalPart.read(before: .max, limit: JournalPart.shown, in: $0)
                }
                return Answer(json: part.writeHead, page: { verificationPage(part, $0) })
            },
        ]
        + ListSheets.pair(
            "journal", for: JournalCaller.self,
            "The newest entries of the journal without their contents, as a file.",
            query: [.cursor(as: "before")]
        ) { visit, _ in
            let (frame, before) = (visit.frame, visit.query["before"].flatMap { Position($0) } ?? .max)
            let part = try await visit.county.database.read {
                try JournalPart.read(before: before, limit: JournalPart.exported_max, in: $0)
            }
            return ListSheet(
                frame(.journalTitle),
                header: [
                    frame(.journalPosition), frame(.journalRecorded), frame(.journalKind),
                    frame(.journalDigest),
                ],
                rows: part.entries.map { entry in
                    [
                        .whole(entry.position), .text(entry.recorded.iso), .text(entry.kind),
                        .text(Digest.hexadecimal(entry.digest)),
                    ]
                })
        }
}

/// Some entries of the journal, the newest first.
struct JournalPart: Sendable {
    let entries: [Entry]
    /// Where the older ones begin.
    let next: Position?

    static let shown = 20
    /// More are taken from the page before them, or with `yuanba export`.
    static let exported_max = 5_000

    static let line = Shape.object([
        ("position", .whole), ("recorded_at", .instant), ("kind", .text), ("digest", .text),
    ])

    static func read(before: Position, limit: Int, in reader: Reader) throws -> JournalPart {
        let found = try Journal.entries(before: before, limit: limit + 1, in: reader)
        let entries = Array(found.prefix(limit))
        return JournalPart(entries: entries, next: found.count > limit ? entries.last?.position : nil)
    }

    /// The newest of them.
    var first: Position? { entries.first?.position }

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            writeItems(&json)
            json.field("next", next.map { "\($0)" })
        }
    }

    @Sendable func writeHead(_ json: inout JSONText) {
        json.object { json in
            json.field("position", entries.first?.position ?? 0)
            json.field("digest", entries.first.map { Digest.hexadecimal($0.digest) })
            writeItems(&json)
            json.field("next", nil as String?)
        }
    }

    private func writeItems(_ json: inout JSONText) {
        json.key("items")
        json.array(entries) { json, entry in
            json.object { json in
                json.field("position", entry.position)
                json.field("recorded_at", entry.recorded)
                json.field("kind", entry.kind)
                json.field("digest", Digest.hexadecimal(entry.digest))
            }
        }
    }
}

private func journalPage(_ part: JournalPart, _ frame: Frame) -> HTML {
    Layout.page(
        title: frame(.journalTitle), purpose: frame(.journalPurpose), frame: frame, kind: .wide,
        body: """
            \(journalTable(part, frame))
            \(Paging(newer: nil, older: part.next.map { "/journal?before=\($0)" }).html(frame))
            \(SheetLinks("/journal", query: part.first.map { "before=\($0 + 1)" } ?? "").html(frame))
            """)
}

private func verificationPage(_ part: JournalPart, _ frame: Frame) -> HTML {
    let head: HTML =
        part.entries.first.map { entry in
            FactsList([
                Fact(frame(.journalPosition), "\(entry.position)"),
                Fact(frame(.journalDigest), Digest.hexadecimal(entry.digest)),
                Fact(frame(.journalRecorded), frame.moment(entry.recorded)),
            ]).html
        } ?? "<p>\(frame(.journalEmpty))</p>"
    let how: HTML = """
        <p>\(frame(.verificationChain))</p><p>\(frame(.verificationCommand)) <code>yuanba verify</code></p>
        """
    return Layout.page(
        title: frame(.verificationTitle), purpose: frame(.verificationPurpose), frame: frame, kind: .wide,
        body: """
            \(Part(id: "head", frame(.verificationHead), head).html)
            \(Part(id: "how", frame(.verificationHow), how).html)
            \(Part(id: "last", frame(.verificationLast), journalTable(part, frame)).html)
            <p class="quiet">\(Address.link(frame(.verificationData), to: "/data"))</p>
            """)
}

private func journalTable(_ part: JournalPart, _ frame: Frame) -> HTML {
    DataTable(
        frame(.verificationLast), hidesCaption: true,
        columns: [
            .init(frame(.journalPosition), isNumeric: true), .init(frame(.journalRecorded)),
            .init(frame(.journalKind)), .init(frame(.journalDigest)),
        ],
        rows: part.entries.map { entry -> [HTML] in
            [
                "\(entry.position)", frame.time(entry.recorded), "<code>\(entry.kind)</code>",
                "<code>\(Digest.hexadecimal(entry.digest.prefix(8)))…</code>",
            ]
        }, empty: frame(.journalEmpty)
    ).html
}
