import Kernel
import Testing

@testable import Notices

struct BoardScreenTests {
    private static func cut(_ body: String, rows: Int = 0) -> [BoardScreen] {
        let notice = Notice(
            id: NoticeID(high: 0, low: 1), number: "2026-1", place: PlaceID(high: 0, low: 1), kind: .review,
            title: "评议", body: body, columns: [.init("组")], naming: .nobody, contact: "", issuer: "村委会",
            takesObjections: false, owner: nil, ownerKind: nil, replaces: nil, publisher: nil,
            published: Instant(milliseconds: 0), standing: .init(posted: Instant(milliseconds: 0)),
            position: 1)
        return BoardScreen.cut(
            notice, lines: (0..<rows).map { NoticeLine(number: $0 + 1, cells: ["\($0)"], item: nil) })
    }

    @Test func `short paragraphs stand together, a table has screens of its own`() {
        let screens = Self.cut("一\n二\n三", rows: 17)

        #expect(screens.map(\.paragraphs) == [["一", "二", "三"], [], [], []])
        #expect(screens.map(\.rows.count) == [0, 8, 8, 1])
        #expect(screens.map(\.number) == [1, 2, 3, 4])
        #expect(screens.allSatisfy { $0.count == 4 })
    }

    @Test func `a long paragraph is cut behind a stop and nothing is lost`() {
        let sentence = String(repeating: "铺", count: 99) + "。"
        let body = String(repeating: sentence, count: 4) + String(repeating: "清", count: 200)

        let screens = Self.cut(body)

        #expect(screens.flatMap(\.paragraphs).joined() == body)
        #expect(screens.flatMap(\.paragraphs).allSatisfy { $0.count <= 150 })
        #expect(screens.first?.paragraphs == [sentence])
    }

    @Test func `what says nothing has no screen`() {
        #expect(Self.cut("") == [])
    }
}
