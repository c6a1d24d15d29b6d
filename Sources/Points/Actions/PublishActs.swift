import Access
import Kernel
import Ledger
import Notices
import People
import Places
import Storage

/// What a publication needs beside its acts.
package struct PublicationDraft: Sendable, Hashable {
    package let id: PublicationID
    package let notice: NoticeID
    package let village: PlaceID
    /// The last day of the acts that go on it.
    package let last: Day
    /// Who answers.
    package let contact: String

    package init(id: PublicationID, notice: NoticeID, village: PlaceID, last: Day, contact: String) {
        self.id = id
        self.notice = notice
        self.village = village
        self.last = last
        self.contact = contact
    }
}

extension Points {
    /// Publishes the checked acts up to a day as a table with masked names, a row an act.
    ///
    /// Throws `ActsRefusal`, or what `Notices.publish` refuses.
    @discardableResult
    package static func publish(_ draft: PublicationDraft, in transaction: Transaction) throws -> Publication
    {
        let list = try list(at: draft.village, on: transaction.now.day, in: transaction)
        let acts = try ActStore.all(
            in: draft.village, .checked, until: draft.last, limit: PointsLimits.published_max, transaction
        ).forPublication(
            until: draft.last, today: transaction.now.day,
            budget: try list.map { try yearBudget($0, in: draft.village, transaction) })
        guard let list, let from = acts.first?.day,
            let place = try Places.find(draft.village, in: transaction)
        else { throw ActsRefusal.noList }
        let notice = try Notices.publish(
            NoticeDraft(
                id: draft.notice, place: draft.village, kind: .review,
                title: "\(place.name)积分公示（\(from.written(to: draft.last))）",
                body: "登记并审核过的积分共\(acts.count)笔。公示期满没有人提意见的，记入各户积分。",
                table: try table(of: acts, in: transaction), naming: .law(list.ground),
                contact: draft.contact, issuer: place.committee,
                owner: draft.id.as(Marks.Anything.self), ownerKind: publicationKind),
            in: transaction)
        return try write(draft, acts: acts, from: from, notice: notice.id, in: transaction)
    }

    /// What the village owes to publish today by the cadence that it voted; `nil` while nothing waits.
    package static func publicationDue(in village: PlaceID, _ reader: Reader) throws -> PublicationDue? {
        let today = reader.now.day
        guard let cadence = try list(at: village, on: today, in: reader)?.terms.cadence else { return nil }
        let waiting = try ActStore.all(
            in: village, .checked, until: cadence.lastOver(on: today), limit: PointsLimits.published_max,
            reader)
        return PublicationDue(
            in: village, acts: waiting.count, first: waiting.first?.day, cadence, on: today)
    }

    /// The same for the village whose committee `officer` sits on.
    package static func publicationDue(
        for officer: OfficerCaller, in reader: Reader
    ) throws -> PublicationDue? {
        guard let village = try PointsOffice.home(of: officer, in: reader) else { return nil }
        let lineage = try Places.lineage(of: village, in: reader).map(\.id)
        return officer.may(.dispatch, at: lineage) ? try publicationDue(in: village, reader) : nil
    }

    /// What a village may still give out this year.
    static func yearBudget(
        _ list: PointsVersion, in village: PlaceID, _ reader: Reader
    ) throws -> YearBudget {
        let year = reader.now.day.year
        let booked = try TotalStore.given(in: village, year: year, reader)
        return YearBudget(
            budget: list.terms.budget,
            given: booked + (try ActStore.published(in: village, year: year, reader)))
    }

    private static func table(of acts: [PointsAct], in reader: Reader) throws -> NoticeTable {
        let items = try ItemStore.find(acts.map(\.item), in: reader)
        let lines = try HouseholdNames.read(at: acts.first?.village, in: reader)
        let ordered = acts.sorted { ($0.day, lines.code($0.household)) < ($1.day, lines.code($1.household)) }
        return NoticeTable(
            columns: [
                .init("户号"), .init("户主", .name), .init("日期"), .init("事项"), .init("积分", .number),
            ],
            rows: ordered.map { act in
                .init(
                    [
                        lines.code(act.household), lines.head(act.household), act.day.written,
                        items[act.item]?.terms.title ?? "", unit.text(act.points),
                    ], item: act.id.as(Marks.Anything.self))
            })
    }

    private static func write(
        _ draft: PublicationDraft, acts: [PointsAct], from: Day, notice: NoticeID,
        in transaction: Transaction
    ) throws -> Publication {
        let publication = Publication(
            id: draft.id, village: draft.village, from: from, last: draft.last,
            notice: notice.as(Marks.Anything.self), acts: acts.count, published: transaction.now,
            state: .open,
            position: transaction.nextPosition)
        try PublicationStore.insert(publication, in: transaction)
        for act in acts {
            var next = act.moved(to: .published, at: transaction.now)
            next.publication = draft.id
            try ActStore.keep(next, in: transaction)
        }
        try transaction.record(
            ActsPublished(
                subject: draft.id.as(Marks.Anything.self), village: draft.village,
                notice: publication.notice, from: from, last: draft.last, acts: acts.count))
        return publication
    }
}

extension PointsVersion {
    /// By what right households stand in the table.
    fileprivate var ground: String {
        String("\(terms.basis)；《\(terms.title)》第\(number)版，决议\(adoption?.number ?? "")".prefix(200))
    }
}

extension Place {
    /// As such bodies are called: 柳坪村村民委员会.
    var committee: String {
        guard level == .village else { return name }
        return name + (name.hasSuffix("社区") ? "居民委员会" : "村民委员会")
    }
}

/// Numbers and heads of a village's households, read at once.
struct HouseholdNames: Sendable {
    let lines: [HouseholdID: HouseholdLine]

    static func read(at village: PlaceID?, in reader: Reader) throws -> HouseholdNames {
        guard let village else { return HouseholdNames(lines: [:]) }
        let found = try People.households(at: village, limit: PointsLimits.households_max, in: reader)
        return HouseholdNames(
            lines: Dictionary(found.map { ($0.household.id, $0) }, uniquingKeysWith: { first, _ in first }))
    }

    func code(_ household: HouseholdID) -> String { lines[household]?.household.code ?? "" }
    func head(_ household: HouseholdID) -> String { lines[household]?.headName ?? "" }
    func masked(_ household: HouseholdID) -> String { Masking.name(head(household)) }

    /// `017 陈*英`
    func label(_ household: HouseholdID) -> String {
        [code(household), masked(household)].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
