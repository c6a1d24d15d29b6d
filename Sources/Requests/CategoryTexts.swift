import Kernel

/// What the pages of the category tree and the lists as files say.
extension Text {
    static let categoryTree = Text("requests.category.tree", "诉求类别", "Categories of requests")
    static let categoryTreePurpose = Text(
        "requests.category.purpose", "居民报事和分拣时从这里选。停用的不再给新事用，老事照旧。",
        "What reporters and desks choose from. One out of use goes to no new matter; old ones keep it.")
    static let categoryName = Text("requests.category.name", "类别", "Category")
    static let categoryCode = Text("requests.category.code", "代码", "Code")
    static let categoryCodeHint = Text(
        "requests.category.code-hint", "小写英文字母、数字、点和短横，例如 urban.light。定了就不再变。",
        "Small letters, digits, points and hyphens, such as urban.light. It never changes.")
    static let categoryChinese = Text("requests.category.chinese", "中文名称", "Name in Chinese")
    static let categoryEnglish = Text("requests.category.english", "英文名称", "Name in English")
    static let categoryUrgency = Text("requests.category.urgency", "轻重", "Urgency")
    static let categoryParent = Text("requests.category.parent", "归在哪一类下面", "Under which category")
    static let categoryTop = Text("requests.category.top", "单独一大类", "None; it stands at the top")
    static let categoryState = Text("requests.category.state", "状态", "State")
    static let categoryOffered = Text("requests.category.offered", "在用", "In use")
    static let categoryRetiredSince = Text(
        "requests.category.retired-since", "{day}起停用", "Out of use from {day}")
    static let categoryQuestionCount = Text("requests.category.question-count", "自问几项", "Own questions")
    static let categoryNew = Text("requests.category.new", "加一个类别", "Add a category")
    static let categoryAdd = Text("requests.category.add", "加进类别", "Add to the tree")
    static let categoryDescribe = Text("requests.category.describe", "改名称和轻重", "Names and urgency")
    static let categoryDescribeButton = Text(
        "requests.category.describe-button", "按这样改", "Change names and urgency")
    static let categoryMove = Text("requests.category.move", "换个位置", "Move it")
    static let categoryMoveNote = Text(
        "requests.category.move-note", "下面的小类一起走。", "What lies below comes along.")
    static let categoryMoveButton = Text("requests.category.move-button", "移到那里", "Move it there")
    static let categoryQuestions = Text("requests.category.questions", "报事时要问的", "What reporters are asked")
    static let categoryQuestionsNote = Text(
        "requests.category.questions-note", "上级类别问的也会问。选项用顿号隔开；不写选项就是自己填。",
        "What categories above ask is asked as well. Separate choices by commas; without any the answer is free."
    )
    static let categoryInherited = Text(
        "requests.category.inherited", "上级类别已经问的", "Asked by categories above")
    static let categoryQuestion = Text("requests.category.question", "问题 {number}", "Question {number}")
    static let categoryAsked = Text("requests.category.asked", "怎么问", "The question in Chinese")
    static let categoryAskedEnglish = Text(
        "requests.category.asked-english", "英文怎么问", "The question in English")
    static let categoryChoices = Text("requests.category.choices", "选项", "Choices")
    static let categoryRequired = Text("requests.category.required", "必须回答", "Must be answered")
    static let categoryQuestionsButton = Text(
        "requests.category.questions-button", "保存要问的", "Keep these questions")
    static let categoryRetire = Text("requests.category.retire", "停用", "Take it out of use")
    static let categoryRetireNote = Text(
        "requests.category.retire-note", "只是不再给新事用，不会删掉：办过的事、统计和查询还看得到它。",
        "It goes to no new matter; nothing is deleted, and what had it keeps it in lists and figures.")
    static let categoryRetireFrom = Text("requests.category.retire-from", "从哪天起停用", "From which day")
    static let categoryRetireButton = Text(
        "requests.category.retire-button", "从这天起停用", "Out of use from that day")
    static let categoryReturn = Text("requests.category.return", "恢复使用", "Give it again")
    static let categoryRetiredMark = Text(
        "requests.category.retired-mark", "{name}（停用）", "{name} (out of use)")
    static let categoryFilter = Text("requests.category.filter", "类别", "Category")
    static let categoryAll = Text("requests.category.all", "全部类别", "All categories")
    static let categoryEmpty = Text(
        "requests.category.empty", "还没有类别。加一个，居民报事时就能选。",
        "No categories yet. Add one for reporters to choose.")
    static let sheetOpened = Text("requests.sheet.opened", "收到", "Received")
    static let sheetDue = Text("requests.sheet.due", "期限", "Due")
    static let sheetPlace = Text("requests.sheet.place", "地方", "Place")
    static let sheetMatter = Text("requests.sheet.matter", "事情", "Matter")
    static let sheetLead = Text("requests.sheet.lead", "谁在办", "In whose hands")
    static let sheetRate = Text("requests.sheet.rate", "率", "Rate")
    static let sheetPart = Text("requests.sheet.part", "分子", "Numerator")
    static let sheetWhole = Text("requests.sheet.whole", "分母", "Denominator")
    static let sheetExcluded = Text("requests.sheet.excluded", "不计入", "Left out")
    static let sheetPercent = Text("requests.sheet.percent", "百分比", "Per cent")
    static let sheetFrom = Text("requests.sheet.from", "从", "From")
    static let sheetUntil = Text("requests.sheet.until", "到", "Until")
    static let sheetStages = Text("requests.sheet.stages", "步骤", "Steps")

    static func categoryRefusal(_ refusal: CategoryRefusal) -> Text {
        switch refusal {
        case .unknown:
            Text(
                "requests.category.refusal.unknown", "没有这个类别。请从类别表里选。",
                "There is no such category. Choose one from the list.")
        case .codeUnfit:
            Text(
                "requests.category.refusal.code-unfit", "代码要用小写字母开头，只用小写字母、数字、点和短横，最多 40 个。",
                "Begin the code with a small letter and use small letters, digits, points and hyphens, 40 at most."
            )
        case .codeTaken:
            Text(
                "requests.category.refusal.code-taken", "这个代码已经用了，停用的也算。请换一个。",
                "That code is taken, perhaps by one out of use. Choose another.")
        case .nameTaken:
            Text(
                "requests.category.refusal.name-taken", "已经有一个在用的类别叫这个名字。请换个名字。",
                "A category in use has that name already. Choose another name.")
        case .parentUnknown:
            Text(
                "requests.category.refusal.parent-unknown", "没有这个上级类别。请从列表里选。",
                "There is no such category above. Choose one from the list.")
        case .parentRetired:
            Text(
                "requests.category.refusal.parent-retired", "上级类别已经停用。请先恢复它，或者换一个上级。",
                "The category above is out of use. Give that one again first, or choose another.")
        case .parentBelow:
            Text(
                "requests.category.refusal.parent-below", "不能移到自己或自己下面的小类里。请换一个上级。",
                "It cannot lie under itself. Choose another category above.")
        case .tooDeep:
            Text(
                "requests.category.refusal.too-deep", "最多四级。请移到更上一级。",
                "Four levels are the most. Put it further up.")
        case .tooMany:
            Text(
                "requests.category.refusal.too-many", "类别太多了，没人选得过来。请先合并或停用一些。",
                "There are too many to choose from. Take some out of use first.")
        case .urgencyUnknown:
            Text("requests.category.refusal.urgency-unknown", "轻重请从列表里选。", "Choose an urgency from the list.")
        case .questionWithoutName:
            Text(
                "requests.category.refusal.question-without-name", "有一项写了英文或选项，却没有写问题。请补上中文的问题。",
                "One has English or choices but no question. Write the question in Chinese, too.")
        case .childrenOffered:
            Text(
                "requests.category.refusal.children-offered", "下面还有在用的小类。请先停用或移走它们。",
                "Categories below are still in use. Take them out of use or move them first.")
        case .dayPast:
            Text(
                "requests.category.refusal.day-past", "停用只能从今天或以后起。请换一天。",
                "It can end today or later, not before. Choose another day.")
        case .notRetired:
            Text(
                "requests.category.refusal.not-retired", "这个类别在用，不用恢复。",
                "This category is in use; there is nothing to undo.")
        case .retired:
            Text(
                "requests.category.refusal.retired", "这个类别已经停用，不能再选。请换一个类别。",
                "This category is out of use. Choose another one.")
        }
    }
}
