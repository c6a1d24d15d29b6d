import Access
import Kernel
import Places
import Sealing
import Storage

extension Duties {
    /// Shows the grid worker's own number to an officer in charge of the grid who says why.
    ///
    /// The look is kept in the transaction that reads the number. It is about the worker, where one alone holds the
    /// post; else about the grid. `nil` where the card has no personal number; throws `LookRefusal`.
    ///
    /// - Parameter from: a merged grid, whose worker's number came to this card.
    package func lookAtPhone(
        of grid: PlaceID, carriedFrom from: PlaceID? = nil, reason: String, by officer: OfficerCaller
    ) async throws -> String? {
        let sealed = try await county.database.write(by: officer.origin) { transaction -> [UInt8]? in
            let line = try Places.lineage(of: grid, in: transaction).map(\.id)
            let isInCharge = Duties.seeing.contains { officer.may($0, at: line) }
            if !isInCharge { throw AccessRefusal.notAllowed }
            let phone =
                try from.map { try CarriedPhoneStore.find(at: grid, from: $0, in: transaction) }
                ?? CardStore.find(grid, in: transaction)?.phone
            guard case .personal(let sealed)? = phone else { return nil }
            let today = transaction.now.day
            let workers = try Holders.posts(at: [grid], in: transaction).filter {
                $0.kind == DutyState.workerPost && $0.period.contains(today)
            }
            let subject =
                workers.count == 1 && from == nil
                ? workers[0].person.as(Marks.Anything.self) : grid.as(Marks.Anything.self)
            try Access.recordLook(
                by: officer.person, at: subject, field: "phone", reason: reason, in: transaction)
            return sealed
        }
        return try sealed.map { try county.key.open($0, context: Duties.phoneContext(of: from ?? grid)) }
    }

    /// Who is in charge of a place: one of these suffices.
    static let seeing: [Permission] = [.work, .dispatch, .register, .oversee, .posts]
}
