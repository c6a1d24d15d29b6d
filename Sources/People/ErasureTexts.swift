import Kernel

/// What the pages about erasing say.
extension Text {
    static func erasing(_ refusal: ErasingRefusal) -> Text {
        switch refusal {
        case .unknown: Text("erasure.unknown", "没有这个人。", "There is no such person.")
        case .erasedAlready:
            Text(
                "erasure.erased-already", "这个人的信息已经删除了，不用再删。",
                "This person's data were erased already; nothing is left to erase.")
        case .holdsPost:
            Text(
                "erasure.holds-post", "这个人还在任职。请先在岗位里办离任。",
                "This person holds a post. End it on the page of posts first.")
        case .belongsToHousehold:
            Text(
                "erasure.belongs-to-household", "这个人还在一户里。请先在户里登记迁出。",
                "This person belongs to a household. Let them leave it first.")
        case .unconfirmed:
            Text(
                "erasure.unconfirmed", "删了找不回来。请核对后勾上确认。",
                "What is erased cannot be brought back. Check it, then tick the confirmation.")
        }
    }

    static let searchNumberInAddress = Text(
        "search.number-in-address", "身份证号、电话不能写在网址里。请用页面上的搜索框查。",
        "Identity and telephone numbers do not belong into an address. Use the page's search box.")

    static let erasureBegin = Text("erasure.begin", "删除个人信息", "Erase personal data")
    static let erasureTitle = Text("erasure.title", "删除{name}的个人信息", "Erase the personal data of {name}")
    static let erasurePurpose = Text(
        "erasure.purpose", "删了找不回来。谁删的、为什么删，会记下来。",
        "What is erased cannot be brought back. Who did it and why is kept.")
    static let erasureGoes = Text("erasure.goes", "会删掉", "Erased")
    static let erasureGoesWhat = Text(
        "erasure.goes-what", "姓名、性别、出生日期、电话、身份证号、需要照顾的情况、登录账号，还有这个人报事时留下的姓名、电话和原话。",
        "Name, sex, date of birth, telephone, identity number, needs, account, and the name, telephone and words "
            + "left with requests.")
    static let erasureStays = Text("erasure.stays", "会留下", "Kept")
    static let erasureStaysWhat = Text(
        "erasure.stays-what", "没有名字的编号和日期，这样人数和流水还对得上。",
        "Numbers and dates without a name, so that counts and the journal stay true.")
    static let erasureFirst = Text("erasure.first", "先要办好", "Before that")
    static let erasureFirstWhat = Text(
        "erasure.first-what", "离任所有岗位，从户里迁出。", "All posts ended, and the household left.")
    static let erasureGround = Text("erasure.ground", "依据", "Ground")
    static let erasureRequest = Text("erasure.ground-request", "本人要求", "The person asked for it")
    static let erasureRetention = Text("erasure.ground-retention", "保存期满", "The term of keeping has ended")
    static let erasureCourt = Text(
        "erasure.ground-court", "法院或有权机关的决定", "Decision of a court or authority")
    static let erasureConfirm = Text("erasure.confirm", "我已核对身份和依据", "I have checked identity and ground")
    static let erasureConfirmHint = Text(
        "erasure.confirm-hint", "本人要求的，要见到本人或委托书。",
        "Where the person asks: you have seen them, or their letter.")
    static let erasureNow = Text("erasure.now", "删除，不能恢复", "Erase for good")
    static let erasedOn = Text(
        "erasure.erased-on", "个人信息已在{day}删除（{ground}）", "Personal data erased on {day} ({ground})")
    static let erasedNote = Text(
        "erasure.erased-note", "只剩没有名字的编号和日期。", "Only numbers and dates without a name are left.")

    static let erasuresTitle = Text("erasures.title", "个人信息删除", "Erasures")
    static let erasuresPurpose = Text(
        "erasures.purpose", "谁在什么时候、凭什么删的。删掉的是谁，不再显示。",
        "Who erased when and why. Whose data they were is no longer shown.")
    static let erasuresWhen = Text("erasures.when", "什么时候", "When")
    static let erasuresWho = Text("erasures.who", "谁办的", "Done by")
    static let erasuresNumber = Text("erasures.number", "编号", "Number")
    static let erasuresNone = Text("erasures.none", "还没有删除过。", "Nothing was erased yet.")
    static let erasuresHow = Text("erasures.how", "要删除个人信息", "To erase personal data")
    static let erasuresOfPerson = Text(
        "erasures.of-person", "名册里的人：打开这个人的页面，点“删除个人信息”。",
        "Of somebody in the register: open their page and choose “Erase personal data”.")
    static let erasuresOfRequester = Text(
        "erasures.of-requester", "没有账号的报事人", "Of a requester without account")

    static let householdsSearchGo = Text("households.search-go", "查找", "Search")
    static let householdsAll = Text("households.all", "看全部", "Show all")
    static let soughtIdentity = Text(
        "households.sought-identity", "按身份证号查的结果。", "Results by identity number.")
    static let soughtPhone = Text("households.sought-phone", "按电话查的结果。", "Results by telephone number.")

    static let uploadsTitle = Text("upload.list-title", "最近的导入", "Recent imports")
    static let uploadsPurpose = Text(
        "upload.list-purpose", "只列您自己传的。没确认的一天后就删。",
        "Only your own. What nobody confirms is gone after a day.")
    static let uploadsFile = Text("upload.list-file", "文件", "File")
    static let uploadsState = Text("upload.list-state", "进度", "State")
    static let uploadsNone = Text("upload.list-none", "没有导入过。", "Nothing was sent in.")
}

extension ErasureGround {
    /// What the ground is called.
    package var text: Text {
        switch self {
        case .request: .erasureRequest
        case .retention: .erasureRetention
        case .court: .erasureCourt
        }
    }
}

extension SoughtNumber.Kind {
    var text: Text {
        switch self {
        case .identity: .soughtIdentity
        case .phone: .soughtPhone
        }
    }
}
