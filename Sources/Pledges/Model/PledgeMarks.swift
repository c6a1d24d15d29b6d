import Kernel

extension Marks {
    package enum DutyPost {}
    package enum PostClaim {}
    package enum PledgePromise {}
}

package typealias DutyPostID = ID<Marks.DutyPost>
package typealias PostClaimID = ID<Marks.PostClaim>
package typealias PledgePromiseID = ID<Marks.PledgePromise>
