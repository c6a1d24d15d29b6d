import Kernel

extension Day {
    /// `2026年11月7日`, for what a village writes itself.
    var written: String { written(in: .chinese) }

    /// `2026年11月1日至7日`, and as much of the last day as differs from the first.
    func written(to last: Day) -> String {
        let (first, end) = (parts, last.parts)
        if self == last { return written }
        if first.year != end.year { return "\(written)至\(last.written)" }
        return first.month == end.month
            ? "\(written)至\(end.day)日" : "\(written)至\(end.month)月\(end.day)日"
    }
}
