import ArgumentParser
import Foundation
import House
import Kernel
import Places
import Requests
import Rulebook
import Sealing
import Storage
import Topics

/// Makes the sample county with as many requests of its last sixty days as are asked for, all of them told apart.
struct FillTalk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill-talk", abstract: "Makes a county whose requests repeat each other as people do.")

    @OptionGroup var county: MeasuredCounty

    @Option(help: "How many requests.")
    var requests: Int

    private static let perFile = 250
    private static let days: Int64 = 58

    func run() async throws {
        let key = CountyKey()
        try key.write(to: county.key)
        let preset = try Preset.named("liangping")
        let time = SampleTime(daysAgo: 0)
        let database = try House.open(try Address(url: county.database), time: time)
        let founded = try await Founding(database, preset: preset, key: key, name: SampleCounty.name)
            .run(isSample: true)
        try await SampleCounty(founded, preset: preset, time: time).fill(lives: false) { _ in }
        let villages = try await database.read { try FillTalk.villages(in: $0) }
        try await countImported(in: database)
        for start in stride(from: 0, to: requests, by: FillTalk.perFile) {
            let numbers = start..<min(start + FillTalk.perFile, requests)
            let report = try await MessagesImport(founded).run(
                file: (name: "talk.csv", bytes: file(numbers, now: time.now)),
                place: villages[start / FillTalk.perFile % villages.count])
            guard report.added == numbers.count else {
                throw Fault("\(report.refused) messages were refused: \(report.reasons.prefix(3))")
            }
        }
        try await database.close()
        try tell { $0.field("requests", requests) }
    }

    private static func villages(in reader: Reader) throws -> [PlaceID] {
        guard let root = try Places.root(in: reader)?.id else { throw Fault("the county has no root") }
        return try Places.children(of: root, in: reader).flatMap {
            try Places.children(of: $0.id, in: reader).filter { $0.level == .village }.map(\.id)
        }
    }

    /// Imported requests count here, and no number of them opens tasks: what is measured is the grouping.
    private func countImported(in database: Database) async throws {
        try await database.write(by: .system) { transaction in
            guard let root = try Places.root(in: transaction)?.id else { return }
            for (code, value) in [("topics.imported", "yes"), ("topics.threshold", "1000000")] {
                guard let key = House.ruleKeys[code] else { throw Fault("there is no rule \(code)") }
                try Rulebook.enter(
                    RuleDraft(
                        id: transaction.derivedID(), value: value, place: root,
                        from: transaction.now.day,
                        source: RuleSource(law: "bench", edition: "1")), as: key, in: transaction)
            }
        }
    }

    private func file(_ numbers: Range<Int>, now: Instant) -> [UInt8] {
        var text = "id,subject,submitted_at,body,reply,replied_at\n"
        for number in numbers {
            let draw = Talk.mixed(number)
            let submitted = now.adding(days: -Int64(draw >> 8 % UInt64(FillTalk.days)) - 1)
            let (title, body) = Talk.request(number)
            let day = String(submitted.iso.prefix(10))
            text += "\(number),\(title),\(day) 08:00:00,\(body),您好，已经派人去看。,\(day) 18:00:00\n"
        }
        return Array(text.utf8)
    }
}

/// Requests that nobody wrote: a matter of sixty, said in one of several ways, somewhere, with something else about it.
private enum Talk {
    private static let things = [
        "路灯", "自来水", "垃圾池", "堰沟", "机耕道", "公交车", "井盖", "工地", "低保", "电线", "养殖场", "化粪池", "停车位", "物业费",
        "广场舞", "幼儿园", "医保报销", "养老金", "宅基地", "拆迁款", "天然气", "宽带信号", "流浪狗", "占道摊子", "烧烤油烟", "危房",
        "河道淤泥", "山塘渗水", "农药瓶", "秸秆焚烧",
    ]
    private static let states = [
        "坏了没人修", "一直不通", "太脏太臭", "半夜吵得睡不着", "材料不知道交到哪里", "拖了很久没有结果",
    ]
    private static let ways = [
        "请来看一下", "家里老人不方便", "娃娃上学要经过", "下雨以后更厉害", "打过电话没有回音", "邻居几家都这样说", "去年也反映过一次",
        "希望快点解决",
    ]
    private static let spots = [
        "村小门口", "水塔下面", "卫生室旁边", "老渡口", "晒坝边", "集市东头", "敬老院后面", "桥头小卖部", "岔路口", "祠堂前",
    ]
    private static let times = ["有一个星期了", "从上个月开始", "昨天早上起", "快半年了", "过年前就这样", "这几天特别明显"]

    /// A number that looks drawn, the same for the same one.
    static func mixed(_ number: Int) -> UInt64 {
        var mixed = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    static func request(_ number: Int) -> (title: String, body: String) {
        var draw = mixed(number)
        func pick(_ list: [String]) -> String {
            let picked = list[Int(draw % UInt64(list.count))]
            draw /= UInt64(list.count)
            return picked
        }
        let (thing, state) = (pick(things), pick(states))
        let title = draw % 3 == 0 ? "反映\(thing)\(state)" : "\(thing)\(state)"
        let body =
            "\(pick(spots))的\(thing)\(state)，\(pick(times))，\(pick(ways))。"
            + "\(pick(ways))，\(pick(spots))那边也有人说起。第\(number)号。"
        return (title, body)
    }
}

/// Groups that county's requests from the first read to the last write, and tells how long it took.
struct GroupTalk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "group-talk", abstract: "Groups the requests of the county that fill-talk made.")

    @OptionGroup var county: MeasuredCounty

    func run() async throws {
        let opened = try await county.open()
        let began = ContinuousClock.now
        guard let run = try await ConcernRun.due(in: opened, again: true) else {
            throw Fault("nothing is to be grouped")
        }
        try await run.finish()
        let elapsed = (ContinuousClock.now - began) / .seconds(1)
        let slowest = opened.database.laneCounts.slowest_ms
        try await opened.database.close()
        try tell { json in
            json.field("seconds", elapsed)
            json.field("requests", run.count)
            json.field("concerns", run.concerns)
            json.field("slowest_ms", slowest)
            json.field("peak_mb", peak_mb())
        }
    }
}
