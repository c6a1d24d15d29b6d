import Kernel
import Requests

/// Which of its three months a figure of a bulletin is of.
enum BulletinSpan: String, Sendable, CaseIterable {
    case month, before, year

    func month(of month: BulletinMonth) -> BulletinMonth {
        switch self {
        case .month: month
        case .before: month.before
        case .year: month.yearBefore
        }
    }
}

/// The list behind one figure of a bulletin.
struct BulletinListName: Hashable, Sendable {
    /// What is counted; nil for a concern's requests.
    var figure: RequestFigure?
    var span = BulletinSpan.month
    var category: String?
    var channel: String?
    var concern: String?

    /// Under which the list is kept.
    var code: String {
        [
            figure?.rawValue ?? "concern", span.rawValue, category.map { "class=\($0)" },
            channel.map { "channel=\($0)" }, concern,
        ].compactMap(\.self).joined(separator: " ")
    }
}

extension BulletinFigures {
    /// Every figure of a bulletin with the name of its list, in the order in which it is read.
    var named: [(name: BulletinListName, count: Int)] {
        var named: [(name: BulletinListName, count: Int)] = []
        for (span, core) in [(BulletinSpan.month, core as Core?), (.before, before), (.year, yearBefore)] {
            guard let core else { continue }
            named += core.counted.map { (BulletinListName(figure: $0, span: span), $1) }
        }
        named += channels.sorted { $0.key < $1.key }.map {
            (BulletinListName(figure: .received, channel: $0.key), $0.value)
        }
        named += classes.sorted { $0.key < $1.key }.map {
            (BulletinListName(figure: .received, category: $0.key), $0.value)
        }
        let ofMonth: [(RequestFigure, Int)] = [
            (.inTimePart, inTime.part), (.inTimeWhole, inTime.whole), (.returned, returned),
            (.disputed, disputed), (.open, openNow), (.late, lateNow), (.problemsOpened, problemsOpened),
            (.problemsClosed, problemsClosed),
        ]
        named += ofMonth.map { (BulletinListName(figure: $0), $1) }
        return named + topics.map { (BulletinListName(concern: $0.id), $0.requests) }
    }
}

extension BulletinFigures.Core {
    fileprivate var counted: [(RequestFigure, Int)] {
        [(.received, received), (.closed, closed)]
            + RequestRate.allCases.flatMap { rate in
                let share = share(rate)
                return [
                    (rate.figure(.part), share.part), (rate.figure(.whole), share.whole),
                    (rate.figure(.excluded), share.excluded),
                ]
            } + [(.contacted, contact.count), (.closedHere, closing.count)]
    }

    /// What is counted of every month.
    static let figures: [RequestFigure] =
        [.received, .closed, .contacted, .closedHere]
        + RequestRate.allCases.flatMap { rate in
            [rate.figure(.part), rate.figure(.whole), rate.figure(.excluded)]
        }
}
