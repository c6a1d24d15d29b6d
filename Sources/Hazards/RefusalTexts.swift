import Kernel

/// What this room says no with.
extension Text {
    static func hazard(_ refusal: HazardRefusal) -> Text {
        switch refusal {
        case .unknown: Text("hazard.unknown", "没有这件隐患，请核对编号。", "There is no such hazard; check the number.")
        case .notDue:
            Text(
                "hazard.not-due", "这一步现在不能办，请刷新看看办到哪里了。",
                "This step is not due now; reload to see where the hazard stands.")
        case .sameHands:
            Text(
                "hazard.same-hands", "前面是同一个人办的，请换一个人。",
                "The same person did the step before; somebody else has to do this one.")
        case .unruled:
            Text(
                "hazard.unruled", "规则里还没有这一级的整改时限，请县里先录入。",
                "The rulebook has no limit for this grade yet; the county has to enter it first.")
        case .wordsMissing: Text("hazard.reason-missing", "请写一句说明。", "Write a line of explanation.")
        case .wordsTooLong:
            Text(
                "hazard.reason-too-long", "说明最多 500 个字，请缩短。",
                "The explanation has at most 500 characters; shorten it.")
        }
    }

    static func reporting(_ refusal: HazardReportingRefusal) -> Text {
        switch refusal {
        case .placeUnfit: Text("hazard.place-unfit", "请选到村或者网格。", "Choose a village, or a grid of one.")
        case .objectUnknown:
            Text("hazard.object-unknown", "请选是什么东西有隐患。", "Choose what is dangerous.")
        case .wordsMissing: Text("hazard.words-missing", "请写看到了什么。", "Write what you saw.")
        case .wordsTooLong:
            Text("hazard.words-too-long", "最多写 500 个字，请缩短。", "Write at most 500 characters; shorten it.")
        case .spotTooLong:
            Text(
                "hazard.spot-too-long", "位置最多写 100 个字，请缩短。",
                "The spot has at most 100 characters; shorten it.")
        case .photoUnreadable:
            Text(
                "hazard.photo-unreadable", "有一张照片打不开，请换一张。",
                "One of the photos cannot be read; choose another.")
        }
    }

    static func ordering(_ refusal: HazardOrderingRefusal) -> Text {
        switch refusal {
        case .objectUnknown:
            Text(
                "hazard.ordered-object-unknown", "没有这种对象，请重新选。",
                "There is no such kind of object; choose another.")
        case .gradeMissing: Text("hazard.grade-missing", "请选一般还是重大。", "Choose the grade.")
        case .holderMissing: Text("hazard.holder-missing", "请选由谁整改。", "Choose who puts it right.")
        case .householdUnknown:
            Text(
                "hazard.household-unknown", "这个村没有这个户号，请核对。",
                "This village has no household of that number; check it.")
        case .unitMissing: Text("hazard.unit-missing", "请写单位名称。", "Write the name of the unit.")
        case .unitTooLong:
            Text(
                "hazard.unit-too-long", "单位名称最多 60 个字，请缩短。", "The name has at most 60 characters; shorten it."
            )
        case .departmentMissing:
            Text("hazard.department-missing", "请写移交给哪个部门。", "Write which department it goes to.")
        case .basisMissing:
            Text("hazard.basis-missing", "请写依据哪个条文。", "Write by which text the department may enforce.")
        case .basisTooLong:
            Text(
                "hazard.basis-too-long", "这一栏最多 200 个字，请缩短。",
                "This field has at most 200 characters; shorten it.")
        case .guardMissing: Text("hazard.guard-missing", "请写怎样看住它。", "Write how it is guarded.")
        case .reviewUnfit:
            Text(
                "hazard.review-unfit", "请写再看的日子，最多一年以内。",
                "Write the day on which somebody looks again, within a year.")
        }
    }
}
