import Access
import Files
import Kernel
import Pictures
import Places
import Storage
import Web

/// What an officer may do about a hazard. Nobody may enforce here: who may is told by whom the file is handed to.
struct HazardOffice: Sendable {
    let officer: OfficerCaller
    let hazard: Hazard
    /// The place first, the county last.
    let line: [Place]

    var lineage: [PlaceID] { line.map(\.id) }
    /// From the village on: what a grid's own people may not do.
    private var village: [PlaceID] { HazardOffice.from(.village, line) }
    var isFinder: Bool { hazard.finder == officer.person }

    var mayRight: Bool { isFinder || [.report, .work].contains { officer.may($0, at: lineage) } }
    var mayOrder: Bool { [.dispatch, .verify].contains { officer.may($0, at: village) } }
    var mayRecheck: Bool { officer.may(.verify, at: lineage) }
    var mayHandOver: Bool { officer.may(.dispatch, at: village) }
    var mayShelve: Bool { officer.may(.supervise, at: HazardOffice.from(.town, line)) }
    var mayPrint: Bool { mayOrder || isFinder || officer.may(.work, at: lineage) }
    var path: String { "/hazards/\(hazard.id)" }

    static let seeing: [Permission] = [.report, .work, .dispatch, .verify, .supervise, .oversee]
    static let reporting: [Permission] = [.report, .work, .dispatch]

    static func from(_ level: Level, _ line: [Place]) -> [PlaceID] {
        let start = line.firstIndex { $0.level == level } ?? line.endIndex
        return line[start...].map(\.id)
    }

    /// Throws `HazardRefusal.unknown` for those who may not know that the hazard exists.
    static func read(_ officer: OfficerCaller, at id: HazardID, in reader: Reader) throws -> HazardOffice {
        let hazard = try Hazards.found(id, in: reader)
        let office = HazardOffice(
            officer: officer, hazard: hazard, line: try Places.lineage(of: hazard.place, in: reader))
        guard office.isFinder || seeing.contains(where: { officer.may($0, at: office.lineage) }) else {
            throw HazardRefusal.unknown
        }
        return office
    }
}

extension Visit {
    /// What a write is claimed by: the body and where it was sent.
    var hazardDigest: [UInt8] { input.digest + Array(path.prefix { $0 != "?" }.utf8) }

    func hazardSending() throws -> AnyID {
        guard let id = try input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        return id
    }
}

/// Makes the pictures of a hazard small and free of place and time, one after another.
actor HazardPhotos {
    static let shared = HazardPhotos()
    static let body_bytes_max = 24 * 1024 * 1024

    func prepared(_ visit: Visit) throws -> [(id: FileID, picture: Picture.Prepared)] {
        // A browser sends a part without name and bytes where no file was chosen.
        let sent = visit.input.files.filter {
            $0.field == "photos" && !($0.bytes.isEmpty && $0.fileName.isEmpty)
        }
        return try sent.map { file in
            do throws(PictureRefusal) {
                return (FileID.minted(at: visit.now), try Picture.prepared(file.bytes))
            } catch { throw HazardReportingRefusal.photoUnreadable }
        }
    }
}
