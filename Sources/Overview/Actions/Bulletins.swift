import Kernel
import Places
import Requests
import Storage

/// A month's bulletin was issued: from then on its figures stand.
package struct BulletinIssued: Event {
    package static let kind = "overview.bulletin-issued"
    package let subject: AnyID
    package let place: PlaceID
    package let month: String
}

extension Overview {
    /// The recurrent concerns of a place over some days; another room finds them.
    package typealias ToldConcerns = @Sendable (PlaceID, Day, Day, Reader) throws -> [BulletinConcern]

    /// Keeps a bulletin under the caller's name. Throws `BulletinRefusal`.
    ///
    /// - Parameters:
    ///   - figures: counted just before; counting a month takes longer than a write may.
    ///   - lists: what they counted, in the same look.
    static func issue(
        _ id: AnyID, _ month: BulletinMonth, at place: PlaceID, _ figures: BulletinFigures,
        _ lists: BulletinLists, by issuer: PersonID, in transaction: Transaction
    ) throws {
        guard let found = try Places.find(place, in: transaction) else { throw BulletinRefusal.placeUnfit }
        try BulletinMonth.check(found)
        try month.checkOver(on: transaction.now.day)
        if try BulletinStore.find(month, at: place, in: transaction) != nil {
            throw BulletinRefusal.issuedAlready
        }
        try BulletinStore.insert(
            Bulletin(
                id: id, place: place, month: month, figures: figures, issuer: issuer, issued: transaction.now),
            in: transaction)
        try BulletinListStore.insert(lists, of: id, in: transaction)
        try transaction.record(BulletinIssued(subject: id, place: place, month: month.description))
    }
}

extension BulletinFigures {
    /// Counts a month as it stands now.
    static func count(
        _ month: BulletinMonth, at place: PlaceID, topics: Overview.ToldConcerns, in reader: Reader
    ) throws -> BulletinFigures {
        let span = FigureSpan(at: place, from: month.first, through: month.last)
        func count(_ figure: RequestFigure) throws -> Int { try Requests.count(figure, span, in: reader) }
        let channels = try Requests.countsByChannel(.received, span, in: reader)
        return BulletinFigures(
            core: try core(month, at: place, in: reader),
            channels: Dictionary(uniqueKeysWithValues: channels.map { ($0.key.rawValue, $0.value) }),
            classes: try Requests.countsByClass(.received, span, in: reader),
            inTime: Share(part: try count(.inTimePart), whole: try count(.inTimeWhole)),
            returned: try count(.returned), disputed: try count(.disputed),
            problemsOpened: try count(.problemsOpened), problemsClosed: try count(.problemsClosed),
            openNow: try count(.open), lateNow: try count(.late),
            topics: try topics(place, month.first, month.last, reader),
            before: try told(month.before, at: place, in: reader),
            yearBefore: try told(month.yearBefore, at: place, in: reader))
    }

    private static func told(_ month: BulletinMonth, at place: PlaceID, in reader: Reader) throws -> Core? {
        let core = try core(month, at: place, in: reader)
        return core.isEmpty ? nil : core
    }

    private static func core(_ month: BulletinMonth, at place: PlaceID, in reader: Reader) throws -> Core {
        let span = FigureSpan(at: place, from: month.first, through: month.last)
        func share(_ rate: RequestRate) throws -> Share {
            Share(
                part: try Requests.count(rate.figure(.part), span, in: reader),
                whole: try Requests.count(rate.figure(.whole), span, in: reader),
                excluded: try Requests.count(rate.figure(.excluded), span, in: reader))
        }
        return Core(
            received: try Requests.count(.received, span, in: reader),
            closed: try Requests.count(.closed, span, in: reader), responded: try share(.responded),
            solved: try share(.solved), satisfied: try share(.satisfied),
            contact: Times(try Requests.contactTimes(span, in: reader)),
            closing: Times(try Requests.closingTimes(span, in: reader)))
    }
}

/// The three numbers of a rate.
enum RatePart { case part, whole, excluded }

extension RequestRate {
    func figure(_ part: RatePart) -> RequestFigure {
        switch (self, part) {
        case (.responded, .part): .respondedPart
        case (.responded, .whole): .respondedWhole
        case (.responded, .excluded): .respondedExcluded
        case (.solved, .part): .solvedPart
        case (.solved, .whole): .solvedWhole
        case (.solved, .excluded): .solvedExcluded
        case (.satisfied, .part): .satisfiedPart
        case (.satisfied, .whole): .satisfiedWhole
        case (.satisfied, .excluded): .satisfiedExcluded
        }
    }
}
