import Kernel

/// Why a meeting does not go on, and why nobody is signed in.
extension Text {
    static let refusalAssemblyUnknown = Text(
        "assemblies.refusal.unknown", "没有这个会，请从列表里选。",
        "There is no such meeting; choose one from the list.")
    static let refusalCancelled = Text(
        "assemblies.refusal.cancelled", "这个会已经取消，请另外通知一次。",
        "This meeting was called off; call another.")
    static let refusalAlreadyClosed = Text(
        "assemblies.refusal.already-closed", "这个会已经结束，票数不能再改；要改请另开一次会。",
        "This meeting is closed and its count is final; to change anything, call another.")
    static let refusalNotYet = Text(
        "assemblies.refusal.not-yet", "还没到开会的日子，{day}才能开始投票。",
        "The meeting is on {day}; ballots open then.")
    static let refusalVotingAlreadyOpen = Text(
        "assemblies.refusal.voting-already-open", "已经在投票了，接着投就行。",
        "The ballots are open already; go on voting.")
    static let refusalVotingNotOpen = Text(
        "assemblies.refusal.voting-not-open", "还没有开始投票，请先开始投票，投完再结束。",
        "The ballots are not open yet; open them, vote, then close.")
    static let refusalNobodySignedIn = Text(
        "assemblies.refusal.nobody-signed-in", "还没有人签到，请先签到。", "Nobody has signed in; sign in first.")
    static let refusalTooFew = Text(
        "assemblies.refusal.too-few", "到了 {have}，至少要 {need}，还差 {more}，够了才能投票；人不够可以取消、改日再开。",
        "{have} came and {need} are needed, {more} more; vote when they are here, or call it off.")
    static let refusalNothingToVote = Text(
        "assemblies.refusal.nothing-to-vote", "这次会没有要表决的议题，直接结束就行。",
        "Nothing is put to the vote here; just close the meeting.")
    static let refusalPaperUncounted = Text(
        "assemblies.refusal.paper-uncounted", "第 {number} 个议题的纸票还没录，请先录纸票。",
        "The paper ballots of motion {number} are not entered; enter them first.")
    static let refusalPaperOutdated = Text(
        "assemblies.refusal.paper-outdated", "录纸票以后又有人签到领纸票，请重新录第 {number} 个议题。",
        "More people took paper ballots since; enter the count of motion {number} again.")
    static let refusalReasonMissing = Text(
        "assemblies.refusal.reason-missing", "请写为什么取消，大家都看得到。",
        "Say why it is called off; everybody reads it.")
    static let refusalReasonTooLong = Text(
        "assemblies.refusal.reason-too-long", "原因最多 {max} 个字，请写短一些。",
        "A reason has {max} characters at most; make it shorter.")
    static let refusalNotOnRoll = Text(
        "assemblies.refusal.not-on-roll", "这次会的名册上没有这个席位；名册以通知那天为准，请核对号码。",
        "This meeting's roll has no such seat; it is as of the notice's day. Check the number.")
    static let refusalAlreadySignedIn = Text(
        "assemblies.refusal.already-signed-in", "这个席位已经签到了，不用再签。",
        "This seat is signed in already; nothing is left to do.")
    static let refusalNotToday = Text(
        "assemblies.refusal.not-today", "开会当天到了现场，才能用手机签到。",
        "Sign in by phone on the day of the meeting, when you are there.")
    static let refusalNotSignedIn = Text(
        "assemblies.refusal.not-signed-in", "这个席位还没有签到，没有可撤的。",
        "This seat is not signed in; there is nothing to take back.")
    static let refusalHasVoted = Text(
        "assemblies.refusal.has-voted", "已经投了票，签到不能再撤。",
        "A ballot came in already; the signing-in stays.")
    static let refusalRepresentativeTooLong = Text(
        "assemblies.refusal.representative-too-long", "代表人的名字最多 {max} 个字，请写短一些。",
        "A representative's name has {max} characters at most; make it shorter.")
    static let refusalProxiesNotAllowed = Text(
        "assemblies.refusal.proxies-not-allowed", "这种会不能委托别人投票，请本人来。",
        "Nobody votes for somebody else in this body; the voter comes in person.")
    static let refusalProxyUnknown = Text(
        "assemblies.refusal.proxy-unknown", "名册上没有受托人的席位，请核对号码。",
        "The roll has no seat for the holder of the proxy; check the number.")
    static let refusalProxyIsOwn = Text(
        "assemblies.refusal.proxy-is-own", "不能委托给自己，本人来就直接签到。",
        "Nobody is one's own proxy; who is there just signs in.")
    static let refusalProxyOutsideHousehold = Text(
        "assemblies.refusal.proxy-outside-household", "书面委托只能给同一户的成员，请换同户的人（农村集体经济组织法第二十七条）。",
        "A written proxy is for a member of the same household only, by Article 27; choose one.")
    static let refusalProxyHoldsOne = Text(
        "assemblies.refusal.proxy-holds-one", "受托人已经替一个人投票，一人只能受托一次，请换人。",
        "The holder votes for somebody already, and one may for one only; choose another.")
    static let refusalProxyIsAbsent = Text(
        "assemblies.refusal.proxy-is-absent", "受托人自己还没签到，请受托人先签到。",
        "The holder of the proxy is not signed in; the holder signs in first.")
    static let refusalProxyByPhone = Text(
        "assemblies.refusal.proxy-by-phone", "委托要看书面委托书，请到签到台办。",
        "A proxy is shown in writing; see the sign-in desk.")
}
