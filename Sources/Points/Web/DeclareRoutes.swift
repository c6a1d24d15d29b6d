import Access
import HTTPTypes
import Kernel
import People
import Pictures
import Places
import Storage
import Web

/// Officers declare what households have done, one or a whole clean-up day.
enum DeclareRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "points/declarations/new", .page, for: OfficerCaller.self,
            "The form on which an officer declares an act of one household or of many in `place`.",
            query: [
                .place("The village; the officer's own without it."),
                QueryField("item", "The code of the item that the form begins with."),
            ]
        ) { visit, officer in try await form(visit, officer, isDeduction: false) },
        Endpoint(
            .post, "points/declarations", for: OfficerCaller.self,
            "Declares an act under the client's `id` for `households`, by their ids or their numbers.",
            fields: fields + [
                InputField("times", .number), InputField("witness", limit: 200),
                InputField("photos", .file, limit: PointsLimits.photos_max),
            ], output: CheckFile.shape, form: "points/declarations/new",
            body_bytes_max: PointsPhotos.body_bytes_max
        ) { visit, officer in try await declare(visit, officer) },
        Endpoint(
            .get, "points/deductions/new", .page, for: OfficerCaller.self,
            "The form on which a deduction is proposed.",
            query: [
                .place("The village; the officer's own without it."),
                QueryField("item", "The code of the item that the form begins with."),
            ]
        ) { visit, officer in try await form(visit, officer, isDeduction: true) },
        Endpoint(
            .post, "points/deductions", for: OfficerCaller.self,
            "Proposes a deduction; the household is told, and may reply before the committee decides.",
            fields: fields, output: ActFile.shape, form: "points/deductions/new"
        ) { visit, officer in try await propose(visit, officer) },
    ]

    private static let fields = [
        InputField("id", .id), InputField("place", .id), InputField("item", .id), InputField("day", .day),
        InputField("households", .list, limit: PointsLimits.households_max), InputField("note", limit: 2_000),
        InputField("role", limit: 20),
    ]

    private static func form(
        _ visit: Visit, _ officer: OfficerCaller, isDeduction: Bool
    ) async throws -> Answer {
        let wanted = (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init)
        let item = visit.input["item"] ?? visit.query["item"] ?? ""
        let id = DeclarationID.minted(at: visit.now)
        let form = try await visit.county.database.read { reader in
            guard let place = try wanted ?? PointsOffice.home(of: officer, in: reader) else {
                throw CardRefusal.villageUnknown
            }
            let office = try PointsOffice.read(officer, at: place, in: reader)
            guard office.mayDeclare else { throw AccessRefusal.notAllowed }
            return try DeclareForm.read(office, isDeduction: isDeduction, in: reader)
        }
        return Answer { declareFormPage(form, id: id, item: item, $0) }
    }

    private static func declare(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let photos = try await PointsPhotos.shared.prepared(visit)
        let sent = try Sent(visit, photos: photos.count)
        let (file, claim) = try await Points(visit.county).write(
            sent, photos: photos, by: officer, digest: visit.input.digest)
        guard let file else { throw CheckingRefusal.unknown }
        return Answer(claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }

    private static func propose(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let sent = try Sent(visit, photos: 0)
        let digest = visit.input.digest
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            let office = try PointsOffice.read(officer, at: sent.place, in: transaction)
            guard office.mayDeclare else { throw AccessRefusal.notAllowed }
            let claim = try transaction.claim(
                sent.id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if claim == .fresh {
                try Points.propose(
                    try sent.draft(office, in: transaction), reach: office.reach, in: transaction)
            }
            let act = sent.id.as(Marks.PointsAct.self)
            return (try ActFile.read(act, for: officer, in: transaction), claim)
        }
        guard let file else { throw DeductionRefusal.unknown }
        return Answer(claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }
}

/// What was sent to declare with.
struct Sent: Sendable {
    let id: DeclarationID
    let place: PlaceID
    let item: PointsItemID
    let day: Day
    let times: Int
    /// Ids, or numbers of the village.
    let households: [String]
    /// The officer's own where nothing was said.
    let role: ItemTerms.Declarer?
    let note: String
    let witness: String
    let photos: Int

    init(_ visit: Visit, photos: Int) throws {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.PointsDeclaration.self) else {
            throw WebRefusal.idMissing
        }
        guard let place = try input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        guard let item = try input.id("item", of: Marks.PointsItem.self) else {
            throw DeclaringRefusal.itemUnknown
        }
        guard let day = try input.day("day") else { throw FieldRefusal(.missing, at: "day") }
        self.id = id
        self.place = place
        self.item = item
        self.day = day
        times = try input.number("times") ?? 1
        var seen: Set<String> = []
        households = input.all("households").filter { seen.insert($0).inserted }
        role = try PointsInput(input).code("role")
        note = input["note"] ?? ""
        witness = input["witness"] ?? ""
        self.photos = photos
    }

    init(id: DeclarationID, place: PlaceID, item: PointsItemID, day: Day, households: [String]) {
        self.id = id
        self.place = place
        self.item = item
        self.day = day
        self.households = households
        times = 1
        role = nil
        note = ""
        witness = ""
        photos = 0
    }

    func draft(_ office: PointsOffice, in reader: Reader) throws -> DeclarationDraft {
        let found = try found(in: office.village.id, reader)
        let role = role ?? office.role
        guard office.roles.contains(role) else { throw DeclaringRefusal.roleUnfit }
        return DeclarationDraft(
            id: id, village: office.village.id, item: item, day: day, times: times, role: role,
            households: found, note: note, witness: witness, photos: photos)
    }

    /// The households that were named by id or by number.
    func found(in village: PlaceID, _ reader: Reader) throws -> [HouseholdID] {
        try households.map { text in
            if let id = HouseholdID(text) { return id }
            guard let household = try People.household(code: text, in: village, reader) else {
                throw DeclaringRefusal.householdUnknown(text)
            }
            return household.id
        }
    }
}
