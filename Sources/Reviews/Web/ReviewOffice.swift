import Access
import Clocks
import HTTPTypes
import Kernel
import People
import Places
import Points
import Storage
import Web

/// What an officer is to a village's reviews: the committee of it, or somebody who watches.
struct ReviewOffice: Sendable {
    let village: Place
    /// From the top down to the village.
    let line: [Place]
    let isCommittee: Bool

    /// Throws for what lies in no village, and for strangers to it.
    static func read(_ officer: OfficerCaller, at place: PlaceID, in reader: Reader) throws -> ReviewOffice {
        let line = try Places.lineage(of: place, in: reader)
        guard let at = line.firstIndex(where: { $0.level == .village }) else {
            throw RoundRefusal.placeUnfit
        }
        let lineage = line[at...].map(\.id)
        let sees: [Permission] = [.dispatch, .oversee, .supervise, .verify]
        guard sees.contains(where: { officer.may($0, at: lineage) }) else { throw AccessRefusal.notAllowed }
        return ReviewOffice(
            village: line[at], line: line[at...].reversed(), isCommittee: officer.may(.dispatch, at: lineage))
    }

    /// The same for who leads reviews there.
    static func lead(_ officer: OfficerCaller, at place: PlaceID, in reader: Reader) throws -> ReviewOffice {
        let office = try read(officer, at: place, in: reader)
        guard office.isCommittee else { throw AccessRefusal.notAllowed }
        return office
    }
}

/// The way from the county's reviews down to the page.
func reviewCrumbs(_ line: [Place], _ frame: Frame) -> [Crumb] {
    Crumb.way(
        line.filter { [.county, .town, .village].contains($0.level) }.map { ($0.name, $0.id) }, frame: frame
    ) { "/reviews?place=\($0)" }
}

/// Does something in the name of an officer, once for each id that the client sends.
func reviewAct(
    _ visit: Visit, _ officer: OfficerCaller, next: String,
    village: @escaping @Sendable (Reader) throws -> PlaceID,
    _ body: @escaping @Sendable (Transaction) throws -> Void
) async throws -> Answer {
    let sending = try visit.input.id("id", of: Marks.Anything.self)
    let digest = visit.input.digest + Array(visit.path.utf8)
    let claim = try await visit.county.database.write(by: officer.origin) { transaction in
        _ = try ReviewOffice.lead(officer, at: try village(transaction), in: transaction)
        let claim = try sending.map {
            try transaction.claim($0, by: officer.person.description, digest: digest)
        }
        if claim != .repeated { try body(transaction) }
        return claim
    }
    return Answer(
        claim == .fresh ? .created : .ok, next: next,
        json: { json in json.object { $0.field("id", sending) } })
}

let reviewActShape = Shape.object([("id", .optional(.id))])
