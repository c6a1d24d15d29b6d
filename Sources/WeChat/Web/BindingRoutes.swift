import Access
import HTTPTypes
import Kernel
import Sealing
import Storage
import Web

/// Somebody who is signed in says once which WeChat is theirs, and may take that back.
enum BindingRoutes {
    static func all(calling call: @escaping WeChat.Call) -> [Endpoint] {
        [
            Endpoint(
                .get, "wechat/binding", for: MemberCaller.self,
                "Whether the signed-in person's WeChat is bound, and whether that is offered.", output: shape
            ) { visit, member in
                let content = try await BindingContent.read(visit, member.person)
                return Answer(json: { content.write(to: &$0) }, page: { bindingPage(content, $0) })
            },
            Endpoint(
                .get, "wechat/binding/new", .page, for: MemberCaller.self,
                "Sends the signed-in person to WeChat, to come back with who they are there."
            ) { visit, member in
                try await SignInRoutes.told(visit) {
                    Answer(
                        goTo: try await WeChat(visit.county, calling: call).doorAddress(
                            .binding, visitor: visit.formToken, person: member.person, next: nil,
                            publicURL: visit.publicURL))
                }
            },
            Endpoint(
                .post, "wechat/binding/removal", for: MemberCaller.self,
                "Takes the binding of one's own WeChat back.",
                fields: [InputField("id", .id, required: true)],
                output: shape, form: "wechat/binding"
            ) { visit, member in
                guard let sent: AnyID = try visit.input.id("id") else { throw WebRefusal.idMissing }
                let claim = try await WeChat(visit.county).unbind(
                    member.person, sent: sent, digest: Digest.sha256(Array("wechat binding removal".utf8)))
                let content = try await BindingContent.read(visit, member.person)
                let status: HTTPResponse.Status = if case .fresh = claim { .created } else { .ok }
                return Answer(status, next: "/wechat/binding", json: { content.write(to: &$0) })
            },
        ]
    }

    private static let shape = Shape.object([("is_offered", .flag), ("bound_at", .optional(.instant))])
}

/// Whether one's WeChat is bound.
struct BindingContent: Sendable {
    let isOffered: Bool
    let bound: Instant?
    let removal: AnyID

    static func read(_ visit: Visit, _ person: PersonID) async throws -> BindingContent {
        let (isOffered, bound) = try await visit.county.database.read { reader in
            (
                try Access.offersWeChat.value(in: reader) == "1",
                try FollowerStore.find(boundTo: person, in: reader)?.bound
            )
        }
        return BindingContent(isOffered: isOffered, bound: bound, removal: .minted(at: visit.now))
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("is_offered", isOffered)
            json.field("bound_at", bound)
        }
    }
}

func bindingPage(_ content: BindingContent, _ frame: Frame) -> HTML {
    Layout.page(
        title: frame(.bindingTitle), purpose: frame(.bindingPurpose), frame: frame,
        body: bindingBody(content, frame))
}

private func bindingBody(_ content: BindingContent, _ frame: Frame) -> HTML {
    if let bound = content.bound {
        return FactsList([Fact(frame(.bindingSince), html: frame.time(bound))]).html
            + "<p>\(frame(.bindingEndNote))</p>"
            + Form.act(
                to: "/wechat/binding/removal", id: content.removal, frame: frame,
                Button(frame(.bindingEnd)).submit())
    }
    guard content.isOffered else {
        return EmptyState(
            frame(.bindingNotOffered), frame(.bindingNotOfferedNote),
            action: Button(frame(.bindingBack)).link(to: "/account")
        ).html
    }
    return """
        <p>\(frame(.bindingNone)) \(frame(.bindingHow))</p>
        <p>\(Button(frame(.bindingStart), .main, isWide: true).link(to: "/wechat/binding/new"))</p>
        """
}
