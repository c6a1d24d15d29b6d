import Kernel

/// Why nobody comes on a body's roll, or leaves it, first applicable reason first.
package enum EnrollingRefusal: Refusal, Hashable {
    case bodyUnknown
    case memberUnknown
    case personUnknown
    case nameMissing
    case nameTooLong
    case householdTooLong
    case fromInFuture
    case departsTooEarly
    case departsInFuture
    case alreadyGone
    case alreadyOnRoll(String)
    case unitsOfNoOwner
    case unitMissing
    case unitUnfit(String)
    case unitTaken(String)
    case rollFull
    case lineUnreadable(Int)
    case tooManyLines
    case rollUnfit

    package var code: String {
        switch self {
        case .bodyUnknown: "assemblies.body-unknown"
        case .memberUnknown: "assemblies.member-unknown"
        case .personUnknown: "assemblies.person-unknown"
        case .nameMissing: "assemblies.member-name-missing"
        case .nameTooLong: "assemblies.member-name-too-long"
        case .householdTooLong: "assemblies.household-too-long"
        case .fromInFuture: "assemblies.member-from-in-future"
        case .departsTooEarly: "assemblies.departs-too-early"
        case .departsInFuture: "assemblies.departs-in-future"
        case .alreadyGone: "assemblies.already-gone"
        case .alreadyOnRoll: "assemblies.already-on-roll"
        case .unitsOfNoOwner: "assemblies.units-of-no-owner"
        case .unitMissing: "assemblies.unit-missing"
        case .unitUnfit: "assemblies.unit-unfit"
        case .unitTaken: "assemblies.unit-taken"
        case .rollFull: "assemblies.roll-full"
        case .lineUnreadable: "assemblies.line-unreadable"
        case .tooManyLines: "assemblies.too-many-lines"
        case .rollUnfit: "assemblies.roll-unfit"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .bodyUnknown, .memberUnknown: .missing
        case .alreadyOnRoll, .unitTaken, .rollFull, .alreadyGone: .conflict
        case .personUnknown, .nameMissing, .nameTooLong, .householdTooLong, .fromInFuture, .departsTooEarly,
            .departsInFuture, .unitsOfNoOwner, .unitMissing, .unitUnfit, .lineUnreadable, .tooManyLines,
            .rollUnfit:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .fromInFuture: "from"
        case .departsTooEarly, .departsInFuture: "until"
        case .rollUnfit: "roll"
        case .bodyUnknown, .memberUnknown, .alreadyGone: nil
        case .personUnknown, .nameMissing, .nameTooLong, .householdTooLong, .alreadyOnRoll, .unitsOfNoOwner,
            .unitMissing, .unitUnfit, .unitTaken, .rollFull, .lineUnreadable, .tooManyLines:
            "lines"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .bodyUnknown: Sentence(.refusalBodyUnknown)
        case .memberUnknown: Sentence(.refusalMemberUnknown)
        case .personUnknown: Sentence(.refusalPersonUnknown)
        case .nameMissing: Sentence(.refusalMemberNameMissing)
        case .nameTooLong:
            Sentence(.refusalMemberNameTooLong, ["max": "\(AssemblyLimits.memberName_length_max)"])
        case .householdTooLong:
            Sentence(.refusalHouseholdTooLong, ["max": "\(AssemblyLimits.household_length_max)"])
        case .fromInFuture: Sentence(.refusalMemberFromInFuture)
        case .departsTooEarly: Sentence(.refusalDepartsTooEarly)
        case .departsInFuture: Sentence(.refusalDepartsInFuture)
        case .alreadyGone: Sentence(.refusalAlreadyGone)
        case .alreadyOnRoll(let name): Sentence(.refusalAlreadyOnRoll, ["name": name])
        case .unitsOfNoOwner: Sentence(.refusalUnitsOfNoOwner)
        case .unitMissing: Sentence(.refusalUnitMissing)
        case .unitUnfit(let label): Sentence(.refusalUnitUnfit, ["unit": label])
        case .unitTaken(let label): Sentence(.refusalUnitTaken, ["unit": label])
        case .rollFull: Sentence(.refusalRollFull, ["max": "\(AssemblyLimits.seats_max)"])
        case .lineUnreadable(let line): Sentence(.refusalLineUnreadable, ["line": "\(line)"])
        case .tooManyLines: Sentence(.refusalTooManyLines, ["max": "\(AssemblyLimits.lines_max)"])
        case .rollUnfit: Sentence(.refusalRollUnfit)
        }
    }
}

extension Member {
    /// What is wrong with the line by itself.
    func checkEntering(_ kind: BodyKind, today: Day) throws(EnrollingRefusal) {
        if name.isEmpty { throw .nameMissing }
        if name.count > AssemblyLimits.memberName_length_max { throw .nameTooLong }
        if (household ?? "").count > AssemblyLimits.household_length_max { throw .householdTooLong }
        if period.from > today { throw .fromInFuture }
        if kind != .ownersAssembly, !units.isEmpty { throw .unitsOfNoOwner }
        if kind == .ownersAssembly, units.isEmpty, capacity == .voter { throw .unitMissing }
        for unit in units where !unit.isFit { throw .unitUnfit(unit.label) }
        if units.count > AssemblyLimits.unitsOfOwner_max { throw .unitUnfit(name) }
    }

    func departing(on day: Day, today: Day) throws(EnrollingRefusal) -> Period {
        if period.until != nil { throw .alreadyGone }
        if day <= period.from { throw .departsTooEarly }
        if day > today { throw .departsInFuture }
        return Period(from: period.from, until: day)
    }
}

extension OwnedUnit {
    fileprivate var isFit: Bool {
        !label.isEmpty && label.count <= AssemblyLimits.unit_length_max
            && (1...AssemblyLimits.area_dm2_max).contains(area_dm2)
    }
}

/// What stands on a roll on a day, so that nobody and no unit comes on it twice.
struct RollContents: Sendable {
    private var persons: Set<PersonID> = []
    private var names: Set<String> = []
    private var units: Set<String> = []
    private var count = 0

    init(_ members: [Member]) {
        for member in members { add(member) }
    }

    /// Adds a line that is not there yet.
    mutating func take(_ member: Member) throws(EnrollingRefusal) {
        if count >= AssemblyLimits.seats_max { throw .rollFull }
        if let person = member.person, persons.contains(person) { throw .alreadyOnRoll(member.name) }
        if let name = Self.name(of: member), names.contains(name) { throw .alreadyOnRoll(member.name) }
        var own: Set<String> = []
        for unit in member.units where units.contains(unit.label) || !own.insert(unit.label).inserted {
            throw .unitTaken(unit.label)
        }
        add(member)
    }

    private mutating func add(_ member: Member) {
        count += 1
        if let person = member.person { persons.insert(person) }
        if let name = Self.name(of: member) { names.insert(name) }
        for unit in member.units { units.insert(unit.label) }
    }

    /// Two owners may bear one name; two of a household, without a person in the register, may not.
    private static func name(of member: Member) -> String? {
        guard member.person == nil, member.units.isEmpty else { return nil }
        return "\(member.name)\u{1F}\(member.household ?? "")"
    }
}
