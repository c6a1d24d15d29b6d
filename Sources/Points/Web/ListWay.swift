import Assemblies
import Kernel
import Storage
import Web

/// A meeting that a rule list went through on its way: the committees propose, neighbours talk it over, a body votes.
struct ListStep: Sendable {
    let assembly: Assembly
    /// Nil where nothing was put to the vote, or not yet.
    let resolution: Resolution?

    enum Part: String, Sendable, CaseIterable { case proposal, talk, vote }

    var part: Part { Part(of: assembly.kind) }

    /// In the order of the meetings.
    static func way(of id: PointsVersionID, in reader: Reader) throws -> [ListStep] {
        let subject = id.as(Marks.Anything.self)
        let resolutions = try Assemblies.resolutions(about: subject, in: reader)
        return try Assemblies.assemblies(about: subject, in: reader).reversed().map { assembly in
            ListStep(assembly: assembly, resolution: resolutions.first { $0.assembly == assembly.id })
        }
    }

    static let shape = Shape.list(
        .object([
            ("part", .text), ("assembly", .id), ("body_kind", .text),
            ("number", .text), ("meets", .day), ("state", .text), ("is_passed", .optional(.flag)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("part", part.rawValue)
            json.field("assembly", assembly.id)
            json.field("body_kind", assembly.kind.rawValue)
            json.field("number", assembly.number)
            json.field("meets", assembly.meets.day)
            json.field("state", assembly.state.rawValue)
            json.key("is_passed")
            if let resolution { json.write(resolution.isPassed) } else { json.writeNull() }
        }
    }
}

extension ListStep.Part {
    init(of kind: BodyKind) { self = kind.isProposing ? .proposal : kind.isFreeForm ? .talk : .vote }

    var title: Text {
        switch self {
        case .proposal: .listStepProposal
        case .talk: .listStepTalk
        case .vote: .listStepVote
        }
    }
}

/// How the list came about, and for who writes it the bodies that may still propose it or talk it over.
func listWay(_ file: ListFile, _ frame: Frame) -> HTML {
    guard [.submitted, .adopted].contains(file.version.state) else { return .empty }
    let rows = file.way.map { step -> [HTML] in
        let meeting = Address.link(
            "\(frame(step.assembly.kind.title)) \(step.assembly.number)",
            to: "/assemblies/\(step.assembly.id)")
        return [
            "\(frame(step.part.title))", meeting, "\(frame.day(step.assembly.meets.day))",
            "\(frame(step.result))",
        ]
    }
    let table = DataTable(
        frame(.listWay), hidesCaption: true,
        columns: [.listStep, .listStepMeeting, .listStepDay, .listStepResult].map { .init(frame($0)) },
        rows: rows, empty: frame(.listWayEmpty))
    let isOpen = file.version.state == .submitted && file.isWriter
    let buttons =
        isOpen
        ? file.advisers.map { Button(frame(.listTalk, ["body": $0.name])).link(to: file.calling($0)) } : []
    let offer: HTML = buttons.isEmpty ? .empty : "<p class=\"row-btns\">\(buttons)</p>"
    return Part(id: "way", frame(.listWay), note: frame(.listWayNote), "\(table.html)\(offer)").html
}

extension ListStep {
    fileprivate var result: Text {
        if let resolution { return resolution.isPassed ? .listStepPassed : .listStepFailed }
        return switch assembly.state {
        case .called, .voting: .listStepCalled
        case .closed: .listStepHeld
        case .cancelled: .listStepCancelled
        }
    }
}

extension ListFile {
    /// The form that calls a body about the list's text; who only talks it over names no matter of the law.
    func calling(_ body: Body) -> String {
        var query = [
            "subject": "\(version.id)", "subject_kind": Points.versionKind, "title": version.terms.title,
            "text": version.motionText(items),
        ]
        if !body.kind.isFreeForm { query["matter"] = "village.points-rules" }
        let pairs = query.sorted { $0.key < $1.key }.map { "\($0.key)=\(Address.queryValue($0.value))" }
        return "/bodies/\(body.id)/assemblies/new?\(pairs.joined(separator: "&"))"
    }
}

extension Text {
    static let listWay = Text("points.list-way", "怎样定下来的", "How it came about")
    static let listWayNote = Text(
        "points.list-way-note", "村两委提议，屋场会、板凳会商量，再开会表决；提议和商量不代替表决。",
        "The committees propose, neighbours talk it over, then a body votes; neither replaces the vote.")
    static let listWayEmpty = Text(
        "points.list-way-empty", "还没有会议谈过这一版。", "No meeting has taken it up yet.")
    static let listStep = Text("points.list-step", "步骤", "Step")
    static let listStepMeeting = Text("points.list-step-meeting", "会议", "Meeting")
    static let listStepDay = Text("points.list-step-day", "日期", "Day")
    static let listStepResult = Text("points.list-step-result", "结果", "Result")
    static let listStepProposal = Text("points.list-step-proposal", "提议", "Proposal")
    static let listStepTalk = Text("points.list-step-talk", "商量", "Talk")
    static let listStepVote = Text("points.list-step-vote", "表决", "Vote")
    static let listStepPassed = Text("points.list-step-passed", "通过", "passed")
    static let listStepFailed = Text("points.list-step-failed", "没有通过", "not passed")
    static let listStepCalled = Text("points.list-step-called", "已通知，还没有结果", "called, no result yet")
    static let listStepHeld = Text("points.list-step-held", "谈过了，没有表决", "talked over, no vote")
    static let listStepCancelled = Text("points.list-step-cancelled", "没有开成", "called off")
    static let listTalk = Text("points.list-talk", "请{body}先商量", "Let {body} talk it over first")
}
