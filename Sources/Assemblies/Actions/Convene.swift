import Kernel
import Places
import Rulebook
import Sealing
import Storage

extension Assemblies {
    /// Calls a meeting: freezes who is due on the notice's day, the figures in force then, and every motion's text.
    ///
    /// Throws `Refusals` of `ConveningRefusal`.
    @discardableResult
    package static func convene(_ draft: AssemblyDraft, in transaction: Transaction) throws -> Assembly {
        guard let body = try BodyStore.find(draft.body, in: transaction) else {
            throw ConveningRefusal.bodyUnknown
        }
        let noticed = draft.noticed ?? transaction.now.day
        let found = try figures(of: body, on: noticed, in: transaction)
        let members = try MemberStore.all(of: body.id, on: noticed, in: transaction)
        let seats = Sheet.seats(of: members, on: noticed, by: draft.counting(of: body.kind))
        let ground = ConveningGround(
            body: body, figures: MeetingFigures(found.map { ($0.name, $0.rule.value) }),
            missing: body.kind.figures.filter { name in !found.contains { $0.name == name } }, seats: seats,
            homeless: Sheet.homeless(members, on: noticed), today: transaction.now.day)
        let wrong: [any Refusal] =
            draft.refusals(on: ground)
            + (try unfitAuthorisations(of: draft, at: body.place, in: transaction))
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        return try write(draft, body, seats, found, in: transaction)
    }

    /// What the rulebook says of a body on a day, figure by figure.
    static func figures(
        of body: Body, on day: Day, in reader: Reader
    ) throws -> [(name: MeetingFigures.Name, rule: Rule)] {
        let lineage = try Places.lineage(of: body.place, in: reader).map(\.id)
        return try body.kind.figures.compactMap { name in
            try Rulebook.rule(body.kind.key(name), at: lineage, on: day, in: reader).map { (name, $0) }
        }
    }

    /// An authorisation that is kept here must be one; one of before is taken at its word, and shown.
    private static func unfitAuthorisations(
        of draft: AssemblyDraft, at place: PlaceID, in reader: Reader
    ) throws -> [ConveningRefusal] {
        try draft.motions.enumerated().compactMap { index, motion in
            switch motion.delegation {
            case .resolution(let id):
                let resolution = try ResolutionStore.find(id, in: reader)
                return resolution?.authorises(at: place) == true ? nil : .authorisationUnfit(index + 1)
            case .cited(let text):
                let isFit = (1...AssemblyLimits.delegation_length_max).contains(text.count)
                return isFit ? nil : .authorisationUnfit(index + 1)
            case nil: return nil
            }
        }
    }

    private static func write(
        _ draft: AssemblyDraft, _ body: Body, _ seats: [Seat],
        _ figures: [(name: MeetingFigures.Name, rule: Rule)],
        in transaction: Transaction
    ) throws -> Assembly {
        let number = try AssemblyStore.nextNumber(
            .meeting, of: body.id, year: draft.meets.day.year, in: transaction)
        let assembly = Assembly(
            id: draft.id, number: number, body: body.id, kind: body.kind, place: body.place,
            title: draft.title, venue: draft.venue, meets: draft.meets,
            noticed: draft.noticed ?? transaction.now.day, counting: draft.counting(of: body.kind),
            isSecret: draft.isSecret, chair: draft.chair, recorder: draft.recorder,
            convener: transaction.origin.actor, called: transaction.now, position: transaction.nextPosition,
            all: seats.map(\.weight).reduce(.zero, +), state: .called, votingOpened: nil, ended: nil,
            reason: "")
        let motions = draft.motions.enumerated().map { Motion($1, number: $0 + 1, of: draft.id) }
        try AssemblyStore.insert(assembly, in: transaction)
        for figure in figures {
            try AssemblyStore.insert(
                figure: figure.name, figure.rule.value, rule: figure.rule.id.as(Marks.Anything.self),
                of: assembly.id, in: transaction)
        }
        for motion in motions {
            try SheetStore.insert(motion, in: transaction)
            if assembly.isSecret { try BallotStore.placeBox(motion.id, in: transaction) }
        }
        for seat in seats { try SheetStore.insert(seat, of: assembly.id, in: transaction) }
        try record(assembly, motions, seats, in: transaction)
        return assembly
    }

    private static func record(
        _ assembly: Assembly, _ motions: [Motion], _ seats: [Seat], in transaction: Transaction
    ) throws {
        let subject = assembly.id.as(Marks.Anything.self)
        let text = FrozenText.digest(of: assembly, motions, seats)
        try transaction.record(
            AssemblyCalled(
                subject: subject, body: assembly.body, bodyKind: assembly.kind, place: assembly.place,
                number: assembly.number, noticed: assembly.noticed, seats: seats.count,
                motions: motions.count,
                text: try transaction.seal(text, named: "called", of: subject)))
    }
}

/// What a notice freezes, in one spelling.
enum FrozenText {
    static func digest(of assembly: Assembly, _ motions: [Motion], _ seats: [Seat]) -> String {
        let head = [assembly.number, assembly.title, assembly.venue, assembly.counting.rawValue]
        let agenda = motions.flatMap { [$0.title, $0.textDigest] }
        let sheet = seats.flatMap { [$0.name, $0.household ?? "", $0.units ?? "", "\($0.area_dm2)"] }
        let hasher = Hasher256()
        for text in head + agenda + sheet { hasher.update(Array("\(text.utf8.count):\(text)".utf8)) }
        return Digest.hexadecimal(hasher.finish())
    }
}

extension Motion {
    fileprivate init(_ draft: MotionDraft, number: Int, of assembly: AssemblyID) {
        self.init(
            id: draft.id, assembly: assembly, number: number, title: draft.title, text: draft.text,
            textDigest: Assemblies.digest(of: draft.text), subject: draft.subject,
            subjectKind: draft.subjectKind, matter: draft.matter, delegation: draft.delegation)
    }
}

extension MeetingFigures {
    /// As the rulebook writes them.
    init(_ values: [(Name, String)]) {
        self.init()
        for (name, value) in values {
            switch name {
            case .notice: noticeDays = Int(value) ?? 0
            case .quorum: quorum = Share(value)
            case .quorumOfHouseholds: quorumOfHouseholds = Share(value)
            case .majority: majority = Share(value)
            case .specialMajority: specialMajority = Share(value)
            case .size: size_min = Int(value) ?? 0
            }
        }
    }
}
