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
