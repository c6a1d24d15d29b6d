import Clocks
import Kernel
import Sealing
import Storage
import Web

/// An objection as who raised it sees it.
struct ObjectionFile: Sendable {
    let objection: Objection
    let notice: Notice
    let secrets: ObjectionSecrets
    let face: ClockFace?
    /// When it has to be answered.
    let due: Instant?

    static func read(_ objection: Objection, key: CountyKey, in reader: Reader) throws -> ObjectionFile {
        let clock = try Clocks.of(objection.id.as(Marks.Anything.self), in: reader)
            .first { $0.name == Notices.answerClock }
        let calendar = try Clocks.calendar(in: reader)
        return ObjectionFile(
            objection: objection, notice: try Notices.found(objection.notice, in: reader),
            secrets: ObjectionSecrets(of: objection.id, key: key),
            face: clock?.face(at: reader.now, in: calendar), due: clock?.due(in: calendar)?.instant)
    }

    /// `2026-14-3`
    var number: String { "\(notice.number)-\(objection.number)" }
    var path: String { "/objections/\(secrets.token)" }
    var officerPath: String { "/notices/\(notice.id)/objections/\(objection.id)" }

    /// Splits `2026-14-3` into the notice's number and the objection's.
    static func numbers(_ text: String) -> (notice: String, objection: Int)? {
        let tidied = text.filter { !$0.isWhitespace }.map { "—–－_".contains($0) ? "-" : $0 }
        let parts = String(tidied).split(separator: "-")
        guard parts.count == 3, let number = Int(parts[2]) else { return nil }
        return ("\(parts[0])-\(parts[1])", number)
    }
}

extension ObjectionFile {
    static let shape = Shape.named(
        "Objection",
        .object([
            ("id", .id), ("number", .text), ("notice", .id), ("title", .text), ("line", .optional(.whole)),
            ("words", .text), ("state", .text), ("raised_at", .instant), ("due_at", .optional(.instant)),
            ("answer", .optional(.text)), ("answered_at", .optional(.instant)), ("code", .optional(.text)),
            ("token", .optional(.text)),
        ]))

    /// - Parameter withSecrets: for who raised it; an officer who answers gets none.
    func write(to json: inout JSONText, withSecrets: Bool) {
        json.object { json in
            json.field("id", objection.id)
            json.field("number", number)
            json.field("notice", notice.id)
            json.field("title", notice.isShown ? notice.title : notice.number)
            json.field("line", objection.line.map(Int64.init))
            json.field("words", objection.words)
            json.field("state", objection.state.rawValue)
            json.field("raised_at", objection.raised)
            json.field("due_at", due)
            json.field("answer", objection.answer?.words)
            json.field("answered_at", objection.answer?.at)
            json.field("code", withSecrets ? secrets.code : nil)
            json.field("token", withSecrets ? secrets.token : nil)
        }
    }
}
