import Access
import Kernel
import People
import Storage
import Web

/// What the form of a need begins with.
struct EnrolmentBlank: Sendable {
    let found: VisitedHousehold
    let id: AnyID
    /// Masked names.
    let members: [(id: PersonID, name: String)]
    let classes: [CareClass]
    let today: Day

    static func read(
        _ found: VisitedHousehold, id: AnyID, in reader: Reader
    ) throws -> EnrolmentBlank {
        let today = reader.now.day
        let members = try People.members(of: found.household.id, on: today, in: reader).map(\.person)
        let names = try People.names(of: members, in: reader)
        return EnrolmentBlank(
            found: found, id: id, members: members.map { ($0, Masking.name(names[$0] ?? "")) },
            classes: try HomeVisits.classes(in: reader).filter(\.isOpen), today: today)
    }
}

func newEnrolmentPage(_ blank: EnrolmentBlank, _ frame: Frame) -> HTML {
    let body: HTML =
        blank.classes.isEmpty
        ? EmptyState(frame(.careNoClasses), frame(.careNoClassesText)).html
        : Form.post(
            to: "\(blank.found.path)/enrolments", id: blank.id, frame: frame, name: "enrolment",
            "\(what(blank, frame))\(why(blank, frame))\(until(blank, frame))\(send(frame))")
    return Layout.page(
        title: frame(.careEnrol), purpose: frame(.careEnrolPurpose), frame: frame,
        crumbs: blank.found.crumbs(frame, last: frame(.careEnrol)), body: body)
}

private func send(_ frame: Frame) -> HTML {
    "<p>\(Button(frame(.careEnrolSend), .main, isWide: true).submit())</p>"
}

private func what(_ blank: EnrolmentBlank, _ frame: Frame) -> HTML {
    let people = blank.members.map { Choice("\($0.id)", $0.name) }
    let classes = blank.classes.map { known in
        Choice(
            known.code, known.name(frame.language),
            hint: frame.joined(frame(known.need.visitText), frame(known.pace.text)))
    }
    return """
        \(Field("person", frame(.careWho), isOptional: true)
            .select(frame, people, empty: frame(.careWholeHousehold)))\
        \(Field("class", frame(.careClass)).radios(frame, classes))
        """
}

private func why(_ blank: EnrolmentBlank, _ frame: Frame) -> HTML {
    let grounds = [
        Choice("consent", frame(.careByConsent)), Choice("duty", frame(.careByDuty)),
    ]
    let givers = CareEnrolment.Consent.Giver.allCases.map { Choice($0.rawValue, frame($0.text)) }
    let forms = CareEnrolment.Consent.Form.allCases.map { Choice($0.rawValue, frame($0.text)) }
    return """
        \(Field("ground", frame(.careGround)).radios(frame, grounds, value: "consent"))\
        \(Field.group(
            frame(.careConsent), hint: frame(.careConsentHint),
            """
            \(Field("consent_by", frame(.careConsentBy), isOptional: true).radios(frame, givers))\
            \(Field("consent_form", frame(.careConsentForm), isOptional: true).radios(frame, forms))\
            \(Field("consent_on", frame(.careConsentOn), isOptional: true)
                .date(frame, value: blank.today, max: blank.today))
            """))\
        \(Field("basis", frame(.careBasis), hint: frame(.careBasisHint), isOptional: true)
            .text(frame, maxLength: HomeVisitLimits.basis_length_max))
        """
}

private func until(_ blank: EnrolmentBlank, _ frame: Frame) -> HTML {
    let latest = blank.today.adding(days: blank.classes.map(\.days_max).max() ?? 1)
    return Field("until", frame(.careUntil), hint: frame(.careUntilHint)).date(
        frame, min: blank.today.adding(days: 1), max: latest)
}

func careLookPage(
    _ found: VisitedHousehold, _ id: CareEnrolmentID, form: AnyID, _ frame: Frame
) -> HTML {
    let reasons = CareLookGround.allCases.map { Choice($0.rawValue, frame($0.text)) }
    return Layout.page(
        title: frame(.careLookTitle), purpose: frame(.careLookPurpose), frame: frame,
        crumbs: found.crumbs(frame, last: frame(.careClass)),
        body: Masked.reasonForm(
            to: "/visits/enrolments/\(id)/looks", id: form, reasons, frame: frame))
}

func careSeenPage(_ found: VisitedHousehold, _ seen: CareClass?, _ frame: Frame) -> HTML {
    let words = seen.map { $0.name(frame.language) } ?? frame(.careClassGone)
    let need: HTML = seen.map { "<p>\(frame($0.need.visitText))</p>" } ?? .empty
    return Layout.page(
        title: frame(.careClass), purpose: frame(.careLookKept), frame: frame,
        crumbs: found.crumbs(frame, last: frame(.careClass)),
        body: """
            <p class="lead">\(words)</p>\(need)\
            <p>\(Button(frame(.careLookBack)).link(to: found.path))</p>
            """)
}
