import Kernel
import People
import Places

/// Why a link is not made or ended so, first applicable reason first.
package enum LinkRefusal: String, Refusal, CaseIterable {
    case templateUnknown = "link.template-unknown"
    case placeUnknown = "link.place-unknown"
    case levelWrong = "link.level-wrong"
    case holderUnknown = "link.holder-unknown"
    case targetMissing = "link.target-missing"
    case targetKindWrong = "link.target-kind-wrong"
    case targetUnknown = "link.target-unknown"
    case targetOutside = "link.target-outside"
    case toOneself = "link.to-oneself"
    case tooFarAhead = "link.too-far-ahead"
    case tooManyAtOnce = "link.too-many-at-once"
    case thereAlready = "link.there-already"
    case heldByAnother = "link.held-by-another"
    case unknown = "link.unknown"
    case endedAlready = "link.ended-already"
    case endsBeforeItBegins = "link.ends-before-it-begins"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .thereAlready, .heldByAnother, .endedAlready: .conflict
        case .templateUnknown, .placeUnknown, .levelWrong, .holderUnknown, .targetMissing, .targetKindWrong,
            .targetUnknown, .targetOutside, .toOneself, .tooFarAhead, .tooManyAtOnce, .endsBeforeItBegins:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .templateUnknown, .levelWrong: "template"
        case .placeUnknown: "place"
        case .holderUnknown: "person"
        case .targetMissing, .targetKindWrong, .targetUnknown, .targetOutside, .toOneself, .tooManyAtOnce,
            .thereAlready, .heldByAnother:
            "target"
        case .tooFarAhead: "from"
        case .endsBeforeItBegins: "on"
        case .unknown, .endedAlready: nil
        }
    }

    package var sentence: Sentence { Sentence(.linking(self)) }
}

/// What the county knows of the target of a link.
enum KnownTarget: Sendable, Equatable {
    case unknown
    /// A person; persons lie nowhere.
    case person
    /// A household, and whether it is kept at the link's place or below.
    case household(isWithin: Bool)
    case place(Level, isWithin: Bool)
}

extension Link {
    /// Checks a new link against its template, its place, its ends and the links of the same kind at both.
    func check(
        template: LinkTemplate?, level: Level?, holderExists: Bool, target known: KnownTarget,
        beside others: [Link], today: Day
    ) throws(LinkRefusal) {
        guard let template else { throw .templateUnknown }
        guard let level else { throw .placeUnknown }
        guard level == template.level else { throw .levelWrong }
        guard holderExists else { throw .holderUnknown }
        try check(target: known, as: template)
        if case .person(let person) = target, person == holder { throw .toOneself }
        guard period.from <= today.adding(days: Limits.ahead_days_max) else { throw .tooFarAhead }
        let same = others.filter {
            $0.template == self.template && $0.target == target && $0.period.overlaps(period)
        }
        if same.contains(where: { $0.holder == holder }) { throw .thereAlready }
        if let most = template.holders_max, same.count >= most { throw .heldByAnother }
    }

    private func check(target known: KnownTarget, as template: LinkTemplate) throws(LinkRefusal) {
        switch (template.target, target, known) {
        case (.person, .person, .person): return
        case (.household, .household, .household(let isWithin)):
            if !isWithin { throw .targetOutside }
        case (.place(let wanted), .place, .place(let level, let isWithin)):
            if level != wanted { throw .targetKindWrong }
            if !isWithin { throw .targetOutside }
        case (.person, .person, _), (.household, .household, _), (.place, .place, _): throw .targetUnknown
        case (.person, _, _), (.household, _, _), (.place, _, _): throw .targetKindWrong
        }
    }

    /// The link as it stands once its last day is known.
    func ended(on day: Day) throws(LinkRefusal) -> Link {
        if period.until != nil { throw .endedAlready }
        guard day > period.from else { throw .endsBeforeItBegins }
        return Link(
            id: id, template: template, place: place, holder: holder, target: target,
            period: Period(from: period.from, until: day))
    }
}
