import House
import Testing

struct PresetTests {
    private static let sound = """
        preset: yunling
        name: 云岭
        levels:
          - {level: county, chinese: 县, english: county}
          - {level: village, chinese: 村, english: village}
        posts:
          - {code: grid-worker, chinese: 网格员, english: grid worker, level: grid, may: [report]}
        rules:
          - {key: requests.contact, value: 1wd, law: 样例, edition: "2026", article: 一, note: 样例值}
        categories:
          - {code: urban, chinese: 城乡建设, english: Streets, urgency: ordinary}
          - {code: urban.light, parent: urban, chinese: 路灯, english: Street light, urgency: ordinary}
        units:
          county: [{code: works, name: 住建局, takes: [urban]}]
        """

    private static func reasons(_ text: String, _ other: String) -> [String] {
        let yaml = sound.replacing(text, with: other)
        precondition(yaml != sound, "the sound preset has no \(text)")
        do {
            _ = try Preset.read(yaml)
            return []
        } catch let unfit {
            return unfit.reasons
        }
    }

    @Test func `every preset of the program reads`() throws {
        #expect(Preset.names.contains("liangping"))
        for name in Preset.names { #expect(try Preset.named(name).preset == name) }
        #expect(try Preset.read(PresetTests.sound).name == "云岭")
    }

    @Test func `a preset may bring a limit for a category`() throws {
        let of = PresetTests.reasons
        #expect(of("key: requests.contact,", "key: requests.resolve.category.urban.light,").isEmpty)
        #expect(of("key: requests.contact,", "key: requests.resolve.category,").count == 1)
    }

    @Test(arguments: [
        (
            "key: requests.contact", "key: requests.contakt",
            "rule requests.contakt: the rulebook has no such key."
        ),
        ("value: 1wd", "value: soon", "rule requests.contact: the value soon does not fit: "),
        ("level: village", "level: hamlet", "level hamlet: there is no level hamlet; there are "),
        ("level: grid, may", "level: gird, may", "post grid-worker: there is no level gird; there are "),
        ("county: [{code", "shire: [{code", "units: there is no level shire; there are "),
        ("english: Streets", "english: ''", "category urban: its English name is missing."),
        ("english: county", "english: 县", "level county: its English name is missing."),
        ("chinese: 网格员", "chinese: ''", "post grid-worker: its Chinese name is missing."),
        (", english: village}", "}", "levels, entry 2: english is missing."),
        ("may: [report]", "may: [rule]", "post grid-worker: there is no permission rule."),
        ("parent: urban,", "parent: rural,", "category urban.light: there is no category rural above it."),
        (
            "urgency: ordinary}\n  - {code: urban.light", "urgency: mild}\n  - {code: urban.light",
            "category urban: there is no urgency mild."
        ),
        ("takes: [urban]", "takes: [rural]", "unit works: there is no category rural for it to take."),
        ("code: urban.light", "code: urban", "categories: urban stands there twice."),
        ("levels:", "levls:", "The preset: levls is no word of a preset."),
        ("law: 样例", "lore: 样例", "rules, entry 1: lore is no word of a preset."),
        ("preset: yunling", "preset: [", "The preset is no YAML: "),
        ("name: 云岭", "name: [云岭]", "name: this is not what stands there in other presets."),
    ])
    func `what is wrong with a preset is told in one sentence`(text: String, other: String, sentence: String)
    {
        let reasons = PresetTests.reasons(text, other)

        #expect(reasons.first?.hasPrefix(sentence) == true, "\(reasons)")
        #expect(reasons.count == 1, "\(reasons)")
    }

    @Test func `a preset that nobody has is told with those there are`() {
        #expect(throws: (any Error).self) { try Preset.named("atlantis") }
    }
}
