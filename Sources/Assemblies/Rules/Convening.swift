import Kernel
import Rulebook

/// Why a meeting is not called, first applicable reason first.
package enum ConveningRefusal: Refusal, Hashable {
    case bodyUnknown
    case bodyClosed
    case titleMissing
    case titleTooLong
    case venueMissing
    case venueTooLong
    case officerTooLong
    case countingUnfit
    case figureMissing(MeetingFigures.Name)
    case noticedInFuture
    case noticedTooLongAgo
    case noticeTooShort(earliest: Day, days: Int)
    case secretOfUnequalVotes
    case rollEmpty
    case householdsUnknown(Int)
    case bodyTooSmall(have: Int, least: Int)
    case rollTooLong
    case motionsMissing
    case tooManyMotions
    case motionTitleMissing(Int)
    case motionTitleTooLong(Int)
    case motionTextMissing(Int)
    case motionTextTooLong(Int)
    case matterMissing(Int)
    case outsideCompetence(Int, RuleSource)
    case consultsOnly(Int, RuleSource)
    case authorisationMissing(Int, RuleSource)
    case authorisationUnfit(Int)

    package var code: String {
        switch self {
        case .bodyUnknown: "assemblies.convening-body-unknown"
        case .bodyClosed: "assemblies.body-closed"
        case .titleMissing: "assemblies.title-missing"
        case .titleTooLong: "assemblies.title-too-long"
        case .venueMissing: "assemblies.venue-missing"
        case .venueTooLong: "assemblies.venue-too-long"
        case .officerTooLong: "assemblies.officer-too-long"
        case .countingUnfit: "assemblies.counting-unfit"
        case .figureMissing: "assemblies.figure-missing"
        case .noticedInFuture: "assemblies.noticed-in-future"
        case .noticedTooLongAgo: "assemblies.noticed-too-long-ago"
        case .noticeTooShort: "assemblies.notice-too-short"
        case .secretOfUnequalVotes: "assemblies.secret-of-unequal-votes"
        case .rollEmpty: "assemblies.roll-empty"
        case .householdsUnknown: "assemblies.households-unknown"
        case .bodyTooSmall: "assemblies.body-too-small"
        case .rollTooLong: "assemblies.roll-too-long"
        case .motionsMissing: "assemblies.motions-missing"
        case .tooManyMotions: "assemblies.too-many-motions"
        case .motionTitleMissing: "assemblies.motion-title-missing"
        case .motionTitleTooLong: "assemblies.motion-title-too-long"
        case .motionTextMissing: "assemblies.motion-text-missing"
        case .motionTextTooLong: "assemblies.motion-text-too-long"
        case .matterMissing: "assemblies.matter-missing"
        case .outsideCompetence: "assemblies.outside-competence"
        case .consultsOnly: "assemblies.consults-only"
        case .authorisationMissing: "assemblies.authorisation-missing"
        case .authorisationUnfit: "assemblies.authorisation-unfit"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .bodyUnknown: .missing
        case .bodyClosed, .figureMissing, .rollEmpty, .householdsUnknown, .bodyTooSmall, .rollTooLong,
            .outsideCompetence, .consultsOnly, .authorisationMissing, .authorisationUnfit:
            .conflict
        case .titleMissing, .titleTooLong, .venueMissing, .venueTooLong, .officerTooLong, .countingUnfit,
            .noticedInFuture, .noticedTooLongAgo, .noticeTooShort, .secretOfUnequalVotes, .motionsMissing,
            .tooManyMotions, .motionTitleMissing, .motionTitleTooLong, .motionTextMissing,
            .motionTextTooLong, .matterMissing:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .titleMissing, .titleTooLong: "title"
        case .venueMissing, .venueTooLong: "venue"
        case .officerTooLong: "chair"
        case .countingUnfit, .householdsUnknown: "counting"
        case .noticedInFuture, .noticedTooLongAgo: "noticed"
        case .noticeTooShort: "meets"
        case .secretOfUnequalVotes: "is_secret"
        case .motionTitleMissing(let number), .motionTitleTooLong(let number): "title_\(number)"
        case .motionTextMissing(let number), .motionTextTooLong(let number): "text_\(number)"
        case .matterMissing(let number), .outsideCompetence(let number, _), .consultsOnly(let number, _):
            "matter_\(number)"
        case .authorisationMissing(let number, _), .authorisationUnfit(let number): "delegation_\(number)"
        case .motionsMissing, .tooManyMotions: "title_1"
        case .bodyUnknown, .bodyClosed, .figureMissing, .rollEmpty, .bodyTooSmall, .rollTooLong: nil
        }
    }
}

/// What stands fast when a meeting is called.
package struct ConveningGround: Sendable {
    let body: Body
    let figures: MeetingFigures
    /// The figures that nobody has entered.
    let missing: [MeetingFigures.Name]
    let seats: [Seat]
    let homeless: Int
    let today: Day

    package init(
        body: Body, figures: MeetingFigures, missing: [MeetingFigures.Name], seats: [Seat], homeless: Int,
        today: Day
    ) {
        self.body = body
        self.figures = figures
        self.missing = missing
        self.seats = seats
        self.homeless = homeless
        self.today = today
    }
}

extension AssemblyDraft {
    /// Everything that keeps the meeting from being called, so that it is put right in one go.
    package func refusals(on ground: ConveningGround) -> [ConveningRefusal] {
        wordRefusals + noticeRefusals(on: ground) + rollRefusals(on: ground) + motionRefusals(of: ground.body)
    }

    package func counting(of kind: BodyKind) -> Counting { counting ?? kind.countings[0] }

    private var wordRefusals: [ConveningRefusal] {
        let found: [ConveningRefusal?] = [
            title.isEmpty ? .titleMissing : nil,
            title.count > AssemblyLimits.title_length_max ? .titleTooLong : nil,
            venue.isEmpty ? .venueMissing : nil,
            venue.count > AssemblyLimits.venue_length_max ? .venueTooLong : nil,
            max(chair.count, recorder.count) > AssemblyLimits.officer_length_max ? .officerTooLong : nil,
        ]
        return found.compactMap(\.self)
    }

    private func noticeRefusals(on ground: ConveningGround) -> [ConveningRefusal] {
        let noticed = noticed ?? ground.today
        let oldest = ground.today.adding(days: -AssemblyLimits.noticed_days_max)
        let earliest = noticed.adding(days: ground.figures.noticeDays)
        let found: [ConveningRefusal?] = [
            ground.body.period.contains(noticed) ? nil : .bodyClosed,
            noticed > ground.today ? .noticedInFuture : nil,
            noticed < oldest ? .noticedTooLongAgo : nil,
            meets.day < earliest
                ? .noticeTooShort(earliest: earliest, days: ground.figures.noticeDays) : nil,
        ]
        return ground.missing.map { .figureMissing($0) } + found.compactMap(\.self)
    }

    private func rollRefusals(on ground: ConveningGround) -> [ConveningRefusal] {
        let counting = counting(of: ground.body.kind)
        let count = ground.seats.count
        let least = ground.figures.size_min
        let found: [ConveningRefusal?] = [
            ground.body.kind.countings.contains(counting) ? nil : .countingUnfit,
            counting == .owners && isSecret ? .secretOfUnequalVotes : nil,
            counting == .households && ground.homeless > 0 ? .householdsUnknown(ground.homeless) : nil,
            count == 0 ? .rollEmpty : nil,
            count > 0 && count < least ? .bodyTooSmall(have: count, least: least) : nil,
            count > AssemblyLimits.seats_max ? .rollTooLong : nil,
        ]
        return found.compactMap(\.self)
    }

    private func motionRefusals(of body: Body) -> [ConveningRefusal] {
        let whole: [ConveningRefusal?] = [
            motions.isEmpty && !body.kind.isFreeForm ? .motionsMissing : nil,
            motions.count > AssemblyLimits.motions_max ? .tooManyMotions : nil,
        ]
        let each = motions.enumerated().flatMap { index, motion in
            motion.refusals(at: index + 1, before: body.kind)
        }
        return whole.compactMap(\.self) + each
    }
}

extension MotionDraft {
    func refusals(at number: Int, before kind: BodyKind) -> [ConveningRefusal] {
        let found: [ConveningRefusal?] = [
            title.isEmpty ? .motionTitleMissing(number) : nil,
            title.count > AssemblyLimits.title_length_max ? .motionTitleTooLong(number) : nil,
            text.isEmpty ? .motionTextMissing(number) : nil,
            text.count > AssemblyLimits.motionText_length_max ? .motionTextTooLong(number) : nil,
            matter == nil && kind.isDeciding
                ? .matterMissing(number)
                : matter.flatMap { competenceRefusal(of: $0, before: kind, at: number) },
        ]
        return found.compactMap(\.self)
    }

    private func competenceRefusal(
        of matter: Matter, before kind: BodyKind, at number: Int
    ) -> ConveningRefusal? {
        // What no text gives to anybody is nobody else's.
        guard let source = matter.source else { return nil }
        return switch matter.competence(of: kind) {
        case .decides, .proposes: nil
        case .decidesIfAuthorised: delegation == nil ? .authorisationMissing(number, source) : nil
        case .never: kind.isFreeForm ? .consultsOnly(number, source) : .outsideCompetence(number, source)
        }
    }
}

extension Resolution {
    /// Whether it authorises the representatives of its village.
    package func authorises(at place: PlaceID) -> Bool {
        isPassed && kind == .villagersAssembly && matter == .delegation && self.place == place
    }
}
