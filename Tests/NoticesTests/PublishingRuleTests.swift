import Clocks
import Kernel
import Testing

@testable import Notices

struct PublishingRuleTests {
    private static func draft(
        title: String = "评议结果", body: String = "见表。", table: NoticeTable? = nil, naming: Naming = .nobody,
        contact: String = "王春梅 13912345678", issuer: String = "柳坪村村民委员会",
        takesObjections: Bool = true
    ) -> NoticeDraft {
        NoticeDraft(
            id: NoticeID(high: 0, low: 1), place: PlaceID(high: 0, low: 1), kind: .review, title: title,
            body: body, table: table, naming: naming, contact: contact, issuer: issuer,
            takesObjections: takesObjections)
    }

    private static func table(
        _ rows: [[String]], consents: [String?] = [], phone: Bool = false
    ) -> NoticeTable {
        NoticeTable(
            columns: [.init("户主", .name), .init("得分", .number)] + (phone ? [.init("电话", .phone)] : []),
            rows: rows.enumerated().map { index, cells in
                .init(cells, consent: index < consents.count ? consents[index] : nil)
            })
    }

    @Test func `names are masked, but in rows whose persons agreed`() {
        let draft = Self.draft(
            table: Self.table(
                [["陈桂英", "95"], ["王大明、李四", "90"], ["欧阳", "88"]],
                consents: ["2026-11-03 书面同意", nil, ""]), naming: .law("村民自治章程第十七条"))

        #expect(draft.refusals == [])
        #expect(draft.publishedRows.map { $0.cells[0] } == ["陈桂英", "王*明、李*", "欧*"])
    }

    @Test func `telephones in a table are masked whatever was agreed`() {
        let draft = Self.draft(
            table: Self.table([["陈桂英", "95", "139 1234 5678"]], consents: ["同意"], phone: true))

        #expect(draft.refusals == [])
        #expect(draft.publishedRows[0].cells == ["陈桂英", "95", "139****5678"])
    }

    @Test func `whoever is named must have agreed, or a law must order it`() {
        let list = Self.table([["陈桂英", "95"], ["王大明", "90"]], consents: ["同意"])

        #expect(Self.draft(table: list).refusals == [.groundMissing])
        #expect(Self.draft(table: list, naming: .law("")).refusals == [.groundMissing])
        #expect(Self.draft(table: list, naming: .law("社会救助暂行办法第十一条")).refusals == [])
        #expect(
            Self.draft(table: Self.table([["陈桂英", "95"]], consents: ["同意"])).refusals == [])
        #expect(
            Self.draft(naming: .consent(String(repeating: "长", count: 201))).refusals == [.groundTooLong])
    }

    @Test(arguments: [
        ("身份证 11010519491231002X", PublishingRefusal.identityNumber(field: "body")),
        ("卡号 4111111111111111", .bankNumber(field: "body")), ("电话 13800001111", .phoneNumber(field: "body")),
    ])
    func `no number of a person stands in a notice`(body: String, refusal: PublishingRefusal) {
        #expect(Self.draft(body: body).refusals == [refusal])
    }

    @Test func `numbers are found in the title, in cells and in the contact too`() {
        let cells = NoticeTable(columns: [.init("备注")], rows: [.init(["13800001111"])])

        #expect(Self.draft(title: "找 13800001111").refusals == [.phoneNumber(field: "title")])
        #expect(Self.draft(table: cells).refusals == [.phoneNumber(field: "table")])
        #expect(
            Self.draft(contact: "11010519491231002X").refusals == [.identityNumber(field: "contact")])
        #expect(Self.draft(body: "有意见请打 139-1234-5678").refusals == [])
    }

    @Test func `everything that is wrong is told at once, each at its field`() {
        let draft = Self.draft(title: "", body: "", contact: "", issuer: "")

        #expect(draft.refusals == [.titleMissing, .nothingSaid, .issuerMissing, .contactMissing])
        #expect(draft.refusals.map(\.field) == ["title", "body", "issuer", "contact"])
        #expect(Self.draft(contact: "", takesObjections: false).refusals == [])
    }

    @Test func `texts and tables have their limits`() {
        let long = { (count: Int) in String(repeating: "长", count: count) }
        let wide = NoticeTable(
            columns: (0...10).map { .init("\($0)") }, rows: [.init((0...10).map(String.init))])
        let tall = NoticeTable(columns: [.init("组")], rows: (0...1000).map { .init(["\($0)"]) })

        #expect(Self.draft(title: long(101)).refusals == [.titleTooLong])
        #expect(Self.draft(body: long(20_001)).refusals == [.bodyTooLong])
        #expect(Self.draft(contact: long(101)).refusals == [.contactTooLong])
        #expect(Self.draft(issuer: long(61)).refusals == [.issuerTooLong])
        #expect(Self.draft(table: wide).refusals == [.tableTooWide])
        #expect(Self.draft(table: NoticeTable(columns: [], rows: [])).refusals == [.tableTooWide])
        #expect(Self.draft(table: tall).refusals == [.tableTooLong])
        #expect(
            Self.draft(table: NoticeTable(columns: [.init("组")], rows: [.init(["1"]), .init([])])).refusals
                == [.rowUneven(2)])
        #expect(
            Self.draft(table: NoticeTable(columns: [.init("组")], rows: [.init([long(201)])])).refusals
                == [.cellTooLong(1)])
    }

    @Test(arguments: [("7d", true), ("5wd", true), ("0d", false), ("24h", false), ("8wh", false)])
    func `a window is counted in days or working days`(limit: String, isFit: Bool) throws {
        let limit = try #require(Limit(limit))
        let refusal: PublishingRefusal?
        do throws(PublishingRefusal) {
            try limit.checkWindow()
            refusal = nil
        } catch { refusal = error }

        #expect(refusal == (isFit ? nil : .windowUnfit(limit)))
    }
}
