import Kernel
import Storage

extension People {
    /// Corrects a person's name. Throws `ParticularsRefusal`.
    package static func rename(_ person: PersonID, to text: String, in transaction: Transaction) throws {
        guard let before = try PersonStore.name(of: person, in: transaction) else {
            throw ParticularsRefusal.unknown
        }
        let name = try Person.checkedName(text)
        if name == before { return }
        try PersonStore.rename(person, to: name, in: transaction)
        let subject = person.as(Marks.Anything.self)
        try transaction.record(
            PersonRenamed(
                subject: subject, name: try transaction.seal(name, named: "name", of: subject)))
    }

    /// Puts these particulars in place of what is known; the journal keeps which fields, never their values.
    ///
    /// - Parameter changed: codes of the fields that differ; nothing is done where there are none.
    package static func describe(
        _ particulars: SealedParticulars, changed: [String], in transaction: Transaction
    ) throws {
        let person = particulars.person
        guard try PersonStore.name(of: person, in: transaction) != nil else {
            throw ParticularsRefusal.unknown
        }
        if let key = particulars.identityKey,
            let other = try ParticularsStore.people(withIdentity: [key], in: transaction)[key],
            other != person
        {
            throw ParticularsRefusal.identityNumberTaken
        }
        if changed.isEmpty { return }
        try ParticularsStore.keep(particulars, in: transaction)
        try transaction.record(
            ParticularsChanged(subject: person.as(Marks.Anything.self), fields: changed))
    }

    /// What is known of a person, sealed; nil where nothing was entered.
    package static func particulars(of person: PersonID, in reader: Reader) throws -> SealedParticulars? {
        try ParticularsStore.find(person, in: reader)
    }
}

extension Particulars {
    /// Codes of the fields in which the two differ.
    func differences(from other: Particulars) -> [String] {
        [
            sex == other.sex ? nil : "sex", birth == other.birth ? nil : "birth",
            phone == other.phone ? nil : "phone",
            identityNumber == other.identityNumber ? nil : "identity-number",
            care == other.care ? nil : "needs",
        ].compactMap { $0 }
    }
}
