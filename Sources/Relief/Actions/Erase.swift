import Kernel
import People
import Storage

extension Relief {
    /// Erases what is personal about a person's own matters; amounts, months, days and who decided stay.
    package static func erase(
        _ person: PersonID, on ground: ErasureGround, in transaction: Transaction
    ) throws {
        for matter in try MatterStore.all(of: person, in: transaction) {
            try erase(matter, on: ground, in: transaction)
        }
    }

    /// The same for one matter that is over, as of an applicant without an account.
    ///
    /// Throws `ReliefErasingRefusal`.
    static func erase(
        _ matter: ReliefMatter, on ground: ErasureGround, isConfirmed: Bool, in transaction: Transaction
    ) throws {
        let sealed = try MatterStore.sealed(matter.id, in: transaction)
        let isErased =
            sealed.name == nil && sealed.details == nil && matter.household == nil && matter.person == nil
        try matter.checkErasure(isConfirmed: isConfirmed, isErased: isErased)
        try erase(matter, on: ground, in: transaction)
    }

    private static func erase(
        _ matter: ReliefMatter, on ground: ErasureGround, in transaction: Transaction
    ) throws {
        try ReliefWordStore.erase(matter.id, in: transaction)
        try transaction.erasePersonalData(of: matter.subject, ground: ground.rawValue)
        try transaction.record(ReliefErased(subject: matter.subject, ground: ground.rawValue))
    }
}
