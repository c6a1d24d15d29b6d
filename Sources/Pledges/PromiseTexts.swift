import Kernel

/// What pages of promises, of residents' reviews and of the branch's desk say.
extension Text {
    static let promise = Text("pledges.promise", "承诺", "Promise")
    static let promisesTitle = Text("pledges.promises", "承诺", "Promises")
    static let promisesNote = Text(
        "pledges.promises-note", "到期没做到，也照实写。", "What was not kept stands here, too.")
    static let promisesNone = Text("pledges.promises-none", "还没有公开的承诺", "No promise is on the board")
    static let promisesNoneText = Text(
        "pledges.promises-none-text", "支部确认、本人同意以后，承诺会写在这里。",
        "A promise stands here once the branch confirmed it and the member agreed.")
    static let promisePurpose = Text(
        "pledges.promise-purpose", "{village}，{year} 年的承诺", "A promise of {year} in {village}")
    static let promiseBy = Text("pledges.promise-by", "承诺人", "Who promised")
    static let promiseMeasure = Text("pledges.promise-measure", "做到什么样算数", "How it will be known")
    static let promiseMeasureHint = Text(
        "pledges.promise-measure-hint", "看得见、数得清，例如：装 6 盏灯。",
        "Something to see or to count, such as: six lamps.")
    static let promiseDay = Text("pledges.promise-day", "到哪天", "By which day")
    static let promiseState = Text("pledges.promise-state", "现在", "Now")
    static let promiseMade = Text("pledges.promise-made-state", "等支部确认", "waits for the branch")
    static let promiseDeclined = Text("pledges.promise-declined", "支部没有同意", "not confirmed")
    static let promiseUntil = Text("pledges.promise-until", "到{day}", "by {day}")
    static let promiseLate = Text("pledges.promise-late", "到期了，还没说结果", "past its day, no result told")
    static let promiseReviewed = Text("pledges.promise-reviewed", "正在评议", "under review")
    static let promiseKept = Text("pledges.promise-kept", "做到了", "Kept")
    static let promiseNotKept = Text("pledges.promise-not-kept", "没有做到", "Not kept")
    static let promiseResult = Text("pledges.promise-result", "结果", "Result")
    static let promiseDone = Text("pledges.promise-done", "做了什么", "What was done")
    static let promiseWhyNot = Text("pledges.promise-why-not", "为什么", "Why")
    static let promisesOwn = Text("pledges.promises-own", "我的承诺", "My promises")
    static let promisesOwnNone = Text("pledges.promises-own-none", "今年还没有承诺。", "No promise yet this year.")
    static let promiseNew = Text("pledges.promise-new", "写一条承诺", "Make a promise")
    static let promiseText = Text("pledges.promise-text", "承诺做什么", "What you promise")
    static let promiseTextHint = Text(
        "pledges.promise-text-hint", "一件今年做得到的实事。", "One thing that can be done this year.")
    static let promiseSend = Text("pledges.promise-send", "承诺，等支部确认", "Promise it")
    static let promiseWaits = Text(
        "pledges.promise-waits", "等支部确认，确认后开始算日子。", "The branch has to confirm it; then its time runs.")
    static let promiseTell = Text("pledges.promise-tell", "说结果", "Say what came of it")
    static let promiseAsk = Text("pledges.promise-ask", "做到了吗", "Was it kept")
    static let promiseWords = Text("pledges.promise-words", "做了什么；没做到，为什么", "What was done, or why not")
    static let promiseWordsHint = Text(
        "pledges.promise-words-hint", "没做到不扣分，照实说。", "Nobody loses anything by saying that it was not kept.")
    static let promiseTellSend = Text(
        "pledges.promise-tell-send", "说出来，请大家评", "Tell it, for residents to review")
    static let promiseDecide = Text("pledges.promise-decide", "支部确认", "The branch decides")

    static let reviewTitle = Text("pledges.review", "群众评议", "What residents think")
    static let reviewNote = Text(
        "pledges.review-note", "每人一次，不记名；评议结束才公布总数。",
        "Once each, without a name; counts are shown when the review is over.")
    static let reviewAsk = Text("pledges.review-ask", "您满意吗", "Are you satisfied")
    static let reviewSend = Text("pledges.review-send", "评这一条", "Say so")
    static let reviewThanks = Text("pledges.review-thanks", "您评过了，谢谢。", "You have said so; thank you.")
    static let reviewSignIn = Text(
        "pledges.review-sign-in", "正在评议：本村的人登录后可以评一次，也可以在纸上评。",
        "Under review: people of the village may say so once after signing in, or on paper.")
    static let reviewGoesOn = Text(
        "pledges.review-goes-on", "群众正在评议，结束后公布。", "Residents are reviewing it; counts follow.")
    static let reviewCount = Text(
        "pledges.review-count", "共 {count}\u{00A0}人评议", "{count}\u{00A0}people said so")
    static let reviewTooFew = Text(
        "pledges.review-too-few", "评议的人不到 {floor}\u{00A0}人，不公布数字。",
        "Fewer than {floor} said so; figures are not shown.")
    static let gradeSatisfied = Text("pledges.satisfied", "满意", "Satisfied")
    static let gradeFairly = Text("pledges.fairly", "基本满意", "Fairly satisfied")
    static let gradeDissatisfied = Text("pledges.dissatisfied", "不满意", "Not satisfied")
    static let paperTitle = Text("pledges.paper", "录入纸上评议", "Enter the count on paper")
    static let paperNote = Text(
        "pledges.paper-note", "两个人一起数，只录一次；已在手机上评过的不再数。",
        "Two count together, once; who said so on a telephone is not counted again.")
    static let paperSend = Text("pledges.paper-send", "录入票数", "Enter the count")

    static let pledgesPurpose = Text(
        "pledges.purpose", "{place}：设岗、确认、看结果。", "{place}: posts, confirmations, results.")
    static let claimsWaiting = Text("pledges.claims-waiting", "等确认的", "To be confirmed")
    static let claimsNone = Text("pledges.claims-none", "没有等确认的", "Nothing waits for you")
    static let claimsNoneText = Text(
        "pledges.claims-none-text", "党员认岗、承诺以后，会排在这里。", "What members take on and promise is listed here.")
    static let figuresPurpose = Text(
        "pledges.figures-purpose", "{place}各村的岗位和今年的承诺；只有数，没有人。",
        "Posts and this year's promises of the villages of {place}; figures, and nobody's name.")
    static let figuresNone = Text("pledges.figures-none", "还没有村设岗、承诺", "No village has posts or promises")
    static let figuresNoneText = Text(
        "pledges.figures-none-text", "村党组织设岗以后，这里有数。",
        "There are figures once a village's branch sets up posts.")
    static let figureVillage = Text("pledges.figure-village", "村", "Village")
    static let figurePosts = Text("pledges.figure-posts", "岗位数", "Number of posts")
    static let figureSeats = Text("pledges.figure-seats", "应有人数", "Seats")
    static let figureHeld = Text("pledges.figure-held", "在岗人数", "Seats held")
    static let figurePromises = Text("pledges.figure-promises", "今年承诺", "Promises this year")
    static let figureLate = Text("pledges.figure-late", "到期没说结果", "Past their day")
}

extension PledgePromise.Grade {
    var text: Text {
        switch self {
        case .satisfied: .gradeSatisfied
        case .fairly: .gradeFairly
        case .dissatisfied: .gradeDissatisfied
        }
    }
}
