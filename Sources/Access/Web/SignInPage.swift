import Kernel
import Web

/// What the page to sign in with shows.
struct SignInContent: Sendable {
    /// Where to go afterwards; nil for one's own page.
    let next: String?
    /// Empty but in a sample county.
    let samples: [Account]
    let form: AnyID
    /// Whether the county's WeChat account lets people in.
    let offersWeChat: Bool
}

/// Who the sample's accounts are, in the order in which a newcomer meets them.
enum SampleRole: String, CaseIterable {
    case resident, grid, village, town, county, system, security, audit

    var text: Text {
        switch self {
        case .resident: .sampleResident
        case .grid: .sampleGrid
        case .village: .sampleVillage
        case .town: .sampleTown
        case .county: .sampleCounty
        case .system: .sampleSystem
        case .security: .sampleSecurity
        case .audit: .sampleAudit
        }
    }

    static func sorted(_ accounts: [Account]) -> [Account] {
        let known = allCases.compactMap { role in accounts.first { $0.name == role.rawValue } }
        return known + accounts.filter { SampleRole(rawValue: $0.name) == nil }
    }
}

func signInPage(_ content: SignInContent, _ frame: Frame) -> HTML {
    let next: HTML = content.next.map { Form.hidden("next", $0) } ?? .empty
    let form = Form.post(
        to: "/sign-in", id: content.form, frame: frame,
        """
        \(next)\(Field("name", frame(.signInName)).text(frame, maxLength: 100, autocomplete: "username"))
        \(Field("password", frame(.signInPassword)).password(frame))
        \(Button(frame(.signInButton), .main, isWide: true).submit())
        """)
    return Layout.page(
        title: frame(.signInTitle), purpose: frame(.signInPurpose), frame: frame,
        body: """
            \(form)
            \(content.offersWeChat ? weChat(content.next, frame) : .empty)
            <p class="small quiet">\(frame(.signInForgotten))</p>
            \(content.samples.isEmpty ? .empty : samples(content, frame))
            """)
}

private func weChat(_ next: String?, _ frame: Frame) -> HTML {
    let path = "/sign-in/wechat" + (next.map { "?next=\(Address.queryValue($0))" } ?? "")
    return """
        <p>\(Button(frame(.signInWeChat)).link(to: path))</p>
        <p class="small quiet">\(frame(.signInWeChatNote))</p>

        """
}

/// Each sample account is a form of its own, so that one press is enough without script too.
private func samples(_ content: SignInContent, _ frame: Frame) -> HTML {
    let rows = content.samples.html { account in
        let role = SampleRole(rawValue: account.name).map { frame($0.text) }
        let button = Button(frame(.signInAs), isSmall: true, more: account.displayName).submit()
        let form = Form.act(
            to: "/sign-in", id: content.form, frame: frame,
            hidden: ["name": account.name, "password": Access.samplePassword, "next": content.next ?? ""],
            button)
        return """
            <li><div><b>\(account.displayName)</b> <span class="quiet">\(role)</span> \
            <code>\(account.name)</code></div>\(form)</li>

            """
    }
    return """
        <section class="part accounts" aria-labelledby="samples">
        <div class="part-h"><h2 id="samples">\(frame(.signInSamples))</h2></div>
        <p class="small quiet">\(frame(.signInSamplesNote, ["password": Access.samplePassword]))</p>
        <ul>
        \(rows)</ul></section>

        """
}
