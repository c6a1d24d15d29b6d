import Kernel
import People
import Storage

extension Relief {
    /// Erases what is personal about a person's own matters; amounts, months, days and who decided stay.
    package static func erase(
        _ person: PersonID, on ground: ErasureGround, in transaction: Transaction
    ) throws {
        for matter in try MatterStore.all(of: person, in: transaction) {
            try ReliefWordStore.erase(matter.id, in: transaction)
            try transaction.erasePersonalData(of: matter.subject, ground: ground.rawValue)
            try transaction.record(ReliefErased(subject: matter.subject, ground: ground.rawValue))
        }
    }
}
