import Kernel

/// What this room says no with.
extension Text {
    static func relief(_ refusal: ReliefRefusal) -> Text {
        switch refusal {
        case .unknown: Text("relief.unknown", "没有这件救助事项，请核对编号。", "There is no such matter; check the number.")
        case .kindUnknown:
            Text("relief.kind-unknown", "没有这种救助，请重新选。", "There is no such kind of relief; choose another.")
        case .placeUnfit:
            Text("relief.place-unfit", "请选到村或者社区。", "Choose a village, or a place within one.")
        case .openAlready:
            Text(
                "relief.open-already", "这一户这种救助已经在办或者在享受，请到原来那件里办。",
                "This household has a matter of this kind already; go on with that one.")
        case .codeWrong:
            Text(
                "relief.code-wrong", "编号或者查询码不对，请看回执再输一次。", "Number or code is wrong; look at the slip again."
            )
        case .stepNotDue:
            Text(
                "relief.step-not-due", "这一步现在不能办，请刷新看看办到哪里了。",
                "This step is not due now; reload to see where the matter stands.")
        case .related:
            Text(
                "relief.related", "办理人是这一户的亲属或者家里人，要回避，请换一个人办。",
                "Who acts is kin or a member of this household; somebody else has to.")
        case .sameHands:
            Text(
                "relief.same-hands", "前面一步是同一个人办的，请换一个人。",
                "The same person did the step before; somebody else has to do this one.")
        case .kinUnentered:
            Text(
                "relief.kin-unentered", "申请人说有近亲属在村镇工作，请先备案。",
                "The applicant has kin among the officers; enter them first.")
        case .unruled:
            Text(
                "relief.unruled", "规则里还没有这种救助的办理时限，请县里先录入。",
                "The rulebook has no limit for this kind of relief yet; the county has to enter it first.")
        }
    }

    static func lead(_ refusal: LeadRefusal) -> Text {
        switch refusal {
        case .nameMissing:
            Text("relief.name-missing", "请写姓名，或者选这一户。", "Write a name, or choose the household.")
        case .nameTooLong: Text("relief.name-too-long", "姓名太长，请缩短。", "The name is too long; shorten it.")
        case .householdElsewhere:
            Text(
                "relief.household-elsewhere", "这一户不在所选的村，请重新选。",
                "The household is not of this village; choose again.")
        }
    }

    static func applying(_ refusal: ApplyingRefusal) -> Text {
        switch refusal {
        case .consentMissing:
            Text(
                "relief.consent-missing", "请勾选同意核对家庭经济状况，否则不能受理。",
                "Agree to the check of income and property; without it the application cannot be taken.")
        case .nameMissing: Text("relief.applicant-missing", "请写申请人姓名。", "Write the applicant's name.")
        case .nameTooLong: Text("relief.applicant-too-long", "姓名太长，请缩短。", "The name is too long; shorten it.")
        case .phoneUnfit:
            Text("relief.phone-unfit", "请写一个能打通的电话。", "Write a telephone number that can be called.")
        case .personsOutOfRange:
            Text("relief.persons-out-of-range", "家里人数写 1 到 30。", "The household counts 1 to 30 persons.")
        case .needMissing: Text("relief.need-missing", "请写有什么困难。", "Write what the difficulty is.")
        case .wordsTooLong:
            Text(
                "relief.words-too-long", "每一栏最多 2000 个字，请缩短。",
                "Each field has at most 2,000 characters; shorten it.")
        case .authorisationMissing:
            Text(
                "relief.authorisation-missing", "代为申请要写明受谁委托、什么凭据。",
                "Write who authorised the proxy, and how.")
        case .kinUnnamed:
            Text("relief.kin-unnamed", "请写是哪位亲属、在哪里工作。", "Write which relative it is, and where they work.")
        case .emergencyUnknown:
            Text(
                "relief.emergency-unknown", "这种救助不能先行救助，请选一般办理。",
                "This kind of relief knows no help first; choose the ordinary way.")
        }
    }

    static func checking(_ refusal: CheckingRefusal) -> Text {
        switch refusal {
        case .secondMissing:
            Text("relief.second-missing", "入户要两个人，请选同行的人。", "Two go into the house; choose the second.")
        case .secondSame:
            Text("relief.second-same", "同行的人不能是自己，请另选。", "The second is another person; choose again.")
        case .secondUnfit:
            Text("relief.second-unfit", "没有这个人，请重新选。", "There is no such person; choose again.")
        case .reportMissing: Text("relief.report-missing", "请写入户看到的情况。", "Write what was found in the house.")
        case .reportTooLong:
            Text("relief.report-too-long", "最多 2000 个字，请缩短。", "At most 2,000 characters; shorten it.")
        case .appraisalMissing:
            Text(
                "relief.appraisal-missing", "这种救助要民主评议，请写到会和同意人数。",
                "This kind is appraised; write who came and who agreed.")
        case .appraisalUnwanted:
            Text(
                "relief.appraisal-unwanted", "这种救助不再要求民主评议，请留空。",
                "This kind asks for no appraisal; leave it empty.")
        case .appraisalUneven:
            Text(
                "relief.appraisal-uneven", "同意人数不能多过到会人数，到会最多 200 人。",
                "No more agree than came, and at most 200 come.")
        case .reasonMissing: Text("relief.opinion-reason-missing", "不符合的要写理由。", "Write why not.")
        case .reasonTooLong:
            Text(
                "relief.opinion-reason-too-long", "理由最多 500 个字，请缩短。",
                "The reason has at most 500 characters; shorten it.")
        case .amountOutOfRange:
            Text("relief.opinion-amount", "请写建议的金额，例如 420.00。", "Write the amount, such as 420.00.")
        case .personsOutOfRange:
            Text("relief.opinion-persons", "享受人数写 1 到 30。", "1 to 30 persons are relieved.")
        }
    }

    static func deciding(_ refusal: DecidingRefusal) -> Text {
        switch refusal {
        case .reasonMissing:
            Text(
                "relief.decision-reason-missing", "请写理由，申请人会看到。", "Write the reason; the applicant reads it.")
        case .reasonTooLong:
            Text(
                "relief.decision-reason-too-long", "理由和救济途径各最多 500 个字。",
                "Reason and remedy have at most 500 characters each.")
        case .remedyMissing:
            Text(
                "relief.remedy-missing", "请写明可以向谁申请复议、什么时候以前。",
                "Write where a reconsideration may be asked for, and until when.")
        case .amountOutOfRange:
            Text("relief.decision-amount", "请写金额，例如 420.00。", "Write the amount, such as 420.00.")
        case .amountBelowAid:
            Text(
                "relief.decision-below-aid", "金额不能少于已经先给的。",
                "The amount is no less than what was given first.")
        case .aboveCeiling:
            Text(
                "relief.above-ceiling", "超过镇街可以确认的数，请报县里。",
                "This is above what the township confirms; pass it to the county.")
        case .careMissing: Text("relief.care-missing", "请选多久核查一次。", "Choose how often it is reviewed.")
        case .monthUnfit:
            Text(
                "relief.decision-month", "起始月份不对：不能早于已发的月份，也不能相差一年以上。",
                "The first month does not fit: later than what was paid, and within a year.")
        case .changesNothing:
            Text("relief.changes-nothing", "和现在一样，没有变更。", "It stands like that already; nothing changes.")
        case .notMonthly:
            Text("relief.not-monthly", "一次性救助没有定期核查和变更。", "Relief paid once is not reviewed or changed.")
        }
    }

    static func paying(_ refusal: PayingRefusal) -> Text {
        switch refusal {
        case .monthUnfit:
            Text(
                "relief.month-unfit", "月份不对，请写已到的月份，例如 2026-11。",
                "Write a month that has come, such as 2026-11.")
        case .amountUnreadable:
            Text("relief.amount-unreadable", "请写金额，例如 420.00。", "Write the amount, such as 420.00.")
        case .nothingDue: Text("relief.nothing-due", "这个月没有应发的。", "Nothing is due for this month.")
        case .paidAlready: Text("relief.paid-already", "已经记过发放，不用再记。", "It was recorded as paid already.")
        case .amountDiffers:
            Text(
                "relief.amount-differs", "和确认的金额不一样，请核对。",
                "This is not the amount that was confirmed; check it.")
        case .aidAboveCeiling:
            Text(
                "relief.aid-above-ceiling", "超过镇街先行救助的数，请报县里。",
                "This is above what the township gives first; pass it to the county.")
        case .aidGiven: Text("relief.aid-given-already", "已经先行救助过一次。", "Help was given first already.")
        case .notEmergency:
            Text("relief.not-emergency", "不是紧急情况，按一般程序办。", "This is no emergency; it takes the ordinary way.")
        }
    }
}
