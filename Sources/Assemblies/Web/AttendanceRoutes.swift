import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// The sign-in sheet, kept by officers.
enum AttendanceRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "assemblies/{id}/attendance", for: OfficerCaller.self,
            "The frozen sheet with who came; `q` finds a name, a household or a number.",
            query: [
                .words("Part of a voter's name."),
                QueryField(
                    "way", .one(of: SignIn.Way.allCases.map(\.rawValue)),
                    "How people sign in; the usual way without it."),
            ], output: .page(AttendanceFile.shape)
        ) { visit, officer in
            let file = try await AssemblyRoutes.file(visit, for: officer)
            let search = visit.query["q"] ?? ""
            let usual: SignIn.Way = file.assembly.counting == .owners ? .screen : .paper
            let way = SignIn.Way(rawValue: visit.query["way"] ?? visit.input["way"] ?? "") ?? usual
            let sheet = try await visit.county.database.read {
                try AttendanceFile.read(file, search: search, way: way, in: $0)
            }
            let now = visit.now
            return Answer(
                json: { sheet.write(to: &$0) }, page: { attendancePage(sheet, at: now, $0) })
        },
        Endpoint(
            .post, "assemblies/{id}/attendance", for: OfficerCaller.self,
            "Signs in the seats `1,3,5-9`, at the desk or from a paper list; `proxy` holds the written proxy of one.",
            fields: [
                InputField("id", .id), InputField("seats", required: true, limit: 4_000),
                InputField("channel", limit: 20), InputField("way", limit: 20),
                InputField("representative", limit: 100), InputField("proxy", .number),
            ], output: AssemblyFile.shape, form: "assemblies/{id}/attendance"
        ) { visit, officer in try await signIn(visit, officer) },
        Endpoint(
            .post, "assemblies/{id}/attendance/{seat}/withdrawal", for: OfficerCaller.self,
            "Takes a signing-in back, as long as there is no ballot.",
            fields: [InputField("id", .id), InputField("way", limit: 20)], output: AssemblyFile.shape,
            form: "assemblies/{id}/attendance"
        ) { visit, officer in
            guard let seat = Int(visit.parameters["seat"] ?? "") else { throw WebRefusal.notFound }
            let id: AssemblyID = try visit.id("id")
            return try await AssemblyRoutes.act(
                "withdrawal-\(seat)", visit, officer, next: next(id, visit)
            ) { id, transaction in
                try Assemblies.withdrawSignIn(seat, of: id, in: transaction)
            }
        },
    ]

    private static func signIn(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        guard let seats = SeatNumbers.read(input["seats"] ?? "") else {
            throw FieldRefusal(.unreadable, at: "seats")
        }
        guard let channel = SignIn.Channel(rawValue: input["channel"] ?? "desk"), channel != .phone else {
            throw FieldRefusal(.unreadable, at: "channel")
        }
        guard let way = SignIn.Way(rawValue: input["way"] ?? "paper") else {
            throw FieldRefusal(.unreadable, at: "way")
        }
        let (representative, proxy) = (input["representative"] ?? "", try input.number("proxy"))
        if proxy != nil, seats.count > 1 { throw FieldRefusal(.unreadable, at: "seats") }
        let id: AssemblyID = try visit.id("id")
        return try await AssemblyRoutes.act(
            "attendance", visit, officer, next: next(id, visit)
        ) { id, transaction in
            for seat in seats {
                try Assemblies.signIn(
                    SignIn(
                        assembly: id, seat: seat, channel: channel, way: way, representative: representative,
                        proxy: proxy), in: transaction)
            }
        }
    }

    private static func next(_ id: AssemblyID, _ visit: Visit) -> String {
        let way = SignIn.Way(rawValue: visit.input["way"] ?? "")
        return "/assemblies/\(id)/attendance" + (way.map { "?way=\($0.rawValue)" } ?? "")
    }
}
