import Access
import Kernel
import Ledger
import People
import Places
import Points
import Storage
import Web

/// What closing a year would do, for who is about to propose it.
struct ClosingPreview: Sendable {
    let office: RewardsOffice
    let outlook: YearOutlook
    let names: [PlaceID: String]

    static func read(_ office: RewardsOffice, year: Int, in reader: Reader) throws -> ClosingPreview {
        let outlook = try Rewards.closingOutlook(at: office.place.id, year: year, in: reader)
        return ClosingPreview(
            office: office, outlook: outlook,
            names: try Places.names(of: Set(outlook.villages.map(\.village)), in: reader))
    }

    static let shape = Shape.named(
        "YearClosingPreview",
        .object([
            ("place", .id), ("year", .whole),
            (
                "items",
                .list(
                    .object([
                        ("village", .id), ("village_name", .text), ("accounts", .whole),
                        ("with_points", .whole), ("points", .whole), ("carry_percent", .optional(.whole)),
                        ("carried", .whole), ("lapsing", .whole), ("obstacle", .optional(.text)),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("place", outlook.place)
            json.field("year", outlook.year)
            json.key("items")
            json.array(outlook.villages) { json, village in
                json.object { json in
                    json.field("village", village.village)
                    json.field("village_name", names[village.village] ?? "")
                    json.field("accounts", village.accounts.accounts)
                    json.field("with_points", village.accounts.filled)
                    json.field("points", village.accounts.total)
                    json.field("carry_percent", village.list.map { Int64($0.terms.carry_percent) })
                    json.field("carried", village.accounts.kept)
                    json.field("lapsing", village.accounts.lapsing)
                    json.field("obstacle", village.obstacle?.code)
                }
            }
        }
    }
}

/// A closing with everything that its page shows.
struct ClosingFile: Sendable {
    let office: RewardsOffice
    let closing: YearClosing
    let villages: [VillageClosing]
    let names: [PlaceID: String]
    let people: [PersonID: String]
    /// Accounts that the running village has behind it.
    let dealtWith: Int

    var isOwn: Bool { closing.proposer == office.officer.person }

    static func read(
        _ id: YearClosingID, _ officer: OfficerCaller, in reader: Reader
    ) throws -> ClosingFile {
        let closing = try Rewards.closing(id, in: reader)
        let office = try RewardsOffice.read(officer, at: closing.place, in: reader)
        let villages = try VillageStore.all(of: id, in: reader)
        let running = villages.first { $0.state == .running }
        let progress = try running.flatMap {
            try Ledger.closingProgress(of: $0.book.as(Marks.LedgerBook.self), season: $0.season, in: reader)
        }
        return ClosingFile(
            office: office, closing: closing, villages: villages,
            names: try Places.names(of: Set(villages.map(\.village)), in: reader),
            people: try People.names(
                of: [closing.proposer, closing.confirmer].compactMap(\.self), in: reader),
            dealtWith: progress?.accounts ?? 0)
    }

    static let shape = Shape.named(
        "YearClosing",
        .object([
            ("id", .id), ("place", .id), ("year", .whole), ("state", .text), ("proposed_at", .instant),
            ("confirmed_at", .optional(.instant)), ("ended_at", .optional(.instant)),
            (
                "items",
                .list(
                    .object([
                        ("village", .id), ("village_name", .text), ("state", .text), ("reason", .text),
                        ("carry_percent", .whole), ("accounts", .whole), ("with_points", .whole),
                        ("points", .whole), ("carried", .whole),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            closing.fields(to: &json)
            json.key("items")
            json.array(villages) { json, village in
                json.object { json in
                    json.field("village", village.village)
                    json.field("village_name", names[village.village] ?? "")
                    json.field("state", village.state.rawValue)
                    json.field("reason", village.reason)
                    json.field("carry_percent", village.carry_percent)
                    json.field("accounts", village.accounts)
                    json.field("with_points", village.filled)
                    json.field("points", village.total)
                    json.field("carried", village.kept)
                }
            }
        }
    }
}

extension YearClosing {
    var path: String { "/rewards/closings/\(id)" }

    static let shape = Shape.object([
        ("id", .id), ("place", .id), ("year", .whole), ("state", .text), ("proposed_at", .instant),
        ("confirmed_at", .optional(.instant)), ("ended_at", .optional(.instant)),
    ])

    func write(to json: inout JSONText) { json.object { fields(to: &$0) } }

    fileprivate func fields(to json: inout JSONText) {
        json.field("id", id)
        json.field("place", place)
        json.field("year", year)
        json.field("state", state.rawValue)
        json.field("proposed_at", proposed)
        json.field("confirmed_at", confirmed)
        json.field("ended_at", ended)
    }
}

func closingPreviewPage(_ preview: ClosingPreview, id: YearClosingID, _ frame: Frame) -> HTML {
    let (outlook, unit) = (preview.outlook, Points.unit)
    let ready = outlook.ready
    let sums = ready.reduce((filled: 0, total: Int64(0), kept: Int64(0))) {
        ($0.filled + $1.accounts.filled, $0.total + $1.accounts.total, $0.kept + $1.accounts.kept)
    }
    let lead = frame(
        .closingLead,
        [
            "villages": "\(ready.count)", "households": "\(sums.filled)", "points": unit.text(sums.total),
            "kept": unit.text(sums.kept), "lapsing": unit.text(sums.total - sums.kept),
        ])
    let rows: [[HTML]] = outlook.villages.map { village in
        let why = village.obstacle.map { frame($0.sentence) } ?? frame(.closingReady)
        let accounts = village.accounts
        return closingRow(
            preview.names[village.village] ?? "", why, households: accounts.filled,
            carry: village.list?.terms.carry_percent,
            [accounts.total, accounts.kept, accounts.lapsing].map {
                village.obstacle == nil ? unit.text($0) : ""
            }, frame)
    }
    let said: HTML = ready.isEmpty ? .empty : "<p class=\"lead\">\(lead)</p>"
    let table = DataTable(
        frame(.closingVillages), columns: closingColumns(frame), rows: rows, empty: frame(.closingNothing))
    let propose: HTML? =
        ready.isEmpty
        ? nil
        : Layout.action(Button(frame(.closingPropose), .main, isWide: true).submit(form: "closing"))
    let form: HTML =
        ready.isEmpty
        ? .empty
        : Form.post(
            to: "/rewards/closings", id: id, frame: frame, name: "closing",
            Form.hidden("place", "\(outlook.place)") + Form.hidden("year", "\(outlook.year)"))
    return Layout.page(
        title: frame(
            .closingTitle, ["place": preview.office.place.name, "year": "\(outlook.year)"]),
        purpose: frame(.closingPurpose), frame: frame, crumbs: rewardCrumbs(preview.office.line, frame),
        action: propose,
        body: "\(said)\(table.html)\(closingRules(frame))\(form)")
}

private func closingColumns(_ frame: Frame) -> [DataTable.Column] {
    [
        .init(frame(.closingVillage)), .init(frame(.closingMatter)),
        .init(frame(.closingPoints), isNumeric: true),
        .init(frame(.closingKept), isNumeric: true), .init(frame(.closingLapsing), isNumeric: true),
    ]
}

/// The village, what is said of it, then the figures: a column of words makes a list of the rows on a phone.
private func closingRow(
    _ village: String, _ why: String, households: Int, carry: Int?, _ figures: [String], _ frame: Frame
) -> [HTML] {
    let part = carry.map { frame(.closingCarries, ["households": "\(households)", "percent": "\($0)"]) }
    let said: HTML = "<span>\(part.map { "\($0)<br>" as HTML })\(why)</span>"
    return ["\(village)", said] + figures.map { "\($0)" as HTML }
}

private func closingRules(_ frame: Frame) -> HTML {
    RuleDisclosure(
        frame(.closingRuleTitle),
        [
            Fact(frame(.closingRuleCarry), frame(.closingRuleCarryText)),
            Fact(frame(.closingRuleAfter), frame(.closingRuleAfterText)),
            Fact(frame(.closingRuleDebt), frame(.closingRuleDebtText)),
        ]
    ).html(frame)
}

func closingPage(_ file: ClosingFile, confirm: AnyID, drop: AnyID, _ frame: Frame) -> HTML {
    let (closing, unit) = (file.closing, Points.unit)
    let rows: [[HTML]] = file.villages.map { village in
        let why = village.reason.isEmpty ? frame(village.state.title) : frame(.closingStuckWhy)
        return closingRow(
            file.names[village.village] ?? "", why, households: village.filled, carry: village.carry_percent,
            [village.total, village.kept, village.total - village.kept].map { unit.text($0) }, frame)
    }
    return Layout.page(
        title: frame(.closingTitle, ["place": file.office.place.name, "year": "\(closing.year)"]),
        purpose: frame(closing.state.purpose), frame: frame, crumbs: rewardCrumbs(file.office.line, frame),
        body: """
            \(closingProgress(file, frame))\(closingActs(file, confirm, drop, frame))\
            \(FactsList(closingFacts(file, frame)).html)\
            \(DataTable(frame(.closingVillages), columns: closingColumns(frame), rows: rows).html)\
            \(closingRules(frame))
            """)
}

private func closingProgress(_ file: ClosingFile, _ frame: Frame) -> HTML {
    guard file.closing.state == .running else { return .empty }
    let done = file.villages.count { $0.state == .closed || $0.state == .stuck }
    let text = frame(
        .closingProgressText,
        ["done": "\(done)", "all": "\(file.villages.count)", "accounts": "\(file.dealtWith)"])
    return Progress(
        frame(.closingProgress), value: done, max: file.villages.count, text: text, path: file.closing.path
    ).html(frame)
}

private func closingFacts(_ file: ClosingFile, _ frame: Frame) -> [Fact] {
    let closing = file.closing
    func who(_ person: PersonID?, _ at: Instant) -> String {
        frame.joined(person.flatMap { file.people[$0] } ?? "", frame.moment(at))
    }
    return [
        Fact(frame(.closingState), frame(closing.state.title)),
        Fact(frame(.closingProposed), who(closing.proposer, closing.proposed)),
        closing.confirmed.map { Fact(frame(.closingConfirmed), who(closing.confirmer, $0)) },
        closing.ended.map { Fact(frame(.closingEnded), frame.moment($0)) },
    ].compactMap(\.self)
}

private func closingActs(_ file: ClosingFile, _ confirm: AnyID, _ drop: AnyID, _ frame: Frame) -> HTML {
    guard file.closing.state == .proposed, file.office.isWriter else { return .empty }
    let confirming: HTML =
        file.isOwn
        ? "<p class=\"quiet\">\(frame(.closingWaits))</p>"
        : Form.act(
            to: "\(file.closing.path)/confirmation", id: confirm, frame: frame,
            Button(frame(.closingConfirm), .main).submit())
    let dropping = Form.act(
        to: "\(file.closing.path)/withdrawal", id: drop, frame: frame,
        Button(frame(.closingDrop), .bare).submit())
    return "\(confirming)<div class=\"row-btns\">\(dropping)</div>"
}
