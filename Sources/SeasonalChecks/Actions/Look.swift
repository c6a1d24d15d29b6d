import Access
import AdmittedTasks
import Clocks
import Hazards
import Kernel
import Places
import Rulebook
import Storage

extension SeasonalChecks {
    /// Starts a list: a task for each object, given to the grid in which it lies.
    ///
    /// Throws `Refusals` of `CheckRoundRefusal`, or `TaskAdmissionRefusal` where a grid may not be given such a task.
    @discardableResult
    package static func start(
        _ start: CheckStart, _ id: CheckListID, in transaction: Transaction
    ) throws -> CheckRound {
        let list = try used(id, in: transaction)
        if try RoundStore.open(of: [id], in: transaction)[id] != nil { throw CheckRoundRefusal.running }
        let entries = try CheckStore.entries(of: id, in: transaction)
        if entries.isEmpty { throw CheckRoundRefusal.empty }
        let today = transaction.now.day
        try start.check(window: try days(of: list, in: transaction).window, today: today)
        return try begin(start, list, entries, in: transaction)
    }

    /// Starts a list for some of its objects; a season is then begun for this year.
    @discardableResult
    static func begin(
        _ start: CheckStart, _ list: CheckList, _ entries: [CheckEntry], in transaction: Transaction
    ) throws -> CheckRound {
        let (id, today) = (list.id, transaction.now.day)
        guard let cause = start.cause else { throw CheckRoundRefusal.causeMissing }
        let round = CheckRound(
            id: start.id, list: id, cause: cause, level: cause == .warning ? start.level : nil,
            source: cause == .warning ? start.source : "", begun: transaction.now,
            ends: today.adding(days: start.days), ended: nil, position: transaction.nextPosition)
        try RoundStore.insert(round, by: transaction.origin.actor, in: transaction)
        if cause == .season {
            let year = try days(of: list, in: transaction).window.season(around: today).year
            var season = try SeasonStore.find(id, year, in: transaction)
            (season.round, season.hindrance) = (round.id, nil)
            try SeasonStore.keep(season, in: transaction)
        }
        try give(entries, of: round, at: list.place, as: list.season.admission, on: today, in: transaction)
        try transaction.record(
            CheckRoundBegun(
                subject: round.subject, list: id, cause: cause, level: round.level, tasks: entries.count,
                ends: round.ends))
        let lineage = try Places.lineage(of: list.place, in: transaction).map(\.id)
        if let rule = try Rulebook.rule(limitKey(cause), at: lineage, on: today, in: transaction) {
            try Clocks.start(
                owner: round.subject, name: ClockName.due, by: rule, at: transaction.now, in: transaction)
        }
        try Clocks.start(
            owner: round.subject, name: ClockName.end, limit: .days(start.days), at: transaction.now,
            in: transaction)
        return round
    }

    private static func give(
        _ entries: [CheckEntry], of round: CheckRound, at place: PlaceID, as code: String, on day: Day,
        in transaction: Transaction
    ) throws {
        var lines: [PlaceID: [Place]] = [:]
        var admitted: Set<PlaceID> = []
        // What is admitted for the list's whole place is admitted for every grid in it.
        let isAdmitted = (try? AdmittedTasks.require(code, at: place, on: day, in: transaction)) != nil
        for entry in entries {
            let line = try lines[entry.place] ?? Places.lineage(of: entry.place, in: transaction)
            lines[entry.place] = line
            let grid = line.first { $0.level == .grid }?.id
            if let grid, !isAdmitted, admitted.insert(grid).inserted {
                try AdmittedTasks.require(code, at: grid, on: day, in: transaction)
            }
            guard let village = line.first(where: { $0.level == .village })?.id else {
                throw CheckEntryRefusal.placeElsewhere
            }
            try RoundStore.insert(
                CheckTask(
                    id: transaction.derivedID(), round: round.id, entry: entry.id, village: village,
                    grid: grid,
                    state: .open, words: nil, person: nil, happened: nil, isFromPaper: false), in: transaction
            )
        }
    }

    /// Keeps what somebody saw; a hazard goes on elsewhere in the same transaction. Throws `CheckTaskRefusal`.
    package static func keep(
        _ result: CheckResult, of id: CheckTaskID, in transaction: Transaction
    ) throws {
        guard let open = try RoundStore.task(id, in: transaction),
            let round = try RoundStore.find(open.round, in: transaction)
        else { throw CheckTaskRefusal.unknown }
        let task = try open.done(
            result, by: transaction.origin.actor, in: round, now: transaction.now)
        try RoundStore.keep(task, in: transaction)
        try transaction.record(
            CheckDone(subject: task.subject, round: round.id, result: task.state), happened: task.happened)
        if task.state == .hazard,
            let entry = try CheckStore.entries(of: [task.entry], in: transaction)[task.entry]
        {
            try transaction.record(
                CheckFoundHazard(subject: task.subject, place: entry.place, object: entry.object),
                happened: task.happened)
        }
        let isLast = try RoundStore.tasks(of: round.id, in: transaction).allSatisfy { $0.state != .open }
        if isLast { try finish(ClockName.due, of: round, in: transaction) }
    }

    /// Ends a round before its time. Throws `CheckRoundRefusal`.
    package static func end(_ id: CheckRoundID, in transaction: Transaction) throws {
        guard let round = try RoundStore.find(id, in: transaction) else { throw CheckRoundRefusal.unknown }
        if !round.isOpen { throw CheckRoundRefusal.over }
        try end(round, in: transaction)
        for name in [ClockName.due, ClockName.end] { try finish(name, of: round, in: transaction) }
    }

    /// For the reaction to `ClockReached`: a round whose last day is over ends by itself.
    package static func endInTime(_ reached: ClockReached, in transaction: Transaction) throws {
        guard reached.name == ClockName.end, reached.stage == "due",
            let round = try RoundStore.find(reached.subject.as(Marks.CheckRound.self), in: transaction),
            round.isOpen
        else { return }
        try end(round, in: transaction)
        for name in [ClockName.due, ClockName.end] { try finish(name, of: round, in: transaction) }
    }

    private static func end(_ round: CheckRound, in transaction: Transaction) throws {
        let lapsed = try RoundStore.end(round.id, at: transaction.now, in: transaction)
        try transaction.record(CheckRoundEnded(subject: round.subject, lapsed: lapsed))
    }

    private static func finish(_ name: String, of round: CheckRound, in transaction: Transaction) throws {
        let isRunning = try Clocks.of(round.subject, in: transaction)
            .contains { $0.name == name && $0.isRunning }
        if isRunning {
            try Clocks.finish(owner: round.subject, name: name, at: transaction.now, in: transaction)
        }
    }
}

extension SeasonalChecks {
    /// For the reaction to `CheckFoundHazard`: what was seen, and of which object.
    package static func seen(
        _ id: CheckTaskID, in reader: Reader
    ) throws -> (words: String, spot: String)? {
        guard let task = try RoundStore.task(id, in: reader), let words = task.words,
            let entry = try CheckStore.entries(of: [task.entry], in: reader)[task.entry]
        else { return nil }
        return (words, entry.spot)
    }

    /// Check tasks at a place and below of rounds begun since a moment, by what came of them.
    package static func counts(
        at place: PlaceID, since: Instant, in reader: Reader
    ) throws -> [CheckTask.State: Int] {
        try RoundStore.counts(villages: try Places.within(place, in: reader), since: since, in: reader)
    }
}

extension SeasonalChecks {
    /// What an officer still has to look at, said in a sentence; `nil` where nothing is left.
    package static func reminder(for officer: OfficerCaller, in reader: Reader) throws -> Sentence? {
        let count = try OwnChecks.read(officer, in: reader).tasks.count
        return count == 0 ? nil : Sentence(.checksToDo, ["count": "\(count)"])
    }
}

extension SeasonalChecks {
    /// The task of an object in a round.
    package static func task(
        of entry: CheckEntryID, in round: CheckRoundID, reader: Reader
    ) throws -> CheckTaskID? {
        try RoundStore.tasks(of: round, in: reader).first { $0.entry == entry }?.id
    }
}
