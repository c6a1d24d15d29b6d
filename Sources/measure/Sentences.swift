/// Bodies of requests that nobody wrote, the same for the same number.
///
/// One word stands in three of ten, one in just fifty, however many there are.
struct Sentences: Sendable {
    static let common = "路灯"
    static let rare = "石拱桥"
    static let rareHits = 50

    /// How many bodies there will be in all.
    let count: Int

    private static let places = [
        "村小门口", "2组水塔下", "广场边", "卫生室旁", "老渡口", "3组机耕道", "晒坝边", "集市东头", "敬老院后面",
        "桥头小卖部",
    ]
    private static let matters = [
        "自来水浑，有泥沙", "垃圾池三天没清", "堰沟垮了半米，水漫进菜地", "机耕道塌方，拉谷子的车过不去",
        "公交不停，老人走不动", "井盖松了，车一过就响", "半夜施工，娃娃睡不着", "低保的材料不知道交到哪里",
        "树倒在电线上", "养殖场的气味太大",
    ]
    private static let endings = [
        "有一个星期了。", "从昨天早上开始的。", "去年也说过一次。", "请来看一下。", "邻居几家都这样。", "下雨更厉害。",
        "打电话没人接。",
    ]

    func body(_ number: Int) -> String {
        let place = Sentences.places[number % 10]
        let matter = Sentences.matters[number / 10 % 10]
        let ending = Sentences.endings[number / 3 % 7]
        let light = number % 10 < 3 ? "，\(Sentences.common)也不亮" : ""
        let step = max(1, count / Sentences.rareHits)
        let bridge = number % step == 0 && number / step < Sentences.rareHits ? "，在\(Sentences.rare)那边" : ""
        return "\(place)\(matter)\(light)\(bridge)，\(ending)第\(number)号。"
    }

    func title(_ number: Int) -> String { Sentences.matters[number / 10 % 10] }

    func reply(_ number: Int) -> String {
        "您好，您反映的事我们到现场看过，已请施工队在\(number % 9 + 1)天内处理，完成后给您回话，谢谢您的监督。"
    }
}
