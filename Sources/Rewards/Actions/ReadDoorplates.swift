import Kernel
import People
import Places
import Storage
import Synchronization

/// The doorplates of villages, kept from one question to the next for as long as they are true.
///
/// Points change all day and are read each time; who lives where and is called what hardly ever changes. What is
/// kept bears position and digest of the journal's last entry at its reading: it holds while that entry stands
/// in the chain and no later one is about people or places. Those change together with their entries, so the first
/// question after a change reads anew, and a village of another county has another chain.
final class Doorplates: Sendable {
    static let shared = Doorplates(villages_max: RewardLimits.keptVillages_max)

    private struct Kept {
        let position: Position
        let digest: [UInt8]
        /// Names of places are dated.
        let day: Day
        let plates: [HouseholdID: Doorplate]
    }

    private let villages_max: Int
    private let kept = Mutex<[PlaceID: Kept]>([:])

    init(villages_max: Int) { self.villages_max = villages_max }

    /// How many villages are kept now.
    var count: Int { kept.withLock { $0.count } }

    /// Of the households in which people live.
    func plates(of village: PlaceID, in reader: Reader) throws -> [HouseholdID: Doorplate] {
        // A transaction sees what has no entry yet, and may take it back.
        if reader is Transaction { return try Self.read(village, in: reader) }
        let head = try Journal.head(in: reader)
        if let found = kept.withLock({ $0[village] }), try isTrue(found, at: head, in: reader) {
            if found.position < head.position { keep(found.plates, of: village, at: head, reader.now.day) }
            return found.plates
        }
        let plates = try Self.read(village, in: reader)
        if head.position > 0 { keep(plates, of: village, at: head, reader.now.day) }
        return plates
    }

    private func isTrue(
        _ found: Kept, at head: (position: Position, digest: [UInt8]), in reader: Reader
    ) throws -> Bool {
        if found.day != reader.now.day || found.position > head.position { return false }
        if found.position == head.position { return found.digest == head.digest }
        let most = RewardLimits.entriesLookedAt_max
        if head.position - found.position > Position(most) { return false }
        let entries = try Journal.entries(after: found.position - 1, limit: most + 1, in: reader)
        return entries.first?.digest == found.digest
            && !entries.dropFirst().contains { Self.isTelling($0.kind) }
    }

    /// Whether an entry of this kind may say that a household is called or lies otherwise than before.
    private static func isTelling(_ kind: String) -> Bool {
        ["people.", "places.", "journal."].contains { kind.hasPrefix($0) }
    }

    private func keep(
        _ plates: [HouseholdID: Doorplate], of village: PlaceID,
        at head: (position: Position, digest: [UInt8]),
        _ day: Day
    ) {
        kept.withLock { kept in
            if kept[village] == nil, kept.count >= villages_max { kept.removeAll() }
            kept[village] = Kept(position: head.position, digest: head.digest, day: day, plates: plates)
        }
    }

    private static func read(_ village: PlaceID, in reader: Reader) throws -> [HouseholdID: Doorplate] {
        let addresses = try People.inhabited(at: village, in: reader)
        let names = try Places.names(of: Set(addresses.map(\.place)).union([village]), in: reader)
        var plates = [HouseholdID: Doorplate](minimumCapacity: addresses.count)
        for address in addresses {
            plates[address.id] = Doorplate(
                address.id, group: address.place, code: address.code,
                head: address.headName.map(Masking.name) ?? "", villageName: names[village] ?? "",
                groupName: names[address.place] ?? "")
        }
        return plates
    }
}
