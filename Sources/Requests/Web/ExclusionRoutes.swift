import Access
import Cases
import Kernel
import Storage
import Web

/// Acts on a request that put it into a problem, or leave it out of the rates.
extension OfficerActRoutes {
    private static let note = InputField("note", limit: CaseLimits.noteCharacters_max)

    static let gathering: [Endpoint] = [
        act(
            "problem", "Puts the request into a problem.",
            [InputField("problem", .id, required: true), note]
        ) { visit in
            guard let problem = try visit.input.id("problem", of: Marks.Case.self) else {
                throw FieldRefusal(.missing, at: "problem")
            }
            let note = visit.input["note"] ?? ""
            let officer = try OfficerCaller(visit)
            return { acting, transaction in
                let into = try Acting(on: problem, by: officer, in: transaction)
                guard try ProblemStore.find(problem, in: transaction) != nil else {
                    throw CaseMissing.noSuchCase
                }
                _ = try Requests.gather(
                    [acting.matter.id], into, by: officer, note: note, in: transaction)
                return try CaseFile.read(acting.matter.id, in: transaction)?.matter ?? acting.matter
            }
        },
        act(
            "exclusions", "Asks that the request be left out of the rates; another person decides.",
            [InputField("reason", required: true), note]
        ) { visit in
            guard let reason = Exclusion.Reason(rawValue: try visit.input.required("reason")) else {
                throw FieldRefusal(.unreadable, at: "reason")
            }
            let note = visit.input["note"] ?? ""
            return { acting, transaction in
                try Requests.askExclusion(acting, reason, note: note, in: transaction)
            }
        },
        act("exclusions/{exclusion}/approval", "Leaves the request out of the rates.", [note]) { visit in
            try decision(visit, isGranted: true)
        },
        act("exclusions/{exclusion}/refusal", "Leaves the request in the rates.", [note]) { visit in
            try decision(visit, isGranted: false)
        },
        act("exclusions/{exclusion}/withdrawal", "Takes the request back into the rates.", [note]) { visit in
            let exclusion: Exclusion.ExclusionID = try visit.id("exclusion")
            let note = visit.input["note"] ?? ""
            return { acting, transaction in
                try Requests.withdrawExclusion(exclusion, acting, note: note, in: transaction)
            }
        },
    ]

    private static func decision(_ visit: Visit, isGranted: Bool) throws -> Body {
        let exclusion: Exclusion.ExclusionID = try visit.id("exclusion")
        let note = visit.input["note"] ?? ""
        return { acting, transaction in
            try Requests.decideExclusion(
                exclusion, isGranted: isGranted, acting, note: note, in: transaction)
        }
    }
}
