import Kernel

/// What the hotline's page and the letter box say.
extension Text {
    static let callTitle = Text("requests.call.title", "接电话", "A call")
    static let callPurpose = Text(
        "requests.call.purpose", "边听边记。能当场答的，答完就结；要办的，转给值班台。",
        "Write while you listen. Answer what you can at once; the rest goes to the desk.")
    static let callOptional = Text("requests.call.optional", "可以不填", "optional")
    static let callPhone = Text("requests.call.phone", "来电号码", "The caller's number")
    static let callLook = Text(
        "requests.call.look", "查以前报过的事和要问的话", "Look up earlier reports and what to ask")
    static let callEarlier = Text("requests.call.earlier", "这个号码以前报过", "This number reported before")
    static let callEarlierNone = Text(
        "requests.call.earlier-none", "这个号码以前没有报过事。", "This number has reported nothing before.")
    static let callPlaceHint = Text(
        "requests.call.place-hint", "打村名，比如：石桥镇 柳坪村；也可以打网格名或区划代码。",
        "Type the village, as 石桥镇 柳坪村; a grid's name or a division code does as well.")
    static let callPlaceChoices = Text("requests.call.place-choices", "是哪一个", "Which of these")
    static let callCategoryHint = Text(
        "requests.call.category-hint", "打名称里的几个字，或者代码的开头。", "Type some of its name, or how its code begins.")
    static let callAnswerTitle = Text("requests.call.answer-title", "当场答复", "Answered at once")
    static let callAnswer = Text("requests.call.answer", "怎么答复的", "What you answered")
    static let callAnswerHint = Text(
        "requests.call.answer-hint", "写给报事人看的话。另一人还会再核。",
        "In words for the caller. Another person still verifies.")
    static let callOutcome = Text("requests.call.outcome", "结果", "What came of it")
    static let callAnswered = Text("requests.call.answered", "记下，已当场答复", "Record as answered")
    static let callSend = Text("requests.call.send", "记下，转给值班台", "Record and send to the desk")
    static let callKeys = Text("requests.call.keys", "不用鼠标：按这些键", "Without a mouse: these keys")
    static let callKeyTab = Text(
        "requests.call.key-tab", "到下一格；Shift+Tab 回上一格", "the next field; Shift+Tab the one before")
    static let callDone = Text("requests.call.done", "记下了，编号 {number}", "Recorded as {number}")
    static let callDoneCode = Text(
        "requests.call.done-code", "查询码 {code}，请念给对方听。", "The code is {code}; read it to the caller.")
    static let callDoneFile = Text("requests.call.done-file", "看这件事", "Its file")

    static let letterTitle = Text("requests.letter.title", "意见箱来信", "Letters from a box")
    static let letterPurpose = Text(
        "requests.letter.purpose", "开一次箱，几封信一起记。每封信是一件事；不写名字的也收。",
        "One emptying, several letters at once. Each is a matter of its own; nobody need have signed.")
    static let letterPlace = Text("requests.letter.place", "意见箱在哪个村", "The village of the box")
    static let letterBox = Text("requests.letter.box", "箱子挂在哪里", "Where the box hangs")
    static let letterBoxHint = Text(
        "requests.letter.box-hint", "比如：村委会门口", "For example: at the village committee's door")
    static let letterEmptied = Text("requests.letter.emptied", "什么时候开的箱", "When it was emptied")
    static let letterNumber = Text("requests.letter.number", "第 {number} 封", "Letter {number}")
    static let letterWords = Text("requests.letter.words", "信里说什么", "What the letter says")
    static let letterName = Text("requests.letter.name", "谁写的", "Who wrote it")
    static let letterScan = Text("requests.letter.scan", "信的照片或扫描件", "A photo or scan of it")
    static let letterMore = Text("requests.letter.more", "信更多：换成十格", "More letters: ten fields")
    static let letterSend = Text("requests.letter.send", "记下这些信", "Record these letters")
    static let letterDone = Text("requests.letter.done", "信都记下了", "The letters are recorded")
    static let letterDoneNote = Text(
        "requests.letter.done-note", "编号和查询码可以抄在回信上。", "Number and code can go on the reply.")
    static let letterColumn = Text("requests.letter.column", "信", "Letter")
    static let letterCode = Text("requests.letter.code", "查询码", "Code")
    static let letterAgain = Text("requests.letter.again", "再开一个箱", "Another box")

    static func typedRefusal(_ refusal: TypedRefusal) -> Text {
        switch refusal {
        case .placeUnknown:
            Text(
                "requests.call.place-unknown", "您管的地方里没有这个名字，请换个写法。",
                "No place of yours is called so; write it another way.")
        case .placeAmbiguous:
            Text(
                "requests.call.place-ambiguous", "叫这个名字的不止一个，请在下面选。",
                "More than one place is called so; choose below.")
        case .categoryUnknown:
            Text(
                "requests.call.category-unknown", "没有这一类，请换个写法，或者留空。",
                "There is no such category; write it another way, or leave it empty.")
        case .categoryAmbiguous:
            Text(
                "requests.call.category-ambiguous", "合这几个字的不止一类，请写全。",
                "More than one category fits; write it in full.")
        }
    }
}
