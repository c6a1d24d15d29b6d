import Access
import HTTPTypes
import Kernel
import People
import Places
import Points
import Storage
import Web

/// The way into a shop, and its founding.
enum HomeRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "shops", for: OfficerCaller.self,
            "The shops at and below `place`, or at the officer's own places.",
            query: [.place("A village, a town, or the county.")],
            output: .page(.object([("id", .id), ("name", .text), ("place", .id), ("place_name", .text)]))
        ) { visit, officer in
            let content = try await shops(visit, officer)
            return Answer(json: { content.write(to: &$0) }, page: { shopsPage(content, $0) })
        },
        Endpoint(
            .get, "shops/new", .page, for: OfficerCaller.self,
            "The form on which a shop of `place` is opened.",
            query: [.place("The village or the town.")]
        ) { visit, officer in
            let wanted = (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init)
            let form = try await visit.county.database.read { reader in
                try FoundingForm.read(wanted ?? officer.homePlace, officer, in: reader)
            }
            let id = ShopID.minted(at: visit.now)
            return Answer { foundingPage(form, id: id, $0) }
        },
        Endpoint(
            .post, "shops", for: OfficerCaller.self,
            "Opens a shop at `place` under the client's `id`, with its `keeper`.",
            fields: [
                InputField("id", .id, required: true), InputField("place", .id, required: true),
                InputField("name", limit: 100), InputField("note", limit: 1_000), InputField("keeper", .id),
            ], output: ShopFile.shape, form: "shops/new"
        ) { visit, officer in try await found(visit, officer) },
    ]

    private static func shops(_ visit: Visit, _ officer: OfficerCaller) async throws -> ShopList {
        let wanted = visit.query["place"].flatMap(PlaceID.init)
        return try await visit.county.database.read { reader in
            guard let at = wanted ?? officer.homePlace, let place = try Places.find(at, in: reader) else {
                throw CardRefusal.villageUnknown
            }
            let line = try Places.lineage(of: place.id, in: reader)
            let sees: [Permission] = [.dispatch, .verify, .supervise, .oversee, .work]
            guard sees.contains(where: { officer.may($0, at: line.map(\.id)) }) else {
                throw AccessRefusal.notAllowed
            }
            // A village's own shop may be the town's.
            let own = line.first { $0.level == .village } ?? place
            let shops = try ShopStore.open(in: reader).filter { shop in
                try Places.isWithin(shop.place, own.id, in: reader)
            }
            let serving = try Shop.serving(own.id, in: reader).map { [$0] } ?? []
            let all = shops + serving.filter { shop in !shops.contains { $0.id == shop.id } }
            let names = try Places.longNames(of: Set(all.map(\.place)), in: reader)
            let mayFound =
                [.village, .town].contains(own.level) && officer.may(.dispatch, at: line.map(\.id))
                && !all.contains { $0.place == own.id }
            return ShopList(
                place: own, line: line, shops: all.map { ($0, names[$0.place] ?? "") }, mayFound: mayFound)
        }
    }

    private static func found(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        let sent = try visit.sendingID()
        guard let place = try input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        guard let keeper = try input.id("keeper", of: Marks.Person.self) else {
            throw FoundingRefusal.keeperUnknown
        }
        let draft = ShopDraft(
            id: sent.as(Marks.Shop.self), place: place, name: input["name"] ?? "", note: input["note"] ?? "",
            keeper: keeper)
        let digest = visit.shopDigest
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            try officer.require(.dispatch, at: try Places.lineage(of: place, in: transaction).map(\.id))
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            if claim == .fresh { try Shop.found(draft, in: transaction) }
            guard let shop = try Shop.shop(draft.id, in: transaction) else { throw FoundingRefusal.unknown }
            return (try ShopFile.read(shop, in: transaction), claim)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/shops/\(file.shop.id)", json: { file.write(to: &$0) })
    }
}

/// Shops at and below a place.
struct ShopList: Sendable {
    let place: Place
    let line: [Place]
    let shops: [(shop: PointsShop, place: String)]
    let mayFound: Bool

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(shops) { json, line in
                json.object { json in
                    json.field("id", line.shop.id)
                    json.field("name", line.shop.name)
                    json.field("place", line.shop.place)
                    json.field("place_name", line.place)
                }
            }
            json.field("next", nil as String?)
        }
    }
}

func shopsPage(_ list: ShopList, _ frame: Frame) -> HTML {
    let new: HTML =
        list.mayFound
        ? Button(frame(.shopFound), .main).link(to: "/shops/new?place=\(list.place.id)") : .empty
    let rows = list.shops.map { Queue.Row($0.shop.name, path: "/shops/\($0.shop.id)", place: $0.place) }
    let body: HTML =
        rows.isEmpty
        ? EmptyState(frame(.shopNone), frame(.shopFoundText), action: new).html
        : Queue(rows).html + "<p>\(new)</p>"
    return Layout.page(
        title: frame(.shopsTitle, ["place": list.place.name]), purpose: frame(.shopPurpose), frame: frame,
        crumbs: Crumb.way(
            list.line.reversed().filter { [.county, .town, .village].contains($0.level) }
                .map { ($0.name, $0.id) }, frame: frame
        ) { "/points?place=\($0)" }, body: body)
}

/// Who may keep a shop: people who hold a post at its place or below it.
struct FoundingForm: Sendable {
    let place: Place
    let line: [Place]
    let people: [Choice]

    static func read(_ id: PlaceID?, _ officer: OfficerCaller, in reader: Reader) throws -> FoundingForm {
        guard let id, let place = try Places.find(id, in: reader) else { throw CardRefusal.villageUnknown }
        let line = try Places.lineage(of: id, in: reader)
        try officer.require(.dispatch, at: line.map(\.id))
        return FoundingForm(place: place, line: line, people: try people(at: id, in: reader))
    }

    static func people(at place: PlaceID, in reader: Reader) throws -> [Choice] {
        let today = reader.now.day
        let posts = try People.posts(at: try Places.within(place, in: reader), in: reader)
            .filter { $0.period.contains(today) }
        let names = try People.names(of: Set(posts.map(\.person)), in: reader)
        return names.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { Choice("\($0.key)", $0.value) }
    }
}

func foundingPage(_ form: FoundingForm, id: ShopID, _ frame: Frame) -> HTML {
    let send = Button(frame(.shopFoundSend), .main, isWide: true).submit(form: "founding")
    return Layout.page(
        title: frame(.shopFound), purpose: frame(.shopFoundPurpose, ["place": form.place.name]), frame: frame,
        crumbs: Crumb.way(
            form.line.reversed().filter { [.county, .town, .village].contains($0.level) }
                .map { ($0.name, $0.id) }, frame: frame
        ) { "/points?place=\($0)" }, action: Layout.action(send),
        body: Form.post(
            to: "/shops", id: id, frame: frame, name: "founding",
            """
            \(Form.hidden("place", "\(form.place.id)"))\
            \(Field("name", frame(.shopName))
                .text(
                    frame, value: frame(.shopTitle, ["place": form.place.name]),
                    maxLength: ShopLimits.name_length_max))\
            \(Field("note", frame(.shopHours), hint: frame(.shopHoursHint), isOptional: true)
                .area(frame, rows: 2, maxLength: ShopLimits.note_length_max))\
            \(Field("keeper", frame(.shopKeeper), hint: frame(.shopKeeperHint))
                .select(frame, form.people, empty: frame(.shopChoose)))
            """))
}
