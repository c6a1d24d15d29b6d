import Kernel
import Testing

@testable import Web

/// What a page spares its reader: a name said twice, a summary that names nothing, a table that runs off the screen.
@Suite struct ReadingTests {
    private static func missing(_ field: String) -> Frame.FieldError {
        Frame.FieldError(field: field, sentence: Sentence(.fieldMissing), code: "field.missing")
    }

    @Test(arguments: Language.allCases)
    func `a sentence that fits any field stands in the summary behind the field's name`(language: Language) {
        let errors = [Self.missing("how"), Self.missing("text"), Self.missing("nowhere")]
        let frame = PieceGround.frame(language, errors: errors)
        let fields =
            Field("how", "怎么来的 & 哪天").radios(frame, [Choice("letter", "来信")])
            + Field("text", "什么事", isOptional: true).text(frame)

        let page = Layout.page(title: "登记", frame: frame, body: fields).text

        let (colon, words) = (frame(.pieceColon), frame(.fieldMissing))
        #expect(page.contains("<a href=\"#how\">怎么来的 &amp; 哪天\(colon)\(words)</a>"))
        #expect(page.contains("<a href=\"#text\">什么事\(colon)\(words)</a>"))
        #expect(page.contains("<a href=\"#nowhere\">\(words)</a>"))
    }

    @Test func `a sentence of its own is not named twice`() {
        let frame = PieceGround.frame(errors: [PieceGround.error(at: "text", "请写什么事")])

        let page = Layout.page(title: "登记", frame: frame, body: Field("text", "什么事").text(frame)).text

        #expect(page.contains("<a href=\"#text\">请写什么事</a>"))
    }

    @Test func `the way to a page ends above it, and keeps a name that the heading does not say`() {
        let way = [Crumb("柳坪村", path: "/places/1"), Crumb("设一个岗")]

        let said = Layout.page(title: "设一个岗", frame: PieceGround.frame(), crumbs: way, body: "").text
        let other = Layout.page(title: "改一个岗", frame: PieceGround.frame(), crumbs: way, body: "").text

        #expect(said.contains("/places/1") && !said.contains("<span aria-current=\"true\">设一个岗"))
        #expect(other.contains("<span aria-current=\"true\">设一个岗"))
    }

    @Test func `a table of figures scrolls on a phone unless it asks to be a list, with its sums`() {
        let columns = [DataTable.Column("类别"), .init("收到", isNumeric: true), .init("办结", isNumeric: true)]
        func table(_ isList: Bool?) -> String {
            DataTable(
                "三率", columns: columns, rows: [["城乡建设", "10", "5"]], footer: ["柳坪村", "20", "11"],
                isListOnPhones: isList
            ).html.text
        }

        #expect(!table(nil).contains("class=\"stack\"") && !table(nil).contains("data-label"))
        #expect(table(true).contains("class=\"stack\"") && table(true).contains("<tfoot role=\"rowgroup\">"))
        #expect(table(true).contains("data-label=\"办结\">11</td>"))
    }

    @Test func `days of every year and months are said as people say them`() {
        let (chinese, english) = (PieceGround.frame(), PieceGround.frame(.english))

        #expect(chinese.yearDay(month: 11, date: 15) == "11月15日")
        #expect(english.yearDay(month: 11, date: 15) == "15 Nov")
        #expect(chinese.month(10, of: 2026) == "2026年10月" && english.month(10, of: 2026) == "Oct 2026")
    }
}
