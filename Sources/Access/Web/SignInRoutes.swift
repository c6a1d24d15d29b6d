import HTTPTypes
import Kernel
import Storage
import Web

/// The door: coming in and going out.
enum SignInRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "sign-in", .page, for: Anyone.self, "The form to sign in with.",
            query: [QueryField("next", "The path of this site to go on to.")]
        ) { visit, _ in
            try await form(visit)
        },
        Endpoint(
            .post, "sign-in", .page, for: Anyone.self, "Begins a session and sets its cookie.",
            fields: fields + [InputField("next", limit: LocalPath.length_max)], form: "sign-in"
        ) { visit, _ in try await signIn(visit) },
        Endpoint(
            .post, "sessions", .program, for: Anyone.self,
            "Begins a session; its token goes into the bearer header.",
            fields: fields,
            output: .object([("token", .text), ("person", .id), ("name", .text), ("expires", .instant)])
        ) { visit, _ in try await beginSession(visit) },
        Endpoint(
            .delete, "sessions/current", .program, for: AccountCaller.self,
            "Ends the session of the bearer's token."
        ) { visit, caller in
            try await Access(visit.county).signOut(caller.session)
            return Answer(json: { json in json.object { _ in } })
        },
        Endpoint(.post, "sign-out", .page, for: Anyone.self, "Ends the session of the cookie.") { visit, _ in
            if let session = visit.identity as? Session { try await Access(visit.county).signOut(session) }
            var answer = Answer(goTo: "/")
            answer.cookies = [SessionCookie.cleared]
            return answer
        },
    ]

    private static let fields = [
        InputField("name", required: true, limit: 100), InputField("password", required: true, limit: 256),
    ]

    private static func form(_ visit: Visit) async throws -> Answer {
        let isSample = visit.county.isSample
        let (samples, offersWeChat) = try await visit.county.database.read {
            (isSample ? try AccountStore.samples(in: $0) : [], try Access.offersWeChat.value(in: $0) == "1")
        }
        let next = LocalPath.checked(visit.input["next"] ?? visit.query["next"])
        let content = SignInContent(
            next: next, samples: SampleRole.sorted(samples), form: .minted(at: visit.now),
            offersWeChat: offersWeChat)
        return Answer { signInPage(content, $0) }
    }

    private static func signIn(_ visit: Visit) async throws -> Answer {
        let (token, session) = try await begin(visit)
        let next = LocalPath.checked(visit.input["next"]) ?? "/mine"
        var answer = Answer(goTo: session.mustChangePassword ? "/account" : next)
        answer.cookies = [SessionCookie.set(token)]
        return answer
    }

    private static func beginSession(_ visit: Visit) async throws -> Answer {
        let (token, session) = try await begin(visit)
        return Answer(
            .created,
            json: { json in
                json.object { json in
                    json.field("token", token)
                    json.field("person", session.person)
                    json.field("name", session.name)
                    json.field("expires", session.expires)
                }
            })
    }

    /// A password is taken as it was typed, spaces and all.
    private static func begin(_ visit: Visit) async throws -> (token: String, session: Session) {
        try await Access(visit.county).signIn(
            name: visit.input["name"] ?? "", password: visit.input.fields["password"]?.first ?? "",
            isPrivate: visit.isPrivate)
    }
}
