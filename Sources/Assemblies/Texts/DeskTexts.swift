import Kernel

/// What the pages of bodies say, and the form of a notice.
extension Text {
    static let deskTitle = Text("assemblies.desk", "议事", "Assemblies")
    static let deskPurpose = Text(
        "assemblies.desk.purpose", "您负责的地方要开的会、开过的会、有哪些议事机构。",
        "What meets in your places, what was held, which bodies there are.")
    static let deskFilter = Text("assemblies.desk.filter", "看哪些", "Which ones")
    static let deskComing = Text("assemblies.desk.coming", "要开的会", "To come")
    static let deskHeld = Text("assemblies.desk.held", "开过的会", "Held")
    static let deskBodies = Text("assemblies.desk.bodies", "议事机构", "Bodies")
    static let deskVoters = Text("assemblies.desk.voters", "{count} 人有表决权", "{count} with a vote")
    static let deskEmpty = Text("assemblies.desk.empty", "这里还没有", "Nothing here yet")
    static let deskEmptyText = Text(
        "assemblies.desk.empty-text", "在“议事机构”里选一个，通知开会。", "Choose one of the bodies and call a meeting.")
    static let deskFound = Text("assemblies.desk.found", "新建议事机构", "Enter a body")
    static let bodyConvene = Text("assemblies.body.convene", "通知开会", "Call a meeting")
    static let bodyMeetings = Text("assemblies.body.meetings", "会议", "Meetings")
    static let bodyNoMeeting = Text("assemblies.body.no-meeting", "还没有开过会", "No meeting yet")
    static let bodyNoMeetingText = Text(
        "assemblies.body.no-meeting-text", "名册录好以后，点“通知开会”。",
        "Once the roll is entered, call the first one.")
    static let bodyResolutions = Text("assemblies.body.resolutions", "决议", "Resolutions")
    static let bodyPromises = Text("assemblies.body.promises", "还没回报的承诺", "Promises to be reported on")
    static let bodyCannotMeet = Text("assemblies.body.cannot-meet", "现在还不能开会", "It cannot meet yet")
    static let bodyMissing = Text(
        "assemblies.body.missing", "县里还没有在规则里填：{figures}。填好并注明出处后才能开。",
        "The county has not entered yet: {figures}. It meets once they stand with their source.")
    static let rollTitle = Text("assemblies.roll", "名册", "Roll")
    static let rollNote = Text(
        "assemblies.roll.note", "名册按日期记，开会以通知那天的为准。",
        "The roll is kept by days; a meeting takes it as of its notice.")
    static let rollShow = Text(
        "assemblies.roll.show", "看名册（{count} 人有表决权）", "See the roll ({count} with a vote)")
    static let rollOn = Text("assemblies.roll.on", "哪天的名册", "As of")
    static let rollNumber = Text("assemblies.roll.number", "序号", "No.")
    static let rollSince = Text("assemblies.roll.since", "从哪天起", "Since")
    static let rollAttending = Text("assemblies.roll.attending", "没有表决权", "Without a vote")
    static let rollAttendingHint = Text(
        "assemblies.roll.attending-hint", "列席的、没有完全民事行为能力的，不计入应到人数。",
        "Who only attends, or has no full civil capacity, is not counted as due.")
    static let rollEmpty = Text("assemblies.roll.empty", "名册上还没有人", "Nobody is on the roll")
    static let rollEmptyText = Text(
        "assemblies.roll.empty-text", "在下面录入，或从登记的名册取。",
        "Enter people below, or draw them from the register.")
    static let rollEnterTitle = Text("assemblies.roll.enter-title", "加人", "Add people")
    static let rollLines = Text("assemblies.roll.lines", "名单", "People")
    static let rollLinesPersons = Text(
        "assemblies.roll.lines-persons", "一行一个人：姓名,户号。户号可以不写；按户开会要写。",
        "One person a line: name,household. The household may be left out, but not to meet by households.")
    static let rollLinesOwners = Text(
        "assemblies.roll.lines-owners", "一行一套：业主,房号,面积。同一业主有几套写几行。",
        "One unit a line: owner,unit,square metres. An owner of several has several lines.")
    static let rollFrom = Text("assemblies.roll.from", "从哪天起", "From")
    static let rollEnter = Text("assemblies.roll.enter", "加入名册", "Add to the roll")
    static let rollDrawTitle = Text("assemblies.roll.draw-title", "从登记的名册取", "Draw from the register")
    static let rollSource = Text("assemblies.roll.source", "哪份名册", "Which roll")
    static let rollSourceHint = Text(
        "assemblies.roll.source-hint", "新来的加上，离开的去掉，今天起生效。",
        "Who is new comes on, who left goes off, from today.")
    static let rollDraw = Text("assemblies.roll.draw", "取过来", "Draw the roll")
    static let rollDepartTitle = Text("assemblies.roll.depart-title", "去掉一个人", "Take somebody off")
    static let rollUntil = Text("assemblies.roll.until", "从哪天起不在", "Off from")
    static let rollDepart = Text("assemblies.roll.depart", "从名册去掉", "Take off")
    static let foundTitle = Text("assemblies.found", "新建议事机构", "Enter a body")
    static let foundPurpose = Text(
        "assemblies.found.purpose", "录入已经依法或按章程成立的机构，一个地方一种一个。",
        "Enter a body that exists by law or charter; a place has one of each kind.")
    static let foundPlace = Text("assemblies.found.place", "哪个地方", "Place")
    static let foundKind = Text("assemblies.found.kind", "哪一种", "Kind")
    static let foundKindHint = Text(
        "assemblies.found.kind-hint", "到会人数、通过票数按这一种的规则算。院坝会等只是商量，没有法律约束力。",
        "Quorum and majority follow from it. Courtyard meetings and the like consult and bind nobody.")
    static let foundName = Text("assemblies.found.name", "名称", "Name")
    static let foundNameHint = Text(
        "assemblies.found.name-hint", "如：柳坪村村民代表会议", "For instance 柳坪村村民代表会议")
    static let foundFrom = Text("assemblies.found.from", "从哪天起", "Since")
    static let foundSend = Text("assemblies.found.send", "建好，去录名册", "Enter it, then its roll")
    static let callTitle = Text("assemblies.call", "通知开会：{body}", "Call a meeting: {body}")
    static let callPurpose = Text(
        "assemblies.call.purpose", "要提前 {days} 天通知，今天通知最早 {day} 开。今天名册上 {voters} 人有表决权。",
        "Notice is {days} days: given today, it meets on {day} at the earliest. {voters} on "
            + "today's roll have a vote.")
    static let callFieldTitle = Text("assemblies.call.title", "会议名称", "Title")
    static let callFieldTitleHint = Text(
        "assemblies.call.title-hint", "如：商议三组机耕道修复", "For instance: repairing the farm road of group three")
    static let callMeets = Text("assemblies.call.meets", "什么时候开", "When")
    static let callVenue = Text("assemblies.call.venue", "在哪里开", "Where")
    static let callNoticed = Text("assemblies.call.noticed", "通知日期", "Day of the notice")
    static let callNoticedHint = Text(
        "assemblies.call.noticed-hint", "现在通知的不用填。纸通知早就贴了的，填贴出那天。",
        "Leave it empty for today. For a paper notice that hangs already, enter its day.")
    static let callSecretHint = Text(
        "assemblies.call.secret-hint", "谁投了什么，系统里也查不到；投了不能改。",
        "Nobody, nor the system, can tell who voted what; such a ballot cannot be corrected.")
    static let callMotion = Text("assemblies.call.motion", "议题 {number}", "Motion {number}")
    static let callMotionTitle = Text("assemblies.call.motion-title", "标题", "Title")
    static let callMotionText = Text(
        "assemblies.call.motion-text", "表决的文字", "The text that is put to the vote")
    static let callMotionTextHint = Text(
        "assemblies.call.motion-text-hint", "通知以后不能改，表决的就是这段话。",
        "It cannot be changed after the notice; people vote on these words.")
    static let callMatter = Text("assemblies.call.matter", "是哪类事项", "Which matter it is")
    static let callMatterHint = Text(
        "assemblies.call.matter-hint", "有些事只能由规定的会决定，有些要更多人同意；系统按选的核对。",
        "The law gives some matters to certain bodies, and some need more votes; it is checked.")
    static let callMatterOtherHint = Text(
        "assemblies.call.matter-other-hint", "选“其他事项”的，{share} 同意才通过，依据{source}。",
        "“Other matter” passes if {share} agree, by {source}.")
    static let callMatterChoose = Text("assemblies.call.matter-choose", "请选一项", "Choose one")
    static let callMatterOfAnother = Text(
        "assemblies.call.matter-of-another", "{matter}（由{body}决定）", "{matter} (decided by: {body})")
    static let callMatterNone = Text("assemblies.call.matter-none", "都不是", "None of these")
    static let callMoreMotions = Text(
        "assemblies.call.more-motions", "再加一个议题（没填完的会留着）", "One more motion (what you typed stays)")
    static let callDelegation = Text(
        "assemblies.call.delegation", "哪个决议授权的", "Authorised by which resolution")
    static let callDelegationText = Text(
        "assemblies.call.delegation-text", "授权的村民会议决议", "The assembly's decision that authorises it")
    static let callDelegationHint = Text(
        "assemblies.call.delegation-hint", "第二十四条的事由代表会议决定，要写明授权，如：2025年3月8日村民会议第3号决议。",
        "Matters of Article 24 need one, for instance: 2025年3月8日村民会议第3号决议.")
    static let callSend = Text("assemblies.call.send", "发出通知", "Give notice")
    static let callSendNote = Text(
        "assemblies.call.send-note", "发出以后，名册和表决文字就定住了，不能改。",
        "The roll and the words are frozen from then on.")
}
