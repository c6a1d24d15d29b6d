import Kernel

/// Why a class is not entered.
extension CareClassRefusal {
    package var sentence: Sentence {
        switch self {
        case .unknown:
            Sentence(
                Text(
                    "visit-class.unknown", "没有这个类别，请核对。", "There is no such class; check which one is meant.")
            )
        case .codeUnfit:
            Sentence(
                Text(
                    "visit-class.code-unfit", "代码只用小写字母、数字和短横，最多 {max} 个。",
                    "A code has lower-case letters, digits and hyphens, {max} at most."),
                ["max": "\(HomeVisitLimits.code_length_max)"])
        case .nameMissing:
            Sentence(
                Text(
                    "visit-class.name-missing", "请写上中文名和英文名。",
                    "Give the class a name in Chinese and in English."))
        case .nameTooLong:
            Sentence(
                Text(
                    "visit-class.name-too-long", "名字最多 {max} 个字。", "A name has at most {max} characters."),
                ["max": "\(HomeVisitLimits.name_length_max)"])
        case .forbidden(let word):
            Sentence(
                Text(
                    "visit-class.forbidden", "“{word}”不是照护需要：不能按信访、违法、信仰或表现分类，请改成照护需要。",
                    "‘{word}’ is no need: no class is about petitions, offences, belief or conduct. Name a need."
                ), ["word": word])
        case .paceUnfit:
            Sentence(
                Text(
                    "visit-class.pace-unfit", "照护类别要么是重点，要么是一般；请选一个。",
                    "A class needs much care or some; choose one of the two."))
        case .daysOutOfRange:
            Sentence(
                Text(
                    "visit-class.days-out-of-range", "登记最多 {max} 天，请写 1 到 {max}。",
                    "A need is confirmed anew after {max} days at most; write 1 to {max}."),
                ["max": "\(HomeVisitLimits.enrolment_days_max)"])
        case .codeTaken:
            Sentence(
                Text("visit-class.code-taken", "这个代码已经用过，请换一个。", "The code is taken; choose another one."))
        case .tooMany:
            Sentence(
                Text(
                    "visit-class.too-many", "一个县最多 {max} 个类别，请先用已有的。",
                    "A county has at most {max} classes; use one of those there are."),
                ["max": "\(HomeVisitLimits.classes_max)"])
        case .retiredAlready:
            Sentence(
                Text("visit-class.retired-already", "这个类别已经停用，不用再停。", "The class is out of use already."))
        }
    }
}

/// Why a need is not entered.
extension CareRefusal {
    package var sentence: Sentence { Sentence(text, values) }

    private var values: [String: String] {
        self == .basisTooLong ? ["max": "\(HomeVisitLimits.basis_length_max)"] : [:]
    }

    private var text: Text {
        switch self {
        case .unknown:
            Text("care.unknown", "没有这条登记，请核对。", "There is no such entry; check which one is meant.")
        case .householdUnknown:
            Text("care.household-unknown", "没有这一户，请从名单进入。", "There is no such household; come from the list.")
        case .householdGone:
            Text(
                "care.household-gone", "这一户已经迁出或销户，不能再登记。",
                "This household is gone; nothing is entered for it.")
        case .personElsewhere:
            Text(
                "care.person-elsewhere", "这个人不在这一户，请重新选。",
                "The person is not of this household; choose again.")
        case .classUnknown: Text("care.class-unknown", "请选一个类别。", "Choose a class.")
        case .classRetired:
            Text("care.class-retired", "这个类别已经停用，请选别的。", "The class is out of use; choose another one.")
        case .groundUnfit:
            Text(
                "care.ground-unfit", "这个类别不能用这种依据，请换一种。",
                "The class does not allow this ground; choose the other one.")
        case .consentMissing:
            Text(
                "care.consent-missing", "请写明谁同意、怎么同意、哪一天。", "Say who agreed, how, and on which day.")
        case .consentInFuture:
            Text("care.consent-in-future", "同意的日子不能在今天以后。", "Consent cannot have been given after today.")
        case .basisMissing:
            Text("care.basis-missing", "依法定职责登记，请写明哪部法律第几条。", "Cite the law and article that oblige you.")
        case .basisTooLong:
            Text("care.basis-too-long", "依据最多 {max} 个字。", "The citation has at most {max} characters.")
        case .untilUnfit:
            Text("care.until-unfit", "到期的日子要在今天以后。", "It must end after today.")
        case .untilTooLate:
            Text(
                "care.until-too-late", "超过了这个类别最多登记的天数，请改早一些。",
                "This is longer than the class allows; choose an earlier day.")
        case .enrolledAlready:
            Text(
                "care.enrolled-already", "已经登记过同样的需要；要改先结束原来的。",
                "The same need is kept already; end it before you enter it anew.")
        case .endedAlready:
            Text("care.ended-already", "这条登记已经结束，不用再结束。", "This entry has ended already.")
        }
    }
}

/// Why a form is not entered.
extension VisitFormRefusal {
    package var sentence: Sentence {
        switch self {
        case .unknown:
            Sentence(
                Text("visit-form.unknown", "没有这张表，请从走访表里选。", "There is no such form; choose one of the list.")
            )
        case .codeUnfit:
            Sentence(
                Text(
                    "visit-form.code-unfit", "代码只用小写字母、数字和短横，最多 {max} 个。",
                    "A code has lower-case letters, digits and hyphens, {max} at most."),
                ["max": "\(HomeVisitLimits.code_length_max)"])
        case .nameMissing:
            Sentence(
                Text(
                    "visit-form.name-missing", "请写上中文名和英文名。",
                    "Give the form a name in Chinese and in English."))
        case .nameTooLong:
            Sentence(
                Text("visit-form.name-too-long", "名字最多 {max} 个字。", "A name has at most {max} characters."),
                ["max": "\(HomeVisitLimits.name_length_max)"])
        case .sourceMissing:
            Sentence(Text("visit-form.source-missing", "请写上这张表的来源。", "Say where the form comes from."))
        case .sourceTooLong:
            Sentence(
                Text(
                    "visit-form.source-too-long", "来源最多 {max} 个字。", "The source has at most {max} characters."
                ),
                ["max": "\(HomeVisitLimits.source_length_max)"])
        case .questionsMissing:
            Sentence(Text("visit-form.questions-missing", "请至少写一个问题。", "Write one question at least."))
        case .tooManyQuestions:
            Sentence(
                Text(
                    "visit-form.too-many-questions", "一张表最多 {max} 问，请删去一些。",
                    "A form has at most {max} questions; leave some out."),
                ["max": "\(HomeVisitLimits.questions_max)"])
        case .lineUnreadable(let line):
            Sentence(
                Text(
                    "visit-form.line-unreadable", "第 {line} 问看不懂，请写成：是否 | 中文 | 英文。",
                    "Question {line} cannot be read; write: yes-no | Chinese | English."), ["line": "\(line)"]
            )
        case .choicesUnfit(let line):
            Sentence(
                Text(
                    "visit-form.choices-unfit", "第 {line} 问的选项要 2 到 {max} 个，不能重复，写成：自来水/tap、水井/well。",
                    "Question {line} needs 2 to {max} different choices, written: 自来水/tap、水井/well."),
                ["line": "\(line)", "max": "\(HomeVisitLimits.choices_max)"])
        case .questionTooLong(let line):
            Sentence(
                Text(
                    "visit-form.question-too-long", "第 {line} 问太长，最多 {max} 个字。",
                    "Question {line} is too long; {max} Chinese characters at most."),
                ["line": "\(line)", "max": "\(HomeVisitLimits.question_length_max)"])
        case .forbidden(let word):
            Sentence(
                Text(
                    "visit-form.forbidden", "问题里不能有“{word}”：上门不问信访、违法、信仰或表现，请改掉。",
                    "‘{word}’ cannot be asked: no form is about petitions, offences, belief or conduct. Ask otherwise."
                ), ["word": word])
        case .fromUnfit:
            Sentence(
                Text(
                    "visit-form.from-unfit", "新的一版要在上一版以后起用，请改日期。",
                    "A version begins after the one before; choose a later day."))
        case .retiredAlready:
            Sentence(Text("visit-form.retired-already", "这张表已经停用，不用再停。", "The form is out of use already."))
        }
    }
}

/// Why a visit is not kept.
extension VisitingRefusal {
    package var sentence: Sentence { Sentence(text, values) }

    private var values: [String: String] {
        switch self {
        case .happenedTooEarly: ["max": "\(HomeVisitLimits.claimed_days_max)"]
        case .answerTooLong: ["max": "\(HomeVisitLimits.answer_length_max)"]
        case .noteTooLong: ["max": "\(HomeVisitLimits.note_length_max)"]
        case .findingTooLong: ["max": "\(HomeVisitLimits.words_length_max)"]
        default: [:]
        }
    }

    private var text: Text {
        switch self {
        case .unknown:
            Text("visit.unknown", "没有这次走访，请核对。", "There is no such visit; check which one is meant.")
        case .householdUnknown:
            Text(
                "visit.household-unknown", "没有这一户，请从名单进入。", "There is no such household; come from the list.")
        case .householdGone:
            Text("visit.household-gone", "这一户已经迁出或销户，不能再记走访。", "This household is gone; no visit is entered.")
        case .happenedInFuture:
            Text(
                "visit.happened-in-future", "走访时间在现在以后，请看看手机的时钟。",
                "The visit lies in the future; check the clock of your telephone.")
        case .happenedTooEarly:
            Text(
                "visit.happened-too-early", "最多补记 {max} 天以内的走访。",
                "Visits of the last {max} days can be entered.")
        case .beforeHousehold:
            Text(
                "visit.before-household", "那一天还没有这一户，请改日期。",
                "The household did not exist on that day; choose another.")
        case .formUnknown: Text("visit.form-unknown", "没有这张表，请重新选。", "There is no such form; choose again.")
        case .formNotOffered:
            Text(
                "visit.form-not-offered", "这张表那一天没有在用，请换一张。",
                "The form was not in use on that day; choose another.")
        case .formNotAdmitted:
            Text(
                "visit.form-not-admitted", "这张表不在县里的准入清单上，或者已经到期，不能再填；请不选表照样记走访，并告诉县里。",
                "The form is not admitted here, or no more; enter the visit without it, and tell the county."
            )
        case .answersUnwanted:
            Text(
                "visit.answers-unwanted", "没有见到人，就没有表要填。", "Where nobody was met, no form is answered.")
        case .answerMissing:
            Text("visit.answer-missing", "还有必答的问题没有答。", "A question that must be answered is open.")
        case .answerUnfit:
            Text(
                "visit.answer-unfit", "有一个回答和问题对不上，请重新选。",
                "An answer does not fit its question; choose again.")
        case .answerTooLong:
            Text("visit.answer-too-long", "一个回答最多 {max} 个字。", "An answer has at most {max} characters.")
        case .noteTooLong:
            Text("visit.note-too-long", "说明最多 {max} 个字。", "The note has at most {max} characters.")
        case .findingTooLong:
            Text("visit.finding-too-long", "一件发现最多 {max} 个字。", "What was found has at most {max} characters.")
        case .correctedUnknown:
            Text("visit.corrected-unknown", "没有要更正的那条走访。", "There is no such visit to put right.")
        case .correctedElsewhere:
            Text(
                "visit.corrected-elsewhere", "要更正的是另一户的走访，请核对。",
                "That visit was to another household; check it.")
        case .correctionNotYours:
            Text(
                "visit.correction-not-yours", "别人的走访由他自己或村里更正。",
                "The visitor or the village puts this visit right.")
        case .correctedAlready:
            Text(
                "visit.corrected-already", "这一条已经更正过，请更正新的那条。",
                "This entry was put right already; correct the later one.")
        case .photoUnreadable:
            Text(
                "visit.photo-unreadable", "照片打不开，请换一张，或者不附。",
                "A photo cannot be read; choose another, or none.")
        }
    }
}

/// Why a change is not noted.
extension MajorChangeRefusal {
    package var sentence: Sentence {
        switch self {
        case .householdUnknown:
            Sentence(
                Text(
                    "visit-change.household-unknown", "没有这一户，请从名单进入。",
                    "There is no such household; come from the list."))
        case .inFuture:
            Sentence(Text("visit-change.in-future", "日子不能在今天以后。", "The day cannot lie after today."))
        case .tooEarly:
            Sentence(
                Text(
                    "visit-change.too-early", "只记 {max} 天以内的变化。", "Changes of the last {max} days are noted."),
                ["max": "\(HomeVisitLimits.change_days_max)"])
        case .notedAlready:
            Sentence(
                Text("visit-change.noted-already", "同一天的这件事已经记过。", "This was noted for that day already."))
        }
    }
}
