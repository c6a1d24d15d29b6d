import Kernel
import Web

func ownAccountPage(_ account: OwnAccount, _ frame: Frame) -> HTML {
    let session = account.session
    let facts = FactsList([
        Fact(frame(.ownAccountName), session.name), Fact(frame(.ownAccountLogin), session.accountName),
        Fact(frame(.ownAccountExpires), html: frame.time(session.expires)),
    ])
    let grants = Part(id: "grants", frame(.ownAccountGrants), grantsBody(session.grants, frame))
    let password = Part(id: "password", frame(.ownAccountPassword), passwordForm(account, frame))
    let looks = Part(id: "looks", frame(.ownAccountLooks), looksBody(account.looks, frame))
    let signOut = Form.act(
        to: "/sign-out", id: account.form, frame: frame, Button(frame(.ownAccountSignOut)).submit())
    let weChat: HTML =
        account.offersWeChat && !session.mustChangePassword
        ? "<p><a href=\"/wechat/binding\">\(frame(.ownAccountWeChat))</a></p>" : .empty
    return Layout.page(
        title: frame(.ownAccountTitle), frame: frame,
        body: """
            \(notice(account, frame))\(facts.html)
            \(session.mustChangePassword ? password.html : grants.html + password.html + looks.html)
            \(weChat)\(signOut)
            """)
}

private func notice(_ account: OwnAccount, _ frame: Frame) -> HTML {
    if account.session.mustChangePassword {
        return Inset(frame(.ownAccountMustChange), "<p>\(frame(.ownAccountMustChangeNote))</p>").html
    }
    if account.isChanged {
        return Inset(frame(.ownAccountChanged), "<p>\(frame(.ownAccountChangedNote))</p>").html
    }
    return .empty
}

/// Places are named by the room that knows them; here it is enough in how many a permission holds.
private func grantsBody(_ grants: [Grant], _ frame: Frame) -> HTML {
    if grants.isEmpty { return "<p>\(frame(.ownAccountGrantsNone))</p>" }
    let facts = Permission.allCases.compactMap { permission -> Fact? in
        let places = Set(grants.filter { $0.permission == permission }.map(\.place))
        if places.isEmpty { return nil }
        return Fact(frame(permission.text), frame(.ownAccountPlaces, ["count": "\(places.count)"]))
    }
    return FactsList(facts).html
}

private func passwordForm(_ account: OwnAccount, _ frame: Frame) -> HTML {
    Form.post(
        to: "/account/password", id: account.form, frame: frame,
        """
        \(Field("old", frame(.ownAccountOld)).password(frame))
        \(Field("new", frame(.ownAccountNew), hint: frame(.ownAccountNewHint)).password(frame, isNew: true))
        \(Button(frame(.ownAccountChange), account.session.mustChangePassword ? .main : .plain).submit())
        """)
}

private func looksBody(_ looks: [Look], _ frame: Frame) -> HTML {
    DataTable(
        frame(.ownAccountLooks), hidesCaption: true,
        columns: [
            .init(frame(.looksWhen)), .init(frame(.looksWho)), .init(frame(.looksField)),
            .init(frame(.looksReason)),
        ],
        rows: looks.map { look in
            [
                frame.time(look.looked), "\(look.name)", "\(LookField.name(look.field, frame))",
                "<span class=\"said\">\(LookField.reason(look.reason, frame))</span>",
            ]
        },
        empty: frame(.ownAccountLooksNone)
    ).html
}

extension Permission {
    /// What it lets one do, in a few words.
    package var text: Text {
        switch self {
        case .report: .permissionReport
        case .work: .permissionWork
        case .dispatch: .permissionDispatch
        case .verify: .permissionVerify
        case .supervise: .permissionSupervise
        case .register: .permissionRegister
        case .oversee: .permissionOversee
        case .rules: .permissionRules
        case .posts: .permissionPosts
        case .system: .permissionSystem
        case .security: .permissionSecurity
        case .audit: .permissionAudit
        }
    }
}
