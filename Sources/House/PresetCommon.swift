import Duties
import Foundation
import Kernel
import Storage
import Yams

/// Kinds of teams and links known from other places: every county gets them, switched off where
/// its preset does not use them.
struct CommonDuties: Decodable, Sendable {
    let teams: [Preset.TeamEntry]
    let links: [Preset.LinkEntry]

    /// Reads them from beside the presets; throws a `Fault` that says what in the file cannot be read.
    static func read() throws -> CommonDuties {
        let file = Preset.folder.appending(path: "common.yaml")
        do {
            return try YAMLDecoder().decode(
                CommonDuties.self, from: try String(contentsOf: file, encoding: .utf8))
        } catch {
            throw Fault("reading the presets' common.yaml: \(error)")
        }
    }

    /// Enters what the preset does not bring itself; a team whose posts the county does not have is left out.
    func enter(
        beside preset: Preset, from sequence: Int, in transaction: Transaction
    ) throws {
        let posts = Set(preset.posts.map(\.code))
        let own = Set(preset.teams.map(\.code) + preset.links.map(\.code))
        let fitting = teams.filter { team in
            !own.contains(team.code) && team.slots.allSatisfy { $0.post.map(posts.contains) ?? true }
        }
        for (index, entry) in fitting.enumerated() {
            try Duties.keep(
                try entry.template(isOn: preset.inUse.contains(entry.code)), sequence: sequence + index,
                in: transaction)
        }
        for (index, entry) in links.filter({ !own.contains($0.code) }).enumerated() {
            try Duties.keep(
                try entry.template(isOn: preset.inUse.contains(entry.code)), sequence: sequence + index,
                in: transaction)
        }
    }
}
