import Kernel
import Storage

extension Assemblies {
    /// The seats that signed in themselves, in their order; who is held by another's proxy did not come.
    package static func attending(_ id: AssemblyID, in reader: Reader) throws -> [Seat] {
        let came = try AttendanceStore.all(of: id, in: reader).filter { $0.proxy == nil }.map(\.seat)
        let numbers = Set(came)
        return try SheetStore.seats(of: id, in: reader).filter { numbers.contains($0.number) }
    }
}
