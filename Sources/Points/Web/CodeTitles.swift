import Kernel
import Ledger
import Web

extension ItemSubject {
    var title: Text {
        switch self {
        case .labour: .subjectLabour
        case .environment: .subjectEnvironment
        case .safety: .subjectSafety
        case .assembly: .subjectAssembly
        case .manners: .subjectManners
        case .neighbours: .subjectNeighbours
        case .learning: .subjectLearning
        case .charter: .subjectCharter
        case .other: .subjectOther
        case .rights: .subjectRights
        case .benefits: .subjectBenefits
        case .family: .subjectFamily
        case .health: .subjectHealth
        case .poverty: .subjectPoverty
        case .debt: .subjectDebt
        case .petition: .subjectPetition
        case .minors: .subjectMinors
        case .apps: .subjectApps
        }
    }
}

extension ItemTerms.Evidence {
    var title: Text {
        switch self {
        case .none: .evidenceNone
        case .photo: .evidencePhoto
        case .witness: .evidenceWitness
        case .document: .evidenceDocument
        }
    }
}

extension ItemTerms.Declarer {
    var title: Text {
        switch self {
        case .household: .declarerHousehold
        case .grid: .declarerGrid
        case .link: .declarerLink
        case .committee: .declarerCommittee
        }
    }
}

extension ItemTerms.Trigger {
    var title: Text {
        switch self {
        case .hand: .triggerHand
        case .solvedRequest: .triggerSolvedRequest
        case .attendance: .triggerAttendance
        case .volunteering: .triggerVolunteering
        }
    }
}

extension ItemTerms.Checker {
    var title: Text {
        switch self {
        case .grid: .checkerGrid
        case .committee: .checkerCommittee
        }
    }
}

extension ItemTerms.Cap.Period {
    var title: Text {
        switch self {
        case .day: .periodDay
        case .month: .periodMonth
        case .season: .periodSeason
        }
    }

    /// With a place for the points.
    var words: Text {
        switch self {
        case .day: .capDay
        case .month: .capMonth
        case .season: .capSeason
        }
    }
}

extension VersionTerms.Cadence {
    var title: Text {
        switch self {
        case .week: .cadenceWeek
        case .month: .cadenceMonth
        }
    }
}

extension PointsVersion.State {
    var title: Text {
        switch self {
        case .draft: .versionDraft
        case .submitted: .versionSubmitted
        case .adopted: .versionAdopted
        case .dropped: .versionDropped
        }
    }
}

extension PointsAct.State {
    var title: Text {
        switch self {
        case .declared: .actDeclared
        case .checked: .actChecked
        case .published: .actPublished
        case .noticed: .actNoticed
        case .confirmed: .actConfirmed
        case .contested: .actContested
        case .rejected: .actRejected
        case .reversed: .actReversed
        case .expired: .actExpired
        }
    }
}

extension Publication.State {
    var title: Text {
        switch self {
        case .open: .publicationOpen
        case .settled: .publicationSettled
        case .withdrawn: .publicationWithdrawn
        }
    }
}

extension Frame {
    /// `+5`, `-2.5`
    func points(_ amount: Int64) -> String { (amount > 0 ? "+" : "") + Points.unit.text(amount) }

    /// Why an act was turned down or taken back.
    func reason(_ act: PointsAct) -> String {
        act.reason == "objection" ? self(.reasonObjection) : act.reason
    }

    /// `每次 +5，每月最多 20`
    func worth(_ terms: ItemTerms) -> String {
        guard let cap = terms.cap else { return points(terms.points) }
        return joined(
            points(terms.points), self(cap.period.words, ["points": Points.unit.text(cap.amount)]))
    }

    /// Who declares it, or by what it comes about.
    func declarers(of terms: ItemTerms) -> String {
        terms.trigger == .hand ? joined(list: terms.declarers.map(\.title)) : self(terms.trigger.title)
    }

    /// The elements as one says them in the reader's language.
    func joined(list texts: [Text]) -> String {
        texts.enumerated().map { $0 == 0 ? self($1) : inline($1) }
            .joined(separator: language == .chinese ? "、" : ", ")
    }
}
