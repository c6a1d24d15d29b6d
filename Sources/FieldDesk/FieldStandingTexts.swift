import Kernel

extension Text {
    /// Words that the script says: how things stand, in one line of every page.
    static let fieldStanding: [Text] = [
        Text("field-desk.title", "下村", "In the field"),
        Text("field-desk.back", "返回", "Back"),
        Text("field-desk.look", "看看", "Look"),
        Text("field-desk.optional", "可以不填", "optional"),
        Text("field-desk.yes", "是", "Yes"),
        Text("field-desk.no", "否", "No"),
        Text("field-desk.beginning", "正在取今天要用的东西……", "Fetching what is needed today …"),
        Text(
            "field-desk.nothing-taken", "手机里还没有今天的名单。有网的时候取一次，路上没网也能看。",
            "Nothing to read lies on this phone yet. Fetch it once with network; then it is here without."),
        Text("field-desk.take-along", "现在取", "Fetch now"),
        Text("field-desk.missing", "这里没有", "Not here"),
        Text(
            "field-desk.missing-text", "可能已经办完，或者这次没有带上。", "It may be done by now, or was not taken along."),
        Text("field-desk.tab-visits", "走访", "Visits"),
        Text("field-desk.tab-requests", "事项", "Requests"),
        Text("field-desk.tab-notices", "公示", "Board"),
        Text("field-desk.tab-households", "住户", "Homes"),
        Text("field-desk.tab-outbox", "待传", "Outbox"),
        Text("field-desk.tab-outbox-count", "待传 {count}", "Outbox {count}"),
        Text("field-desk.offline", "没有网络", "No network"),
        Text(
            "field-desk.offline-read", "手机里带着的都能看，也能记。",
            "What was taken along can be read, and more entered."),
        Text(
            "field-desk.offline-waiting", "没有网络，已存在手机里 {count} 条",
            "No network; {count} entries are kept on this phone"),
        Text(
            "field-desk.offline-waiting-one", "没有网络，已存在手机里 {count} 条",
            "No network; {count} entry is kept on this phone"),
        Text("field-desk.offline-text", "有网自动传。", "What waits goes up by itself when there is network."),
        Text("field-desk.waiting-left", "还有 {count} 条没传", "{count} entries have not gone up yet"),
        Text("field-desk.waiting-left-one", "还有 {count} 条没传", "{count} entry has not gone up yet"),
        Text("field-desk.sending-left", "正在传，还有 {count} 条", "Sending; {count} entries left"),
        Text("field-desk.sending-left-one", "正在传，还有 {count} 条", "Sending; {count} entry left"),
        Text("field-desk.waiting-text", "网好了自动传，不用管。", "What waits goes up by itself."),
        Text("field-desk.attention", "{count} 条要您看看", "{count} entries want a look"),
        Text("field-desk.attention-one", "{count} 条要您看看", "{count} entry wants a look"),
        Text("field-desk.attention-text", "都还在手机里，看了再定。", "They are still on this phone; look and decide."),
        Text("field-desk.expired", "登录已过期", "You are signed out"),
        Text("field-desk.expired-text", "重新登录，才能取新的名单。", "Sign in again to fetch what is new."),
        Text(
            "field-desk.expired-waiting", "记的 {count} 条都在，登录后接着传。",
            "The {count} entries are all here and go up once you sign in."),
        Text(
            "field-desk.expired-waiting-one", "记的 {count} 条还在，登录后接着传。",
            "The {count} entry is here and goes up once you sign in."),
        Text("field-desk.must-change", "这个账号现在不能传", "This account cannot send now"),
        Text(
            "field-desk.must-change-text", "请先打开账号页，看要改密码还是要找管理员。",
            "Open the account page: the password may have to change."),
        Text("field-desk.full", "手机存储满了", "The phone is full"),
        Text(
            "field-desk.full-help", "这一条还在屏幕上，没有存下。请删几张照片或视频，再按一次保存；有网时先把待传的传上去。",
            "It is still on the screen, not kept. Delete photos or films, save again; let waiting ones go up first."
        ),
        Text("field-desk.new-version", "有新版", "There is a new version"),
        Text("field-desk.new-version-text", "换上以后，记的都还在。", "What was entered stays."),
        Text("field-desk.new-version-take", "换上", "Take it"),
        Text(
            "field-desk.too-large", "照片太大，服务器收不下。请去掉一张再传。",
            "The photos are too large for the server; take one out and send again."),
        Text(
            "field-desk.failed", "服务器这一次没收下（{status}），过一会儿自动再传。",
            "The server could not take it this time ({status}); it is sent again later."),
    ]
}
