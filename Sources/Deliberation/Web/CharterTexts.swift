import Kernel

/// What the pages of village rules say.
extension Text {
    static let chartersTitle = Text("deliberation.charters.title", "村规民约", "Village rules (村规民约)")
    static let chartersPurpose = Text(
        "deliberation.charters.purpose",
        "各村自己定的规矩：每一版、谁通过的、备案没有。",
        "What villages lay down for themselves: every version, who adopted it, whether the town has it "
            + "on file.")
    static let chartersEmpty = Text("deliberation.charters.empty", "还没有村规民约", "No village rules yet")
    static let chartersEmptyText = Text(
        "deliberation.charters.empty-text",
        "点“写新的一版”开始，再交村民会议表决。",
        "Write the first version, then put it to the villagers' assembly.")
    static let charterWrite = Text("deliberation.charter.write", "写新的一版", "Write a version")
    static let charterFormPurpose = Text(
        "deliberation.charter.form-purpose",
        "每行一条，不用写编号。写好以后交村民会议表决，通过才算数。",
        "A clause a line, without numbers. The villagers' assembly votes on it; only then does it hold.")
    static let charterFieldKind = Text("deliberation.charter.kind", "哪一种", "Kind")
    static let kindVillageRules = Text("deliberation.charter.kind.village-rules", "村规民约", "Village rules")
    static let kindResidentsPact = Text("deliberation.charter.kind.residents-pact", "居民公约", "Residents' pact")
    static let charterFieldClauses = Text("deliberation.charter.clauses", "条款", "Clauses")
    static let charterFieldClausesHint = Text(
        "deliberation.charter.clauses-hint",
        "不得侵犯村民的人身权利、民主权利和合法财产权利；不写罚款。",
        "Nothing may touch personal, democratic or lawful property rights; no fines.")
    static let charterFieldWanted = Text("deliberation.charter.wanted", "从哪天起施行", "In force from")
    static let charterFieldWantedHint = Text(
        "deliberation.charter.wanted-hint",
        "不填就是通过的那天。",
        "Empty for the day of its adoption.")
    static let charterSend = Text("deliberation.charter.send", "存为草案", "Keep as a draft")
    static let charterVersion = Text("deliberation.charter.version", "第 {version} 版", "Version {version}")
    static let charterDraft = Text("deliberation.charter.draft", "草案，等表决", "Draft, waits for the vote")
    static let charterInForce = Text("deliberation.charter.in-force", "{day}起施行", "In force since {day}")
    static let charterComing = Text("deliberation.charter.coming", "{day}起施行", "In force from {day}")
    static let charterEnded = Text("deliberation.charter.ended", "{day}停用", "Ended on {day}")
    static let charterUnfiled = Text("deliberation.charter.unfiled", "还没有备案", "Not on file yet")
    static let charterAdopted = Text("deliberation.charter.adopted", "通过", "Adopted")
    static let charterFrom = Text("deliberation.charter.from", "施行", "In force from")
    static let charterFiling = Text("deliberation.charter.filing", "备案", "Filing")
    static let charterVersions = Text("deliberation.charter.versions", "其他版本", "Other versions")
    static let charterOrdered = Text(
        "deliberation.charter.ordered",
        "{day}，镇政府责令改正",
        "The town ordered a correction on {day}")
    static let charterCompare = Text(
        "deliberation.charter.compare",
        "和上一版对照",
        "Compare with the version before")
    static let charterNext = Text(
        "deliberation.charter.next",
        "村规民约只能由村民会议通过，不能授权别的会。",
        "Village rules are adopted by the villagers' assembly alone; nobody can be authorised instead.")
    static let charterNextPact = Text(
        "deliberation.charter.next-pact",
        "居民公约由居民会议通过。",
        "A residents' pact is adopted by the residents' assembly.")
    static let charterDrop = Text("deliberation.charter.drop", "放弃这份草案", "Give this draft up")
    static let charterRevise = Text(
        "deliberation.charter.revise",
        "修改，写下一版",
        "Revise it: write the next version")
    static let clauseNumber = Text("deliberation.clause.number", "第{number}条", "Clause {number}")
    static let filingTitle = Text("deliberation.filing.title", "备案", "File it")
    static let filingNumber = Text("deliberation.filing.number", "备案号", "Filing number")
    static let filingOn = Text("deliberation.filing.on", "备案日期", "Day")
    static let filingSend = Text("deliberation.filing.send", "准予备案", "File it")
    static let orderTitle = Text("deliberation.order.title", "责令改正", "Order a correction")
    static let orderReason = Text("deliberation.order.reason", "哪一条、为什么", "Which clause, and why")
    static let orderReasonHint = Text(
        "deliberation.order.reason-hint",
        "写明违反哪部法律；大家都看得到。",
        "Name the law that it breaks; everybody reads it.")
    static let orderSend = Text("deliberation.order.send", "责令改正", "Order it")
    static let compareTitle = Text("deliberation.compare.title", "两版对照", "Two versions")
    static let compareChange = Text("deliberation.compare.change", "变化", "Change")
    static let changeSame = Text("deliberation.compare.same", "不变", "Same")
    static let changeChanged = Text("deliberation.compare.changed", "修改", "Changed")
    static let changeAdded = Text("deliberation.compare.added", "新增", "New")
    static let changeRemoved = Text("deliberation.compare.removed", "删去", "Left out")
}
