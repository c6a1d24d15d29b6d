import AdmittedTasks
import Kernel
import People
import Places
import Storage

/// The sample county's list: a bureau proposed, the centre admitted; one ends soon, one waits, one was not admitted,
/// and somebody told of a task that was not on it.
struct SampleTasks: Sendable {
    private let county: County
    private let village: SampleWorld.VillagePlan
    private let resident: PersonID
    private let end: Instant
    private let clerk: SampleWorld.HolderPlan
    private let tasks: [AdmittedTaskID]
    private let complaints: [TaskComplaintID]

    private struct Plan: Sendable {
        let code: String
        let names: (String, String)
        let text: String
        let nature: AdmittedTask.Nature
        let department: String
        let basis: String
        let often: AdmittedTask.Frequency
        let minutes: Int?
        /// How many days after the sample's end it ends.
        let until: Int
    }

    private static let plans: [Plan] = [
        Plan(
            code: "check.snow", names: ("雨雪冰冻巡查", "Looking round in snow and ice"),
            text: "看屋顶、桥面和独居老人家的取暖，发现险情就上报，不处置。", nature: .look, department: "县应急管理局",
            basis: "云岭县低温雨雪冰冻灾害应急预案（样例）第三条", often: .season, minutes: 30, until: 260),
        Plan(
            code: "check.flood", names: ("汛期巡查", "Looking round in the wet season"),
            text: "看河沟、山边和低洼处的房子，发现险情就上报。", nature: .look, department: "县应急管理局",
            basis: "云岭县防汛抗旱应急预案（样例）第五条", often: .season, minutes: 30, until: 260),
        Plan(
            code: "check.heat", names: ("高温关怀", "Looking round in great heat"),
            text: "高温天看独居老人和户外干活的人，缺水缺药就上报。", nature: .look, department: "县应急管理局",
            basis: "云岭县防暑降温工作通知（样例）第二条", often: .season, minutes: 20, until: 260),
        Plan(
            code: "check.exams", names: ("考试期间巡查", "Looking round in exam time"),
            text: "考点附近有噪声、堵路就上报。", nature: .look, department: "县教育局",
            basis: "云岭县考试保障工作通知（样例）第四条", often: .yearly, minutes: 60, until: 210),
        Plan(
            code: "gather.sources", names: ("源头信息采集", "Facts at the source"),
            text: "走访时核对人、户、房的变化，一项只填一次。", nature: .gather, department: "县委社会工作部",
            basis: "云岭县网格事项准入办法（样例）第六条", often: .monthly, minutes: 90, until: 20),
        Plan(
            code: "answer.online", names: ("网格群收集民意、解答关切", "Listening and answering in online groups"),
            text: "群里问的事当天答复；答不了的转成诉求。", nature: .inform, department: "县委社会工作部",
            basis: "云岭县网格事项准入办法（样例）第七条", often: .daily, minutes: 15, until: 300),
        Plan(
            code: "mediate.early", names: ("矛盾前端化解", "Settling quarrels early"),
            text: "邻里小矛盾先去说和，说不好的交调解。", nature: .mediate, department: "县司法局",
            basis: "云岭县矛盾纠纷化解办法（样例）第三条", often: .asNeeded, minutes: nil, until: 300),
        Plan(
            code: "report.photos", names: ("每天拍照报送", "A photo every day"), text: "每天拍网格照片报送。",
            nature: .gather, department: "县融媒体中心", basis: "工作群通知（样例）", often: .daily, minutes: 20, until: 200),
    ]

    init(_ county: County, village: SampleWorld.VillagePlan, resident: PersonID, end: Instant) {
        var numbers = SampleNumbers(state: 0x54_41_53_4B)
        let begin = end.adding(days: -160)
        self.county = county
        self.village = village
        self.resident = resident
        self.end = end
        clerk = SampleWorld.HolderPlan(
            person: PersonID.minted(at: begin, by: &numbers), name: "文建华",
            post: PostID.minted(at: begin, by: &numbers))
        tasks = (0..<8).map { _ in AdmittedTaskID.minted(at: begin, by: &numbers) }
        complaints = (0..<2).map { _ in TaskComplaintID.minted(at: begin, by: &numbers) }
    }

    func moments() -> [SampleMoment] {
        let worker = village.grids[min(2, village.grids.count - 1)]
        let steps: [(Int64, @Sendable () async throws -> Void)] = [
            (-152, { try await appoint() }),
            (-151, { for number in 0...5 { try await propose(number) } }),
            (-150, { try await decide(Array(0...5)) }),
            (-21, { try await propose(7) }), (-20, { try await decline(7, "没有依据，群通知不能当依据；照片也不是每天都要") }),
            (-9, { try await complain(0, "叫我们每天在群里发一张网格照片，说是要打分。", worker.worker) }),
            (-7, { try await answer(0, "清单上没有这一项，已经叫停；以后遇到同样的事可以不接。") }),
            (-2, { try await propose(6) }),
            (-1, { try await complain(1, "村里让网格员来家里登记存款，说是统一要求。", resident) }),
        ]
        return steps.enumerated().map { index, step in
            // In office hours.
            let at = end.adding(days: step.0).day.start.adding(minutes: 600 + 7 * Int64(index))
            return SampleMoment(at: at, number: 8_000 + index, act: step.1)
        }
    }

    private func write(
        by person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await county.database.write(by: Origin(actor: person), act)
    }

    private func desk() async throws -> PersonID {
        let desk = try await county.database.read { reader -> PersonID? in
            guard let root = try Places.root(in: reader) else { return nil }
            return try People.posts(at: [root.id], in: reader).first { $0.kind == "county-desk" }?.person
        }
        guard let desk else { throw Fault("the sample county has nobody at its desk") }
        return desk
    }

    private func appoint() async throws {
        let clerk = clerk
        try await write(by: nil) { transaction in
            guard let root = try Places.root(in: transaction)?.id else { return }
            try People.register(Person(id: clerk.person, name: clerk.name), in: transaction)
            try People.appoint(
                Post(
                    id: clerk.post, person: clerk.person, kind: "county-bureau", place: root,
                    period: Period(from: transaction.now.day)), in: transaction)
        }
    }

    private func propose(_ number: Int) async throws {
        let (plan, id, until) = (
            SampleTasks.plans[number], tasks[number], end.day.adding(days: SampleTasks.plans[number].until)
        )
        try await write(by: clerk.person) { transaction in
            guard let root = try Places.root(in: transaction)?.id else { return }
            let lists = try AdmittedTasks.lists(in: transaction).map(\.code)
            let list = (plan.code.hasPrefix("check.") ? lists.first : lists.last) ?? ""
            try AdmittedTasks.propose(
                TaskDraft(
                    code: plan.code, list: list,
                    chinese: plan.names.0, english: plan.names.1,
                    text: plan.text, nature: plan.nature, place: root, department: plan.department,
                    basis: plan.basis, frequency: plan.often, minutes: plan.minutes,
                    from: transaction.now.day, until: until), as: id, in: transaction)
        }
    }

    private func decide(_ numbers: [Int]) async throws {
        let (desk, ids) = (try await desk(), numbers.map { tasks[$0] })
        try await write(by: desk) { try AdmittedTasks.admit(ids, by: desk, in: $0) }
    }

    private func decline(_ number: Int, _ reason: String) async throws {
        let (desk, id) = (try await desk(), tasks[number])
        try await write(by: desk) { try AdmittedTasks.decline(id, by: desk, because: reason, in: $0) }
    }

    private func complain(_ number: Int, _ words: String, _ person: PersonID) async throws {
        let (id, place) = (complaints[number], village.id)
        try await write(by: person) {
            try AdmittedTasks.complain(words, as: id, by: person, at: place, in: $0)
        }
    }

    private func answer(_ number: Int, _ words: String) async throws {
        let (desk, id) = (try await desk(), complaints[number])
        try await write(by: desk) {
            try AdmittedTasks.answer(id, by: desk, isUpheld: true, words: words, in: $0)
        }
    }
}
