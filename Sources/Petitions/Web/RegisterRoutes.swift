import Access
import Cases
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// What the form of the office offers.
struct RegisterForm: Sendable {
    let office: Place
    let places: [Place]
    /// Towns whose villages can be shown instead; of the county's office.
    let towns: [Place]
    let chosen: PlaceID?
    let units: [Choice]
    let request: (id: CaseID, number: String)?
    let id: PetitionID

    static func read(_ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws -> RegisterForm {
        guard let office = try officer.petitionOffice(in: reader) else { throw AccessRefusal.notAllowed }
        let line = try Places.lineage(of: office.id, in: reader)
        let wanted = (visit.query["request"] ?? visit.input["request"]).flatMap(CaseID.init)
        let file = try wanted.flatMap { try CaseFile.read($0, in: reader) }
        if wanted != nil, file?.isVisible(to: officer) != true { throw PetitionRefusal.requestUnknown }
        let below = try Places.children(of: office.id, in: reader).filter {
            [.town, .village].contains($0.level)
        }
        let towns = below.filter { $0.level == .town }
        let village = file?.lineage.first { $0.level == .village }
        var places = [office] + below
        let asked = (visit.query["town"] ?? visit.input["place"]).flatMap(PlaceID.init)
        let holding = try asked.flatMap { try Places.lineage(of: $0, in: reader) } ?? []
        if let town = towns.first(where: { town in holding.contains { $0.id == town.id } }) {
            places = [town] + (try Places.children(of: town.id, in: reader).filter { $0.level == .village })
        }
        if let village, !places.contains(where: { $0.id == village.id }) { places.append(village) }
        return RegisterForm(
            office: office, places: places, towns: towns, chosen: village?.id,
            units: try PetitionChoices.units(at: line, in: reader),
            request: file.map { ($0.matter.id, $0.matter.number) }, id: PetitionID.minted(at: visit.now))
    }
}

/// Petitions registered by an office.
enum RegisterRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "petitions/new", .page, for: OfficerCaller.self,
            "The form on which a petition is registered.",
            query: [
                QueryField("request", .id, "The request in which it came up."),
                QueryField("town", .id, "The town whose villages are offered."),
            ]
        ) { visit, officer in
            let form = try await visit.county.database.read {
                try RegisterForm.read(visit, officer, in: $0)
            }
            return Answer { registerPage(form, $0) }
        },
        Endpoint(
            .post, "petitions", for: OfficerCaller.self,
            "Registers a petition under the client's `id`; words, name, telephone and address are sealed.",
            fields: [
                InputField("id", .id, required: true), InputField("form"), InputField("kind"),
                InputField("place", .id), InputField("source", limit: PetitionLimits.source_length_max),
                InputField("received", .day), InputField("visitors", .number),
                InputField("words", limit: PetitionLimits.words_length_max),
                InputField("name", limit: PetitionLimits.name_length_max),
                InputField("phone", limit: PetitionLimits.phone_length_max),
                InputField("address", limit: PetitionLimits.address_length_max),
                InputField("request", .id), InputField("accused"),
                InputField("file", .file, limit: PetitionLimits.attachments_max),
            ], output: receiptShape, form: "petitions/new", body_bytes_max: PetitionLimits.brought_bytes_max
        ) { visit, officer in
            let (draft, opened) = try await draft(visit)
            let papers = try AttachmentRoutes.brought(visit, for: draft.id)
            let receipt = try await Petitions(visit.county).register(
                draft, opened, papers, by: officer, digest: visit.petitionDigest)
            return Answer(
                receipt.isRepeated ? .ok : .created, next: "/petitions/\(receipt.id)",
                json: { json in
                    json.object { json in
                        json.field("id", receipt.id)
                        json.field("number", receipt.number)
                        json.field("code", receipt.code)
                    }
                })
        },
    ]

    private static let receiptShape = Shape.object([("id", .id), ("number", .text), ("code", .text)])

    private static func draft(_ visit: Visit) async throws -> (PetitionDraft, OpenedPetition) {
        let input = visit.input
        guard let form = input["form"].flatMap({ Petition.Form(rawValue: $0) }) else {
            throw FieldRefusal(.missing, at: "form")
        }
        guard let kind = input["kind"].flatMap({ Petition.Kind(rawValue: $0) }) else {
            throw FieldRefusal(.missing, at: "kind")
        }
        let place: PlaceID? = try input.id("place")
        let opened = OpenedPetition(
            words: input["words"] ?? "", name: input["name"] ?? "", phone: input["phone"] ?? "",
            address: input["address"] ?? "")
        return (
            PetitionDraft(
                id: try visit.petitionSending().as(Marks.Petition.self), form: form, kind: kind,
                place: place, source: input["source"] ?? "", received: try input.day("received"),
                visitors: try input.number("visitors"),
                isReachable: !opened.name.isEmpty && !(opened.address.isEmpty && opened.phone.isEmpty),
                hasWords: !opened.words.isEmpty, request: try input.id("request"),
                accused: try await accused(input["accused"], at: place, visit)),
            opened
        )
    }

    /// `place` stands for the office of the place that it is about; everything else is the id of a unit or a place.
    private static func accused(
        _ typed: String?, at place: PlaceID?, _ visit: Visit
    ) async throws -> PetitionUnit? {
        if typed == "place" { return place.map { PetitionUnit(place: $0) } }
        guard let id = typed.flatMap(AnyID.init) else { return nil }
        return try await visit.county.database.read { try PetitionUnit.named(id, in: $0) }
    }
}

func registerPage(_ form: RegisterForm, _ frame: Frame) -> HTML {
    let hidden: HTML = form.request.map { Form.hidden("request", "\($0.id)") } ?? .empty
    let from: HTML =
        form.request.map { request in
            """
            \(FactsList([Fact(frame(.petitionFromRequest), request.number)]).html)\
            <p class="quiet">\(frame(.petitionFromRequestNote))</p>

            """
        } ?? .empty
    let towns: HTML =
        form.towns.isEmpty
        ? .empty
        : Fold(
            frame(.petitionVillages),
            townLinks(form.towns, to: "/petitions/new")
        ).html
    let kinds = Petition.Kind.allCases.map {
        Choice($0.rawValue, frame(.petition($0)), hint: frame(.petitionHint($0)))
    }
    let accused = [Choice("place", frame(.petitionAccusedPlace))] + form.units
    let send = Button(frame(.petitionRegisterSend), .main, isWide: true).submit(form: "registration")
    return Layout.page(
        title: frame(.petitionRegister), purpose: frame(.petitionRegisterPurpose), frame: frame,
        crumbs: [Crumb(frame(.petitionsTitle), path: "/petitions"), Crumb(frame(.petitionRegister))],
        action: Layout.action(send),
        body: towns
            + Form.post(
                to: "/petitions", id: form.id, frame: frame, name: "registration", isMultipart: true,
                """
                \(hidden)\(from)\(Field("kind", frame(.petitionKind)).radios(frame, kinds))\
                \(Field("form", frame(.petitionForm)).radios(
                    frame, Petition.Form.allCases.map { Choice($0.rawValue, frame(.petition($0))) }))\
                \(Field("place", frame(.petitionPlace)).select(
                    frame, form.places.map { Choice("\($0.id)", $0.name) },
                    value: form.chosen.map { "\($0)" } ?? "", empty: frame(.petitionChoose)))\
                \(Field("words", frame(.petitionWords), hint: frame(.petitionWordsHint))
                    .area(frame, rows: 6, maxLength: PetitionLimits.words_length_max))\
                \(Field(
                    "file", frame(.petitionFiles), hint: frame(.petitionFilesHint, ["max": "8"]), isOptional: true
                ).file(frame, accept: "image/jpeg,image/png,application/pdf", isMultiple: true))\
                \(Field("accused", frame(.petitionAccused), hint: frame(.petitionAccusedHint), isOptional: true)
                    .select(frame, accused, empty: frame(.petitionAccusedNone)))\
                \(petitionerFields(frame))\(receiptFields(frame))
                """))
}

private func petitionerFields(_ frame: Frame) -> HTML {
    Field.group(
        frame(.petitioner), hint: frame(.petitionerHint),
        """
        \(Field.row(
            Field("name", frame(.petitionName), isOptional: true)
                .text(frame, maxLength: PetitionLimits.name_length_max),
            Field("phone", frame(.petitionPhone), isOptional: true).telephone(frame)))\
        \(Field("address", frame(.petitionAddress), isOptional: true)
            .text(frame, maxLength: PetitionLimits.address_length_max))\
        \(Field("visitors", frame(.petitionVisitors), hint: frame(.petitionVisitorsHint), isOptional: true)
            .number(frame, min: 1))
        """)
}

private func receiptFields(_ frame: Frame) -> HTML {
    Field.group(
        frame(.petitionReceipt),
        Field.row(
            Field("received", frame(.petitionReceived), hint: frame(.petitionReceivedHint))
                .date(frame, value: frame.now.day, max: frame.now.day),
            Field("source", frame(.petitionSource), hint: frame(.petitionSourceHint), isOptional: true)
                .text(frame, maxLength: PetitionLimits.source_length_max)))
}

/// The way to a form that offers a town's villages.
func townLinks(_ towns: [Place], to path: String) -> HTML {
    let links = towns.html { "<li>\(Address.link($0.name, to: "\(path)?town=\($0.id)"))</li>" }
    return "<ul class=\"links\">\(links)</ul>"
}
