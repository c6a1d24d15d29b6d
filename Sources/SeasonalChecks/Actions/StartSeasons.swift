import Access
import AdmittedTasks
import Kernel
import Places
import Rulebook
import Storage

extension SeasonalChecks {
    /// Starts every list whose season has come, each once in its season; the house does it once a day.
    ///
    /// Whoever comes late comes in time: a day on which nobody did it is made up for as long as the season lasts. What
    /// refuses is kept beside the list, told to its desk, and tried again the next day.
    package func startSeasons() async throws {
        let lists = try await county.database.read { try SeasonStore.lists(in: $0) }
        for id in lists {
            let isDue = try await county.database.read { reader in
                try SeasonalChecks.due(id, in: reader) != nil
            }
            guard isDue else { continue }
            do {
                try await county.database.write(by: .system) {
                    try SeasonalChecks.startSeason(of: id, in: $0)
                }
            } catch is any Refusal {
                try await hinder(id)
            } catch is Refusals {
                try await hinder(id)
            }
        }
    }

    private func hinder(_ id: CheckListID) async throws {
        try await county.database.write(by: .system) { transaction in
            guard let due = try SeasonalChecks.due(id, in: transaction) else { return }
            try SeasonalChecks.keep(.refused, of: due.season, in: transaction)
        }
    }

    /// The list with its season, when it is to start by itself today; a round that runs is waited for.
    static func due(
        _ id: CheckListID, in reader: Reader
    ) throws -> (list: CheckList, season: SeasonStart, last: Day)? {
        let list = try found(id, in: reader)
        if list.isRetired { return nil }
        let today = reader.now.day
        let days = try days(of: list, in: reader).window
        guard days.contains(today) else { return nil }
        let (year, _, last) = days.season(around: today)
        let season = try SeasonStore.find(id, year, in: reader)
        guard season.isDue(on: today), try RoundStore.open(of: [id], in: reader)[id] == nil else {
            return nil
        }
        return (list, season, last)
    }

    /// Starts one list in its season for the grids that may be given it; what hinders it is kept.
    package static func startSeason(of id: CheckListID, in transaction: Transaction) throws {
        guard let (list, season, last) = try due(id, in: transaction) else { return }
        let today = transaction.now.day
        let first = try days(of: list, in: transaction).window.season(around: today).first
        if let round = try SeasonStore.round(of: id, since: first.start, in: transaction) {
            var begun = season
            (begun.round, begun.hindrance) = (round, nil)
            return try SeasonStore.keep(begun, in: transaction)
        }
        let entries = try CheckStore.entries(of: id, in: transaction)
        if entries.isEmpty { return try keep(.empty, of: season, in: transaction) }
        let code = list.season.admission
        let admitted = try entries.filter { entry in
            let line = try Places.lineage(of: entry.place, in: transaction)
            guard let grid = line.first(where: { $0.level == .grid })?.id else { return true }
            return (try? AdmittedTasks.require(code, at: grid, on: today, in: transaction)) != nil
        }
        if admitted.isEmpty { return try keep(.notAdmitted, of: season, in: transaction) }
        let lineage = try Places.lineage(of: list.place, in: transaction).map(\.id)
        let usual =
            try Rulebook.rule(roundKey, at: lineage, on: today, in: transaction)?.whole ?? round_days_default
        let start = CheckStart(
            id: transaction.derivedID(), cause: .season,
            days: max(1, min(usual, last.number - today.number, CheckLimits.days_max)))
        try begin(start, list, admitted, in: transaction)
    }

    private static func keep(
        _ hindrance: SeasonStart.Hindrance, of season: SeasonStart, in transaction: Transaction
    ) throws {
        if season.hindrance == hindrance { return }
        var next = season
        next.hindrance = hindrance
        try SeasonStore.keep(next, in: transaction)
    }

    /// Lets a season begin later than by itself, or not this year. Throws `CheckListRefusal`, or `Refusals` of
    /// `SeasonPuttingOffRefusal`.
    package static func putOff(
        _ id: CheckListID, until day: Day, because reason: String, in transaction: Transaction
    ) throws {
        let list = try used(id, in: transaction)
        let today = transaction.now.day
        let (year, first, last) = try days(of: list, in: transaction).window.season(around: today)
        let putOff = SeasonStart.PutOff(until: day, reason: reason, person: transaction.origin.actor)
        let season = try SeasonStore.find(id, year, in: transaction)
            .puttingOff(putOff, first: first, last: last, today: today)
        try SeasonStore.keep(season, in: transaction)
        try transaction.record(SeasonPutOff(subject: list.subject, year: year, until: day))
    }

    /// The days of a list's season: the rulebook's where it follows that, else its own.
    static func days(of list: CheckList, in reader: Reader) throws -> SeasonDays {
        guard list.followsRule, let days = try days(of: list.season, at: list.place, in: reader) else {
            return SeasonDays(window: list.window, source: nil)
        }
        return days
    }

    /// What the rulebook says of a season at a place; nil where it says nothing.
    static func days(
        of season: CheckList.Season, at place: PlaceID, in reader: Reader
    ) throws -> SeasonDays? {
        let lineage = try Places.lineage(of: place, in: reader).map(\.id)
        let rule = try Rulebook.rule(windowKey(season), at: lineage, on: reader.now.day, in: reader)
        return rule.flatMap { rule in
            SeasonWindow(rule.value).map { SeasonDays(window: $0, source: "\(rule.source)") }
        }
    }
}

/// What a list's desk is told of its season.
package struct SeasonWord: Sendable {
    package let sentence: Sentence
    package let path: String
    package let isLate: Bool
}

extension SeasonalChecks {
    /// What officers of a list's desk have to know: it began by itself since yesterday, it is hindered, or it begins
    /// within a week.
    package static func words(for officer: OfficerCaller, in reader: Reader) throws -> [SeasonWord] {
        if officer.places(.dispatch).isEmpty { return [] }
        let today = reader.now.day
        let since = today.adding(days: -1).start
        let begun = Dictionary(
            try SeasonStore.startedAlone(since: since, in: reader), uniquingKeysWith: { _, last in last })
        return try SeasonStore.lists(in: reader).compactMap { id -> SeasonWord? in
            let list = try found(id, in: reader)
            let lineage = try Places.lineage(of: list.place, in: reader).map(\.id)
            guard officer.may(.dispatch, at: lineage) else { return nil }
            let title = ["title": list.title]
            if let round = begun[id] {
                return SeasonWord(
                    sentence: Sentence(.seasonBegun, title), path: "/check-rounds/\(round)", isLate: false)
            }
            let (year, first, _) = try days(of: list, in: reader).window.season(around: today)
            let season = try SeasonStore.find(id, year, in: reader)
            if season.round != nil { return nil }
            let path = "/checks/\(id)"
            if let hindrance = season.hindrance {
                return SeasonWord(
                    sentence: Sentence(.seasonHindered(hindrance), title), path: path, isLate: true)
            }
            let starts = season.putOff?.until ?? first
            guard starts > today, starts <= today.adding(days: told_days) else { return nil }
            return SeasonWord(
                sentence: Sentence(.seasonComing, title, days: ["day": starts]), path: path, isLate: false)
        }
    }
}
