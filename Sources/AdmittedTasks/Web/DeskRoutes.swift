import Access
import Clocks
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// What the county has to decide: proposals, ends to come, what is named and not filled in.
enum DeskRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "admitted-tasks/desk", for: OfficerCaller.self,
            "Proposals to be decided, tasks that end soon, and what a text names and nobody has filled in.",
            output: .page(AdmittedTask.shape)
        ) { visit, officer in
            let desk = try await visit.county.database.read { try TaskDesk.read(officer, in: $0) }
            let id = AnyID.minted(at: visit.now)
            return Answer(json: { desk.write(to: &$0) }, page: { taskDeskPage(desk, id: id, $0) })
        },
        Endpoint(
            .post, "admitted-tasks/admissions", for: OfficerCaller.self,
            "Admits proposals, all of `entries` or none; by somebody who proposed none of them.",
            fields: [
                InputField("id", .id, required: true),
                InputField("entries", .list, limit: AdmittedTaskLimits.entries_max),
            ], form: "admitted-tasks/desk"
        ) { visit, officer in
            let entries = try visit.input.all("entries").map { text in
                guard let id = AdmittedTaskID(text) else { throw FieldRefusal(.unreadable, at: "entries") }
                return id
            }
            return try await act(visit, officer, next: "/admitted-tasks/desk") {
                try AdmittedTasks.admit(entries, by: officer.person, in: $0)
            }
        },
        Endpoint(
            .post, "admitted-tasks/proposals/{id}/refusal", for: OfficerCaller.self,
            "Does not admit a proposal; `reason` is told to who proposed it.",
            fields: [
                InputField("id", .id, required: true),
                InputField("reason", limit: 4 * AdmittedTaskLimits.reason_length_max),
            ], form: "admitted-tasks/proposals/{id}"
        ) { visit, officer in
            let proposal: AdmittedTaskID = try visit.id("id")
            let reason = visit.input["reason"] ?? ""
            return try await act(visit, officer, next: "/admitted-tasks/proposals/\(proposal)") {
                try AdmittedTasks.decline(proposal, by: officer.person, because: reason, in: $0)
            }
        },
        Endpoint(
            .post, "admitted-tasks/entries/{code}/ending", for: OfficerCaller.self,
            "Ends a task from today on; it may be handed to nobody any more.",
            fields: [
                InputField("id", .id, required: true),
                InputField("reason", limit: 4 * AdmittedTaskLimits.reason_length_max),
            ], form: "admitted-tasks/entries/{code}"
        ) { visit, officer in
            let code = visit.parameters["code"] ?? ""
            let reason = visit.input["reason"] ?? ""
            return try await act(
                visit, officer, next: "/admitted-tasks/entries/\(Address.queryValue(code))"
            ) {
                try AdmittedTasks.end(code, by: officer.person, because: reason, in: $0)
            }
        },
    ]

    /// What the county's body does; a second sending does nothing.
    private static func act(
        _ visit: Visit, _ officer: OfficerCaller, next: String,
        _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws -> Answer {
        let (sent, digest) = (try visit.taskID(), visit.taskDigest)
        let claim = try await visit.county.database.write(by: officer.origin) { transaction in
            try TaskOffice.read(officer, in: transaction).requireDecision()
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            if claim == .fresh { try act(transaction) }
            return claim
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: next,
            json: { json in json.object { $0.field("next", next) } })
    }
}

/// The desk of the lists.
struct TaskDesk: Sendable {
    let office: TaskOffice
    let proposals: [TaskBoard.Line]
    let ending: [TaskBoard.Line]
    let unfilled: [NamedTask]
    let declined: [TaskBoard.Line]
    let faces: [AnyID: ClockFace]
    let complaints: Int
    let today: Day

    static func read(_ officer: OfficerCaller, in reader: Reader) throws -> TaskDesk {
        let office = try TaskOffice.read(officer, in: reader)
        let today = reader.now.day
        let entries = try EntryStore.all(in: reader)
        let faces = try Clocks.faces(of: entries.map(\.subject), in: reader)
        let known = Set(entries.filter { $0.decision?.isAdmitted != false }.map(\.code))
        func lines(_ isIn: (AdmittedTask) -> Bool) throws -> [TaskBoard.Line] {
            try TaskBoard.lines(entries.filter(isIn), in: reader)
        }
        return TaskDesk(
            office: office, proposals: try lines { $0.isWaiting },
            ending: try lines { entry in
                let isSoon = faces[entry.subject].map { $0.kind != .plain } ?? false
                return entry.state(on: today) == .expired && entry.ending == nil
                    ? !entries.contains { $0.code == entry.code && $0.version > entry.version }
                    : isSoon && entry.holds(on: today)
            },
            unfilled: try TaskListStore.names(in: reader).filter { !known.contains($0.code) },
            declined: try lines { $0.decision?.isAdmitted == false }, faces: faces,
            complaints: try ComplaintStore.all(limit: AdmittedTaskLimits.complaints_max, in: reader)
                .count { $0.answer == nil }, today: today)
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(proposals + ending) { $1.entry.write(on: today, to: &$0) }
            json.field("next", nil as String?)
        }
    }
}

func taskDeskPage(_ desk: TaskDesk, id: AnyID, _ frame: Frame) -> HTML {
    Layout.page(
        title: frame(.tasksDesk), purpose: frame(.tasksDeskPurpose), frame: frame,
        crumbs: frame.taskCrumbs(frame(.tasksDesk)),
        body: """
            \(Button.row(
                Button(frame(.taskPropose), .main).link(to: "/admitted-tasks/new"),
                Button(frame(.tasksBring)).link(to: "/admitted-tasks/imports/new"),
                Button(frame(.complaintsOpen, ["count": "\(desk.complaints)"]))
                    .link(to: "/admitted-tasks/complaints")))\
            \(proposals(desk, id: id, frame))\(ending(desk, frame))\(unfilled(desk, frame))\
            \(declined(desk, frame))
            """)
}

private func proposals(_ desk: TaskDesk, id: AnyID, _ frame: Frame) -> HTML {
    if desk.proposals.isEmpty {
        return Part(
            id: "proposals", frame(.tasksProposals),
            EmptyState(frame(.tasksNoProposals), frame(.tasksNoProposalsText), action: nil).html
        ).html
    }
    let rows = desk.proposals.map { line in
        Queue.Row(
            line.entry.title(frame.language), path: "/admitted-tasks/proposals/\(line.entry.id)",
            place: line.entry.department,
            meta: frame.joined(frame(line.entry.frequency.text), line.entry.basis))
    }
    // Nobody is offered what they proposed themselves.
    let others = desk.proposals.map(\.entry).filter { $0.proposer != desk.office.officer.person }
    let choices = others.map { Choice("\($0.id)", $0.title(frame.language)) }
    let form: HTML =
        desk.office.mayDecide && !others.isEmpty
        ? Form.post(
            to: "/admitted-tasks/admissions", id: id, frame: frame,
            """
            \(Field("entries", frame(.tasksAdmitWhich), hint: frame(.tasksAdmitHint))
                .checkboxes(frame, choices))\
            \(Button(frame(.tasksAdmit), .main).submit())
            """) : .empty
    return Part(id: "proposals", frame(.tasksProposals), Queue(rows).html + form).html
}

private func ending(_ desk: TaskDesk, _ frame: Frame) -> HTML {
    if desk.ending.isEmpty { return .empty }
    let rows = desk.ending.map { line in
        Queue.Row(
            line.entry.title(frame.language),
            path: "/admitted-tasks/new?code=\(Address.queryValue(line.entry.code))",
            clock: line.entry.holds(on: desk.today)
                ? desk.faces[line.entry.subject]?.badge(frame)
                : ClockBadge(.late, frame(.taskStateExpired)),
            place: line.entry.department, meta: frame(.tasksRenew))
    }
    return Part(
        id: "ending", frame(.tasksEnding), note: frame(.tasksEndingNote), Queue(rows).html
    ).html
}

private func unfilled(_ desk: TaskDesk, _ frame: Frame) -> HTML {
    if desk.unfilled.isEmpty { return .empty }
    let rows = desk.unfilled.map { name in
        Queue.Row(
            name.title(frame.language), path: "/admitted-tasks/new?code=\(Address.queryValue(name.code))",
            meta: name.source)
    }
    return Part(
        id: "unfilled", frame(.tasksUnfilled), note: frame(.tasksUnfilledNote), Queue(rows).html
    ).html
}

private func declined(_ desk: TaskDesk, _ frame: Frame) -> HTML {
    if desk.declined.isEmpty { return .empty }
    let rows = desk.declined.map { line in
        Queue.Row(
            line.entry.title(frame.language), path: "/admitted-tasks/proposals/\(line.entry.id)",
            place: line.entry.department, meta: line.entry.decision?.reason)
    }
    return Fold(frame(.tasksDeclined), Queue(rows).html).html
}
