import Kernel

/// What this room says no with.
extension Text {
    static func checkList(_ refusal: CheckListRefusal) -> Text {
        switch refusal {
        case .unknown: Text("checks.list-unknown", "没有这张清单，请核对。", "There is no such list; check the address.")
        case .retired:
            Text("checks.list-retired", "这张清单已经停用，请另开一张。", "This list is in use no more; open another.")
        case .running:
            Text("checks.list-running", "这张清单正在检查，请先结束这一轮。", "This list is running; end the round first.")
        case .placeUnfit: Text("checks.place-unfit", "请选村、镇街或者县。", "Choose a village, a town, or the county.")
        case .seasonUnknown: Text("checks.season-unknown", "请选季节。", "Choose the season.")
        case .titleMissing: Text("checks.title-missing", "请写清单名称。", "Write the title of the list.")
        case .titleTooLong:
            Text(
                "checks.title-too-long", "名称最多 60 个字，请缩短。", "The title has at most 60 characters; shorten it."
            )
        case .windowUnfit:
            Text(
                "checks.window-unfit", "起止日期请写几月几日，比如 11月15日。",
                "Write the first and the last day as month and day, such as 11-15.")
        }
    }

    static func seasonPuttingOff(_ refusal: SeasonPuttingOffRefusal) -> Text {
        switch refusal {
        case .started:
            Text(
                "checks.season-started", "今年这个季节已经开始过，不用再推迟；不查了可以提前结束那一轮。",
                "This season has begun already; to stop it, end its round.")
        case .dayUnfit:
            Text(
                "checks.season-day-unfit", "请写季节里、今天以后的一天；今年不查的，写季节结束的后一天。",
                "Write a day after today within the season, or the day after its last one for not this year.")
        case .reasonMissing: Text("checks.season-reason-missing", "请写为什么推迟。", "Write why it begins later.")
        case .reasonTooLong:
            Text(
                "checks.season-reason-too-long", "最多写 200 个字，请缩短。",
                "Write at most 200 characters; shorten it.")
        }
    }

    static func checkEntry(_ refusal: CheckEntryRefusal) -> Text {
        switch refusal {
        case .unknown:
            Text("checks.entry-unknown", "清单上没有这一项，请刷新。", "This is not on the list; reload the page.")
        case .tooMany:
            Text(
                "checks.entries-too-many", "一张清单最多 200 项，请另开一张。",
                "A list has at most 200 entries; open another.")
        case .placeElsewhere:
            Text(
                "checks.entry-elsewhere", "请选这张清单管的村或者网格。",
                "Choose a village or a grid within the list's place.")
        case .objectUnknown: Text("checks.object-unknown", "请选是什么东西。", "Choose what kind of object it is.")
        case .whatMissing: Text("checks.what-missing", "请写看什么。", "Write what to look at.")
        case .wordsTooLong: Text("checks.entry-too-long", "写得太长，请缩短。", "This is too long; shorten it.")
        case .aboutPersons:
            Text(
                "checks.about-persons", "清单只列东西和地方，不列人，请改写。",
                "The list holds objects and places, never people; write it anew.")
        }
    }

    static func checkRound(_ refusal: CheckRoundRefusal) -> Text {
        switch refusal {
        case .unknown:
            Text("checks.round-unknown", "没有这一轮检查，请核对。", "There is no such round; check the address.")
        case .over: Text("checks.round-over", "这一轮已经结束，不用再办。", "This round has ended; nothing is left to do.")
        case .running:
            Text(
                "checks.round-running", "这张清单正在检查，不用再开始。",
                "This list is running; there is no need to start it again.")
        case .empty:
            Text(
                "checks.list-empty", "清单上还没有东西，请先添加。", "Nothing stands on the list yet; add something first.")
        case .causeMissing: Text("checks.cause-missing", "请选按季节还是按预警。", "Choose the season or a warning.")
        case .outOfSeason:
            Text(
                "checks.out-of-season", "现在不在这张清单的季节里，有预警可以按预警开始。",
                "It is not the season of this list; start it by a warning where there is one.")
        case .levelMissing: Text("checks.level-missing", "请选预警级别。", "Choose the level of the warning.")
        case .sourceMissing: Text("checks.source-missing", "请写谁发的预警。", "Write who gave the warning.")
        case .sourceTooLong:
            Text("checks.source-too-long", "最多写 100 个字，请缩短。", "Write at most 100 characters; shorten it.")
        case .daysUnfit: Text("checks.days-unfit", "请写 1 到 60 天。", "Write 1 to 60 days.")
        }
    }

    static func checkTask(_ refusal: CheckTaskRefusal) -> Text {
        switch refusal {
        case .unknown: Text("checks.task-unknown", "没有这项检查，请核对。", "There is no such task; check the address.")
        case .doneAlready:
            Text(
                "checks.task-done", "已经有人看过，不用再填。", "Somebody has looked already; nothing is left to fill in."
            )
        case .roundOver:
            Text(
                "checks.task-over", "这一轮已经结束；纸上写过的，可以补录。",
                "This round has ended; what stands on paper can still be typed in.")
        case .resultMissing: Text("checks.result-missing", "请选看下来怎样。", "Choose what came of it.")
        case .wordsMissing:
            Text(
                "checks.words-missing", "请写一句看到了什么，或者为什么没看成。",
                "Write what you saw, or why you could not look.")
        case .wordsTooLong:
            Text("checks.words-too-long", "最多写 500 个字，请缩短。", "Write at most 500 characters; shorten it.")
        case .timeUnfit:
            Text(
                "checks.time-unfit", "时间要在这一轮开始以后、现在以前，请改。",
                "The time lies after the round began and before now; correct it.")
        }
    }
}
