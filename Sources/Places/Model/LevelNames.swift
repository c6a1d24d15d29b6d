import Kernel

/// What the levels are called here: one county's towns are another's streets.
package struct LevelNames: Sendable {
    private var own: [Level: Text] = [:]

    /// What a level is called in both languages.
    package func text(of level: Level) -> Text { own[level] ?? level.text }

    init() {}

    /// One line a level: its code, the Chinese and the English name with tabs between them.
    init(stored: String) {
        for line in stored.split(separator: "\n") {
            let parts = line.split(separator: "\t").map(String.init)
            guard parts.count == 3, let level = Level(rawValue: parts[0]) else { continue }
            own[level] = Text("places.level-\(level.rawValue)", parts[1], parts[2])
        }
    }

    var stored: String {
        Level.allCases.compactMap { level in
            own[level].map { "\(level.rawValue)\t\($0.chinese)\t\($0.english)" }
        }.joined(separator: "\n")
    }

    mutating func set(_ level: Level, chinese: String, english: String) {
        own[level] = Text("places.level-\(level.rawValue)", plain(chinese), plain(english))
    }

    private func plain(_ text: String) -> String { text.filter { $0 != "\t" && !$0.isNewline } }
}

extension Level {
    /// What the level is called where nothing else was said.
    package var text: Text {
        switch self {
        case .country: .levelCountry
        case .province: .levelProvince
        case .city: .levelCity
        case .county: .levelCounty
        case .town: .levelTown
        case .village: .levelVillage
        case .area: .levelArea
        case .group: .levelGroup
        case .estate: .levelEstate
        case .grid: .levelGrid
        case .building: .levelBuilding
        case .microgrid: .levelMicrogrid
        case .premises: .levelPremises
        }
    }
}
