import Access
import Clocks
import Kernel
import Notices
import People
import Places
import Rulebook
import Sealing
import Storage
import Web

/// A matter with everything that its file shows; what is sealed stays masked until somebody says why.
struct ReliefFile: Sendable {
    let office: ReliefOffice
    let kind: ReliefKind?
    /// Masked.
    let name: String
    let kin: [PersonID]
    let checks: [ReliefCheck]
    let opinions: [ReliefOpinion]
    let decisions: [ReliefDecision]
    let payments: [ReliefPayment]
    let reviews: [ReliefReview]
    let more: ReliefExtension?
    /// Visits that found it.
    let visits: [AnyID]
    let mayErase: Bool
    let names: [PersonID: String]
    let clocks: [KeptClock]
    let rules: [RuleID: Rule]
    let calendar: WorkingCalendar
    let promise: PlacePromise?
    let notice: Notice?
    let ceiling: Money
    let people: [Choice]
    let now: Instant
    var revealed: Revealed?

    var matter: ReliefMatter { office.matter }
    var path: String { office.path }

    /// What was opened for who said why.
    struct Revealed: Sendable {
        let name: String
        let details: ReliefDetails?
        let reports: [String]
    }

    static func read(_ office: ReliefOffice, key: CountyKey, in reader: Reader) throws -> ReliefFile {
        let matter = office.matter
        let name = try Relief.name(of: matter.id, key: key, in: reader) ?? headName(of: matter, in: reader)
        let (checks, opinions) = (
            try CourseStore.checks(of: matter.id, in: reader),
            try CourseStore.opinions(of: matter.id, in: reader)
        )
        let decisions = try CourseStore.decisions(of: matter.id, in: reader)
        let reviews = try CourseStore.reviews(of: matter.id, in: reader)
        let kin = try CourseStore.kin(of: matter.id, in: reader)
        let clocks = try Clocks.of(matter.subject, in: reader)
        let calendar = try Clocks.calendar(in: reader)
        let more = try ExtensionStore.find(matter.id, in: reader)
        let hands =
            kin + [more?.asker, more?.decision?.person].compactMap(\.self)
            + checks.flatMap { [$0.first, $0.second] } + opinions.map(\.person) + decisions.map(\.person)
            + reviews.flatMap { [$0.first, $0.second] } + [matter.finder].compactMap(\.self)
        return ReliefFile(
            office: office,
            kind: try Relief.kinds(at: office.lineage, in: reader).first { $0.code == matter.kind },
            name: Masking.name(name ?? ""), kin: kin, checks: checks, opinions: opinions,
            decisions: decisions, payments: try PaymentStore.all(of: matter.id, in: reader),
            reviews: reviews, more: more, visits: try ExtensionStore.visits(of: matter.id, in: reader),
            mayErase: People.mayErase(office.officer, within: office.line),
            names: try People.names(of: Set(hands), in: reader), clocks: clocks,
            rules: try Rulebook.find(Set(clocks.compactMap(\.rule)), in: reader),
            calendar: calendar,
            promise: try PlacePromise.read(clocks, at: office.lineage, calendar: calendar, in: reader),
            notice: try matter.notice.flatMap { try Notices.find($0, in: reader) },
            ceiling: try Relief.ceiling(at: office.lineage, in: reader),
            people: try ReliefOffice.people(office.line, in: reader), now: reader.now)
    }

    /// Of a household that was found in the register, its head.
    static func headName(of matter: ReliefMatter, in reader: Reader) throws -> String? {
        guard let household = matter.household else { return nil }
        let head = try People.members(of: household, on: reader.now.day, in: reader)
            .first { $0.relation == .head }
        return try head.flatMap { try People.name(of: $0.person, in: reader) }
    }

    /// Opens what is sealed; call it where the look was kept.
    mutating func reveal(key: CountyKey, in reader: Reader) throws {
        let sealed = try MatterStore.sealed(matter.id, in: reader)
        revealed = Revealed(
            name: try SealedApplicant.name(sealed.name, of: matter.id, key: key)
                ?? ReliefFile.headName(of: matter, in: reader) ?? "",
            details: try SealedApplicant.details(sealed.details, of: matter.id, key: key),
            reports: try ReliefWordStore.reports(of: matter.id, in: reader).map {
                try SealedWords.open($0.bytes, of: $0.row, key: key)
            })
    }

    func face(_ clock: KeptClock) -> ClockFace { clock.face(at: now, in: calendar) }

    /// How many days the township's leg took, or takes so far.
    var township_days: Int? {
        matter.applied.map { (matter.reviewed ?? now).day.number - $0.day.number }
    }

    var canCheck: Bool { matter.step == .applied && office.mayCheck }
    var canOpine: Bool { matter.step == .checked && office.mayOpine }
    var canAid: Bool {
        matter.path == .emergency && [.applied, .checked, .heard].contains(matter.step) && office.mayOpine
            && !payments.contains(where: \.isAid)
    }

    /// More time may be asked for once, while the whole decision's time runs.
    var canAskMore: Bool {
        kind?.isMonthly == true && matter.step.isOpen && office.mayOpine && more == nil
            && clocks.contains { $0.name == Relief.ClockName.decision && $0.isRunning }
    }
    var canErase: Bool {
        mayErase && !matter.step.isOpen && ![.granted, .suspended].contains(matter.step)
            && !(name.isEmpty && matter.household == nil)
    }

    static let paymentShape = Shape.object([
        ("id", .id), ("month", .text), ("amount_fen", .whole), ("is_aid", .flag),
    ])

    static let shape = Shape.named(
        "ReliefMatter",
        .object([
            ("id", .id), ("number", .text), ("place", .id), ("kind", .text), ("path", .text), ("step", .text),
            ("name_masked", .text), ("source", .text), ("opened_at", .instant),
            ("applied_at", .optional(.instant)),
            ("reviewed_at", .optional(.instant)), ("township_days", .optional(.whole)),
            ("round", .whole), ("notice", .optional(.id)),
            (
                "clocks",
                .list(
                    .object([
                        ("name", .text), ("due_at", .optional(.instant)), ("is_running", .flag),
                        ("source", .optional(.text)), ("is_checked", .optional(.flag)),
                    ]))
            ),
            ("promise", .optional(PlacePromise.shape)),
            (
                "decisions",
                .list(
                    .object([
                        ("kind", .text), ("from", .text), ("amount_fen", .whole), ("decided_at", .instant),
                    ]))
            ),
            ("payments", .list(paymentShape)),
            (
                "extension",
                .optional(.object([("days", .whole), ("is_granted", .optional(.flag))]))
            ),
            ("visits", .list(.id)),
            (
                "revealed",
                .optional(
                    .object([
                        ("name", .text), ("phone", .text), ("income", .text), ("health", .text),
                        ("need", .text),
                        ("reports", .list(.text)),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", matter.id)
            json.field("number", matter.number)
            json.field("place", matter.place)
            json.field("kind", matter.kind)
            json.field("path", matter.path.rawValue)
            json.field("step", matter.step.rawValue)
            json.field("name_masked", name)
            json.field("source", matter.source.rawValue)
            json.field("opened_at", matter.opened)
            json.field("applied_at", matter.applied)
            json.field("reviewed_at", matter.reviewed)
            json.field("township_days", township_days.map { Int64($0) })
            json.field("round", matter.round)
            json.field("notice", matter.notice)
            writeCourse(to: &json)
            json.key("revealed")
            if let revealed { write(revealed, to: &json) } else { json.writeNull() }
        }
    }

    private func writeCourse(to json: inout JSONText) {
        json.key("clocks")
        json.array(clocks) { json, clock in
            json.object { json in
                json.field("name", clock.name)
                json.field("due_at", clock.due(in: calendar)?.instant)
                json.field("is_running", clock.isRunning)
                let rule = clock.rule.flatMap { rules[$0] }
                json.field("source", rule?.source.description)
                json.key("is_checked")
                if let rule { json.write(rule.isChecked) } else { json.writeNull() }
            }
        }
        json.key("promise")
        if let promise { promise.write(to: &json, self) } else { json.writeNull() }
        json.key("decisions")
        json.array(decisions) { json, decision in
            json.object { json in
                json.field("kind", decision.kind.rawValue)
                json.field("from", "\(decision.from)")
                json.field("amount_fen", decision.amount.fen)
                json.field("decided_at", decision.decided)
            }
        }
        json.key("payments")
        json.array(payments) { ReliefFile.write($1, to: &$0) }
        json.key("extension")
        if let more {
            json.object { json in
                json.field("days", more.days)
                json.key("is_granted")
                if let decision = more.decision { json.write(decision.isGranted) } else { json.writeNull() }
            }
        } else {
            json.writeNull()
        }
        json.key("visits")
        json.array(visits) { json, visit in json.write("\(visit)") }
    }

    static func write(_ payment: ReliefPayment, to json: inout JSONText) {
        json.object { json in
            json.field("id", payment.id)
            json.field("month", "\(payment.month)")
            json.field("amount_fen", payment.amount.fen)
            json.field("is_aid", payment.isAid)
        }
    }

    private func write(_ revealed: Revealed, to json: inout JSONText) {
        json.object { json in
            json.field("name", revealed.name)
            json.field("phone", revealed.details?.phone ?? "")
            json.field("income", revealed.details?.income ?? "")
            json.field("health", revealed.details?.health ?? "")
            json.field("need", revealed.details?.need ?? "")
            json.key("reports")
            json.array(revealed.reports) { $0.write($1) }
        }
    }
}
