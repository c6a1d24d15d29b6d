import Kernel
import People
import Places
import Storage

extension ServicePlaces {
    /// Enters what can be borrowed. Throws `UsingRefusal`.
    package static func enter(_ item: LibraryItem, in transaction: Transaction) throws {
        _ = try openPoint(item.point, in: transaction)
        if isBlank(item.title) || item.title.count > ServiceLimits.name_length_max
            || item.shelf.count > ServiceLimits.name_length_max
        {
            throw UsingRefusal.titleUnfit
        }
        if !(1...ServiceLimits.copies_max).contains(item.copies) { throw UsingRefusal.copiesUnfit }
        try LibraryStore.insert(item, in: transaction)
        try transaction.record(
            LibraryItemEntered(
                subject: item.id.as(Marks.Anything.self), point: item.point, copies: item.copies))
    }

    /// Has a copy lie ready for a person, or gives it to them at the desk. Throws `UsingRefusal`.
    ///
    /// What lay ready and was not fetched in time is free again.
    package static func take(
        _ id: LibraryLoanID, of item: LibraryItemID, for person: PersonID, isAtDesk: Bool,
        in transaction: Transaction
    ) throws {
        guard let item = try LibraryStore.item(item, in: transaction) else { throw UsingRefusal.unknown }
        let point = try openPoint(item.point, in: transaction)
        let today = transaction.now.day
        for late in try LibraryStore.unfetched(of: item.id, before: today, in: transaction) {
            try keep(late, as: .lapsed, due: late.due, in: transaction)
        }
        let own = try LibraryStore.out(of: person, in: transaction)
        if own.contains(where: { $0.item == item.id }) { throw UsingRefusal.hasIt }
        if own.count >= ServiceLimits.loans_max { throw UsingRefusal.tooMany }
        if try LibraryStore.out(item.id, in: transaction) >= item.copies { throw UsingRefusal.noCopy }
        let days =
            isAtDesk
            ? try whole(loanKey, of: point, otherwise: loan_days, in: transaction) : ServiceLimits.hold_days
        let loan = LibraryLoan(
            id: id, item: item.id, person: person, state: isAtDesk ? .lent : .held,
            due: today.adding(days: days), isExtended: false)
        try LibraryStore.insert(loan, in: transaction)
        try record(loan, in: transaction)
    }

    /// Gives out what lay ready. Throws `UsingRefusal`.
    package static func handOut(_ id: LibraryLoanID, in transaction: Transaction) throws {
        let (loan, point) = try loan(id, in: transaction)
        if loan.state != .held { throw UsingRefusal.notOut }
        let days = try whole(loanKey, of: point, otherwise: loan_days, in: transaction)
        try keep(loan, as: .lent, due: transaction.now.day.adding(days: days), in: transaction)
    }

    /// Takes back what was lent, or lets go what lay ready. Throws `UsingRefusal`.
    package static func takeBack(_ id: LibraryLoanID, in transaction: Transaction) throws {
        let (loan, _) = try loan(id, in: transaction)
        if !loan.state.isOut { throw UsingRefusal.notOut }
        try keep(loan, as: loan.state == .held ? .lapsed : .returned, due: loan.due, in: transaction)
    }

    /// Keeps it once more as long, before it is due. Throws `UsingRefusal`.
    package static func extend(_ id: LibraryLoanID, in transaction: Transaction) throws {
        let (loan, point) = try loan(id, in: transaction)
        if loan.state != .lent { throw UsingRefusal.notOut }
        if loan.isExtended { throw UsingRefusal.extendedAlready }
        if loan.due < transaction.now.day { throw UsingRefusal.overdue }
        let days = try whole(loanKey, of: point, otherwise: loan_days, in: transaction)
        try keep(loan, as: .lent, due: loan.due.adding(days: days), isExtended: true, in: transaction)
    }

    /// Throws `UsingRefusal.unknown`.
    static func loan(_ id: LibraryLoanID, in reader: Reader) throws -> (LibraryLoan, ServicePoint) {
        guard let loan = try LibraryStore.loan(id, in: reader),
            let item = try LibraryStore.item(loan.item, in: reader)
        else { throw UsingRefusal.unknown }
        return (loan, try point(item.point, in: reader))
    }

    /// The person of that name in a household of the point's village. Throws `UsingRefusal.personUnknown`.
    static func person(
        named name: String, household code: String, near place: PlaceID, in reader: Reader
    ) throws -> PersonID {
        let line = try Places.lineage(of: place, in: reader)
        guard let village = line.first(where: { $0.level == .village }),
            let household = try People.household(code: code, in: village.id, reader)
        else { throw UsingRefusal.personUnknown }
        let members = try People.members(of: household.id, on: reader.now.day, in: reader).map(\.person)
        let names = try People.names(of: Set(members), in: reader)
        guard let person = members.first(where: { names[$0] == name }) else {
            throw UsingRefusal.personUnknown
        }
        return person
    }

    private static func keep(
        _ loan: LibraryLoan, as state: LibraryLoan.State, due: Day, isExtended: Bool? = nil,
        in transaction: Transaction
    ) throws {
        let kept = LibraryLoan(
            id: loan.id, item: loan.item, person: loan.person, state: state, due: due,
            isExtended: isExtended ?? loan.isExtended)
        try LibraryStore.keep(kept, in: transaction)
        try record(kept, in: transaction)
    }

    private static func record(_ loan: LibraryLoan, in transaction: Transaction) throws {
        try transaction.record(
            LibraryLoanChanged(
                subject: loan.id.as(Marks.Anything.self), item: loan.item, state: loan.state.rawValue,
                due: loan.due))
    }
}
