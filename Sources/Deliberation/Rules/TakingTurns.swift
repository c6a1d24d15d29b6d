import Clocks
import Kernel

/// Why a roster is not set up or changed, first applicable reason first.
package enum RosterRefusal: String, Refusal, CaseIterable {
    case unknown = "deliberation.roster-unknown"
    case titleMissing = "deliberation.roster-title-missing"
    case titleTooLong = "deliberation.roster-title-too-long"
    case membersMissing = "deliberation.roster-members-missing"
    case membersTooMany = "deliberation.roster-members-too-many"
    case householdUnknown = "deliberation.roster-household-unknown"
    case memberTwice = "deliberation.roster-member-twice"
    case memberTooLong = "deliberation.roster-member-too-long"
    case clauseUnknown = "deliberation.roster-clause-unknown"
    case ended = "deliberation.roster-ended"
    case turnsOutOfRange = "deliberation.roster-turns"
    case turnOver = "deliberation.roster-turn-over"
    case sameMember = "deliberation.roster-same-member"
    case agreementMissing = "deliberation.roster-agreement-missing"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .ended, .turnOver: .conflict
        case .titleMissing, .titleTooLong, .membersMissing, .membersTooMany, .householdUnknown,
            .memberTwice, .memberTooLong, .clauseUnknown, .turnsOutOfRange, .sameMember, .agreementMissing:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .titleMissing, .titleTooLong: "title"
        case .membersMissing, .membersTooMany, .householdUnknown, .memberTwice, .memberTooLong: "members"
        case .clauseUnknown: "clause"
        case .turnsOutOfRange, .sameMember: "second"
        case .turnOver: "first"
        case .agreementMissing: "words"
        case .unknown, .ended: nil
        }
    }
}

extension Roster {
    package func check() throws(RosterRefusal) {
        if title.isEmpty { throw .titleMissing }
        if title.count > DeliberationLimits.title_length_max { throw .titleTooLong }
        if members.count < 2 { throw .membersMissing }
        if members.count > DeliberationLimits.members_max { throw .membersTooMany }
        if Set(members.map(\.label)).count != members.count { throw .memberTwice }
        if members.contains(where: { $0.label.count > DeliberationLimits.name_length_max }) {
            throw .memberTooLong
        }
    }

    /// The turns from the first on; weeks of long holidays are left out where the roster says so.
    package func turns(_ count: Int, in calendar: WorkingCalendar) -> [Turn] {
        guard !members.isEmpty else { return [] }
        let order = swapped(count)
        var turns: [Turn] = []
        var index = 0
        while turns.count < count, index < count * 2 + 60 {
            let (from, next) = (day(index), day(index + 1))
            index += 1
            if let ended, from >= ended { break }
            if skipsHolidays, isLongHoliday(from, next, in: calendar) { continue }
            let number = turns.count + 1
            turns.append(
                Turn(
                    number: number, from: from, through: next.adding(days: -1),
                    member: members[order[number - 1] % members.count],
                    isSwapped: order[number - 1] != number - 1))
        }
        return turns
    }

    /// Which turn's member does each turn: swaps change places, in the order in which they were agreed.
    private func swapped(_ count: Int) -> [Int] {
        var order = Array(0..<max(count, DeliberationLimits.turns_max))
        for swap in swaps
        where order.indices.contains(swap.first - 1) && order.indices.contains(swap.second - 1) {
            order.swapAt(swap.first - 1, swap.second - 1)
        }
        return order
    }

    /// The first day of the period `index`, from the roster's start.
    private func day(_ index: Int) -> Day {
        switch every {
        case .week: return start.adding(days: 7 * index)
        case .month:
            let (year, month, date) = start.parts
            let months = month - 1 + index
            let (toYear, toMonth) = (year + months / 12, months % 12 + 1)
            // 31 January is followed by the last day of February.
            return (0...3).lazy.compactMap { Day(year: toYear, month: toMonth, day: date - $0) }.first
                ?? start
        }
    }

    /// A week with three announced days off or more: 春节, 劳动节, 国庆节.
    private func isLongHoliday(_ from: Day, _ next: Day, in calendar: WorkingCalendar) -> Bool {
        guard every == .week else { return false }
        let days = (from.number..<next.number).map { Day(number: $0) }
        return days.count { calendar.specialDay(on: $0)?.kind == .holiday } >= 3
    }

    /// Nothing is thrown when two turns that are still to come may change their members.
    package func check(_ swap: Swap, today: Day, in calendar: WorkingCalendar) throws(RosterRefusal) {
        if let ended, ended <= today { throw .ended }
        let all = turns(DeliberationLimits.turns_max, in: calendar)
        guard let first = all.first(where: { $0.number == swap.first }),
            let second = all.first(where: { $0.number == swap.second })
        else { throw .turnsOutOfRange }
        if min(first.through, second.through) < today { throw .turnOver }
        if first.member == second.member { throw .sameMember }
        if swap.words.isEmpty || swap.words.count > DeliberationLimits.line_length_max {
            throw .agreementMissing
        }
    }
}
