import Access
import Cases
import Files
import HTTPTypes
import Kernel
import Pictures
import Sealing
import Storage
import Web

/// Letters out of a box, several at once: each becomes a request of its own, by whom nobody need say.
enum LetterRoutes {
    /// What one emptying is typed in; a fuller box is typed in two goes.
    static let letters_max = 10
    /// A scan of each letter.
    static let body_bytes_max = 40 * 1024 * 1024

    static let all: [Endpoint] = [
        Endpoint(
            .get, "letterbox", .page, for: OfficerCaller.self, "The form for what was in a letter box.",
            query: [QueryField("rows", .number, "How many letters, 1 ... 10; three without it.")]
        ) { visit, officer in
            let wanted = visit.input["rows"] ?? visit.query["rows"]
            let desk = try await visit.county.database.read { reader in
                LetterDesk(
                    at: visit.now, rows: min(letters_max, max(1, wanted.flatMap { Int($0) } ?? 3)),
                    places: try NamedChoice.places(of: officer, in: reader))
            }
            return Answer { letterPage(desk, $0) }
        },
        Endpoint(
            .post, "letters", for: OfficerCaller.self,
            "Records the letters of one emptying, `id_1` with `body_1`, `name_1`, `phone_1` and so on to 10; "
                + "the receipt is the emptying, with the clerk's name.",
            fields: fields, output: .page(shape), form: "letterbox", body_bytes_max: body_bytes_max
        ) { visit, officer in try await record(visit, officer) },
    ]

    private static let fields: [InputField] =
        [
            InputField("place", .id), InputField("place_words", limit: 60), InputField("box", limit: 60),
            InputField("emptied_at", .instant), InputField("rows", .number),
        ]
        + (1...letters_max).flatMap { number in
            [
                InputField("id_\(number)", .id), InputField("body_\(number)", limit: 20_000),
                InputField("name_\(number)", limit: RequestLimits.nameCharacters_max),
                InputField("phone_\(number)", limit: 40),
                InputField("scan_\(number)", .file, limit: 1),
            ]
        }

    private static let shape = Shape.object([("id", .id), ("number", .text), ("code", .text)])

    /// One letter as it was typed, with its scan.
    private struct Letter: Sendable {
        let number: Int
        let sealed: Requests.SealedDraft
        let scans: [(id: FileID, picture: Picture.Prepared)]
    }

    private static func record(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        let place = try await visit.county.database.read { try CallRoutes.place(input, officer, in: $0) }
        try await ResidentReporting.check(officer, at: place, visit)
        let emptied = input["emptied_at"].flatMap { Instant(iso: $0) }
        let letters = try await letters(visit, at: place, emptied: emptied)
        guard !letters.isEmpty else {
            throw Refusals(all: [RenamedRefusal(ReceivingRefusal.bodyMissing, at: "body_1")])
        }
        let (digest, who) = (input.digest, officer.person.description)
        let receipts = try await visit.county.database.write(
            by: Origin(actor: officer.person, happened: emptied)
        ) { transaction in
            try letters.map { letter in
                try RenamedRefusal.renaming({ LetterFields.name($0, of: letter.number) }) {
                    let receipt = try Requests.receive(
                        letter.sealed, by: who, digest: digest, in: transaction)
                    if receipt.isRepeated { return receipt }
                    for scan in letter.scans {
                        try Files.keepPicture(
                            scan.id, prepared: scan.picture, owner: receipt.id.as(Marks.Anything.self),
                            in: transaction)
                    }
                    return receipt
                }
            }
        }
        return Answer(
            receipts.contains { !$0.isRepeated } ? .created : .ok,
            json: { json in
                json.object { json in
                    json.key("items")
                    json.array(receipts) { json, receipt in
                        json.object { json in
                            json.field("id", receipt.id)
                            json.field("number", receipt.number)
                            json.field("code", receipt.code)
                        }
                    }
                    json.field("next", nil as String?)
                }
            }, page: { lettersDonePage(receipts, $0) })
    }

    /// The rows that hold something; a scan alone wants a line of what the letter says.
    private static func letters(
        _ visit: Visit, at place: PlaceID?, emptied: Instant?
    ) async throws -> [Letter] {
        let (input, requests) = (visit.input, Requests(visit.county))
        var letters: [Letter] = []
        for number in 1...letters_max {
            let scans = try await scans(number, visit)
            guard input["body_\(number)"] != nil || !scans.isEmpty else { continue }
            guard let id = try input.id("id_\(number)", of: Marks.Case.self) else {
                throw WebRefusal.idMissing
            }
            var draft = Draft(id: id, body: input["body_\(number)"] ?? "", channel: .letter)
            draft.place = place
            draft.name = input["name_\(number)"]
            draft.phone = input["phone_\(number)"]
            draft.received = emptied
            draft.note = input["box"].map { "意见箱开箱：\($0)" } ?? "意见箱开箱"
            letters.append(Letter(number: number, sealed: try requests.sealing(draft), scans: scans))
        }
        return letters
    }

    private static func scans(
        _ number: Int, _ visit: Visit
    ) async throws -> [(id: FileID, picture: Picture.Prepared)] {
        do { return try await ResidentPhotos.shared.prepared(visit, field: "scan_\(number)") } catch {
            guard let refusal = error as? any Refusal else { throw error }
            throw Refusals(all: [RenamedRefusal(refusal, at: "scan_\(number)")])
        }
    }
}

/// The names of fields on the form for letters: what belongs to all of them stands once, the rest by number.
enum LetterFields {
    static func name(_ field: String, of number: Int) -> String {
        switch field {
        case "received_at": "emptied_at"
        case "place", "place_words": "place_words"
        case "photos": "scan_\(number)"
        default: "\(field)_\(number)"
        }
    }
}

/// What the form for letters offers.
struct LetterDesk: Sendable {
    let rows: Int
    let places: [NamedChoice]
    let ids: [CaseID]
    let now: Instant

    init(at now: Instant, rows: Int, places: [NamedChoice]) {
        self.now = now
        self.rows = rows
        self.places = places
        ids = (1...rows).map { _ in CaseID.minted(at: now) }
    }
}

func letterPage(_ desk: LetterDesk, _ frame: Frame) -> HTML {
    let villages = desk.places.filter { $0.path.split(separator: " ").count <= 2 }
    let named = frame.typed["place_words"].map(desk.places.matching) ?? []
    let choices: HTML =
        named.count > 1
        ? Field("place", frame(.callPlaceChoices)).radios(
            frame, named.prefix(CallDesk.choices_max).map { Choice($0.id, $0.path) }) : .empty
    let head =
        Form.hidden("rows", "\(desk.rows)")
        + datalist("places", villages.prefix(CallDesk.suggestions_max).map { ($0.path, nil) })
        + typedField("place_words", frame(.letterPlace), hint: frame(.callPlaceHint), list: "places", frame)
        + choices
        + Field("box", frame(.letterBox), hint: frame(.letterBoxHint), isOptional: true).text(
            frame, maxLength: 60)
        + Field("emptied_at", frame(.letterEmptied)).moment(frame, value: desk.now)
    let letters = (1...desk.rows).reduce(HTML.empty) { $0 + letter($1, desk.ids[$1 - 1], frame) }
    let more: HTML =
        desk.rows < LetterRoutes.letters_max
        ? "<p>\(Address.link(frame(.letterMore), to: "/letterbox?rows=\(LetterRoutes.letters_max)"))</p>\n"
        : .empty
    return Layout.page(
        title: frame(.letterTitle), purpose: frame(.letterPurpose), frame: frame,
        action: Layout.action(Button(frame(.letterSend), .main, isWide: true).submit(form: "letters")),
        body: Form.post(
            to: "/letters", id: CaseID.minted(at: desk.now), frame: frame, name: "letters", isMultipart: true,
            head + letters) + more)
}

private func letter(_ number: Int, _ id: CaseID, _ frame: Frame) -> HTML {
    Field.group(
        frame(.letterNumber, ["number": "\(number)"]),
        Form.hidden("id_\(number)", frame.typed("id_\(number)", or: id.description))
            + Field("body_\(number)", frame(.letterWords)).area(
                frame, rows: 3, maxLength: RequestLimits.bodyCharacters_max)
            + Field.row(
                Field("name_\(number)", frame(.letterName), isOptional: true).text(frame, maxLength: 40),
                Field("phone_\(number)", frame(.officerPhone), isOptional: true).telephone(frame))
            + Field("scan_\(number)", frame(.letterScan), isOptional: true).file(frame, accept: "image/*"))
}

func lettersDonePage(_ receipts: [Receipt], _ frame: Frame) -> HTML {
    let table = DataTable(
        frame(.letterDone), hidesCaption: true,
        columns: [.init(frame(.letterColumn)), .init(frame(.residentNumber)), .init(frame(.letterCode))],
        rows: receipts.enumerated().map { index, receipt in
            [
                "\(frame(.letterNumber, ["number": "\(index + 1)"]))",
                Address.link(receipt.number, to: "/requests/\(receipt.id)"), "\(receipt.code)",
            ]
        }, empty: nil)
    return Layout.page(
        title: frame(.letterDone), purpose: frame(.letterDoneNote), frame: frame,
        body: table.html + Button(frame(.letterAgain)).link(to: "/letterbox"))
}
