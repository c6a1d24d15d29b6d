import Kernel

/// What this room says when it says no.
extension Text {
    static let accessNotSignedIn = Text(
        "access.not-signed-in", "请先登录，再继续。", "Sign in first, then go on.")
    static let accessPasswordMustChange = Text(
        "access.password-must-change", "您用的是管理员设的临时密码。请先到“我的账号”换成自己的密码。",
        "You signed in with a password that an administrator set. Choose your own under “My account” first.")
    static let accessNotAllowed = Text(
        "access.not-allowed", "您现在的岗位不办这件事。需要的话，请找乡镇或县里负责岗位的同志。",
        "Your post does not cover this. If it should, ask whoever appoints to posts in your town or county.")
    static let accessBusy = Text(
        "access.busy", "现在登录的人太多了。请过半分钟再试。",
        "Too many people are signing in just now. Try again in half a minute.")
    static let accessLocked = Text(
        "access.locked", "密码连续输错，暂时不能登录。请过 {minutes} 分钟再试，或者找安全管理员重设密码。",
        "The password was wrong too many times. Try again in {minutes} min, or ask the security "
            + "administrator for a new one.")
    static let accessSignInFailed = Text(
        "access.sign-in-failed", "账号或密码不对。请核对后再试；连续错五次要等十分钟。",
        "The account or the password is not right. Check both and try again; after five failures there is a "
            + "wait of ten minutes.")
    static let accessDisabled = Text(
        "access.disabled", "这个账号已经停用。需要恢复的话，请找安全管理员。",
        "This account is closed. Ask the security administrator to open it again.")

    static let accessNotPrivate = Text(
        "access.not-private", "这个网络不加密，工作人员不能从这里登录。请在服务器本机上登录，或者请管理员开通 https。",
        "This network does not keep words secret, so staff do not sign in from here. Use the server itself, "
            + "or have https set up.")
    static let grantsTooMany = Text(
        "grants.too-many", "一个人的权限太多了（最多 {limit} 项）。请先结束不用的岗位。",
        "One person has too many permissions (at most {limit}). End posts that are no longer held.")
    static let grantsTwoAdministrations = Text(
        "grants.two-administrations", "系统、安全、审计三种管理员要由三个人分别担任。请换一个人。",
        "The system, security and audit administrators are three different persons. Choose somebody else.")
    static let grantsAdministrationWithBusiness = Text(
        "grants.administration-with-business", "系统、安全、审计管理员不能同时有业务岗位。请换一个人，或者先结束他的其他岗位。",
        "A system, security or audit administrator holds no other post at the same time. Choose somebody "
            + "else, or end the other posts first.")

    static let accountNameUnfit = Text(
        "account.name-unfit", "账号要用 {min} 到 {max} 个字母、数字、汉字、点、横线或下划线。",
        "An account name has {min} to {max} letters, digits, dots, hyphens or underscores.")
    static let accountDisplayNameUnfit = Text(
        "account.display-name-unfit", "姓名要填，最多 {max} 个字。", "Give a name of at most {max} characters.")
    static let accountPersonHasOne = Text(
        "account.person-has-one", "这个人已经有账号了。忘了密码可以重设。",
        "This person has an account already. A forgotten password can be set anew.")
    static let accountNameTaken = Text(
        "account.name-taken", "这个账号名已经有人用了。请换一个。", "Somebody has this account name. Choose another.")
    static let accountUnknown = Text("account.unknown", "没有这个账号。", "There is no such account.")
    static let accountOwn = Text(
        "account.own", "这是您自己的账号，要由另一位安全管理员来办；改密码请到“我的账号”。",
        "This is your own account; another security administrator has to do this. To change your password, "
            + "go to “My account”.")
    static let accountAlreadyDisabled = Text(
        "account.already-disabled", "这个账号已经停用了。", "This account is closed already.")
    static let accountNothingToLift = Text(
        "account.nothing-to-lift", "这个账号没有停用，也没有锁定，不用恢复。",
        "This account is neither closed nor locked; there is nothing to lift.")

    static let passwordChangeOfSample = Text(
        "password-change.of-sample", "示范账号的密码不能改，好让大家都能试用。",
        "The password of a sample account stays, so that everybody can try it.")
    static let passwordChangeOldWrong = Text(
        "password-change.old-wrong", "现在的密码不对。请再输一次。",
        "The current password is not right. Enter it again.")
    static let passwordChangeSameAsOld = Text(
        "password-change.same-as-old", "新密码和现在的一样。请换一个。",
        "The new password is the current one. Choose another.")

    static let lookReasonMissing = Text(
        "look.reason-missing", "请写明为什么要看。", "Say why you need to look.")
    static let lookReasonTooLong = Text(
        "look.reason-too-long", "理由太长了，最多 {limit} 个字。",
        "The reason is too long; use at most {limit} characters.")
}
