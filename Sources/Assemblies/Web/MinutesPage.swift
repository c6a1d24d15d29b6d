import Kernel
import Web

/// The minutes, and what was promised.
func minutesPage(_ file: AssemblyFile, minutes: AnyID, promise: AnyID, _ frame: Frame) -> HTML {
    let mayKeep = file.rights == .convenes
    let text = Field("minutes", frame(.minutesText), hint: frame(.minutesHint))
        .area(frame, value: file.minutes ?? "", rows: 12, maxLength: AssemblyLimits.minutes_length_max)
    let kept: HTML =
        mayKeep
        ? Form.post(
            to: "\(file.path)/minutes", id: minutes, frame: frame, name: "minutes-form",
            "\(text)\(Button(frame(.minutesKeep), .main).submit())")
        : Prose(file.minutes ?? frame(.minutesNone)).html
    let printing = Button(frame(.printMinutes), icon: .print).link(to: "\(file.path)/print/minutes")
    return Layout.page(
        title: frame(.minutesTitle), purpose: frame(.minutesPurpose), frame: frame,
        crumbs: [
            Crumb(frame(.deskTitle), path: "/assemblies"), Crumb(file.assembly.title, path: file.path),
        ],
        body: """
            \(kept)\(file.minutes == nil ? .empty : "<p class=\"row-btns\">\(printing)</p>\n" as HTML)\
            \(promisesPart(file, frame))\(mayKeep ? promiseForm(file, promise, frame) : .empty)
            """)
}

private func promiseForm(_ file: AssemblyFile, _ id: AnyID, _ frame: Frame) -> HTML {
    let words = Field("words", frame(.promiseWords))
        .area(frame, rows: 2, maxLength: AssemblyLimits.promise_length_max)
    let who = Field("who", frame(.promiseWho), hint: frame(.promiseWhoHint))
        .text(frame, maxLength: AssemblyLimits.officer_length_max)
    let due = Field("due", frame(.promiseDue)).date(frame, min: file.assembly.meets.day)
    return Part(
        id: "promise", frame(.promiseTitle), note: frame(.promiseNote),
        Form.post(
            to: "\(file.path)/commitments", id: id, frame: frame,
            "\(words)\(who)\(due)\(Button(frame(.promiseSend), .main).submit())")
    ).html
}

/// One promise, with the form that tells what became of it.
func promisePage(_ file: AssemblyFile, _ promise: Commitment, sending: AnyID, _ frame: Frame) -> HTML {
    let outcome = Field("outcome", frame(.reportOutcome)).radios(
        frame, Commitment.Outcome.allCases.map { Choice($0.rawValue, frame($0.title)) }, value: "")
    let words = Field("words", frame(.reportWords), hint: frame(.reportHint))
        .area(frame, rows: 3, maxLength: AssemblyLimits.promise_length_max)
    let form = Form.post(
        to: "/commitments/\(promise.id)/report", id: sending, frame: frame,
        "\(outcome)\(words)\(Button(frame(.reportSend), .main).submit())")
    let facts = FactsList(
        [
            Fact(frame(.promiseWho), promise.who), Fact(frame(.promiseDue), frame.day(promise.due)),
            promise.report.map { Fact(frame($0.outcome.title), $0.words) },
        ].compactMap(\.self))
    return Layout.page(
        title: frame(.promisePageTitle, ["number": "\(promise.number)"]), purpose: promise.words,
        frame: frame,
        crumbs: [
            Crumb(file.bodyName, path: "/bodies/\(promise.body)"),
            Crumb(file.assembly.title, path: file.path),
        ], body: "\(facts.html)\(promise.isOpen && file.rights == .convenes ? form : .empty)")
}
