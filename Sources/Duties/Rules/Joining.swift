import Kernel
import People

/// Why somebody does not join or leave a team so, first applicable reason first.
package enum JoiningRefusal: String, Refusal, CaseIterable {
    case teamUnknown = "member.team-unknown"
    case slotUnknown = "member.slot-unknown"
    case slotOfPost = "member.slot-of-post"
    case holderKindWrong = "member.holder-kind-wrong"
    case holderUnknown = "member.holder-unknown"
    case outsideTeam = "member.outside-team"
    case tooFarAhead = "member.too-far-ahead"
    case thereAlready = "member.there-already"
    case slotTaken = "member.slot-taken"
    case unknown = "member.unknown"
    case leftAlready = "member.left-already"
    case leavesBeforeJoining = "member.leaves-before-joining"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .teamUnknown, .unknown: .missing
        case .thereAlready, .slotTaken, .leftAlready: .conflict
        case .slotUnknown, .slotOfPost, .holderKindWrong, .holderUnknown, .outsideTeam, .tooFarAhead,
            .leavesBeforeJoining:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .slotUnknown, .slotOfPost, .slotTaken: "slot"
        case .holderKindWrong, .holderUnknown, .thereAlready: "person"
        case .outsideTeam, .tooFarAhead: "from"
        case .leavesBeforeJoining: "on"
        case .teamUnknown, .unknown, .leftAlready: nil
        }
    }

    package var sentence: Sentence { Sentence(.joining(self)) }
}

extension TeamMember {
    /// Checks a new member against the team, its template and those who are in it.
    func check(
        team: Team?, template: TeamTemplate?, holderExists: Bool, beside others: [TeamMember], today: Day
    ) throws(JoiningRefusal) {
        guard let team else { throw .teamUnknown }
        guard let slot = template?.slot(slot) else { throw .slotUnknown }
        switch (slot.kind, holder) {
        case (.post, _): throw .slotOfPost
        case (.person, .organisation), (.organisation, .person): throw .holderKindWrong
        case (.person, .person), (.organisation, .organisation): break
        }
        guard holderExists else { throw .holderUnknown }
        guard team.period.contains(period.from) else { throw .outsideTeam }
        guard period.from <= today.adding(days: Limits.ahead_days_max) else { throw .tooFarAhead }
        let here = others.filter { $0.slot == self.slot && $0.period.overlaps(period) }
        if here.contains(where: { $0.holder == holder }) { throw .thereAlready }
        if slot.isExclusive, !here.isEmpty { throw .slotTaken }
    }

    /// The membership as it stands once its last day is known.
    func ended(on day: Day) throws(JoiningRefusal) -> TeamMember {
        if period.until != nil { throw .leftAlready }
        guard day > period.from else { throw .leavesBeforeJoining }
        return TeamMember(
            id: id, team: team, slot: slot, holder: holder, period: Period(from: period.from, until: day))
    }

    /// The membership cut off by the team's end; `nil` where it has ended by then.
    func cut(at day: Day) -> TeamMember? {
        guard period.until.map({ $0 > day }) ?? true else { return nil }
        return TeamMember(
            id: id, team: team, slot: slot, holder: holder, period: Period(from: period.from, until: day))
    }
}
