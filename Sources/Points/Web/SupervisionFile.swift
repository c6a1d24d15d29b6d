import Access
import Kernel
import Notices
import Places
import Storage
import Web

/// All acts of a village, its publications and what was objected: read by 村务监督委员会, changed by nobody here.
struct SupervisionFile: Sendable {
    let office: PointsOffice
    let state: PointsAct.State?
    let counts: [PointsAct.State: Int]
    let acts: [PointsAct]
    let next: String?
    let labels: [HouseholdID: String]
    let items: [PointsItemID: PointsItem]
    let publications: [Published]

    /// A publication with what was said against it.
    struct Published: Sendable {
        let publication: Publication
        let objections: [Objection]
    }

    /// Throws `AccessRefusal.notAllowed` for who neither runs nor supervises the village.
    static func read(_ asked: Asked, _ officer: OfficerCaller, in reader: Reader) throws -> SupervisionFile {
        guard let place = try asked.place ?? PointsOffice.home(of: officer, in: reader) else {
            throw CardRefusal.villageUnknown
        }
        let office = try PointsOffice.read(officer, at: place, in: reader)
        guard office.mayRead else { throw AccessRefusal.notAllowed }
        let village = office.village.id
        let found = try ActStore.page(
            in: village, asked.state, before: asked.cursor, limit: asked.limit + 1, reader)
        let acts = Array(found.prefix(asked.limit))
        let names = try HouseholdNames.read(at: village, in: reader)
        let publications = try PublicationStore.page(in: village, limit: 12, reader).map { publication in
            Published(
                publication: publication,
                objections: try Notices.objections(
                    to: publication.notice.as(Marks.Notice.self), in: reader))
        }
        return SupervisionFile(
            office: office, state: asked.state, counts: try ActStore.counts(in: village, reader),
            acts: acts,
            next: found.count > asked.limit ? acts.last.map { "\($0.day).\($0.id)" } : nil,
            labels: Dictionary(
                acts.map { ($0.household, names.label($0.household)) },
                uniquingKeysWith: { first, _ in first }),
            items: try ItemStore.find(acts.map(\.item), in: reader), publications: publications)
    }

    /// What the address asks for.
    struct Asked: Sendable {
        let place: PlaceID?
        let state: PointsAct.State?
        let cursor: (day: Day, id: PointsActID)?
        let limit: Int

        init(_ visit: Visit) throws {
            place = visit.query["place"].flatMap(PlaceID.init)
            state = try Self.state(visit)
            let parts = visit.query["cursor"]?.split(separator: ".").map(String.init) ?? []
            cursor =
                parts.count == 2
                ? Day(parts[0]).flatMap { day in PointsActID(parts[1]).map { (day, $0) } } : nil
            limit = visit.limit
        }

        /// Throws for a word that is no state.
        static func state(_ visit: Visit) throws -> PointsAct.State? {
            try visit.query["state"].map { text in
                guard let state = PointsAct.State(rawValue: text) else {
                    throw FieldRefusal(.unreadable, at: "state")
                }
                return state
            }
        }
    }

    var path: String { "/points/supervision?place=\(office.village.id)" }

    static let shape = Shape.named(
        "PointsSupervision",
        .object([
            ("village", .id), ("items", .list(ActFile.lineShape)), ("next", .optional(.text)),
            (
                "publications",
                .list(
                    .object([
                        ("publication", Publication.shape),
                        (
                            "objections",
                            .list(
                                .object([
                                    ("number", .whole), ("line", .optional(.whole)), ("words", .text),
                                    ("state", .text), ("answer", .optional(.text)),
                                ]))
                        ),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("village", office.village.id)
            json.key("items")
            json.array(acts) { $1.write(to: &$0) }
            json.field("next", next)
            json.key("publications")
            json.array(publications) { json, published in
                json.object { json in
                    json.key("publication")
                    published.publication.write(to: &json)
                    json.key("objections")
                    json.array(published.objections) { $1.writeRead(to: &$0) }
                }
            }
        }
    }
}

extension Objection {
    /// As a supervisor reads it: not who raised it.
    fileprivate func writeRead(to json: inout JSONText) {
        json.object { json in
            json.field("number", number)
            json.field("line", line.map(Int64.init))
            json.field("words", words)
            json.field("state", state.rawValue)
            json.field("answer", answer?.words)
        }
    }
}
