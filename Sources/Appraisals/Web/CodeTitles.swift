import Kernel

extension Appraisal.State {
    package var title: Text {
        switch self {
        case .drafted: .stateDrafted
        case .open: .stateOpen
        case .closed: .stateClosed
        case .counted: .stateCounted
        case .appealed: .stateAppealed
        case .recounted: .stateRecounted
        case .final: .stateFinal
        case .dropped: .stateDropped
        }
    }

    var purpose: Text {
        switch self {
        case .drafted: .purposeDrafted
        case .open: .purposeOpen
        case .closed: .purposeClosed
        case .counted: .purposeCounted
        case .appealed: .purposeAppealed
        case .recounted: .purposeRecounted
        case .final: .purposeFinal
        case .dropped: .purposeDropped
        }
    }
}

extension ScoreSheet.Channel {
    var title: Text {
        switch self {
        case .phone: .channelPhone
        case .paper: .channelPaper
        }
    }
}

extension AppraisalAppeal.State {
    package var title: Text {
        switch self {
        case .open: .appealOpenState
        case .dismissed: .appealDismissed
        case .upheld: .appealUpheld
        }
    }
}
