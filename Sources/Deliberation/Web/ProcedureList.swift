import Access
import Kernel
import Places
import Storage
import Web

/// The officers' list of what their villages decide; for the town it is the record of all of them (备案).
struct ProcedureList: Sendable {
    let part: Part
    let lines: [ProcedureLine]
    let next: Int64?
    let mayPropose: Bool
    /// Villages of the officer's places, for the links to their public pages.
    let homes: [Place]

    enum Part: String, Sendable, CaseIterable {
        case running, late, closed, dropped

        var states: [Procedure.State] {
            switch self {
            case .running, .late: [.running]
            case .closed: [.closed]
            case .dropped: [.dropped]
            }
        }

        var title: Text {
            switch self {
            case .running: .listRunning
            case .late: .listLate
            case .closed: .listClosed
            case .dropped: .listDropped
            }
        }
    }

    static func read(
        _ officer: OfficerCaller, _ part: Part, before: Int64?, limit: Int, in reader: Reader
    ) throws -> ProcedureList {
        let found = try ProcedureStore.page(
            of: Deliberation.scope(of: officer), part.states, before: before ?? .max, limit: limit + 1,
            in: reader)
        let shown = Array(found.prefix(limit))
        let lines = try ProcedureLine.read(shown, in: reader)
        let places = (officer.places(Deliberation.running) + officer.places(.oversee)).prefix(3)
        return ProcedureList(
            part: part, lines: part == .late ? lines.filter(\.isLate) : lines,
            next: found.count > limit ? shown.last?.position : nil,
            mayPropose: try !ProcedureForm.villages(of: officer, in: reader).isEmpty,
            homes: try Set(places).sorted().compactMap { try Places.find($0, in: reader) })
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(lines) { $1.write(to: &$0) }
            json.field("next", next.map(String.init))
        }
    }
}

/// A procedure in a list: what, where, at which step, and what is late.
struct ProcedureLine: Sendable {
    let procedure: Procedure
    let title: String
    let place: String
    let warnings: [PaceWarning]

    var isLate: Bool { warnings.contains(where: \.isLateness) }
    var path: String { "/procedures/\(procedure.id)" }

    static func read(_ procedures: [Procedure], in reader: Reader) throws -> [ProcedureLine] {
        let names = try Places.longNames(of: Set(procedures.map(\.place)), in: reader)
        return try procedures.map { procedure in
            let lineage = try Places.lineage(of: procedure.place, in: reader).map(\.id)
            let text = try Deliberation.newestText(of: procedure, in: reader)
            let warnings = procedure.warnings(
                try RecordStore.all(of: procedure.id, in: reader),
                tasks: try CarryingStore.tasks(of: procedure.id, in: reader),
                by: try Deliberation.paceRule(at: lineage, in: reader), today: reader.now.day)
            return ProcedureLine(
                procedure: procedure, title: text.title, place: names[procedure.place] ?? "",
                warnings: warnings)
        }
    }

    func row(_ frame: Frame, isInside: Bool) -> Queue.Row {
        let late = isInside ? warnings.last(where: \.isLateness) : nil
        let clock = late.map { ClockBadge(.late, frame($0.sentence)) } ?? procedure.badge(frame)
        return Queue.Row(
            title, path: path, clock: clock, place: place,
            meta: frame.joined(procedure.shownNumber(frame), procedure.stage(frame)))
    }

    static let shape = Shape.named(
        "ProcedureLine",
        .object([
            ("id", .id), ("number", .text), ("title", .text), ("place", .id), ("place_name", .text),
            ("state", .text), ("step", .text), ("step_number", .whole), ("round", .whole),
            ("is_late", .flag),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", procedure.id)
            json.field("number", procedure.number)
            json.field("title", title)
            json.field("place", procedure.place)
            json.field("place_name", place)
            json.field("state", procedure.standing.state.rawValue)
            json.field("step", procedure.standing.step.rawValue)
            json.field("step_number", procedure.standing.step.number)
            json.field("round", procedure.standing.round)
            json.field("is_late", isLate)
        }
    }
}

extension Procedure {
    /// 〔2026〕3号, or No. 2026-3.
    func shownNumber(_ frame: Frame) -> String { frame.numbered(number) }

    /// Where it is, in words.
    func stage(_ frame: Frame) -> String {
        switch standing.state {
        case .closed: frame(.stateClosed)
        case .dropped: frame(.stateDropped)
        case .running:
            frame(
                standing.needsText ? .stateRewriting : .stateAtStep,
                ["number": "\(standing.step.number)", "step": frame(standing.step.title)])
        }
    }

    func badge(_ frame: Frame) -> ClockBadge? {
        switch standing.state {
        case .closed: ClockBadge(.done, frame(.stateClosed))
        case .dropped: ClockBadge(.paused, frame(.stateDropped))
        case .running: nil
        }
    }
}

extension Frame {
    func numbered(_ number: String) -> String {
        let parts = number.split(separator: "-")
        guard language == .chinese, parts.count == 2 else { return self(.numbered, ["number": number]) }
        return "〔\(parts[0])〕\(parts[1])号"
    }
}

extension PaceWarning {
    var sentence: Sentence {
        switch self {
        case .gapShort(let step, let days, let least):
            Sentence(
                .warnGap, ["number": "\(step.number)", "days": "\(days)", "least": "\(least)"])
        case .wholeLong(let days, let most): Sentence(.warnWhole, ["days": "\(days)", "most": "\(most)"])
        case .publicationLate(let step, let days, let most):
            Sentence(
                step == .publication ? .warnDecision : .warnResult,
                ["days": "\(days)", "most": "\(most)"])
        case .tasksLate(let count): Sentence(.warnTasks, ["count": "\(count)"])
        }
    }
}

func procedureListPage(_ list: ProcedureList, _ frame: Frame) -> HTML {
    let chips = Chips(
        frame(.listFilter),
        ProcedureList.Part.allCases.map { part in
            Chips.Chip(
                frame(part.title), path: "/procedures?state=\(part.rawValue)", isCurrent: part == list.part)
        }
    ).html
    let propose = Button(frame(.listPropose), .main, isWide: true).link(to: "/procedures/new")
    let older = list.next.map { "/procedures?state=\(list.part.rawValue)&cursor=\($0)" }
    let rows: HTML =
        list.lines.isEmpty
        ? EmptyState(frame(.listEmpty), frame(.listEmptyText)).html
        : Queue(list.lines.map { $0.row(frame, isInside: true) }).html + Paging(older: older).html(frame)
    let links = list.homes.html { place in
        let words = frame(.listPublic, ["place": place.name])
        return "<li>\(Address.link(words, to: "/decisions/\(place.id)"))</li>\n"
    }
    return Layout.page(
        title: frame(.listTitle), purpose: frame(.listPurpose), frame: frame,
        tabs: deliberationTabs(.procedures, frame),
        action: list.mayPropose ? Layout.action(propose) : nil,
        body: """
            \(chips)\(rows)\
            <ul class="plain">\(links)<li>\(Address.link(frame(.listAssemblies), to: "/assemblies"))</li></ul>
            """)
}
