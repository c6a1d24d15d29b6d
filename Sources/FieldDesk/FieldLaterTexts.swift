import Kernel

extension Text {
    /// Words that the script says: what may have arrived, and what another app hands over.
    static let fieldLater: [Text] = [
        Text("field-desk.state-sent", "等回音", "Sent?"),
        Text(
            "field-desk.state-sent-text", "已经发出，还没有回音，可能到了。为了不重复，这一条不能再改；要改的补一条，跟着传上去。",
            "It was sent and no answer came, so it may have arrived. So that nothing is there twice, it stays; "
                + "what is to change goes up beside it."),
        Text("field-desk.state-earlier", "先到了一条", "An earlier one"),
        Text(
            "field-desk.state-earlier-text", "改之前的那一条已经到了。后来改的只在手机里，补一条传上去。",
            "It had arrived before you changed it. The change is only on this phone; add it as a correction."),
        Text(
            "field-desk.entry-drop-sent", "可能已经到了；删掉的只是手机里的这一条。",
            "It may have arrived; only this copy is deleted."),
        Text("field-desk.later", "补一条更正", "Add a correction"),
        Text("field-desk.later-title", "更正：{title}", "Correction: {title}"),
        Text(
            "field-desk.later-typed", "您改的时候，原来的那一条传上去了。改的都在下面，存下就补上去。",
            "It went up while you were changing it. What you changed stands below; keep it, and it goes up too."
        ),
        Text(
            "field-desk.later-there", "原来的那一条已经到了，这一条补在它后面。",
            "The first one has arrived; this one is put beside it."),
        Text(
            "field-desk.later-maybe", "原来的那一条可能到了，先传它，再传这一条。",
            "The first one may have arrived; it goes up before this one."),
        Text(
            "field-desk.later-person", "姓名和电话不写进情况里。要改的，请告诉村里。",
            "Name and telephone are not written into a note; tell the village what is to change."),
        Text("field-desk.later-sent", "原来记的", "What you entered first"),
        Text("field-desk.later-begins", "更正：", "Correction:"),
        Text("field-desk.later-colon", "：", ": "),
        Text("field-desk.later-none", "没有", "none"),
        Text("field-desk.share", "转来的话", "A message handed over"),
        Text(
            "field-desk.share-purpose", "群里说的记成一件事。只记事、群和日子，不记是谁说的。",
            "What was said in a group becomes a matter; who said it is not kept."),
        Text(
            "field-desk.share-again", "手机刚才没接住，话还在原来的地方。请回去再转一次。",
            "The phone did not catch it; it is still where it came from. Hand it over once more."),
        Text(
            "field-desk.share-full", "手机存储满了，没有存下。话还在原来的地方，腾出地方再转一次。",
            "The phone is full and kept nothing. It is still where it came from; make room and hand it over again."
        ),
        Text("field-desk.share-gone", "这句话已经记下，或者不要了。", "It was recorded already, or let go."),
        Text(
            "field-desk.share-no-group", "您管的地方还没有登记网上的群，先当您看到的记。",
            "No online group is entered for your places; it is recorded as what you heard."),
        Text("field-desk.share-drop", "不记了", "Do not record it"),
        Text("field-desk.shared", "有 {count} 条转来的话没记", "{count} messages were handed over"),
        Text("field-desk.shared-one", "有 {count} 条转来的话没记", "{count} message was handed over"),
        Text("field-desk.shared-text", "看了，存下就成一件事。", "Look, and keep it as a matter."),
        Text("field-desk.record-group", "哪个群里说的", "Online group"),
        Text("field-desk.record-no-group", "不是群里说的", "Not from a group"),
        Text("field-desk.record-group-hint", "只记事、群和日子，不记是谁说的。", "Only matter, group and day are kept."),
        Text("field-desk.record-name-hint", "本人愿意留名才写", "Only if they ask to be named"),
        Text("field-desk.record-said", "哪天说的", "Said on"),
        Text("field-desk.shown-group", "哪个群", "Group"),
        Text("field-desk.shown-said-on", "哪天说的", "Said on"),
        Text("field-desk.shown-place", "在哪里", "Place"),
        Text("field-desk.shown-category", "哪一类", "Category"),
        Text("field-desk.comma", "，", ", "),
        Text("field-desk.open-requests", "{count} 件事没办完", "{count} open requests"),
        Text("field-desk.open-requests-one", "{count} 件事没办完", "{count} open request"),
        Text("field-desk.card-requests", "还没办完的事", "Open requests"),
        Text("field-desk.card-requests-none", "这一户没有没办完的事。", "Nothing is open for this household."),
    ]
}
