import Access
import Kernel
import Places
import Storage

extension People {
    /// Erases everything personal about somebody: the name, what is known of them, their account, and the openings
    /// by which the journal's digests could be read. Ids and dates stay, so that counts and chains stay true.
    ///
    /// What other rooms keep of the person they erase because of `PersonErased`. Throws `ErasingRefusal`.
    package static func erase(
        _ person: PersonID, on ground: ErasureGround, in transaction: Transaction
    ) throws {
        let today = transaction.now.day
        try ErasingRefusal.check(
            isKnown: try PersonStore.name(of: person, in: transaction) != nil,
            isErased: try ErasureStore.find(person, in: transaction) != nil,
            posts: try PostStore.posts(of: person, in: transaction),
            household: try household(of: person, in: transaction), today: today)
        let erasure = Erasure(
            person: person, ground: ground, erased: transaction.now, by: transaction.origin.actor)
        try ErasureStore.erase(erasure, name: Access.erasedDisplayName, in: transaction)
        try Access.eraseAccount(of: person, in: transaction)
        let subject = person.as(Marks.Anything.self)
        try transaction.erasePersonalData(of: subject, ground: ground.rawValue)
        try transaction.record(PersonErased(subject: subject, ground: ground.rawValue))
    }

    /// Whether the officer may erase what is personal at a place, given with all above it: whoever keeps the register
    /// above the village does.
    package static func mayErase(_ officer: OfficerCaller, within line: [Place]) -> Bool {
        Authority.mayErase(officer, within: line)
    }

    /// When and why somebody's personal data were erased; `nil` while they are there.
    package static func erasure(of person: PersonID, in reader: Reader) throws -> Erasure? {
        try ErasureStore.find(person, in: reader)
    }
}
