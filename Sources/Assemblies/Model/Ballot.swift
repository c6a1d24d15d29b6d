import Kernel
import Storage

/// How somebody votes on a motion.
package enum BallotChoice: String, StorableCode, CaseIterable, Codable, Comparable {
    case yes, no, abstain

    package static func < (left: BallotChoice, right: BallotChoice) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

/// What somebody signs in with, and by which way.
package struct SignIn: Sendable, Hashable {
    package let assembly: AssemblyID
    package let seat: Int
    package let channel: Channel
    /// On the screen, or on paper that is counted by hand; never both.
    package let way: Way
    /// Who came for the household, or for the owner, as read from the written proxy.
    package var representative: String
    /// The seat of who holds the written proxy; nil where the voter came.
    package var proxy: Int?

    package enum Channel: String, StorableCode, CaseIterable, Codable {
        case desk
        /// By the voter's own link.
        case phone
        /// From a list signed on paper, typed in later.
        case list
    }

    package enum Way: String, StorableCode, CaseIterable, Codable { case screen, paper }

    package init(
        assembly: AssemblyID, seat: Int, channel: Channel, way: Way, representative: String = "",
        proxy: Int? = nil
    ) {
        self.assembly = assembly
        self.seat = seat
        self.channel = channel
        self.way = way
        self.representative = representative
        self.proxy = proxy
    }
}

/// Somebody who is there.
package struct Attendance: Sendable, Hashable {
    package let seat: Int
    package let channel: SignIn.Channel
    package let way: SignIn.Way
    package let representative: String
    package let proxy: Int?
    /// Who typed it in; nil for who signed in by the own link.
    package let clerk: PersonID?
    package let at: Instant
}

/// Paper ballots, or raised hands, on one motion, as counted in the room.
package struct PaperCount: Sendable, Hashable {
    package let motion: MotionID
    package let issued: Int
    package let yes: Int
    package let no: Int
    package let abstain: Int
    package let spoiled: Int
    package let unreturned: Int

    package init(
        motion: MotionID, issued: Int, yes: Int, no: Int, abstain: Int, spoiled: Int = 0, unreturned: Int = 0
    ) {
        self.motion = motion
        self.issued = issued
        self.yes = yes
        self.no = no
        self.abstain = abstain
        self.spoiled = spoiled
        self.unreturned = unreturned
    }
}

/// What was counted on one motion.
package struct Tally: Sendable, Hashable {
    package var yes: Weight
    package var no: Weight
    package var abstain: Weight
    package var spoiled: Int
    package var unreturned: Int

    package static let empty = Tally()

    package init(
        yes: Weight = .zero, no: Weight = .zero, abstain: Weight = .zero, spoiled: Int = 0,
        unreturned: Int = 0
    ) {
        self.yes = yes
        self.no = no
        self.abstain = abstain
        self.spoiled = spoiled
        self.unreturned = unreturned
    }

    /// Whose ballots say something.
    package var cast: Weight { yes + no + abstain }
}
