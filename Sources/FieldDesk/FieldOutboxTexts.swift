import Kernel

extension Text {
    /// Words that the script says: what waits, and who comes and goes.
    static let fieldOutbox: [Text] = [
        Text("field-desk.outbox", "待传", "Outbox"),
        Text("field-desk.outbox-purpose", "{count} 条还在手机里。", "{count} entries are on this phone."),
        Text("field-desk.outbox-purpose-one", "{count} 条还在手机里。", "{count} entry is on this phone."),
        Text("field-desk.outbox-all-sent", "都传上去了。", "Everything has gone up."),
        Text("field-desk.outbox-empty", "没有待传的", "Nothing waits"),
        Text(
            "field-desk.outbox-empty-text", "记下的先存在这里，再传上去。", "What is entered is kept here, then goes up."),
        Text("field-desk.outbox-attention", "其中 {count} 条要您定。", "{count} of them want a decision."),
        Text("field-desk.outbox-attention-one", "其中 {count} 条要您定。", "{count} of them wants a decision."),
        Text("field-desk.outbox-photos", "{time}，照片 {count} 张", "{time}, photos: {count}"),
        Text("field-desk.outbox-gone", "今天传上去的", "Gone up"),
        Text("field-desk.outbox-gone-note", "留一天", "Shown for a day"),
        Text(
            "field-desk.outbox-others", "另有 {count} 条是 {names} 记的，要用原来的账号登录才能传。",
            "{count} more were entered by {names} and go up when that account signs in."),
        Text(
            "field-desk.outbox-others-one", "另有 {count} 条是 {names} 记的，要用原来的账号登录才能传。",
            "{count} more was entered by {names} and goes up when that account signs in."),
        Text("field-desk.send-now", "现在传", "Send now"),
        Text("field-desk.sending", "正在传", "Sending"),
        Text("field-desk.state-waiting", "待传", "Waiting"),
        Text("field-desk.state-refused", "没收下", "Not taken"),
        Text("field-desk.state-conflict", "要您选", "Choose"),
        Text("field-desk.state-clock", "问时间", "When?"),
        Text("field-desk.state-done", "已传", "Gone up"),
        Text("field-desk.state-waiting-text", "有网自动传。", "It goes up by itself."),
        Text(
            "field-desk.state-refused-text", "服务器没有收下。改好再传，或者不要了。",
            "The server did not take it. Put it right, or let it go."),
        Text(
            "field-desk.state-conflict-text", "别人后来办过。看了再定。", "Others have been at it. Look, then decide."),
        Text(
            "field-desk.state-clock-text", "手机的钟改过，不知道是哪一刻。",
            "The phone’s clock was set meanwhile, so the time is uncertain."),
        Text("field-desk.entry-done", "已经传上去了。", "It has gone up."),
        Text("field-desk.entry-number", "编号", "Number"),
        Text("field-desk.entry-code", "查询码", "Code"),
        Text("field-desk.entry-arrived", "什么时候到的", "Arrived"),
        Text("field-desk.entry-open", "打开看", "Open it"),
        Text("field-desk.entry-edit", "改一改", "Put it right"),
        Text("field-desk.entry-drop", "不要了", "Let it go"),
        Text("field-desk.entry-drop-sure", "真的不要了？删了找不回来。", "Really? It cannot be brought back."),
        Text("field-desk.entry-drop-yes", "删掉", "Delete"),
        Text("field-desk.entry-drop-no", "留着", "Keep"),
        Text("field-desk.clock-ask", "是什么时候的事", "When was it"),
        Text("field-desk.clock-ask-hint", "按中国时间", "In China time"),
        Text("field-desk.clock-right", "就是这个时间", "That is right"),
        Text("field-desk.conflict", "两边都动过这件事", "Two people were at it"),
        Text("field-desk.conflict-help", "您的还没有传上去，不会丢。", "Yours has not gone up; it is not lost."),
        Text("field-desk.conflict-yours", "您记的", "Yours"),
        Text("field-desk.conflict-theirs", "现在的样子", "As it is now"),
        Text("field-desk.conflict-as-note", "作为情况记上去", "Add mine as a note"),
        Text("field-desk.conflict-still", "看过了，还是报办结", "I have read it; it is done"),
        Text("field-desk.conflict-state", "办到哪里", "State"),
        Text("field-desk.shown-outcome", "结果", "Outcome"),
        Text("field-desk.shown-manner", "怎么见的", "Where"),
        Text("field-desk.shown-note", "情况", "Note"),
        Text("field-desk.shown-request", "要办的", "Asked for"),
        Text("field-desk.shown-relief", "救助", "Relief"),
        Text("field-desk.shown-hazard", "隐患", "Danger"),
        Text("field-desk.shown-answers", "回答", "Answer"),
        Text("field-desk.shown-body", "什么事", "What it is"),
        Text("field-desk.shown-location", "位置", "Where"),
        Text("field-desk.shown-name", "谁反映的", "Who told it"),
        Text("field-desk.shown-phone", "电话", "Telephone"),
        Text("field-desk.sign-in", "登录", "Sign in"),
        Text("field-desk.sign-in-title", "登录", "Sign in"),
        Text(
            "field-desk.sign-in-purpose", "登录一次，把今天要用的带在手机里。",
            "Sign in once and take along what today needs."),
        Text(
            "field-desk.sign-in-kept", "手机里有 {count} 条没传，登录后由原来的人传。",
            "{count} entries wait here; who entered them sends them after signing in."),
        Text(
            "field-desk.sign-in-kept-one", "手机里有 {count} 条没传，登录后由原来的人传。",
            "{count} entry waits here; who entered it sends it after signing in."),
        Text("field-desk.sign-in-name", "账号", "Account"),
        Text("field-desk.sign-in-password", "密码", "Password"),
        Text("field-desk.sign-in-failed", "没有登录上，请再试一次。", "That did not work; try again."),
        Text(
            "field-desk.sign-in-offline", "没有网络，登录不了。记的都在手机里。",
            "There is no network to sign in over. What was entered is kept here."),
        Text("field-desk.sign-out", "退出", "Sign out"),
        Text("field-desk.sign-out-title", "退出登录", "Sign out"),
        Text(
            "field-desk.sign-out-purpose", "带在手机里的名单会删掉。",
            "What was taken along is deleted from this phone."),
        Text(
            "field-desk.sign-out-waiting", "还有 {count} 条没传，确定现在退出吗？",
            "{count} entries have not gone up. Sign out now?"),
        Text(
            "field-desk.sign-out-waiting-one", "还有 {count} 条没传，确定现在退出吗？",
            "{count} entry has not gone up. Sign out now?"),
        Text(
            "field-desk.sign-out-kept", "退出以后，这些留在手机里，只有您再登录才能看、才能传。名单会删掉。",
            "They stay on this phone; only you can read and send them, once signed in. The lists are deleted."
        ),
        Text("field-desk.sign-out-send", "先传再退", "Send them first"),
        Text("field-desk.sign-out-anyway", "现在就退出", "Sign out now"),
        Text("field-desk.sign-out-stay", "不退出", "Stay"),
        Text("field-desk.account", "这部手机", "This phone"),
        Text("field-desk.account-purpose", "手机里带着什么，谁在用。", "What lies on this phone, and who uses it."),
        Text("field-desk.account-place", "在哪里", "Place"),
        Text("field-desk.account-taken", "名单什么时候取的", "Fetched"),
        Text("field-desk.account-waiting", "待传", "Waiting"),
        Text("field-desk.account-others", "别人的待传", "Waiting, of others"),
        Text(
            "field-desk.account-kept", "名单最多留 7 天，退出就删。记下的，传到为止。",
            "Lists stay 7 days at most and go when you sign out. Entries stay until they have gone up."),
        Text(
            "field-desk.account-install", "在浏览器菜单里选“添加到主屏幕”，就像装了应用。",
            "Choose “Add to home screen” in the browser’s menu, and it opens like an app."),
    ]
}
