import Foundation

/// Texts that are to be grouped, each of one place: kept as counted pairs of characters, not as words.
package struct TextPile: Sendable {
    private var columnOf: [Gram: Int32] = [:]
    private(set) var grams: [Gram] = []
    private(set) var starts: [Int] = [0]
    private(set) var columns: [Int32] = []
    /// How often a pair stands in the body, up to 127; 128 more where it stands in the heading.
    private(set) var counts: [UInt8] = []
    private(set) var places: [Int32] = []
    /// The class of each, 0 for none.
    private(set) var classes: [Int32] = []

    package init() {}

    /// How many texts lie in it.
    package var count: Int { places.count }

    /// - Parameters:
    ///   - heading: weighs more than what follows.
    ///   - place: any number; texts of different numbers are never grouped.
    ///   - kind: the number of a class, from 1 on, 0 for none; texts of one class need less in common.
    package mutating func add(heading: String, body: String, at place: Int, kind: Int = 0) {
        var counted: [Gram: UInt8] = [:]
        for gram in TextPile.pairs(of: String(body.prefix(LearningLimits.groupedCharacters_max))) {
            counted[gram, default: 0] = min(counted[gram, default: 0] + 1, 127)
        }
        for gram in TextPile.pairs(of: heading) { counted[gram, default: 0] |= 128 }
        for (gram, count) in counted.sorted(by: { $0.key < $1.key }) where !Fillers.pairs.contains(gram) {
            columns.append(column(of: gram))
            counts.append(count)
        }
        starts.append(columns.count)
        places.append(Int32(place))
        classes.append(Int32(kind))
    }

    /// Puts a text elsewhere, before the pile is grouped.
    package mutating func put(_ text: Int, at place: Int) { places[text] = Int32(place) }

    /// What one text's pair weighs by its own count.
    static func weight(of count: UInt8) -> Float {
        let inBody = count & 127
        return (inBody > 0 ? 1 + logf(Float(inBody)) : 0) + (count & 128 > 0 ? 2 : 0)
    }

    static func pairs(of text: String) -> [Gram] {
        TextFeatures.runs(of: text).flatMap { run in
            zip(run, run.dropFirst()).compactMap { first, second in
                first.value > 0x2FFF && second.value > 0x2FFF ? Gram(first, second) : nil
            }
        }
    }

    func column(ifKnown gram: Gram) -> Int? { columnOf[gram].map(Int.init) }

    private mutating func column(of gram: Gram) -> Int32 {
        if let known = columnOf[gram] { return known }
        let column = Int32(grams.count)
        columnOf[gram] = column
        grams.append(gram)
        return column
    }
}

/// Pairs that stand in every second letter to an authority and say nothing of the matter.
private enum Fillers {
    static let pairs: Set<Gram> = Set(
        [
            "反映", "问题", "请求", "希望", "关于", "咨询", "建议", "投诉", "举报", "我们", "现在", "没有", "领导", "您好", "政府",
            "相关", "部门", "解决", "尊敬", "的问", "敬的", "谢谢", "感谢", "请问", "是否", "一个", "可以",
        ].flatMap { TextPile.pairs(of: $0) })
}
