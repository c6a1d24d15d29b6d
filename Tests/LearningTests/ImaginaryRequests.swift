/// Requests of the imaginary county, a dozen for each of three categories.
enum ImaginaryRequests {
    static let places = ["石桥镇", "柳坪村", "云岭县", "南街"]

    static let sentences: [(label: String, texts: [String])] = [
        ("路灯道路", ["路灯不亮，晚上走路看不清", "路面破损有大坑，请尽快修补道路", "道路积水，行人过路要绕行"]),
        ("环境卫生", ["垃圾堆放多日无人清运，气味难闻", "河水发臭，有人倒垃圾", "养殖场污水直排，气味难闻"]),
        ("社会保障", ["养老保险断缴怎么补缴", "医疗保险报销比例如何计算", "低保申请需要哪些材料"]),
    ]

    static let examples: [(text: String, label: String)] = places.flatMap { place in
        sentences.flatMap { sentence in
            sentence.texts.map { (text: "\(place)\($0)。", label: sentence.label) }
        }
    }
}
