import Kernel

extension Text {
    static let ledgerLines = Text("ledger.lines", "每一笔", "Every entry")
    static let ledgerDay = Text("ledger.column-day", "日期", "Day")
    static let ledgerWhat = Text("ledger.column-what", "事由", "What for")
    static let ledgerAmount = Text("ledger.column-amount", "增减", "Change")
    static let ledgerBalance = Text("ledger.column-balance", "余", "Balance")
    static let ledgerNothing = Text("ledger.nothing", "还没有一笔。", "Nothing has been entered yet.")
    static let ledgerIsReversal = Text("ledger.is-reversal", "冲正：{what}", "Reversal: {what}")
    static let ledgerWasReversed = Text("ledger.was-reversed", "{what}（已冲正）", "{what} (reversed)")
    static let ledgerOpening = Text("ledger.opening", "上期结余", "Brought forward")
}
