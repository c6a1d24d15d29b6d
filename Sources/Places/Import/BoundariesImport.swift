import Kernel
import Sheets
import Storage

/// Brings outlines of places for the map: GeoJSON in WGS 84 whose features name places by id or code.
package struct BoundariesImport: Sendable {
    private let database: Database

    package init(_ county: County) { database = county.database }

    /// Features are matched by `id` or the property `id`, `code` or `adcode`, in the county's own tree first.
    ///
    /// The report's lines are the features' numbers, from 1. Reading the same file again changes nothing.
    package func run(
        file: (name: String, bytes: [UInt8]), by origin: Origin = .system, dryRun: Bool = false,
        skipBad: Bool = false
    ) async throws -> ImportReport {
        let features = try GeoJSON(file.bytes).features
        let judged = try await judge(features)
        let reasons = judged.refused.map { number, refusal in
            ImportReport.Reason(
                file: file.name, row: RowReason(line: number, column: nil, sentence: refusal.sentence))
        }
        let applies = !dryRun && (skipBad || reasons.isEmpty)
        if applies {
            for outline in judged.added + judged.changed {
                try await database.write(by: origin) { transaction in
                    try Places.keep(outline.geoJSON, of: outline.place, in: transaction)
                }
            }
        }
        return ImportReport(
            read: features.count, added: judged.added.count, changed: judged.changed.count,
            unchanged: judged.unchanged, reasons: Array(reasons.prefix(Limits.reasons_max)),
            refused: reasons.count,
            isApplied: applies)
    }

    private struct Named: Sendable {
        let place: PlaceID
        let geoJSON: String
    }

    private struct Judged: Sendable {
        var added: [Named] = []
        var changed: [Named] = []
        var unchanged = 0
        var refused: [(Int, OutlineRefusal)] = []
    }

    private func judge(_ features: [GeoJSON.Feature]) async throws -> Judged {
        let candidates = features.map { ($0.names, $0.geometry?.outline?.geoJSON) }
        return try await database.read { reader in
            var judged = Judged()
            var seen: Set<PlaceID> = []
            for (index, (names, geoJSON)) in candidates.enumerated() {
                do {
                    guard let geoJSON else { throw OutlineRefusal.notAnOutline }
                    if geoJSON.utf8.count > Limits.boundary_bytes_max { throw OutlineRefusal.outlineTooLong }
                    guard let place = try BoundariesImport.place(named: names, in: reader) else {
                        throw OutlineRefusal.placeNotFound
                    }
                    guard seen.insert(place).inserted else { throw OutlineRefusal.placeNamedTwice }
                    let kept = try BoundaryStore.find(place, in: reader)
                    if kept == geoJSON {
                        judged.unchanged += 1
                    } else if kept == nil {
                        judged.added.append(Named(place: place, geoJSON: geoJSON))
                    } else {
                        judged.changed.append(Named(place: place, geoJSON: geoJSON))
                    }
                } catch let refusal as OutlineRefusal {
                    judged.refused.append((index + 1, refusal))
                }
            }
            return judged
        }
    }

    private static func place(named names: [String], in reader: Reader) throws -> PlaceID? {
        let root = try Places.root(in: reader)?.id
        for name in names {
            if let id = PlaceID(name), try VersionStore.history(of: id, in: reader) != nil { return id }
            let ids = try VersionStore.withCode(name, in: reader)
                .filter { $0.standing(on: reader.now.day).code == name }.map(\.id)
            let own = try root.flatMap { root in try ids.first { try Places.isWithin($0, root, in: reader) } }
            if let id = own ?? ids.first { return id }
        }
        return nil
    }
}

extension GeoJSON.Feature {
    /// What may name the place, the surest first.
    var names: [String] {
        let properties = properties ?? [:]
        return [id, properties["id"] ?? nil, properties["code"] ?? nil, properties["adcode"] ?? nil]
            .compactMap { $0?.text }
    }
}
