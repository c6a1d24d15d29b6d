import Kernel
import Testing

struct RefusalTests {
    private static let declared = SourceTypes.conforming(to: "Refusal").filter {
        $0.inherits.contains("CaseIterable")
    }

    /// Every case of every refusal whose cases can be counted.
    private static let all: [(type: String, refusal: any Refusal)] = declared.flatMap { declared in
        guard let type = declared.type as? any CaseIterable.Type else { return [(String, any Refusal)]() }
        return cases(of: type).compactMap { $0 as? any Refusal }.map { (declared.name, $0) }
    }

    private static func cases<Cases: CaseIterable>(of _: Cases.Type) -> [Any] { Cases.allCases.map { $0 } }

    @Test func `every refusal of the sources is found in the program`() {
        let lost = RefusalTests.declared.filter { !($0.type is any CaseIterable.Type) }.map(\.name)

        #expect(RefusalTests.all.count > 60)
        #expect(lost == [])
    }

    @Test func `every refusal says a whole sentence in each language`() {
        for (type, refusal) in RefusalTests.all {
            let chinese = refusal.sentence(.chinese)
            let english = refusal.sentence(.english)
            #expect(chinese.hasSuffix("。"), "\(type) \(refusal.code): \(chinese)")
            #expect(english.hasSuffix("."), "\(type) \(refusal.code): \(english)")
            #expect(!english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(english)")
            #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(chinese)")
        }
    }

    @Test func `a refusal's code is its own, room and reason`() {
        let codes = RefusalTests.all.map(\.refusal.code)

        let twice = Dictionary(grouping: RefusalTests.all) { $0.refusal.code }
            .filter { Set($0.value.map(\.type)).count > 1 }.keys.sorted()

        #expect(
            codes.filter { $0.wholeMatch(of: /[a-z]+(-[a-z]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+/) == nil } == [])
        #expect(twice == [])
    }
}
