import Kernel
import Storage
import TestGround
import Testing

@testable import Assemblies

struct ProxyTests {
    private static func called(_ kind: BodyKind) async throws -> (MeetingVillage, AssemblyID) {
        let village = try await MeetingVillage()
        let body = try await village.body(kind, of: 6)
        return (village, try await village.convene(MeetingVillage.draft(body)).id)
    }

    private static func sign(
        _ seat: Int, by proxy: Int?, at id: AssemblyID, _ channel: SignIn.Channel = .desk, name: String = "",
        in village: MeetingVillage
    ) async throws {
        try await village.database.write(by: MeetingVillage.officer) {
            _ = try Assemblies.signIn(
                SignIn(
                    assembly: id, seat: seat, channel: channel, way: .paper, representative: name,
                    proxy: proxy), in: $0)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a member is represented within the household, once`(engine: TestEngine) async throws {
        let village = try await MeetingVillage(engine)
        // Seats 1 and 2 are one household, 3 and 4 another
        let body = try await village.body(.membersAssembly, of: 6)
        let id = try await village.convene(MeetingVillage.draft(body)).id

        await #expect(throws: AttendingRefusal.proxyIsAbsent) {
            try await Self.sign(2, by: 1, at: id, in: village)
        }
        try await village.signIn([1, 3], at: id)
        try await Self.sign(2, by: 1, at: id, in: village)
        await #expect(throws: AttendingRefusal.proxyOutsideHousehold) {
            try await Self.sign(5, by: 3, at: id, in: village)
        }
        let present = try await village.database.read { try AttendanceStore.present(at: id, in: $0).count }

        #expect(present == 3)
        #expect(try await village.last(AttendanceTaken.self)?.proxy == 1)
        await #expect(throws: AttendingRefusal.hasVoted) {
            try await village.database.write(by: .system) {
                try Assemblies.withdrawSignIn(1, of: id, in: $0)
            }
        }
    }

    @Test func `an owner represents one other, in writing`() async throws {
        let (village, id) = try await Self.called(.ownersAssembly)
        try await village.signIn([1], at: id)
        try await Self.sign(2, by: 1, at: id, name: "周长林", in: village)

        await #expect(throws: AttendingRefusal.proxyHoldsOne) {
            try await Self.sign(3, by: 1, at: id, in: village)
        }
        await #expect(throws: AttendingRefusal.proxyIsOwn) {
            try await Self.sign(3, by: 3, at: id, in: village)
        }
        await #expect(throws: AttendingRefusal.proxyUnknown) {
            try await Self.sign(3, by: 99, at: id, in: village)
        }
        await #expect(throws: AttendingRefusal.proxyByPhone) {
            try await Self.sign(3, by: 1, at: id, .phone, in: village)
        }
        await #expect(throws: AttendingRefusal.representativeTooLong) {
            try await Self.sign(3, by: nil, at: id, name: String(repeating: "长", count: 41), in: village)
        }
    }

    @Test(arguments: [BodyKind.villagersRepresentatives, .partyMembers, .twoCommittees])
    func `nobody represents a representative or a Party member`(kind: BodyKind) async throws {
        let (village, id) = try await Self.called(kind)
        try await village.signIn([1], at: id)

        await #expect(throws: AttendingRefusal.proxiesNotAllowed) {
            try await Self.sign(2, by: 1, at: id, in: village)
        }
    }
}
