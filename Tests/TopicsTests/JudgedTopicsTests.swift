import Foundation
import Learning
import Sheets
import Testing

/// Answered messages of a public board beside the checkout, where there are any; never part of the sources.
private let messages = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/messages/replied.csv").standardizedFileURL

struct JudgedTopicsTests {
    @Test(.enabled(if: FileManager.default.fileExists(atPath: messages.path)))
    func `Topics of real messages are those that readers judged them to be, and none mixes two places`()
        throws
    {
        let table = try SheetReader.read([UInt8](Data(contentsOf: messages)), name: "replied.csv")
        var pile = TextPile()
        var (places, numbers, placeOf) = ([String: Int](), [Int](), [Int]())
        for row in table.rows {
            let place = codedPlace(in: row[2] + row[4])
            let number = places[place] ?? places.count
            places[place] = number
            pile.add(heading: withoutCodes(row[2]), body: withoutCodes(row[4]), at: number)
            numbers.append(Int(row[0]) ?? 0)
            placeOf.append(number)
        }

        let groups = TextGroups(pile)
        let topics = groups.places.flatMap { groups.groups(at: $0) }

        #expect(topics.flatMap { $0 }.sorted() == Array(numbers.indices), "each message is in one topic")
        #expect(topics.allSatisfy { topic in topic.allSatisfy { placeOf[$0] == placeOf[topic[0]] } })
        var topicOf: [Int: Int] = [:]
        for (number, topic) in topics.enumerated() { for row in topic { topicOf[numbers[row]] = number } }
        let chosen = Agreement(JudgedTopics.chosenOn, topicOf)
        let held = JudgedTopics.heldBack.map { Agreement($0, topicOf) }
        let heldWhole = Agreement(
            right: held.map(\.right).reduce(0, +), wrong: held.map(\.wrong).reduce(0, +),
            missed: held.map(\.missed).reduce(0, +))
        #expect(chosen.precision >= 0.85 && chosen.recall >= 0.6, "chosen on: \(chosen)")
        #expect(heldWhole.precision >= 0.8 && heldWhole.recall >= 0.6, "held back: \(heldWhole)")
    }

    private func codedPlace(in text: String) -> String {
        let district = text.firstMatch(of: /[A-Z][0-9]+[区县市]/)?.output
        return (district ?? text.firstMatch(of: /[A-Z]市/)?.output).map(String.init) ?? "?"
    }

    private func withoutCodes(_ text: String) -> String {
        text.replacing(/[A-Z][0-9]*[区县市省]?|西地省/, with: "")
    }
}

/// How far topics agree with what was judged, over all pairs of judged messages.
struct Agreement: CustomStringConvertible {
    var right = 0
    var wrong = 0
    var missed = 0

    init(right: Int, wrong: Int, missed: Int) {
        (self.right, self.wrong, self.missed) = (right, wrong, missed)
    }

    init(_ judged: [[Int]], _ topicOf: [Int: Int]) {
        let all = judged.enumerated().flatMap { row, numbers in numbers.map { (row: row, number: $0) } }
        for (index, one) in all.enumerated() {
            for other in all[(index + 1)...] {
                let isJoined = topicOf[one.number] == topicOf[other.number] && topicOf[one.number] != nil
                if one.row == other.row { if isJoined { right += 1 } else { missed += 1 } }
                if one.row != other.row, isJoined { wrong += 1 }
            }
        }
    }

    var precision: Double { Double(right) / Double(max(right + wrong, 1)) }
    var recall: Double { Double(right) / Double(max(right + missed, 1)) }
    var description: String {
        "precision \(precision), recall \(recall), \(right) right, \(wrong) wrong, \(missed) missed"
    }
}
