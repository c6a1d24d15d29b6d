import Access
import Kernel
import People
import Places
import Storage

extension Petitions {
    /// What stands in the place of words once they are erased.
    static let erasedWords = "＊＊＊"

    /// Erases what people wrote and are called in a closed petition, or the words of a matter from the net.
    ///
    /// Throws `PetitionRefusal`, `NetRefusal`.
    static func erase(
        number: String, on ground: ErasureGround, isConfirmed: Bool, by officer: OfficerCaller,
        in transaction: Transaction
    ) throws -> AnyID {
        if number.hasPrefix("网") {
            return try eraseNet(number, on: ground, isConfirmed: isConfirmed, by: officer, in: transaction)
        }
        guard let petition = try PetitionStore.find(number: number, in: transaction) else {
            throw PetitionRefusal.unknown
        }
        let file = try PetitionFile.read(petition, in: transaction)
        let hand = try officer.hand(on: file, in: transaction)
        let office = try Places.lineage(of: petition.office, in: transaction)
        let may = petition.isRestricted ? hand.isAssignee : People.mayErase(officer, within: office)
        if hand.isAccused || !may { throw PetitionRefusal.unknown }
        try petition.checkErasure(isConfirmed: isConfirmed)
        try PetitionStore.erase(petition.id, in: transaction)
        try transaction.record(PetitionErased(subject: petition.subject, ground: ground.rawValue))
        return petition.subject
    }

    private static func eraseNet(
        _ number: String, on ground: ErasureGround, isConfirmed: Bool, by officer: OfficerCaller,
        in transaction: Transaction
    ) throws -> AnyID {
        guard let matter = try NetStore.find(number: number, in: transaction),
            People.mayErase(officer, within: try Places.lineage(of: matter.place, in: transaction))
        else { throw PetitionRefusal.unknown }
        if !isConfirmed { throw PetitionRefusal.unconfirmed }
        if matter.isErased { throw NetRefusal.erasedAlready }
        if matter.state != .released { throw PetitionRefusal.stillOpen }
        try NetStore.erase(matter.id, words: erasedWords, in: transaction)
        try transaction.record(NetMatterErased(subject: matter.subject, ground: ground.rawValue))
        return matter.subject
    }
}
