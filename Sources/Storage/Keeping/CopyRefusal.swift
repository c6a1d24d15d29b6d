import Kernel

/// Why a county is not exported, imported, backed up or restored.
package enum CopyRefusal: Refusal, Equatable {
    /// An import broke off; what it left is no county.
    case unfinished
    case positionAhead(Position, head: Position)
    /// Rows have changed since, and the past ones are gone.
    case positionPassed(Position, head: Position)
    /// The relay has yet to react to so many entries.
    case unrelayed(Int)
    case targetTaken(String)
    case targetNotEmpty(String)
    case otherFormat(Int)
    case otherSteps(String)

    package var code: String { sentence.text.key }

    package var sentence: Sentence {
        switch self {
        case .unfinished: Sentence(KeepingTexts.unfinished)
        case .positionAhead(let wanted, let head):
            Sentence(KeepingTexts.positionAhead, ["wanted": "\(wanted)", "head": "\(head)"])
        case .positionPassed(let wanted, let head):
            Sentence(KeepingTexts.positionPassed, ["wanted": "\(wanted)", "head": "\(head)"])
        case .unrelayed(let count): Sentence(KeepingTexts.unrelayed, ["count": "\(count)"])
        case .targetTaken(let path): Sentence(KeepingTexts.targetTaken, ["path": path])
        case .targetNotEmpty(let table): Sentence(KeepingTexts.targetNotEmpty, ["table": table])
        case .otherFormat(let format): Sentence(KeepingTexts.otherFormat, ["format": "\(format)"])
        case .otherSteps(let step): Sentence(KeepingTexts.otherSteps, ["step": step])
        }
    }
}

/// What exports, imports, backups and restores say to people.
enum KeepingTexts {
    static let unfinished = Text(
        "copy.unfinished", "往这个数据库的导入中断过，它不是一个完整的县。请换一个空数据库，从头导入。",
        "An import into this database broke off, so it holds no whole county. Import again into an empty one."
    )
    static let positionAhead = Text(
        "copy.position-ahead", "日志只到第 {head} 条，没有第 {wanted} 条。请写 {head}，或者不写。",
        "The journal ends at {head}; there is no position {wanted}. Name {head}, or none.")
    static let positionPassed = Text(
        "copy.position-passed", "第 {wanted} 条以后数据已经变动，现在到了第 {head} 条，旧的样子导不出来了。请写 {head}，或者不写。",
        "Rows have changed since position {wanted}, the journal ends at {head}. Name {head}, or none.")
    static let unrelayed = Text(
        "copy.unrelayed", "还有 {count} 条日志的后续处理没有做完。请等服务把它们做完，再导出。",
        "{count} entries of the journal still wait for what follows from them. Let the server finish, then export."
    )
    static let targetTaken = Text(
        "copy.target-taken", "{path} 已经存在。请换一个名字。", "{path} is there already. Choose another name.")
    static let targetNotEmpty = Text(
        "copy.target-not-empty", "目标数据库不是空的（表 {table} 里有数据）。请换一个空数据库。",
        "The target is not empty, its table {table} has rows. Choose an empty database.")
    static let otherFormat = Text(
        "copy.other-format", "这份导出的格式是 {format}，本程序读不了。请用写出它的版本。",
        "This export has format {format}, which this program does not read. Use the version that wrote it.")
    static let otherSteps = Text(
        "copy.other-steps", "导出与本程序的表结构不同（{step}）。请用同一版本导出和导入。",
        "The export and this program differ in the schema step {step}. Export and import with the same version."
    )
}
