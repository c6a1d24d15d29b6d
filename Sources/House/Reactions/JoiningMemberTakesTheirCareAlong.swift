import HomeVisits
import Kernel
import People
import Storage

/// Whoever goes to another household is visited there: what they need goes with them.
let joiningMemberTakesTheirCareAlong: [Reaction] = [
    Reaction(to: MemberJoined.self, recording: [CareCarried.self]) { joined, transaction in
        try HomeVisits.carry(
            joined.person, to: joined.subject.as(Marks.Household.self), in: transaction)
    },
    Reaction(to: HouseholdSplit.self, recording: [CareCarried.self]) { split, transaction in
        for person in split.persons {
            try HomeVisits.carry(person, to: split.subject.as(Marks.Household.self), in: transaction)
        }
    },
    Reaction(to: HouseholdsMerged.self, recording: [CareCarried.self]) { merged, transaction in
        let household = merged.subject.as(Marks.Household.self)
        for person in merged.persons { try HomeVisits.carry(person, to: household, in: transaction) }
        try HomeVisits.carry(from: merged.source, to: household, in: transaction)
    },
]
