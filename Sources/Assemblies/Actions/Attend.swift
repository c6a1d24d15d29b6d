import Kernel
import Storage

extension Assemblies {
    /// Signs a seat in. Throws `MeetingRefusal` or `AttendingRefusal`.
    @discardableResult
    package static func signIn(_ draft: SignIn, in transaction: Transaction) throws -> Attendance {
        let assembly = try found(draft.assembly, in: transaction)
        try assembly.checkGoesOn()
        let id = assembly.id
        let holder = try draft.proxy.flatMap { try SheetStore.seat($0, of: id, in: transaction) }
        try draft.check(
            AttendingGround(
                kind: assembly.kind, seat: try SheetStore.seat(draft.seat, of: id, in: transaction),
                holder: holder,
                isThere: try AttendanceStore.find(draft.seat, of: id, in: transaction) != nil,
                isToday: assembly.counting == .owners
                    ? assembly.meets.day <= transaction.now.day
                    : assembly.meets.day == transaction.now.day,
                isHolderThere: try holder.map {
                    try AttendanceStore.find($0.number, of: id, in: transaction) != nil
                } ?? false,
                holdsOne: try draft.proxy.map {
                    try AttendanceStore.holdsProxy($0, of: id, in: transaction)
                } ?? false))
        let attendance = Attendance(
            seat: draft.seat, channel: draft.channel, way: draft.way, representative: draft.representative,
            proxy: draft.proxy, clerk: draft.channel == .phone ? nil : transaction.origin.actor,
            at: transaction.now)
        try AttendanceStore.insert(attendance, of: id, in: transaction)
        try transaction.record(
            AttendanceTaken(
                subject: id.as(Marks.Anything.self), seat: draft.seat, channel: draft.channel,
                proxy: draft.proxy))
        return attendance
    }

    /// Takes a signing-in back, as long as there is no ballot. Throws `MeetingRefusal` or `AttendingRefusal`.
    package static func withdrawSignIn(
        _ seat: Int, of id: AssemblyID, in transaction: Transaction
    ) throws {
        try found(id, in: transaction).checkGoesOn()
        if try AttendanceStore.find(seat, of: id, in: transaction) == nil {
            throw AttendingRefusal.notSignedIn
        }
        if try BallotStore.hasVoted(seat, at: id, in: transaction)
            || AttendanceStore.holdsProxy(seat, of: id, in: transaction)
        {
            throw AttendingRefusal.hasVoted
        }
        try AttendanceStore.remove(seat, of: id, in: transaction)
        try transaction.record(AttendanceWithdrawn(subject: id.as(Marks.Anything.self), seat: seat))
    }

    static func found(_ id: AssemblyID, in reader: Reader) throws -> Assembly {
        guard let assembly = try AssemblyStore.find(id, in: reader) else { throw MeetingRefusal.unknown }
        return assembly
    }
}
