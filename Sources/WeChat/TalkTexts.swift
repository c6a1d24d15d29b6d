import Kernel

/// What the official account says in a conversation.
extension Text {
    static let talkWelcome = Text(
        "wechat.talk.welcome", "您好，这里是群众反映问题的公众号。", "Hello. Report here what is wrong.")
    static let talkHelp = Text(
        "wechat.talk.help",
        "直接写是什么事、在哪个村，就能报。可以再发位置和照片。\n回复“进度”看您报的事，回复编号看一件。\n回复“取消”不报了，回复 English 换英文。",
        "Write what is wrong and in which village; you may add a location and photos.\nReply “progress” to see your "
            + "reports, or a number to see one.\nReply “cancel” to stop, 中文 for Chinese.")
    static let talkPrivacy = Text(
        "wechat.talk.privacy", "您发的内容只用来办这件事，不公开您是谁。",
        "What you send is used for this matter only; nobody is shown who you are."
    )
    static let talkLanguage = Text("wechat.talk.language", "好的，以后用中文。", "From now on in English.")
    static let talkCancelled = Text(
        "wechat.talk.cancelled", "好，不报了。要报的时候再写给我们。", "Cancelled. Write again whenever you need to.")
    static let talkWords = Text(
        "wechat.talk.words", "请写一句话：是什么事，在哪里。", "Write a sentence: what is wrong, and where.")
    static let talkWordsOf = Text(
        "wechat.talk.words-of", "照片收到了。请写一句话：是什么事，在哪里。",
        "Photo received. Write a sentence: what is wrong, and where.")
    static let talkWordsAt = Text(
        "wechat.talk.words-at", "地点记下了：{place}。请写是什么事。", "Noted: {place}. Now write what is wrong.")
    static let talkPlace = Text(
        "wechat.talk.place", "是哪里的事？请回复数字，或者发位置：", "Where is it? Reply with a number, or send a location:")
    static let talkPlaceNear = Text(
        "wechat.talk.place-near", "位置记下了，还要知道归哪里管。请回复数字：",
        "Location noted. Which place is it in? Reply with a number:")
    static let talkPlaceHint = Text("wechat.talk.place-hint", "也可以直接写村名。", "Or write the village’s name.")
    static let talkWhich = Text("wechat.talk.which", "请回复数字：", "Reply with a number:")
    static let talkHere = Text("wechat.talk.here", "报到{place}", "Report it in {place}")
    static let talkElsewhere = Text("wechat.talk.elsewhere", "是别的地方", "It is somewhere else")
    static let talkSupplement = Text("wechat.talk.supplement", "补充到 {number}", "Add it to {number}")
    static let talkCancel = Text("wechat.talk.cancel", "不报了", "Do not report it")
    static let talkWhose = Text(
        "wechat.talk.whose", "是谁的话？请回复数字：", "Whose words are these? Reply with a number:")
    static let talkOwnWords = Text("wechat.talk.own-words", "是我自己报的", "My own")
    static let talkOfGroup = Text("wechat.talk.of-group", "从“{group}”转来的", "Forwarded from {group}")
    static let talkFromGroup = Text(
        "wechat.talk.from-group", "来源：{group}。只记事、群和日子，不记是谁说的。",
        "Source: {group}. Only matter, group and day are kept, not who said it.")
    static let talkGuess = Text(
        "wechat.talk.guess", "看起来是“{category}”。不是的话，回复“改类别”。",
        "This looks like {category}. If it is not, reply “other category”.")
    static let talkReceived = Text(
        "wechat.talk.received", "收到了，编号 {number}，报到{place}。", "Received as {number}, reported in {place}.")
    static let talkCategory = Text(
        "wechat.talk.category", "类别：{category}（工作人员会核对）", "Category: {category} (staff will check)")
    static let talkWithPictures = Text(
        "wechat.talk.with-pictures", "照片 {count} 张，一起交上去。", "Photos: {count}, handed on with it.")
    static let talkFollow = Text(
        "wechat.talk.follow", "回复编号看进度。在网页上查，查询码是 {code}。",
        "Reply with the number to see progress. On the web the code is {code}.")
    static let talkMore = Text("wechat.talk.more", "还有照片，接着发就行。", "Send more photos if you have them.")
    static let talkAttached = Text("wechat.talk.attached", "照片加到 {number} 了。", "Photo added to {number}.")
    static let talkSupplemented = Text("wechat.talk.supplemented", "补充到 {number} 了。", "Added to {number}.")
    static let talkTooManyPictures = Text(
        "wechat.talk.too-many-pictures", "一件事最多 {max} 张照片，已经够了。",
        "A report has at most {max} photos; that is enough.")
    static let talkNoPictures = Text(
        "wechat.talk.no-pictures", "这里还收不了照片。请写文字，或到网页上报：{address}",
        "Photos cannot be taken here yet. Write it, or report on the web: {address}")
    static let talkOutside = Text(
        "wechat.talk.outside", "这个位置不在本县。请换一个位置，或写村名。",
        "This spot lies outside the county. Send another, or write the village’s name.")
    static let talkTooManyWords = Text(
        "wechat.talk.too-many-words", "太长了，一件事最多 {max} 个字。请写短一点。",
        "Too long: at most {max} characters. Please write less.")
    static let talkUnreadable = Text(
        "wechat.talk.unreadable", "这里听不了语音，也看不了视频。请写文字，可以再发照片和位置。",
        "Voice and video cannot be read here. Please write, and add photos or a location.")
    static let talkUnknown = Text(
        "wechat.talk.unknown", "没有查到。查别人报的事，请写编号和查询码，例如：2026-0001 ABCD2345",
        "Nothing found. For a report made elsewhere write its number and code, for example: 2026-0001 ABCD2345"
    )
    static let talkState = Text("wechat.talk.state", "{state}（{day}）", "{state} ({day})")
    static let talkPictureLost = Text(
        "wechat.talk.picture-lost", "（从微信发来的一张照片没有取到，请向报事的人要。）",
        "(A photo sent by WeChat was never received; ask its sender for it.)")
    static let talkReply = Text("wechat.talk.reply", "答复：{words}", "Reply: {words}")
}
