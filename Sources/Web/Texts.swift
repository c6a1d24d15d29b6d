import Kernel

/// What this room says to people, apart from the pieces' own words.
extension Text {
    static let webNotFound = Text(
        "web.not-found", "没有找到这一页。请检查网址，或者回到首页。",
        "There is no such page. Check the address, or go to the front page.")
    static let webMethodNotAllowed = Text(
        "web.method-not-allowed", "这个网址不接受这种请求。", "This address does not take that kind of request.")
    static let webBodyTooLarge = Text(
        "web.body-too-large", "内容太大了。照片请分几次传，或者选小一点的。",
        "That is too large. Send fewer or smaller photos.")
    static let webBodyUnreadable = Text(
        "web.body-unreadable", "提交的内容读不出来。请刷新页面，再提交一次。",
        "What was sent could not be read. Reload the page and send it again.")
    static let webNotUTF8 = Text(
        "web.not-utf8", "文字的编码不对，应为 UTF-8。", "The text is not encoded as UTF-8.")
    static let webFormTokenMissing = Text(
        "web.form-token-missing", "这张表放得太久了，或者浏览器不让存 Cookie。请刷新页面，再提交一次。",
        "This form is too old, or the browser blocks cookies. Reload the page and send it again.")
    static let webFromElsewhere = Text(
        "web.from-elsewhere", "这次提交来自别的网站，没有受理。请从本站的页面提交。",
        "This came from another site and was not accepted. Use the page on this site.")
    static let webIDMissing = Text(
        "web.id-missing", "提交时要带上 id（UUID），好让重复提交不会重复办理。",
        "Send an id (a UUID), so that sending twice does nothing twice.")
    static let webTooOften = Text(
        "web.too-often", "提交得太快了。请过一分钟再试。", "That is too fast. Try again in a minute.")
    static let webHostUnknown = Text(
        "web.host-unknown", "这个网址下没有开设县的站点。请检查网址，或者问问县里的管理员。",
        "No county is served under this address. Check it, or ask the county's administrator.")
    static let webCountyClosed = Text(
        "web.county-closed", "这个县的数据库暂时打不开，系统会自动再试。请过几分钟再来。",
        "This county's database does not open just now; the server tries again by itself. Come back in a few minutes."
    )
    static let webNotThroughProxy = Text(
        "web.not-through-proxy", "请从公布的 https 网址进入，本服务器不直接受理。",
        "Use the county's published https address; this server takes nobody directly.")
    static let webBodySlow = Text(
        "web.body-slow", "网络太慢，没有收全，什么也没有存。请换个信号好的地方再提交一次。",
        "The network was too slow and not all of it arrived; nothing was kept. Send it again where the signal "
            + "is better.")
    static let webBodyCut = Text(
        "web.body-cut", "连接断了，没有收全，什么也没有存。请再提交一次。",
        "The connection broke before all of it arrived; nothing was kept. Send it again.")
    static let webBusy = Text(
        "web.busy", "这会儿人太多。请过几秒钟再试。", "Too many are here at this moment. Try again in a few seconds.")
    static let webStopping = Text(
        "web.stopping", "服务器正在停下来，请稍后再试。", "This server is about to stop; try again shortly.")
    static let webIDsDiffer = Text(
        "web.ids-differ", "Idempotency-Key 与内容里的 id 不一样。请只用一个，或者写成一样的。",
        "Idempotency-Key and the id in the body differ. Send one of them, or the same in both.")
    static let webDiskFull = Text(
        "web.disk-full", "服务器的磁盘满了，没有存上，也没有留下一半。请告诉管理员，编号 {reference}；腾出空间后再提交一次。",
        "The server's disk is full: nothing was kept, not even half. Tell the administrator the number "
            + "{reference}, and send it again once there is room.")
    static let webUnreachable = Text(
        "web.unreachable", "数据库暂时连不上，没有办成，也没有留下一半。请过一分钟再试。编号 {reference}。",
        "The database cannot be reached just now: nothing was done, not even half. Try again in a minute. "
            + "Number {reference}.")
    static let webFault = Text(
        "web.fault", "系统出了问题，没有办成，也没有留下一半。请把编号 {reference} 告诉管理员。",
        "Something broke; nothing was done, not even half. Tell the administrator the number {reference}.")
    static let webCommitUnknown = Text(
        "web.commit-unknown", "网络断了一下，不能确定是否存好。请再提交一次，不会重复。",
        "The connection broke, and we cannot tell whether it was saved. Send it again; nothing is done twice."
    )
    static let webRefusedTitle = Text("web.refused-title", "没有办成", "This was not done")
    static let webBack = Text("web.back", "返回上一页", "Go back")
    static let webHome = Text("web.home", "回到首页", "Front page")
    static let fieldMissing = Text("field.missing", "这一项要填。", "Fill in this field.")
    static let fieldTooLong = Text(
        "field.too-long", "写得太长了，最多 {limit} 个字。", "This is too long; use at most {limit} characters.")
    static let fieldTooMany = Text("field.too-many", "太多了，最多 {limit} 个。", "Too many; at most {limit}.")
    static let fieldUnreadable = Text(
        "field.unreadable", "这一项的写法读不懂，请改一下。", "This cannot be read; please change it.")
}
