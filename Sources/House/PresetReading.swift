import Access
import Cases
import Foundation
import Kernel
import Places
import Rulebook
import Yams

extension Preset {
    /// What is wrong with a preset's text, a sentence each.
    package struct Unfit: Error, Sendable, CustomStringConvertible {
        package let reasons: [String]
        package var description: String { reasons.joined(separator: " ") }
    }

    /// Reads a preset's text; throws `Unfit` with every reason at once.
    package static func read(_ yaml: String) throws(Unfit) -> Preset { try read(yaml, beside: nil) }

    /// The same beside what every county gets where its preset says nothing.
    static func read(_ yaml: String, beside defaults: Text?) throws(Unfit) -> Preset {
        let strange = strangeWords(in: yaml)
        if !strange.isEmpty { throw Unfit(reasons: strange) }
        let own: Text
        do {
            own = try YAMLDecoder().decode(Text.self, from: yaml)
        } catch {
            throw Unfit(reasons: [told(error)])
        }
        let preset = Preset(own, beside: defaults)
        let reasons = own.reasons() + preset.reasons()
        if !reasons.isEmpty { throw Unfit(reasons: reasons) }
        return preset
    }

    /// What the decoder says, as a sentence with the place in the file.
    private static func told(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, let context):
            "\(place(context.codingPath)): \(key.stringValue) is missing."
        case DecodingError.valueNotFound(_, let context), DecodingError.typeMismatch(_, let context):
            "\(place(context.codingPath)): this is not what stands there in other presets."
        default: "The preset is no YAML: \(error)."
        }
    }

    private static func place(_ path: [any CodingKey]) -> String {
        path.isEmpty
            ? "The preset"
            : path.map { $0.intValue.map { "entry \($0 + 1)" } ?? $0.stringValue }.joined(separator: ", ")
    }

    /// The words that a preset's parts may use; anything else is a slip of the pen that would do nothing.
    private static let words: [String: Set<String>] = [
        "": [
            "preset", "name", "scope", "levels", "posts", "rules", "categories", "units", "teams", "links",
            "in_use", "task_lists",
        ],
        "levels": ["level", "chinese", "english"],
        "posts": ["code", "chinese", "english", "level", "may", "committee", "head"],
        "rules": ["key", "value", "law", "edition", "article", "note", "checked", "role"],
        "categories": ["code", "parent", "chinese", "english", "urgency", "questions"],
    ]

    private static func strangeWords(in yaml: String) -> [String] {
        guard let top = try? Yams.load(yaml: yaml) as? [String: Any] else { return [] }
        var reasons = strange(top, known: words[""] ?? [], place: "The preset")
        for part in ["levels", "posts", "rules", "categories"] {
            for (index, entry) in (top[part] as? [Any] ?? []).enumerated() {
                guard let entry = entry as? [String: Any] else { continue }
                reasons += strange(entry, known: words[part] ?? [], place: "\(part), entry \(index + 1)")
            }
        }
        return reasons
    }

    private static func strange(_ entry: [String: Any], known: Set<String>, place: String) -> [String] {
        entry.keys.filter { !known.contains($0) }.sorted().map { "\(place): \($0) is no word of a preset." }
    }
}

extension Preset {
    /// What fits no rule of the house, in the order of the file.
    private func reasons() -> [String] {
        levelReasons() + postReasons() + ruleReasons() + categoryReasons() + unitReasons() + dutyReasons()
    }
}

extension Preset.Text {
    /// What the file itself lacks or says twice.
    fileprivate func reasons() -> [String] {
        (preset ?? "").isEmpty || (name ?? "").isEmpty || (levels ?? []).isEmpty
            ? ["The preset: its preset, name or levels are missing."]
            : twice((levels ?? []).map(\.level), in: "levels") + twice((posts ?? []).map(\.code), in: "posts")
                + twice((rules ?? []).map(\.key), in: "rules")
                + twice((categories ?? []).map(\.code), in: "categories")
    }

    private func twice(_ codes: [String], in part: String) -> [String] {
        Dictionary(grouping: codes) { $0 }.filter { $0.value.count > 1 }.keys.sorted().map {
            "\(part): \($0) stands there twice."
        }
    }
}

extension Preset {
    private func untranslated(_ place: String, _ chinese: String, _ english: String) -> [String] {
        let isEnglish = !english.isEmpty && english.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
        return (chinese.isEmpty ? ["\(place): its Chinese name is missing."] : [])
            + (isEnglish ? [] : ["\(place): its English name is missing."])
    }

    private func unknownLevel(_ place: String, _ level: String) -> [String] {
        guard Level(rawValue: level) == nil else { return [] }
        let known = Level.allCases.map(\.rawValue).joined(separator: ", ")
        return ["\(place): there is no level \(level); there are \(known)."]
    }

    private func levelReasons() -> [String] {
        levels.flatMap { entry in
            let place = "level \(entry.level)"
            return unknownLevel(place, entry.level) + untranslated(place, entry.chinese, entry.english)
        }
    }

    private func postReasons() -> [String] {
        posts.flatMap { entry in
            let place = "post \(entry.code)"
            let powers = entry.may.filter { Permission(rawValue: $0) == nil }.map {
                "\(place): there is no permission \($0)."
            }
            return unknownLevel(place, entry.level) + powers
                + untranslated(place, entry.chinese, entry.english)
        }
    }

    private func ruleReasons() -> [String] {
        rules.compactMap { entry in
            guard let key = House.ruleKeys[entry.key] else {
                return "rule \(entry.key): the rulebook has no such key."
            }
            if let role = entry.role, Rule.Role(rawValue: role) == nil {
                return "rule \(entry.key): there is no role \(role); there are value, min, max."
            }
            guard let mistake = key.kind.mistake(entry.value) else { return nil }
            return "rule \(entry.key): the value \(entry.value) does not fit: \(mistake(.english))"
        }
    }

    private func categoryReasons() -> [String] {
        let codes = Set(categories.map(\.code))
        return categories.flatMap { entry in
            let place = "category \(entry.code)"
            var reasons = untranslated(place, entry.chinese, entry.english)
            if let parent = entry.parent, !codes.contains(parent) {
                reasons.append("\(place): there is no category \(parent) above it.")
            }
            if Case.Urgency(rawValue: entry.urgency) == nil {
                reasons.append("\(place): there is no urgency \(entry.urgency).")
            }
            for question in entry.questions ?? [] {
                reasons += untranslated(
                    "\(place), question \(question.id)", question.chinese, question.english)
            }
            return reasons
        }
    }

    private func unitReasons() -> [String] {
        let codes = Set(categories.map(\.code))
        return units.sorted { $0.key < $1.key }.flatMap { level, units in
            unknownLevel("units", level)
                + units.flatMap { unit in
                    unit.takes.filter { !codes.contains($0) }.map {
                        "unit \(unit.code): there is no category \($0) for it to take."
                    }
                }
        }
    }

    private func dutyReasons() -> [String] {
        let posts = Set(posts.map(\.code))
        let teams = teams.flatMap { team in
            let place = "team \(team.code)"
            return unknownLevel(place, team.level) + untranslated(place, team.chinese, team.english)
                + team.slots.flatMap { slot in
                    let strange = slot.post.flatMap { posts.contains($0) ? nil : $0 }
                    return untranslated("\(place), slot \(slot.code)", slot.chinese, slot.english)
                        + (strange.map { ["\(place), slot \(slot.code): there is no post \($0)."] } ?? [])
                }
        }
        return teams
            + links.flatMap { link in
                let place = "link \(link.code)"
                return unknownLevel(place, link.level) + untranslated(place, link.chinese, link.english)
                    + untranslated("\(place), holder", link.holder_chinese, link.holder_english)
            }
    }
}
