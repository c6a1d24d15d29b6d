import Access
import AdmittedTasks
import Duties
import Kernel
import People
import Places
import Storage
import Web

/// Whom one can call, and what for.
struct CallOutBlank: Sendable {
    let place: Place
    let offer: CallOutOffer
    let reference: CallOut.Reference?
    let cause: CallOutCauses.Cause?
    /// What is admitted here, for calls on grid workers.
    let tasks: [AdmittedTask]
    let binds: Bool

    static func read(
        _ officer: OfficerCaller, _ wanted: PlaceID?, _ reference: CallOut.Reference?,
        _ causes: CallOutCauses,
        in reader: Reader
    ) throws -> CallOutBlank {
        let cause = try causes.find(reference, in: reader)
        if reference != nil, cause == nil { throw CallOutRefusal.unknown }
        guard let id = cause?.place ?? wanted ?? officer.homePlace,
            let place = try Places.find(id, in: reader)
        else { throw CallingRefusal.placeUnfit }
        let lineage = try Places.lineage(of: id, in: reader).map(\.id)
        guard officer.may(.dispatch, at: lineage) else { throw AccessRefusal.notAllowed }
        if place.level == .county { throw CallingRefusal.placeUnfit }
        return CallOutBlank(
            place: place, offer: try CallOutOffer.read(at: id, in: reader), reference: reference,
            cause: cause, tasks: try AdmittedTasks.holding(at: id, on: reader.now.day, in: reader),
            binds: try AdmittedTasks.binds(on: reader.now.day, in: reader))
    }
}

func callOutNewPage(_ blank: CallOutBlank, id: CallOutID, _ frame: Frame) -> HTML {
    let teams = blank.offer.teams.map { line in
        Choice(
            CallOutGroup.team(line.id).text, frame.joined(line.name(frame.language), line.place),
            hint: frame(.callOutPeople, ["count": "\(line.people.count)"]))
    }
    let posts = blank.offer.posts.map { line in
        Choice(
            CallOutGroup.post(line.kind.code).text, line.kind.title(frame.language),
            hint: frame(.callOutPeople, ["count": "\(line.people.count)"]))
    }
    let links = blank.offer.links.map { line in
        Choice(
            CallOutGroup.link(line.code).text,
            frame.joined(line.holder(frame.language), line.name(frame.language)),
            hint: frame(.callOutPeople, ["count": "\(line.people.count)"]))
    }
    let reference: HTML =
        blank.reference.map { Form.hidden($0.kind.rawValue, "\($0.id)") } ?? .empty
    let about: HTML =
        blank.cause.map { "<p>\(frame(.callOutFor, ["number": $0.number, "title": $0.title]))</p>\n" }
        ?? .empty
    let send = Button(frame(.callOutSend), .main, isWide: true).submit(form: "call")
    return Layout.page(
        title: frame(.callOutNew), purpose: frame(.callOutNewPurpose, ["place": blank.place.name]),
        frame: frame,
        crumbs: [Crumb(frame(.callOutTitle), path: "/callouts")], action: Layout.action(send),
        body: Form.post(
            to: "/callouts", id: id, frame: frame, name: "call", isDraft: true,
            """
            \(Form.hidden("place", "\(blank.place.id)"))\(reference)\(about)\
            \(Field("purpose", frame(.callOutPurposeField), hint: frame(.callOutPurposeHint)).text(
                frame, maxLength: CallOutLimits.purpose_length_max))\
            \(Field("spot", frame(.callOutSpot), isOptional: true).text(
                frame, maxLength: CallOutLimits.spot_length_max))\
            \(Field("from", frame(.callOutFrom), hint: frame(.callOutFromHint), isOptional: true).moment(frame))\
            \(Field("hours", frame(.callOutHours)).number(
                frame, value: "4", min: 1, max: CallOutLimits.hours_max))\
            \(taskField(blank, frame))\
            \(Field("groups", frame(.callOutGroups), hint: frame(.callOutGroupsHint)).checkboxes(
                frame, posts + links + teams))\
            <p class="hint">\(frame(.callOutNoEmergency))</p>
            """))
}

/// The admitted task on which a call stands; needed where it reaches grid workers and the county's list binds.
private func taskField(_ blank: CallOutBlank, _ frame: Frame) -> HTML {
    if blank.tasks.isEmpty, !blank.binds { return .empty }
    let usual = blank.tasks.first { $0.code == "call.help" }?.code ?? ""
    return Field(
        "task", frame(.callOutTaskAdmitted), hint: frame(blank.binds ? .callOutTaskHint : .callOutTaskFree),
        isOptional: true
    ).select(
        frame, blank.tasks.map { Choice($0.code, $0.title(frame.language)) }, value: usual,
        empty: frame(.callOutNoTask))
}
