import Assemblies
import Kernel

/// Why a resolution does not do a step, first applicable reason first.
package enum ResolutionRefusal: Refusal, Hashable {
    case unknown
    case aboutAnother
    case elsewhere
    case ofAnotherText
    case ofAnotherBody(ProcedureStep)
    case notPassed
    case used
    /// The representatives decided what is the assembly's.
    case delegationMissing

    package var code: String {
        switch self {
        case .unknown: "deliberation.resolution-unknown"
        case .aboutAnother: "deliberation.resolution-about-another"
        case .elsewhere: "deliberation.resolution-elsewhere"
        case .ofAnotherText: "deliberation.resolution-of-another-text"
        case .ofAnotherBody: "deliberation.resolution-of-another-body"
        case .notPassed: "deliberation.resolution-not-passed"
        case .used: "deliberation.resolution-used"
        case .delegationMissing: "deliberation.delegation-missing"
        }
    }

    package var kind: RefusalKind { self == .unknown ? .missing : .conflict }
    package var field: String? { "resolution" }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.resolutionUnknown)
        case .aboutAnother: Sentence(.resolutionAboutAnother)
        case .elsewhere: Sentence(.resolutionElsewhere)
        case .ofAnotherText: Sentence(.resolutionOfAnotherText)
        case .ofAnotherBody(let step): Sentence(step.bodyRefusal)
        case .notPassed: Sentence(.resolutionNotPassed)
        case .used: Sentence(.resolutionUsed)
        case .delegationMissing: Sentence(.resolutionDelegationMissing)
        }
    }
}

extension ProcedureStep {
    /// The bodies whose resolution does the step.
    package func bodies(isMerged: Bool) -> [BodyKind] {
        switch self {
        case .proposal: isMerged ? [.twoCommittees] : [.partyCommittee]
        case .discussion: [.twoCommittees]
        case .review: [.partyMembers]
        case .decision: [.villagersAssembly, .villagersRepresentatives, .residentsAssembly]
        case .publication, .carrying, .result: []
        }
    }

    /// Whether a committee's minutes do the step, without a resolution.
    package var isCommittees: Bool { self == .proposal || self == .discussion }
}

extension Procedure {
    /// The code by which this room knows its resolutions.
    package static let subjectKind = "deliberation.proposal"

    /// The text as it is put to the vote; the version stands in it, so that no two versions have one digest.
    package func motion(_ text: ProposalText) -> String {
        "\(number)-v\(text.version) \(text.title)\n\(text.body)"
    }

    /// Nothing is thrown when `resolution` does the present step.
    ///
    /// - Parameters:
    ///   - digest: of the newest text as it is put to the vote.
    ///   - isUsed: whether a step was done by it before.
    ///   - matter: nil for one that the rulebook no longer lists; it is the assembly's.
    ///   - isAuthorised: whether the motion names the assembly's decision that lets the representatives decide.
    package func check(
        _ resolution: Resolution, digest: String, isUsed: Bool, matter: DecisionMatter?, isAuthorised: Bool
    ) throws(ResolutionRefusal) {
        if resolution.subject != id.as(Marks.Anything.self) || resolution.subjectKind != Self.subjectKind {
            throw .aboutAnother
        }
        if resolution.place != place { throw .elsewhere }
        if resolution.textDigest != digest { throw .ofAnotherText }
        if !standing.step.bodies(isMerged: isMerged).contains(resolution.kind) {
            throw .ofAnotherBody(standing.step)
        }
        if !resolution.isPassed { throw .notPassed }
        if isUsed { throw .used }
        let isForAssembly = matter?.decider ?? .assembly == .assembly
        if resolution.kind == .villagersRepresentatives, isForAssembly, !isAuthorised {
            throw .delegationMissing
        }
    }
}
