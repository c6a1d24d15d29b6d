import Kernel

extension ReviewRule.State {
    var title: Text {
        switch self {
        case .draft: .ruleDraft
        case .submitted: .ruleSubmitted
        case .adopted: .ruleAdoptedState
        case .dropped: .ruleDropped
        }
    }
}

extension ReviewMatter.State {
    var title: Text {
        switch self {
        case .told: .matterTold
        case .listed: .matterListed
        case .dropped: .matterDropped
        case .fixed: .matterFixed
        case .expired: .matterExpired
        }
    }
}
