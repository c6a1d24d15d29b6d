import Kernel

/// Addresses down to the door: what tells where somebody lives. A road, a group or a building alone tells it of nobody.
enum Doors {
    private static let streets: Set<Character> = Set("路街巷弄道组队社湾院坝坪里坊栋幢座村")
    private static let houses: Set<Character> = ["栋", "幢", "座"]
    private static let digits_max = 5

    /// 3组12号, 幸福路18号附2号, 2栋1单元301室, 5号楼301室.
    static func found(in characters: [Character]) -> [NamesInProse.Found] {
        var found: [NamesInProse.Found] = []
        var at = 0
        while at < characters.count {
            guard let door = door(in: characters, at: at) else {
                at += 1
                continue
            }
            let start = max(context(in: characters, before: at), found.last?.range.upperBound ?? 0)
            found.append(
                NamesInProse.Found(
                    words: String(characters[start..<door.upperBound]), range: door,
                    cover: String(characters[door].map { $0.isNumber ? "*" : $0 })))
            at = door.upperBound
        }
        return found
    }

    /// The door that begins with the digits at `at`.
    private static func door(in characters: [Character], at: Int) -> Range<Int>? {
        guard at > 0, characters[at].isNumber, !characters[at].isHan, !characters[at - 1].isNumber,
            let after = number(in: characters, at: at)
        else { return nil }
        let before = characters[at - 1]
        let isInHouse = houses.contains(before) || characters[..<at].suffix(2).elementsEqual("号楼")
        if isInHouse {
            if let unit = text("单元", in: characters, at: after) {
                let room = number(in: characters, at: unit)
                return at..<(room.map { sign("室号户", in: characters, at: $0) ?? $0 } ?? unit)
            }
            if let end = sign("室号户", in: characters, at: after) { return at..<end }
            return after - at >= 3 ? at..<after : nil
        }
        guard streets.contains(before), let end = sign("号", in: characters, at: after),
            text("楼", in: characters, at: end) == nil, text("文", in: characters, at: end) == nil
        else { return nil }
        guard let annex = text("附", in: characters, at: end).flatMap({ number(in: characters, at: $0) })
        else { return at..<end }
        return at..<(sign("号", in: characters, at: annex) ?? annex)
    }

    /// Where the digits end that begin at `at`.
    private static func number(in characters: [Character], at: Int) -> Int? {
        let end = characters[at...].firstIndex { !$0.isNumber || $0.isHan } ?? characters.count
        return end > at && end - at <= digits_max ? end : nil
    }

    private static func text(_ words: String, in characters: [Character], at: Int) -> Int? {
        characters[at...].starts(with: words) ? at + words.count : nil
    }

    private static func sign(_ signs: String, in characters: [Character], at: Int) -> Int? {
        at < characters.count && signs.contains(characters[at]) ? at + 1 : nil
    }

    /// Back to where the address begins, so that people see of which door is spoken: at most eight characters.
    private static func context(in characters: [Character], before at: Int) -> Int {
        var start = at
        while start > 0, at - start < 8, characters[start - 1].isHan || characters[start - 1].isNumber {
            start -= 1
        }
        // Only the part from the number of the group or house, or the name of the road.
        let part = characters[start..<at]
        guard let first = part.dropLast().lastIndex(where: \.isNumber) else { return max(start, at - 4) }
        return part[..<first].lastIndex { !$0.isNumber }.map { $0 + 1 } ?? start
    }
}
