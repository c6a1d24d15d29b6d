import Kernel

/// What the administrators' pages say.
extension Text {
    static let accountsTitle = Text("access.accounts.title", "账号", "Accounts")
    static let accountsPurpose = Text(
        "access.accounts.purpose", "停用、恢复账号，重设密码。岗位由管岗位的同志安排，这里不改。",
        "Close and reopen accounts, set passwords. Posts are given elsewhere, by those who appoint.")
    static let accountsSearch = Text("access.accounts.search", "按账号或姓名找", "Find by account or name")
    static let accountsStates = Text("access.accounts.states", "状态", "State")
    static let accountsAll = Text("access.accounts.all", "全部", "All")
    static let accountsLocked = Text("access.accounts.locked", "已锁定", "Locked")
    static let accountsDisabled = Text("access.accounts.disabled", "已停用", "Closed")
    static let accountsActive = Text("access.accounts.active", "正常", "Open")
    static let accountsName = Text("access.accounts.name", "账号", "Account")
    static let accountsPerson = Text("access.accounts.person", "姓名", "Name")
    static let accountsState = Text("access.accounts.state", "状态", "State")
    static let accountsSeen = Text("access.accounts.seen", "最近使用", "Last used")
    static let accountsNever = Text("access.accounts.never", "近三十天没有", "Not in the last thirty days")
    static let accountsNone = Text("access.accounts.none", "没有这样的账号。", "There is no such account.")
    static let accountsNext = Text("access.accounts.next", "下一页", "Next page")
    static let accountsFirst = Text("access.accounts.first", "回到开头", "Back to the beginning")

    static let accountOpened = Text("access.account.opened", "开通时间", "Opened")
    static let accountLockedUntil = Text("access.account.locked-until", "锁定到", "Locked until")
    static let accountDisabledSince = Text("access.account.disabled-since", "停用时间", "Closed since")
    static let accountMustChange = Text("access.account.must-change", "下次登录要换密码", "Must change the password")
    static let accountYes = Text("access.account.yes", "是", "Yes")
    static let accountDisable = Text("access.account.disable", "停用", "Close this account")
    static let accountDisableNote = Text(
        "access.account.disable-note", "停用后马上退出登录，不能再登录，以后可以恢复。",
        "Closing signs the person out at once and keeps them out until the account is reopened.")
    static let accountReinstate = Text("access.account.reinstate", "恢复使用", "Let this person in again")
    static let accountSetPassword = Text("access.account.set-password", "重设密码", "Set a new password")
    static let accountSetPasswordNote = Text(
        "access.account.set-password-note", "系统给一个临时密码，只显示一次；本人登录后要马上换掉。",
        "The system gives a password that is shown once; the person has to change it at the next sign-in.")
    static let accountOncePassword = Text("access.account.once-password", "临时密码", "Password for one sign-in")
    static let accountOncePasswordNote = Text(
        "access.account.once-password-note", "请当面或打电话告诉 {name}。离开这一页就看不到了。",
        "Tell {name} in person or by telephone. It cannot be seen again after this page.")
    static let accountOncePasswordGone = Text(
        "access.account.once-password-gone", "密码刚才已经设好并显示过。没有记下来的话，请再重设一次。",
        "The password was set and shown before. If nobody wrote it down, set another one.")
    static let accountBack = Text("access.account.back", "回到这个账号", "Back to the account")
    static let accountOwnNote = Text(
        "access.account.own-note", "这是您自己的账号，这里不能改。",
        "This is your own account; nothing can be done to it here.")

    static let looksTitle = Text("access.looks.title", "查看记录", "Looks at personal details")
    static let looksPurpose = Text(
        "access.looks.purpose", "谁在什么时候、为什么看过谁的个人信息。", "Who looked at whose personal details, when and why.")
    static let looksWhen = Text("access.looks.when", "时间", "When")
    static let looksWho = Text("access.looks.who", "谁看的", "Who looked")
    static let looksWhom = Text("access.looks.whom", "看了谁", "At whom")
    static let looksField = Text("access.looks.field", "看了什么", "At what")
    static let looksReason = Text("access.looks.reason", "为什么", "Why")
    static let lookFieldContact = Text("access.look-field.contact", "姓名和电话", "name and phone number")
    static let lookFieldName = Text("access.look-field.name", "姓名", "name")
    static let lookFieldPhone = Text("access.look-field.phone", "电话", "telephone")
    static let lookFieldIdentityNumber = Text("access.look-field.identity-number", "身份证号", "identity number")
    static let lookFieldAddress = Text("access.look-field.address", "住址", "address")
    static let lookFieldBirth = Text("access.look-field.birth", "出生日期", "date of birth")
    static let lookFieldNeeds = Text("access.look-field.needs", "照护需要", "needs for care")
    static let lookFieldPointsCard = Text("access.look-field.points-card", "积分卡", "points card")
    static let lookFieldPointsSlip = Text("access.look-field.points-slip", "扣分单", "slip of a deduction")
    static let lookFieldPointsStatement = Text(
        "access.look-field.points-statement", "各笔积分", "statement of points")
    static let lookFieldRewardNames = Text("access.look-field.reward-names", "名单", "names of a reward list")
    static let lookPrinted = Text("access.look-done.printed", "打印", "printed")
    static let lookTaken = Text("access.look-done.taken", "下载", "taken as a file")
    static let looksNone = Text("access.looks.none", "还没有人看过。", "Nobody has looked so far.")
}
