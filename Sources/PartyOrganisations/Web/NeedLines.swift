import Cases
import Clocks
import Kernel
import Places
import Storage
import Web

/// The request behind a need, as the list tells of it: its number, whether it is worked on, and its clock.
struct NeedLine: Sendable {
    let matter: Case
    /// Its place and all above it: whoever reaches one of them may open it.
    let lineage: [PlaceID]
    let face: ClockFace?
    let due: Instant?

    static func read(
        _ entries: [ListEntry], in reader: Reader
    ) throws -> [ListEntryID: NeedLine] {
        let requests = try NeedStore.requests(of: entries.map(\.id), in: reader)
        let owners = requests.values.map { $0.as(Marks.Anything.self) }
        let faces = try Clocks.faces(of: owners, in: reader)
        return try requests.compactMapValues { id in
            guard let file = try CaseFile.read(id, in: reader) else { return nil }
            let owner = id.as(Marks.Anything.self)
            let due = try Clocks.nearest(of: owner, in: reader)?.due
            return NeedLine(
                matter: file.matter, lineage: file.lineage.map(\.id),
                face: file.matter.isOpen ? faces[owner] : nil, due: file.matter.isOpen ? due : nil)
        }
    }
}

func needLine(_ need: NeedLine?, _ frame: Frame) -> HTML {
    guard let need else { return .empty }
    let path = frame.reaches(need.lineage) ? "/requests/\(need.matter.id)" : nil
    let link = Address.link(frame(.needRequest, ["number": need.matter.number]), to: path)
    let badge =
        need.face?.badge(frame).html
        ?? ClockBadge(
            need.matter.isOpen ? .plain : .done, frame(need.matter.isOpen ? .needWorkedOn : .needClosed)
        ).html
    return "<p>\(link) \(badge)</p>\n"
}

/// The form on which the unit that claimed a need tells how far it is, as long as the request is open.
func needTelling(_ entry: ListEntry, _ path: String, _ file: CommitteeFile, _ frame: Frame) -> HTML {
    guard file.needs[entry.id]?.matter.isOpen == true else { return .empty }
    return Fold(
        frame(.needTell),
        Form.post(
            to: "\(path)/progress", id: file.ids("tell \(entry.id)"), frame: frame,
            """
            \(Field("words", frame(.needTold), id: "told-\(entry.number)")
                .area(frame, rows: 2, maxLength: PartyLimits.words_length_max))\
            \(Button(frame(.needTellSend), isSmall: true).submit())
            """)
    ).html
}
