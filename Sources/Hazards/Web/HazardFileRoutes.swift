import Rulebook
import Clocks
import Access
import Files
import Kernel
import Places
import Storage
import Web

/// One hazard: its file, its photos, the notice to put it right.
enum HazardFileRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "hazards/{id}", for: OfficerCaller.self,
            "A hazard with its course and its clocks; a household is shown masked.", output: HazardFile.shape
        ) { visit, officer in
            let file = try await read(visit, officer)
            let ids = (0..<7).map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { file.write(to: &$0) }, page: { hazardFilePage(file, ids: ids, $0) })
        },
        Endpoint(
            .get, "hazards/{id}/print", .page, for: OfficerCaller.self,
            "The notice to put it right, on paper; where a household is named, that is kept as a look."
        ) { visit, officer in
            let id: HazardID = try visit.id("id")
            let file = try await visit.county.database.write(by: officer.origin) { transaction in
                let office = try HazardOffice.read(officer, at: id, in: transaction)
                guard office.mayPrint else { throw AccessRefusal.notAllowed }
                guard office.hazard.holder != nil else { throw HazardRefusal.notDue }
                if office.hazard.holder == .household {
                    try Access.recordLook(
                        by: officer.person, at: office.hazard.subject, field: "name",
                        reason: Access.LookDone.printed.rawValue, in: transaction)
                }
                return try HazardFile.read(office, in: transaction)
            }
            return Answer { hazardNotice(file, $0) }
        },
        Endpoint(.get, "hazards/{id}/photos/{file}", .page, for: OfficerCaller.self, "A photo of a hazard.") {
            visit, officer in try await photo(visit, officer, isSmall: false)
        },
        Endpoint(
            .get, "hazards/{id}/thumbnails/{file}", .page, for: OfficerCaller.self,
            "A photo of a hazard, small."
        ) { visit, officer in try await photo(visit, officer, isSmall: true) },
    ]

    private static func read(_ visit: Visit, _ officer: OfficerCaller) async throws -> HazardFile {
        let id: HazardID = try visit.id("id")
        return try await visit.county.database.read { reader in
            try HazardFile.read(HazardOffice.read(officer, at: id, in: reader), in: reader)
        }
    }

    private static func photo(
        _ visit: Visit, _ officer: OfficerCaller, isSmall: Bool
    ) async throws -> Answer {
        let file = try await read(visit, officer)
        let id: FileID = try visit.id("file")
        guard file.photos.values.joined().contains(id) else { throw WebRefusal.notFound }
        let files = Files(visit.county)
        guard let found = try await isSmall ? files.thumbnail(id) : files.read(id) else {
            throw WebRefusal.notFound
        }
        return Answer(bytes: found.bytes, type: found.type)
    }
}

/// The notice for who puts it right: what, until when, and on what it stands. It fines nobody.
func hazardNotice(_ file: HazardFile, _ frame: Frame) -> HTML {
    let hazard = file.hazard
    let order = file.acts.last { $0.kind == .order }
    let clock = file.clocks.last { $0.name == Hazards.ClockName.righting }
    let due = clock?.due(in: file.calendar).map { frame.day($0.day) } ?? ""
    let who: String? =
        hazard.holder == .household ? file.household.map { "\($0.code) \($0.name)" } : file.holder(frame)
    let way = file.office.line.prefix { $0.level != .county }.map(\.name).reversed().joined(separator: " ")
    let lines: [(Text, String)] = [
        (.hazardSheetTo, who ?? ""), (.hazardPlace, way),
        (.hazardSpot, hazard.spot), (.hazardObject, file.object?.name(frame.language) ?? hazard.object),
        (.hazardGrade, hazard.grade.map { frame($0.title) } ?? ""), (.hazardWords, hazard.words ?? ""),
        (.hazardOrderWords, order?.words ?? ""), (.hazardSheetUntil, due),
    ]
    let rule = clock?.rule.flatMap { file.rules[$0] }
    return PrintSheet(
        issuer: file.office.line.first { $0.level == .village }?.name ?? "", number: hazard.number,
        kind: frame(.hazardTitle), title: frame(.hazardSheetTitle),
        body: lines.filter { !$0.1.isEmpty }.html {
            PrintSheet.line(frame(.hazardSheetLabel, ["label": frame($0.0)]), $0.1)
        }
            + PrintSheet.blank(frame(.hazardSheetDone), ""),
        signatures: [
            PrintSheet.Signature(frame(.hazardSheetReceiver), mark: frame(.hazardSheetSign)),
            PrintSheet.Signature(frame(.hazardSheetIssuer), mark: frame(.hazardSheetSeal)),
        ],
        foot: [frame(.hazardNoEnforcement)]
            + (rule.map { ["\($0.source)\($0.isChecked ? "" : frame(.hazardUncheckedMark))"] } ?? []),
        back: file.path
    ).page(frame)
}
