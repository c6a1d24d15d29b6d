import Kernel
import Ledger
import Notices
import People
import Places
import Points
import Sealing
import Storage

extension RewardOutlook {
    /// SHA-256, hexadecimal, of every line in one spelling.
    var digest: String {
        let hasher = Hasher256()
        for entry in entries {
            let text =
                "\(entry.household) \(entry.rank) \(entry.points) \(entry.role.rawValue) \(entry.fen) \(entry.words)\n"
            hasher.update(Array(text.utf8))
        }
        return Digest.hexadecimal(hasher.finish())
    }
}

extension Rewards {
    /// Publishes a list for objections: who is rewarded, names masked but where a household agreed to be named; never
    /// the last places.
    ///
    /// Throws `ListRefusal`, or what `Notices.publish` refuses.
    @discardableResult
    package static func publish(
        _ id: RewardListID, as notice: NoticeID, contact: String, in transaction: Transaction
    ) throws -> RewardList {
        var list = try list(id, in: transaction)
        if list.state != .frozen { throw ListRefusal.notFrozen }
        if contact.isEmpty { throw ListRefusal.contactMissing }
        let plan = try plan(list.plan, in: transaction)
        let lines = try LineStore.all(of: id, in: transaction).filter { $0.entry.role == .rewarded }
        if lines.isEmpty { throw ListRefusal.nobody }
        guard let place = try Places.find(list.place, in: transaction) else {
            throw Fault("publishing list \(id): its place \(list.place) is not there")
        }
        let earlier = try ListStore.all(of: list.plan, in: transaction)
            .first { $0.number < list.number && $0.notice != nil }?.notice
        let published = try Notices.publish(
            NoticeDraft(
                id: notice, place: list.place, kind: plan.terms.kind == .shares ? .accounts : .review,
                title: plan.noticeTitle(of: list, at: place.name), body: plan.noticeBody(of: list),
                table: try table(of: lines, plan, in: transaction), naming: .law(plan.ground),
                contact: contact, issuer: place.rewardIssuer, owner: id.as(Marks.Anything.self),
                ownerKind: listKind, replaces: earlier?.as(Marks.Notice.self)), in: transaction)
        list.state = .published
        list.notice = published.id.as(Marks.Anything.self)
        try ListStore.keep(list, in: transaction)
        try transaction.record(
            ListPublished(
                subject: id.as(Marks.Anything.self), notice: published.id.as(Marks.Anything.self),
                lines: lines.count))
        return list
    }

    private static func table(
        of lines: [RewardLine], _ plan: RewardPlan, in reader: Reader
    ) throws -> NoticeTable {
        let households = lines.map(\.entry.household)
        let addresses = try People.addresses(of: households, in: reader)
        let known = Dictionary(addresses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let consents = try Points.consents(of: households, in: reader)
        let places = try Places.names(
            of: Set(lines.flatMap { [$0.entry.village, $0.entry.group] }), in: reader)
        let isMoney = plan.terms.kind == .shares
        return NoticeTable(
            columns: [
                .init("名次", .number), .init("村组"), .init("户号"), .init("户主", .name), .init("积分", .number),
                isMoney ? .init("金额（元）", .number) : .init("奖励"),
            ],
            rows: lines.map { line in
                let entry = line.entry
                let address = known[entry.household]
                let place =
                    Set([entry.village, entry.group]).count == 1 || plan.place == entry.village
                    ? places[entry.group] ?? ""
                    : (places[entry.village] ?? "") + (places[entry.group] ?? "")
                return .init(
                    [
                        "\(entry.rank)", place, address?.code ?? "", address?.headName ?? "",
                        Points.unit.text(entry.points),
                        isMoney ? LedgerUnit.yuan.text(entry.fen, isWhole: true) : entry.words,
                    ],
                    consent: consents[entry.household].map { "\($0.given.day)，\($0.how)" },
                    item: line.id.as(Marks.Anything.self))
            })
    }

    /// For the reaction to `NoticeSettled`: the list stands, and what it owes is booked in steps.
    package static func settle(_ settled: NoticeSettled, in transaction: Transaction) throws {
        guard var list = try owned(settled.ownerKind, settled.owner, in: transaction),
            list.state == .published
        else { return }
        list.state = .settled
        try ListStore.keep(list, in: transaction)
        try transaction.record(ListSettled(subject: list.id.as(Marks.Anything.self)))
    }

    /// For the reaction to `ObjectionUpheld`: a new version is due, once what was wrong is put right in the points.
    package static func uphold(_ upheld: ObjectionUpheld, in transaction: Transaction) throws {
        guard var list = try owned(upheld.ownerKind, upheld.owner, in: transaction),
            list.state == .published
        else { return }
        list.state = .upset
        try ListStore.keep(list, in: transaction)
        try transaction.record(ListUpset(subject: list.id.as(Marks.Anything.self)))
    }

    /// For the reaction to `NoticeWithdrawn`: the list waits to be published anew.
    package static func reopen(_ withdrawn: NoticeWithdrawn, in transaction: Transaction) throws {
        guard var list = try owned(withdrawn.ownerKind, withdrawn.owner, in: transaction),
            list.state == .published
        else { return }
        list.state = .frozen
        list.notice = nil
        try ListStore.keep(list, in: transaction)
        try transaction.record(ListReturned(subject: list.id.as(Marks.Anything.self)))
    }

    private static func owned(_ kind: String?, _ owner: AnyID?, in reader: Reader) throws -> RewardList? {
        guard kind == listKind, let owner else { return nil }
        return try ListStore.find(owner.as(Marks.RewardList.self), in: reader)
    }
}

extension RewardPlan {
    /// By what right households stand in the table.
    fileprivate var ground: String {
        String("\(terms.basis)；《\(terms.title)》，决议\(adoption?.number ?? "")".prefix(200))
    }

    fileprivate func noticeTitle(of list: RewardList, at place: String) -> String {
        let what = terms.kind == .shares ? "积分奖励预算分配公示" : "积分奖励名单公示"
        return "\(place)\(terms.year)年\(what)" + (list.number > 1 ? "（第\(list.number)版）" : "")
    }

    fileprivate func noticeBody(of list: RewardList) -> String {
        let counted = list.isYearClosed ? "全年积分已经结清" : "积分算到\(list.upTo)"
        switch terms.kind {
        case .ranks:
            return "\(counted)，有积分的\(list.households)户。同分同名次，后面的名次顺延。公示期满没有人提意见的，按这份名单发放。"
        case .shares:
            return
                "\(counted)，参加分配的积分共\(Points.unit.text(list.points))分，奖励预算\(terms.budget)，来自\(terms.source)。"
                + "按积分分配到分，尾差按余数从大到小补齐，合计等于预算。"
                + "这是表决通过的奖励预算，单独记账，不是集体收益按份额的分配。公示期满没有人提意见的，按这份名单发放。"
        }
    }
}

extension Place {
    /// As such bodies are called.
    var rewardIssuer: String {
        switch level {
        case .village: name + (name.hasSuffix("社区") ? "居民委员会" : "村民委员会")
        case .town: name + (name.hasSuffix("街道") ? "办事处" : "人民政府")
        default: name
        }
    }
}
