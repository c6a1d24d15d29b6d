import Access
import HTTPTypes
import Kernel
import Storage
import Web

extension Assemblies {
    /// The routes of bodies, meetings, ballots and resolutions.
    package static let endpoints: [Endpoint] =
        BodyRoutes.all + AssemblyRoutes.all + ConveningRoutes.all + AttendanceRoutes.all + VoteRoutes.all
        + BallotRoutes.all + MinutesRoutes.all
}

/// A meeting as everybody reads it, its sheets, and what takes it from stage to stage.
enum AssemblyRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "assemblies/{id}", for: Anyone.self,
            "A meeting: agenda, who is due and present, how many must agree; the count once it is closed.",
            output: AssemblyFile.shape
        ) { visit, _ in
            let file = try await file(visit)
            let acts = AssemblyActs(at: visit.now)
            return Answer(json: { file.write(to: &$0) }, page: { assemblyPage(file, acts: acts, $0) })
        },
        Endpoint(
            .get, "assemblies/{id}/print/{sheet}", .page, for: Anyone.self,
            "A sheet on A4: notice and result for everybody; attendance, ballots, slips, minutes for officers."
        ) { visit, _ in try await sheet(visit) },
        Endpoint(
            .get, "assemblies/{id}/links", .program, for: OfficerCaller.self,
            "The voters' links, one a seat, for who calls the meeting to hand out.",
            output: .page(SeatLink.shape)
        ) { visit, _ in try await links(visit) },
        Endpoint(
            .get, "resolutions/{id}", for: Anyone.self, "A resolution with the count that it stands on.",
            output: ResolutionFile.shape
        ) { visit, _ in
            let id: ResolutionID = try visit.id("id")
            let file = try await visit.county.database.read { try ResolutionFile.read(id, in: $0) }
            guard let file else { throw WebRefusal.notFound }
            return Answer(json: { file.write(to: &$0) }, page: { resolutionPage(file, $0) })
        },
        Endpoint(
            .post, "assemblies/{id}/voting", for: OfficerCaller.self,
            "Opens the ballots, once enough have come.", fields: [InputField("id", .id)],
            output: AssemblyFile.shape, form: "assemblies/{id}"
        ) { visit, officer in
            try await act("voting", visit, officer) { id, transaction in
                try Assemblies.openVoting(id, in: transaction)
            }
        },
        Endpoint(
            .post, "assemblies/{id}/closure", for: OfficerCaller.self,
            "Closes the meeting: the count is final, every motion is decided.",
            fields: [InputField("id", .id)], output: AssemblyFile.shape, form: "assemblies/{id}"
        ) { visit, officer in
            try await act("closure", visit, officer) { id, transaction in
                try Assemblies.close(id, in: transaction)
            }
        },
        Endpoint(
            .post, "assemblies/{id}/cancellation", for: OfficerCaller.self,
            "Calls the meeting off; everybody reads the reason.",
            fields: [
                InputField("id", .id), InputField("reason", limit: AssemblyLimits.reason_length_max),
            ], output: AssemblyFile.shape, form: "assemblies/{id}"
        ) { visit, officer in
            let reason = visit.input["reason"] ?? ""
            return try await act("cancellation", visit, officer) { id, transaction in
                try Assemblies.cancel(id, because: reason, in: transaction)
            }
        },
    ]

    /// The meeting of the path; its officers see more.
    static func file(_ visit: Visit) async throws -> AssemblyFile {
        let id: AssemblyID = try visit.id("id")
        let officer = try? OfficerCaller(visit)
        let file = try await visit.county.database.read {
            try AssemblyFile.read(id, for: officer, in: $0)
        }
        guard let file else { throw MeetingRefusal.unknown }
        return file
    }

    /// The meeting of the path, for officers of its place; 404 for everybody else.
    static func file(
        _ visit: Visit, for officer: OfficerCaller, toChange: Bool = false
    ) async throws -> AssemblyFile {
        let file = try await file(visit)
        if file.rights == .reads { throw MeetingRefusal.unknown }
        if toChange, file.rights != .convenes { throw AccessRefusal.notAllowed }
        return file
    }

    /// Does something to the meeting of the path, once however often it is sent.
    static func act(
        _ name: String, _ visit: Visit, _ officer: OfficerCaller, next: String? = nil,
        _ body: @escaping @Sendable (AssemblyID, Transaction) throws -> Void
    ) async throws -> Answer {
        let id: AssemblyID = try visit.id("id")
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest + id.bytes + Array(name.utf8)
        let file = try await visit.county.database.write(by: officer.origin) { transaction in
            _ = try Assemblies.held(id, by: officer, toChange: true, in: transaction)
            if try Sending.isFresh(sending, by: officer, digest: digest, in: transaction) {
                try body(id, transaction)
            }
            return try AssemblyFile.read(id, for: officer, in: transaction)
        }
        guard let file else { throw MeetingRefusal.unknown }
        return Answer(next: next ?? file.path, json: { file.write(to: &$0) })
    }

    /// The same links as on the slips, with the same right.
    private static func links(_ visit: Visit) async throws -> Answer {
        let file = try await file(visit)
        if file.rights == .reads { throw MeetingRefusal.unknown }
        if file.rights != .convenes { throw AccessRefusal.notAllowed }
        let (id, key, publicURL) = (file.assembly.id, visit.county.key, visit.publicURL)
        let seats = try await visit.county.database.read { try SheetStore.seats(of: id, in: $0) }
        return Answer(json: { json in
            json.object { json in
                json.key("items")
                json.array(seats) { json, seat in
                    let path = SeatLink.path(of: seat.number, at: id, key: key)
                    json.object { json in
                        json.field("seat", seat.number)
                        json.field("name", seat.name)
                        json.field("path", path)
                        json.field("url", publicURL.map { $0 + path })
                    }
                }
                json.field("next", nil as String?)
            }
        })
    }

    private static func sheet(_ visit: Visit) async throws -> Answer {
        guard let kind = AssemblySheet(rawValue: visit.parameters["sheet"] ?? "") else {
            throw WebRefusal.notFound
        }
        let file = try await file(visit)
        if !kind.isPublic, file.rights == .reads { throw MeetingRefusal.unknown }
        // Who holds a seat's link votes for the seat: the links are for who calls the meeting to hand out.
        if kind == .slips, file.rights != .convenes { throw AccessRefusal.notAllowed }
        let (id, key, publicURL) = (file.assembly.id, visit.county.key, visit.publicURL)
        let content = try await visit.county.database.read { reader in
            let seats = kind.isPublic ? [] : try SheetStore.seats(of: id, in: reader)
            let there = kind == .attendance ? try AttendanceStore.all(of: id, in: reader) : []
            let links =
                kind == .slips
                ? seats.map { ($0.number, SeatLink.path(of: $0.number, at: id, key: key)) } : []
            return SheetContent(
                file: file, seats: seats,
                there: Dictionary(uniqueKeysWithValues: there.map { ($0.seat, $0) }),
                links: Dictionary(uniqueKeysWithValues: links), publicURL: publicURL)
        }
        return Answer { assemblySheet(kind, content, $0) }
    }
}
