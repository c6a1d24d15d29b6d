import Cases
import Kernel
import Requests
import Storage

/// The cases behind every figure of a bulletin on the day on which it was counted, by the codes of the lists.
///
/// What is corrected later leaves the figures of an issued bulletin as they were, and so the lists that they open.
struct BulletinLists: Sendable {
    /// Where the cases stand in the journal, the newest first; empty lists are absent.
    var positions: [String: [Position]] = [:]

    private mutating func put(_ name: BulletinListName, _ list: [Position]) {
        if !list.isEmpty { positions[name.code] = list }
    }

    static func count(
        _ month: BulletinMonth, at place: PlaceID, topics: [BulletinConcern], in reader: Reader
    ) throws -> BulletinLists {
        var lists = BulletinLists()
        for span in BulletinSpan.allCases {
            for figure in BulletinFigures.Core.figures {
                let name = BulletinListName(figure: figure, span: span)
                lists.put(name, try live(name, month, at: place, topics: [], in: reader))
            }
        }
        for figure in [
            RequestFigure.inTimePart, .inTimeWhole, .returned, .disputed, .open, .late, .problemsOpened,
            .problemsClosed,
        ] {
            let name = BulletinListName(figure: figure)
            lists.put(name, try live(name, month, at: place, topics: [], in: reader))
        }
        let classes = try RequestClasses.read(in: reader)
        let received = try Requests.positions(.received, span(month, at: place), in: reader)
        let byClass = Dictionary(grouping: received) {
            $0.category.map(classes.top) ?? FigureSpan.unclassed
        }
        for (code, list) in byClass {
            lists.put(BulletinListName(figure: .received, category: code), list.map(\.position))
        }
        for (code, list) in Dictionary(grouping: received, by: \.channel) {
            lists.put(BulletinListName(figure: .received, channel: code), list.map(\.position))
        }
        for topic in topics {
            let name = BulletinListName(concern: topic.id)
            lists.put(name, try live(name, month, at: place, topics: topics, in: reader))
        }
        return lists
    }

    /// A list as it is counted now.
    static func live(
        _ name: BulletinListName, _ month: BulletinMonth, at place: PlaceID, topics: [BulletinConcern],
        in reader: Reader
    ) throws -> [Position] {
        guard let figure = name.figure else {
            let cases = topics.first { $0.id == name.concern }?.cases ?? []
            if cases.isEmpty { return [] }
            return try Cases.positions(of: cases, in: reader).sorted(by: >)
        }
        var span = span(name.span.month(of: month), at: place)
        span.category = name.category
        span.channel = name.channel.flatMap { Request.Channel(rawValue: $0) }
        return try Requests.positions(figure, span, in: reader).map(\.position)
    }

    /// The newest first.
    static func rows(at positions: [Position], in reader: Reader) throws -> [QueueRow] {
        positions.isEmpty ? [] : try Queue.at(positions: positions, within: nil, in: reader)
    }

    private static func span(_ month: BulletinMonth, at place: PlaceID) -> FigureSpan {
        FigureSpan(at: place, from: month.first, through: month.last)
    }
}
