import Kernel
import Notices
import Storage

/// What the sample's first village has published: a decision whose window is over, and accounts that two asked about,
/// one of whom was answered.
struct SampleNotices: Sendable {
    private let county: County
    private let village: SampleWorld.VillagePlan
    private let resident: PersonID
    private let end: Instant
    private let decision: NoticeID
    private let accounts: NoticeID
    private let objection: ObjectionID
    private let question: ObjectionID

    private static let contact = "周长林 13900002001"

    init(_ county: County, village: SampleWorld.VillagePlan, resident: PersonID, end: Instant) {
        var numbers = SampleNumbers(state: 0x4E_4F_54_49)
        self.county = county
        self.village = village
        self.resident = resident
        self.end = end
        decision = NoticeID.minted(at: end.adding(days: -20), by: &numbers)
        accounts = NoticeID.minted(at: end.adding(days: -3), by: &numbers)
        objection = ObjectionID.minted(at: end.adding(days: -2), by: &numbers)
        question = ObjectionID.minted(at: end.adding(days: -1), by: &numbers)
    }

    /// The window of the decision ends when the county is first served: a county at rest has no clock that ticks.
    func moments() -> [SampleMoment] {
        [
            SampleMoment(at: end.adding(days: -20), number: 2_000) { try await publish(decided) },
            SampleMoment(at: end.adding(days: -3), number: 2_001) { try await publish(booked) },
            SampleMoment(at: end.adding(days: -2), number: 2_002) { try await object() },
            SampleMoment(at: end.adding(days: -1), number: 2_003) { try await answer() },
            SampleMoment(at: end.adding(seconds: -5 * 3_600), number: 2_004) { try await ask() },
        ]
    }

    private var issuer: String { "\(village.name)村民委员会" }

    private var decided: NoticeDraft {
        NoticeDraft(
            id: decision, place: village.id, kind: .decision, title: "修整2组堰沟的决议",
            body: "村民代表会议议定：2组堰沟塌方的一段用石头砌好，长 40 米，投工投料由村集体出。\n开工前三天再贴通知，请沟边的户把柴草移开。",
            contact: SampleNotices.contact, issuer: issuer)
    }

    private var booked: NoticeDraft {
        let rows = [
            ["上季结转", "", "31,260.40"], ["鱼塘承包款", "收入", "12,000.00"], ["2组堰沟石料", "支出", "8,600.00"],
            ["文化广场清运", "支出", "2,400.00"], ["路灯电费", "支出", "1,873.50"], ["本季结余", "", "30,386.90"],
        ]
        return NoticeDraft(
            id: accounts, place: village.id, kind: .accounts, title: "上季度村集体收支",
            body: "单据在村委会，谁都可以来看。",
            table: NoticeTable(
                columns: [.init("收支事项"), .init("收或支"), .init("金额（元）", .number)],
                rows: rows.map { NoticeTable.Row($0) }),
            contact: SampleNotices.contact, issuer: issuer)
    }

    private func publish(_ draft: NoticeDraft) async throws {
        try await county.database.write(by: Origin(actor: village.secretary.person)) { transaction in
            _ = try Notices.publish(draft, in: transaction)
        }
    }

    private func object() async throws {
        let draft = ObjectionDraft(
            id: objection, notice: accounts, words: "代表会上说石料八千，怎么记的是八千六？", line: 3)
        try await county.database.write(by: Origin(actor: resident)) { transaction in
            _ = try Notices.object(draft, key: county.key, in: transaction)
        }
    }

    /// Somebody without an account asks too; nobody has answered yet.
    private func ask() async throws {
        let draft = ObjectionDraft(id: question, notice: accounts, words: "广场清运去年是一千八，今年怎么贵了？", line: 4)
        try await county.database.write(by: Origin(actor: nil)) { transaction in
            _ = try Notices.object(draft, key: county.key, in: transaction)
        }
    }

    private func answer() async throws {
        try await county.database.write(by: Origin(actor: village.secretary.person)) { transaction in
            _ = try Notices.answer(
                objection, .partly, words: "多的六百是加砌的三米挡水坎，监督委员会签了字。下次公示把数量也写上。",
                in: transaction)
        }
    }
}
