import Kernel

/// What the form for reporting and the page on accessibility say.
extension Text {
    static let residentNewPurpose = Text(
        "requests.resident.new.purpose", "不用登录，一分钟就好。报完给您一个编号。",
        "No account is needed; it takes a minute. You get a number at the end.")
    static let residentChooseTown = Text("requests.resident.new.town", "先选乡镇（街道）", "Choose the town first")
    static let residentChooseVillage = Text("requests.resident.new.village", "再选村（社区）", "Choose the village")
    static let residentOtherVillage = Text("requests.resident.new.other", "不是这个村？换一个", "Another village?")
    static let residentBody = Text("requests.resident.new.body", "什么事", "What is the matter?")
    static let residentBodyHint = Text(
        "requests.resident.new.body-hint", "照实说就行。也可以按输入法的话筒，用嘴说。",
        "Say it in your own words. The microphone of your keyboard works too.")
    static let residentPhotosField = Text("requests.resident.new.photos", "照片", "Photos")
    static let residentPhotosHint = Text(
        "requests.resident.new.photos-hint", "最多 3 张。照片里的位置信息会自动去掉。",
        "At most 3. Where they were taken is removed from them.")
    static let residentPlace = Text("requests.resident.new.place", "哪个组", "Which group")
    static let residentPlaceUnsure = Text(
        "requests.resident.new.place-unsure", "{village}，说不准哪个组", "{village}, not sure where")
    static let residentLocation = Text("requests.resident.new.location", "具体位置", "Where exactly")
    static let residentCategoryField = Text("requests.resident.new.category", "哪一类", "What kind")
    static let residentCategoryHint = Text(
        "requests.resident.new.category-hint", "说不准就不选，有人会帮您选。",
        "Leave it if unsure; somebody will choose for you.")
    static let residentCategoryNone = Text("requests.resident.new.category-none", "说不准", "Not sure")
    static let residentQuestions = Text(
        "requests.resident.new.questions", "这类事情，多问几句", "A few questions about this")
    static let residentWish = Text("requests.resident.new.wish", "办好了怎么告诉您", "How shall we tell you?")
    static let residentWishCall = Text("requests.resident.new.wish-call", "打电话", "Call me")
    static let residentWishMessage = Text("requests.resident.new.wish-message", "发短信", "Send a message")
    static let residentWishNone = Text(
        "requests.resident.new.wish-none", "不用找我，我凭编号查", "Not at all; I look it up")
    static let residentPhone = Text("requests.resident.new.phone", "手机号", "Phone number")
    static let residentPhoneHint = Text(
        "requests.resident.new.phone-hint", "只给办这件事的人看，谁看过都有记录。",
        "Only those who work on it may see it, and every look is recorded.")
    static let residentName = Text("requests.resident.new.name", "怎么称呼您", "Your name")
    static let residentIsPublic = Text(
        "requests.resident.new.public", "让邻居也能看到这件事", "Let neighbours see this")
    static let residentIsPublicHint = Text(
        "requests.resident.new.public-hint", "不显示您的姓名和电话", "Without your name and number")
    static let residentSend = Text("requests.resident.new.send", "报给{desk}", "Send to {desk}")
    static let residentDraftKept = Text(
        "requests.resident.new.draft", "写的内容已存在这部手机上，断网也不丢",
        "What you write is kept on this phone, also offline")

    static let accessibilityTitle = Text("requests.resident.access.title", "无障碍说明", "Accessibility")
    static let accessibilityPurpose = Text(
        "requests.resident.access.purpose", "这些页面做到了什么，还没做到什么。",
        "What these pages do, and what they do not do yet.")
    static let accessibilityDone = Text("requests.resident.access.done", "做到的", "What they do")
    static let accessibilityMissing = Text("requests.resident.access.missing", "还没做到的", "What is missing")
    static let accessibilityHelp = Text("requests.resident.access.help", "用不了怎么办", "If you cannot use them")
    static let accessibilityAim = Text(
        "requests.resident.access.aim", "我们照着 WCAG 2.2 的 AA 级做，但没有请人评定过，不能说已经达标。",
        "They are made with WCAG 2.2, level AA, in mind; nobody has certified that they meet it.")
    static let accessibilityLarge = Text(
        "requests.resident.access.large", "右上角的“大字”把整页放大，每页都有。",
        "“Large type” at the top enlarges every page.")
    static let accessibilityKeys = Text(
        "requests.resident.access.keys", "不用鼠标，只用键盘也能填、能交。",
        "Every form can be filled in and sent by keyboard alone.")
    static let accessibilityScript = Text(
        "requests.resident.access.script", "关掉脚本也能报、能查；没有脚本时，不能一键取位置，也不提示差不多的事。",
        "Reporting and looking up work without scripts; only your position and similar reports need them."
    )
    static let accessibilityColour = Text(
        "requests.resident.access.colour", "时限用文字和形状说，不只靠颜色。",
        "Time left is told in words and shapes, never by colour alone.")
    static let accessibilityNoTest = Text(
        "requests.resident.access.no-test", "还没有请视障、听障的村民和老人正式试用过。",
        "People with impaired sight or hearing and older residents have not formally tried them yet.")
    static let accessibilityNoDialect = Text(
        "requests.resident.access.no-dialect", "没有语音播报，没有少数民族文字。",
        "There is no spoken version and no minority language.")
    static let accessibilityPhoto = Text(
        "requests.resident.access.photo", "村民拍的照片没有文字说明。", "Photos that residents send have no description.")
    static let accessibilityAsk = Text(
        "requests.resident.access.ask", "可以当面说，网格员和村里的窗口替您记，给您同样的回执。",
        "Say it in person: a grid worker or the village's counter records it and gives you the same receipt.")
}
