import Access
import AdmittedTasks
import Clocks
import Kernel
import People
import Places
import Storage
import Web

/// Who looks at a call: an officer of its place, or somebody whom it reaches.
struct CallOutViewer: Sendable {
    let person: PersonID
    let officer: OfficerCaller?
}

/// A call as its viewer may see it: the caller sees who comes, whoever is called sees how many.
struct CallOutFile: Sendable {
    let call: CallOut
    let line: [Place]
    let tasks: [CallOutTask]
    let cause: CallOutCauses.Cause?
    /// The admitted task on which it stands.
    let task: AdmittedTask?
    let callerName: String
    /// Names of who comes, while the call runs, for whoever runs it.
    let comers: [String]
    let own: (isCalled: Bool, answer: CallOut.Answer?)
    /// Whether the viewer is the caller or has the place's desk.
    let mayRun: Bool
    let mayFollow: Bool
    let face: ClockFace?

    var path: String { "/callouts/\(call.id)" }

    /// Throws `CallOutRefusal.unknown` for those whom a call is nothing.
    static func read(
        _ id: CallOutID, for viewer: CallOutViewer, _ causes: CallOutCauses, in reader: Reader
    ) throws -> CallOutFile {
        let call = try CallOuts.found(id, in: reader)
        let line = try Places.lineage(of: call.place, in: reader)
        let lineage = line.map(\.id)
        let own = try CallOutStore.answer(of: viewer.person, to: id, in: reader)
        let isCaller = call.caller == viewer.person
        // A grid's people see the calls of their village, too, as its list does.
        let top = line.first { $0.level == .village }?.id ?? call.place
        let maySee = try viewer.officer.map { officer in
            try CallOutRoutes.seeing.contains { officer.may($0, at: lineage) }
                || officer.grants.contains {
                    try CallOutRoutes.seeing.contains($0.permission)
                        && Places.isWithin($0.place, top, in: reader)
                }
        }
        guard own.isCalled || isCaller || maySee == true else { throw CallOutRefusal.unknown }
        let mayRun = isCaller || viewer.officer?.may(.dispatch, at: lineage) == true
        let comers = mayRun ? try CallOutStore.comers(of: id, in: reader) : []
        let names = try People.names(of: Set(comers + [call.caller].compactMap(\.self)), in: reader)
        let faces = try Clocks.faces(of: [call.subject], in: reader)
        return CallOutFile(
            call: call, line: line, tasks: try CallOutStore.tasks(of: id, in: reader),
            cause: try causes.find(call.reference, in: reader),
            task: try call.task.flatMap { code in
                try AdmittedTasks.entries(in: reader).first {
                    $0.code == code && $0.holds(on: call.called.day)
                }
            },
            callerName: call.caller.flatMap { names[$0] } ?? "", comers: comers.compactMap { names[$0] },
            own: own,
            mayRun: mayRun, mayFollow: isCaller || maySee == true,
            face: call.isOpen ? faces[call.subject] : nil)
    }

    static let lineShape = Shape.object([
        ("id", .id), ("number", .text), ("place", .id), ("purpose", .text), ("from", .instant),
        ("until", .instant), ("called", .whole), ("coming", .whole), ("arrived", .optional(.whole)),
        ("ended_at", .optional(.instant)),
    ])

    static let shape = Shape.named(
        "CallOut",
        .object([
            ("call", lineShape), ("spot", .text), ("cause", .optional(.text)), ("cause_id", .optional(.id)),
            ("cannot", .whole), ("result", .text), ("own_answer", .optional(.text)),
            ("task", .optional(.text)),
            (
                "tasks",
                .list(.object([("id", .id), ("words", .text), ("done_at", .optional(.instant))]))
            ),
        ]))

    static func write(_ call: CallOut, to json: inout JSONText) {
        json.object { json in
            json.field("id", call.id)
            json.field("number", call.number)
            json.field("place", call.place)
            json.field("purpose", call.purpose)
            json.field("from", call.from)
            json.field("until", call.until)
            json.field("called", call.counts.called)
            json.field("coming", call.counts.coming)
            json.field("arrived", call.arrived.map { Int64($0) })
            json.field("ended_at", call.ended)
        }
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("call")
            CallOutFile.write(call, to: &json)
            json.field("spot", call.spot)
            json.field("cause", call.reference?.kind.rawValue)
            json.field("cause_id", call.reference?.id)
            json.field("cannot", call.counts.cannot)
            json.field("result", call.result)
            json.field("own_answer", own.answer?.rawValue)
            json.field("task", call.task)
            json.key("tasks")
            json.array(tasks) { json, task in
                json.object { json in
                    json.field("id", task.id)
                    json.field("words", task.words)
                    json.field("done_at", task.done)
                }
            }
        }
    }
}

/// The calls of a place.
struct CallOutList: Sendable {
    let place: Place
    let calls: [CallOut]
    let names: [PlaceID: String]
    let isOpen: Bool
    let mayCall: Bool
    let next: Int64?

    static func read(
        _ officer: OfficerCaller, _ wanted: PlaceID?, isOpen: Bool, before: Int64, limit: Int,
        in reader: Reader
    ) throws -> CallOutList {
        guard let id = wanted ?? officer.homePlace else { throw CallingRefusal.placeUnfit }
        let line = try Places.lineage(of: id, in: reader)
        guard let place = line.first else { throw CallingRefusal.placeUnfit }
        let lineage = line.map(\.id)
        guard CallOutRoutes.seeing.contains(where: { officer.may($0, at: lineage) }) else {
            throw AccessRefusal.notAllowed
        }
        // A grid's people see the calls of their village, too.
        let top = line.first { $0.level == .village }?.id ?? id
        let found = try CallOutStore.page(
            Places.within(top, in: reader), isOpen: isOpen, before: before, limit: limit + 1, in: reader)
        let shown = Array(found.prefix(limit))
        return CallOutList(
            place: place, calls: shown, names: try Places.longNames(of: Set(shown.map(\.place)), in: reader),
            isOpen: isOpen, mayCall: officer.may(.dispatch, at: lineage) && place.level != .county,
            next: found.count > limit ? shown.last?.position : nil)
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(calls) { CallOutFile.write($1, to: &$0) }
            json.field("next", next.map { "\($0)" })
        }
    }
}

func callOutListPage(_ list: CallOutList, _ frame: Frame) -> HTML {
    let base = "/callouts?place=\(list.place.id)"
    let chips = Chips(
        frame(.callOutShow),
        [
            Chips.Chip(frame(.callOutOpen), path: base, isCurrent: list.isOpen),
            Chips.Chip(frame(.callOutOver), path: "\(base)&show=ended", isCurrent: !list.isOpen),
        ]
    ).html
    let rows = list.calls.map { call in
        Queue.Row(
            call.purpose, path: "/callouts/\(call.id)", place: list.names[call.place],
            meta: frame.joined(call.number, callOutHeads(call, frame)))
    }
    let new: HTML? =
        list.mayCall
        ? Layout.action(
            Button(frame(.callOutNew), .main, isWide: true).link(to: "/callouts/new?place=\(list.place.id)"))
        : nil
    let older = list.next.map { "\(base)\(list.isOpen ? "" : "&show=ended")&before=\($0)" }
    return Layout.page(
        title: frame(.callOutTitle), purpose: frame(.callOutPurpose), frame: frame, action: new,
        body: """
            \(chips)\(rows.isEmpty
                ? EmptyState(frame(.callOutNone), frame(.callOutNoneText)).html : Queue(rows).html)\
            \(Paging(older: older).html(frame))\
            <p class="quiet">\(frame(.callOutNoEmergency))</p>
            \(Button.row(
                Button(frame(.callOutMine), .bare).link(to: "/callouts/mine"),
                Button(frame(.answersTitle), .bare).link(to: "/answers")))
            """)
}

/// `叫了 12 人，5 人来，到了 4 人`
func callOutHeads(_ call: CallOut, _ frame: Frame) -> String {
    let said = frame(.callOutHeads, ["called": "\(call.counts.called)", "coming": "\(call.counts.coming)"])
    guard let arrived = call.arrived else { return said }
    return frame.joined(said, frame(.callOutThere, ["count": "\(arrived)"]))
}
