import Access
import Clocks
import Kernel
import Places
import Storage
import Web

/// Which petitions of an office are listed.
enum PetitionFilter: String, Sendable, CaseIterable { case open, late, closed }

/// The petitions that an officer may know of. There is no way to ask for those of a person.
struct PetitionList: Sendable {
    /// Where the office is; nil for those who have none and see what they are named to.
    let office: Place?
    let filter: PetitionFilter
    let rows: [Entry]
    /// Open accusations of the office, which are listed to named officers alone.
    let hidden: Int
    let mayRegister: Bool
    let mayName: Bool

    struct Entry: Sendable {
        let petition: Petition
        let face: ClockFace?
        let due: Instant?
        let unit: String
    }

    static func read(_ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws -> PetitionList {
        let wanted = visit.query["place"].flatMap(PlaceID.init)
        let filter = PetitionFilter(rawValue: visit.query["filter"] ?? "open") ?? PetitionFilter.allCases[0]
        let own = try officer.petitionOffice(in: reader)
        let place = try (wanted ?? own?.id ?? officer.places(.supervise).first).flatMap {
            try Places.find($0, in: reader)
        }
        let line = try place.map { try Places.lineage(of: $0.id, in: reader).map(\.id) } ?? []
        let isOffice =
            [.town, .county].contains(place?.level)
            && [.dispatch, .supervise].contains { officer.may($0, at: line) }
        if wanted != nil, !isOffice { throw AccessRefusal.notAllowed }
        let office = isOffice ? place : nil
        let found = try petitions(filter != .closed, at: office?.id, officer, in: reader)
        return PetitionList(
            office: office, filter: filter, rows: try entries(found, filter, in: reader),
            hidden: try office.map { try PetitionStore.accusations(at: $0.id, in: reader) } ?? 0,
            mayRegister: own != nil, mayName: isOffice && officer.may(.supervise, at: line))
    }

    private static func petitions(
        _ isOpen: Bool, at office: PlaceID?, _ officer: OfficerCaller, in reader: Reader
    ) throws -> [Petition] {
        let limit = PetitionLimits.list_max
        let places = Set(
            officer.grants.filter { $0.organisation == nil && [.dispatch, .work].contains($0.permission) }
                .map(\.place))
        let own = try PetitionStore.of(
            officer.person, organisation: officer.organisation, at: Array(places), isOpen: isOpen,
            limit: limit, in: reader
        ).filter { try !Accused.includes(officer.person, $0.accused, in: reader) }
        guard let office else { return own }
        let known = Set(own.map(\.id))
        return own
            + (try PetitionStore.at(office, isOpen: isOpen, limit: limit, in: reader)
                .filter { !known.contains($0.id) })
    }

    /// With the clock that is due first, the late ones in front.
    private static func entries(
        _ petitions: [Petition], _ filter: PetitionFilter, in reader: Reader
    ) throws -> [Entry] {
        let calendar = try Clocks.calendar(in: reader)
        let urgent = try Clocks.mostUrgent(of: petitions.map(\.subject), in: reader)
        let rows = try petitions.map { petition in
            let kept = urgent[petition.subject].flatMap { $0.isRunning ? $0 : nil }
            return Entry(
                petition: petition, face: kept?.face(at: reader.now, in: calendar),
                due: kept?.due(in: calendar)?.instant, unit: try petition.unit?.name(in: reader) ?? "")
        }
        let far = Instant(milliseconds: .max)
        return rows.filter { filter != .late || $0.face?.kind == .late }
            .sorted { ($0.due ?? far, $0.petition.id) < ($1.due ?? far, $1.petition.id) }
    }

    static let shape = Shape.page(
        .object([
            ("id", .id), ("number", .text), ("kind", .text), ("state", .text), ("received_at", .instant),
            ("due_at", .optional(.instant)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(rows) { json, row in
                json.object { json in
                    json.field("id", row.petition.id)
                    json.field("number", row.petition.number)
                    json.field("kind", row.petition.kind.rawValue)
                    json.field("state", row.petition.state.rawValue)
                    json.field("received_at", row.petition.received)
                    json.field("due_at", row.due)
                }
            }
            json.field("next", nil as String?)
        }
    }
}

/// The list of an office, and its figures.
enum DeskRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "petitions", for: OfficerCaller.self,
            "Petitions of an office, of one's unit, and those one is named to; accusations only to the named.",
            query: [
                .place("The office's place and what lies below it; the officer's own without it."),
                QueryField(
                    "filter", .one(of: PetitionFilter.allCases.map(\.rawValue)),
                    "Which petitions; all open ones without it, the first due first."),
            ], output: PetitionList.shape
        ) { visit, officer in
            let list = try await visit.county.database.read {
                try PetitionList.read(visit, officer, in: $0)
            }
            return Answer(json: { list.write(to: &$0) }, page: { petitionListPage(list, $0) })
        },
        Endpoint(
            .get, "petitions/figures", for: OfficerCaller.self,
            "How many petitions of each kind stand in each state at an office; of accusations the number alone.",
            query: [.place("The office's place; the officer's own without it.")],
            output: .page(.object([("kind", .text), ("state", .optional(.text)), ("count", .whole)]))
        ) { visit, officer in
            let figures = try await visit.county.database.read {
                try PetitionFigures.read(visit, officer, in: $0)
            }
            return Answer(json: { figures.write(to: &$0) }, page: { petitionFiguresPage(figures, $0) })
        },
    ]
}

struct PetitionFigures: Sendable {
    let place: Place
    let counts: [(kind: Petition.Kind, state: Petition.State?, count: Int)]

    static func read(
        _ visit: Visit, _ officer: OfficerCaller, in reader: Reader
    ) throws -> PetitionFigures {
        let wanted = visit.query["place"].flatMap(PlaceID.init)
        guard let id = try wanted ?? officer.petitionOffice(in: reader)?.id ?? officer.homePlace,
            let place = try Places.find(id, in: reader)
        else { throw PetitionRefusal.placeUnknown }
        let line = try Places.lineage(of: id, in: reader).map(\.id)
        let sees: [Permission] = [.oversee, .dispatch, .supervise]
        guard [.town, .county].contains(place.level), sees.contains(where: { officer.may($0, at: line) })
        else { throw AccessRefusal.notAllowed }
        return PetitionFigures(place: place, counts: try PetitionStore.counts(at: id, in: reader))
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(counts) { json, row in
                json.object { json in
                    json.field("kind", row.kind.rawValue)
                    json.field("state", row.state?.rawValue)
                    json.field("count", row.count)
                }
            }
            json.field("next", nil as String?)
        }
    }
}

func petitionListPage(_ list: PetitionList, _ frame: Frame) -> HTML {
    let place = list.office.map { "place=\($0.id)&" } ?? ""
    let chips = Chips(
        frame(.petitionFilters),
        PetitionFilter.allCases.map { filter in
            Chips.Chip(
                frame(.petition(filter)), path: "/petitions?\(place)filter=\(filter.rawValue)",
                isCurrent: filter == list.filter)
        }
    ).html
    let rows = list.rows.map { row in
        Queue.Row(
            petitionTitle(row.petition, frame), path: "/petitions/\(row.petition.id)",
            clock: row.face?.badge(frame), place: row.unit.isEmpty ? nil : row.unit,
            meta: frame(.petition(row.petition.state)))
    }
    let register = Button(frame(.petitionRegister), .main).link(to: "/petitions/new")
    let empty = EmptyState(
        frame(.petitionsNone), frame(.petitionsNoneText), action: list.mayRegister ? register : nil)
    let action: HTML? =
        list.mayRegister
        ? Layout.action(Button(frame(.petitionRegister), .main, isWide: true).link(to: "/petitions/new"))
        : nil
    let hidden: HTML =
        list.hidden > 0
        ? "<p class=\"quiet\">\(frame(.petitionsHidden, ["count": "\(list.hidden)"]))</p>\n" : .empty
    let naming: HTML =
        list.mayName
        ? "<p>\(Address.link(frame(.petitionAssign), to: "/petitions/assignments/new"))</p>\n" : .empty
    let figures: HTML =
        list.office.map {
            "<p>\(Address.link(frame(.petitionFigures), to: "/petitions/figures?place=\($0.id)"))</p>\n"
        } ?? .empty
    return Layout.page(
        title: frame(.petitionsTitle),
        purpose: list.office.map { frame(.petitionsPurpose, ["place": $0.name]) } ?? frame(.petitionsOwn),
        frame: frame, action: action,
        body: chips + (rows.isEmpty ? empty.html : Queue(rows).html) + hidden + figures + naming
            + "<p>\(Address.link(frame(.netTitle), to: "/net-matters"))</p>\n")
}

/// What a petition is called where others may look over a shoulder: number and kind, and of an accusation no more.
func petitionTitle(_ petition: Petition, _ frame: Frame) -> String {
    let kind = frame(petition.isRestricted ? .petitionMasked : .petition(petition.kind))
    return frame(.petitionRow, ["number": petition.number, "kind": kind])
}

func petitionFiguresPage(_ figures: PetitionFigures, _ frame: Frame) -> HTML {
    let rows: [[HTML]] = figures.counts.map { row in
        [
            "\(frame(.petition(row.kind)))",
            "\(row.state.map { frame(.petition($0)) } ?? frame(.petitionSecretState))",
            "\(Figures.grouped(row.count))",
        ]
    }
    let table = DataTable(
        frame(.petitionFigures), hidesCaption: true,
        columns: [
            .init(frame(.petitionKind)), .init(frame(.petitionStateWord)),
            .init(frame(.petitionCount), isNumeric: true),
        ], rows: rows, empty: frame(.petitionsNone)
    ).html
    return Layout.page(
        title: frame(.petitionFigures),
        purpose: frame(.petitionFiguresPurpose, ["place": figures.place.name]), frame: frame,
        crumbs: [
            Crumb(frame(.petitionsTitle), path: "/petitions?place=\(figures.place.id)"),
            Crumb(frame(.petitionFigures)),
        ], body: table)
}
