import Kernel
import Ledger
import Places
import Sheets
import Storage

/// What a file of acts comes to: what is declared, what stands there already, and which rows are wrong.
struct ActsPlan: Sendable {
    private(set) var reasons: [RowReason] = []
    private(set) var unchanged = 0
    private(set) var added = 0
    /// Rows of one item, day, number of times and note go together, so that they are checked together.
    private(set) var groups: [Group] = []

    struct Group: Sendable {
        let line: Int
        let draft: DeclarationDraft
    }

    private struct Key: Hashable {
        let item: PointsItemID
        let day: Day
        let times: Int
        let note: String
        let witness: String
    }

    private let village: PlaceID
    private var ground: ActsGround
    private var open: [Key: [(line: Int, household: HouseholdID)]] = [:]
    private var order: [Key] = []
    private var standing: [StandingAct.Key: StandingAct]
    private var counted: [CapKey: Int64] = [:]

    private struct CapKey: Hashable {
        let household: HouseholdID
        let item: PointsItemID
        let from: Day
    }

    /// - Parameter now: of which the declarations' ids are minted.
    init(_ rows: [ActRow], _ office: PointsOffice, at now: Instant, in reader: Reader) throws {
        village = office.village.id
        ground = try ActsGround(rows, office, in: reader)
        standing = ground.standing
        for row in rows { try judge(row, in: reader) }
        for key in order {
            var rest = (open[key] ?? [])[...]
            while !rest.isEmpty {
                let part = rest.prefix(PointsLimits.declared_max)
                rest = rest.dropFirst(part.count)
                groups.append(
                    Group(
                        line: part.first?.line ?? 0,
                        draft: DeclarationDraft(
                            id: DeclarationID.minted(at: now), village: village, item: key.item,
                            day: key.day, times: key.times, role: office.role,
                            households: part.map(\.household), note: key.note, witness: key.witness)))
            }
        }
        open = [:]
    }

    private mutating func judge(_ row: ActRow, in reader: Reader) throws {
        do {
            try take(row, in: reader)
        } catch let refusal as DeclaringRefusal {
            refuse(row, refusal.column, refusal.sentence)
        } catch let refusal as ActRowRefusal {
            refuse(row, refusal.column, refusal.sentence)
        }
    }

    private mutating func refuse(_ row: ActRow, _ column: ActColumn?, _ sentence: Sentence) {
        reasons.append(RowReason(line: row.line, column: column?.headings[0], sentence: sentence))
    }

    private mutating func take(_ row: ActRow, in reader: Reader) throws {
        let (day, times) = (try row.readDay(), try row.readTimes())
        let household = try ground.household(row.household)
        let item = try ground.item(row.item, on: day, in: reader)
        let draft = DeclarationDraft(
            id: DeclarationID(high: 0, low: 0), village: village, item: item.id, day: day, times: times,
            role: ground.role, households: [household], note: row.note, witness: row.witness)
        let wrong = draft.refusals(for: item.terms, isInForce: true, today: ground.today)
        if let first = wrong.first { throw first }
        try ground.checkPaper(household, row.household, on: day)
        let act = StandingAct(
            key: StandingAct.Key(household: household, item: item.id, day: day), times: times,
            note: row.note)
        if let there = standing[act.key] {
            guard there == act, ground.standing[act.key] != nil else {
                throw DeclaringRefusal.twice(row.household)
            }
            unchanged += 1
            return
        }
        try count(item, household, day, times, code: row.household)
        standing[act.key] = act
        let key = Key(item: item.id, day: day, times: times, note: row.note, witness: row.witness)
        if open[key] == nil { order.append(key) }
        open[key, default: []].append((row.line, household))
        added += 1
    }

    /// Keeps within the item's limit, what the file brings itself included.
    private mutating func count(
        _ item: PointsItem, _ household: HouseholdID, _ day: Day, _ times: Int, code: String
    ) throws(DeclaringRefusal) {
        guard let cap = item.terms.cap else { return }
        let period = cap.period.days(around: day)
        let key = CapKey(household: household, item: item.id, from: period.from)
        let before = counted[key] ?? ground.points(of: household, item.id, in: period)
        let amount = item.terms.points * Int64(times)
        if before + amount > cap.amount {
            throw .overCap(code, left: max(0, cap.amount - before))
        }
        counted[key] = before + amount
    }
}

extension ActRow {
    fileprivate func readDay() throws(ActRowRefusal) -> Day {
        if household.isEmpty { throw .householdMissing }
        if item.isEmpty { throw .itemMissing }
        let plain = day.replacing("年", with: "-").replacing("月", with: "-").replacing("日", with: "")
            .replacing("/", with: "-").replacing(".", with: "-")
        let parts = plain.split(separator: "-").map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let number = parts[2],
            year >= 2000, let day = Day(year: year, month: month, day: number)
        else { throw .dayUnreadable }
        return day
    }

    fileprivate func readTimes() throws(ActRowRefusal) -> Int {
        if times.isEmpty { return 1 }
        guard let number = Int(times) else { throw .timesUnreadable }
        return number
    }
}
