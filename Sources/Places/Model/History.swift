import Kernel

/// How a place was described from a day on, until the next version begins.
struct PlaceVersion: Sendable, Equatable {
    let place: PlaceID
    let from: Day
    /// 0 for what was entered by hand, else the import that brought it.
    let importNumber: Int
    /// The first day on which the place is no more.
    var until: Day?
    var parent: PlaceID?
    let level: Level
    var name: String
    var code: String?
    var edition: Int?
}

/// All versions of one place, oldest first; never empty.
struct History: Sendable, Equatable {
    let versions: [PlaceVersion]

    /// `nil` without a version.
    init?(_ versions: [PlaceVersion]) {
        guard !versions.isEmpty else { return nil }
        self.versions = versions.sorted { ($0.from, $0.importNumber) < ($1.from, $1.importNumber) }
    }

    var id: PlaceID { first.place }
    var first: PlaceVersion { versions[0] }
    var last: PlaceVersion { versions[versions.count - 1] }
    /// The first day on which the place is no more, entered or announced.
    var closed: Day? { last.until }
    /// When the last change takes effect.
    var lastChange: Day { last.until ?? last.from }

    /// The place as of `day`; `nil` before it was founded and after it was closed.
    func place(on day: Day) -> Place? {
        guard let index = versions.lastIndex(where: { $0.from <= day }) else { return nil }
        let place = place(at: index)
        return place.period.contains(day) ? place : nil
    }

    /// The place as it stands today; as it last was when it is closed, as it will begin when announced.
    func standing(on today: Day) -> Place {
        place(at: versions.lastIndex { $0.from <= today } ?? versions.startIndex)
    }

    /// Each description that held for at least a day, oldest first.
    var descriptions: [Place] {
        versions.indices.filter { index in
            index == versions.count - 1 || versions[index + 1].from > versions[index].from
        }.map { place(at: $0) }
    }

    private func place(at index: Int) -> Place {
        let version = versions[index]
        let next = versions[(index + 1)...].first { $0.from > version.from }?.from
        let end = [next, version.until].compactMap { $0 }.min()
        return Place(
            id: version.place, level: version.level, name: version.name, parent: version.parent,
            code: version.code,
            edition: version.edition, period: Period(from: version.from, until: end))
    }
}
