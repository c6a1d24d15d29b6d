import Kernel

extension Text {
    static func mediator(_ refusal: MediatorRefusal) -> Text {
        switch refusal {
        case .committeeUnknown: mediatorCommitteeUnknown
        case .placeUnfit: mediatorPlaceUnfit
        case .nameMissing: mediatorNameMissing
        case .nameTooLong: mediatorNameTooLong
        case .placeHasOne: mediatorPlaceHasOne
        case .personUnknown: mediatorPersonUnknown
        case .termBackwards: mediatorTermBackwards
        case .termTooLong: mediatorTermTooLong
        case .enteredAlready: mediatorEnteredAlready
        case .committeeFull: mediatorCommitteeFull
        case .unknown: mediatorUnknown
        case .endedAlready: mediatorEndedAlready
        case .endTooEarly: mediatorEndTooEarly
        case .unconfirmed: mediatorUnconfirmed
        }
    }

    private static let mediatorCommitteeUnknown = Text(
        "mediator.committee-unknown", "没有这个调解委员会，请核对。",
        "There is no such committee; check which one is meant.")
    private static let mediatorPlaceUnfit = Text(
        "mediator.place-unfit", "调解委员会设在村、镇或者县，请换一个地方。",
        "A committee belongs to a village, a town or the county; choose one.")
    private static let mediatorNameMissing = Text(
        "mediator.name-missing", "请写上调解委员会的名称。",
        "Give the committee a name.")
    private static let mediatorNameTooLong = Text(
        "mediator.name-too-long", "名称最多 60 个字。",
        "The name has at most 60 characters.")
    private static let mediatorPlaceHasOne = Text(
        "mediator.place-has-one", "这里已经有调解委员会，请在它下面加调解员。",
        "There is a committee here already; enter the mediator there.")
    private static let mediatorPersonUnknown = Text(
        "mediator.person-unknown", "请选一位已经登记的人员。",
        "Choose somebody who is entered as a person here.")
    private static let mediatorTermBackwards = Text(
        "mediator.term-backwards", "任期的结束要在开始以后。",
        "A term ends after it begins.")
    private static let mediatorTermTooLong = Text(
        "mediator.term-too-long", "人民调解法规定一届三年，任期不能更长。",
        "By the law a term is three years; it cannot be longer.")
    private static let mediatorEnteredAlready = Text(
        "mediator.entered-already", "这位调解员在这段时间里已经在名册上。",
        "This mediator is on the roster for that time already.")
    private static let mediatorCommitteeFull = Text(
        "mediator.committee-full", "人民调解法规定委员会最多九人，已经满了。",
        "By the law a committee has at most nine members; it is full.")
    private static let mediatorUnknown = Text(
        "mediator.unknown", "名册上没有这位调解员，请核对。",
        "There is no such mediator on the roster; check who is meant.")
    private static let mediatorEndedAlready = Text(
        "mediator.ended-already", "这位调解员那一天已经不在任。",
        "This mediator was no longer in office on that day.")
    private static let mediatorEndTooEarly = Text(
        "mediator.end-too-early", "卸任日期要在任期开始以后。",
        "A mediator leaves after the term began.")
    private static let mediatorUnconfirmed = Text(
        "mediator.unconfirmed", "请勾选确认，再结束任期。", "Tick the confirmation to end the term.")
}
