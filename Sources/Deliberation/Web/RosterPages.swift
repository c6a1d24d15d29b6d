import Access
import Clocks
import HTTPTypes
import Kernel
import People
import Places
import Storage
import Web

/// A roster with its next turns; persons' names are masked but for its officers.
struct RosterFile: Sendable {
    let roster: Roster
    let place: Place
    /// The clause that it stands on, with its title.
    let basis: (charter: Charter, clause: Int)?
    let turns: [Roster.Turn]
    let shown: [Roster.Member: String]
    let sight: ProcedureFile.Sight

    /// From the turn before the present one.
    private static let turnsShown = 13

    static func read(_ id: RosterID, for officer: OfficerCaller?, in reader: Reader) throws -> RosterFile? {
        guard let roster = try RosterStore.find(id, in: reader),
            let place = try Places.find(roster.place, in: reader)
        else { return nil }
        let lineage = try Places.lineage(of: roster.place, in: reader).map(\.id)
        let sight = officer.flatMap { Deliberation.sight(of: $0, at: lineage) } ?? .everybody
        let all = roster.turns(
            DeliberationLimits.turns_max, in: try Clocks.calendar(in: reader))
        let today = reader.now.day
        let present = all.firstIndex { $0.through >= today } ?? max(0, all.count - 1)
        let turns = Array(all.dropFirst(max(0, present - 1)).prefix(turnsShown))
        let charter = try roster.clause.flatMap { try CharterStore.find($0.charter, in: reader) }
        let basis = charter.flatMap { charter in
            roster.clause.map { (charter: charter, clause: $0.clause) }
        }
        return RosterFile(
            roster: roster, place: place, basis: basis, turns: turns,
            shown: try labels(of: roster, isInside: sight > .everybody, on: today, in: reader), sight: sight)
    }

    /// A household by its number and its head, a person by name; masked for everybody.
    private static func labels(
        of roster: Roster, isInside: Bool, on day: Day, in reader: Reader
    ) throws -> [Roster.Member: String] {
        let heads = try roster.members.compactMap { member -> (HouseholdID, PersonID)? in
            guard let household = member.household,
                let head = try People.members(of: household, on: day, in: reader).first
            else { return nil }
            return (household, head.person)
        }
        let people = try People.names(of: Set(heads.map(\.1)), in: reader)
        let byHousehold = Dictionary(heads, uniquingKeysWith: { first, _ in first })
        let labels = roster.members.map { member in
            guard let household = member.household else {
                return (member, isInside ? member.label : Masking.name(member.label))
            }
            let head = byHousehold[household].flatMap { people[$0] }.map(Masking.name)
            return (member, [member.label, head ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
        }
        return Dictionary(labels, uniquingKeysWith: { first, _ in first })
    }

    var path: String { "/rosters/\(roster.id)" }

    static let shape = Shape.named(
        "Roster",
        .object(
            Roster.columns + [
                (
                    "turns",
                    .list(
                        .object([
                            ("number", .whole), ("from", .day), ("through", .day), ("who", .text),
                            ("is_swapped", .flag),
                        ]))
                )
            ]))

    func write(to json: inout JSONText) {
        json.object { json in
            roster.writeHead(to: &json)
            json.key("turns")
            json.array(turns) { json, turn in
                json.object { json in
                    json.field("number", turn.number)
                    json.field("from", turn.from)
                    json.field("through", turn.through)
                    json.field("who", shown[turn.member])
                    json.field("is_swapped", turn.isSwapped)
                }
            }
        }
    }
}

func rosterPage(_ file: RosterFile, ids: FormIDs, _ frame: Frame) -> HTML {
    let roster = file.roster
    return Layout.page(
        title: roster.title,
        purpose: frame.joined(
            file.place.name, frame(roster.every == .week ? .rosterWeekly : .rosterMonthly)),
        frame: frame, crumbs: [Crumb(file.place.name, path: "/decisions/\(roster.place)")],
        body: """
            \(rosterBasis(file, frame))\(rosterTable(file, frame))\
            <p class="row-btns">\(Button(frame(.filePrint), icon: .print).link(to: "\(file.path)/print"))</p>
            \(rosterActs(file, ids, frame))
            """)
}

private func rosterBasis(_ file: RosterFile, _ frame: Frame) -> HTML {
    var lines = HTML.empty
    if let ended = file.roster.ended {
        lines += "<p><b>\(frame(.rosterEndedOn, ["day": frame.day(ended)]))</b></p>\n"
    }
    if let basis = file.basis {
        let words = frame(
            .rosterBasis, ["title": basis.charter.title, "number": "\(basis.clause)"])
        let path = "/charters/\(basis.charter.id)"
        lines += "<p>\(Address.link(words, to: path))</p>\n"
    }
    if file.roster.skipsHolidays { lines += "<p class=\"quiet\">\(frame(.rosterSkips))</p>\n" }
    return lines
}

func rosterTable(_ file: RosterFile, _ frame: Frame) -> HTML {
    let today = frame.now.day
    return DataTable(
        file.roster.title, hidesCaption: true,
        columns: [
            .init(frame(.rosterTurn), isNumeric: true), .init(frame(.rosterDays)),
            .init(frame(.rosterWho)),
        ],
        rows: file.turns.map { turn in
            let isNow = turn.from <= today && turn.through >= today
            let who = file.shown[turn.member] ?? ""
            let mark: HTML =
                (isNow ? Tag(frame(.rosterNow)).html : .empty)
                + (turn.isSwapped ? Tag(frame(.rosterSwapped)).html : .empty)
            let days = frame(
                .rosterPeriod, ["from": frame.day(turn.from), "through": frame.day(turn.through)])
            return ["\(turn.number)", "\(days)", "\(who) \(mark)"]
        }
    ).html
}

private func rosterActs(_ file: RosterFile, _ ids: FormIDs, _ frame: Frame) -> HTML {
    guard file.sight == .actor, file.roster.ended == nil else { return .empty }
    let today = frame.now.day
    let choices = file.turns.filter { $0.through >= today }.map { turn in
        Choice(
            "\(turn.number)",
            frame.joined("\(turn.number)", frame.day(turn.from), file.shown[turn.member] ?? ""))
    }
    let swap = Form.post(
        to: "\(file.path)/swaps", id: ids[0], frame: frame,
        """
        \(Field("first", frame(.swapFirst)).select(frame, choices))\
        \(Field("second", frame(.swapSecond)).select(frame, choices, value: choices.dropFirst().first?.value ?? ""))\
        \(Field("words", frame(.swapWords), hint: frame(.swapWordsHint))
            .text(frame, maxLength: DeliberationLimits.line_length_max))\
        \(Button(frame(.swapSend), .main).submit())
        """)
    let end = Form.act(
        to: "\(file.path)/closure", id: ids[1], frame: frame, Button(frame(.rosterEnd), .bare).submit())
    return Part(id: "acts", frame(.actsTitle), Fold(frame(.swapTitle), swap).html + end).html
}
