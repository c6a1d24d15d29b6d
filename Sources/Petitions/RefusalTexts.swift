import Kernel

/// Why something is not done, in whole sentences.
extension Text {
    static func petition(_ refusal: PetitionRefusal) -> Text {
        switch refusal {
        case .unknown: refused("unknown", "没有这件信访事项。", "There is no such petition.")
        case .changedMeanwhile:
            refused(
                "changed-meanwhile", "这件刚才有了变化，请看过再办。", "This petition has just changed; look again first.")
        case .closedAlready:
            refused(
                "closed-already", "这件已经办结归档，不能再改。", "This petition is closed and is not changed any more.")
        case .notYours:
            refused(
                "not-yours", "这一步由承办单位或者登记的窗口来办。", "This step is for the unit that has it, or the office.")
        case .notDue:
            refused(
                "not-due", "现在还不到这一步，请看页面上的“下一步”。",
                "It is not time for this step; see what comes next on the page.")
        case .placeUnknown:
            refused("place-unknown", "请选本窗口范围里的一个地方。", "Choose a place within this office's reach.")
        case .wordsMissing:
            refused("words-missing", "请写下来信来访人说的这一件事。", "Write down the one matter the petitioner brought.")
        case .receiptInFuture:
            refused("receipt-in-future", "收到的日子不能在今天以后。", "It cannot have come after today.")
        case .tooManyVisitors:
            refused(
                "too-many-visitors", "共同来访要推选代表，代表不超过5人（信访工作条例第二十条）。请按代表人数登记。",
                "Those who come together choose at most five (Petition Regulations, Art. 20); enter their number."
            )
        case .accusedMissing:
            refused(
                "accused-missing", "请写明被检举控告的单位，系统才能不让这个单位的人看到。",
                "Say whom it is about, so that nobody of theirs can see it.")
        case .receiverIsAccused:
            refused(
                "receiver-is-accused",
                "这件反映的就是您所在的单位，您不能登记（信访工作条例第三十条）。请把材料原样交给上一级窗口，不要拆看、留存。",
                "It is about your own unit: pass the papers unread upwards (Petition Regulations, Art. 30)."
            )
        case .requestUnknown:
            refused("request-unknown", "没有这个编号的诉求，请核对。", "There is no request of that number; check it.")
        case .requestTaken:
            refused(
                "request-taken", "这件诉求已经登记过信访事项。", "That request has been registered as a petition before.")
        case .accusationWithRequest:
            refused(
                "accusation-with-request", "检举控告不和诉求连在一起，否则看诉求的人就知道了。请单独登记。",
                "An accusation is not tied to a request, whose readers would learn of it; register it by itself."
            )
        case .assigneeUnknown:
            refused("assignee-unknown", "请选一位在岗的工作人员。", "Choose an officer who is in office.")
        case .assigneeIsAccused:
            refused(
                "assignee-is-accused", "这个人属于被检举控告的单位，不能经办（信访工作条例第三十条）。请换一个人。",
                "This officer belongs to whom it is about (Petition Regulations, Art. 30); choose another."
            )
        case .assignedAlready: refused("assigned-already", "这个人已经是经办人了。", "This officer is named already.")
        case .ownAssignment:
            refused(
                "own-assignment", "不能指定自己看检举控告，请由别的负责人指定。",
                "Nobody names themselves to an accusation; somebody else in charge does.")
        case .notAssigned: refused("not-assigned", "这个人不是经办人。", "This officer is not named to it.")
        case .lastAssignee:
            refused(
                "last-assignee", "检举控告不能没有经办人，请先指定另一位。",
                "An accusation is never without an officer; name another first.")
        default: later(refusal)
        }
    }

    private static func later(_ refusal: PetitionRefusal) -> Text {
        switch refusal {
        case .unitUnknown: refused("unit-unknown", "请选一个本县的单位。", "Choose a unit of this county.")
        case .unitIsAccused:
            refused(
                "unit-is-accused",
                "不能转给被检举控告的单位：不得将检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位（信访工作条例第三十条）。请转给有权处理的其他单位。",
                "An accusation never goes to whom it is about (Petition Regulations, Art. 30); choose another unit."
            )
        case .objectionLate:
            refused(
                "objection-late", "提出异议的5个工作日已经过了，请受理并告知信访人。",
                "The five working days to object are over; take it up and tell the petitioner.")
        case .reasonMissing: refused("reason-missing", "请写明理由或者经过。", "Write why, or what was said.")
        case .tellingUnfit:
            refused(
                "telling-unfit", "请选怎样书面告知信访人；只有姓名、地址不清的才可以不告知。",
                "Say how the petitioner was told in writing; only with name or address unclear need nobody be told."
            )
        case .extensionTooLong:
            refused(
                "extension-too-long", "延长不能超过30天（信访工作条例第三十四条）。",
                "Handling is extended by thirty days at most (Petition Regulations, Art. 34).")
        case .extensionAsked:
            refused("extension-asked", "已经申请过延长，正等批准。", "More time was asked for and waits for approval.")
        case .extensionUsed:
            refused("extension-used", "已经延长过一次，不能再延长。", "It was extended once and is not extended again.")
        case .ownExtension:
            refused(
                "own-extension", "自己申请的延长要由别人批准。",
                "Who asked for more time does not approve it; somebody else does.")
        case .untold:
            refused("untold", "请先把延期的理由告诉信访人，再批准。", "Tell the petitioner why it takes longer, then approve.")
        default: last(refusal)
        }
    }

    private static func last(_ refusal: PetitionRefusal) -> Text {
        switch refusal {
        case .hearingOpen:
            refused("hearing-open", "听证还没有结束，请先写下听证记录。", "The hearing is not over; write its record first.")
        case .noHearing: refused("no-hearing", "现在没有听证。", "No hearing is being held.")
        case .outcomeUnfit:
            refused("outcome-unfit", "请选这一类事项可以用的结论。", "Choose an outcome that fits this kind of matter.")
        case .answerMissing:
            refused("answer-missing", "请写答复的内容，信访人会看到。", "Write the answer; the petitioner reads it.")
        case .basisMissing:
            refused("basis-missing", "请写依据的法律法规或者政策。", "Name the law or the rule on which it stands.")
        case .sameHands:
            refused(
                "same-hands", "答复过这件的人不能再复查、复核或者结案，请换一个人。",
                "Who answered it does not review or close it; somebody else does.")
        case .undelivered:
            refused(
                "undelivered", "答复还没有送到信访人手里，请先登记送达。",
                "The petitioner does not have the answer yet; enter the delivery first.")
        case .deliveredAlready:
            refused("delivered-already", "这份答复已经登记过送达。", "The delivery of this answer was entered before.")
        case .dayUnfit:
            refused(
                "day-unfit", "日子要在答复或者送达以后，不晚于今天。",
                "The day lies after the answer or its delivery, and not after today.")
        case .noReview:
            refused(
                "no-review", "这份答复不能请求复查、复核；复核意见是最后的意见。",
                "No review of this answer can be asked for; the final review is the last word.")
        case .reviewLate:
            refused(
                "review-late", "请求复查、复核的30天已经过了（信访工作条例第三十五条、第三十六条）。",
                "The thirty days to ask for a review are over (Petition Regulations, Art. 35, 36).")
        case .windowOpen:
            refused(
                "window-open", "信访人还可以请求复查、复核，期限过了才能结案。",
                "The petitioner may still ask for a review; close it when that time is over.")
        case .codeWrong:
            refused("code-wrong", "编号或者查询码不对，请看登记单。", "Number or code is wrong; see the slip.")
        case .stillOpen:
            refused(
                "still-open", "这件还在办，办结以后才能删除。", "This is not over yet; it can be erased once it is closed.")
        case .erasedAlready:
            refused("erased-already", "里面的个人信息已经删除。", "What was personal in it is erased already.")
        case .fileMissing: refused("file-missing", "请选一个文件。", "Choose a file.")
        case .fileKind:
            refused("file-kind", "只收 PDF、JPEG 或者 PNG，请换一种格式。", "Send a PDF, JPEG or PNG file.")
        case .fileTooLarge:
            refused(
                "file-too-large", "有一个文件超过 8 MB，请分开扫描，或者调低清晰度。",
                "A file is larger than 8 MB; scan it in parts or at a lower resolution.")
        case .tooManyFiles:
            refused("too-many-files", "一件最多附 20 个文件，请合成一个 PDF。", "At most 20 files; join them in one PDF.")
        default:
            refused(
                "unconfirmed", "请勾选确认，删除以后找不回来。", "Tick the confirmation; what is erased does not come back.")
        }
    }

    static func net(_ refusal: NetRefusal) -> Text {
        switch refusal {
        case .unknown: netRefused("unknown", "没有这件网信事项。", "There is no such matter from the net.")
        case .changedMeanwhile:
            netRefused(
                "changed-meanwhile", "这件刚才有了变化，请看过再办。", "This matter has just changed; look again first.")
        case .notYours:
            netRefused(
                "not-yours", "这一步由现在办这件的单位，或者它的上一级来办。", "This step is for who has it now, or the level above."
            )
        case .notDue: netRefused("not-due", "现在还不到这一步。", "It is not time for this step.")
        case .placeUnknown: netRefused("place-unknown", "请选这件事说的是哪里。", "Choose the place that it is about.")
        case .wordsMissing: netRefused("words-missing", "请写内容。", "Write what it is.")
        case .platformMissing:
            netRefused("platform-missing", "请写在哪个平台看到的。", "Name the platform on which it was read.")
        case .seenInFuture:
            netRefused("seen-in-future", "看到的日子不能在今天以后。", "It cannot have been read after today.")
        case .speakerNamed:
            netRefused(
                "speaker-named", "里面有账号、电话或者号码，会找到说话的人。这里只记事，不记人，请删掉再交。",
                "An account, a telephone or a number in it leads to who spoke; only the matter is kept, so take it out."
            )
        case .notBelow:
            netRefused(
                "not-below", "只能转给下一级，或者本级的一个单位。", "It goes one level down, or to a unit of where it lies.")
        case .topAlready:
            netRefused(
                "top-already", "已经在县里，没有上一级可以退。",
                "It lies with the county; there is nobody above to give it back to.")
        case .reasonMissing:
            netRefused("reason-missing", "请写明为什么退回，下一个人要看。", "Write why; whoever has it next reads it.")
        case .sameHands:
            netRefused(
                "same-hands", "写答复的人不能自己审核，请换一个人。",
                "Who wrote the answer does not check it; somebody else does.")
        case .notReleased:
            netRefused("not-released", "这份答复没有公开，不能评价。", "This answer is not public and is not rated.")
        case .ratedAlready: netRefused("rated-already", "您已经评价过这份答复。", "You have rated this answer before.")
        case .erasedAlready: netRefused("erased-already", "里面的文字已经删除。", "Its words are erased already.")
        }
    }

    private static func refused(_ code: String, _ chinese: String, _ english: String) -> Text {
        Text("petitions.refusal.\(code)", chinese, english)
    }

    private static func netRefused(_ code: String, _ chinese: String, _ english: String) -> Text {
        Text("petitions.net-refusal.\(code)", chinese, english)
    }
}
