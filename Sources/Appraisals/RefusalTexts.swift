import Kernel

/// What this room says no with.
extension Text {
    static let draftTitleMissing = Text("appraisals.title-missing", "请写名称。", "Give it a name.")
    static let draftTitleTooLong = Text(
        "appraisals.title-too-long", "名称最多 {max} 个字。", "A name has at most {max} characters.")
    static let draftBasisMissing = Text(
        "appraisals.basis-missing", "请写依据：哪个决议、办法或者细则。", "Say which resolution or rule it stands on.")
    static let draftBasisTooLong = Text(
        "appraisals.basis-too-long", "依据最多 {max} 个字。", "The basis has at most {max} characters.")
    static let draftPeriodBackwards = Text(
        "appraisals.period-backwards", "最后一天不能早于第一天。", "The last day is not before the first.")
    static let draftPeriodTooLong = Text(
        "appraisals.period-too-long", "收表的时间最多 {max} 天。", "Sheets are taken for at most {max} days.")
    static let draftCriteriaMissing = Text(
        "appraisals.criteria-missing", "请至少写一项评分内容。", "Write at least one criterion.")
    static let draftCriteriaTooMany = Text(
        "appraisals.criteria-too-many", "评分内容最多 {max} 项。", "There are at most {max} criteria.")
    static let draftCriterionUnreadable = Text(
        "appraisals.criterion-unreadable", "第 {line} 项看不懂，请写成：院坝干净，100，40（内容，满分，占百分之几）。",
        "Criterion {line} cannot be read; write it as: clean yard, 100, 40 (what, full score, per cent).")
    static let draftCriteriaWeights = Text(
        "appraisals.criteria-weights", "各项的比重加起来是 {sum}%，要正好是 100%。",
        "The criteria's weights come to {sum}%; they must be exactly 100%.")
    static let draftGroupsMissing = Text(
        "appraisals.groups-missing", "请至少写一组评分人。", "Write at least one group of judges.")
    static let draftGroupsTooMany = Text(
        "appraisals.groups-too-many", "评分人最多分 {max} 组。", "There are at most {max} groups.")
    static let draftGroupUnreadable = Text(
        "appraisals.group-unreadable", "第 {line} 组看不懂，请写成：群众评议，40；数据的一组还要写来源：量化评比，30，积分台账。",
        "Group {line} cannot be read; write it as: residents, 40, and for a measured one its source too.")
    static let draftGroupWeights = Text(
        "appraisals.group-weights", "各组的比重加起来是 {sum}%，要正好是 100%。",
        "The groups' weights come to {sum}%; they must be exactly 100%.")
    static let draftSubjectsMissing = Text(
        "appraisals.subjects-missing", "请写评谁，一行一个。", "Write who is scored, one a line.")
    static let draftSubjectsTooMany = Text(
        "appraisals.subjects-too-many", "一次最多评 {max} 个，请分成几次。",
        "At most {max} are scored at once; split them.")
    static let draftSubjectTooLong = Text(
        "appraisals.subject-too-long", "第 {line} 行的名字是空的，或者超过 {max} 个字。",
        "The name in line {line} is empty, or longer than {max} characters.")
    static let draftSubjectTwice = Text(
        "appraisals.subject-twice", "{label} 写了两次，请去掉一个。", "{label} is there twice; leave one out.")
    static let draftTrimmingTooEarly = Text(
        "appraisals.trimming-too-early", "至少有 {least} 份评分才能去掉最高最低，请改大。",
        "Nothing is trimmed below {least} scores; enter that or more.")
    static let draftTrimmingTakesAll = Text(
        "appraisals.trimming-takes-all", "去掉最高最低以后要还有评分剩下。",
        "Something must be left once the highest and lowest are left out.")
    static let draftMinimumOutOfRange = Text(
        "appraisals.minimum-out-of-range", "收回的比例是 0 到 100。", "The share of sheets is 0 to 100.")
    static let draftTieUnknown = Text(
        "appraisals.tie-unknown", "分数一样时看 {code}，但没有这一组或者这一项；g2 是第二组，c1 是第一项。",
        "There is no {code} to break ties by; g2 is the second group, c1 the first criterion.")
    static let draftScreenCounts = Text(
        "appraisals.screen-counts", "“{word}”是软件自己数出来的，不能拿来评分，请去掉。",
        "“{word}” is what a screen counts by itself, and no score; leave it out.")
    static let appraisalUnknown = Text("appraisals.unknown", "没有这次评分。", "There is no such appraisal.")
    static let appraisalPlaceUnknown = Text(
        "appraisals.place-unknown", "没有这个地方，请重新选。", "There is no such place; choose another.")
    static let appraisalNotDraft = Text(
        "appraisals.not-draft", "已经开始收表，内容不能再改。", "Sheets are being taken; its terms stand.")
    static let appraisalJudgesMissing = Text(
        "appraisals.judges-missing", "“{group}”还没有评分人，请先加。",
        "“{group}” has no judges yet; enter them first.")
    static let appraisalNotOpen = Text(
        "appraisals.not-open", "现在不收表，请先开始，或者已经截止了。", "Sheets are not being taken now.")
    static let appraisalPeriodRuns = Text(
        "appraisals.period-runs", "还有表没收齐，要到 {day} 过后才能截止。",
        "Sheets are still out; it can be closed after {day}.")
    static let appraisalPaperUnreckoned = Text(
        "appraisals.paper-unreckoned", "“{group}”有纸质表，请先填发了几张、收回几张。",
        "“{group}” has paper sheets; say first how many were given out and came back.")
    static let appraisalPaperDiffers = Text(
        "appraisals.paper-differs", "“{group}”录入了 {entered} 张纸质表，和填的收回数对不上，请核对。",
        "{entered} papers of “{group}” were typed in, which is not what came back; check them.")
    static let appraisalMeasuresMissing = Text(
        "appraisals.measures-missing", "“{group}”的数据还没有填。", "The values of “{group}” are missing.")
    static let appraisalNotClosed = Text(
        "appraisals.not-closed", "还没有截止收表，请先截止。", "Sheets are still being taken; close it first.")
    static let appraisalTooFewSheets = Text(
        "appraisals.too-few-sheets", "“{group}”收回的表不到 {percent}%，不能计分，请补收或者放弃这次。",
        "Fewer than {percent}% of the sheets of “{group}” are in; it cannot be counted.")
    static let appraisalAppealUnruled = Text(
        "appraisals.appeal-unruled", "规则里还没有申诉的时间，请先在规则页填。",
        "The rulebook has no time for appeals; enter one first.")
    static let appraisalNotCounted = Text(
        "appraisals.not-counted", "还没有计分。", "It has not been counted yet.")
    static let appraisalAppealOpen = Text(
        "appraisals.appeal-open", "还有申诉没有答复。", "An appeal still waits for its answer.")
    static let appraisalAppealTimeRuns = Text(
        "appraisals.appeal-time-runs", "申诉的时间还没过，结果还不能定。",
        "One may still appeal; the result stands once that time is over.")
    static let appraisalOverAlready = Text(
        "appraisals.over-already", "已经有结果了，或者已经放弃了。", "It has its result already, or was given up.")
    static let appraisalReasonMissing = Text(
        "appraisals.reason-missing", "请写为什么不评了。", "Say why it is given up.")
    static let appraisalReasonTooLong = Text(
        "appraisals.reason-too-long", "原因最多 {max} 个字。", "A reason has at most {max} characters.")
    static let scoringJudgeUnknown = Text(
        "appraisals.judge-unknown", "没有这张评分表，请核对地址或编号。", "There is no such sheet; check its number.")
    static let scoringNotOpen = Text(
        "appraisals.sheets-not-taken", "这次评分现在不收表。", "No sheets are taken for this now.")
    static let scoringTooEarly = Text(
        "appraisals.too-early", "{day} 起才收表。", "Sheets are taken from {day} on.")
    static let scoringTooLate = Text(
        "appraisals.too-late", "{day} 是最后一天，已经过了。", "{day} was the last day.")
    static let scoringAlreadyIn = Text(
        "appraisals.sheet-already-in", "{judge} 号的表已经收到了，一人只交一张；要改请走更正。",
        "The sheet of number {judge} is in; there is one each. Correct it instead.")
    static let scoringNothingToCorrect = Text(
        "appraisals.nothing-to-correct", "还没有交过表，不用更正。", "No sheet is in; there is nothing to correct.")
    static let scoringPaperMissing = Text(
        "appraisals.paper-number-missing", "{judge} 号的纸质表请填纸上的编号。",
        "Enter the number on the paper of judge {judge}.")
    static let scoringPaperTooLong = Text(
        "appraisals.paper-number-too-long", "{judge} 号的纸质表编号最多 {max} 个字。",
        "The paper's number of judge {judge} has at most {max} characters.")
    static let scoringPaperTaken = Text(
        "appraisals.paper-number-taken", "编号 {paper} 的纸质表已经录过了，请核对。",
        "Paper {paper} has been typed in already; check it.")
    static let scoringCellsMiscounted = Text(
        "appraisals.cells-miscounted", "{judge} 号的表写了 {given} 个分，应该是 {wanted} 个；不评的写 -。",
        "The sheet of number {judge} has {given} scores instead of {wanted}; write - where there is none.")
    static let scoringCellUnreadable = Text(
        "appraisals.score-unreadable", "{judge} 号给“{subject}”的分看不懂，请写数字。",
        "What number {judge} gives “{subject}” cannot be read; write a figure.")
    static let scoringSubjectUnknown = Text(
        "appraisals.subject-unknown", "表上没有这个对象或这一项。", "That is not on the sheet.")
    static let scoringAvoided = Text(
        "appraisals.avoided", "“{subject}”要回避，请不要打分。", "“{subject}” is to be avoided; give it no score.")
    static let scoringCellMissing = Text(
        "appraisals.score-missing", "“{subject}”的“{criterion}”还没有打分。",
        "“{subject}” has no score for “{criterion}”.")
    static let scoringNegative = Text(
        "appraisals.score-negative", "“{subject}”的分不能是负数。", "“{subject}” cannot get less than 0.")
    static let scoringBeyondFull = Text(
        "appraisals.score-beyond-full", "“{subject}”的“{criterion}”最多 {full} 分。",
        "“{subject}” gets at most {full} for “{criterion}”.")
    static let scoringNothingScored = Text(
        "appraisals.nothing-scored", "表是空的，请至少给一个对象打分。", "The sheet is empty; score somebody.")
    static let entryNobody = Text("appraisals.nobody", "请写评分人，一行一个。", "Write the judges, one a line.")
    static let entryJudgeUnreadable = Text(
        "appraisals.judge-unreadable", "第 {line} 行看不懂，请写成：组号，姓名，要回避的对象。",
        "Line {line} cannot be read; write: group, name, subjects to avoid.")
    static let entryJudgesTooMany = Text(
        "appraisals.judges-too-many", "评分人最多 {max} 人。", "There are at most {max} judges.")
    static let entryGroupUnknown = Text(
        "appraisals.group-unknown", "第 {line} 行：没有这个组。", "Line {line}: there is no such group.")
    static let entryGroupIsMeasured = Text(
        "appraisals.group-is-measured", "这一组用数据，不用评分人。", "This group is measured and has no judges.")
    static let entryGroupTakesSheets = Text(
        "appraisals.group-takes-sheets", "这一组由人打分，不填数据。", "This group scores by sheets, not by values.")
    static let entryJudgeTwice = Text(
        "appraisals.judge-twice", "{name} 在这一组里已经有了。", "{name} is in this group already.")
    static let entryAvoidedUnknown = Text(
        "appraisals.avoided-unknown", "第 {line} 行：没有“{label}”这个对象，请照名单写。",
        "Line {line}: there is no “{label}”; write it as in the list.")
    static let entryPaperNegative = Text(
        "appraisals.paper-negative", "张数不能是负数。", "A number of papers is not below 0.")
    static let entryPaperDoesNotAddUp = Text(
        "appraisals.paper-does-not-add-up", "发出 {issued} 张，收回、作废和没收回的加起来是 {sum} 张，请核对。",
        "{issued} were given out, but came back, spoiled and still out come to {sum}; check them.")
    static let entryPaperDiffers = Text(
        "appraisals.paper-not-as-entered", "录入了 {entered} 张，和收回数对不上，请核对。",
        "{entered} were typed in, which is not what came back; check them.")
    static let entryValueMissing = Text(
        "appraisals.value-missing", "“{subject}”还没有填数。", "“{subject}” has no value.")
    static let entryValueOutOfRange = Text(
        "appraisals.value-out-of-range", "“{subject}”的数要在 0 到 100 之间。",
        "The value of “{subject}” is 0 to 100.")
    static let appealUnknown = Text("appraisals.appeal-unknown", "没有这份申诉。", "There is no such appeal.")
    static let appealNotCounted = Text(
        "appraisals.nothing-to-appeal", "还没有结果，等计分以后再提。", "There is no result yet to appeal against.")
    static let appealTimeOver = Text(
        "appraisals.appeal-time-over", "申诉的时间已经过了。", "The time to appeal is over.")
    static let appealAppellantMissing = Text(
        "appraisals.appellant-missing", "请写是谁提出的。", "Say who appeals.")
    static let appealAppellantTooLong = Text(
        "appraisals.appellant-too-long", "名字最多 {max} 个字。", "A name has at most {max} characters.")
    static let appealSubjectUnknown = Text(
        "appraisals.appeal-subject-unknown", "没有这个对象，请从名单里选。", "There is no such subject; choose one.")
    static let appealWordsMissing = Text(
        "appraisals.appeal-words-missing", "请写哪里不对。", "Say what is wrong.")
    static let appealWordsTooLong = Text(
        "appraisals.appeal-words-too-long", "最多 {max} 个字。", "At most {max} characters.")
    static let appealAlreadyAnswered = Text(
        "appraisals.appeal-answered", "这份申诉已经答复了。", "This appeal has been answered already.")
    static let appealAnswerMissing = Text(
        "appraisals.answer-missing", "请写答复，提出的人会看到。", "Write the answer; who appealed will read it.")
    static let appealAnswerTooLong = Text(
        "appraisals.answer-too-long", "答复最多 {max} 个字。", "An answer has at most {max} characters.")
    static let appealAdjustmentMissing = Text(
        "appraisals.adjustment-missing", "申诉成立的，请写改哪里。",
        "An appeal that is right changes something; say what.")
    static let appealAdjustmentUnreadable = Text(
        "appraisals.adjustment-unreadable", "第 {line} 条改动看不懂，或者没有这个分，请照例子写。",
        "Change {line} cannot be read, or there is no such score; write it as in the example.")
    static let appealAdjustmentsTooMany = Text(
        "appraisals.adjustments-too-many", "一次最多改 {max} 处。", "At most {max} changes at once.")
}
