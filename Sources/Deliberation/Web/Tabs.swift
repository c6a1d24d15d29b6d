import Kernel
import Web

/// The lists of this room, side by side.
enum DeliberationTab: String, CaseIterable {
    case procedures, charters, topics
    case estates = "estate-matters"
}

func deliberationTabs(_ current: DeliberationTab, _ frame: Frame) -> [Tab] {
    DeliberationTab.allCases.map { tab in
        let title: Text =
            switch tab {
            case .procedures: .listTitle
            case .charters: .chartersTitle
            case .topics: .topicsTitle
            case .estates: .estatesTitle
            }
        return Tab(frame(title), path: "/\(tab.rawValue)", isCurrent: tab == current)
    }
}
