import Testing

@testable import Notices

struct PersonalNumberTests {
    @Test(
        arguments: [
            ("身份证 11010519491231002X 号", .identity), ("110105 19491231 002x", .identity),
            ("110105491231002", .identity), ("卡号 6222 0212 3456 7890 123", nil),
            ("卡号4111 1111 1111 1111。", .bank), ("打 13912345678 找我", .phone), ("139-1234-5678", .phone),
            ("１３９１２３４５６７８", .phone), ("文号 2026-14，金额 86000.00 元", nil), ("区划代码 500155104201", nil),
            ("12345678901", nil), ("110105194912310021", nil),
        ] as [(String, PersonalNumbers.Kind?)])
    func `numbers of cards, identities and telephones are found however they are written`(
        text: String, kind: PersonalNumbers.Kind?
    ) {
        #expect(PersonalNumbers.first(in: text) == kind)
    }

    @Test func `the contact's own telephone is no secret`() {
        let found = PersonalNumbers.first(in: "找王春梅，139 1234 5678", except: "王春梅 13912345678")

        #expect(found == nil)
    }
}
