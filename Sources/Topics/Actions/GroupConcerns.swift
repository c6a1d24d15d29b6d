import Kernel
import Learning
import Places
import Requests
import Storage

/// One day's grouping of a county's requests, in short steps: read, grouped place by place, kept.
///
/// What is read is held in this process only; a run that is cut short is begun anew and finds its concerns again.
package final class ConcernRun {
    private let county: County
    private let day: Day
    private let from: Day
    private let level: Level
    private let withImported: Bool
    private var stage = Stage.reading(after: 0)
    private var pile = TextPile()
    private var requests: [CaseID] = []
    private var days: [Int32] = []
    private var codes: [Int32] = []
    private var categories: [String] = []
    private var categoryNumbers: [String: Int32] = [:]
    private var areas = ConcernAreas()
    /// The area of each request, and where it only names its estate.
    private var areaOf: [Int] = []
    private var stems: [Int: String] = [:]
    private(set) package var concerns = 0
    private(set) package var tasks = 0

    private enum Stage {
        case reading(after: Position)
        case keeping(TextGroups, next: Int)
        case done
    }

    private init(_ county: County, on day: Day, window_days: Int, level: Level, withImported: Bool) {
        (self.county, self.day, self.level, self.withImported) = (county, day, level, withImported)
        from = day.adding(days: 1 - 2 * window_days)
    }

    /// How many requests were compared.
    package var count: Int { pile.count }

    /// Today's run; nil where today was grouped already, or where the county has not said how many days are looked at.
    ///
    /// - Parameter again: whether a day that was grouped already is grouped anew.
    package static func due(in county: County, again: Bool = false) async throws -> ConcernRun? {
        let found = try await county.database.read { reader -> (Day, ConcernRules, Level, Bool)? in
            let today = reader.now.day
            if !again, try ConcernRunStore.last(in: reader)?.on == today { return nil }
            guard let root = try Places.root(in: reader)?.id else { return nil }
            let rules = try ConcernRules.read(at: [root], in: reader)
            let level = try ConcernRules.level(at: root, in: reader)
            return (today, rules, level, try ConcernRules.countsImported(at: root, in: reader))
        }
        guard let (day, rules, level, withImported) = found, let window = rules.window_days else {
            return nil
        }
        return ConcernRun(county, on: day, window_days: window, level: level, withImported: withImported)
    }

    /// Goes on for a while; false once all is kept.
    package func goOn(for duration: Duration = .milliseconds(800)) async throws -> Bool {
        let end = ContinuousClock.now + duration
        while ContinuousClock.now < end { guard try await step() else { return false } }
        return true
    }

    /// Goes on until all is kept.
    package func finish() async throws { while try await step() {} }

    private func step() async throws -> Bool {
        switch stage {
        case .reading(let position): try await read(after: position)
        case .keeping(let groups, let next): try await keep(groups, next)
        case .done: return false
        }
        return true
    }

    // MARK: Reading

    private func read(after position: Position) async throws {
        let (from, end, withImported) = (from.start, day.adding(days: 1).start, withImported)
        let texts = try await county.database.read { reader in
            try Requests.texts(
                from: from, before: end, withImported: withImported, after: position,
                limit: ConcernLimits.texts_step, in: reader)
        }
        let (unknown, level) = (areas.unknown(Set(texts.map(\.place))), level)
        if !unknown.isEmpty {
            try await areas.learn(
                county.database.read { try ConcernAreas.read(unknown, level: level, in: $0) })
        }
        for text in texts {
            let code = number(of: text.category)
            let (area, stem) = areas.area(of: text)
            if let stem { stems[requests.count] = stem }
            pile.add(heading: text.title, body: text.body, at: area, kind: Int(code) + 1)
            areaOf.append(area)
            requests.append(text.id)
            days.append(Int32(text.opened.day.number))
            codes.append(code)
        }
        if let last = texts.last, texts.count == ConcernLimits.texts_step {
            stage = .reading(after: last.position)
        } else {
            for (request, number) in areas.numbers(of: stems, in: areaOf) { pile.put(request, at: number) }
            stage = .keeping(TextGroups(pile), next: 0)
        }
    }

    private func number(of category: String?) -> Int32 {
        guard let category else { return -1 }
        if let known = categoryNumbers[category] { return known }
        let number = Int32(categories.count)
        categories.append(category)
        categoryNumbers[category] = number
        return number
    }

    // MARK: Keeping

    private func keep(_ groups: TextGroups, _ next: Int) async throws {
        guard next < areas.places.count else {
            let (day, texts, concerns, tasks) = (day, pile.count, concerns, tasks)
            try await county.database.write(by: .system) { transaction in
                try Topics.end(on: day, texts: texts, concerns: concerns, tasks: tasks, in: transaction)
            }
            stage = .done
            return
        }
        let place = areas.places[next]
        let found = areas.groupNumbers(of: next).flatMap { groups.groups(at: $0) }
            .filter { $0.count >= ConcernLimits.members_min }
        let rows = Dictionary(uniqueKeysWithValues: found.flatMap { $0 }.map { (requests[$0], $0) })
        let (known, members) = try await county.database.read { reader in
            (try ConcernStore.all(at: place, in: reader), try ConcernStore.members(at: place, in: reader))
        }
        let matched = ConcernMatching.matched(
            found.map { $0.map { requests[$0] } }, to: ConcernMatching.Known.all(known, members)
        ).filter { $0.concern != nil || $0.members.count >= ConcernLimits.members_min }
        let (owner, dayOf) = (
            Dictionary(uniqueKeysWithValues: members.map { ($0.request, $0.concern) }),
            Dictionary(uniqueKeysWithValues: members.map { ($0.request, $0.on) })
        )
        var placements: [ConcernPlacement] = []
        for group in matched {
            let moved = group.members.filter { group.concern == nil || owner[$0] != group.concern }
            if moved.isEmpty { continue }
            placements.append(
                ConcernPlacement(
                    concern: group.concern,
                    draft: group.concern == nil ? try await draft(of: group.members, rows, groups) : nil,
                    members: moved.map { request in
                        let day =
                            rows[request].map { Day(number: Int(days[$0])) } ?? dayOf[request] ?? self.day
                        return (request, day)
                    }))
        }
        let kept = Set(matched.flatMap(\.members))
        let gone = members.filter { $0.on >= from && !$0.isPinned && !kept.contains($0.request) }.map(
            \.request)
        try await write(placements, at: place, gone: gone)
        concerns += matched.count
        try await openTasks(at: place)
        stage = .keeping(groups, next: next + 1)
    }

    /// Many small concerns in one write, a large one in several.
    private func write(_ placements: [ConcernPlacement], at place: PlaceID, gone: [CaseID]) async throws {
        for start in stride(from: 0, to: gone.count, by: ConcernLimits.moved_max) {
            let requests = Array(gone[start..<min(start + ConcernLimits.moved_max, gone.count)])
            try await county.database.write(by: .system) { try ConcernStore.takeOut(requests, in: $0) }
        }
        var batch: [ConcernPlacement] = []
        for placement in placements {
            if batch.reduce(placement.members.count, { $0 + $1.members.count }) > ConcernLimits.moved_max {
                try await write(batch, at: place)
                batch = []
            }
            batch.append(placement)
        }
        try await write(batch, at: place)
    }

    private func write(_ batch: [ConcernPlacement], at place: PlaceID) async throws {
        if batch.isEmpty { return }
        let ids = try await county.database.write(by: .system) { transaction in
            try batch.map { placement in
                try Topics.keep(
                    placement.parts.first ?? [], in: placement.concern, placement.draft, at: place,
                    in: transaction)
            }
        }
        for (placement, id) in zip(batch, ids) {
            for part in placement.parts.dropFirst() {
                _ = try await county.database.write(by: .system) {
                    try Topics.keep(part, in: id, nil, at: place, in: $0)
                }
            }
        }
    }

    /// A name and a category for a concern that is new, from the words that nobody has withheld.
    private func draft(
        of members: [CaseID], _ rows: [CaseID: Int], _ groups: TextGroups
    ) async throws -> ConcernDraft {
        let ids = Array(members.prefix(ConcernLimits.named_max))
        let counted = Dictionary(
            grouping: members.compactMap { rows[$0].map { codes[$0] } }.filter { $0 >= 0 }, by: \.self
        ).mapValues(\.count)
        let counts = counted.map { (categories[Int($0.key)], $0.value) }
        let (texts, classes) = try await county.database.read { reader in
            (try Requests.texts(of: ids, in: reader), try RequestClasses.read(in: reader))
        }
        let category = ConcernDraft.category(counts, of: members.count, top: classes.top)
        // What is said again in the very same words tells nothing of which words matter.
        let shown = Set(texts.filter(\.isShowable).map { "\($0.title)。\($0.body)" }).sorted()
        let name = ConcernNaming.name(
            words: shown.count < ConcernLimits.members_min ? [] : groups.tellingWords(of: shown, atMost: 6),
            category: category.flatMap { classes.name(of: $0, .chinese) }, texts: shown,
            placesUsing: groups.placesUsing)
        let said = name ?? Text.concernUnnamed(.chinese)
        let estates = Set(members.map { rows[$0].flatMap { areas.estate(of: $0) } })
        let estate = estates.count == 1 ? estates.first ?? nil : nil
        let told = texts.flatMap { [$0.location, $0.title, $0.body] }
        let named = estate.map { "\(Estates.full($0, in: told))，\(said)" } ?? said
        return ConcernDraft(
            name: String(named.prefix(ConcernLimits.name_length_max)), category: category)
    }

    private func openTasks(at place: PlaceID) async throws {
        let day = day
        let due = try await county.database.read { try Topics.dueForTask(at: place, on: day, in: $0) }
        for concern in due {
            let isOpened = try await county.database.write(by: .system) {
                try Topics.openTask(concern, on: day, in: $0)
            }
            if isOpened { tasks += 1 }
        }
    }
}
