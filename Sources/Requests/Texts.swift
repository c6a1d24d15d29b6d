import Kernel

/// The sentences of this room's refusals; what its pages say stands in PageTexts.swift.
extension Text {
    static func receiving(_ refusal: ReceivingRefusal) -> Text {
        switch refusal {
        case .bodyMissing: bodyMissing
        case .bodyTooLong: bodyTooLong
        case .titleTooLong: titleTooLong
        case .placeMissing: placeMissing
        case .placeUnknown: placeUnknown
        case .placeTooHigh: placeTooHigh
        case .categoryUnknown: categoryUnknown
        case .answerMissing: answerMissing
        case .phoneMissing: phoneMissing
        case .phoneWrong: phoneWrong
        case .consentMissing: consentMissing
        case .receivedInFuture: receivedInFuture
        case .receivedTooEarly: receivedTooEarly
        case .groupUnknown: groupUnknown
        case .saidInFuture: saidInFuture
        case .saidTooEarly: saidTooEarly
        }
    }

    static func following(_ refusal: FollowingRefusal) -> Text {
        switch refusal {
        case .codeWrong: codeWrong
        case .notClosed: notClosed
        case .ratedAlready: ratedAlready
        case .wordsMissing: wordsMissing
        case .notPublic: notPublic
        }
    }

    private static let bodyMissing = Text(
        "request.body-missing", "请写一句是什么事。", "Say in a sentence what the matter is.")
    private static let bodyTooLong = Text(
        "request.body-too-long", "写得太长了，最多 4000 个字。请留下要紧的，其余的可以带到窗口。",
        "This is too long; use at most 4,000 characters. Keep what matters and bring the rest to the counter."
    )
    private static let titleTooLong = Text(
        "request.title-too-long", "标题太长了，最多 60 个字。", "The title is too long; use at most 60 characters.")
    private static let placeMissing = Text(
        "request.place-missing", "请选在哪个村、哪个组。", "Choose the village or group where it is.")
    private static let placeUnknown = Text(
        "request.place-unknown", "没有找到这个地方。请重新选一次。", "There is no such place. Choose again.")
    private static let placeTooHigh = Text(
        "request.place-too-high", "这里没有值班台。请选县里的一个村、社区或镇街。",
        "There is no desk there. Choose a village, community or town of the county.")
    private static let categoryUnknown = Text(
        "request.category-unknown", "没有这个类别。请从列表里选。", "There is no such category. Choose one from the list.")
    private static let answerMissing = Text(
        "request.answer-missing", "这类事情要多问几句，请把带星号的答一下。",
        "This kind of matter needs a few answers; fill in the marked ones.")
    private static let phoneMissing = Text(
        "request.phone-missing", "要我们告诉您，请留手机号；不留也行，请选“凭编号查”。",
        "To hear from us, leave a phone number; or choose to look it up by its number.")
    private static let phoneWrong = Text(
        "request.phone-wrong", "手机号不对。手机是 11 位数字，座机要带区号。",
        "This is no phone number. A mobile has 11 digits; a landline needs its area code.")
    private static let consentMissing = Text(
        "request.consent-missing", "替别人报，要写本人怎样同意的，例如“当面同意”。",
        "Reporting for somebody else needs their consent; say how they gave it.")
    private static let receivedInFuture = Text(
        "request.received-in-future", "收到的时间不能在现在以后。", "It cannot have been received after now.")
    private static let receivedTooEarly = Text(
        "request.received-too-early", "收到的时间太早了，最多补记 30 天以内的。",
        "That is too long ago; what came in within the last 30 days can be entered.")
    private static let groupUnknown = Text(
        "request.group-unknown", "没有这个群，或者它已经停了。请从网格的群里进来再报。",
        "There is no such group, or it is closed. Begin again from the grid's group.")
    private static let saidInFuture = Text(
        "request.said-in-future", "群里说这话的日子还没到。请写实际的日子。",
        "The day on which it was said lies ahead. Write the day on which it was.")
    private static let saidTooEarly = Text(
        "request.said-too-early", "群里说这话的日子太早了，最多转 30 天以内的。",
        "That was said too long ago; what was said within the last 30 days can be brought in.")
    private static let codeWrong = Text(
        "request.code-wrong", "编号或查询码不对。请照回执上的再输一次，查询码是 8 位。",
        "The number or the code is wrong. Type them as on the receipt; the code has 8 characters.")
    private static let notClosed = Text(
        "request.not-closed", "这件事还在办，办完以后再来评。", "This is still being worked on; come back when it is done.")
    private static let ratedAlready = Text(
        "request.rated-already", "您已经评过了，谢谢。要是没办好，可以重新打开。",
        "You have rated this already, thank you. If it is not mended, have it taken up again.")
    private static let wordsMissing = Text(
        "request.words-missing", "请写一句哪里没办好。", "Say in a sentence what is not right yet.")
    private static let notPublic = Text(
        "request.not-public", "没有找到这件事，或者它没有公开。", "There is no such matter, or it is not public.")
}
