import Kernel

extension ConveningRefusal {
    package var sentence: Sentence {
        switch self {
        case .bodyUnknown: Sentence(.refusalBodyUnknown)
        case .bodyClosed: Sentence(.refusalBodyClosed)
        case .titleMissing: Sentence(.refusalTitleMissing)
        case .titleTooLong: Sentence(.refusalTitleTooLong, ["max": "\(AssemblyLimits.title_length_max)"])
        case .venueMissing: Sentence(.refusalVenueMissing)
        case .venueTooLong: Sentence(.refusalVenueTooLong, ["max": "\(AssemblyLimits.venue_length_max)"])
        case .officerTooLong:
            Sentence(.refusalOfficerTooLong, ["max": "\(AssemblyLimits.officer_length_max)"])
        case .countingUnfit: Sentence(.refusalCountingUnfit)
        case .figureMissing(let name):
            Sentence(
                .refusalFigureMissing, ["chinese": name.title.chinese, "english": name.title.english])
        case .noticedInFuture: Sentence(.refusalNoticedInFuture)
        case .noticedTooLongAgo:
            Sentence(.refusalNoticedTooLongAgo, ["max": "\(AssemblyLimits.noticed_days_max)"])
        case .noticeTooShort(let earliest, let days):
            Sentence(.refusalNoticeTooShort, ["days": "\(days)"], days: ["day": earliest])
        case .secretOfUnequalVotes: Sentence(.refusalSecretOfUnequalVotes)
        case .rollEmpty: Sentence(.refusalRollEmpty)
        case .householdsUnknown(let count): Sentence(.refusalHouseholdsUnknown, ["count": "\(count)"])
        case .bodyTooSmall(let have, let least):
            Sentence(.refusalBodyTooSmall, ["have": "\(have)", "least": "\(least)"])
        case .rollTooLong: Sentence(.refusalRollTooLong, ["max": "\(AssemblyLimits.seats_max)"])
        case .motionsMissing: Sentence(.refusalMotionsMissing)
        case .tooManyMotions: Sentence(.refusalTooManyMotions, ["max": "\(AssemblyLimits.motions_max)"])
        case .motionTitleMissing, .motionTitleTooLong, .motionTextMissing, .motionTextTooLong,
            .matterMissing, .outsideCompetence, .consultsOnly, .authorisationMissing, .authorisationUnfit:
            motionSentence
        }
    }

    private var motionSentence: Sentence {
        switch self {
        case .motionTitleMissing(let number): Sentence(.refusalMotionTitleMissing, ["number": "\(number)"])
        case .motionTitleTooLong(let number):
            Sentence(
                .refusalMotionTitleTooLong,
                ["number": "\(number)", "max": "\(AssemblyLimits.title_length_max)"])
        case .motionTextMissing(let number): Sentence(.refusalMotionTextMissing, ["number": "\(number)"])
        case .motionTextTooLong(let number):
            Sentence(
                .refusalMotionTextTooLong,
                ["number": "\(number)", "max": "\(AssemblyLimits.motionText_length_max)"])
        case .matterMissing(let number): Sentence(.refusalMatterMissing, ["number": "\(number)"])
        case .consultsOnly(let number, let source):
            Sentence(.refusalConsultsOnly, ["number": "\(number)", "source": "\(source)"])
        case .authorisationMissing(let number, let source):
            Sentence(.refusalAuthorisationMissing, ["number": "\(number)", "source": "\(source)"])
        case .authorisationUnfit(let number):
            Sentence(.refusalAuthorisationUnfit, ["number": "\(number)"])
        case .outsideCompetence(let number, let source):
            Sentence(.refusalOutsideCompetence, ["number": "\(number)", "source": "\(source)"])
        case .bodyUnknown, .bodyClosed, .titleMissing, .titleTooLong, .venueMissing, .venueTooLong,
            .officerTooLong, .countingUnfit, .figureMissing, .noticedInFuture, .noticedTooLongAgo,
            .noticeTooShort, .secretOfUnequalVotes, .rollEmpty, .householdsUnknown, .bodyTooSmall,
            .rollTooLong, .motionsMissing, .tooManyMotions:
            sentence
        }
    }
}
