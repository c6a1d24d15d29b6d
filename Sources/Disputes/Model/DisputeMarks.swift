import Kernel

extension Marks {
    package enum Dispute {}
    package enum DisputeParty {}
    package enum DisputeCommittee {}
    package enum DisputeMediator {}
    package enum DisputeChoice {}
    package enum DisputeItem {}
    package enum DisputePart {}
}

package typealias DisputeID = ID<Marks.Dispute>
package typealias DisputePartyID = ID<Marks.DisputeParty>
package typealias CommitteeID = ID<Marks.DisputeCommittee>
package typealias MediatorID = ID<Marks.DisputeMediator>
package typealias MediatorChoiceID = ID<Marks.DisputeChoice>
package typealias AgreedItemID = ID<Marks.DisputeItem>
package typealias JointPartID = ID<Marks.DisputePart>
