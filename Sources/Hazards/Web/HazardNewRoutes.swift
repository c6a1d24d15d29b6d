import HTTPTypes
import Access
import Kernel
import Places
import Storage
import Web

/// Entering a hazard: one screen of a telephone.
enum HazardNewRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "hazards/new", .page, for: OfficerCaller.self,
            "The form on which a hazard is entered, at `place`, or because of a `request`.",
            query: [
                .place("A village or a grid."), QueryField("request", .id, "The request that told of it."),
            ]
        ) { visit, officer in
            let id = HazardID.minted(at: visit.now)
            let wanted = (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init)
            let request = (visit.query["request"] ?? visit.input["request"]).flatMap(AnyID.init)
            let blank = try await visit.county.database.read {
                try HazardBlank.read(officer, wanted, request: request, in: $0)
            }
            return Answer { hazardNewPage(blank, id: id, $0) }
        },
        Endpoint(
            .post, "hazards", for: OfficerCaller.self,
            "Enters a hazard under the client's `id`: what, where, what was done at once; photos are optional.",
            fields: [
                InputField("id", .id, required: true), InputField("place", .id),
                InputField("object", limit: 60),
                InputField("words", limit: 2_000), InputField("spot", limit: 400),
                InputField("measure", limit: 20), InputField("request", .id),
                InputField("latitude", limit: 32), InputField("longitude", limit: 32),
                InputField("accuracy", limit: 32),
                InputField("photos", .file, limit: HazardLimits.photos_max),
            ], output: HazardFile.shape, form: "hazards/new", body_bytes_max: HazardPhotos.body_bytes_max
        ) { visit, officer in try await report(visit, officer) },
    ]

    private static func report(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        let sent = try visit.hazardSending()
        guard let place = try input.id("place", of: Marks.Place.self) else {
            throw HazardReportingRefusal.placeUnfit
        }
        guard let measure = Hazard.Measure(rawValue: input["measure"] ?? "none") else {
            throw FieldRefusal(.unreadable, at: "measure")
        }
        let request = try input.id("request", of: Marks.Anything.self)
        let draft = HazardDraft(
            id: sent.as(Marks.Hazard.self), place: place, object: input["object"] ?? "",
            words: input["words"] ?? "", spot: input["spot"] ?? "", measure: measure, point: try point(input),
            source: request == nil ? .patrol : .report, sourceID: request)
        let photos = try await HazardPhotos.shared.prepared(visit)
        let digest = visit.hazardDigest
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            let lineage = try Places.lineage(of: place, in: transaction).map(\.id)
            guard lineage.isEmpty || HazardOffice.reporting.contains(where: { officer.may($0, at: lineage) })
            else { throw AccessRefusal.notAllowed }
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            if claim == .fresh { try Hazards.report(draft, photos: photos, in: transaction) }
            let office = try HazardOffice.read(officer, at: draft.id, in: transaction)
            return (try HazardFile.read(office, in: transaction), claim)
        }
        return Answer(claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }

    private static func point(_ input: Input) throws(FieldRefusal) -> GeoPoint? {
        guard let latitude = input["latitude"], let longitude = input["longitude"] else { return nil }
        guard let north = Double(latitude), let east = Double(longitude),
            let point = GeoPoint(latitude: north, longitude: east)
        else { throw FieldRefusal(.unreadable, at: "latitude") }
        return point
    }
}

/// Where a hazard may be entered, and of which kinds.
struct HazardBlank: Sendable {
    let places: [Choice]
    let place: PlaceID?
    let objects: [HazardObject]
    let request: AnyID?

    static func read(
        _ officer: OfficerCaller, _ wanted: PlaceID?, request: AnyID?, in reader: Reader
    ) throws -> HazardBlank {
        guard let at = wanted ?? officer.homePlace, let place = try Places.find(at, in: reader) else {
            throw HazardReportingRefusal.placeUnfit
        }
        let lineage = try Places.lineage(of: at, in: reader).map(\.id)
        guard HazardOffice.reporting.contains(where: { officer.may($0, at: lineage) }) else {
            throw AccessRefusal.notAllowed
        }
        var places = [place]
        switch place.level {
        case .county, .town:
            // A county's officer chooses the town first: the list of all villages is no list to choose from.
            places = try Places.children(of: at, in: reader)
            if place.level == .county {
                places = try places.flatMap { try Places.children(of: $0.id, in: reader) }
            }
            places = places.filter { $0.level == .village }
        case .village:
            places += try Places.children(of: at, in: reader).filter { $0.level == .grid }
        default: break
        }
        return HazardBlank(
            places: places.map { Choice("\($0.id)", $0.name) }, place: places.count == 1 ? places[0].id : nil,
            objects: try Hazards.objects(at: lineage, in: reader), request: request)
    }
}

func hazardNewPage(_ blank: HazardBlank, id: HazardID, _ frame: Frame) -> HTML {
    let place: HTML =
        blank.place.map { Form.hidden("place", "\($0)") }
        ?? Field("place", frame(.hazardPlace)).select(frame, blank.places, empty: frame(.hazardChoose))
    let request = blank.request.map { Form.hidden("request", "\($0)") } ?? .empty
    let measures = Hazard.Measure.allCases.map { Choice($0.rawValue, frame($0.title)) }
    let send = Button(frame(.hazardSend), .main, isWide: true).submit(form: "hazard")
    return Layout.page(
        title: frame(.hazardNew), purpose: frame(.hazardNewPurpose), frame: frame,
        crumbs: [Crumb(frame(.hazardTitle), path: "/hazards")], action: Layout.action(send),
        body: Form.post(
            to: "/hazards", id: id, frame: frame, name: "hazard", isMultipart: true, isDraft: true,
            """
            \(place)\(request)\
            \(Field("object", frame(.hazardObject)).select(
                frame, blank.objects.choices(frame), empty: frame(.hazardChoose)))\
            \(Field("words", frame(.hazardWords), hint: frame(.hazardWordsHint)).area(
                frame, rows: 3, maxLength: HazardLimits.words_length_max))\
            \(Field("spot", frame(.hazardSpot), hint: frame(.hazardSpotHint), isOptional: true).text(
                frame, maxLength: HazardLimits.spot_length_max))\
            \(LocationField().html(frame))\
            \(Field("measure", frame(.hazardMeasure)).select(frame, measures, value: "none"))\
            \(PhotoField("photos", frame(.hazardPhotos), hint: frame(.hazardPhotosHint),
                count_max: HazardLimits.photos_max).html(frame))
            """))
}

extension [HazardObject] {
    func choices(_ frame: Frame) -> [Choice] { map { Choice($0.code, $0.name(frame.language)) } }
}
