import Access
import HTTPTypes
import Kernel
import Ledger
import Notices
import Places
import Storage
import Web

/// A village's publications, and the form for the next one.
struct PublicationList: Sendable {
    let village: Place
    let line: [Place]
    let publications: [Publication]
    let next: Int64?
    /// Acts that are checked and wait.
    let waiting: [PointsAct]
    let list: PointsVersion?
    let budget: YearBudget?
    let officer: String
    let isCommittee: Bool
    let today: Day

    /// The day up to which acts go on the next one: the last Sunday, or the last of the month.
    var last: Day { (list?.terms.cadence ?? .week).lastOver(on: today) }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(publications) { $1.write(to: &$0) }
            json.field("next", next.map(String.init))
        }
    }
}

extension Publication {
    static let shape = Shape.named(
        "PointsPublication",
        .object([
            ("id", .id), ("village", .id), ("from", .day), ("last", .day), ("notice", .id), ("acts", .whole),
            ("published_at", .instant), ("state", .text),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", id)
            json.field("village", village)
            json.field("from", from)
            json.field("last", last)
            json.field("notice", notice)
            json.field("acts", acts)
            json.field("published_at", published)
            json.field("state", state.rawValue)
        }
    }

    func row(_ frame: Frame) -> Queue.Row {
        Queue.Row(
            frame(.publicationRow, ["from": frame.day(from), "last": frame.day(last)]),
            path: "/points/publications/\(id)", place: frame(state.title),
            meta: frame(.publicationActs, ["count": "\(acts)"]))
    }
}

enum PublicationRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "points/publications", for: OfficerCaller.self,
            "What was published in `place`, newest first; `cursor` pages on.",
            query: [.place("The village; the officer's own without it."), .cursor, .limit],
            output: .page(Publication.shape)
        ) { visit, officer in
            let list = try await list(visit, officer)
            let id = PublicationID.minted(at: visit.now)
            return Answer(json: { list.write(to: &$0) }, page: { publicationsPage(list, id: id, $0) })
        },
        Endpoint(
            .post, "points/publications", for: OfficerCaller.self,
            "Publishes the checked acts up to the day `until` as a notice with masked names.",
            fields: [
                InputField("id", .id), InputField("place", .id), InputField("until", .day),
                InputField("contact", limit: 200),
            ], output: Publication.shape, form: "points/publications"
        ) { visit, officer in try await publish(visit, officer) },
        Endpoint(
            .get, "points/publications/{id}", for: OfficerCaller.self, "A publication with its acts.",
            output: .named("PointsPublicationActs", .page(ActFile.lineShape))
        ) { visit, officer in try await file(visit, officer) },
    ]

    private static func list(_ visit: Visit, _ officer: OfficerCaller) async throws -> PublicationList {
        let wanted = (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init)
        let before = visit.query["cursor"].flatMap { Int64($0) } ?? .max
        let limit = visit.limit
        return try await visit.county.database.read { reader in
            guard let place = try wanted ?? PointsOffice.home(of: officer, in: reader) else {
                throw CardRefusal.villageUnknown
            }
            let office = try PointsOffice.read(officer, at: place, in: reader)
            let found = try PublicationStore.page(
                in: office.village.id, before: before, limit: limit + 1, reader)
            let rules = try Points.list(at: office.village.id, on: reader.now.day, in: reader)
            return PublicationList(
                village: office.village, line: office.line.reversed(),
                publications: Array(found.prefix(limit)),
                next: found.count > limit ? found[limit - 1].position : nil,
                waiting: try ActStore.all(
                    in: office.village.id, .checked, limit: PointsLimits.published_max, reader),
                list: rules,
                budget: try rules.map { try Points.yearBudget($0, in: office.village.id, reader) },
                officer: officer.name, isCommittee: office.isCommittee, today: reader.now.day)
        }
    }

    private static func publish(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.PointsPublication.self) else {
            throw WebRefusal.idMissing
        }
        guard let place = try input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        guard let last = try input.day("until") else { throw FieldRefusal(.missing, at: "until") }
        let contact = input["contact"] ?? officer.name
        let digest = input.digest
        // The notice has an id of its own, made from this one, so that the same sending makes the same notice.
        let draft = PublicationDraft(
            id: id, notice: NoticeID(high: id.high, low: id.low ^ 1), village: place, last: last,
            contact: contact)
        let (publication, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            let office = try PointsOffice.read(officer, at: place, in: transaction)
            guard office.isCommittee else { throw AccessRefusal.notAllowed }
            let claim = try transaction.claim(
                id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if claim == .fresh { return (try Points.publish(draft, in: transaction), claim) }
            guard let known = try PublicationStore.find(id, in: transaction) else {
                throw WebRefusal.notFound
            }
            return (known, claim)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/points/publications/\(id)",
            json: { publication.write(to: &$0) })
    }

    private static func file(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let id: PublicationID = try visit.id("id")
        let (publication, acts, office, names, items) = try await visit.county.database.read { reader in
            guard let publication = try PublicationStore.find(id, in: reader) else {
                throw WebRefusal.notFound
            }
            let acts = try ActStore.all(of: id, in: reader)
            return (
                publication, acts, try PointsOffice.read(officer, at: publication.village, in: reader),
                try HouseholdNames.read(at: publication.village, in: reader),
                try ItemStore.find(acts.map(\.item), in: reader)
            )
        }
        let line = Array(office.line.reversed())
        return Answer(
            json: { json in
                json.object { json in
                    json.key("items")
                    json.array(acts) { $1.write(to: &$0) }
                    json.field("next", nil as String?)
                }
            },
            page: { frame in
                publicationPage(publication, line, actsTable(acts, names, items, frame), frame)
            })
    }
}

func publicationsPage(_ list: PublicationList, id: PublicationID, _ frame: Frame) -> HTML {
    let left = list.budget.map {
        frame(
            .publicationBudget,
            ["given": Points.unit.text($0.given), "budget": Points.unit.text($0.budget)])
    }
    let form: HTML =
        if list.isCommittee, !list.waiting.isEmpty {
            Part(
                id: "next", frame(.publicationNext), note: left,
                Form.post(
                    to: "/points/publications", id: id, frame: frame, name: "publication",
                    """
                    \(Form.hidden("place", "\(list.village.id)"))\
                    \(Field("until", frame(.publicationUntil), hint: frame(.publicationUntilHint))
                        .date(frame, value: list.last, max: list.today))\
                    \(Field("contact", frame(.publicationContact), hint: frame(.publicationContactHint))
                        .text(frame, value: list.officer, maxLength: 100))\
                    \(Button(frame(.publicationSend, ["count": "\(list.waiting.count)"]), .main).submit())
                    """)
            ).html
        } else {
            "<p class=\"quiet\">\(frame(.publicationNothing))</p>"
        }
    let past: HTML =
        list.publications.isEmpty
        ? .empty
        : Part(id: "past", frame(.publicationPast), Queue(list.publications.map { $0.row(frame) }).html).html
    let older = list.next.map { "/points/publications?place=\(list.village.id)&cursor=\($0)" }
    return Layout.page(
        title: frame(.publicationsTitle, ["place": list.village.name]), purpose: frame(.publicationsPurpose),
        frame: frame, crumbs: pointsCrumbs(list.line, frame),
        body: "\(form)\(past)\(Paging(newer: nil, older: older).html(frame))")
}

private func publicationPage(
    _ publication: Publication, _ line: [Place], _ table: HTML, _ frame: Frame
) -> HTML {
    let notice = Button(frame(.publicationNotice)).link(to: "/notices/\(publication.notice)")
    return Layout.page(
        title: frame(
            .publicationRow, ["from": frame.day(publication.from), "last": frame.day(publication.last)]),
        purpose: frame(publication.state.title), frame: frame, crumbs: pointsCrumbs(line, frame),
        body: "<p>\(notice)</p>\(table)")
}

/// Acts as a table: household, what, when, how much, where it stands.
func actsTable(
    _ acts: [PointsAct], _ names: HouseholdNames, _ items: [PointsItemID: PointsItem], _ frame: Frame
) -> HTML {
    DataTable(
        frame(.checkActs),
        columns: [
            .init(frame(.checkHousehold)), .init(frame(.rankPoints), isNumeric: true),
            .init(frame(.cardItem)), .init(frame(.declareDay)), .init(frame(.checkState)),
        ],
        rows: acts.map { act in
            [
                Address.link(names.label(act.household), to: "/points/acts/\(act.id)"),
                "\(frame.points(act.points))", "\(items[act.item]?.terms.title ?? "")",
                "\(frame.day(act.day))", "\(frame(act.state.title))",
            ]
        }, empty: frame(.homeNothing)
    ).html
}
