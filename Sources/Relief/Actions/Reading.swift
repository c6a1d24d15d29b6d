import Clocks
import Kernel
import People
import Places
import Rulebook
import Storage

extension Relief {
    package static func matter(_ id: ReliefID, in reader: Reader) throws -> ReliefMatter? {
        try MatterStore.find(id, in: reader)
    }

    package static func payments(of id: ReliefID, in reader: Reader) throws -> [ReliefPayment] {
        try PaymentStore.all(of: id, in: reader)
    }

    package static func decisions(of id: ReliefID, in reader: Reader) throws -> [ReliefDecision] {
        try CourseStore.decisions(of: id, in: reader)
    }

    /// The kinds that the rulebook lists for a place; empty where it lists none.
    static func kinds(at lineage: [PlaceID], in reader: Reader) throws -> [ReliefKind] {
        try rule(kindsKey, at: lineage, in: reader).flatMap { ReliefKind.list($0.value) } ?? []
    }

    static func rule(_ key: String, at lineage: [PlaceID], in reader: Reader) throws -> Rule? {
        try Rulebook.rule(key, at: lineage, on: reader.now.day, in: reader)
    }

    static func found(_ id: ReliefID, in reader: Reader) throws -> ReliefMatter {
        guard let matter = try MatterStore.find(id, in: reader) else { throw ReliefRefusal.unknown }
        return matter
    }

    /// The matter's kind. Throws `ReliefRefusal.kindUnknown` where the rulebook no longer lists it.
    static func kind(_ code: String, at lineage: [PlaceID], in reader: Reader) throws -> ReliefKind {
        guard let kind = try kinds(at: lineage, in: reader).first(where: { $0.code == code }) else {
            throw ReliefRefusal.kindUnknown
        }
        return kind
    }

    static func lineage(of place: PlaceID, in reader: Reader) throws -> [PlaceID] {
        try Places.lineage(of: place, in: reader).map(\.id)
    }

    /// Up to what sum the township acts in an emergency; nothing where the rulebook is silent.
    static func ceiling(at lineage: [PlaceID], in reader: Reader) throws -> Money {
        Money(yuan: Int64(try rule(ceilingKey, at: lineage, in: reader)?.whole ?? 0))
    }

    /// Kin of the household and its own members: they do nothing in its matter.
    static func barred(_ matter: ReliefMatter, in reader: Reader) throws -> Set<PersonID> {
        var barred = Set(try CourseStore.kin(of: matter.id, in: reader))
        if let person = matter.person { barred.insert(person) }
        if let household = matter.household {
            let members = try People.members(of: household, on: reader.now.day, in: reader)
            barred.formUnion(members.map(\.person))
        }
        return barred
    }

    /// Who checked and who gave the opinion, in every round.
    static func worked(on matter: ReliefMatter, in reader: Reader) throws -> Set<PersonID> {
        let checks = try CourseStore.checks(of: matter.id, in: reader)
        let opinions = try CourseStore.opinions(of: matter.id, in: reader)
        return Set(checks.flatMap { [$0.first, $0.second] } + opinions.map(\.person))
    }
}

/// The clocks of a matter, by the rules of its place.
enum ReliefClocks {
    /// Starts a clock, or its next round; nothing runs where the rulebook sets no limit.
    static func start(
        _ name: String, by key: String, for matter: ReliefMatter, in transaction: Transaction
    ) throws {
        let lineage = try Relief.lineage(of: matter.place, in: transaction)
        try finish(name, of: matter, in: transaction)
        guard let rule = try Relief.rule(key, at: lineage, in: transaction) else { return }
        try Clocks.start(
            owner: matter.subject, name: name, by: rule, at: transaction.now, in: transaction)
    }

    static func finish(_ name: String, of matter: ReliefMatter, in transaction: Transaction) throws {
        let isRunning = try Clocks.of(matter.subject, in: transaction)
            .contains { $0.name == name && $0.isRunning }
        if isRunning {
            try Clocks.finish(owner: matter.subject, name: name, at: transaction.now, in: transaction)
        }
    }
}
