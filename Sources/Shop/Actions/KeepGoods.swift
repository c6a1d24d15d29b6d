import Files
import Kernel
import Pictures
import Storage

extension Shop {
    package static func good(_ id: GoodID, in reader: Reader) throws -> Good? {
        try GoodStore.find(id, in: reader)
    }

    /// The shop's goods as they stand today, by their numbers; those that were retired too.
    package static func shelf(of shop: ShopID, in reader: Reader) throws -> [ShelfGood] {
        let today = reader.now.day
        let book = try ShopBook.book(of: shop, in: reader)
        let prices = try GoodStore.prices(of: shop, on: today, in: reader)
        return try GoodStore.all(of: shop, in: reader).map { good in
            ShelfGood(
                good: good, price: prices[good.id],
                left: try ShopBook.balance(ShopBook.stock, of: good.id, in: book, reader),
                reserved: try ShopBook.balance(ShopBook.reserve, of: good.id, in: book, reader))
        }
    }

    /// Puts a good on the shelf from today on. Throws `Refusals` of `GoodRefusal`, or `FoundingRefusal`.
    @discardableResult
    package static func add(
        _ draft: GoodDraft, to shop: ShopID, in transaction: Transaction
    ) throws -> Good {
        _ = try open(shop, in: transaction)
        let others = try GoodStore.all(of: shop, in: transaction)
        let wrong = draft.refusals(beside: others)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        let today = transaction.now.day
        let good = Good(
            id: draft.id, shop: shop, number: (others.last?.number ?? 0) + 1, name: draft.name,
            unit: draft.unit, from: today)
        try GoodStore.insert(good, in: transaction)
        try GoodStore.insert(
            GoodPrice(good: good.id, from: today, points: draft.price), in: transaction)
        try transaction.record(
            GoodAdded(subject: good.id.as(Marks.Anything.self), shop: shop, price: draft.price))
        return good
    }

    /// Gives a good another price from a day on. Throws `GoodRefusal`.
    package static func setPrice(
        _ points: Int64, of id: GoodID, from day: Day, in transaction: Transaction
    ) throws {
        let good = try active(id, in: transaction)
        let price = GoodPrice(good: good.id, from: day, points: points)
        try price.check(
            after: try GoodStore.prices(of: id, in: transaction).last, today: transaction.now.day)
        try GoodStore.insert(price, in: transaction)
        try transaction.record(
            PriceSet(subject: id.as(Marks.Anything.self), from: day, price: points))
    }

    /// Takes a good off the shelf from today on; vouchers for it are still honoured. Throws `GoodRefusal`.
    package static func retire(_ id: GoodID, in transaction: Transaction) throws {
        var good = try active(id, in: transaction)
        good.retired = transaction.now.day
        try GoodStore.retire(good, in: transaction)
        try transaction.record(GoodRetired(subject: id.as(Marks.Anything.self)))
    }

    /// Shows a good by a picture; the one before goes for good. Throws `GoodRefusal`.
    package static func show(
        _ picture: Picture.Prepared, as file: FileID, of id: GoodID, in transaction: Transaction
    ) throws {
        _ = try active(id, in: transaction)
        try erasePicture(of: id, in: transaction)
        try Files.keepPicture(file, prepared: picture, owner: id.as(Marks.Anything.self), in: transaction)
        try GoodStore.insert(file, of: id, in: transaction)
        try transaction.record(GoodPictured(subject: id.as(Marks.Anything.self), file: file))
    }

    /// Shows a good by no picture any more; what was there is gone for good. Throws `GoodRefusal`.
    package static func hidePicture(of id: GoodID, in transaction: Transaction) throws {
        let good = try active(id, in: transaction)
        if good.picture == nil { throw GoodRefusal.pictureMissing }
        try erasePicture(of: id, in: transaction)
        try transaction.record(GoodPictureRemoved(subject: id.as(Marks.Anything.self)))
    }

    private static func erasePicture(of id: GoodID, in transaction: Transaction) throws {
        try GoodStore.deletePicture(of: id, in: transaction)
        try Files.erase(owner: id.as(Marks.Anything.self), in: transaction)
    }

    private static func active(_ id: GoodID, in reader: Reader) throws -> Good {
        guard let good = try GoodStore.find(id, in: reader) else { throw GoodRefusal.unknown }
        _ = try open(good.shop, in: reader)
        if good.retired != nil { throw GoodRefusal.retired }
        return good
    }
}
