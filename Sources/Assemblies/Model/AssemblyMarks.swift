import Kernel

extension Marks {
    package enum AssemblyBody {}
    package enum AssemblyMember {}
    package enum Assembly {}
    package enum AssemblyMotion {}
    package enum AssemblyBallot {}
    package enum AssemblyResolution {}
    package enum AssemblyCommitment {}
}

package typealias BodyID = ID<Marks.AssemblyBody>
package typealias MemberID = ID<Marks.AssemblyMember>
package typealias AssemblyID = ID<Marks.Assembly>
package typealias MotionID = ID<Marks.AssemblyMotion>
package typealias BallotID = ID<Marks.AssemblyBallot>
package typealias ResolutionID = ID<Marks.AssemblyResolution>
package typealias CommitmentID = ID<Marks.AssemblyCommitment>
