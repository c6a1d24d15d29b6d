import Kernel
import Storage
import Testing
import Web

@testable import Petitions

struct PetitionRuleTests {
    @Test(arguments: [
        "@阳光小院 说的", "请看＠abc", "电话13900001234", "139-0000-1234", "QQ 12345", "微信号 lily_2", "网名叫小草",
        "打 023 7788 9900 问",
    ])
    func `words that lead to who spoke are found`(words: String) {
        #expect(Speaker.isNamed(in: words))
    }

    @Test(arguments: [
        "桥头路面塌了一块，3月5日以前补好", "12345热线也有人反映", "一共 200 米，花了 3000 元", "有人 @ 了村里", "",
    ])
    func `words of the matter itself are kept`(words: String) {
        #expect(!Speaker.isNamed(in: words))
    }

    /// Rulings 21: no lists of persons, no profile. What is not kept cannot be asked for.
    @Test func `no table holds a petitioner but sealed, and no address asks for a person`() {
        let officers = [
            "registrar_id", "asked_by_id", "closed_by_id", "person_id", "named_by_id", "answerer_id",
            "actor_id", "kept_by_id",
        ]
        let tables = Petitions.schema.map(\.statement).joined(separator: "\n")
        let lines = tables.split(separator: "\n").map(String.init)
        let people = lines.filter { $0.contains("people_person") && $0.contains("REFERENCES") }
        #expect(people.count >= officers.count)
        #expect(people.allSatisfy { line in officers.contains { line.contains($0) } }, "\(people)")
        #expect(!tables.contains("people_household") && !tables.contains(" name "))
        for column in ["name_sealed", "phone_sealed", "address_sealed", "words_sealed"] {
            #expect(lines.contains { $0.contains(column) && $0.contains("BYTES") }, "\(column)")
        }
        #expect(!tables.contains("ON petitions_petition (name") && !tables.contains("lookup"))

        let asked = Set(Petitions.endpoints.flatMap { $0.query.map(\.name) })
        #expect(asked == ["place", "filter", "request", "town", "number", "code"])
    }

    @Test func `a claim may be reviewed and finally reviewed, and nothing else may`() {
        for kind in Petition.Kind.allCases {
            for outcome in PetitionFile.outcomes(of: kind, at: .handling) {
                let isReviewed = kind == .appeal && [.supported, .explained, .notSupported].contains(outcome)
                #expect(file(kind, [(.handling, outcome)]).next == (isReviewed ? .review : nil))
            }
        }
        #expect(file(.appeal, [(.handling, .explained), (.review, .upheld)]).next == .recheck)
        #expect(
            file(.appeal, [(.handling, .explained), (.review, .upheld), (.recheck, .upheld)]).next == nil)
    }

    private func file(
        _ kind: Petition.Kind, _ answers: [(Petition.Stage, Petition.Outcome)]
    ) -> PetitionFile {
        let place = PlaceID(high: 7, low: 1)
        let petition = Petition(
            id: PetitionID(high: 1, low: 1), number: "信2026-0001", form: .letter, kind: kind, place: place,
            office: place, source: "", received: Instant(milliseconds: 0),
            registrar: PersonID(high: 1, low: 1), visitors: nil, isReachable: true, request: nil,
            accused: nil,
            state: .answered, unit: nil, ask: nil, extended_days: 0, guided: nil, closure: nil,
            isErased: false, version: 1)
        return PetitionFile(
            petition: petition,
            answers: answers.enumerated().map { index, answer in
                PetitionAnswer(
                    id: PetitionActID(high: 2, low: UInt64(index)), stage: answer.0, outcome: answer.1,
                    by: PersonID(high: 1, low: 2), at: Instant(milliseconds: 0), delivered: nil, until: nil)
            }, hearings: [], assignees: [])
    }
}
