import Kernel

/// What the pages about persons say.
extension Text {
    static let personPurpose = Text("person.purpose", "这个人的任职和所在的户。", "This person's posts and households.")
    static let personName = Text("person.name", "姓名", "Name")
    static let personRelation = Text("person.relation", "与户主关系", "Relation to the head")
    static let personSex = Text("person.sex", "性别", "Sex")
    static let personMale = Text("person.male", "男", "male")
    static let personFemale = Text("person.female", "女", "female")
    static let personBirth = Text("person.birth", "出生日期", "Date of birth")
    static let personBorn = Text("person.born", "{year} 年生，{age} 岁", "born in {year}, aged {age}")
    static let personPhone = Text("person.phone", "电话", "Telephone")
    static let personIdentityNumber = Text("person.identity-number", "身份证号", "Identity number")
    static let personIdentityHint = Text(
        "person.identity-hint", "填了就不用再填性别和出生日期", "With it, sex and date of birth need not be filled in")
    static let personCare = Text("person.care", "关爱需要", "Need for care")
    static let personHasCare = Text("person.has-care", "有", "There is one")
    static let personWhat = Text("person.what", "{name}的{what}", "{what} of {name}")
    static let personPosts = Text("person.posts", "任职", "Posts")
    static let personNoPosts = Text("person.no-posts", "没有任职。", "Holds no post.")
    static let personHouseholds = Text("person.households", "所在的户", "Households")
    static let personChange = Text("person.change", "改资料", "Correct details")
    static let personChangePurpose = Text(
        "person.change-purpose", "{name}的资料。敏感的内容不显示，要改就重新填。",
        "What is known of {name}. Sensitive values are not shown; type them anew to change them.")
    static let personStays = Text("person.stays", "已经有了；不填就不变", "Known already; left empty, it stays")
    static let personClear = Text("person.clear", "删掉这些内容", "Take these out")
    static let personKeep = Text("person.keep", "保存", "Save")
    static let periodSince = Text("person.period-since", "{day}起", "since {day}")
    static let periodFromTo = Text(
        "person.period-from-to", "{from}到{until}（不含）", "{from} to {until} (not included)")

    static let careHint = Text(
        "person.care-hint", "只记需要照顾的情况，本人同意或者依职责，最多一年。",
        "Only what somebody needs care for, with consent or by duty, for a year at most.")
    static let careNeed = Text("person.care-need", "什么情况", "What for")
    static let careNone = Text("person.care-none", "不改", "Leave as it is")
    static let careGround = Text("person.care-ground", "依据", "Ground")
    static let careUntil = Text("person.care-until", "到哪天为止", "Until")
    static let careAlone = Text("person.care-alone", "独居老人", "Alone in old age")
    static let careDisability = Text("person.care-disability", "残疾", "Disability")
    static let careIllness = Text("person.care-illness", "重病", "Serious illness")
    static let careHardship = Text("person.care-hardship", "生活困难", "Hardship")
    static let careChild = Text("person.care-child", "孩子没人照看", "Child without a carer")
    static let careConsent = Text("person.care-consent", "本人或家人同意", "Consent of the person or family")
    static let careDuty = Text("person.care-duty", "法定职责", "Duty by law")
    static let careWords = Text(
        "person.care-words", "{need}（{ground}，到{day}）", "{need} ({ground}, until {day})")

    static let lookTitle = Text("person.look-title", "为什么要看{what}？", "Why do you want to see the {what}?")
    static let lookPurpose = Text(
        "person.look-purpose", "谁在什么时候看、为什么看，都会记下来，本人可以查。",
        "Who looked, when and why is kept; the person may ask for it.")
    static let lookWhy = Text("person.look-why", "用途", "Purpose")
    static let lookNote = Text("person.look-note", "补充说明", "In your own words")
    static let lookButton = Text("person.look-button", "查看并记录", "See it; the look is kept")
    static let lookKept = Text("person.look-kept", "这次查看已经记下来。", "This look was kept.")
    static let lookNothing = Text("person.look-nothing", "没有登记。", "Nothing was entered.")
    static let lookCall = Text("person.look-call", "打电话", "Call")
    static let lookToCall = Text("person.look-to-call", "打电话联系", "To call")
    static let lookToVisit = Text("person.look-to-visit", "上门走访", "To visit")
    static let lookToCheck = Text(
        "person.look-to-check", "核对是不是同一个人", "To check whether it is the same person")
    static let lookToFill = Text("person.look-to-fill", "帮本人办事填表", "To fill in a form for them")

    static let relationHead = Text("person.relation-head", "户主", "head")
    static let relationSpouse = Text("person.relation-spouse", "配偶", "spouse")
    static let relationSon = Text("person.relation-son", "子", "son")
    static let relationDaughter = Text("person.relation-daughter", "女", "daughter")
    static let relationChildInLaw = Text("person.relation-child-in-law", "儿媳、女婿", "child-in-law")
    static let relationGrandchild = Text("person.relation-grandchild", "孙辈", "grandchild")
    static let relationParent = Text("person.relation-parent", "父母", "parent")
    static let relationParentInLaw = Text("person.relation-parent-in-law", "配偶的父母", "parent-in-law")
    static let relationGrandparent = Text("person.relation-grandparent", "祖父母", "grandparent")
    static let relationSibling = Text("person.relation-sibling", "兄弟姐妹", "sibling")
    static let relationOther = Text("person.relation-other", "其他", "other")
}
