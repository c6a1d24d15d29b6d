import Kernel
import Storage
import TestGround
import Testing

@testable import Places

/// Random changes from a seed; an auditor that walks the raw versions must find the closure that is kept.
@Suite struct LineageSimulation {
    @Test(arguments: TestEngine.all, [11, 12, 13] as [UInt64])
    func `after any changes, everybody's line of ancestors is what the versions say`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        let yunling = try await Yunling(engine)
        var world = World(seed: seed)
        var done = 0

        for round in 0..<80 {
            let act = world.act(on: yunling.ground.time.now.day)
            do {
                try await yunling.write { try act.run(in: $0) }
                world.note(act)
                done += 1
            } catch is any Refusal {
                // A change that does not fit is refused whole; the audit shows that nothing of it stayed.
            }
            if round % 5 == 4 {
                yunling.ground.time.advance(seconds: world.days() * 86_400)
                try await Places(yunling.ground.county).settle()
            }
            let wrong = try await yunling.read { try Auditor.differences(in: $0) }
            #expect(wrong.isEmpty, "seed \(seed), round \(round), after \(act)")
        }

        #expect(done > 20, "seed \(seed)")
    }
}

/// What the simulation knows of the county: which places there are, closed ones too.
private struct World {
    private var random: Seeded
    private var levels: [PlaceID: Level] = [
        Yunling.county: .county, Yunling.shiqiao: .town, Yunling.qingxi: .town, Yunling.liuping: .village,
        Yunling.shimen: .village, Yunling.songlin: .village, Yunling.liupingGroup1: .group,
        Yunling.liupingGrid1: .grid, Yunling.shimenGroup1: .group, Yunling.shimenGrid1: .grid,
    ]
    private var next: UInt64 = 1000

    init(seed: UInt64) { random = Seeded(seed: seed) }

    mutating func days() -> Int64 { Int64.random(in: 0...30, using: &random) }

    mutating func act(on today: Day) -> Act {
        let day = today.adding(days: Int.random(in: 0...20, using: &random))
        next += 1
        let new = Yunling.place(next)
        switch Int.random(in: 0..<12, using: &random) {
        case 0...3:
            let level =
                [Level.town, .village, .group, .grid, .building].randomElement(using: &random) ?? .village
            return .found(new, level, any(of: level.parents), day)
        case 4...7:
            let place = any(of: [.village, .group, .grid, .building])
            return .move(place, any(of: (levels[place] ?? .grid).parents), day)
        case 8...9:
            let level = [Level.town, .village, .group].randomElement(using: &random) ?? .village
            return .merge([any(of: [level])], any(of: [level]), day)
        case 10: return .divide(any(of: [.town, .village]), new, day)
        default: return .close(any(of: [.group, .grid, .building, .village]), day)
        }
    }

    /// What a change that was not refused brought.
    mutating func note(_ act: Act) {
        switch act {
        case .found(let place, let level, _, _): levels[place] = level
        case .divide(let place, let part, _): levels[part] = levels[place]
        case .move, .merge, .close: return
        }
    }

    private mutating func any(of wanted: [Level]) -> PlaceID {
        let fitting = levels.filter { wanted.contains($0.value) }.keys.sorted()
        return fitting.randomElement(using: &random) ?? Yunling.county
    }
}

/// One change to the county's tree, which may be refused.
private enum Act: Sendable {
    case found(PlaceID, Level, PlaceID, Day)
    case move(PlaceID, PlaceID, Day)
    case merge([PlaceID], PlaceID, Day)
    case divide(PlaceID, PlaceID, Day)
    case close(PlaceID, Day)

    func run(in transaction: Transaction) throws {
        switch self {
        case .found(let id, let level, let parent, let day):
            try Places.found(
                id, level: level, name: "地\(id.low)", parent: parent, from: day, in: transaction)
        case .move(let place, let parent, let day):
            try Places.move(place, under: parent, on: day, in: transaction)
        case .merge(let sources, let target, let day):
            try Places.merge(sources, into: target, on: day, in: transaction)
        case .divide(let place, let part, let day):
            let children = try Places.children(of: place, on: day, in: transaction)
            let given = children.prefix(children.count / 2).map { ($0.id, part) }
            try Places.split(
                place, into: [NewPlace(id: part, name: "分\(part.low)")],
                children: Dictionary(uniqueKeysWithValues: given), stays: true, on: day, in: transaction)
        case .close(let place, let day):
            try Places.close(place, on: day, in: transaction)
        }
    }
}

/// Recomputes who lies under whom from the raw versions and successions, by other means than the store.
enum Auditor {
    static func differences(in reader: Reader) throws -> [String] {
        let today = reader.now.day.description
        let parents = try parentsOfToday(today, in: reader)
        var expected: Set<String> = []
        for place in parents.keys {
            var depth = 0
            var above: PlaceID? = place
            while let ancestor = above, depth < 50 {
                expected.insert("\(place) \(ancestor) \(depth)")
                above = parents[ancestor] ?? nil
                depth += 1
            }
        }
        let kept: [String] = try reader.all("SELECT place_id, ancestor_id, depth FROM places_lineage") {
            row in
            "\(try row.next(PlaceID.self)) \(try row.next(PlaceID.self)) \(try row.next(Int.self))"
        }
        return Array(expected.symmetricDifference(kept)).sorted()
    }

    private static func parentsOfToday(_ today: String, in reader: Reader) throws -> [PlaceID: PlaceID?] {
        var parents: [PlaceID: PlaceID?] = [:]
        let rows: [(PlaceID, String, String?, PlaceID?)] = try reader.all(
            "SELECT place_id, from_on, until_on, parent_id FROM places_version ORDER BY place_id, from_on"
        ) { (try $0.next(), try $0.next(), try $0.next(), try $0.next()) }
        var closed: Set<PlaceID> = []
        for (place, from, until, parent) in rows where parents[place] == nil || from <= today {
            parents[place] = .some(parent)
            if let until, until <= today { closed.insert(place) }
        }
        let mergers: [(PlaceID, PlaceID)] = try reader.all(
            "SELECT from_id, to_id FROM places_succession WHERE kind = 'merger' AND on_on <= \(today)"
        ) { (try $0.next(), try $0.next()) }
        for (from, to) in mergers where closed.contains(from) { parents[from] = .some(to) }
        return parents
    }
}

/// The same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}
