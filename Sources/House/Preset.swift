import Access
import Foundation
import Kernel
import People
import Places
import Requests
import Rulebook
import Storage
import Yams

/// What one place fixes, as data: levels, posts, limits, categories, units. No place is known to the code.
package struct Preset: Sendable {
    package let preset: String
    package let name: String
    let levels: [LevelName]
    let posts: [PostEntry]
    let rules: [RuleEntry]
    let categories: [CategoryEntry]
    let units: [String: [UnitEntry]]
    let teams: [TeamEntry]
    let links: [LinkEntry]
    let taskLists: [TaskListEntry]
    /// Kinds of teams and links of other places that are in use here from the beginning.
    let inUse: Set<String>

    /// What stands in one file; `defaults.yaml` has no name and no levels.
    struct Text: Decodable {
        let preset: String?
        let name: String?
        let levels: [LevelName]?
        let posts: [PostEntry]?
        let rules: [RuleEntry]?
        let categories: [CategoryEntry]?
        let units: [String: [UnitEntry]]?
        let teams: [TeamEntry]?
        let links: [LinkEntry]?
        let task_lists: [TaskListEntry]?
        let in_use: [String]?
    }

    /// A preset's own entries, and what the defaults say beside them.
    init(_ own: Text, beside defaults: Text? = nil) {
        preset = own.preset ?? ""
        name = own.name ?? ""
        levels = own.levels ?? []
        posts = Preset.whole(own.posts, defaults?.posts, by: \.code)
        rules = Preset.whole(own.rules, defaults?.rules, by: \.key)
        categories = Preset.whole(own.categories, defaults?.categories, by: \.code)
        units = (defaults?.units ?? [:]).merging(own.units ?? [:]) { _, own in own }
        teams = own.teams ?? []
        links = own.links ?? []
        taskLists = Preset.whole(own.task_lists, defaults?.task_lists, by: \.code)
        inUse = Set(own.in_use ?? [])
    }

    /// The defaults in their order, each replaced by the preset's own of the same code; then what is its own alone.
    private static func whole<Entry>(
        _ own: [Entry]?, _ defaults: [Entry]?, by code: KeyPath<Entry, String>
    ) -> [Entry] {
        let own = own ?? []
        let defaults = defaults ?? []
        let known = Set(defaults.map { $0[keyPath: code] })
        return defaults.map { entry in
            own.first { $0[keyPath: code] == entry[keyPath: code] } ?? entry
        } + own.filter { !known.contains($0[keyPath: code]) }
    }

    struct LevelName: Decodable, Sendable {
        let level: String
        let chinese: String
        let english: String
    }

    struct PostEntry: Decodable, Sendable {
        let code: String
        let chinese: String
        let english: String
        let level: String
        let may: [String]
        /// The committee on which its holder sits: party, village.
        let committee: String?
        /// Its holder heads the committee.
        let head: Bool?
    }

    struct RuleEntry: Decodable, Sendable {
        let key: String
        let value: String
        let law: String
        let edition: String
        let article: String
        let note: String
        let checked: Bool?
        /// `min` or `max` for a bound that no value of the county passes.
        let role: String?
    }

    struct CategoryEntry: Decodable, Sendable {
        let code: String
        let parent: String?
        let chinese: String
        let english: String
        let urgency: String
        let questions: [Question]?

        struct Question: Decodable, Sendable {
            let id: String
            let chinese: String
            let english: String
            let choices: [String]?
            let required: Bool?
        }
    }

    struct UnitEntry: Decodable, Sendable {
        let code: String
        let name: String
        let takes: [String]
    }

    /// The folder of presets that lies beside the running binary.
    static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "yuanba_House.resources/Presets")

    /// The names of all presets that came with the program.
    package static var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { name in
            FileManager.default.fileExists(atPath: folder.appending(path: "\(name)/preset.yaml").path)
        }.sorted()
    }

    /// Reads a preset; throws a `Fault` that says which names there are, or what in the file cannot be read.
    package static func named(_ name: String) throws -> Preset {
        guard names.contains(name) else {
            throw Fault("there is no preset \(name); there are: \(names.joined(separator: ", "))")
        }
        let text = try String(contentsOf: folder.appending(path: "\(name)/preset.yaml"), encoding: .utf8)
        do {
            let defaults = try String(contentsOf: folder.appending(path: "defaults.yaml"), encoding: .utf8)
            return try read(text, beside: try YAMLDecoder().decode(Text.self, from: defaults))
        } catch {
            throw Fault("reading preset \(name): \(error)")
        }
    }
}

extension Preset {
    /// Enters everything that holds for the whole county, in the county's own transaction.
    func enter(root: PlaceID, from day: Day, in transaction: Transaction) throws {
        for entry in levels {
            guard let level = Level(rawValue: entry.level) else { throw Fault("preset level \(entry.level)") }
            try Places.nameLevel(level, chinese: entry.chinese, english: entry.english, in: transaction)
        }
        for entry in posts { try People.keep(try entry.kind(), in: transaction) }
        try enterDuties(in: transaction)
        try enterTasks(in: transaction)
        try PresetVisits.read().enter(at: root, from: day, in: transaction)
        for (sequence, entry) in categories.enumerated() {
            try Categories.enter(entry.category, sequence: sequence, in: transaction)
        }
        for entry in rules {
            guard let key = House.ruleKeys[entry.key] else {
                throw Fault("preset rule \(entry.key) has no key")
            }
            try Rulebook.enter(
                RuleDraft(
                    id: transaction.derivedID(), value: entry.value, place: root, from: day,
                    source: RuleSource(law: entry.law, edition: entry.edition, article: entry.article),
                    isChecked: entry.checked ?? false,
                    role: entry.role.flatMap(Rule.Role.init) ?? .value, note: entry.note),
                as: key, in: transaction)
        }
    }

    /// Founds the units that every place of `level` has, and says what each answers for.
    func foundUnits(
        of level: Level, at place: PlaceID, ids: (String) -> OrganisationID, in transaction: Transaction
    ) throws {
        for unit in units[level.rawValue] ?? [] {
            let organisation = Organisation(id: ids(unit.code), name: unit.name, place: place, kind: "office")
            try People.found(organisation, in: transaction)
            for category in unit.takes {
                try Categories.assign(
                    category, at: place, to: organisation.id, basis: "派单目录，\(name)预置", in: transaction)
            }
        }
    }
}

extension Preset.PostEntry {
    fileprivate func kind() throws -> PostKind {
        guard let level = Level(rawValue: level) else { throw Fault("preset post \(code): level \(level)") }
        let permissions = try may.map { name in
            guard let permission = Permission(rawValue: name) else {
                throw Fault("preset post \(code): may \(name)")
            }
            return permission
        }
        return PostKind(
            code: code, chinese: chinese, english: english, level: level, permissions: permissions,
            committee: try committee.map { name in
                guard let committee = PostKind.Committee(rawValue: name) else {
                    throw Fault("preset post \(code): committee \(name)")
                }
                return committee
            }, isHead: head ?? false)
    }
}

extension Preset.CategoryEntry {
    fileprivate var category: Category {
        Category(
            code: code, parent: parent, chinese: chinese, english: english, urgency: urgency,
            questions: (questions ?? []).map {
                .init(
                    id: $0.id, chinese: $0.chinese, english: $0.english, choices: $0.choices ?? [],
                    isRequired: $0.required ?? false)
            })
    }
}
