import Kernel
import Places
import Sealing
import Storage

extension Duties {
    /// What a worker's own number on a grid's card is bound to: it opens on no other card.
    static func phoneContext(of grid: PlaceID) -> String { "duties_card.phone:\(grid)" }

    /// Writes a grid's card anew. Throws `CardRefusal`.
    ///
    /// The worker's own number was sealed before, by `phone(_:isOwn:of:key:)`.
    ///
    /// - Parameter keepsPersonal: no number was typed, and the personal one that stands on the card stays.
    package static func keep(
        _ draft: GridCard, phone: String?, keepsPersonal: Bool = false, in transaction: Transaction
    ) throws {
        var card = draft
        if keepsPersonal, case .personal? = try CardStore.find(draft.place, in: transaction)?.phone {
            let standing = try CardStore.find(draft.place, in: transaction)?.phone
            card = GridCard(
                place: draft.place, range: draft.range, phone: standing,
                supervisionPhone: draft.supervisionPhone)
        }
        try CardRefusal.check(
            level: try standing(card.place, in: transaction)?.level, range: card.range, phone: phone,
            supervisionPhone: card.supervisionPhone)
        try CardStore.keep(card, in: transaction)
        try transaction.record(CardKept(subject: card.place.as(Marks.Anything.self)))
    }

    /// Takes away a telephone that came with a merged grid. Throws `CardRefusal.phoneUnknown`.
    package static func dropPhone(
        carriedFrom from: PlaceID, of grid: PlaceID, in transaction: Transaction
    ) throws {
        guard try CarriedPhoneStore.find(at: grid, from: from, in: transaction) != nil else {
            throw CardRefusal.phoneUnknown
        }
        try CarriedPhoneStore.remove(at: grid, from: from, in: transaction)
        try transaction.record(CardKept(subject: grid.as(Marks.Anything.self)))
    }

    /// A number as a card keeps it: open when the county publishes it, sealed when it is somebody's own.
    package static func phone(
        _ number: String?, isOwn: Bool, of grid: PlaceID, key: CountyKey
    ) -> GridCard.Phone? {
        guard let number else { return nil }
        return isOwn ? .personal(key.seal(number, context: phoneContext(of: grid))) : .published(number)
    }

    /// Enters how many households a grid had on a day. Throws `CountRefusal`.
    package static func enter(
        _ count: DatedCount, ofGrid place: PlaceID, in transaction: Transaction
    ) throws {
        let grid = try standing(place, in: transaction).flatMap { $0.level == .grid ? $0 : nil }
        let founded = try Places.history(of: place, in: transaction).first?.period.from
        let term = grid.flatMap { _ in founded.map { Period(from: $0) } }
        try count.check(term: term, most: Limits.households_max, today: transaction.now.day)
        try CountStore.insert(count, of: place, in: transaction)
        try transaction.record(
            HouseholdsCounted(subject: place.as(Marks.Anything.self), on: count.on, count: count.number))
    }
}
