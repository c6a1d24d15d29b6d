import Kernel
import Web

/// One account, with an id for each thing that can be done to it.
struct AccountFile: Sendable {
    let line: AccountListStore.Line
    let isOwn: Bool
    let forms: Forms

    struct Forms: Sendable {
        let disablement: AnyID
        let reinstatement: AnyID
        let password: AnyID

        init(at now: Instant) {
            disablement = .minted(at: now)
            reinstatement = .minted(at: now)
            password = .minted(at: now)
        }
    }
}

func accountPage(_ file: AccountFile, _ frame: Frame) -> HTML {
    Layout.page(
        title: file.line.displayName, frame: frame, crumbs: [Crumb(frame(.accountsTitle), path: "/accounts")],
        body: """
            \(FactsList(facts(file.line, frame)).html)
            \(file.isOwn ? "<p>\(frame(.accountOwnNote))</p>" : acts(file, frame))
            """)
}

private func facts(_ line: AccountListStore.Line, _ frame: Frame) -> [Fact] {
    var facts = [
        Fact(frame(.accountsName), line.name), Fact(frame(.accountsState), state(line, frame)),
        Fact(frame(.accountOpened), html: frame.time(line.opened)),
        Fact(frame(.accountsSeen), html: seen(line, frame)),
    ]
    if let disabled = line.disabled {
        facts.append(Fact(frame(.accountDisabledSince), html: frame.time(disabled)))
    }
    if let until = line.lockedUntil {
        facts.append(Fact(frame(.accountLockedUntil), html: frame.time(until)))
    }
    if line.mustChangePassword { facts.append(Fact(frame(.accountMustChange), frame(.accountYes))) }
    return facts
}

private func acts(_ file: AccountFile, _ frame: Frame) -> HTML {
    let path = "/accounts/\(file.line.person)"
    var acts = HTML.empty
    if file.line.disabled != nil || file.line.lockedUntil != nil {
        acts += Form.act(
            to: path + "/reinstatement", id: file.forms.reinstatement, frame: frame,
            Button(frame(.accountReinstate), .main).submit())
    }
    acts += """
        <p>\(frame(.accountSetPasswordNote))</p>
        \(Form.act(
            to: path + "/password", id: file.forms.password, frame: frame,
            Button(frame(.accountSetPassword)).submit()))
        """
    if file.line.disabled == nil {
        acts += """
            <p>\(frame(.accountDisableNote))</p>
            \(Form.act(
                to: path + "/disablement", id: file.forms.disablement, frame: frame,
                Button(frame(.accountDisable)).submit()))
            """
    }
    return acts
}

/// - Parameter password: nil when it was shown before.
func oncePasswordPage(_ line: AccountListStore.Line, _ password: String?, _ frame: Frame) -> HTML {
    let body: HTML =
        password.map { password in
            """
            <p class="lead"><code>\(password)</code></p>
            <p>\(frame(.accountOncePasswordNote, ["name": line.displayName]))</p>
            """
        } ?? "<p>\(frame(.accountOncePasswordGone))</p>"
    return Layout.page(
        title: frame(.accountOncePassword), frame: frame,
        crumbs: [
            Crumb(frame(.accountsTitle), path: "/accounts"),
            Crumb(line.displayName, path: "/accounts/\(line.person)"),
        ],
        body: """
            \(body)
            \(Button(frame(.accountBack)).link(to: "/accounts/\(line.person)"))
            """)
}
