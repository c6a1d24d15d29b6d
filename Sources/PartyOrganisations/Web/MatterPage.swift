import Cases
import Kernel
import People
import Storage
import Web

/// A shared matter with its parts and what was told of them.
struct MatterFile: Sendable {
    let matter: SharedMatter
    let committee: CommitteeFile
    let parts: [SharedMatter.Part]
    let progress: [SharedMatter.Progress]
    let people: [PersonID: String]
    /// The number of the request it is about.
    let request: String?

    static func read(
        _ matter: SharedMatter, _ committee: CommitteeFile, in reader: Reader
    ) throws -> MatterFile {
        let parts = committee.parts.filter { $0.matter == matter.id }
        let progress = try SharingStore.progress(of: parts.map(\.id), in: reader)
        return MatterFile(
            matter: matter, committee: committee, parts: parts, progress: progress,
            people: try People.names(of: Set(progress.compactMap(\.person)), in: reader),
            request: try matter.matter.flatMap { try CaseFile.read($0, in: reader)?.matter.number })
    }

    var path: String { "\(committee.path)/matters/\(matter.id)" }

    static let shape = Shape.named(
        "SharedMatter",
        .object([
            ("id", .id), ("committee", .id), ("number", .whole), ("title", .text), ("words", .text),
            ("item", .optional(.id)), ("case", .optional(.id)), ("opened_at", .instant),
            ("closed_at", .optional(.instant)), ("closing", .optional(.text)),
            (
                "parts",
                .list(
                    .object([
                        ("id", .id), ("number", .whole), ("seat", .id), ("words", .text), ("due_on", .day),
                        ("done_on", .optional(.day)),
                    ]))
            ),
            (
                "progress",
                .list(
                    .object([("part", .id), ("at", .instant), ("words", .text), ("is_done", .flag)]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", matter.id)
            json.field("committee", matter.committee)
            json.field("number", matter.number)
            json.field("title", matter.title)
            json.field("words", matter.words)
            json.field("item", matter.item)
            json.field("case", matter.matter)
            json.field("opened_at", matter.opened)
            json.field("closed_at", matter.closure?.at)
            json.field("closing", matter.closure?.words)
            json.key("parts")
            json.array(parts) { json, part in
                json.object { json in
                    json.field("id", part.id)
                    json.field("number", part.number)
                    json.field("seat", part.seat)
                    json.field("words", part.words)
                    json.field("due_on", part.due)
                    json.field("done_on", part.done)
                }
            }
            json.key("progress")
            json.array(progress) { json, line in
                json.object { json in
                    json.field("part", line.part)
                    json.field("at", line.at)
                    json.field("words", line.words)
                    json.field("is_done", line.isDone)
                }
            }
        }
    }
}

func matterPage(_ file: MatterFile, _ frame: Frame) -> HTML {
    let (matter, committee) = (file.matter, file.committee)
    var facts = [Fact(frame(.matterOpened), frame.day(matter.opened.day))]
    if let number = file.request, let id = matter.matter {
        facts.append(Fact(frame(.matterCase), html: Address.link(number, to: "/requests/\(id)")))
    }
    if let item = committee.items.first(where: { $0.id == matter.item }) {
        facts.append(Fact(frame(.matterItem), html: Address.link(item.title, to: committee.path)))
    }
    if let closure = matter.closure {
        facts.append(Fact(frame(.matterClosed), html: frame.time(closure.at)))
        facts.append(Fact(frame(.matterClosing), closure.words))
    }
    let words: HTML = matter.words.isEmpty ? .empty : Prose(matter.words).html
    return Layout.page(
        title: matter.title, purpose: frame(.matterPurpose, ["name": committee.committee.name]), frame: frame,
        crumbs: partyCrumbs(committee.line, frame, under: "party/committees") + [
            Crumb(committee.committee.name, path: committee.path), Crumb(matter.title),
        ],
        body: words + FactsList(facts).html + partsPart(file, frame) + progressPart(file, frame)
            + closurePart(file, frame))
}

private func partsPart(_ file: MatterFile, _ frame: Frame) -> HTML {
    let committee = file.committee
    let isOpen = file.matter.closure == nil && committee.isOpen
    let rows: [[HTML]] = file.parts.map { part in
        let badge =
            part.done.map { ClockBadge(.done, frame(.partDone, ["day": frame.day($0)])) }
            ?? partBadge(part.due, today: committee.today, frame)
        return ["\(committee.seat(part.seat))", "\(part.words)", badge.html]
    }
    let table = DataTable(
        frame(.partsTitle), hidesCaption: true,
        columns: [.init(frame(.partSeat)), .init(frame(.partWords)), .init(frame(.partDueOn))], rows: rows,
        empty: frame(.partsNone)
    ).html
    let telling = file.parts.filter { part in
        isOpen && part.done == nil
            && (committee.mayKeep || committee.ownSeats.contains { $0.id == part.seat })
    }.html { part in
        Fold(
            frame(.partTell, ["number": "\(part.number)", "seat": committee.seat(part.seat)]),
            Form.post(
                to: "\(file.path)/parts/\(part.id)/progress", id: committee.ids("tell \(part.id)"),
                frame: frame,
                """
                \(Field("words", frame(.partTold), id: "words-\(part.number)")
                    .area(frame, rows: 2, maxLength: PartyLimits.words_length_max))\
                \(Field("is_done", frame(.partIsDone), id: "done-\(part.number)").checkbox(frame))\
                \(Button(frame(.partTellSend)).submit())
                """)
        ).html
    }
    let seats = committee.mayKeep ? committee.seats : committee.ownSeats
    let taking: HTML =
        isOpen && !seats.isEmpty
        ? Fold(
            frame(.partTake),
            Form.post(
                to: "\(file.path)/parts", id: committee.ids("part"), frame: frame,
                """
                \(seatField(seats, .partSeat, "part", frame))\
                \(Field("words", frame(.partWords), id: "words-part")
                    .area(frame, rows: 2, maxLength: PartyLimits.words_length_max))\
                \(Field("due", frame(.partDueOn)).date(frame, value: committee.today.adding(days: 30)))\
                \(Button(frame(.partTakeSend)).submit())
                """)
        ).html : .empty
    return Part(id: "parts", frame(.partsTitle), table + telling + taking).html
}

private func progressPart(_ file: MatterFile, _ frame: Frame) -> HTML {
    if file.progress.isEmpty { return .empty }
    let parts = Dictionary(file.parts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let entries = file.progress.map { line in
        let seat = parts[line.part].map { file.committee.seat($0.seat) } ?? ""
        let who = line.person.flatMap { file.people[$0] } ?? ""
        return Timeline.Entry(
            line.isDone ? .done : .now, frame.joined(seat, who), text: line.words, when: frame.time(line.at))
    }
    return Part(id: "progress", frame(.progressTitle), Timeline(entries).html(frame)).html
}

private func closurePart(_ file: MatterFile, _ frame: Frame) -> HTML {
    guard file.committee.mayKeep, file.matter.closure == nil, !file.parts.isEmpty,
        file.parts.allSatisfy({ $0.done != nil })
    else { return .empty }
    return Part(
        id: "closure", frame(.matterClose),
        Form.post(
            to: "\(file.path)/closure", id: file.committee.ids("close"), frame: frame,
            """
            \(Field("words", frame(.matterClosing), id: "words-close")
                .area(frame, rows: 3, maxLength: PartyLimits.words_length_max))\
            \(Button(frame(.matterCloseSend), .main).submit())
            """)
    ).html
}
