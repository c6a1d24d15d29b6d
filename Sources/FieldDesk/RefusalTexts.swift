import Kernel

/// What this room says no with.
extension Text {
    static func fieldDesk(_ refusal: EntryRefusal) -> Text {
        switch refusal {
        case .unreadable:
            Text(
                "field-desk.unreadable", "这条记录读不出来，请打开看看，改好再传。",
                "This entry cannot be read; open it, put it right and send it again.")
        case .tooMany:
            Text(
                "field-desk.too-many", "一次传得太多，请分几次传。",
                "That is too much in one sending; send it in parts.")
        case .otherPerson:
            Text(
                "field-desk.other-person", "这些是另一个账号记的，请用原来的账号登录再传。",
                "Another account made these entries; sign in with that account to send them.")
        case .kindUnknown:
            Text(
                "field-desk.kind-unknown", "没有这种记录，请换上新版再传。",
                "There is no such kind of entry; take the new version and send it again.")
        case .targetMissing:
            Text(
                "field-desk.target-missing", "没有写明是哪一件事，请从那件事里重新记。",
                "It does not say which matter it is about; enter it again from the matter.")
        case .happenedInFuture:
            Text(
                "field-desk.happened-in-future", "时间比现在还晚，可能手机的钟不准，请改成当时的时间。",
                "The time lies ahead of now; the phone's clock may be wrong. Put in when it was.")
        case .happenedTooEarly:
            Text(
                "field-desk.happened-too-early", "时间太早了，只收最近 30 天的，请核对。",
                "That is too long ago; only the last 30 days are taken. Check the time.")
        case .changedMeanwhile:
            Text(
                "field-desk.changed-meanwhile", "这件事后来别人办过了，请看了再定。",
                "Others have worked on this matter since; look first, then decide.")
        }
    }
}
