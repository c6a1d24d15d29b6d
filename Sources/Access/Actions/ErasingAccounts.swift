import Kernel
import Storage

extension Access {
    /// Takes out what an account tells of a person: its name, what they are called, the password; it stays closed.
    ///
    /// Does nothing for who has none. Events that name the account's person keep the id, which tells nobody anything.
    package static func eraseAccount(of person: PersonID, in transaction: Transaction) throws {
        guard let account = try AccountStore.of(person, in: transaction) else { return }
        try AccountStore.erase(person, as: erasedName(of: person), in: transaction)
        try SessionStore.endAll(of: person, but: nil, in: transaction)
        try AttemptStore.forget(person, in: transaction)
        if account.disabled == nil { try transaction.record(AccountDisabled(person: person)) }
    }

    /// What stands in the place of a person's name after it was erased.
    package static let erasedDisplayName = "＊＊＊"

    /// Names of accounts are one of a kind; the person's own id makes it so.
    private static func erasedName(of person: PersonID) -> String {
        "erased-" + person.description.filter { $0 != "-" }.suffix(20)
    }
}
