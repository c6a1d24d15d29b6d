import Cases
import Clocks
import Foundation
import Kernel
import Places
import Sheets
import Storage
import TestGround
import Testing

@testable import Requests

private let header = "id,user,subject,submitted_at,body,reply,replied_at\n"
private let lamp = "1,A01,路灯不亮,2019-04-25 09:32:09,村口的路灯坏了。,已经换了新灯。,2019-05-10 14:56:53\n"
private let well = "2,A02,水井浑,2019/4/26 8:05,井水发浑。,已经清淤。,2019-04-30T10:00:00\n"

struct ImportTests {
    @Test(arguments: TestEngine.all)
    func `An answered message becomes a closed request with its own times`(engine: TestEngine) async throws {
        let county = try await ImportGround(engine)
        let report = try await county.import(header + lamp + well)
        #expect((report.read, report.added, report.unchanged) == (2, 2, 0))
        let submitted = try #require(Instant(iso: "2019-04-25T09:32:09+08:00"))
        let replied = try #require(Instant(iso: "2019-05-10T14:56:53+08:00"))
        let id = AnsweredMessage.id(of: "message:1", submitted: submitted)
        let file = try #require(try await county.read { try Requests.File.read(id, in: $0) })
        let matter = file.case.matter
        #expect(matter.number == "2019-0001")
        #expect((matter.opened, matter.closure?.at, matter.closure?.by) == (submitted, replied, nil))
        #expect(matter.closure?.outcome == .answeredImported)
        #expect((matter.place, matter.desk) == (ImportGround.county, ImportGround.county))
        #expect(file.case.steps.map(\.kind) == [.opened, .closed])
        #expect(file.case.steps.map(\.happened) == [submitted, replied])
        #expect(file.case.steps.last?.note == "已经换了新灯。")
        #expect(file.case.steps.last?.isPublic == true)
        #expect(file.clocks.isEmpty)
        #expect(file.request.channel == .imported)
        let closed = try await county.read { reader in
            try Journal.history(of: id.as(Marks.Anything.self), in: reader).filter {
                $0.kind == CaseClosed.kind
            }
        }
        #expect(closed.map(\.happened) == [replied])
        #expect(closed.map(\.isImported) == [true])
        for invariant in CaseInvariants.all {
            #expect(try await county.read { try $0.count(invariant.query) } == 0, "\(invariant.sentence)")
        }
    }

    @Test(arguments: TestEngine.all)
    func `Importing the same file again changes nothing`(engine: TestEngine) async throws {
        let county = try await ImportGround(engine)
        _ = try await county.import(header + lamp + well)
        let events = try await county.ground.events().count
        let report = try await county.import(header + lamp + well)
        #expect((report.read, report.added, report.unchanged) == (2, 0, 2))
        #expect(try await county.ground.events().count == events)
        #expect(try await county.requestCount() == 2)
    }

    @Test func `A dry run says what would come and takes nothing`() async throws {
        let county = try await ImportGround()
        let report = try await county.import(header + lamp, dryRun: true)
        #expect((report.added, report.isApplied, report.isRefused) == (1, false, false))
        #expect(try await county.requestCount() == 0)
    }

    @Test func `A reply without its time holds up the file unless bad rows are skipped`() async throws {
        let county = try await ImportGround()
        let bad = "3,A03,桥,2019-04-27 09:00:00,桥面有洞。,已经补好。,\n"
        let refused = try await county.import(header + lamp + bad + well)
        #expect(refused.isRefused)
        #expect(refused.reasons.map(\.line) == [3])
        #expect(refused.reasons.map(\.column) == ["replied_at"])
        #expect(refused.reasons.map(\.sentence.text) == [.importTimeMissing])
        #expect(try await county.requestCount() == 0)
        let taken = try await county.import(header + lamp + bad + well, skipBad: true)
        #expect((taken.added, taken.refused, taken.isApplied) == (2, 1, true))
        #expect(try await county.requestCount() == 2)
    }

    @Test(arguments: [
        (",A,题,2019-04-25 09:00,内容,答复,2019-04-26 09:00", "id", "request.import-id-missing"),
        ("1,A,题,2019-04-25 09:00,内容,答复,2019-04-26 09:00", "id", "request.import-id-twice"),
        ("9,A,题,2019-04-25 09:00, ,答复,2019-04-26 09:00", "body", "request.import-body-missing"),
        ("9,A,题,四月,内容,答复,2019-04-26 09:00", "submitted_at", "request.import-time-unreadable"),
        ("9,A,题,2019-13-25 09:00,内容,答复,2019-04-26 09:00", "submitted_at", "request.import-time-unreadable"),
        ("9,A,题,2019-04-25 09:00,内容,,2019-04-26 09:00", "reply", "request.import-reply-missing"),
        (
            "9,A,题,2019-04-25 09:00,内容,答复,2019-04-24 09:00", "replied_at",
            "request.import-reply-before-message"
        ),
        ("9,A,题,2019-04-25 09:00,内容,答复,2030-04-24 09:00", "replied_at", "request.import-time-in-future"),
    ])
    func `A row that is unfit says in which column and why`(
        row: String, column: String, code: String
    ) async throws {
        let county = try await ImportGround()
        let report = try await county.import(header + lamp + row + "\n")
        #expect(report.reasons.map(\.column) == [column])
        #expect(report.reasons.map(\.sentence.text.key) == [code])
        #expect(try await county.requestCount() == 0)
    }

    @Test(arguments: [("body", 4), ("reply", 5), ("subject", 2), ("user", 1)])
    func `What is too long is refused with both lengths`(column: String, index: Int) async throws {
        let county = try await ImportGround()
        var cells = ["9", "A", "题", "2019-04-25 09:00", "内容", "答复", "2019-04-26 09:00"]
        cells[index] = String(repeating: "长", count: 20_001)
        let report = try await county.import(header + cells.joined(separator: ",") + "\n")
        #expect(report.reasons.map(\.column) == [column])
        #expect(report.reasons.first?.sentence.text == .importTooLong)
        #expect(report.reasons.first?.sentence.value("count", in: .chinese) == "20001")
    }

    @Test func `Messages may belong to a village, and not to a place that is not there`() async throws {
        let county = try await ImportGround()
        _ = try await county.import(header + lamp, place: ImportGround.village)
        let counts = try await county.read { try Queue.counts(at: [ImportGround.village], in: $0) }
        #expect(counts[ImportGround.village]?[.closed] == 1)
        await #expect(throws: ImportPlaceRefusal.unknown) {
            try await county.import(header + well, place: ImportGround.country)
        }
        await #expect(throws: SheetRefusal.self) { try await county.import("id,body\n1,水\n") }
    }

    @Test func `A writing step holds 25 rows at most, fewer where they are long`() throws {
        let at = try #require(Instant(iso: "2019-04-25T09:00:00+08:00"))
        func message(_ number: Int, _ length: Int) -> AnsweredMessage {
            AnsweredMessage(
                importKey: "message:\(number)",
                id: AnsweredMessage.id(of: "message:\(number)", submitted: at),
                sender: nil, title: "题", body: String(repeating: "长", count: length), reply: "好",
                submitted: at,
                replied: at)
        }
        let short = MessagesImport.portions((1...60).map { message($0, 5) })
        #expect(short.map(\.count) == [25, 25, 10])
        let long = MessagesImport.portions((1...3).map { message($0, 3_900) })
        #expect(long.map(\.count) == [2, 1])
    }
}
