import CallOuts
import Cases
import Hazards
import Indicators
import Kernel
import Requests
import SeasonalChecks
import Storage

extension House {
    /// What the rooms count for the four answers of 民呼我应, from tallies and indicators.
    static let answerFigures: AnswerFigures.Reading = { place, days, reader in
        let today = reader.now.day
        let since = reader.now.adding(days: -Int64(days))
        let sums = try Indicators.sums(
            at: place, from: today.adding(days: 1 - days), through: today, in: reader)
        let open = try Queue.counts(at: [place], in: reader)[place] ?? [:]
        let inTime = sums[RequestIndicators.inTime] ?? Indicators.Sum()
        let checks = try SeasonalChecks.counts(at: place, since: since, in: reader)
        let hazards = try Hazards.found(at: place, since: since, in: reader)
        return AnswerFigures(
            open: open.reduce(0) { $1.key == .closed ? $0 : $0 + $1.value },
            late: try Queue.lateCount(at: place, in: reader),
            answered: sums[RequestIndicators.closed]?.numerator ?? 0, inTime: inTime.numerator,
            clocked: inTime.denominator,
            problems: try Cases.open(
                Requests.problemKind, at: place, limit: RequestLimits.problems_max, in: reader
            ).count,
            checked: (checks[.inOrder] ?? 0) + (checks[.hazard] ?? 0),
            toCheck: checks.values.reduce(0, +), hazardsUnasked: hazards.unasked, hazards: hazards.all)
    }

    /// What a call is for, as the rooms of requests and hazards tell it.
    static let callOutCauses = CallOutCauses(
        request: { id, reader in
            try Cases.rows(of: [id.as(Marks.Case.self)], in: reader).first.map {
                CallOutCauses.Cause(place: $0.place, number: $0.number, title: $0.title)
            }
        },
        hazard: { id, reader in
            try Hazards.hazard(id.as(Marks.Hazard.self), in: reader).map {
                CallOutCauses.Cause(place: $0.place, number: $0.number, title: $0.spot)
            }
        })

    /// How many people say that they come to help with a request.
    static let helpOnTheWay: Requests.HelpOnTheWay = { request, reader in
        try CallOuts.coming(for: request.as(Marks.Anything.self), in: reader)
    }
}
