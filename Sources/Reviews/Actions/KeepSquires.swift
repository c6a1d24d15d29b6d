import Kernel
import People
import Storage

extension Reviews {
    /// Puts somebody on the village's roll of squires from a day on. Throws `RoundRefusal`.
    package static func enter(_ squire: Squire, in transaction: Transaction) throws {
        let known = try RoundStore.squires(of: squire.village, in: transaction)
        guard (1...ReviewLimits.name_length_max).contains(squire.name.count),
            squire.note.count <= ReviewLimits.title_length_max
        else { throw RoundRefusal.squireUnreadable }
        if known.contains(where: { $0.name == squire.name && $0.period.contains(squire.period.from) }) {
            throw RoundRefusal.squireTwice
        }
        if known.count(where: { $0.period.until == nil }) >= ReviewLimits.squires_max {
            throw RoundRefusal.squiresTooMany
        }
        for code in squire.avoids
        where try People.household(code: code, in: squire.village, transaction) == nil {
            throw RoundRefusal.avoidedUnknown(code)
        }
        try RoundStore.insert(squire, in: transaction)
        let subject = squire.id.as(Marks.Anything.self)
        try transaction.record(
            SquireEntered(
                subject: subject, village: squire.village, from: squire.period.from,
                name: try transaction.seal(squire.name, named: "name", of: subject)))
    }

    /// Takes somebody off the roll. Throws `RoundRefusal.squireUnknown`.
    package static func depart(
        _ id: SquireID, of village: PlaceID, on day: Day, in transaction: Transaction
    ) throws {
        let known = try RoundStore.squires(of: village, in: transaction).first { $0.id == id }
        guard let known, known.period.until == nil, day >= known.period.from else {
            throw RoundRefusal.squireUnknown
        }
        try RoundStore.end(id, on: day, in: transaction)
        try transaction.record(SquireDeparted(subject: id.as(Marks.Anything.self), until: day))
    }

    /// Who stands on the roll on a day.
    package static func squires(of village: PlaceID, on day: Day, in reader: Reader) throws -> [Squire] {
        try RoundStore.squires(of: village, in: reader).filter { $0.period.contains(day) }
    }
}
