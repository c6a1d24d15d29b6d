import Access
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import Web

/// Whom one person is to visit.
struct TodayList: Sendable {
    let caller: VisitCaller
    /// `nil` for somebody who only answers for households.
    let place: Place?
    /// Late, due today, or due soon; in the order in which one goes.
    let rows: [DueRow]
    /// How many more there are than are shown.
    let more: Int
    /// The households that the caller answers for, whatever is due.
    let linked: [DueRow]
    let places: [PlaceID: String]
    let today: Day
    let citations: [RuleCitation]
    let isListed: Bool

    /// Throws `AccessRefusal.notAllowed` for a place that is none of the caller's.
    static func read(
        _ caller: VisitCaller, at wanted: PlaceID?, key: CountyKey, in reader: Reader
    ) throws -> TodayList {
        let own = caller.officer.flatMap { $0.places(.work).first ?? $0.homePlace }
        let place = try (wanted ?? own).flatMap { try Places.find($0, in: reader) }
        if wanted != nil, place == nil { throw WebRefusal.notFound }
        var found: [DueRow] = []
        var isListed = false
        if let place {
            let line = try Places.lineage(of: place.id, in: reader).map(\.id)
            guard caller.worksAt(line) || caller.oversees(line) else { throw AccessRefusal.notAllowed }
            isListed = place.level != .county
            if isListed {
                found = try HomeVisits.due(
                    HomeVisits.candidates(at: place.id, in: reader), key: key, in: reader)
            }
        }
        let linked = try HomeVisits.due(
            HomeVisits.candidates(caller.linked(in: reader), in: reader), key: key, in: reader)
        let today = reader.now.day
        let waiting = found.filter { [.late, .today, .soon].contains($0.due.state(on: today)) }
        let rows = Array(waiting.prefix(HomeVisitLimits.rows_max))
        return TodayList(
            caller: caller, place: place, rows: rows, more: waiting.count - rows.count, linked: linked,
            places: try Places.names(of: Set((rows + linked).map(\.place)), in: reader), today: today,
            citations: try place.map { try HomeVisits.citations(at: $0.id, in: reader) } ?? [],
            isListed: isListed)
    }

    /// For programs: what waits, then what is linked beside it.
    func write(to json: inout JSONText) {
        let shown = Set(rows.map(\.household))
        json.object { json in
            json.key("items")
            json.array(rows + linked.filter { !shown.contains($0.household) }) { json, row in
                row.write(to: &json, place: places[row.place] ?? "", on: today)
            }
            json.field("next", nil as String?)
        }
    }
}

func todayVisitsPage(_ list: TodayList, _ frame: Frame) -> HTML {
    let isOfficer = list.place != nil
    let count = list.rows.count + list.more
    let purpose =
        list.place.map {
            frame(
                count == 1 ? .visitsPurposeOne : .visitsPurpose, ["place": $0.name, "count": "\(count)"])
        } ?? frame(.visitsPurposeLinked)
    return Layout.page(
        title: frame(.visitsTitle), purpose: purpose, frame: frame, tabs: isOfficer ? visitTabs(frame) : [],
        action: Layout.action(Button(frame(.visitChoose), .main, isWide: true).link(to: "/visits/new")),
        body: """
            \(isOfficer ? waiting(list, frame) : .empty)\(linked(list, frame))\
            <p>\(Button(frame(.visitsField)).link(to: "/field"))</p>\
            \(isOfficer ? ways(list, frame) : .empty)\(list.citations.html { $0.disclosure(frame) })
            """)
}

/// The pages of those who are out.
func visitTabs(_ frame: Frame) -> [Tab] {
    [
        Tab(frame(.visitsToday), path: "/today"),
        Tab(frame(.visitsTitle), path: "/visits", isCurrent: true),
        Tab(frame(.visitsMine), path: "/duties/mine"), Tab(frame(.visitsDesk), path: "/desk"),
    ]
}

private func waiting(_ list: TodayList, _ frame: Frame) -> HTML {
    guard list.isListed else {
        let link = Button(frame(.visitsDueLink), .main).link(to: "/visits/due")
        return EmptyState(frame(.visitsWide), frame(.visitsWideText), action: link).html
    }
    if list.rows.isEmpty { return EmptyState(frame(.visitsNone), frame(.visitsNoneText)).html }
    let more: HTML =
        list.more == 0
        ? .empty
        : "<p>\(Address.link(frame(.visitsMore, ["count": "\(list.more)"]), to: duePath(list)))</p>\n"
    return Part(
        id: "due", frame(.visitsDue), note: frame(.visitsDueNote),
        "\(Queue(list.rows.map { $0.queueRow(frame, places: list.places, on: list.today) }).html)\(more)"
    ).html
}

private func linked(_ list: TodayList, _ frame: Frame) -> HTML {
    if list.linked.isEmpty {
        return list.place == nil
            ? EmptyState(frame(.visitsNoLinked), frame(.visitsNoLinkedText)).html : .empty
    }
    let rows = list.linked.map { $0.queueRow(frame, places: list.places, on: list.today) }
    return Part(
        id: "linked", frame(.visitsLinked), note: frame(.visitsLinkedNote), Queue(rows).html
    ).html
}

private func duePath(_ list: TodayList) -> String {
    list.place.map { "/visits/due?place=\($0.id)" } ?? "/visits/due"
}

private func ways(_ list: TodayList, _ frame: Frame) -> HTML {
    Button.row(
        Button(frame(.visitsDueLink)).link(to: duePath(list)),
        Button(frame(.findingsTitle)).link(to: "/visits/findings"),
        Button(frame(.visitForms)).link(to: "/visits/forms"),
        Button(frame(.visitClasses)).link(to: "/visits/classes"))
}

/// The households that one may visit, by number, to choose one.
struct HouseholdChoice: Sendable {
    let caller: VisitCaller
    let rows: [DueRow]
    let places: [PlaceID: String]
    let today: Day
    let isCut: Bool

    static func read(
        _ caller: VisitCaller, key: CountyKey, in reader: Reader
    ) throws -> HouseholdChoice {
        let own = caller.officer.flatMap { $0.places(.work).first ?? $0.homePlace }
        let place = try own.flatMap { try Places.find($0, in: reader) }
        var candidates = try HomeVisits.candidates(caller.linked(in: reader), in: reader)
        if let place, place.level != .county, place.level != .town {
            let line = try Places.lineage(of: place.id, in: reader).map(\.id)
            if caller.worksAt(line) { candidates += try HomeVisits.candidates(at: place.id, in: reader) }
        }
        var seen: Set<HouseholdID> = []
        let unique = candidates.filter { seen.insert($0.household).inserted }.sorted {
            ($0.code, $0.household) < ($1.code, $1.household)
        }
        let shown = Array(unique.prefix(HouseholdChoice.max))
        let rows = try HomeVisits.due(shown, key: key, in: reader).sorted {
            ($0.code, $0.household) < ($1.code, $1.household)
        }
        return HouseholdChoice(
            caller: caller, rows: rows,
            places: try Places.names(of: Set(rows.map(\.place)), in: reader), today: reader.now.day,
            isCut: unique.count > shown.count)
    }

    /// A village's households on one page.
    static let max = 1_000

    /// For programs, and for phones that go where there is no network.
    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(rows) { json, row in row.write(to: &json, place: places[row.place] ?? "", on: today) }
            json.field("next", nil as String?)
        }
    }
}

func householdChoicePage(_ choice: HouseholdChoice, _ frame: Frame) -> HTML {
    let rows = choice.rows.map { $0.queueRow(frame, places: choice.places, on: choice.today) }
    let cut: HTML = choice.isCut ? "<p class=\"quiet\">\(frame(.visitChoiceCut))</p>" : .empty
    return Layout.page(
        title: frame(.visitChoose), purpose: frame(.visitChoosePurpose), frame: frame,
        crumbs: [Crumb(frame(.visitsTitle), path: "/visits")],
        body: rows.isEmpty
            ? EmptyState(frame(.visitChoiceNone), frame(.visitChoiceNoneText)).html
            : Queue(rows).html + cut)
}
