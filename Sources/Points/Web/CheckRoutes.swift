import Access
import Files
import HTTPTypes
import Kernel
import Storage
import Web

/// The check of what was declared, by another person.
enum CheckRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "points/declarations/{id}", for: OfficerCaller.self, "A declaration with its acts.",
            output: CheckFile.shape
        ) { visit, officer in
            let file = try await file(visit, officer)
            let id = AnyID.minted(at: visit.now)
            return Answer(json: { file.write(to: &$0) }, page: { checkPage(file, id: id, $0) })
        },
        Endpoint(
            .post, "points/declarations/{id}/check", for: OfficerCaller.self,
            "Accepts the acts in `accepted` and turns the others down with a `reason`; never one's own.",
            fields: [
                InputField("id", .id), InputField("accepted", .list, limit: PointsLimits.declared_max),
                InputField("reason", limit: 2_000),
            ], output: CheckFile.shape, form: "points/declarations/{id}"
        ) { visit, officer in try await check(visit, officer) },
        Endpoint(
            .get, "points/declarations/{id}/photos/{file}", .page, for: OfficerCaller.self,
            "A photo of a declaration."
        ) { visit, officer in try await photo(visit, officer, isSmall: false) },
        Endpoint(
            .get, "points/declarations/{id}/thumbnails/{file}", .page, for: OfficerCaller.self,
            "A photo of a declaration, small."
        ) { visit, officer in try await photo(visit, officer, isSmall: true) },
    ]

    private static func file(_ visit: Visit, _ officer: OfficerCaller) async throws -> CheckFile {
        let id: DeclarationID = try visit.id("id")
        let file = try await visit.county.database.read { try CheckFile.read(id, for: officer, in: $0) }
        guard let file else { throw CheckingRefusal.unknown }
        return file
    }

    private static func check(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let id: DeclarationID = try visit.id("id")
        let accepted = try visit.input.all("accepted").map { text in
            guard let act = PointsActID(text) else { throw FieldRefusal(.unreadable, at: "accepted") }
            return act
        }
        let reason = visit.input["reason"] ?? ""
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest + id.bytes
        let file = try await visit.county.database.write(by: officer.origin) { transaction in
            guard let declaration = try DeclarationStore.find(id, in: transaction),
                let item = try ItemStore.find(declaration.item, in: transaction)
            else { throw CheckingRefusal.unknown }
            let office = try PointsOffice.read(officer, at: declaration.village, in: transaction)
            if !office.mayCheck(item.terms) { throw AccessRefusal.notAllowed }
            try checkReach(office, of: id, in: transaction)
            let claim = try sending.map {
                try transaction.claim($0, by: officer.person.description, digest: digest)
            }
            if claim != .repeated {
                try Points.check(id, accepting: Set(accepted), because: reason, in: transaction)
            }
            return try CheckFile.read(id, for: officer, in: transaction)
        }
        guard let file else { throw CheckingRefusal.unknown }
        return Answer(
            next: "/points?place=\(file.declaration.village)", json: { file.write(to: &$0) })
    }

    /// A grid worker checks households of the own grid only.
    private static func checkReach(
        _ office: PointsOffice, of id: DeclarationID, in reader: Reader
    ) throws {
        guard let reach = office.reach else { return }
        let isWithin = try ActStore.all(of: id, in: reader).allSatisfy { reach.contains($0.household) }
        let isVerifier = office.officer.may(.verify, at: office.lineage)
        if !isWithin && !isVerifier { throw AccessRefusal.notAllowed }
    }

    private static func photo(
        _ visit: Visit, _ officer: OfficerCaller, isSmall: Bool
    ) async throws -> Answer {
        let file = try await file(visit, officer)
        let id: FileID = try visit.id("file")
        guard file.photos.contains(id) else { throw WebRefusal.notFound }
        let files = Files(visit.county)
        guard let found = try await isSmall ? files.thumbnail(id) : files.read(id) else {
            throw WebRefusal.notFound
        }
        return Answer(bytes: found.bytes, type: found.type)
    }
}
