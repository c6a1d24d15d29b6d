import Kernel
import Requests

/// How a figure becomes a sentence of a newspaper.
///
/// - Source: presets §6a.
enum Wording {
    /// A number as headlines have it: plain, 余 or 近.
    enum Round: Equatable {
        case exact(Int)
        /// At least so many, and less than a step more.
        case over(Int)
        /// Just below.
        case near(Int)
    }

    /// Truncated to its first digit from a hundred on; 近 within a fiftieth below the next one.
    static func round(_ value: Int) -> Round {
        if value < 100 { return .exact(value) }
        var step = 1
        while value / step >= 10 { step *= 10 }
        let floor = value / step * step
        if floor == value { return .exact(value) }
        if (floor + step - value) * 50 <= floor + step { return .near(floor + step) }
        return .over(floor)
    }

    /// How a count stands to another; nil against nothing, since no percentage can be said.
    enum Change: Equatable {
        case same
        /// In tenths of a percent.
        case up(Int), down(Int)
    }

    static func change(from old: Int, to new: Int) -> Change? {
        if old <= 0 { return nil }
        let tenths = Int((Double(new - old) * 1_000 / Double(old)).rounded())
        return tenths == 0 ? .same : tenths > 0 ? .up(tenths) : .down(-tenths)
    }

    /// Between two shares, in tenths of a percentage point: never in percent of a percentage.
    static func points(from old: BulletinFigures.Share, to new: BulletinFigures.Share) -> Change? {
        guard let before = old.proportion.thousandths, let after = new.proportion.thousandths else {
            return nil
        }
        return before == after ? .same : after > before ? .up(after - before) : .down(before - after)
    }

    /// Whether 全部 may be said.
    static func isWhole(_ share: BulletinFigures.Share) -> Bool {
        share.whole > 0 && share.part == share.whole
    }

    /// Below so many a share or a median says little, and is marked.
    static let small = 10

    /// `12.3` of 123 tenths.
    static func tenths(_ value: Int) -> String { "\(value / 10).\(value % 10)" }
}
