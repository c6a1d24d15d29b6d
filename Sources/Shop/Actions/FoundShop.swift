import Kernel
import People
import Places
import Storage

extension Shop {
    package static func shop(_ id: ShopID, in reader: Reader) throws -> PointsShop? {
        try ShopStore.find(id, in: reader)
    }

    /// The shop that serves a place: its own, else the town's.
    package static func serving(_ place: PlaceID, in reader: Reader) throws -> PointsShop? {
        let line = try Places.lineage(of: place, in: reader)
        for level in [Level.village, .town] {
            guard let at = line.first(where: { $0.level == level }) else { continue }
            if let shop = try ShopStore.newest(at: at.id, in: reader), shop.isOpen { return shop }
        }
        return nil
    }

    /// Opens a shop with its keeper; the founder is the transaction's actor. Throws `Refusals` of `FoundingRefusal`.
    @discardableResult
    package static func found(_ draft: ShopDraft, in transaction: Transaction) throws -> PointsShop {
        guard let place = try Places.find(draft.place, in: transaction),
            [Level.village, .town].contains(place.level)
        else { throw FoundingRefusal.placeUnfit }
        if let other = try ShopStore.newest(at: place.id, in: transaction), other.isOpen {
            throw FoundingRefusal.placeHasOne
        }
        let wrong = draft.refusals
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        let shop = PointsShop(
            id: draft.id, place: draft.place, name: draft.name, note: draft.note,
            opened: transaction.now.day, founder: transaction.origin.actor)
        try ShopStore.insert(shop, in: transaction)
        try appoint(draft.keeper, to: shop, level: place.level, in: transaction)
        try transaction.record(
            ShopFounded(
                subject: shop.id.as(Marks.Anything.self), place: shop.place, keeper: draft.keeper))
        return shop
    }

    /// Gives the shop to another keeper from today on. Throws `FoundingRefusal`.
    package static func giveTo(
        _ keeper: PersonID, _ id: ShopID, in transaction: Transaction
    ) throws {
        let shop = try open(id, in: transaction)
        guard let level = try Places.find(shop.place, in: transaction)?.level else {
            throw FoundingRefusal.placeUnfit
        }
        let today = transaction.now.day
        for post in try keeperPosts(at: shop.place, on: today, in: transaction) where post.person != keeper {
            // A post of one day at least: who was appointed today stays until tomorrow.
            try People.endPost(
                post.id, on: max(today, post.period.from.adding(days: 1)), in: transaction)
        }
        try appoint(keeper, to: shop, level: level, in: transaction)
        try transaction.record(KeeperChanged(subject: id.as(Marks.Anything.self), keeper: keeper))
    }

    /// Nothing is given out any more; what is left is written off by hand. Throws `FoundingRefusal`.
    package static func close(_ id: ShopID, in transaction: Transaction) throws {
        var shop = try open(id, in: transaction)
        if try VoucherStore.openCount(of: id, in: transaction) > 0 { throw FoundingRefusal.vouchersOpen }
        shop.closed = transaction.now.day
        try ShopStore.close(shop, in: transaction)
        try transaction.record(ShopClosed(subject: id.as(Marks.Anything.self)))
    }

    /// Who keeps the shop of a place today, in the order of their names.
    package static func keepers(at place: PlaceID, in reader: Reader) throws -> [Person] {
        let today = reader.now.day
        return try [villageKeeper, townKeeper].flatMap {
            try People.holders(of: $0, at: place, on: today, in: reader)
        }
    }

    static func open(_ id: ShopID, in reader: Reader) throws -> PointsShop {
        guard let shop = try ShopStore.find(id, in: reader) else { throw FoundingRefusal.unknown }
        if !shop.isOpen { throw FoundingRefusal.closed }
        return shop
    }

    /// The villages whose households the shop serves.
    static func villages(of shop: PointsShop, in reader: Reader) throws -> [PlaceID] {
        guard let place = try Places.find(shop.place, in: reader) else { return [] }
        if place.level == .village { return [place.id] }
        return try Places.children(of: place.id, in: reader).filter { $0.level == .village }.map(\.id)
    }

    private static func keeperPosts(at place: PlaceID, on day: Day, in reader: Reader) throws -> [Post] {
        try People.posts(at: [place], in: reader).filter {
            [villageKeeper, townKeeper].contains($0.kind) && $0.period.contains(day)
        }
    }

    /// A keeper's post lets nobody see more than the counter: it carries no permission.
    private static func appoint(
        _ person: PersonID, to shop: PointsShop, level: Level, in transaction: Transaction
    ) throws {
        guard try People.name(of: person, in: transaction) != nil else { throw FoundingRefusal.keeperUnknown }
        let code = level == .village ? villageKeeper : townKeeper
        if try People.kind(of: code, in: transaction) == nil {
            try People.keep(
                PostKind(
                    code: code, chinese: "积分超市管理员", english: "Keeper of the points shop", level: level,
                    permissions: []), in: transaction)
        }
        let today = transaction.now.day
        let known = try keeperPosts(at: shop.place, on: today, in: transaction)
        if known.contains(where: { $0.person == person }) { return }
        try People.appoint(
            Post(
                id: transaction.derivedID(), person: person, kind: code, place: shop.place,
                period: Period(from: today)), in: transaction)
    }
}
