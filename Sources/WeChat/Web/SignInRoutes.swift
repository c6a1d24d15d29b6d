import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// The door for those whose WeChat is bound: to WeChat, and back with a code.
enum SignInRoutes {
    static func all(calling call: @escaping WeChat.Call) -> [Endpoint] {
        [
            Endpoint(
                .get, "sign-in/wechat", .page, for: Anyone.self,
                "Sends a visitor to WeChat, to come back with who they are there.",
                query: [QueryField("next", "The path of this site to go on to.")]
            ) { visit, _ in
                let next = LocalPath.checked(visit.query["next"])
                return try await told(visit) {
                    Answer(
                        goTo: try await WeChat(visit.county, calling: call).doorAddress(
                            .signIn, visitor: visit.formToken, person: nil, next: next,
                            publicURL: visit.publicURL))
                }
            },
            Endpoint(
                .get, "sign-in/wechat/return", .page, for: Anyone.self,
                "Where WeChat sends people back to; each `state` opens once, in the browser that began.",
                query: [
                    QueryField("code", "What WeChat is asked with."),
                    QueryField("state", "What was sent along."),
                    QueryField("next", "The path of this site to go on to."),
                ]
            ) { visit, _ in
                let back = WeChat.Return(
                    code: visit.query["code"] ?? "", state: visit.query["state"] ?? "",
                    visitor: visit.formToken,
                    person: (try? MemberCaller(visit))?.person, isPrivate: visit.isPrivate)
                let next = LocalPath.checked(visit.query["next"])
                return try await told(visit) { try await entered(back, next, visit, call) }
            },
        ]
    }

    private static func entered(
        _ back: WeChat.Return, _ next: String?, _ visit: Visit, _ call: @escaping WeChat.Call
    ) async throws -> Answer {
        switch try await WeChat(visit.county, calling: call).enter(back) {
        case .bound: return Answer(goTo: "/wechat/binding")
        case .session(let token, let mustChange):
            var answer = Answer(goTo: mustChange ? "/account" : next ?? "/mine")
            answer.cookies = [SessionCookie.set(token)]
            return answer
        }
    }

    /// A no as a page with the ways that are left.
    static func told(_ visit: Visit, _ body: () async throws -> Answer) async throws -> Answer {
        do {
            return try await body()
        } catch let refusal as EntryRefusal {
            return Answer(status(refusal.kind)) { entryRefusedPage(refusal, $0) }
        }
    }

    private static func status(_ kind: RefusalKind) -> HTTPResponse.Status {
        switch kind {
        case .missing: .notFound
        case .forbidden: .forbidden
        case .conflict: .conflict
        case .invalid, .anonymous, .tooLarge, .tooOften: .unprocessableContent
        }
    }
}

func entryRefusedPage(_ refusal: EntryRefusal, _ frame: Frame) -> HTML {
    let isSignedIn = frame.viewer != nil
    let way =
        isSignedIn
        ? Button(frame(.bindingTitle), .main).link(to: "/wechat/binding")
        : Button(frame(.entryPassword), .main).link(to: "/sign-in")
    let isWorthTrying = [.stateWrong, .refusedThere, .unreachable].contains(refusal)
    let again: HTML =
        isWorthTrying
        ? Button(frame(.entryAgain)).link(to: isSignedIn ? "/wechat/binding/new" : "/sign-in/wechat") : .empty
    return Layout.page(
        title: frame(.entryTitle), frame: frame,
        body: "<p class=\"lead\">\(frame(refusal.sentence))</p>\n\(Button.row(way, again))")
}
