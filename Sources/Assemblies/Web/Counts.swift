import Kernel
import Web

/// Square metres, written from square decimetres without rounding.
enum Area {
    static func text(_ area_dm2: Int) -> String {
        let (whole, part) = (Figures.grouped(area_dm2 / 100), area_dm2 % 100)
        return part == 0 ? whole : "\(whole).\(part < 10 ? "0" : "")\(part)"
    }
}

extension Assembly {
    /// `12 人`, `9 户`, or `3 人、268.08 平方米`.
    func words(_ weight: Weight, _ frame: Frame) -> String {
        switch counting {
        case .persons: frame(.countPersons, ["count": "\(weight.count)"])
        case .households: frame(.countHouseholds, ["count": "\(weight.count)"])
        case .owners:
            frame(.countOwners, ["count": "\(weight.count)", "area": Area.text(weight.area_dm2)])
        }
    }

    func shownNumber(_ frame: Frame) -> String { frame(.assemblyNumber, ["number": number]) }
}

extension Standing.Shortfall {
    /// Why a motion is not passed, in a sentence.
    func sentence(_ frame: Frame) -> String {
        let isArea = measure == .area
        let (have, need) = isArea ? (Area.text(have), Area.text(need)) : ("\(have)", "\(need)")
        let text: Text =
            switch (stage, measure) {
            case (.quorum, .number): .shortQuorum
            case (.quorum, .area): .shortQuorumArea
            case (.majority, .number): .shortMajority
            case (.majority, .area): .shortMajorityArea
            }
        return frame(text, ["have": have, "need": need])
    }
}

extension BallotChoice {
    var title: Text {
        switch self {
        case .yes: .choiceYes
        case .no: .choiceNo
        case .abstain: .choiceAbstain
        }
    }
}

extension Assembly.State {
    var title: Text {
        switch self {
        case .called: .stateCalled
        case .voting: .stateVoting
        case .closed: .stateClosed
        case .cancelled: .stateCancelled
        }
    }
}

extension Counting {
    var title: Text {
        switch self {
        case .persons: .countingPersons
        case .households: .countingHouseholds
        case .owners: .countingOwners
        }
    }
}

extension Commitment.Outcome {
    var title: Text {
        switch self {
        case .kept: .outcomeKept
        case .partly: .outcomePartly
        case .broken: .outcomeBroken
        }
    }
}
