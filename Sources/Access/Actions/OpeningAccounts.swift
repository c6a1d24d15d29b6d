import Kernel
import Sealing
import Storage

extension Access {
    /// The hash to give to `addAccount` and `setPassword`; made outside of write closures, two at a time.
    package static func hash(_ password: String, cost: PasswordCost = .standard) async throws -> String {
        try await Hashing.shared.hash(password, cost: cost)
    }

    /// Opens the one account of a person, whether or not the room People knows the person yet.
    ///
    /// - Parameters:
    ///   - name: typed to sign in; 2 to 32 letters, digits, dots, hyphens and underscores, in small letters.
    ///   - passwordHash: of `Access.hash`.
    ///   - mustChangePassword: true for a password that somebody else has seen.
    package static func addAccount(
        person: PersonID, name: String, displayName: String, passwordHash: String, isSample: Bool = false,
        mustChangePassword: Bool = false, in transaction: Transaction
    ) throws {
        let name = AccountName.tidied(name)
        try AccountName.check(name)
        try AccountName.check(displayName: displayName)
        if try AccountStore.of(person, in: transaction) != nil { throw AccountOpeningRefusal.personHasOne }
        if try AccountStore.named(name, in: transaction) != nil { throw AccountOpeningRefusal.nameTaken }
        try AccountStore.insert(
            Account(
                person: person, name: name, displayName: displayName, passwordHash: passwordHash,
                isSample: isSample,
                mustChangePassword: mustChangePassword, disabled: nil),
            in: transaction)
        try transaction.record(AccountAdded(person: person, isSample: isSample))
    }

    /// The name a person has now, as the mast and the log of looks show it; no account, nothing to do.
    package static func setDisplayName(
        _ name: String, of person: PersonID, in transaction: Transaction
    ) throws {
        try AccountName.check(displayName: name)
        try AccountStore.setDisplayName(name, of: person, in: transaction)
    }

    /// Whether the person can sign in at all; nil where there is no account.
    package static func accountName(of person: PersonID, in reader: Reader) throws -> String? {
        try AccountStore.of(person, in: reader)?.name
    }

    /// Whether the person has an account that is not closed.
    package static func mayEnter(_ person: PersonID, in reader: Reader) throws -> Bool {
        try AccountStore.of(person, in: reader).map { $0.disabled == nil } ?? false
    }
}
