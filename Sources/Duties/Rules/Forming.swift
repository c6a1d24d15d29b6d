import Kernel
import People
import Places

/// Why a team is not formed or ended so, first applicable reason first.
package enum TeamRefusal: String, Refusal, CaseIterable {
    case templateUnknown = "team.template-unknown"
    case placeUnknown = "team.place-unknown"
    case levelWrong = "team.level-wrong"
    case nameTooLong = "team.name-too-long"
    case tooFarAhead = "team.too-far-ahead"
    case thereAlready = "team.there-already"
    case unknown = "team.unknown"
    case endedAlready = "team.ended-already"
    case endsBeforeItBegins = "team.ends-before-it-begins"
    case hasLaterMembers = "team.has-later-members"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .thereAlready, .endedAlready, .hasLaterMembers: .conflict
        case .templateUnknown, .placeUnknown, .levelWrong, .nameTooLong, .tooFarAhead, .endsBeforeItBegins:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .templateUnknown, .levelWrong: "template"
        case .placeUnknown: "place"
        case .nameTooLong: "name"
        case .tooFarAhead: "from"
        case .endsBeforeItBegins, .hasLaterMembers: "on"
        case .thereAlready, .unknown, .endedAlready: nil
        }
    }

    package var sentence: Sentence { Sentence(.team(self)) }
}

extension Team {
    /// Checks a new team against its template, its place and the teams that the place has.
    func check(
        template: TeamTemplate?, level: Level?, beside others: [Team], today: Day
    ) throws(TeamRefusal) {
        guard let template else { throw .templateUnknown }
        guard let level else { throw .placeUnknown }
        guard level == template.level else { throw .levelWrong }
        if let name, name.count > Limits.name_length_max { throw .nameTooLong }
        guard period.from <= today.adding(days: Limits.ahead_days_max) else { throw .tooFarAhead }
        let same = others.filter { $0.template == self.template && $0.place == place }
            .filter { $0.period.overlaps(period) }
        if let most = template.teams_max, same.count >= most { throw .thereAlready }
        if same.contains(where: { $0.name == name }) { throw .thereAlready }
    }

    /// The team as it stands once its last day is known.
    func ended(on day: Day, with members: [TeamMember]) throws(TeamRefusal) -> Team {
        if period.until != nil { throw .endedAlready }
        guard day > period.from else { throw .endsBeforeItBegins }
        if members.contains(where: { $0.period.from >= day }) { throw .hasLaterMembers }
        return Team(
            id: id, template: template, place: place, name: name,
            period: Period(from: period.from, until: day))
    }
}
