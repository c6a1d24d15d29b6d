import Clocks
import Kernel
import Places
import Storage
import Web

/// A notice in a list: what, where, how long it stands.
struct NoticeCard: Sendable {
    let notice: Notice
    let place: String
    /// `nil` once the window has ended.
    let face: ClockFace?
    /// When the window ends.
    let due: Instant?
    let objections: Int

    static func read(_ notices: [Notice], in reader: Reader) throws -> [NoticeCard] {
        let owners = notices.map { $0.id.as(Marks.Anything.self) }
        let clocks = try Clocks.mostUrgent(of: owners, in: reader)
        let calendar = try Clocks.calendar(in: reader)
        let names = try Places.longNames(of: Set(notices.map(\.place)), in: reader)
        let counts = try ObjectionStore.counts(of: notices.map(\.id), in: reader)
        return notices.map { notice in
            let clock = clocks[notice.id.as(Marks.Anything.self)]
            return NoticeCard(
                notice: notice, place: names[notice.place] ?? "",
                face: clock?.face(at: reader.now, in: calendar), due: clock?.due(in: calendar)?.instant,
                objections: counts[notice.id] ?? 0)
        }
    }

    var path: String { "/notices/\(notice.id)" }

    /// - Parameter isPublic: officers read the title as long as they may read the notice.
    func row(_ frame: Frame, isPublic: Bool = true) -> Queue.Row {
        Queue.Row(
            isPublic ? notice.publicTitle(frame) : notice.officersTitle(frame), path: path,
            clock: face?.badge(frame),
            place: place, meta: meta(frame))
    }

    /// Kind and number, and what came of it once that is known.
    private func meta(_ frame: Frame) -> String {
        let head = frame.listed([frame(notice.kind.title), notice.shownNumber(frame)])
        guard let outcome = notice.standing.outcome else {
            return notice.isOpen ? head : frame.listed([head, frame.inline(notice.standing.state.title)])
        }
        return frame.listed([head, frame(outcome.title)])
    }

    static let shape = Shape.named(
        "NoticeLine",
        .object([
            ("id", .id), ("number", .text), ("title", .text), ("kind", .text), ("place", .id),
            ("place_name", .text), ("state", .text), ("outcome", .optional(.text)),
            ("published_at", .instant), ("ends_at", .optional(.instant)), ("objections", .whole),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", notice.id)
            json.field("number", notice.number)
            json.field("title", notice.isShown ? notice.title : notice.number)
            json.field("kind", notice.kind.rawValue)
            json.field("place", notice.place)
            json.field("place_name", place)
            json.field("state", notice.standing.state.rawValue)
            json.field("outcome", notice.standing.outcome?.rawValue)
            json.field("published_at", notice.published)
            json.field("ends_at", due)
            json.field("objections", objections)
        }
    }
}

extension Notice {
    /// The title while it may be read; of what was taken down only kind and number, for a title may name somebody.
    func publicTitle(_ frame: Frame) -> String {
        isShown ? title : frame.listed([frame(kind.title), shownNumber(frame)])
    }

    /// The same for officers of the place, who read longer.
    func officersTitle(_ frame: Frame) -> String { isShownToOfficers ? title : publicTitle(frame) }

    /// 〔2026〕14号, or No. 2026-14.
    func shownNumber(_ frame: Frame) -> String {
        let parts = number.split(separator: "-")
        guard frame.language == .chinese, parts.count == 2 else {
            return frame(.noticesNumbered, ["number": number])
        }
        return "〔\(parts[0])〕\(parts[1])号"
    }
}

extension Frame {
    /// Parts of a line, as each language strings them.
    func listed(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: language == .chinese ? "，" : ", ")
    }
}
