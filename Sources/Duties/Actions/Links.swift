import Kernel
import People
import Places
import Storage

extension Duties {
    /// Enters or changes a kind of link; presets bring them.
    package static func keep(
        _ template: LinkTemplate, sequence: Int, in transaction: Transaction
    ) throws {
        try TemplateStore.keep(template, sequence: sequence, in: transaction)
    }

    package static func linkTemplates(in reader: Reader) throws -> [LinkTemplate] {
        try TemplateStore.linkTemplates(in: reader)
    }

    /// Makes a person answer for a target. Throws `LinkRefusal`.
    package static func link(
        _ link: Link, households: HouseholdRegister, in transaction: Transaction
    ) throws {
        let template = try TemplateStore.linkTemplates(in: transaction)
            .first { $0.code == link.template && $0.isOn }
        try link.check(
            template: template, level: try standing(link.place, in: transaction)?.level,
            holderExists: try People.name(of: link.holder, in: transaction) != nil,
            target: try known(link.target, at: link.place, households, in: transaction),
            beside: try LinkStore.links(to: link.target, in: transaction), today: transaction.now.day)
        try LinkStore.insert(link, in: transaction)
        try transaction.record(
            LinkBegun(
                subject: link.id.as(Marks.Anything.self), template: link.template, place: link.place,
                holder: link.holder, target: link.target.code, targetID: link.target.id,
                from: link.period.from))
    }

    /// Ends a link on a day. Throws `LinkRefusal`.
    package static func endLink(_ id: LinkID, on day: Day, in transaction: Transaction) throws {
        guard let link = try LinkStore.find(id, in: transaction) else { throw LinkRefusal.unknown }
        try LinkStore.end(try link.ended(on: day), in: transaction)
        try transaction.record(LinkEnded(subject: id.as(Marks.Anything.self), until: day))
    }

    private static func known(
        _ target: Link.Target, at place: PlaceID, _ households: HouseholdRegister, in reader: Reader
    ) throws -> KnownTarget {
        switch target {
        case .person(let id): return try People.name(of: id, in: reader) == nil ? .unknown : .person
        case .household(let id):
            guard let line = try households.find([id], reader.now.day, reader).first else { return .unknown }
            return .household(isWithin: try Places.isWithin(line.place, place, in: reader))
        case .place(let id):
            guard let held = try standing(id, in: reader) else { return .unknown }
            return .place(held.level, isWithin: try Places.isWithin(id, place, in: reader))
        }
    }
}
