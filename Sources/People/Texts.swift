import Kernel

/// What this room says to people.
extension Text {
    /// The sentence of a refusal; the switch is complete or the program does not compile.
    static func appointing(_ refusal: AppointingRefusal) -> Text {
        switch refusal {
        case .personUnknown: postPersonUnknown
        case .kindUnknown: postKindUnknown
        case .placeUnknown: postPlaceUnknown
        case .levelWrong: postLevelWrong
        case .endsBeforeItBegins: postEndsBeforeItBegins
        case .administration: postAdministration
        case .ownPost: postOwn
        case .heldAlready: postHeldAlready
        case .postUnknown: postUnknown
        case .endedAlready: postEndedAlready
        }
    }

    private static let postPersonUnknown = Text(
        "post.person-unknown", "没有这个人。请先登记，再任职。", "There is no such person. Register them first.")
    private static let postKindUnknown = Text(
        "post.kind-unknown", "没有这种岗位。请从列表里选。", "There is no such kind of post. Choose one from the list.")
    private static let postPlaceUnknown = Text(
        "post.place-unknown", "没有这个地方。请重新选。", "There is no such place. Choose again.")
    private static let postLevelWrong = Text(
        "post.level-wrong", "这种岗位不设在这一级。请选对应的地方。",
        "This kind of post does not exist at this level. Choose a place of its level.")
    private static let postEndsBeforeItBegins = Text(
        "post.ends-before-it-begins", "离任的日子要在任职以后。", "The last day must lie after the first.")
    private static let postAdministration = Text(
        "post.administration", "系统、安全、审计管理员要在服务器的命令行里任命，不在网页上办。",
        "System, security and audit administrators are appointed at the server's command line, not here.")
    private static let postOwn = Text(
        "post.own", "自己的岗位不能自己任免。请别的有权限的同志办理。",
        "Nobody gives or ends their own post. Let another officer do it.")
    private static let postHeldAlready = Text(
        "post.held-already", "这个人已经在任这个岗位。", "This person holds this post already.")
    private static let postUnknown = Text("post.unknown", "没有这个任职。", "There is no such post.")
    private static let postEndedAlready = Text(
        "post.ended-already", "这个任职已经结束了。", "This post has ended already.")
}
