import Access
import HTTPTypes
import Kernel
import People
import Places
import Rulebook
import Storage
import Web

/// Proposing a task, and the proposal as the county's body reads it.
enum ProposalRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "admitted-tasks/new", .page, for: OfficerCaller.self,
            "The form that proposes a task, filled in from `code` where that is known.",
            query: [QueryField("code", "A task of the list, or one that a text names.")]
        ) { visit, officer in
            let code = visit.query["code"]
            let form = try await visit.county.database.read { try TaskForm.read(code, officer, in: $0) }
            let id = AnyID.minted(at: visit.now)
            return Answer { newTaskPage(form, id: id, $0) }
        },
        Endpoint(
            .post, "admitted-tasks", for: OfficerCaller.self,
            "Proposes a task under the client's `id`, or the next version of `code`; somebody else admits it.",
            fields: [
                InputField("id", .id, required: true), InputField("code", limit: 80),
                InputField("list", limit: 80), InputField("chinese", limit: 160),
                InputField("english", limit: 320), InputField("text", limit: 800),
                InputField("nature", limit: 20), InputField("place", .id),
                InputField("department", limit: 160), InputField("basis", limit: 800),
                InputField("frequency", limit: 20), InputField("minutes", .number), InputField("from", .day),
                InputField("until", .day),
            ], output: AdmittedTask.shape, form: "admitted-tasks/new"
        ) { visit, officer in try await propose(visit, officer) },
        Endpoint(
            .get, "admitted-tasks/proposals/{id}", for: OfficerCaller.self,
            "A proposal, and what was decided about it.", output: AdmittedTask.shape
        ) { visit, officer in
            let id: AdmittedTaskID = try visit.id("id")
            let file = try await visit.county.database.read { try ProposalFile.read(id, officer, in: $0) }
            let ids = (AnyID.minted(at: visit.now), AnyID.minted(at: visit.now))
            return Answer(
                json: { file.line.entry.write(on: file.today, to: &$0) },
                page: { proposalPage(file, ids: ids, $0) })
        },
    ]

    private static func propose(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let (sent, digest, input) = (try visit.taskID(), visit.taskDigest, visit.input)
        let (place, from, until) = (
            try input.id("place", of: Marks.Place.self), try input.day("from"), try input.day("until")
        )
        let minutes = try input.number("minutes")
        let (entry, today, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            let office = try TaskOffice.read(officer, in: transaction)
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            let id = sent.as(Marks.AdmittedTask.self)
            if claim == .fresh {
                let draft = TaskDraft(
                    code: input["code"] ?? "", list: input["list"] ?? "", chinese: input["chinese"] ?? "",
                    english: input["english"] ?? "", text: input["text"] ?? "",
                    nature: input["nature"].flatMap(AdmittedTask.Nature.init), place: place ?? office.root,
                    department: input["department"] ?? "", basis: input["basis"] ?? "",
                    frequency: input["frequency"].flatMap(AdmittedTask.Frequency.init), minutes: minutes,
                    from: from ?? transaction.now.day, until: until)
                try AdmittedTasks.propose(draft, as: id, in: transaction)
            }
            return (try AdmittedTasks.found(id, in: transaction), transaction.now.day, claim)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/admitted-tasks/proposals/\(entry.id)",
            json: { entry.write(on: today, to: &$0) })
    }
}

/// What the form begins with.
struct TaskForm: Sendable {
    let lists: [TaskList]
    /// The version that the new one follows.
    let former: AdmittedTask?
    let named: NamedTask?
    /// The county and its towns.
    let places: [Choice]
    let root: PlaceID
    /// Of whom the proposer is; empty for the centre's own.
    let department: String
    let rule: (barred: [String], source: String)
    let today: Day

    static func read(_ code: String?, _ officer: OfficerCaller, in reader: Reader) throws -> TaskForm {
        let office = try TaskOffice.read(officer, in: reader)
        let former = try code.flatMap { try EntryStore.versions(of: $0, in: reader).first }
        let named = try code.flatMap { code in
            try TaskListStore.names(in: reader).first { $0.code == code }
        }
        if code != nil, former == nil, named == nil { throw TaskDecisionRefusal.unknown }
        let root = try Places.find(office.root, in: reader)
        let towns = try Places.children(of: office.root, in: reader)
        let rule = try AdmittedTasks.rule(AdmittedTasks.barredKey, in: reader)
        return TaskForm(
            lists: try TaskListStore.lists(in: reader), former: former, named: named,
            places: ([root].compactMap(\.self) + towns).map { Choice("\($0.id)", $0.name) },
            root: office.root,
            department: try officer.organisation.flatMap {
                try People.organisation($0, in: reader)?.name
            } ?? "", rule: (rule?.list ?? [], rule?.source.description ?? ""), today: reader.now.day)
    }
}

func newTaskPage(_ form: TaskForm, id: AnyID, _ frame: Frame) -> HTML {
    let title = frame(form.former == nil ? .taskPropose : .taskNext)
    return Layout.page(
        title: title, purpose: frame(.taskProposePurpose), frame: frame,
        crumbs: frame.taskCrumbs(title, Crumb(frame(.tasksDesk), path: "/admitted-tasks/desk")),
        body: Form.post(
            to: "/admitted-tasks", id: id, frame: frame, name: "task",
            """
            \(whatFields(form, frame))\(termFields(form, frame))\
            \(Button(frame(.taskSend), .main, isWide: true).submit())
            """))
}

private func whatFields(_ form: TaskForm, _ frame: Frame) -> HTML {
    let (former, named) = (form.former, form.named)
    let natures = AdmittedTask.Nature.allCases.map { nature in
        Choice(
            nature.rawValue, frame(nature.text), hint: nature.isBarred ? frame(.natureBarred) : nil)
    }
    return """
        \(Field("list", frame(.taskList)).select(
            frame, form.lists.map { Choice($0.code, $0.title(frame.language)) },
            value: former?.list ?? named?.list ?? form.lists.first?.code ?? ""))\
        \(Field("chinese", frame(.taskChinese)).text(
            frame, value: former?.chinese ?? named?.chinese ?? "",
            maxLength: AdmittedTaskLimits.title_length_max))\
        \(Field("english", frame(.taskEnglish)).text(
            frame, value: former?.english ?? named?.english ?? "",
            maxLength: AdmittedTaskLimits.english_length_max))\
        \(Field("code", frame(.taskCode), hint: frame(.taskCodeHint)).text(
            frame, value: former?.code ?? named?.code ?? "", maxLength: AdmittedTaskLimits.code_length_max))\
        \(Field("text", frame(.taskText), hint: frame(.taskTextHint)).area(
            frame, value: former?.text ?? "", rows: 3, maxLength: AdmittedTaskLimits.text_length_max))\
        \(Field("nature", frame(.taskNature), hint: barredHint(form, frame)).radios(
            frame, natures, value: (former?.nature ?? named?.nature)?.rawValue ?? ""))
        """
}

private func barredHint(_ form: TaskForm, _ frame: Frame) -> String? {
    form.rule.barred.isEmpty
        ? nil
        : frame(
            .taskBarredHint,
            ["words": form.rule.barred.joined(separator: "、"), "source": form.rule.source])
}

private func termFields(_ form: TaskForm, _ frame: Frame) -> HTML {
    let former = form.former
    let from = max(form.today, former.map { $0.until.adding(days: 1) } ?? form.today)
    let often = AdmittedTask.Frequency.allCases.map { Choice($0.rawValue, frame($0.text)) }
    return """
        \(Field("department", frame(.taskDepartment)).text(
            frame, value: former?.department ?? form.department,
            maxLength: AdmittedTaskLimits.department_length_max))\
        \(Field("basis", frame(.taskBasis), hint: frame(.taskBasisHint)).area(
            frame, value: former?.basis ?? "", rows: 2, maxLength: AdmittedTaskLimits.basis_length_max))\
        \(Field("frequency", frame(.taskOften)).select(
            frame, often, value: former?.frequency.rawValue ?? "", empty: frame(.taskChoose)))\
        \(Field("minutes", frame(.taskMinutes), hint: frame(.taskMinutesHint), isOptional: true).number(
            frame, value: former?.minutes.map { "\($0)" } ?? "", min: 1,
            max: AdmittedTaskLimits.minutes_max))\
        \(Field("place", frame(.taskPlace)).select(
            frame, form.places, value: "\(former?.place ?? form.root)"))\
        \(Field("from", frame(.taskFrom)).date(frame, value: from, min: form.today))\
        \(Field("until", frame(.taskLastDay), hint: frame(.taskUntilHint)).date(
            frame, value: nil, min: form.today))
        """
}

/// A proposal as the desk reads it.
struct ProposalFile: Sendable {
    let line: TaskBoard.Line
    /// What stands now and would end.
    let standing: AdmittedTask?
    let list: TaskList?
    let names: [PersonID: String]
    let office: TaskOffice
    let today: Day

    static func read(
        _ id: AdmittedTaskID, _ officer: OfficerCaller, in reader: Reader
    ) throws -> ProposalFile {
        let office = try TaskOffice.read(officer, in: reader)
        let entry = try AdmittedTasks.found(id, in: reader)
        let today = reader.now.day
        guard let line = try TaskBoard.lines([entry], in: reader).first else {
            throw TaskDecisionRefusal.unknown
        }
        return ProposalFile(
            line: line,
            standing: try EntryStore.versions(of: entry.code, in: reader).first {
                $0.id != id && $0.holds(on: today)
            }, list: try TaskListStore.lists(in: reader).first { $0.code == entry.list },
            names: try People.names(
                of: Set([entry.proposer, entry.decision?.person].compactMap(\.self)), in: reader),
            office: office, today: today)
    }
}

func proposalPage(_ file: ProposalFile, ids: (AnyID, AnyID), _ frame: Frame) -> HTML {
    let entry = file.line.entry
    var facts = taskFacts(file.line, file.list, today: file.today, frame)
    facts.append(
        Fact(
            frame(.taskProposer),
            frame.joined(
                entry.proposer.flatMap { file.names[$0] } ?? frame(.taskNobody), frame.moment(entry.proposed)
            )))
    if let decision = entry.decision {
        facts.append(
            Fact(
                frame(decision.isAdmitted ? .taskAdmitter : .taskDecliner),
                frame.joined(file.names[decision.person] ?? "", frame.moment(decision.at))))
        if !decision.isAdmitted { facts.append(Fact(frame(.taskReason), decision.reason)) }
    }
    let change: HTML =
        file.standing.map { standing in
            Inset(
                frame(.taskFollows),
                "<p>\(frame(.taskFollowsText, ["basis": standing.basis, "day": frame.day(standing.until)]))</p>"
            ).html
        } ?? .empty
    return Layout.page(
        title: entry.title(frame.language), purpose: entry.text, frame: frame,
        crumbs: frame.taskCrumbs(
            entry.title(frame.language), Crumb(frame(.tasksDesk), path: "/admitted-tasks/desk")),
        body: "\(FactsList(facts).html)\(change)\(decisionForms(file, ids: ids, frame))")
}

private func decisionForms(_ file: ProposalFile, ids: (AnyID, AnyID), _ frame: Frame) -> HTML {
    let entry = file.line.entry
    guard entry.isWaiting else { return .empty }
    if !file.office.mayDecide { return "<p class=\"quiet\">\(frame(.taskWaits))</p>" }
    if entry.proposer == file.office.officer.person {
        return "<p class=\"quiet\">\(frame(.taskWaitsForAnother))</p>"
    }
    return """
        \(Form.act(
            to: "/admitted-tasks/admissions", id: ids.0, frame: frame, hidden: ["entries": "\(entry.id)"],
            Button(frame(.tasksAdmitOne), .main).submit()))\
        \(Form.post(
            to: "/admitted-tasks/proposals/\(entry.id)/refusal", id: ids.1, frame: frame,
            """
            \(Field("reason", frame(.taskReason), hint: frame(.taskDeclineHint))
                .area(frame, rows: 2, maxLength: AdmittedTaskLimits.reason_length_max))\
            \(Button(frame(.taskDecline)).submit())
            """))
        """
}
