import Access
import Clocks
import HTTPTypes
import Kernel
import People
import Places
import Storage
import Web

/// “This task is not on the list”: saying so, reading the answer, and the county's list of what was said.
enum ComplaintRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "admitted-tasks/complaints/new", .page, for: MemberCaller.self,
            "The form that tells the county of a task that is not on the list."
        ) { visit, _ in
            let id = AnyID.minted(at: visit.now)
            return Answer { newComplaintPage(id: id, $0) }
        },
        Endpoint(
            .post, "admitted-tasks/complaints", for: MemberCaller.self,
            "Tells the county of a task that is not on the list; who reads it does not see by whom.",
            fields: [
                InputField("id", .id, required: true),
                InputField("words", limit: 4 * AdmittedTaskLimits.words_length_max),
            ], output: TaskComplaint.shape, form: "admitted-tasks/complaints/new"
        ) { visit, member in try await complain(visit, member) },
        Endpoint(
            .get, "admitted-tasks/complaints/mine", for: MemberCaller.self,
            "What the caller told the county, and what it answered.", output: .page(TaskComplaint.shape)
        ) { visit, member in
            let list = try await visit.county.database.read {
                try ComplaintList.read(of: member.person, in: $0)
            }
            return Answer(json: { list.write(to: &$0) }, page: { ownComplaintsPage(list, $0) })
        },
        Endpoint(
            .get, "admitted-tasks/complaints", for: OfficerCaller.self,
            "What was told to the county, the unanswered first; by whom is not said.",
            output: .page(TaskComplaint.shape)
        ) { visit, officer in
            let list = try await visit.county.database.read { try ComplaintList.read(for: officer, in: $0) }
            let ids = list.lines.map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { list.write(to: &$0) }, page: { complaintsPage(list, ids: ids, $0) })
        },
        Endpoint(
            .post, "admitted-tasks/complaints/{id}/answer", for: OfficerCaller.self,
            "Answers: `is_upheld` where the task is not on the list and ends.",
            fields: [
                InputField("id", .id, required: true), InputField("is_upheld", .flag),
                InputField("answer", limit: 4 * AdmittedTaskLimits.answer_length_max),
            ], output: TaskComplaint.shape, form: "admitted-tasks/complaints"
        ) { visit, officer in try await answer(visit, officer) },
    ]

    private static func complain(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let (sent, digest) = (try visit.taskID(), visit.taskDigest)
        let words = visit.input["words"] ?? ""
        let home = member.session.grants.first?.place
        let (complaint, claim) = try await visit.county.database.write(by: member.origin) { transaction in
            let claim = try transaction.claim(sent, by: member.person.description, digest: digest)
            let id = sent.as(Marks.TaskComplaint.self)
            if claim == .fresh {
                let dwelling = try People.household(of: member.person, in: transaction).flatMap {
                    try People.household($0, in: transaction)?.village
                }
                guard let place = try home ?? dwelling ?? Places.root(in: transaction)?.id else {
                    throw WebRefusal.notFound
                }
                try AdmittedTasks.complain(words, as: id, by: member.person, at: place, in: transaction)
            }
            guard let made = try ComplaintStore.find(id, in: transaction) else {
                throw TaskComplaintRefusal.unknown
            }
            return (made, claim)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/admitted-tasks/complaints/mine",
            json: { complaint.write(to: &$0) })
    }

    private static func answer(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let (sent, digest, input) = (try visit.taskID(), visit.taskDigest, visit.input)
        let id: TaskComplaintID = try visit.id("id")
        let complaint = try await visit.county.database.write(by: officer.origin) { transaction in
            let office = try TaskOffice.read(officer, in: transaction)
            if !office.mayAnswer { throw AccessRefusal.notAllowed }
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            if claim == .fresh {
                try AdmittedTasks.answer(
                    id, by: officer.person, isUpheld: input.isChecked("is_upheld"),
                    words: input["answer"] ?? "", in: transaction)
            }
            guard let answered = try ComplaintStore.find(id, in: transaction) else {
                throw TaskComplaintRefusal.unknown
            }
            return answered
        }
        return Answer(next: "/admitted-tasks/complaints", json: { complaint.write(to: &$0) })
    }
}

/// Complaints with where they come from and the clocks of those without an answer.
struct ComplaintList: Sendable {
    let lines: [Line]

    struct Line: Sendable {
        let complaint: TaskComplaint
        let place: String
        let face: ClockFace?
    }

    static func read(of person: PersonID, in reader: Reader) throws -> ComplaintList {
        try read(try ComplaintStore.all(of: person, in: reader), in: reader)
    }

    static func read(for officer: OfficerCaller, in reader: Reader) throws -> ComplaintList {
        if !(try TaskOffice.read(officer, in: reader).mayAnswer) { throw AccessRefusal.notAllowed }
        return try read(
            try ComplaintStore.all(limit: AdmittedTaskLimits.complaints_max, in: reader), in: reader)
    }

    private static func read(_ complaints: [TaskComplaint], in reader: Reader) throws -> ComplaintList {
        let names = try Places.longNames(of: Set(complaints.map(\.place)), in: reader)
        let faces = try Clocks.faces(of: complaints.map(\.subject), in: reader)
        return ComplaintList(
            lines: complaints.map {
                Line(complaint: $0, place: names[$0.place] ?? "", face: faces[$0.subject])
            })
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(lines) { $1.complaint.write(to: &$0) }
            json.field("next", nil as String?)
        }
    }
}

extension TaskComplaint {
    static let shape = Shape.named(
        "TaskComplaint",
        .object([
            ("id", .id), ("place", .id), ("words", .optional(.text)), ("made_at", .instant),
            ("outcome", .optional(.text)), ("answer", .optional(.text)),
            ("answered_at", .optional(.instant)),
        ]))

    /// Without who made it.
    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", id)
            json.field("place", place)
            json.field("words", words)
            json.field("made_at", made)
            json.field("outcome", answer.map { $0.isUpheld ? "upheld" : "on-the-list" })
            json.field("answer", answer?.words)
            json.field("answered_at", answer?.at)
        }
    }
}

func newComplaintPage(id: AnyID, _ frame: Frame) -> HTML {
    Layout.page(
        title: frame(.taskComplain), purpose: frame(.taskComplainPurpose), frame: frame,
        crumbs: frame.taskCrumbs(frame(.taskComplain)),
        body: Form.post(
            to: "/admitted-tasks/complaints", id: id, frame: frame,
            """
            \(Field("words", frame(.taskComplainWords), hint: frame(.taskComplainHint))
                .area(frame, rows: 5, maxLength: AdmittedTaskLimits.words_length_max))\
            \(Button(frame(.taskComplainSend), .main, isWide: true).submit())
            """)
            + "<p>\(Button(frame(.complaintsMine), .bare).link(to: "/admitted-tasks/complaints/mine"))</p>")
}

private func said(_ line: ComplaintList.Line, _ frame: Frame) -> HTML {
    let complaint = line.complaint
    let words = complaint.words.map { Prose($0).html } ?? "<p class=\"quiet\">\(frame(.complaintErased))</p>"
    guard let answer = complaint.answer else { return words + "<p>\(line.face?.badge(frame).html)</p>" }
    let upheld = frame(answer.isUpheld ? .complaintUpheld : .complaintNotUpheld)
    return words
        + Inset(
            frame.joined(upheld, frame.moment(answer.at)), answer.words.map { Prose($0).html } ?? .empty
        ).html
}

func ownComplaintsPage(_ list: ComplaintList, _ frame: Frame) -> HTML {
    let parts = list.lines.enumerated().map { index, line in
        Part(
            id: "complaint-\(index)", frame.moment(line.complaint.made),
            said(line, frame)
                + (line.complaint.answer == nil ? "<p class=\"quiet\">\(frame(.complaintWaits))</p>" : .empty)
        ).html
    }.reduce(HTML.empty, +)
    let new = Button(frame(.taskComplain), .main).link(to: "/admitted-tasks/complaints/new")
    return Layout.page(
        title: frame(.complaintsMine), purpose: frame(.complaintsMinePurpose), frame: frame,
        crumbs: frame.taskCrumbs(frame(.complaintsMine)),
        body: list.lines.isEmpty
            ? EmptyState(frame(.complaintsNone), frame(.complaintsNoneText), action: new).html : parts)
}

func complaintsPage(_ list: ComplaintList, ids: [AnyID], _ frame: Frame) -> HTML {
    let parts = zip(list.lines, ids).enumerated().map { index, pair in
        let (line, id) = pair
        let form: HTML =
            line.complaint.answer == nil ? answerForm(line.complaint, id: id, index: index, frame) : .empty
        return Part(
            id: "complaint-\(index)", frame.joined(line.place, frame.moment(line.complaint.made)),
            said(line, frame) + form
        ).html
    }.reduce(HTML.empty, +)
    return Layout.page(
        title: frame(.complaintsTitle), purpose: frame(.complaintsPurpose), frame: frame,
        crumbs: frame.taskCrumbs(
            frame(.complaintsTitle), Crumb(frame(.tasksDesk), path: "/admitted-tasks/desk")),
        body: list.lines.isEmpty
            ? EmptyState(frame(.complaintsNone), frame(.complaintsNoneDesk), action: nil).html : parts)
}

private func answerForm(_ complaint: TaskComplaint, id: AnyID, index: Int, _ frame: Frame) -> HTML {
    Form.post(
        to: "/admitted-tasks/complaints/\(complaint.id)/answer", id: id, frame: frame,
        """
        \(Field("is_upheld", frame(.complaintUphold), hint: frame(.complaintUpholdHint), id: "upheld-\(index)")
            .checkbox(frame))\
        \(Field("answer", frame(.complaintAnswer), hint: frame(.complaintAnswerHint), id: "answer-\(index)")
            .area(frame, rows: 3, maxLength: AdmittedTaskLimits.answer_length_max))\
        \(Button(frame(.complaintAnswerSend), .main).submit())
        """)
}
