import Clocks
import Kernel
import Rulebook
import Storage
import Web

/// What a place says of its township's check, 乡镇核查两天: its own promise, shown beside the law's clock.
///
/// It is no deadline: nothing of it is kept as a clock, warned of, escalated or counted; it is read off the check's own
/// beginning and end.
///
/// - Source: presets §2, B14 (shown, never a deadline); domain-rules §14.
struct PlacePromise: Sendable {
    let limit: Limit
    let rule: Rule
    let due: Due?
    let face: ClockFace
    /// Whether the check took longer, or takes longer so far.
    let isLate: Bool
    let isRunning: Bool
    /// The whole decision's clock, which is the law's; nil where none runs or ran.
    let law: KeptClock?

    /// Nil where the place promises nothing, and before the check began.
    static func read(
        _ clocks: [KeptClock], at lineage: [PlaceID], calendar: WorkingCalendar, in reader: Reader
    ) throws -> PlacePromise? {
        guard let check = clocks.last(where: { $0.name == Relief.ClockName.check }),
            let rule = try Rulebook.rule(
                Relief.promiseKey, at: lineage, on: check.clock.started.day, in: reader),
            let limit = Limit(rule.value)
        else { return nil }
        let promise = Clock(
            started: check.clock.started, limit: limit, warning: nil, pauses: check.clock.pauses,
            finished: check.clock.finished)
        let due = promise.due(in: calendar)
        return PlacePromise(
            limit: limit, rule: rule, due: due,
            face: ClockFace(promise.remaining(at: reader.now, in: calendar)),
            isLate: due.map { (check.clock.finished ?? reader.now) > $0.instant } ?? false,
            isRunning: check.isRunning,
            law: clocks.last { $0.name == Relief.ClockName.decision })
    }

    static let shape = Shape.object([
        ("limit", .text), ("due_at", .optional(.instant)), ("is_late", .flag), ("is_running", .flag),
        ("is_deadline", .flag), ("source", .text), ("is_checked", .flag), ("law_due_at", .optional(.instant)),
    ])

    func write(to json: inout JSONText, _ file: ReliefFile) {
        json.object { json in
            json.field("limit", rule.value)
            json.field("due_at", due?.instant)
            json.field("is_late", isLate)
            json.field("is_running", isRunning)
            json.field("is_deadline", false)
            json.field("source", rule.source.description)
            json.field("is_checked", rule.isChecked)
            json.field("law_due_at", law?.due(in: file.calendar)?.instant)
        }
    }
}

/// Stands above the forms while the township checks: the place's own word, and the law's time beside it.
func promiseInset(_ file: ReliefFile, _ frame: Frame) -> HTML {
    guard let promise = file.promise, [.applied, .checked].contains(file.matter.step) else { return .empty }
    return Inset(promiseTitle(promise, frame), promiseBody(promise, file, frame)).html
}

/// The same folded among what the matter stands on, for as long as the file is read.
func promiseDisclosure(_ promise: PlacePromise, _ file: ReliefFile, _ frame: Frame) -> HTML {
    """
    <p>\(promiseTitle(promise, frame)) \(badge(promise, frame))</p>\
    \(RuleDisclosure(
        frame(.reliefTwoDays),
        [
            Fact(frame(.reliefPromiseWhat), frame(.reliefTwoDaysText)),
            Fact(frame(.reliefNote), frame(.reliefPromiseNote)),
        ], source: "\(promise.rule.source)", since: frame.day(promise.rule.from)
    ).html(frame))
    """
}

/// What the course says of it: how long the check took, and what the place says of itself.
func promiseEntry(_ file: ReliefFile, _ frame: Frame) -> Timeline.Entry? {
    guard let promise = file.promise, promise.isRunning else { return nil }
    return Timeline.Entry(
        .now, promiseTitle(promise, frame), text: frame(.reliefPromiseNote), clock: mark(promise, frame))
}

func promiseWords(_ promise: PlacePromise, _ days: Int, _ frame: Frame) -> String {
    frame(
        promise.isLate ? .reliefPromiseBroken : .reliefPromiseKept,
        ["days": "\(days)", "limit": frame(promise.limit.sentence)])
}

private func promiseTitle(_ promise: PlacePromise, _ frame: Frame) -> String {
    frame(.reliefPromise, ["limit": frame(promise.limit.sentence)])
}

/// Late or kept, in words that say whose time it is.
private func mark(_ promise: PlacePromise, _ frame: Frame) -> ClockBadge {
    promise.isLate
        ? ClockBadge(.late, frame(.reliefPromiseLate))
        : promise.isRunning ? promise.face.badge(frame) : ClockBadge(.done, frame(.reliefPromiseInTime))
}

private func badge(_ promise: PlacePromise, _ frame: Frame) -> HTML { mark(promise, frame).html }

private func promiseBody(_ promise: PlacePromise, _ file: ReliefFile, _ frame: Frame) -> HTML {
    let law: HTML =
        promise.law.map { clock -> HTML in
            let limit = clock.rule.flatMap { file.rules[$0] }.flatMap { Limit($0.value) }
            let words = frame(
                .reliefPromiseLaw, ["limit": limit.map { frame($0.sentence) } ?? ""])
            return "<p>\(words) \(file.face(clock).badge(frame).html)</p>"
        } ?? .empty
    return """
        <p>\(badge(promise, frame)) \(frame(.reliefPromiseNote))</p>\
        <p class="quiet small">\(frame(.reliefPromiseSource, ["source": "\(promise.rule.source)"]))</p>\(law)
        """
}

extension Text {
    static let reliefPromise = Text(
        "relief.promise", "乡镇核查{limit}：本地的说法", "The township's check in {limit}: the place's own promise")
    static let reliefPromiseNote = Text(
        "relief.promise-note", "这是本地自己的说法，不是法定时限；超过了只在这里写明，不催办，不算考核。",
        "It is the place's own promise, not the law's: being over it is said here and nowhere counted or chased."
    )
    static let reliefPromiseWhat = Text("relief.promise-what", "是哪一段", "Which leg")
    static let reliefPromiseSource = Text("relief.promise-source", "出处：{source}", "Source: {source}")
    static let reliefPromiseLaw = Text(
        "relief.promise-law", "规定的时限是整件{limit}。", "The rule's own time is {limit} for the whole.")
    static let reliefPromiseLate = Text("relief.promise-late", "超过本地的说法", "Over the place's promise")
    static let reliefPromiseInTime = Text("relief.promise-in-time", "在本地说的时间里", "Within the place's promise")
    static let reliefPromiseKept = Text(
        "relief.promise-kept", "用了 {days} 天，本地的说法是{limit}",
        "took {days} days; the place promises {limit}")
    static let reliefPromiseBroken = Text(
        "relief.promise-broken", "用了 {days} 天，超过本地说的{limit}",
        "took {days} days, over the {limit} that the place promises")
}
