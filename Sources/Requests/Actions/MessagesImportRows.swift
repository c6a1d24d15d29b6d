import Kernel
import Sealing
import Sheets

/// One row of an older system's export that may be taken.
struct AnsweredMessage: Sendable {
    let importKey: String
    let id: CaseID
    let sender: String?
    let title: String
    let body: String
    let reply: String
    let submitted: Instant
    let replied: Instant

    var length: Int { body.utf8.count / 3 + reply.utf8.count / 3 }

    /// The same message always gets the same id, on any machine.
    static func id(of importKey: String, submitted: Instant) -> CaseID {
        var words = DigestWords(Digest.sha256(Array(importKey.utf8)))
        return CaseID.minted(at: submitted, by: &words)
    }
}

/// Hands out the words of a digest, so that an id follows from what it names.
private struct DigestWords: RandomNumberGenerator {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> UInt64 {
        defer { position = (position + 8) % bytes.count }
        return bytes[position..<position + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
}

/// A file of messages, row by row: what may be taken, and why the rest may not.
struct MessagesCheck {
    private(set) var messages: [AnsweredMessage] = []
    /// The first of them; `refused` counts all.
    private(set) var reasons: [RowReason] = []
    private(set) var refused = 0
    private var lines: [String: Int] = [:]
    private let columns: MessageColumns
    private let now: Instant

    static let reasons_max = 1_000

    init(_ table: Table, at now: Instant) throws(SheetRefusal) {
        columns = try MessageColumns(table.header)
        self.now = now
        for row in table.rows {
            do {
                messages.append(try message(of: row))
            } catch {
                refused += 1
                if reasons.count < MessagesCheck.reasons_max { reasons.append(error.reason) }
            }
        }
    }

    private struct Unfit: Error {
        let reason: RowReason

        init(_ row: Table.Row, _ column: String, _ text: Text, _ values: [String: String] = [:]) {
            reason = RowReason(line: row.line, column: column, sentence: Sentence(text, values))
        }
    }

    private mutating func message(of row: Table.Row) throws(Unfit) -> AnsweredMessage {
        let number = row[columns.id].withoutOuterSpaces
        if number.isEmpty { throw Unfit(row, "id", .importIDMissing) }
        if let line = lines[number] {
            throw Unfit(row, "id", .importIDTwice, ["id": number, "line": "\(line)"])
        }
        lines[number] = row.line
        let body = row[columns.body].withoutOuterSpaces
        if body.isEmpty { throw Unfit(row, "body", .importBodyMissing) }
        try check(body, row, "body", most: RequestLimits.bodyCharacters_max)
        let submitted = try instant(row[columns.submitted], row, "submitted_at")
        let reply = row[columns.reply].withoutOuterSpaces
        if reply.isEmpty { throw Unfit(row, "reply", .importReplyMissing) }
        try check(reply, row, "reply", most: RequestLimits.replyCharacters_max)
        let written = row[columns.replied].withoutOuterSpaces
        if written.isEmpty { throw Unfit(row, "replied_at", .importTimeMissing) }
        let replied = try instant(written, row, "replied_at")
        if replied < submitted { throw Unfit(row, "replied_at", .importReplyBeforeMessage) }
        let subject = columns.subject.map { row[$0].withoutOuterSpaces } ?? ""
        try check(subject, row, "subject", most: 60)
        let sender = columns.user.map { row[$0].withoutOuterSpaces } ?? ""
        try check(sender, row, "user", most: RequestLimits.nameCharacters_max)
        let draft = Draft(id: CaseID(high: 0, low: 0), body: body, channel: .imported)
        let key = "message:" + number
        return AnsweredMessage(
            importKey: key, id: AnsweredMessage.id(of: key, submitted: submitted),
            sender: sender.isEmpty ? nil : sender, title: subject.isEmpty ? draft.heading : subject,
            body: body,
            reply: reply, submitted: submitted, replied: replied)
    }

    private func check(_ text: String, _ row: Table.Row, _ column: String, most: Int) throws(Unfit) {
        let count = text.unicodeScalars.count
        if count > most {
            throw Unfit(row, column, .importTooLong, ["count": "\(count)", "most": "\(most)"])
        }
    }

    private func instant(_ text: String, _ row: Table.Row, _ column: String) throws(Unfit) -> Instant {
        guard let instant = Instant(spreadsheet: text.withoutOuterSpaces) else {
            throw Unfit(row, column, .importTimeUnreadable, ["value": String(text.prefix(40))])
        }
        if instant > now { throw Unfit(row, column, .importTimeInFuture, ["value": String(text.prefix(40))]) }
        return instant
    }
}

/// Where a header has what; names of the open petition datasets count too.
private struct MessageColumns {
    let id: Int
    let user: Int?
    let subject: Int?
    let submitted: Int
    let body: Int
    let reply: Int
    let replied: Int

    init(_ header: [String]) throws(SheetRefusal) {
        let columns = Columns(header)
        let found = try columns.requireAll([
            ["id", "留言编号", "编号"], ["submitted_at", "留言时间"], ["body", "留言详情", "留言内容"],
            ["reply", "答复意见", "答复"], ["replied_at", "答复时间"],
        ])
        (id, submitted, body, reply, replied) = (found[0], found[1], found[2], found[3], found[4])
        user = columns.find(["user", "留言用户"])
        subject = columns.find(["subject", "留言主题", "标题"])
    }
}

extension Instant {
    /// As spreadsheets write it, in China's time: `2019-04-25 09:32:09`, `2019/4/25 9:32`, `2019-04-25`.
    init?(spreadsheet text: String) {
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
        guard let first = parts.first, parts.count <= 2 else { return nil }
        let day = first.split(separator: first.contains("/") ? "/" : "-", omittingEmptySubsequences: false)
        guard day.count == 3 else { return nil }
        let time = parts.count == 2 ? parts[1] : "00:00"
        let hour = time.prefix { $0 != ":" }
        let clock = twoDigits(hour) + time.dropFirst(hour.count)
        self.init(iso: "\(day[0])-\(twoDigits(day[1]))-\(twoDigits(day[2]))T\(clock)")
    }
}

private func twoDigits(_ text: Substring) -> String { text.count == 1 ? "0" + text : String(text) }

extension String {
    /// Without the spaces and line ends around it.
    var withoutOuterSpaces: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
