import Kernel

extension Text {
    /// The sentence of a refusal; the switch is complete or the program does not compile.
    static func problemRefusal(_ refusal: ProblemRefusal) -> Text {
        switch refusal {
        case .titleMissing, .titleTooLong, .goalMissing, .placeUnknown, .finishMissing, .finishTooSoon,
            .finishTooFar, .reasonMissing, .postponement:
            problemDraftRefusal(refusal)
        case .nothingChosen, .tooManyChosen, .requestUnknown, .requestClosed, .requestElsewhere,
            .requestGathered, .requestNotGathered, .replyMissing:
            problemGatheringRefusal(refusal)
        case .notOpenForWork:
            Text(
                "problem.not-open-for-work", "这个问题已报办完，等人核验。要改先退回去。",
                "This problem is said to be done and waits to be verified. Send it back to change it.")
        case .stageUnknown:
            Text(
                "problem.stage-unknown", "没有这一步，工期可能重排过。请刷新再看。",
                "There is no such step; the plan may have been made anew. Look at the page again.")
        case .stageDone: Text("problem.stage-done", "这一步已经做完了。", "This step is done already.")
        case .notYourStage:
            Text(
                "problem.not-your-stage", "这一步不归您做。请做这一步的单位来报。",
                "This step is not yours. Ask the unit that does it.")
        case .resultMissing:
            Text("problem.result-missing", "请写做成了什么样。", "Say what came of this step.")
        case .planMissing:
            Text(
                "problem.plan-missing", "还没有排工期。先排工期、做完，再报解决。",
                "There is no plan yet. Plan the steps and do them before you say that it is solved.")
        case .notSupervisor:
            Text(
                "problem.not-supervisor", "重新打开要有督办权的人来做。请找督办的人。",
                "Only somebody who supervises can take it up again. Ask them.")
        case .groundMissing:
            Text(
                "problem.ground-missing", "重新打开的期限过了。要打开，请写依据：哪个决定、哪次检查。",
                "The window for taking it up again is over. To do so, name the decision or inspection that asks for it."
            )
        case .stagesOpen:
            Text(
                "problem.stages-open", "还有步骤没做完。做完每一步，再报解决。",
                "Some steps are not done. Finish them before you say that it is solved.")
        }
    }

    private static func problemDraftRefusal(_ refusal: ProblemRefusal) -> Text {
        switch refusal {
        case .titleMissing: Text("problem.title-missing", "请给问题起个名。", "Give the problem a title.")
        case .titleTooLong:
            Text(
                "problem.title-too-long", "名字太长，请在 60 字以内。",
                "The title is too long; keep it within 60 characters.")
        case .goalMissing: Text("problem.goal-missing", "请写要办成什么样。", "Say what is to be so in the end.")
        case .placeUnknown:
            Text("problem.place-unknown", "请选一个有办事台的地方。", "Choose a place that has a desk.")
        case .finishMissing: Text("problem.finish-missing", "请定哪天办完。", "Say by which day all must be done.")
        case .finishTooSoon:
            Text(
                "problem.finish-too-soon", "到那天已经没有工作日了。请定晚一点。",
                "There is no workday left until that day. Choose a later one.")
        case .finishTooFar:
            Text(
                "problem.finish-too-far", "期限超过两年。这么久的事请立项目。",
                "That is more than two years away; so long a matter is a project.")
        case .reasonMissing: Text("problem.reason-missing", "请写为什么。", "Say why.")
        default:
            Text(
                "problem.postponement", "期限不能自己往后推。请有督办权的人来改。",
                "The day cannot be put off by those who owe the work. Ask somebody who supervises.")
        }
    }

    private static func problemGatheringRefusal(_ refusal: ProblemRefusal) -> Text {
        switch refusal {
        case .nothingChosen: Text("problem.nothing-chosen", "还没有选诉求。请至少选一件。", "Choose at least one request.")
        case .tooManyChosen:
            Text("problem.too-many-chosen", "一次最多选 20 件。请分几次。", "Choose at most 20 at once; do it in parts.")
        case .requestUnknown:
            Text(
                "problem.request-unknown", "有一件诉求没有找到，或者它不归您看。请核对。",
                "One of the requests does not exist, or is not yours to see. Check them.")
        case .requestClosed:
            Text(
                "problem.request-closed", "有一件诉求已经销号，不能再并入。",
                "One of the requests is closed already; leave it out.")
        case .requestElsewhere:
            Text(
                "problem.request-elsewhere", "有一件诉求不在这个问题的地方。请选大一级的地方，或者不选它。",
                "One of the requests lies outside the problem’s place. Choose a wider place, or leave it out."
            )
        case .requestGathered:
            Text(
                "problem.request-gathered", "有一件诉求已经在别的问题里。先移出，再并入。",
                "One of the requests is part of a problem already. Take it out there first.")
        case .requestNotGathered:
            Text("problem.request-not-gathered", "这件诉求不在这个问题里。", "This request is not part of this problem.")
        default:
            Text(
                "problem.reply-missing", "选了一起办完的诉求，请写给报事人的答复。",
                "Requests are to end with it: write the reply that their reporters will read.")
        }
    }

    /// The sentence of a refusal about the rates.
    static func exclusionRefusal(_ refusal: ExclusionRefusal) -> Text {
        switch refusal {
        case .unknown:
            Text(
                "exclusion.unknown", "没有这条申请。请刷新再看。",
                "There is no such application. Look at the page again.")
        case .notAllowed:
            Text(
                "exclusion.not-allowed", "这一步要有权的人来做。请找督办的人。",
                "This is for somebody with the authority. Ask those who supervise.")
        case .askedAlready:
            Text(
                "exclusion.asked-already", "这件已经申请过，或者已经不计入。",
                "This was asked for already, or it is left out already.")
        case .notWaiting:
            Text("exclusion.not-waiting", "这条申请已经定了。", "This application has been decided.")
        case .notInForce:
            Text("exclusion.not-in-force", "这条申请已经不作数了。", "This application is no longer in force.")
        case .sameHands:
            Text(
                "exclusion.same-hands", "自己申请的不能自己批。请另一个人来批。",
                "You asked for it yourself; another person must decide.")
        case .ownMatter:
            Text(
                "exclusion.own-matter", "这件事由您在办，不能由您来批。请另一个人来批。",
                "The request is in your hands; another person must decide.")
        case .noteMissing: Text("exclusion.note-missing", "请写为什么。", "Say why.")
        }
    }
}
