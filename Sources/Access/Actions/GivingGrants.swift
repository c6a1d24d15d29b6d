import Kernel
import Storage

extension Access {
    /// Puts these grants in place of all that the person has; throws a `SeparationRefusal`.
    ///
    /// What a post gave before and gives still is left as it is and recorded nowhere.
    ///
    /// - Parameter grants: narrowest place first; the first one's place is where the person is at home.
    package static func setGrants(
        of person: PersonID, _ grants: [DatedGrant], in transaction: Transaction
    ) throws {
        try Separation.check(grants)
        let before = Dictionary(grouping: try GrantStore.all(of: person, in: transaction), by: \.source)
        let after = Dictionary(grouping: grants, by: \.source)
        try GrantStore.replace(grants, of: person, in: transaction)
        for source in before.keys.filter({ after[$0] == nil }).sorted() {
            try transaction.record(GrantsTaken(person: person, source: source))
        }
        for source in after.keys.filter({ before[$0] != after[$0] }).sorted() {
            try transaction.record(
                GrantsGiven(
                    person: person, source: source, grants: (after[source] ?? []).map(GrantsGiven.Given.init))
            )
        }
    }

    /// All grants of a person, also those of the past and of days to come, in the order of giving.
    package static func grants(of person: PersonID, in reader: Reader) throws -> [DatedGrant] {
        try GrantStore.all(of: person, in: reader)
    }

    /// Those that hold on `day`.
    package static func grants(of person: PersonID, on day: Day, in reader: Reader) throws -> [Grant] {
        try GrantStore.grants(of: person, on: day, in: reader)
    }
}

extension GrantsGiven.Given {
    init(_ dated: DatedGrant) {
        self.init(
            permission: dated.grant.permission, place: dated.grant.place,
            organisation: dated.grant.organisation,
            from: dated.period.from, until: dated.period.until)
    }
}
