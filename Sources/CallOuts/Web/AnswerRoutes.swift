import Access
import Kernel
import Places
import Storage
import Web

/// What the rooms beside this one count for the four answers of 民呼我应.
package struct AnswerFigures: Sendable {
    /// Of a place over the last so many days.
    package typealias Reading = @Sendable (PlaceID, Int, Reader) throws -> AnswerFigures

    /// Requests that wait for an answer now, and those among them that are late.
    package let open: Int
    package let late: Int
    /// Answered in these days, and of those with a clock how many in time.
    package let answered: Int
    package let inTime: Int
    package let clocked: Int
    /// Problems with a plan: root causes of many requests.
    package let problems: Int
    /// Objects that seasonal checks looked at, of those they asked for.
    package let checked: Int
    package let toCheck: Int
    /// Hazards that nobody had to report, of all that were found.
    package let hazardsUnasked: Int
    package let hazards: Int

    package init(
        open: Int, late: Int, answered: Int, inTime: Int, clocked: Int, problems: Int, checked: Int,
        toCheck: Int,
        hazardsUnasked: Int, hazards: Int
    ) {
        self.open = open
        self.late = late
        self.answered = answered
        self.inTime = inTime
        self.clocked = clocked
        self.problems = problems
        self.checked = checked
        self.toCheck = toCheck
        self.hazardsUnasked = hazardsUnasked
        self.hazards = hazards
    }
}

/// The four answers, what each means here, and its figures.
struct AnswerRoutes: Sendable {
    let figures: AnswerFigures.Reading
    let causes: CallOutCauses

    static let days = 30

    var all: [Endpoint] {
        let (figures, causes) = (figures, causes)
        return [
            Endpoint(
                .get, "answers", for: OfficerCaller.self,
                "The four answers of a place over 30 days: each request, on the spot, many at once, unasked.",
                query: [.place("A grid, a village, a town, or the county.")], output: FourAnswers.shape
            ) { visit, officer in
                let wanted = visit.query["place"].flatMap(PlaceID.init)
                let answers = try await visit.county.database.read {
                    try FourAnswers.read(officer, wanted, figures, in: $0)
                }
                return Answer(json: { answers.write(to: &$0) }, page: { fourAnswersPage(answers, $0) })
            },
            Endpoint(
                .get, "answers/on-the-spot", for: OfficerCaller.self,
                "The requests of a place that were said to be solved on the spot in 30 days, newest first.",
                query: [.place("A grid, a village, a town, or the county.")],
                output: .page(.object([("id", .id), ("number", .text), ("title", .text)]))
            ) { visit, officer in
                let wanted = visit.query["place"].flatMap(PlaceID.init)
                let list = try await visit.county.database.read {
                    try SpotList.read(officer, wanted, causes, in: $0)
                }
                return Answer(json: { list.write(to: &$0) }, page: { spotListPage(list, $0) })
            },
        ]
    }

    static func place(
        _ officer: OfficerCaller, _ wanted: PlaceID?, in reader: Reader
    ) throws -> (place: Place, within: [PlaceID]) {
        guard let id = wanted ?? officer.homePlace else { throw CallingRefusal.placeUnfit }
        let line = try Places.lineage(of: id, in: reader)
        guard let place = line.first else { throw CallingRefusal.placeUnfit }
        let lineage = line.map(\.id)
        guard CallOutRoutes.seeing.contains(where: { officer.may($0, at: lineage) }) else {
            throw AccessRefusal.notAllowed
        }
        return (place, try Places.within(id, in: reader))
    }
}

struct FourAnswers: Sendable {
    let place: Place
    let figures: AnswerFigures
    let onTheSpot: Int
    let calls: (all: Int, open: Int, arrived: Int)

    static func read(
        _ officer: OfficerCaller, _ wanted: PlaceID?, _ figures: AnswerFigures.Reading, in reader: Reader
    ) throws -> FourAnswers {
        let (place, within) = try AnswerRoutes.place(officer, wanted, in: reader)
        let since = reader.now.adding(days: -Int64(AnswerRoutes.days))
        return FourAnswers(
            place: place, figures: try figures(place.id, AnswerRoutes.days, reader),
            onTheSpot: try SpotStore.count(within, since: since, in: reader),
            calls: try CallOutStore.counts(within, since: since, in: reader))
    }

    private var fields: [(StaticString, Int)] {
        [
            ("open", figures.open), ("late", figures.late), ("answered", figures.answered),
            ("in_time", figures.inTime), ("clocked", figures.clocked), ("on_the_spot", onTheSpot),
            ("calls", calls.all), ("calls_open", calls.open), ("arrived", calls.arrived),
            ("problems", figures.problems), ("checked", figures.checked), ("to_check", figures.toCheck),
            ("hazards_unasked", figures.hazardsUnasked), ("hazards", figures.hazards),
        ]
    }

    static let shape = Shape.named(
        "FourAnswers",
        .object(
            [("place", .id), ("days", .whole)]
                + [
                    "open", "late", "answered", "in_time", "clocked", "on_the_spot", "calls", "calls_open",
                    "arrived", "problems", "checked", "to_check", "hazards_unasked", "hazards",
                ].map { ($0, Shape.whole) }))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("place", place.id)
            json.field("days", AnswerRoutes.days)
            for (name, value) in fields { json.field(name, value) }
        }
    }
}

func fourAnswersPage(_ content: FourAnswers, _ frame: Frame) -> HTML {
    let (figures, at) = (content.figures, "?place=\(content.place.id)")
    func part(_ id: String, _ title: Text, _ means: Text, _ lines: [(Text, String, String)]) -> HTML {
        Part(
            id: id, frame(title), note: frame(means),
            FactsList(lines.map { Fact(frame($0.0), html: Address.link($0.1, to: $0.2)) }).html
        ).html
    }
    func of(_ part: Int, _ whole: Int) -> String {
        frame(.answersOf, ["part": "\(part)", "whole": "\(whole)"])
    }
    return Layout.page(
        title: frame(.answersTitle),
        purpose: frame(.answersPurpose, ["place": content.place.name, "days": "\(AnswerRoutes.days)"]),
        frame: frame, kind: .wide,
        body: Columns.two(
            """
            \(part("asked", .answersAsked, .answersAskedMeans, [
                (.answersOpen, "\(figures.open)", "/requests\(at)&state=open"),
                (.answersLate, "\(figures.late)", "/requests\(at)&state=late"),
                (.answersDone, "\(figures.answered)", "/requests\(at)&state=closed"),
                (.answersInTime, of(figures.inTime, figures.clocked), "/rates\(at)"),
            ]))\
            \(part("spot", .answersSpot, .answersSpotMeans, [
                (.answersSpotCount, "\(content.onTheSpot)", "/answers/on-the-spot\(at)")
            ]))
            """,
            """
            \(part("many", .answersMany, .answersManyMeans, [
                (.answersCalls, "\(content.calls.all)", "/callouts\(at)&show=ended"),
                (.answersCallsOpen, "\(content.calls.open)", "/callouts\(at)"),
                (.answersArrived, "\(content.calls.arrived)", "/callouts\(at)&show=ended"),
            ]))\
            \(part("before", .answersBefore, .answersBeforeMeans, [
                (.answersProblems, "\(figures.problems)", "/problems\(at)"),
                (.answersChecks, of(figures.checked, figures.toCheck), "/checks\(at)"),
                (.answersHazards, of(figures.hazardsUnasked, figures.hazards), "/hazards\(at)"),
            ]))
            """))
}

/// Requests that were said to be solved on the spot.
struct SpotList: Sendable {
    let place: Place
    let lines: [(id: CaseID, cause: CallOutCauses.Cause)]
    let names: [PlaceID: String]

    static func read(
        _ officer: OfficerCaller, _ wanted: PlaceID?, _ causes: CallOutCauses, in reader: Reader
    ) throws -> SpotList {
        let (place, within) = try AnswerRoutes.place(officer, wanted, in: reader)
        let since = reader.now.adding(days: -Int64(AnswerRoutes.days))
        let ids = try SpotStore.page(within, since: since, limit: CallOutLimits.page_max, in: reader)
        let lines = try ids.compactMap { id in
            try causes.request(id.as(Marks.Anything.self), reader).map { (id, $0) }
        }
        return SpotList(
            place: place, lines: lines, names: try Places.longNames(of: Set(lines.map(\.1.place)), in: reader)
        )
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(lines) { json, line in
                json.object { json in
                    json.field("id", line.id)
                    json.field("number", line.cause.number)
                    json.field("title", line.cause.title)
                }
            }
            json.field("next", nil as String?)
        }
    }
}

func spotListPage(_ list: SpotList, _ frame: Frame) -> HTML {
    let rows = list.lines.map { line in
        Queue.Row(
            line.cause.title, path: "/requests/\(line.id)", place: list.names[line.cause.place],
            meta: line.cause.number)
    }
    return Layout.page(
        title: frame(.answersSpot), purpose: frame(.answersSpotPurpose, ["place": list.place.name]),
        frame: frame,
        crumbs: [Crumb(frame(.answersTitle), path: "/answers?place=\(list.place.id)")],
        body: rows.isEmpty
            ? EmptyState(frame(.answersSpotNone), frame(.answersSpotNoneText)).html : Queue(rows).html)
}
