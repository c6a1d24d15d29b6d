import Kernel

/// What the forms and confirmation pages of this room say.
extension Text {
    static let changeFound = Text("places.change-found", "在下面新设", "Found a place in it")
    static let changeFoundTitle = Text("places.change-found-title", "新设一个地方", "Found a place")
    static let changeRename = Text("places.change-rename", "改名", "Rename")
    static let changeRenameNote = Text(
        "places.change-rename-note", "旧名称仍然查得到，以前的统计不变。",
        "The old name can still be looked up, and earlier figures do not change.")
    static let changeMove = Text("places.change-move", "划归别处", "Move")
    static let changeMoveNote = Text(
        "places.change-move-note", "下面的地方一起划过去。", "Everything in it comes along.")
    static let changeMerge = Text("places.change-merge", "合并", "Merge")
    static let changeMergeNote = Text(
        "places.change-merge-note", "被并的地方到那天为止，下面的小组和网格归合并后的地方。",
        "The merged places end on that day; what lies in them goes to the one that remains.")
    static let changeSplit = Text("places.change-split", "划出新的", "Divide")
    static let changeSplitNote = Text(
        "places.change-split-note", "先写新地方的名称，再把下面的每一个分给它们。",
        "Name the new places, then say what goes to which of them.")
    static let changeClose = Text("places.change-close", "撤销", "Close")
    static let changeCloseNote = Text(
        "places.change-close-note", "撤销之后，从那天起名单里不再有它；以前的事仍然查得到。",
        "From that day on no list has it; what happened before can still be looked up.")

    static let changeName = Text("places.change-name", "名称", "Name")
    static let changeOldName = Text("places.change-old-name", "原来的名称", "Name so far")
    static let changeNewName = Text("places.change-new-name", "新名称", "New name")
    static let changeEdition = Text("places.change-edition", "哪一年的代码", "Year of the list")
    static let changeCodeHint = Text("places.change-code-hint", "{count} 位数字", "{count} digits")
    static let changeNoCode = Text("places.change-no-code", "没有", "None")
    static let changeSame = Text("places.change-same", "不变", "As before")
    static let changeOn = Text("places.change-on", "从哪一天起", "From")
    static let changeOnHint = Text(
        "places.change-on-hint", "可以提前一年定下，到那天自动生效。", "Up to a year ahead; it takes effect by itself.")
    static let changeWhich = Text("places.change-which", "哪个地方", "Place")
    static let changeOldParent = Text("places.change-old-parent", "原来的上级", "Lies in")
    static let changeNewParent = Text("places.change-new-parent", "新的上级", "Will lie in")
    static let changeChoose = Text("places.change-choose", "请选一个", "Choose one")
    static let changeSources = Text("places.change-sources", "和哪些合并", "Merge with")
    static let changeMergedName = Text("places.change-merged-name", "合并后的新名称", "Name of a new place")
    static let changeMergedNameHint = Text(
        "places.change-merged-name-hint", "留空，就把选中的并入这个地方。",
        "Left empty, the chosen ones become part of this place.")
    static let changeEnding = Text("places.change-ending", "到那天为止的", "These end")
    static let changeInto = Text("places.change-into", "合并成为", "And become")
    static let changePart = Text("places.change-part", "新地方 {number}", "New place {number}")
    static let changePartName = Text(
        "places.change-part-name", "新地方 {number} 的名称", "Name of new place {number}")
    static let changePartRest = Text("places.change-part-rest", "留在原来的地方", "Stays")
    static let changeStays = Text("places.change-stays", "{name}保留，其余的还归它", "{name} goes on with the rest")
    static let changeGiven = Text("places.change-given", "下面的各归哪里", "What goes where")
    static let changeAfterwards = Text("places.change-afterwards", "原来的地方", "The place itself")
    static let changeGoesOn = Text("places.change-goes-on", "保留", "Goes on")
    static let changeEnds = Text("places.change-ends", "撤销", "Ends")
    static let changeNothing = Text("places.change-nothing", "下面没有", "Nothing in it")
    static let changeComma = Text("places.change-comma", "、", ", ")

    static let changeCheck = Text("places.change-check", "先看看会怎样", "See what would happen")
    static let changeCheckPurpose = Text(
        "places.change-check-purpose", "看清楚再定。还没有改动任何东西。", "Nothing has been changed yet.")
    static let changeConfirm = Text("places.change-confirm", "确定，照这样改", "Yes, change it so")
    static let changeBack = Text("places.change-back", "不改了", "Leave it as it is")
    static let changeFoundQuestion = Text("places.change-found-question", "新设这个地方？", "Found this place?")
    static let changeRenameQuestion = Text("places.change-rename-question", "改成这个名称？", "Rename it so?")
    static let changeMoveQuestion = Text("places.change-move-question", "划归新的上级？", "Move it there?")
    static let changeMergeQuestion = Text("places.change-merge-question", "合并这些地方？", "Merge these places?")
    static let changeSplitQuestion = Text("places.change-split-question", "这样划分？", "Divide it so?")
    static let changeCloseQuestion = Text("places.change-close-question", "撤销这个地方？", "Close this place?")
}
