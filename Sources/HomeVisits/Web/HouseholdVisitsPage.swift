import Access
import Kernel
import People
import Places
import Rulebook
import Web

/// What a visitor needs before the door: what is due, that there is a need, who came before.
///
/// - Parameter ids: one for the change, the others for the endings of needs.
func householdVisitsPage(_ file: HouseholdVisits, ids: [AnyID], _ frame: Frame) -> HTML {
    let found = file.found
    let start = "/visits/new?household=\(found.household.id)"
    let action: HTML? =
        found.mayVisit
        ? Layout.action(Button(frame(.visitEntry), .main, isWide: true).link(to: start)) : nil
    return Layout.page(
        title: found.title(frame), purpose: frame(.visitHouseholdPurpose), frame: frame,
        crumbs: found.crumbs(frame), action: action,
        body: """
            \(FactsList(facts(file, frame)).html)\(needs(file, ids, frame))\(changes(file, ids, frame))\
            \(history(file, frame))\(file.citations.html { $0.disclosure(frame) })
            """)
}

private func facts(_ file: HouseholdVisits, _ frame: Frame) -> [Fact] {
    let way = file.found.line.prefix { $0.level != .county }.reversed().map(\.name).joined()
    var facts = [Fact(frame(.visitPlace), way)]
    if !file.found.household.address.isEmpty {
        facts.append(Fact(frame(.visitAddress), file.found.household.address))
    }
    guard let due = file.row?.due else { return facts }
    facts.append(Fact(frame(.visitNext), html: frame.badge(of: due, on: file.today).html))
    if let days = due.interval {
        facts.append(
            Fact(frame(.visitPace), frame(.visitEvery, ["pace": frame(due.pace.text), "days": "\(days)"])))
    }
    if due.cause == .change { facts.append(Fact(frame(.visitWhy), frame(.visitAfterChange))) }
    facts.append(Fact(frame(.visitLastLabel), frame.last(due.last)))
    return facts
}

private func needs(_ file: HouseholdVisits, _ ids: [AnyID], _ frame: Frame) -> HTML {
    let panels = file.holding.enumerated().map { index, need in
        needPanel(need, file, id: ids[min(index + 1, ids.count - 1)], frame)
    }
    let none: HTML = panels.isEmpty ? "<p class=\"quiet\">\(frame(.careNone))</p>" : .empty
    let ended: HTML =
        file.ended.isEmpty
        ? .empty
        : Fold(
            frame(.careEnded),
            "<ul>\(file.ended.html { "<li>\(endedWords($0, frame))</li>" })</ul>"
        ).html
    let enrol: HTML =
        file.found.mayEnrol
        ? "<p>\(Button(frame(.careEnrol)).link(to: "\(file.found.path)/enrolments/new"))</p>" : .empty
    return Part(
        id: "needs", frame(.careTitle), note: frame(.careNote),
        "\(none)\(panels.html { $0 })\(enrol)\(ended)"
    ).html
}

private func needPanel(
    _ need: HouseholdVisits.Need, _ file: HouseholdVisits, id: AnyID, _ frame: Frame
) -> HTML {
    let enrolment = need.enrolment
    let who = need.person ?? frame(.careWholeHousehold)
    let look = file.found.caller.officer == nil ? nil : "/visits/enrolments/\(enrolment.id)/looks"
    let facts = [
        Fact(
            frame(.careClass),
            html: Masked(frame(.careHidden), what: frame(.careWhat, ["name": who]), lookAt: look).html(frame)),
        Fact(frame(.careGround), frame.ground(enrolment.ground)),
        Fact(frame(.careUntil), frame.day(enrolment.until)),
    ]
    let end: HTML =
        file.found.mayEnrol
        ? Fold(frame(.careEnd), endForm(enrolment, id: id, frame)).html : .empty
    return Panel("<h3>\(who)</h3>\(FactsList(facts).html)\(end)").html
}

private func endForm(_ enrolment: CareEnrolment, id: AnyID, _ frame: Frame) -> HTML {
    let reasons = CareEnrolment.Ending.Reason.allCases.map { Choice($0.rawValue, frame($0.text)) }
    return Form.post(
        to: "/visits/enrolments/\(enrolment.id)/ending", id: id, frame: frame,
        """
        \(Field("reason", frame(.careEndWhy), id: "reason-\(enrolment.id)").radios(frame, reasons))\
        <p>\(Button(frame(.careEndSend)).submit())</p>
        """)
}

private func endedWords(_ need: HouseholdVisits.Need, _ frame: Frame) -> String {
    let enrolment = need.enrolment
    let day = enrolment.ending?.day ?? enrolment.until
    let why = enrolment.ending.map { frame($0.reason.text) } ?? frame(.careExpired)
    return frame(
        .careEndedLine,
        [
            "name": need.person ?? frame(.careWholeHousehold), "from": frame.day(enrolment.from),
            "until": frame.day(day), "why": why,
        ])
}

private func changes(_ file: HouseholdVisits, _ ids: [AnyID], _ frame: Frame) -> HTML {
    guard file.found.mayVisit else { return .empty }
    let lines = file.changes.html { change in
        "<li>\(frame(.changeLine, ["what": frame(change.kind.text), "day": frame.day(change.day)]))</li>"
    }
    let kinds = MajorChange.Kind.allCases.map { Choice($0.rawValue, frame($0.text)) }
    let earliest = file.today.adding(days: -HomeVisitLimits.change_days_max)
    let form = Form.post(
        to: "\(file.found.path)/changes", id: ids[0], frame: frame,
        """
        \(Field("kind", frame(.changeWhat)).radios(frame, kinds))\
        \(Field("on", frame(.changeOn)).date(frame, value: file.today, min: earliest, max: file.today))\
        <p>\(Button(frame(.changeSend)).submit())</p>
        """)
    let list: HTML = file.changes.isEmpty ? .empty : "<ul>\(lines)</ul>"
    return Part(
        id: "changes", frame(.changeTitle), note: frame(.changeNote),
        "\(list)\(Fold(frame(.changeAdd), isOpen: !frame.errors.isEmpty, form).html)"
    ).html
}

private func history(_ file: HouseholdVisits, _ frame: Frame) -> HTML {
    let rows = file.visits.map { visit in
        Queue.Row(
            frame.moment(visit.happened), path: "/visits/\(visit.id)",
            clock: ClockBadge(visit.outcome == .met ? .done : .plain, frame(visit.outcome.text)),
            place: visit.visitor.flatMap { file.people[$0] },
            meta: file.corrected.contains(visit.id) ? frame(.visitCorrectedShort) : nil)
    }
    return Part(
        id: "history", frame(.visitHistory),
        rows.isEmpty ? "<p class=\"quiet\">\(frame(.visitNever))</p>" : Queue(rows).html
    ).html
}

extension Frame {
    /// On which ground a need may be kept, in words.
    func ground(_ ground: CareEnrolment.Ground) -> String {
        switch ground {
        case .consent(let consent):
            self(
                .careConsentWords,
                [
                    "who": self(consent.giver.text), "how": self(consent.form.text),
                    "day": day(consent.day),
                ])
        case .duty(let basis): self(.careDutyWords, ["basis": basis])
        }
    }
}

extension CareEnrolment.Consent.Giver {
    var text: Text {
        switch self {
        case .oneself: .consentSelf
        case .family: .consentFamily
        case .guardian: .consentGuardian
        }
    }
}

extension CareEnrolment.Consent.Form {
    var text: Text {
        switch self {
        case .written: .consentWritten
        case .spoken: .consentSpoken
        }
    }
}

extension CareEnrolment.Ending.Reason {
    var text: Text {
        switch self {
        case .better: .careEndBetter
        case .withdrawn: .careEndWithdrawn
        case .gone: .careEndGone
        case .mistake: .careEndMistake
        }
    }
}

extension Care.Need {
    var visitText: Text {
        switch self {
        case .aloneInOldAge: .needAlone
        case .disability: .needDisability
        case .illness: .needIllness
        case .hardship: .needHardship
        case .childWithoutCarer: .needChild
        }
    }
}
