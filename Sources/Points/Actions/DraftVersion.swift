import Assemblies
import Kernel
import Ledger
import Places
import Rulebook
import Storage

extension Points {
    /// Begins a version of the place's list; the items of the one that holds now come along where wanted.
    ///
    /// Throws `Refusals` of `VersionRefusal`.
    @discardableResult
    package static func begin(
        _ id: PointsVersionID, at place: PlaceID, _ terms: VersionTerms,
        copying source: PointsVersionID? = nil,
        in transaction: Transaction
    ) throws -> PointsVersion {
        var wrong = terms.refusals
        let level = try Places.find(place, in: transaction)?.level
        if level != .village && level != .town { wrong.insert(.placeUnfit, at: 0) }
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        let version = PointsVersion(
            id: id, place: place, number: try VersionStore.lastNumber(at: place, in: transaction) + 1,
            terms: terms, author: transaction.origin.actor, drafted: transaction.now)
        try VersionStore.insert(version, in: transaction)
        if let source, try self.version(source, in: transaction).place == place {
            for item in try ItemStore.all(of: source, in: transaction) {
                let copy = PointsItem(
                    id: transaction.derivedID(), version: id, number: item.number, terms: item.terms)
                try ItemStore.insert(copy, in: transaction)
            }
        }
        try transaction.record(
            VersionDrafted(subject: id.as(Marks.Anything.self), place: place, number: version.number))
        return version
    }

    /// Writes a draft's terms anew. Throws `VersionRefusal` or `Refusals` of it.
    package static func revise(
        _ id: PointsVersionID, _ terms: VersionTerms, in transaction: Transaction
    ) throws {
        try version(id, in: transaction).checkDraft()
        if !terms.refusals.isEmpty { throw Refusals(all: terms.refusals) }
        try VersionStore.keep(terms, of: id, in: transaction)
    }

    /// Enters an item at the end of a draft. Throws `VersionRefusal` or `Refusals` of `ItemRefusal`.
    @discardableResult
    package static func enter(
        _ terms: ItemTerms, as id: PointsItemID, in version: PointsVersionID, _ transaction: Transaction
    ) throws -> PointsItem {
        try self.version(version, in: transaction).checkDraft()
        let others = try ItemStore.all(of: version, in: transaction)
        let wrong = terms.refusals(beside: others)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        let item = PointsItem(
            id: id, version: version, number: (others.map(\.number).max() ?? 0) + 1, terms: terms)
        try ItemStore.insert(item, in: transaction)
        return item
    }

    /// Takes an item out of a draft.
    package static func remove(_ id: PointsItemID, in transaction: Transaction) throws {
        guard let item = try ItemStore.find(id, in: transaction) else { throw ItemRefusal.unknown }
        try version(item.version, in: transaction).checkDraft()
        try ItemStore.delete(id, in: transaction)
    }

    /// Fixes the text of a draft, to be put to the vote of the body that the rulebook names.
    @discardableResult
    package static func submit(_ id: PointsVersionID, in transaction: Transaction) throws -> PointsVersion {
        let draft = try version(id, in: transaction)
        let items = try ItemStore.all(of: id, in: transaction)
        let rule = try bodyRule(for: draft, in: transaction)
        let submitted = try draft.submitted(
            items, body: rule?.value, digest: Assemblies.digest(of: draft.motionText(items)))
        try VersionStore.settle(submitted, in: transaction)
        try transaction.record(
            VersionSubmitted(
                subject: id.as(Marks.Anything.self), place: submitted.place, number: submitted.number,
                items: items.count, body: submitted.body ?? "", digest: submitted.digest ?? ""))
        return submitted
    }

    /// Gives a version up that does not hold yet.
    package static func drop(_ id: PointsVersionID, in transaction: Transaction) throws {
        let dropped = try version(id, in: transaction).dropped()
        try VersionStore.settle(dropped, in: transaction)
        try transaction.record(VersionDropped(subject: id.as(Marks.Anything.self), place: dropped.place))
    }

    /// Which body is to adopt it: the rulebook's value for its kind of list.
    static func bodyRule(for version: PointsVersion, in reader: Reader) throws -> Rule? {
        let lineage = try Places.lineage(of: version.place, in: reader).map(\.id)
        return try Rulebook.rule(
            version.terms.isCharter ? charterBodyKey : ordinaryBodyKey, at: lineage, on: reader.now.day,
            in: reader)
    }
}

extension PointsVersion {
    /// What is put to the vote: the terms in words, and the digest of the whole list.
    package func motionText(_ items: [PointsItem]) -> String {
        let unit = Points.unit
        let deductions = items.count { $0.terms.isDeduction }
        let lines = [
            "通过《\(terms.title)》（第\(number)版），自\(terms.from.written(in: .chinese))起执行；表决晚于这一天的，自表决之日起执行。",
            "依据：\(terms.basis)。" + (terms.authorisation.isEmpty ? "" : "授权：\(terms.authorisation)。"),
            "共\(items.count)项，其中扣分\(deductions)项。每年最多发放\(unit.text(terms.budget))分，年底结转\(terms.carry_percent)%。",
            terms.allowsBelowZero ? "一户的积分可以扣成负数。" : "一户的积分最多扣到0分。",
            terms.showsMatters ? "扣分的事项上榜公开，不写户名，期满撤下。" : "扣分不公开。",
            "清单全文的校验码（SHA-256）：\(listDigest(of: items))。",
        ]
        // One line: forms would write its breaks their own way, and another text has another digest.
        return lines.joined()
    }
}
