import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// Ballots that officers type: open ones seat by seat, paper ones as counted.
enum VoteRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "assemblies/{id}/papers", .page, for: OfficerCaller.self,
            "The form for what was counted on paper."
        ) { visit, officer in
            let file = try await AssemblyRoutes.file(visit, for: officer, toChange: true)
            let sending = AnyID.minted(at: visit.now)
            return Answer { paperPage(file, sending: sending, $0) }
        },
        Endpoint(
            .post, "assemblies/{id}/papers", for: OfficerCaller.self,
            "Keeps the count of paper ballots: `issued_1` is the sum of `yes_1`, `no_1` and so on to `unreturned_1`.",
            fields: [InputField("id", .id)]
                + (1...AssemblyLimits.motions_max).flatMap { number in
                    ["issued", "yes", "no", "abstain", "spoiled", "unreturned"].map {
                        InputField("\($0)_\(number)", .number)
                    }
                }, output: AssemblyFile.shape, form: "assemblies/{id}/papers"
        ) { visit, officer in try await count(visit, officer) },
        Endpoint(
            .get, "assemblies/{id}/votes", .page, for: OfficerCaller.self,
            "The form for one open ballot that was called out, or given on an owner's paper."
        ) { visit, officer in
            let file = try await AssemblyRoutes.file(visit, for: officer, toChange: true)
            let lines = try await visit.county.database.read {
                try AttendanceFile.read(file, search: "", way: .screen, limit: .max, in: $0).lines
            }
            let sending = AnyID.minted(at: visit.now)
            return Answer { votesPage(file, lines: lines, sending: sending, $0) }
        },
        Endpoint(
            .post, "assemblies/{id}/votes", for: OfficerCaller.self,
            "Types the open ballot of `seat`: `choice_1` yes, no or abstain, and so on.",
            fields: [InputField("id", .id), InputField("seat", .number, required: true)]
                + BallotRoutes.choices, output: AssemblyFile.shape, form: "assemblies/{id}/votes"
        ) { visit, officer in
            let (seat, input) = (try visit.input.number("seat") ?? 0, visit.input)
            let id: AssemblyID = try visit.id("id")
            return try await AssemblyRoutes.act(
                "votes", visit, officer, next: "/assemblies/\(id)/votes"
            ) { id, transaction in
                let choices = try BallotRoutes.read(input, at: id, in: transaction)
                try Assemblies.cast(choices, seat: seat, in: id, channel: .desk, by: transaction)
            }
        },
    ]

    private static func count(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        return try await AssemblyRoutes.act("papers", visit, officer) { id, transaction in
            let counts = try SheetStore.motions(of: id, in: transaction).compactMap { motion in
                try paper(of: motion, input)
            }
            try Assemblies.count(counts, of: id, in: transaction)
        }
    }

    /// Nil where nothing was counted; what is left empty is nought.
    private static func paper(of motion: Motion, _ input: Input) throws -> PaperCount? {
        func number(_ name: String) throws -> Int? { try input.number("\(name)_\(motion.number)") }
        guard let issued = try number("issued") else { return nil }
        return PaperCount(
            motion: motion.id, issued: issued, yes: try number("yes") ?? 0, no: try number("no") ?? 0,
            abstain: try number("abstain") ?? 0, spoiled: try number("spoiled") ?? 0,
            unreturned: try number("unreturned") ?? 0)
    }
}
