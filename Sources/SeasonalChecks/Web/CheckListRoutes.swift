import Access
import Clocks
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// The lists of a place, and how one is opened.
enum CheckListRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "checks", for: OfficerCaller.self,
            "The seasonal check lists that touch a place: its own, those above it and below it.",
            query: [.place("A grid, a village, a town, or the county.")], output: .page(CheckLists.shape)
        ) { visit, officer in
            let wanted = visit.query["place"].flatMap(PlaceID.init)
            let lists = try await visit.county.database.read {
                try CheckLists.read(officer, wanted, in: $0)
            }
            return Answer(json: { lists.write(to: &$0) }, page: { checkListsPage(lists, $0) })
        },
        Endpoint(
            .get, "checks/new", .page, for: OfficerCaller.self,
            "The form on which a list is opened at `place`.",
            query: [.place("A village, a town, or the county.")]
        ) { visit, officer in
            let id = CheckListID.minted(at: visit.now)
            let wanted = (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init)
            let (place, usual) = try await visit.county.database.read { reader in
                guard let at = wanted ?? officer.homePlace, let place = try Places.find(at, in: reader) else {
                    throw CheckListRefusal.placeUnfit
                }
                let lineage = try Places.lineage(of: at, in: reader).map(\.id)
                guard officer.may(.dispatch, at: lineage) else { throw AccessRefusal.notAllowed }
                let usual = try CheckList.Season.allCases.map { season in
                    try SeasonalChecks.days(of: season, at: at, in: reader)
                        ?? SeasonDays(window: season.usual, source: nil)
                }
                return (place, usual)
            }
            return Answer { checkNewPage(place, usual, id: id, $0) }
        },
        Endpoint(
            .post, "checks", for: OfficerCaller.self,
            "Opens a list of objects for a `season` (snow, flood, heat, exams), from `first` to `last` (MM-DD); "
                + "without both its days are the rulebook's. It begins by itself once in each season.",
            fields: [
                InputField("id", .id, required: true), InputField("place", .id),
                InputField("season", limit: 20),
                InputField("title", limit: 300), InputField("first", limit: 8), InputField("last", limit: 8),
            ], output: CheckListFile.shape, form: "checks/new"
        ) { visit, officer in
            let input = visit.input
            let sent = try visit.checkSending()
            guard let place = try input.id("place", of: Marks.Place.self) else {
                throw CheckListRefusal.placeUnfit
            }
            let days = (SeasonWindow.number(input["first"] ?? ""), SeasonWindow.number(input["last"] ?? ""))
            let isFree = (input["first"] ?? "").isEmpty && (input["last"] ?? "").isEmpty
            let draft = CheckListDraft(
                id: sent.as(Marks.CheckList.self), place: place,
                season: input["season"].flatMap(CheckList.Season.init), title: input["title"] ?? "",
                window: days.0.flatMap { first in days.1.map { SeasonWindow(first: first, last: $0) } },
                followsRule: isFree)
            let (file, isFresh) = try await visit.checked(officer, sent) { transaction in
                let lineage = try Places.lineage(of: place, in: transaction).map(\.id)
                guard officer.may(.dispatch, at: lineage) else { throw AccessRefusal.notAllowed }
                try SeasonalChecks.open(draft, in: transaction)
            } read: {
                try CheckListFile.read(officer, draft.id, in: $0)
            }
            return Answer(isFresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
        },
    ]
}

/// Lists that touch a place.
struct CheckLists: Sendable {
    let place: Place
    let lists: [CheckList]
    let running: [CheckListID: CheckRound]
    let faces: [AnyID: ClockFace]
    let places: [PlaceID: String]
    /// Lists that are in season today.
    let inSeason: Set<CheckListID>
    let mayKeep: Bool
    let mayLook: Bool

    static func read(_ officer: OfficerCaller, _ wanted: PlaceID?, in reader: Reader) throws -> CheckLists {
        guard let id = wanted ?? officer.homePlace else { throw CheckListRefusal.placeUnfit }
        let line = try Places.lineage(of: id, in: reader)
        guard let place = line.first else { throw CheckListRefusal.placeUnfit }
        let lineage = line.map(\.id)
        guard CheckOffice.seeing.contains(where: { officer.may($0, at: lineage) }) else {
            throw AccessRefusal.notAllowed
        }
        let touched = Set(lineage + (try Places.within(id, in: reader)))
        let lists = try CheckStore.all(at: touched.sorted(), limit: CheckLimits.lists_max, in: reader)
        let running = try RoundStore.open(of: lists.map(\.id), in: reader)
        let today = reader.now.day
        let inSeason = try lists.filter {
            try SeasonalChecks.days(of: $0, in: reader).window.contains(today)
        }
        return CheckLists(
            place: place, lists: lists, running: running,
            faces: try Clocks.faces(of: running.values.map(\.subject), in: reader),
            places: try Places.longNames(of: Set(lists.map(\.place)), in: reader),
            inSeason: Set(inSeason.map(\.id)),
            mayKeep: officer.may(.dispatch, at: lineage) && [.village, .town, .county].contains(place.level),
            mayLook: CheckOffice.looking.contains { officer.may($0, at: lineage) })
    }

    static let shape = Shape.object([
        ("id", .id), ("place", .id), ("season", .text), ("title", .text), ("is_retired", .flag),
        ("round", .optional(.id)),
    ])

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(lists) { json, list in
                json.object { json in
                    json.field("id", list.id)
                    json.field("place", list.place)
                    json.field("season", list.season.rawValue)
                    json.field("title", list.title)
                    json.field("is_retired", list.isRetired)
                    json.field("round", running[list.id]?.id)
                }
            }
            json.field("next", nil as String?)
        }
    }
}

func checkListsPage(_ content: CheckLists, _ frame: Frame) -> HTML {
    let (running, others) = (
        content.lists.filter { content.running[$0.id] != nil },
        content.lists.filter { content.running[$0.id] == nil }
    )
    let rows = (running + others).map { list in
        let round = content.running[list.id]
        let state: Text =
            list.isRetired
            ? .checkRetired
            : round != nil
                ? .checkRunning : content.inSeason.contains(list.id) ? .checkInSeason : .checkOutOfSeason
        return Queue.Row(
            list.title, path: round.map { "/check-rounds/\($0.id)" } ?? "/checks/\(list.id)",
            clock: round.flatMap { content.faces[$0.subject]?.badge(frame) },
            place: content.places[list.place], meta: frame.joined(frame(list.season.title), frame(state)))
    }
    let new: HTML? =
        content.mayKeep
        ? Layout.action(
            Button(frame(.checkNew), .main, isWide: true).link(to: "/checks/new?place=\(content.place.id)"))
        : nil
    let mine: HTML =
        content.mayLook ? "<p>\(Button(frame(.checkMine)).link(to: "/check-tasks"))</p>\n" : .empty
    return Layout.page(
        title: frame(.checkTitle), purpose: frame(.checkPurpose), frame: frame, action: new,
        body: mine
            + (rows.isEmpty
                ? EmptyState(frame(.checkNone), frame(.checkNoneText)).html : Queue(rows).html)
            + "<p class=\"quiet\">\(frame(.checkNoPersons))</p>\n")
}

/// - Parameter usual: the rulebook's days of each season.
func checkNewPage(_ place: Place, _ usual: [SeasonDays], id: CheckListID, _ frame: Frame) -> HTML {
    let seasons = zip(CheckList.Season.allCases, usual).map { season, days in
        let window = checkWindow(days.window, frame)
        return Choice(
            season.rawValue, frame(season.title),
            hint: days.source.map { frame(.seasonOfRule, ["window": window, "source": $0]) } ?? window)
    }
    let send = Button(frame(.checkNewSend), .main, isWide: true).submit(form: "list")
    return Layout.page(
        title: frame(.checkNew), purpose: frame(.checkNewPurpose, ["place": place.name]), frame: frame,
        crumbs: [Crumb(frame(.checkTitle), path: "/checks")], action: Layout.action(send),
        body: Form.post(
            to: "/checks", id: id, frame: frame, name: "list",
            """
            \(Form.hidden("place", "\(place.id)"))\
            \(Field("season", frame(.checkSeason)).radios(frame, seasons))\
            \(Field("title", frame(.checkListTitle), hint: frame(.checkListTitleHint)).text(
                frame, maxLength: CheckLimits.title_length_max))\
            \(Field.group(
                frame(.checkWindowFact), hint: frame(.checkWindowFree),
                Field("first", frame(.checkFirst), isOptional: true).text(frame, maxLength: 8)
                    + Field("last", frame(.checkLast), isOptional: true).text(frame, maxLength: 8)))
            """))
}
