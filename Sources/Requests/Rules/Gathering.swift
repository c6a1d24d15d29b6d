import Access
import Cases
import Kernel

/// A problem as somebody writes it down, before it is one.
package struct ProblemDraft: Sendable {
    package var id: CaseID
    package var title: String
    package var goal: String
    package var place: PlaceID?
    package var finishOn: Day?
    package var lead: Case.Lead
    package var requests: [CaseID]

    package init(
        id: CaseID, title: String, goal: String, place: PlaceID?, finishOn: Day?, lead: Case.Lead,
        requests: [CaseID] = []
    ) {
        self.id = id
        self.title = title
        self.goal = goal
        self.place = place
        self.finishOn = finishOn
        self.lead = lead
        self.requests = requests
    }

    /// Everything that is wrong with the draft itself, so that all of it can be mended at once.
    ///
    /// - Parameter workDays: from tomorrow through the day by which all must be done.
    package func refusals(workDays: Int, at now: Instant) -> [any Refusal] {
        var found: [any Refusal] = []
        if title.isEmpty { found.append(ProblemRefusal.titleMissing) }
        if title.count > CaseLimits.titleCharacters_max { found.append(ProblemRefusal.titleTooLong) }
        if goal.isEmpty { found.append(ProblemRefusal.goalMissing) }
        if place == nil { found.append(ProblemRefusal.placeUnknown) }
        if lead.person == nil, lead.organisation == nil { found.append(ActRefusal.nobodyNamed) }
        do throws(ProblemRefusal) {
            try Problem.checkFinish(finishOn, workDays: workDays, today: now.day)
        } catch {
            found.append(error)
        }
        if requests.count > RequestLimits.gathered_max { found.append(ProblemRefusal.tooManyChosen) }
        return found
    }
}

extension Problem {
    /// Whether all can be done by `day`: there is a workday until then, and it is not years away.
    ///
    /// - Parameter workDays: from tomorrow through that day.
    package static func checkFinish(
        _ day: Day?, workDays: Int, today: Day
    ) throws(ProblemRefusal) {
        guard let day else { throw .finishMissing }
        if day <= today || workDays == 0 { throw .finishTooSoon }
        if day > today.adding(days: RequestLimits.problemDays_max) { throw .finishTooFar }
    }

    /// Whether a request may be put into a problem at `place`.
    ///
    /// - Parameters:
    ///   - lineage: of the request's place, itself first.
    ///   - other: the problem that it is part of already.
    package static func checkGathering(
        _ request: Case, lineage: [PlaceID], into place: PlaceID, other: CaseID?, by hand: Hand
    ) throws {
        guard request.kind == Requests.kind else { throw ProblemRefusal.requestUnknown }
        let may = hand.leads(request) || !hand.permissions.isDisjoint(with: [.work, .dispatch])
        guard may else { throw ActRefusal.notYours }
        guard request.isOpen else { throw ProblemRefusal.requestClosed }
        if other != nil { throw ProblemRefusal.requestGathered }
        guard lineage.contains(place) else { throw ProblemRefusal.requestElsewhere }
    }

    /// Whether `hand` may change what a problem consists of: its requests and its plan.
    package static func checkChange(_ matter: Case, by hand: Hand) throws {
        guard matter.isOpen else { throw ActRefusal.alreadyClosed }
        let may = hand.leads(matter) || hand.permissions.contains(.dispatch)
        guard may else { throw ActRefusal.notYours }
        guard matter.state != .done else { throw ProblemRefusal.notOpenForWork }
    }
}
