import Kernel

/// What this room's pages say.
extension Text {
    static let signInTitle = Text("access.sign-in.title", "登录", "Sign in")
    static let signInPurpose = Text(
        "access.sign-in.purpose", "给网格员、村镇和县里的工作人员用。居民反映问题不用登录。",
        "For grid workers and for village, town and county staff. Residents report without an account.")
    static let signInName = Text("access.sign-in.name", "账号", "Account")
    static let signInPassword = Text("access.sign-in.password", "密码", "Password")
    static let signInButton = Text("access.sign-in.button", "登录", "Sign in")
    static let signInForgotten = Text(
        "access.sign-in.forgotten", "忘了密码，请找县里的安全管理员重设。",
        "If you forgot your password, the county’s security administrator can set a new one.")
    static let signInWeChat = Text("access.sign-in.wechat", "用微信登录", "Sign in with WeChat")
    static let signInWeChatNote = Text(
        "access.sign-in.wechat-note", "要在微信里打开本页，并且先绑定过。",
        "Works when this page is open inside WeChat and your WeChat was bound before.")
    static let ownAccountWeChat = Text("access.own.wechat", "微信绑定", "Bind WeChat")
    static let signInSamples = Text("access.sign-in.samples", "示范账号", "Sample accounts")
    static let signInSamplesNote = Text(
        "access.sign-in.samples-note", "点一下就进去看。密码都是 {password}。",
        "One press lets you in. The password is {password} for all of them.")
    static let signInAs = Text("access.sign-in.as", "用这个账号登录", "Sign in")

    static let sampleResident = Text("access.sample.resident", "居民", "resident")
    static let sampleGrid = Text("access.sample.grid", "网格员", "grid worker")
    static let sampleVillage = Text("access.sample.village", "村支书", "village secretary")
    static let sampleTown = Text("access.sample.town", "镇综合指挥室", "town desk")
    static let sampleCounty = Text("access.sample.county", "县级部门", "county department")
    static let sampleSystem = Text("access.sample.system", "系统管理员", "system administrator")
    static let sampleSecurity = Text("access.sample.security", "安全管理员", "security administrator")
    static let sampleAudit = Text("access.sample.audit", "审计管理员", "audit administrator")

    static let ownAccountTitle = Text("access.own.title", "我的账号", "My account")
    static let ownAccountMustChange = Text(
        "access.own.must-change", "先换一个自己的密码", "Choose your own password first")
    static let ownAccountMustChangeNote = Text(
        "access.own.must-change-note", "您现在用的是管理员设的临时密码。换好以后才能办别的事。",
        "You signed in with a password that an administrator set. Nothing else works before you change it.")
    static let ownAccountChanged = Text("access.own.changed", "密码已经换好", "Your password is changed")
    static let ownAccountChangedNote = Text(
        "access.own.changed-note", "您在别的设备上已经退出登录。", "You are signed out on your other devices.")
    static let ownAccountName = Text("access.own.name", "姓名", "Name")
    static let ownAccountLogin = Text("access.own.login", "账号", "Account")
    static let ownAccountExpires = Text("access.own.expires", "本次登录最晚到", "Signed in until at the latest")
    static let ownAccountGrants = Text("access.own.grants", "我的岗位能办的事", "What my posts let me do")
    static let ownAccountGrantsNone = Text(
        "access.own.grants-none", "您现在没有岗位，可以反映问题、查看自己的事。",
        "You hold no post; you can report and see what is yours.")
    static let ownAccountPlaces = Text("access.own.places", "{count} 处", "places: {count}")
    static let ownAccountPassword = Text("access.own.password", "换密码", "Change the password")
    static let ownAccountOld = Text("access.own.old", "现在的密码", "Current password")
    static let ownAccountNew = Text("access.own.new", "新密码", "New password")
    static let ownAccountNewHint = Text(
        "access.own.new-hint", "至少 8 个字符，数字、小写、大写、其他字符里用上三种；或者写满 16 个字符。",
        "At least 8 characters with three of digits, small letters, capital letters and others; or 16 "
            + "characters of any kind.")
    static let ownAccountChange = Text("access.own.change", "换成新密码", "Change it")
    static let ownAccountLooks = Text("access.own.looks", "谁看过我的信息", "Who looked at my details")
    static let ownAccountLooksNone = Text("access.own.looks-none", "还没有人看过。", "Nobody has so far.")
    static let ownAccountSignOut = Text("access.own.sign-out", "退出登录", "Sign out")

    static let permissionReport = Text("access.permission.report", "代人反映", "File for others")
    static let permissionWork = Text("access.permission.work", "办理事项", "Work on matters")
    static let permissionDispatch = Text("access.permission.dispatch", "受理派单", "Triage and send on")
    static let permissionVerify = Text("access.permission.verify", "核实办结", "Check that it is solved")
    static let permissionSupervise = Text(
        "access.permission.supervise", "审批延期、裁定、督办", "Approve extensions, adjudicate, urge")
    static let permissionRegister = Text(
        "access.permission.register", "登记住户和居民", "Keep households and residents")
    static let permissionOversee = Text("access.permission.oversee", "查看总览和台账", "See overview and lists")
    static let permissionRules = Text("access.permission.rules", "维护规则和分类", "Keep rules and categories")
    static let permissionPosts = Text("access.permission.posts", "安排岗位", "Appoint to posts")
    static let permissionSystem = Text("access.permission.system", "系统管理", "System administration")
    static let permissionSecurity = Text("access.permission.security", "安全管理", "Security administration")
    static let permissionAudit = Text("access.permission.audit", "审计管理", "Audit administration")
}
