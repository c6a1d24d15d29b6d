import Kernel
import Storage

extension Places {
    /// Says what kind a grid, a shop or a firm is from `day` on. Throws `KindRefusal`, `ChangeRefusal`.
    package static func describe(
        _ id: PlaceID, as kind: PlaceKind, address: String? = nil, on day: Day, in transaction: Transaction
    ) throws {
        let history = try known(id, in: transaction)
        try checkAhead(day, today: transaction.now.day)
        let trait = PlaceTrait(kind: kind, address: address.flatMap(plain), from: day)
        try trait.check(
            of: history.last.level, isThere: history.place(on: day) != nil,
            after: try KindStore.last(of: id, in: transaction))
        try KindStore.keep(trait, of: id, in: transaction)
        try transaction.record(
            PlaceDescribed(subject: id.as(Marks.Anything.self), nature: kind.rawValue, on: day))
    }

    /// What is known on `day` of grids, shops and firms beside their names; others are absent.
    package static func traits(
        of places: some Collection<PlaceID>, on day: Day, in reader: Reader
    ) throws -> [PlaceID: PlaceTrait] {
        try KindStore.traits(of: places, on: day, in: reader)
    }

    /// The kind that comes with a founding: shops and firms have one, other places may.
    static func describe(
        _ id: PlaceID, founded level: Level, as new: NewTrait, on day: Day, in transaction: Transaction
    ) throws {
        guard let kind = new.kind else {
            if level == .premises { throw KindRefusal.missing }
            return
        }
        if kind == .ordinary, level == .grid { return }
        try describe(id, as: kind, address: new.address, on: day, in: transaction)
    }

    private static func plain(_ address: String) -> String? {
        let words = address.split(whereSeparator: \.isNewline).joined(separator: " ")
        return words.allSatisfy(\.isWhitespace) ? nil : words
    }
}
