import Kernel

/// Names and doors of persons that stand in a text: found by the names that the register knows at the place.
///
/// The rule is bounded, and stands in docs/decisions/0028-names-in-notices.md: a name of three characters or more is
/// found wherever it stands; one of two characters too in a village, unless it is an everyday word; above the village,
/// where nearly every two characters are somebody's name, it is found only where it stands as names do. Somebody who
/// holds a post is not found beside the word of an office; no name is found within the name of a place.
struct NamesInProse: Sendable {
    /// Each with whether somebody of that name holds a post today.
    let names: [String: Bool]
    /// Whether the register asked is that of one village.
    let isVillage: Bool
    /// Names of places and of the issuer, which are nobody's.
    let places: [String]
    /// What the officer says is nobody's.
    var spared: Set<String> = []

    /// A name or a door within a text.
    struct Found: Sendable, Hashable {
        /// As people would read it out: 陈桂英, 3组12号.
        let words: String
        /// What is covered, in characters of the text.
        let range: Range<Int>
        let cover: String
    }

    /// In the order of the text; none overlaps another.
    func found(in text: String) -> [Found] {
        let characters = Array(text)
        let taken = marked(characters)
        var found: [Found] = []
        let letters = ProseLetters(characters)
        var at = 0
        while at < letters.count {
            guard let name = longestName(in: letters, at: at, taken) else {
                at += 1
                continue
            }
            let range = letters.range(at, name.count)
            found.append(Found(words: name, range: range, cover: Masking.name(name)))
            at += name.count
        }
        let doors = Doors.found(in: characters).filter { door in
            !spared.contains(door.words) && !found.contains { $0.range.overlaps(door.range) }
        }
        return (found + doors).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The text with stars for what was found.
    func masked(_ text: String) -> String {
        var characters = Array(text)
        for found in found(in: text).reversed() { characters.replaceSubrange(found.range, with: found.cover) }
        return String(characters)
    }

    private func longestName(in letters: ProseLetters, at: Int, _ taken: [Bool]) -> String? {
        for length in letters.lengths(from: at).reversed() {
            let name = letters.word(at, length)
            guard let isInOffice = names[name], !spared.contains(name) else { continue }
            let range = letters.range(at, length)
            if range.allSatisfy({ taken[$0] }) { continue }
            let (before, after) = (letters.before(at), letters.after(at + length))
            if isInOffice, ProseWords.isBesideOffice(before, after) { continue }
            let isPlain = length > 2 || isVillage && !ProseWords.everyday.contains(name)
            if isPlain || ProseWords.standsAsName(before, after) { return name }
        }
        return nil
    }

    /// Where names of places stand.
    private func marked(_ characters: [Character]) -> [Bool] {
        var taken = [Bool](repeating: false, count: characters.count)
        for place in places.map(Array.init) where !place.isEmpty && place.count <= characters.count {
            for start in 0...(characters.count - place.count)
            where characters[start] == place[0]
                && characters[start..<(start + place.count)].elementsEqual(place)
            {
                for index in start..<(start + place.count) { taken[index] = true }
            }
        }
        return taken
    }

    /// Words of the texts that may be somebody's name, by the first characters of the names there are.
    static func candidates(in texts: some Sequence<String>, initials: Set<Character>) -> Set<String> {
        var candidates: Set<String> = []
        for text in texts {
            let letters = ProseLetters(Array(text))
            for at in 0..<letters.count where initials.contains(letters[at]) {
                for length in letters.lengths(from: at) { candidates.insert(letters.word(at, length)) }
            }
        }
        return candidates
    }
}

/// The letters of a text without the spaces that people set between them: 李　明 is read as 李明.
struct ProseLetters: Sendable {
    private let letters: [Character]
    private let places: [Int]

    /// The longest name without a dot in it, and with one.
    private static let (plain_max, dotted_max) = (6, 15)

    init(_ characters: [Character]) {
        let kept = characters.indices.filter { !" \t\u{00A0}\u{3000}".contains(characters[$0]) }
        letters = kept.map { characters[$0] }
        places = kept
    }

    var count: Int { letters.count }

    subscript(_ at: Int) -> Character { letters[at] }

    func word(_ at: Int, _ length: Int) -> String { String(letters[at..<(at + length)]) }

    func range(_ at: Int, _ length: Int) -> Range<Int> { places[at]..<(places[at + length - 1] + 1) }

    func before(_ at: Int) -> ArraySlice<Character> { letters[max(0, at - 6)..<at] }

    func after(_ end: Int) -> ArraySlice<Character> { letters[end..<min(letters.count, end + 4)] }

    /// The lengths that a name beginning there may have.
    func lengths(from at: Int) -> [Int] {
        guard letters[at].isHan else { return [] }
        var (lengths, hasDot) = ([Int](), false)
        for length in 2...ProseLetters.dotted_max where at + length <= letters.count {
            let last = letters[at + length - 1]
            if ProseWords.dots.contains(last) {
                hasDot = true
            } else if !last.isHan {
                break
            } else if hasDot || length <= ProseLetters.plain_max {
                lengths.append(length)
            }
        }
        return lengths
    }
}

extension Character {
    var isHan: Bool {
        unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) || $0.value >= 0x20000 }
    }
}
