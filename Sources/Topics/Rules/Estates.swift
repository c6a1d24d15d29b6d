import Kernel

/// Which estate (小区, 安置点) of a village a request is about, so that no concern mixes two of them.
///
/// What the place tree knows goes before what is only said; who names two estates is taken to mean neither.
struct Estates: Sendable {
    /// An estate of the place tree.
    struct Known: Sendable, Equatable {
        let id: PlaceID
        let name: String
    }

    enum Found: Hashable, Sendable {
        case place(PlaceID)
        /// By the words before 小区, which no place of the tree has.
        case named(String)
    }

    let known: [Known]

    /// - Parameter texts: where exactly, title and words; a where that names an estate is enough.
    func found(in texts: [String]) -> Found? {
        for text in texts {
            let places = Set(known.filter { Estates.names($0.name, in: text) }.map(\.id))
            if places.count == 1, let one = places.first { return .place(one) }
            if places.count > 1 { return nil }
            let stems = Set(Estates.stems(in: text))
            if stems.count == 1, let one = stems.first { return .named(one) }
            if stems.count > 1, Set(Estates.canonical(Array(stems)).values).count > 1 { return nil }
            if let one = stems.min(by: { $0.count < $1.count }) { return .named(one) }
        }
        return nil
    }

    /// The whole name, or what it is called without 小区 where that is no everyday word.
    private static func names(_ name: String, in text: String) -> Bool {
        if text.contains(name) { return true }
        let stem = stripped(Array(name))
        return stem.count >= 3 && stem.count < name.count && text.contains(String(stem))
    }

    /// Of stems that end alike the shortest stands for all: 龙城 for 龙城 and 大龙城.
    static func canonical(_ stems: [String]) -> [String: String] {
        let sorted = Set(stems).sorted { ($0.count, $0) < ($1.count, $1) }
        return Dictionary(
            uniqueKeysWithValues: sorted.map { stem in
                (stem, sorted.first { stem.hasSuffix($0) } ?? stem)
            })
    }

    /// What stands before 小区 and its like, without what only tells that it is one.
    static func stems(in text: String) -> [String] {
        let letters = Array(text)
        var stems: [String] = []
        for end in letters.indices {
            guard let kind = kinds.first(where: { letters[end...].starts(with: $0) }) else { continue }
            // 锦绣花园小区 is found once, at its last word.
            let behind = end + kind.count
            if kinds.contains(where: { letters[behind...].starts(with: $0) }) { continue }
            let name = stripped(Array(letters[..<behind]))
            if let stem = stem(name) { stems.append(stem) }
        }
        return stems
    }

    /// A stem as it is written with what it is: 锦绣小区, 白马安置点.
    static func full(_ stem: String, in texts: [String]) -> String {
        for text in texts {
            guard let found = text.firstRange(of: stem) else { continue }
            let behind = Array(text[found.upperBound...].prefix(4))
            if let kind = kinds.first(where: { behind.starts(with: $0) }) { return stem + String(kind) }
        }
        return stem
    }

    private static func stripped(_ letters: [Character]) -> [Character] {
        var rest = letters[...]
        while let kind = kinds.first(where: {
            rest.count >= $0.count && rest.suffix($0.count).elementsEqual($0)
        }) {
            rest = rest.dropLast(kind.count)
        }
        return Array(rest)
    }

    private static func stem(_ letters: [Character]) -> String? {
        var name: [Character] = []
        for letter in letters.reversed() {
            guard let scalar = letter.unicodeScalars.first, (0x4E00...0x9FFF).contains(scalar.value),
                !words.contains(letter), name.count < length_max
            else { break }
            if name.count >= 2, bounds.contains(letter) { break }
            name.insert(letter, at: 0)
        }
        while let said = said.first(where: { name.starts(with: $0) }) { name.removeFirst(said.count) }
        let isTold =
            name.count >= 2 && !plain.contains(String(name)) && !plain.contains(String(name.suffix(2)))
        return isTold ? String(name) : nil
    }

    private static let length_max = 6

    /// What an estate is called by.
    private static let kinds = [
        "安置小区", "小区", "安置点", "安置区", "花园", "花苑", "家园", "佳苑", "雅苑", "豪庭", "华庭", "公馆",
    ].map(Array.init)
    /// A name does not reach over these.
    private static let words: Set<Character> = Set("在住是的了到从和与及或我你他她它们咱这那该本某各每全个有去离于为请把被让给位叫里内外前后旁边")
    /// Nor over the place that it lies in, where a name stands behind that already.
    private static let bounds: Set<Character> = Set("县镇乡村街道路区市州省号栋组")
    /// What people say before it.
    private static let said = [
        "投诉", "反映", "举报", "咨询", "昨天", "今天", "现在", "最近", "目前", "关于", "购买", "业主", "附近", "对面", "隔壁",
    ].map(Array.init)
    /// No name of one estate.
    private static let plain: Set<String> = [
        "老旧", "城市", "居民", "住宅", "商住", "商品房", "物业", "县城", "城区", "智慧", "封闭", "无物业", "搬迁", "移民", "集中",
        "分散", "易地", "扶贫", "街心", "中心", "口袋", "屋顶", "空中", "美丽", "幸福美丽", "精神", "共同", "美好", "很多", "多个", "所有",
        "部分", "整个", "一些", "其它", "其他", "附近", "对面", "隔壁", "周边", "农村", "新建", "改造", "安置",
    ]
}
