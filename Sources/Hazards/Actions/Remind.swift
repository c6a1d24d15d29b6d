import Access
import Kernel
import Places
import Storage

extension Hazards {
    /// What waits for an officer's hand here: to grade, to look at again, what climbed to their desk.
    package static func reminders(
        for officer: OfficerCaller, in reader: Reader
    ) throws -> [(sentence: Sentence, path: String, isLate: Bool)] {
        guard let id = officer.homePlace else { return [] }
        let line = try Places.lineage(of: id, in: reader)
        guard let place = line.first, officer.may(.verify, at: line.map(\.id)) else { return [] }
        let counts = try HazardStore.counts(try scope(of: id, in: reader), in: reader)
        var waiting: [(HazardGroup, Text, Bool)] = []
        if place.level == .village { waiting.append((.found, .hazardsToGrade, false)) }
        if [.village, .grid].contains(place.level) { waiting.append((.righted, .hazardsToRecheck, false)) }
        if [.town, .county].contains(place.level) { waiting.append((.climbed, .hazardsClimbed, true)) }
        return waiting.compactMap { group, text, isLate in
            let count = counts[group] ?? 0
            return count == 0
                ? nil
                : (
                    Sentence(text, ["count": "\(count)"]), "/hazards?place=\(id)&show=\(group.rawValue)",
                    isLate
                )
        }
    }
}

extension Text {
    static let hazardsToGrade = Text("hazards.to-grade", "{count} 件隐患待核定", "Hazards to grade: {count}")
    static let hazardsToRecheck = Text(
        "hazards.to-recheck", "{count} 件隐患待复查", "Hazards to look at again: {count}")
    static let hazardsClimbed = Text(
        "hazards.climbed", "{count} 件隐患超时上报", "Late hazards that climbed here: {count}")
}
