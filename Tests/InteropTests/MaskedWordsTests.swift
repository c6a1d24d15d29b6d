import Kernel
import Testing

@testable import Requests

struct MaskedWordsTests {
    @Test func `a glance at the digits hides exactly what the whole walk hides`() {
        let texts = [
            "", "村小门口的路灯不亮，第 7 根杆，有一个星期了", "请打 13900002046", "电话一三九零零零零二零四六", "１３９００００２０４６",
            "座机 023-53001200", "023 5300 1200", "卡号 6222 0202 0001 1234 567", "身份证 110105194912310021",
            "灯坏了12345…", "灯坏了1234…", "①②③④⑤⑥⑦⑧⑨⑩", "٠٢٣٥٣٠٠١٢٠٠", "门牌 12 号，3 组，共 4 盏", "壹贰叁肆伍陆柒捌玖零壹",
            "😀😀 plain words, no number at all", "〇二三五三〇〇一二〇〇",
        ]

        for text in texts { #expect(PublicWords.masked(text) == Masking.text(text), "\(text)") }
        #expect(PublicWords.masked("请打 13900002046") == "请打 139****2046")
    }
}
