import Kernel
import Storage

extension Access {
    /// Keeps that somebody looked at a masked value, and why; throws a `LookRefusal` without a reason.
    ///
    /// Call it in the transaction that hands the value out.
    ///
    /// - Parameters:
    ///   - field: a code such as `phone`, of at most 60 characters.
    ///   - reason: at most 200 characters, in the looker's words.
    package static func recordLook(
        by person: PersonID, at subject: AnyID, field: String, reason: String, in transaction: Transaction
    ) throws {
        try Looking.check(reason: reason)
        precondition(
            !field.isEmpty && field.count <= Limits.field_length_max, "\"\(field)\" is no code of a field")
        let position = try transaction.record(Looked(subject: subject, field: field, actor: person))
        try LookStore.insert(at: position, by: person, subject, field: field, reason: reason, in: transaction)
    }

    /// The log of looks, newest first.
    ///
    /// - Parameter position: of the last look that was shown; nil for the newest.
    package static func looks(before position: Position?, limit: Int, in reader: Reader) throws -> [Look] {
        try LookStore.looks(before: position ?? .max, limit: limit, in: reader)
    }

    /// Who looked at values of `subject`, newest first; whoever it is about may see it.
    package static func looks(at subject: AnyID, limit: Int, in reader: Reader) throws -> [Look] {
        try LookStore.looks(at: subject, limit: limit, in: reader)
    }
}

extension Access {
    /// Why somebody saw a value where what they did says it already; stands in the log instead of words.
    package enum LookDone: String, Sendable {
        case printed = "done:printed"
        case taken = "done:taken"
    }
}
