import Kernel
import Places
import Sheets

/// A household as a file describes it.
struct ImportedHousehold: Sendable, Equatable {
    let line: Int
    let village: PlaceID
    /// Nil where the file names no group or grid.
    var place: PlaceID?
    let code: String
    var address: String
    var members: [ImportedMember]
}

struct ImportedMember: Sendable, Equatable {
    let line: Int
    let name: String
    let relation: Relation
    let particulars: Particulars
}

/// Judges the rows of a file of households: what may be taken, and why not the rest. One reason a row.
struct HouseholdsCheck: Sendable {
    private(set) var households: [ImportedHousehold] = []
    /// The first of them; `refused` counts all.
    private(set) var reasons: [RowReason] = []
    /// Rows that are wrong.
    private(set) var refused = 0
    /// Rows that are right and cannot be taken: their household has no head left.
    private(set) var leftOut = 0

    private let villages: VillageNames
    private let today: Day
    private var indices: [Key: Int] = [:]
    private var heads: [Key: (name: String, line: Int)] = [:]
    private var identities: [String: Int] = [:]
    private var hasBadRow: Set<Key> = []

    private struct Key: Hashable {
        let village: PlaceID
        let code: String
    }

    private struct Unfit: Error {
        let column: HouseholdColumn
        let sentence: Sentence

        init(_ column: HouseholdColumn, _ sentence: Sentence) {
            self.column = column
            self.sentence = sentence
        }

        init(_ column: HouseholdColumn, _ text: Text, _ values: [String: String] = [:]) {
            self.init(column, Sentence(text, values))
        }
    }

    init(_ rows: [HouseholdRow], villages: VillageNames, today: Day) {
        self.villages = villages
        self.today = today
        for row in rows {
            do {
                try take(row)
            } catch {
                refuse(line: row.line, error.column, error.sentence)
            }
        }
        keepHeaded()
    }

    /// Leaves a household out for a reason that only the county's books know; its rows are not taken.
    mutating func leaveOut(_ index: Int, line: Int, _ column: HouseholdColumn, _ sentence: Sentence) {
        refuse(line: line, column, sentence)
        let others = households[index].members.count { $0.line != line }
        if households[index].members.contains(where: { $0.line == line && $0.relation == .head })
            || !households[index].members.contains(where: { $0.line == line })
        {
            leftOut += others
            households[index].members = []
        } else {
            households[index].members.removeAll { $0.line == line }
        }
    }

    /// After `leaveOut`, which keeps the indices as they are.
    mutating func dropEmpty() { households.removeAll { $0.members.isEmpty } }

    private mutating func take(_ row: HouseholdRow) throws(Unfit) {
        let village = try village(of: row)
        let code: String
        do {
            code = try HouseholdDraft.checked(code: row.code)
        } catch {
            throw Unfit(.code, error.sentence)
        }
        let key = Key(village: village, code: code)
        do {
            try take(row, key)
        } catch {
            hasBadRow.insert(key)
            throw error
        }
    }

    private mutating func take(_ row: HouseholdRow, _ key: Key) throws(Unfit) {
        if !row.head.isEmpty {
            if let head = heads[key], head.name != row.head {
                throw Unfit(
                    .code, .importCodeTwice,
                    ["code": key.code, "line": "\(head.line)"])
            }
            heads[key] = heads[key] ?? (row.head, row.line)
        }
        let place = try place(of: row, in: key.village)
        let member = try member(of: row)
        let address: String
        do {
            address = try HouseholdDraft.checked(address: row.address)
        } catch {
            throw Unfit(.address, error.sentence)
        }
        guard let index = indices[key] else {
            indices[key] = households.count
            households.append(
                ImportedHousehold(
                    line: row.line, village: key.village, place: place, code: key.code, address: address,
                    members: [member]))
            note(member)
            return
        }
        try check(member, beside: households[index])
        if let place, let other = households[index].place, place != other {
            throw Unfit(.group, .importGroupDiffers, ["line": "\(households[index].line)"])
        }
        households[index].place = households[index].place ?? place
        if !address.isEmpty, member.relation == .head || households[index].address.isEmpty {
            households[index].address = address
        }
        households[index].members.append(member)
        note(member)
    }

    private func village(of row: HouseholdRow) throws(Unfit) -> PlaceID {
        if row.village.isEmpty { throw Unfit(.village, .importVillageMissing) }
        switch villages.find(row.village, town: row.town) {
        case .one(let village): return village
        case .none: throw Unfit(.village, .importVillageUnknown, ["name": row.village])
        case .several: throw Unfit(.village, .importVillageSeveral, ["name": row.village])
        }
    }

    private func place(of row: HouseholdRow, in village: PlaceID) throws(Unfit) -> PlaceID? {
        if row.group.isEmpty { return nil }
        guard let place = villages.part(row.group, of: village) else {
            throw Unfit(.group, .importGroupUnknown, ["name": row.group, "village": row.village])
        }
        return place
    }

    private func member(of row: HouseholdRow) throws(Unfit) -> ImportedMember {
        let name: String
        do {
            name = try Person.checkedName(row.name)
        } catch {
            throw Unfit(.name, error.sentence)
        }
        guard let relation = RegisterWords.relation(row.relation) else {
            throw Unfit(.relation, .importRelationUnknown, ["word": row.relation])
        }
        if relation == .head, !row.head.isEmpty, row.head != name {
            throw Unfit(.head, .importHeadDiffers, ["name": row.head])
        }
        let particulars = try particulars(of: row)
        if let number = particulars.identityNumber, let line = identities[number] {
            throw Unfit(.identityNumber, .importPersonTwice, ["line": "\(line)"])
        }
        return ImportedMember(line: row.line, name: name, relation: relation, particulars: particulars)
    }

    private func particulars(of row: HouseholdRow) throws(Unfit) -> Particulars {
        let sex = RegisterWords.sex(row.sex)
        if sex == nil, !row.sex.isEmpty { throw Unfit(.sex, .importSexUnknown, ["word": row.sex]) }
        let birth = RegisterWords.day(row.birth)
        if birth == nil, !row.birth.isEmpty {
            throw Unfit(.birth, .importBirthUnreadable, ["word": row.birth])
        }
        let raw = Particulars(
            sex: sex, birth: birth, phone: row.phone.isEmpty ? nil : row.phone,
            identityNumber: row.identityNumber.isEmpty ? nil : row.identityNumber)
        do {
            return try raw.checked(on: today)
        } catch {
            throw Unfit(error.column, error.sentence)
        }
    }

    private func check(_ member: ImportedMember, beside household: ImportedHousehold) throws(Unfit) {
        if member.relation == .head, let head = household.members.first(where: { $0.relation == .head }) {
            throw Unfit(.relation, .importHeadTwice, ["line": "\(head.line)"])
        }
        let same = household.members.first { other in
            other.name == member.name
                && (other.particulars.identityNumber == nil || member.particulars.identityNumber == nil)
                && (other.particulars.birth == nil || member.particulars.birth == nil
                    || other.particulars.birth == member.particulars.birth)
        }
        if let same { throw Unfit(.name, .importPersonTwice, ["line": "\(same.line)"]) }
        if household.members.count >= Limits.members_max {
            throw Unfit(.code, BelongingRefusal.tooMany.sentence)
        }
    }

    private mutating func note(_ member: ImportedMember) {
        if let number = member.particulars.identityNumber { identities[number] = member.line }
    }

    /// A household is known by its head: without one it is not taken. Where the head's own row was wrong,
    /// that is reason enough, and the others need no reasons of their own.
    private mutating func keepHeaded() {
        let headless = households.filter { !$0.members.contains { $0.relation == .head } }
        for household in headless {
            let key = Key(village: household.village, code: household.code)
            if hasBadRow.contains(key) {
                leftOut += household.members.count
            } else {
                refuse(
                    line: household.line, .relation,
                    Sentence(.importHeadMissing, ["code": household.code]))
                leftOut += household.members.count - 1
            }
        }
        households.removeAll { !$0.members.contains { $0.relation == .head } }
    }

    private mutating func refuse(line: Int, _ column: HouseholdColumn, _ sentence: Sentence) {
        refused += 1
        guard reasons.count < Limits.reasons_max else { return }
        reasons.append(RowReason(line: line, column: column.headings[0], sentence: sentence))
    }
}

extension ParticularsRefusal {
    /// The column of a file in which what is wrong stands.
    var column: HouseholdColumn {
        switch self {
        case .nameMissing, .nameTooLong, .unknown: .name
        case .identityNumberMalformed, .identityNumberChecksum, .identityNumberTaken: .identityNumber
        case .identityNumberBirth, .birthUnfit: .birth
        case .identityNumberSex: .sex
        case .phoneUnfit: .phone
        case .careIncomplete, .careTooLong: .name
        }
    }
}
