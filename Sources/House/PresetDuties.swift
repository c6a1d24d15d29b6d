import Duties
import Kernel
import Places
import Storage

/// The preset's teams and links: how a grid is staffed, who answers for how many households.
extension Preset {
    struct TeamEntry: Decodable, Sendable {
        let code: String
        let chinese: String
        let english: String
        let level: String
        let source: String
        let checked: Bool?
        /// What of it no text fixes, where somebody chose; shown beside the source.
        let choice: String?
        /// Every place of the level is to have one.
        let expected: Bool?
        let per_place: Int?
        let slots: [SlotEntry]
    }

    struct SlotEntry: Decodable, Sendable {
        let code: String
        let chinese: String
        let english: String
        /// A kind of post whose holders fill it; else persons do, or organisations.
        let post: String?
        let organisation: Bool?
        let min: Int
        /// None for the N of a template.
        let max: Int?
    }

    struct LinkEntry: Decodable, Sendable {
        let code: String
        let chinese: String
        let english: String
        let holder_chinese: String
        let holder_english: String
        let level: String
        let source: String
        let checked: Bool?
        let choice: String?
        /// `person`, `household`, or a level of places.
        let to: String
        let min: Int?
        let max: Int?
        let holders_max: Int?
        let gap_list: Bool?
    }

    /// Enters the kinds of teams and links, after the posts that they name.
    func enterDuties(in transaction: Transaction) throws {
        for (sequence, entry) in teams.enumerated() {
            try Duties.keep(try entry.template(), sequence: sequence, in: transaction)
        }
        for (sequence, entry) in links.enumerated() {
            try Duties.keep(try entry.template(), sequence: sequence, in: transaction)
        }
        let next = max(teams.count, links.count)
        try CommonDuties.read().enter(beside: self, from: next, in: transaction)
    }

    fileprivate static func basis(_ source: String, _ choice: String?) -> String {
        choice.map { "\(source)；产品选择：\($0)" } ?? source
    }

    fileprivate static func level(_ name: String, of entry: String) throws -> Level {
        guard let level = Level(rawValue: name) else { throw Fault("preset \(entry): level \(name)") }
        return level
    }
}

extension Preset.TeamEntry {
    func template(isOn: Bool = true) throws -> TeamTemplate {
        TeamTemplate(
            code: code, name: Wording(chinese, english), level: try Preset.level(level, of: code),
            source: Preset.basis(source, choice), isChecked: checked ?? false, isExpected: expected ?? false,
            isOn: isOn, teams_max: per_place,
            slots: slots.map { slot in
                let kind = slot.post.map(TeamSlot.Kind.post)
                return TeamSlot(
                    code: slot.code, name: Wording(slot.chinese, slot.english),
                    kind: kind ?? (slot.organisation == true ? .organisation : .person), count_min: slot.min,
                    count_max: slot.max)
            })
    }
}

extension Preset.LinkEntry {
    func template(isOn: Bool = true) throws -> LinkTemplate {
        let target: LinkTemplate.Target =
            switch to {
            case "person": .person
            case "household": .household
            default: .place(try Preset.level(to, of: code))
            }
        return LinkTemplate(
            code: code, name: Wording(chinese, english), holder: Wording(holder_chinese, holder_english),
            level: try Preset.level(level, of: code), source: Preset.basis(source, choice),
            isChecked: checked ?? false, isOn: isOn, target: target, count_min: min, count_max: max,
            holders_max: holders_max,
            hasGapList: gap_list ?? false)
    }
}
