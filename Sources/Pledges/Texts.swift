import Kernel

/// What the board and the pages of members say.
extension Text {
    static let pledgesTitle = Text("pledges.title", "岗位和承诺", "Posts and promises")
    static let pledgeBoard = Text("pledges.board", "{village}岗位和承诺", "Posts and promises of {village}")
    static let pledgeBoardPurpose = Text(
        "pledges.board-purpose", "谁在岗、谁承诺了什么，做到没有，大家来看。",
        "Who has taken on what, who promised what, and whether it was kept.")
    static let pledgeMine = Text("pledges.mine", "我的岗位和承诺", "My posts and promises")
    static let pledgeMinePurpose = Text(
        "pledges.mine-purpose", "认岗、承诺、说结果；公开不公开由您定。",
        "Take on a post, promise, say what came of it; you decide what is shown.")
    static let pledgeReadBoard = Text("pledges.read-board", "看村里的公开栏", "Read the village's board")
    static let pledgeNotForYou = Text(
        "pledges.not-for-you", "这里没有您要办的", "There is nothing for you to do here")
    static let pledgeNotForYouText = Text(
        "pledges.not-for-you-text", "认岗和承诺按村里的名册来；公开栏谁都可以看、可以评。",
        "Posts and promises go by the village's roll; everybody may read the board and say what they think.")
    static let pledgeWall = Text("pledges.wall", "打印上墙", "Print for the wall")
    static let pledgeReviewSheet = Text("pledges.review-sheet", "打印评议单", "Print the review sheet")
    static let pledgeWallKind = Text("pledges.wall-kind", "岗诺公示", "Posts and promises")
    static let pledgeReviewKind = Text("pledges.review-kind", "群众评议单", "Residents' review")
    static let pledgeIssuer = Text("pledges.issuer", "{village}党组织", "Party branch of {village}")
    static let pledgeAsOf = Text("pledges.as-of", "截至{day}", "As of {day}")
    static let pledgeWindow = Text("pledges.window", "做到没有，您来评", "Was it kept? Say what you think")
    static let pledgeWindowText = Text(
        "pledges.window-text", "评议不记名，只看总数；不打分，不排名。",
        "Nobody's name is kept, only the counts; nobody is scored or ranked.")
    static let pledgeScan = Text("pledges.scan", "扫码看、扫码评", "Scan to read and to say what you think")
    static let pledgeErased = Text("pledges.erased", "已删除", "erased")
    static let pledgeSeparator = Text("pledges.separator", "、", ", ")
    static let pledgeHeldBy = Text("pledges.held-by", "另有 {count}\u{00A0}人", "{count}\u{00A0}more")
    static let pledgeNobody = Text("pledges.nobody", "还没有人", "nobody yet")
    static let pledgePublic = Text("pledges.public", "公开", "On the board")
    static let pledgeIsPublic = Text("pledges.is-public", "同意上公开栏", "you agreed that the board shows it")
    static let pledgeNotPublic = Text("pledges.not-public", "没有上公开栏", "it is not on the board")
    static let pledgeShow = Text("pledges.show", "同意上公开栏", "Let the board show it")
    static let pledgeHide = Text("pledges.hide", "从公开栏撤下", "Take it off the board")
    static let pledgeAgree = Text("pledges.agree", "同意在村公开栏写上我的名字", "The village's board may show my name")
    static let pledgeAgreeHint = Text(
        "pledges.agree-hint", "不勾也可以；以后随时能改。", "You need not; you can change it at any time.")
    static let pledgeReason = Text("pledges.reason", "原因", "Reason")
    static let pledgeConfirm = Text("pledges.confirm", "确认", "Confirm")
    static let pledgeDecline = Text("pledges.decline", "不同意", "Do not confirm")

    static let dutyPostsTitle = Text("pledges.posts", "岗位", "Posts")
    static let dutyPostsNote = Text(
        "pledges.posts-note", "只写本人同意公开的名字。", "Names stand here with their holders' consent only.")
    static let dutyPostsNone = Text("pledges.posts-none", "村里还没有设岗", "The village has set up no posts")
    static let dutyPostsNoneText = Text(
        "pledges.posts-none-text", "现在没有空着的岗位。", "No post is vacant now.")
    static let dutyPostsNoneDesk = Text(
        "pledges.posts-none-desk", "先设岗，党员再来认。", "Set up posts first; then members take them on.")
    static let dutyPost = Text("pledges.post", "岗位和职责", "Post and duties")
    static let dutyPostHolders = Text("pledges.post-holders", "谁在岗", "Held by")
    static let dutyPostVacant = Text("pledges.post-vacant", "还缺", "Vacant")
    static let dutyPostTaken = Text("pledges.post-taken", "{held}/{seats} 人在岗", "{held} of {seats} held")
    static let dutyPostNew = Text("pledges.post-new", "设一个岗", "Set up a post")
    static let dutyPostNewPurpose = Text(
        "pledges.post-new-purpose", "{village}：写清职责、人数和期限。",
        "{village}: its duties, how many hold it, until when.")
    static let dutyPostKind = Text("pledges.post-kind", "哪一种", "Kind")
    static let dutyPostName = Text("pledges.post-name", "岗位名称", "Name of the post")
    static let dutyPostNameHint = Text(
        "pledges.post-name-hint", "例如：政策讲解岗。", "Such as: post for explaining policies.")
    static let dutyPostDuties = Text("pledges.post-duties", "职责", "Duties")
    static let dutyPostDutiesHint = Text(
        "pledges.post-duties-hint", "做什么、多久一次，一看就懂。", "What is done and how often, in plain words.")
    static let dutyPostSeats = Text("pledges.post-seats", "几个人", "How many hold it")
    static let dutyPostUntil = Text("pledges.post-until", "到哪天", "Last day")
    static let dutyPostSend = Text("pledges.post-send", "设岗", "Set it up")
    static let dutyPostClose = Text("pledges.post-close", "撤掉这个岗", "Close this post")
    static let dutyPostCloseAsk = Text("pledges.post-close-ask", "收回或撤岗", "Take it back, or close it")
    static let pledgeTakeBack = Text("pledges.take-back", "收回：{name}", "Take it back from {name}")

    static let pledgeOwnPosts = Text("pledges.own-posts", "我的岗位", "My posts")
    static let pledgeOffice = Text(
        "pledges.office", "您有职务，岗位留给无职党员认。", "You hold an office; posts are for members without one.")
    static let pledgeFull = Text(
        "pledges.full", "您已经认了 {count} 个岗，够了。", "You have taken on {count}, as many as one may.")
    static let pledgeTake = Text("pledges.take", "认哪个岗", "Which post do you take on")
    static let pledgeTakeSend = Text("pledges.take-send", "认这个岗", "Take it on")
    static let pledgeBack = Text("pledges.back", "交回这个岗", "Hand it back")
    static let pledgeBackWhy = Text("pledges.back-why", "为什么交回", "Why")
    static let pledgeBackSend = Text("pledges.back-send", "交回", "Hand it back now")
    static let claimWaits = Text("pledges.claim-waits", "等支部确认", "the branch has to confirm it")
    static let claimHeld = Text("pledges.claim-held", "在岗", "you hold it")
    static let claimDeclined = Text("pledges.claim-declined", "支部没有同意", "the branch did not confirm it")
    static let claimEnded = Text("pledges.claim-ended", "{day}已交回", "handed back on {day}")
}

extension DutyPost.Kind {
    var text: Text {
        switch self {
        case .post: Text("pledges.kind-post", "责任岗", "Post")
        case .area: Text("pledges.kind-area", "责任区", "Area")
        case .model: Text("pledges.kind-model", "示范区", "Model area")
        }
    }

    var hint: Text {
        switch self {
        case .post: Text("pledges.kind-post-hint", "一件常做的事。", "Something that is done again and again.")
        case .area:
            Text("pledges.kind-area-hint", "一片地方，由谁看着。", "A piece of the village that somebody looks after.")
        case .model:
            Text("pledges.kind-model-hint", "一片带头做好的地方。", "A piece of the village that leads the way.")
        }
    }
}

extension PostClaim.End.Reason {
    var text: Text {
        switch self {
        case .wish: Text("pledges.end-wish", "不想做了", "I do not want to go on")
        case .moved: Text("pledges.end-moved", "要外出", "I am going away")
        case .health: Text("pledges.end-health", "身体不好", "My health")
        case .office: Text("pledges.end-office", "有了职务", "I hold an office now")
        case .branch: Text("pledges.end-branch", "支部收回", "the branch took it back")
        }
    }
}
