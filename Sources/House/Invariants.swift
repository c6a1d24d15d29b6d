import Access
import AdmittedTasks
import Appraisals
import Assemblies
import CallOuts
import Cases
import Deliberation
import Disputes
import Duties
import Files
import Hazards
import HomeVisits
import Indicators
import Kernel
import Ledger
import Notices
import PartyOrganisations
import People
import Petitions
import Places
import Pledges
import Points
import Relief
import Requests
import Reviews
import Rewards
import Rulebook
import SeasonalChecks
import ServicePlaces
import Shop
import ShortMessages
import Storage
import Topics
import Volunteers
import Webhooks

/// What must be true of a county's rows beside the chain.
package enum Invariants {
    /// Those that one query proves each; the lower rooms first.
    package static func queried(on day: Day) -> [Invariant] {
        ([
            AccessInvariants.all,
            PlaceInvariants.all(on: day),
            FileInvariants.all,
            RuleInvariants.all,
            PeopleInvariants.all,
            DutyInvariants.all,
            NoticeInvariants.all,
            CaseInvariants.all,
            LedgerInvariants.all,
            AssemblyInvariants.all,
            DeliberationInvariants.all,
            PointsInvariants.all,
            ShopInvariants.all,
            RewardInvariants.all,
            AppraisalInvariants.all,
            ReviewInvariants.all,
            VolunteerInvariants.all,
            ServiceInvariants.all,
            HomeVisitInvariants.all,
            AdmittedTaskInvariants.all,
            ReliefInvariants.all,
            PledgeInvariants.all,
            HazardInvariants.all,
            CheckInvariants.all,
            CallOutInvariants.all,
            DisputeInvariants.all,
            PetitionInvariants.all,
            PartyInvariants.all,
            WebhookInvariants.all,
            ShortMessageInvariants.all,
            ConcernInvariants.all,
        ] as [[Invariant]]).flatMap { $0 }
    }

    /// Those that take more than a query.
    package static let computed = [
        RuleInvariants.floorSentence, receivedSentence, closedSentence,
    ]

    private static let receivedSentence = "As many requests were counted as came in as there are"
    private static let closedSentence = "As many closings of requests were counted as there were"

    /// A sentence for each invariant that does not hold, with the least id that does not fit; empty when all do.
    package static func broken(in reader: Reader) throws -> [String] {
        try queried(on: reader.now.day).compactMap { try broken($0, in: reader) }
            + brokenFloors(in: reader) + miscounted(in: reader) + AssemblyInvariants.recounted(in: reader)
            + AppraisalInvariants.recounted(in: reader)
    }

    private static func broken(_ invariant: Invariant, in reader: Reader) throws -> String? {
        let count = try reader.count(invariant.query)
        if count == 0 { return nil }
        let first: AnyID? = try reader.value(invariant.first)
        return sentence(invariant.sentence, count, first: first)
    }

    private static func sentence(_ sentence: String, _ count: Int, first: AnyID?) -> String {
        "\(sentence): \(count) rows do not fit" + (first.map { ", the first of \($0)." } ?? ".")
    }

    private static func brokenFloors(in reader: Reader) throws -> [String] {
        let found = try RuleInvariants.undercutting(House.ruleKeys, in: reader)
        guard let first = found.first else { return [] }
        return [
            sentence(RuleInvariants.floorSentence, found.count, first: first.as(Marks.Anything.self))
        ]
    }

    /// The county's figures against its cases, imported ones too; nothing while entries wait to be counted.
    private static func miscounted(in reader: Reader) throws -> [String] {
        guard let root = try Places.root(in: reader)?.id, try Relay.backlog(in: reader) == 0 else {
            return []
        }
        let figures = [
            (
                receivedSentence, RequestIndicators.received,
                try CaseTotals.opened(of: Requests.kind, in: reader)
            ),
            (
                closedSentence, RequestIndicators.closed,
                try CaseTotals.closings(of: Requests.kind, in: reader)
            ),
        ]
        return try figures.compactMap { sentence, name, wanted in
            let counted = try Indicators.total(of: name, at: root, in: reader).numerator
            return counted == wanted
                ? nil : "\(sentence): \(counted) counted at \(root), and \(wanted) in the cases."
        }
    }
}
