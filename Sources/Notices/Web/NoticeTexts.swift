import Kernel

/// What the pages of this room say.
extension Text {
    static let noticesNumbered = Text("notices.numbered", "{number} 号", "No. {number}")
    static let noticesUntil = Text("notices.until", "{when}以前可以提意见", "Objections until {when}")
    static let noticesQR = Text("notices.qr", "二维码：扫一扫打开这份公示", "QR code: opens this notice")
    static let noticesScan = Text("notices.scan", "扫码看全文", "Scan to read it all")
    static let boardTitle = Text("notices.board.title", "{place}公示栏", "Notice board of {place}")
    static let boardPurpose = Text(
        "notices.board.purpose", "现在贴着的，和刚结束的。点开看全文，有意见可以提。",
        "What stands here now and what ended lately. Open one to read it all, and to object.")
    static let boardEmpty = Text("notices.board.empty", "现在没有公示", "Nothing is posted now")
    static let boardEmptyText = Text(
        "notices.board.empty-text", "有了新的公示，会贴在这里。",
        "What is published next will stand here.")
    static let boardEnded = Text("notices.board.ended", "最近结束的", "Ended lately")
    static let boardBelow = Text("notices.board.below", "下面各处的公示栏", "Boards of the places below")
    static let boardScreen = Text("notices.board.screen", "电视大屏", "For a television")
    static let boardDecisions = Text("notices.board.decisions", "决议和结果", "Decisions and results")
    static let boardPledges = Text("notices.board.pledges", "谁在岗、谁承诺", "Posts and promises")
    static let boardObject = Text(
        "notices.board.object", "有意见，扫码写，或到办公室说。",
        "To object, scan the code, or come to the office.")
    static let boardNext = Text("notices.board.next", "下一页", "Next")
    static let boardLeave = Text("notices.board.leave", "退出大屏", "Leave")
    static let noticesObject = Text("notices.object", "我有意见", "I object")
    static let noticesPrint = Text("notices.print", "打印 A4", "Print on A4")
    static let noticesPrintA3 = Text("notices.print-a3", "打印 A3", "Print on A3")
    static let noticesAgain = Text(
        "notices.again", "第 {round} 次张贴，公示期重新算。",
        "Posted for time no. {round}; the window began anew. ")
    static let noticesSettling = Text(
        "notices.settling", "公示期满，还有意见在等答复。",
        "The window has ended; an objection still waits for its answer.")
    static let noticesWithdrawnTitle = Text(
        "notices.withdrawn-title", "这份公示已经撤回",
        "This notice was taken back")
    static let noticesReplacedBy = Text(
        "notices.replaced-by", "已另发一份更正的，点这里看。",
        "It was corrected by another notice; read that one.")
    static let noticesReplaces = Text(
        "notices.replaces", "这一份更正 {number}。",
        "It corrects {number}.")
    static let noticesTakenDown = Text(
        "notices.taken-down", "公示期满，内容写到了具体的人，已经撤下。",
        "The window has ended. What it said names persons and was taken down.")
    static let noticesOnlyOfficers = Text(
        "notices.only-officers", "内容已经对外撤下，只有工作人员能看到。",
        "Taken down for the public; officers alone still see it.")
    static let noticesRow = Text("notices.row", "行", "Row")
    static let noticesFor = Text("notices.for", "公示范围", "For")
    static let noticesPublished = Text("notices.published", "发布时间", "Published")
    static let noticesContact = Text("notices.contact", "找谁说", "Contact")
    static let noticesGround = Text("notices.ground", "公示到人的依据", "Why persons are named")
    static let noticesNoObjection = Text(
        "notices.no-objection", "还没有人提意见。",
        "Nobody has objected so far.")
    static let noticesAnswers = Text("notices.answers", "意见和答复", "Objections and answers")
    static let noticesAnswersNote = Text(
        "notices.answers-note", "谁说的、怎么说的不公开，答复大家都看得到。",
        "Who said what is not shown; the answers are for everybody.")
    static let noticesPublisher = Text("notices.publisher", "发布人：{name}", "Published by {name}")
    static let noticesConsents = Text(
        "notices.consents", "全名公示的同意情况",
        "Consents of those named in full")
    static let noticesActs = Text("notices.acts", "工作人员", "For officers")
    static let noticesRepublish = Text("notices.republish", "重新张贴", "Post again")
    static let noticesRepublishNote = Text(
        "notices.republish-note", "内容不变，公示期从现在重新算。写明原因，如：公示栏被雨淋坏。",
        "The text stays, the window begins anew. Say why, for instance: the sheet was torn.")
    static let noticesWithdraw = Text("notices.withdraw", "撤回公示", "Take back")
    static let noticesWithdrawNote = Text(
        "notices.withdraw-note", "撤回以后大家只看到原因。要更正，撤回后另发一份。",
        "Afterwards only the reason is seen. To correct something, publish another notice.")
    static let noticesReason = Text("notices.reason", "原因", "Reason")
    static let noticesCorrect = Text(
        "notices.correct", "另发一份更正它",
        "Publish another one that corrects it")
    static let sheetRule = Text("notices.sheet.rule", "依据：{rule}。", "By: {rule}.")
    static let sheetGround = Text(
        "notices.sheet.ground", "公示到人的依据：{ground}。",
        "Persons are named by: {ground}.")
    static let sheetPosted = Text(
        "notices.sheet.posted", "张贴：＿＿＿＿＿＿　张贴人：＿＿＿＿＿＿　贴出：＿＿月＿＿日",
        "Posted at: ____________  by: ____________  on: ____________")
    static let sheetKeep = Text(
        "notices.sheet.keep", "没到期请勿揭下、覆盖。中途损坏，补贴后重新算。",
        "Do not take it down or cover it before it ends. If it is torn, it is put up again and "
            + "the window begins anew.")
    static let sheetSeal = Text("notices.sheet.seal", "（盖章）", "(seal)")
    static let sheetWindow = Text(
        "notices.sheet.window", "公示：{from} 至 {until}",
        "Posted from {from} to {until}")
    static let sheetObject = Text(
        "notices.sheet.object", "您有意见，请在期满前找 {contact}；或扫码写。",
        "To object before it ends, see {contact}; or scan and write.")
    static let sheetInforms = Text("notices.sheet.informs", "特此公告。", "For your information.")
    static let sheetScanObject = Text(
        "notices.sheet.scan-object", "扫码看全文、提意见",
        "Scan to read it all and to object")
    static let objectionsFollow = Text(
        "notices.objections.follow", "查我提的意见",
        "Follow my objection")
    static let objectionNumber = Text("notices.objection.number", "第 {number} 条", "No. {number}")
    static let objectionWhole = Text("notices.objection.whole", "对全文", "on the whole")
    static let objectionAbout = Text("notices.objection.about", "对第 {line} 行", "on row {line}")
    static let objectionAnswerIt = Text(
        "notices.objection.answer-it", "答复第 {number} 条意见",
        "Answer objection no. {number}")
    static let objectionFormTitle = Text(
        "notices.objection.form-title", "对公示提意见",
        "Object to a notice")
    static let objectionFormPurpose = Text(
        "notices.objection.form-purpose", "不用注册。{when}",
        "No account is needed. {when}")
    static let objectionWords = Text("notices.objection.words", "您的意见", "What you object to")
    static let objectionWordsHint = Text(
        "notices.objection.words-hint", "哪里不对，您知道的情况是怎样。只有工作人员看得到。",
        "What is wrong, and what you know about it. Officers alone read it.")
    static let objectionLine = Text("notices.objection.line", "对哪一行", "On which row")
    static let objectionLineWhole = Text("notices.objection.line-whole", "对全文", "On the whole")
    static let objectionContact = Text("notices.objection.contact", "怎么找您", "How to reach you")
    static let objectionContactHint = Text(
        "notices.objection.contact-hint", "可以不留。留了，我们加密保存，只用来核实这件事。",
        "You need not say. If you do, it is kept encrypted and used for this matter only.")
    static let objectionSend = Text("notices.objection.send", "提交意见", "Send the objection")
    static let objectionReceived = Text(
        "notices.objection.received", "意见收到了",
        "Your objection has arrived")
    static let objectionReceivedText = Text(
        "notices.objection.received-text", "记下编号和查询码，随时能看答复。{when}",
        "Keep number and code; with them you see the answer at any time. {when}")
    static let objectionAnswerBy = Text(
        "notices.objection.answer-by", "{when}以前答复。",
        "It is answered before {when}.")
    static let objectionSlipNumber = Text("notices.objection.slip-number", "编号", "Number")
    static let objectionCode = Text("notices.objection.code", "查询码", "Code")
    static let objectionOn = Text("notices.objection.on", "哪份公示", "Notice")
    static let objectionSaid = Text("notices.objection.said", "意见", "The objection")
    static let objectionYours = Text("notices.objection.yours", "您的意见", "Your objection")
    static let objectionRaisedAt = Text("notices.objection.raised-at", "提出时间", "Raised")
    static let objectionAnswerTitle = Text("notices.objection.answer-title", "答复", "Answer")
    static let objectionStateTitle = Text("notices.objection.state-title", "现在", "Now")
    static let objectionPageTitle = Text(
        "notices.objection.page-title", "意见 {number}",
        "Objection {number}")
    static let objectionTakeBack = Text("notices.objection.take-back", "撤回这条意见", "Take it back")
    static let objectionLookUp = Text("notices.objection.look-up", "查我提的意见", "Follow my objection")
    static let objectionLookUpPurpose = Text(
        "notices.objection.look-up-purpose", "照回执填编号和查询码。",
        "Type number and code from the receipt.")
    static let objectionLookUpGo = Text("notices.objection.look-up-go", "查看", "Show")
    static let objectionMine = Text("notices.objection.mine", "我登录后提的", "Raised while signed in")
    static let objectionNumberHint = Text(
        "notices.objection.number-hint", "如 2026-14-3",
        "For instance 2026-14-3")
    static let deskTitle = Text("notices.desk.title", "公示", "Notices")
    static let deskPurpose = Text(
        "notices.desk.purpose", "您负责的地方贴着的、等答复的、已结束的。",
        "What stands in your places, waits for answers, has ended.")
    static let deskNew = Text("notices.desk.new", "发布公示", "Publish a notice")
    static let deskOpen = Text("notices.desk.open", "公示中", "Open")
    static let deskEnded = Text("notices.desk.ended", "已结束", "Ended")
    static let deskWithdrawn = Text("notices.desk.withdrawn", "已撤回", "Taken back")
    static let deskFilter = Text("notices.desk.filter", "看哪些", "Which ones")
    static let deskEmpty = Text("notices.desk.empty", "这里还没有", "Nothing here yet")
    static let deskEmptyText = Text(
        "notices.desk.empty-text", "点“发布公示”贴出第一份。",
        "Publish the first one.")
    static let objectionsTitle = Text(
        "notices.desk.objections", "等答复的意见",
        "Objections to be answered")
    static let objectionsWaiting = Text(
        "notices.desk.objections-waiting", "{count} 条意见等答复", "Objections to be answered: {count}")
    static let objectionsAnswer = Text("notices.desk.objections-answer", "去答复", "Answer")
    static let objectionsPurpose = Text(
        "notices.desk.objections-purpose", "先到期的在前。答复大家都看得到。",
        "First due first. Everybody reads the answers.")
    static let objectionsEmpty = Text(
        "notices.desk.objections-empty", "没有等答复的意见",
        "No objection waits for an answer")
    static let objectionsEmptyText = Text(
        "notices.desk.objections-empty-text", "有人提了意见，会出现在这里。",
        "When somebody objects, it appears here.")
    static let answerTitle = Text(
        "notices.answer.title", "答复意见 {number}",
        "Answer objection {number}")
    static let answerVerdict = Text("notices.answer.verdict", "成立不成立", "Is it right")
    static let answerWords = Text("notices.answer.words", "答复", "Answer")
    static let answerWordsHint = Text(
        "notices.answer.words-hint", "大家都看得到，不要写是谁提的。写到人的，自动打码。",
        "Everybody reads it; do not say who objected. Names of persons are masked.")
    static let answerSend = Text("notices.answer.send", "公开答复", "Publish the answer")
    static let answerDone = Text("notices.answer.done", "已经答复", "It is answered")
    static let lookTitle = Text("notices.look.title", "查看联系方式", "See the contact")
    static let lookContact = Text("notices.look.contact", "提意见人的联系方式", "How to reach who objected")
    static let lookNone = Text("notices.look.none", "没有留", "None was given")
    static let lookCall = Text("notices.look.call", "核实情况", "To check what was said")
    static let lookTell = Text("notices.look.tell", "告知结果", "To tell the result")
    static let formTitle = Text("notices.form.title", "发布公示", "Publish a notice")
    static let formPurpose = Text(
        "notices.form.purpose", "发布以后不能改，只能撤回另发。发布前请两个人都看一遍。",
        "Once published it cannot be changed, only taken back. Have a second person read it first.")
    static let formCorrects = Text(
        "notices.form.corrects", "更正 {number}：{title}",
        "Corrects {number}: {title}")
    static let formPlace = Text("notices.form.place", "公示到哪里", "For which place")
    static let formPlaceHint = Text(
        "notices.form.place-hint", "这个地方和它下面的人都看得到。",
        "Those of the place and below see it on their boards.")
    static let formKind = Text("notices.form.kind", "哪一类", "Kind")
    static let formKindHint = Text(
        "notices.form.kind-hint", "公示多少天按规则来，不用填。",
        "The rulebook says how long it stands.")
    static let formTitleField = Text("notices.form.title-field", "标题", "Title")
    static let formBody = Text("notices.form.body", "正文", "Text")
    static let formBodyHint = Text(
        "notices.form.body-hint", "说清什么事、多少钱、谁来管、到几时。不写身份证号、手机号、病情、家庭困难。",
        "What, how much, who, until when. No identity numbers, no telephones, no illness, no hardship.")
    static let formTable = Text("notices.form.table", "表格", "Table")
    static let formTableHint = Text(
        "notices.form.table-hint",
        "一行一条，第一行是表头，用逗号或制表符分列，可以从表格软件粘贴。"
            + "“姓名”“户主”“电话”列自动打码；本人同意写全名的，加一列“同意”，写明何时怎样同意，这一列不公开。",
        "A line a row, the first one of titles, cells apart by commas or tabs; paste from a "
            + "spreadsheet. Columns headed Name or Phone are masked; for those who agreed to their "
            + "full name add a column Consent saying when and how, which is not published.")
    static let formNaming = Text("notices.form.naming", "有没有写到具体的人", "Does it name persons")
    static let formNamingNobody = Text("notices.form.naming-nobody", "没有", "No")
    static let formNamingConsent = Text(
        "notices.form.naming-consent", "有，本人都同意公示",
        "Yes, and all of them agreed")
    static let formNamingLaw = Text(
        "notices.form.naming-law", "有，法律或规定要求公示",
        "Yes, a law or a rule orders it")
    static let formGround = Text("notices.form.ground", "依据", "By what right")
    static let formGroundHint = Text(
        "notices.form.ground-hint", "写到人时必填：何时怎样同意，或哪部法律第几条。未成年人一律不上榜。",
        "Needed where persons are named: when and how they agreed, or law and article. Children "
            + "are never listed.")
    static let formPersons = Text("notices.form.persons", "里面写到了人", "Persons in what you wrote")
    static let formPersonsNote = Text(
        "notices.form.persons-note", "这些字和名册里的姓名、门牌对上了。没有本人同意，也没有法律要求的，不公开到人。",
        "These words are names and doors of the register. Nobody is named without consent or a law.")
    static let formPersonsChoice = Text("notices.form.persons-choice", "怎么办", "What to do")
    static let formPersonsMask = Text("notices.form.persons-mask", "打码以后发布", "Mask them and publish")
    static let formPersonsMaskHint = Text(
        "notices.form.persons-mask-hint", "照上面箭头后面的样子登出来。", "They will read as after the arrows above.")
    static let formPersonsKeep = Text("notices.form.persons-keep", "照写姓名", "Name them in full")
    static let formPersonsKeepHint = Text(
        "notices.form.persons-keep-hint", "要在下面选依据、写明何时怎样同意，或哪条法律；依据会记下来，期满内容撤下。",
        "Choose the ground below and write it: when and how they agreed, or which law. It is kept, and the "
            + "text is taken down with the window.")
    static let formSpared = Text("notices.form.spared", "不是人", "No person")
    static let formSparedHint = Text(
        "notices.form.spared-hint", "只是和人名一样的字，或是办公地点的，勾上，就照原样登。",
        "Tick what only looks like a name, or is the address of an office; it stays as it is.")
    static let formIssuer = Text("notices.form.issuer", "谁发布", "Issuer")
    static let formContact = Text("notices.form.contact", "找谁提意见", "Contact for objections")
    static let formContactHint = Text(
        "notices.form.contact-hint", "姓名和电话，会公开。",
        "A name and a telephone; both are shown.")
    static let formObjections = Text("notices.form.objections", "收意见", "Takes objections")
    static let formObjectionsHint = Text(
        "notices.form.objections-hint", "不勾就是只告知的公告。",
        "Without it the notice only informs.")
    static let formChecked = Text("notices.form.checked", "我核对过了", "I have checked it")
    static let formCheckedHint = Text(
        "notices.form.checked-hint", "没有多写到人，数字没错，有依据。",
        "Nobody is named beyond need, the figures are right, there is a ground.")
    static let formPublish = Text("notices.form.publish", "公开发布", "Publish")
}
