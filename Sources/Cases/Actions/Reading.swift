import Access
import Clocks
import Kernel
import People
import Places
import Storage

/// A case with everything that its file shows.
package struct CaseFile: Sendable {
    package let matter: Case
    package let steps: [Step]
    package let legs: [Leg]
    package let pleas: [Plea]
    /// What was asked and decided about giving it, or a part of it, back.
    package let returns: [ReturnReview]
    /// On which ground it went up, by the step.
    package let escalations: [StepID: Escalation]
    /// Its place first, the county last.
    package let lineage: [Place]
    /// Names of everybody and every unit that the file mentions.
    package let people: [PersonID: String]
    package let organisations: [OrganisationID: String]
    /// Names of the lineage's places and of those that steps mention beside them.
    package let places: [PlaceID: String]

    /// What was asked about the case as a whole since it was last given out.
    package var returnsSinceDispatch: [ReturnReview] { returns.filter { $0.leg == nil && !$0.isOver } }

    /// The whole file; nil when there is no such case.
    package static func read(_ id: CaseID, in reader: Reader) throws -> CaseFile? {
        guard let matter = try CaseStore.find(id, in: reader) else { return nil }
        return try read(matter, in: reader)
    }

    package static func read(number: String, in reader: Reader) throws -> CaseFile? {
        guard let matter = try CaseStore.find(number: number, in: reader) else { return nil }
        return try read(matter, in: reader)
    }

    private static func read(_ matter: Case, in reader: Reader) throws -> CaseFile {
        let steps = try StepStore.steps(of: matter.id, in: reader)
        let legs = try StepStore.legs(of: matter.id, in: reader)
        let kinds = Set(steps.map(\.kind))
        // Most cases never went back or up; only those that did ask for it.
        let returns =
            kinds.isDisjoint(with: [.returned, .disputed])
            ? [] : try ReturnStore.all(of: matter.id, in: reader)
        let escalations =
            kinds.isDisjoint(with: [.handedUp, .escalated])
            ? [:] : try EscalationStore.all(of: matter.id, in: reader)
        let people = Set(
            steps.flatMap { [$0.actor, $0.person] }.compactMap { $0 }
                + [matter.lead?.person, matter.proposal?.by, matter.closure?.by].compactMap { $0 })
        let organisations = Set(
            steps.compactMap(\.organisation) + legs.map(\.organisation)
                + [matter.lead?.organisation].compactMap { $0 })
        let lineage = try Places.lineage(of: matter.place, in: reader)
        var places = Dictionary(uniqueKeysWithValues: lineage.map { ($0.id, $0.name) })
        let others = Set(steps.compactMap(\.place) + [matter.desk]).subtracting(places.keys)
        if !others.isEmpty {
            places.merge(try Places.names(of: others, in: reader)) { own, _ in own }
        }
        return CaseFile(
            matter: matter, steps: steps, legs: legs,
            pleas: matter.isOpen ? try StepStore.openPleas(of: matter.id, in: reader) : [],
            returns: returns, escalations: escalations,
            lineage: lineage,
            people: try People.names(of: people, in: reader),
            organisations: try People.organisationNames(of: organisations, in: reader),
            places: places)
    }

    /// What `officer` may do at the desk that has the case.
    package func hand(of officer: OfficerCaller) -> Hand {
        let atDesk = Array(lineage.map(\.id).drop { $0 != matter.desk })
        return Hand(
            person: officer.person, organisation: officer.organisation,
            permissions: Set(Permission.allCases.filter { officer.may($0, at: atDesk) }))
    }

    /// Whether the officer may see the case at all: it lies in their places, or they or their unit work on it.
    package func isVisible(to officer: OfficerCaller) -> Bool {
        let ids = lineage.map(\.id)
        return hand(of: officer).leads(matter) || legs.contains { $0.organisation == officer.organisation }
            || Permission.allCases.contains { officer.may($0, at: ids) }
    }
}
