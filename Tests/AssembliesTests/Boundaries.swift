import Kernel
import Testing

@testable import Assemblies

/// A roll, and how many of it the law asks for; counted by hand from the text, never by the code under test.
struct Boundary: Sendable, CustomTestStringConvertible {
    let kind: BodyKind
    var counting: Counting = .persons
    var matter: Matter?
    let due: Int
    let present: Int
    /// The fewest that must come of those who are due.
    let opens: Int
    /// The fewest that must agree of those who are there.
    let passes: Int
    var testDescription: String {
        "\(kind.rawValue) by \(counting.rawValue): \(present) present of \(due) due"
    }

    static let rows = villages + party + collective + residents + consultations

    private static let villages = [
        // 村民委员会组织法 Art. 22: more than half of the adults; more than half of those present
        Boundary(kind: .villagersAssembly, matter: .villageRules, due: 20, present: 12, opens: 11, passes: 7),
        Boundary(kind: .villagersAssembly, matter: .publicWorks, due: 21, present: 13, opens: 11, passes: 7),
        Boundary(kind: .villagersAssembly, matter: .delegation, due: 21, present: 20, opens: 11, passes: 11),
        // or representatives of two thirds of the households
        Boundary(
            kind: .villagersAssembly, counting: .households, matter: .homesteads, due: 18, present: 12,
            opens: 12, passes: 7),
        Boundary(
            kind: .villagersAssembly, counting: .households, matter: .collectiveIncome, due: 19, present: 15,
            opens: 13, passes: 8),
        // Art. 26: two thirds of its members; more than half of those present
        Boundary(
            kind: .villagersRepresentatives, matter: .publicWorks, due: 30, present: 20, opens: 20, passes: 11
        ),
        Boundary(
            kind: .villagersRepresentatives, matter: .pointsRules, due: 31, present: 23, opens: 21, passes: 12
        ),
        // Art. 28: two thirds of the adults, or of the households; more than half of those present
        Boundary(kind: .groupAssembly, matter: .groupAffairs, due: 15, present: 10, opens: 10, passes: 6),
        Boundary(kind: .groupAssembly, matter: .groupAffairs, due: 16, present: 13, opens: 11, passes: 7),
        Boundary(
            kind: .groupAssembly, counting: .households, matter: .groupAffairs, due: 9, present: 6, opens: 6,
            passes: 4),
        Boundary(
            kind: .groupAssembly, counting: .households, matter: .other, due: 10, present: 9, opens: 7,
            passes: 5),
    ]

    private static let party = [
        // Two thirds come; more than half of all who are due agree, present or not
        Boundary(kind: .partyMembers, due: 30, present: 20, opens: 20, passes: 16),
        Boundary(kind: .partyMembers, due: 31, present: 31, opens: 21, passes: 16),
        Boundary(kind: .partyCommittee, due: 5, present: 3, opens: 3, passes: 3),
        Boundary(kind: .partyCommittee, due: 6, present: 6, opens: 4, passes: 4),
        // More than half come; more than half of those agree
        Boundary(kind: .twoCommittees, due: 7, present: 4, opens: 4, passes: 3),
        Boundary(kind: .twoCommittees, due: 8, present: 7, opens: 5, passes: 4),
    ]

    private static let collective = [
        // 农村集体经济组织法 Art. 27: two thirds of all members with full civil capacity come; as many of all agree
        Boundary(kind: .membersAssembly, matter: .charter, due: 30, present: 20, opens: 20, passes: 20),
        Boundary(kind: .membersAssembly, matter: .membership, due: 31, present: 28, opens: 21, passes: 21),
        Boundary(
            kind: .membersAssembly, matter: .collectiveAffairs, due: 32, present: 32, opens: 22, passes: 22),
        // Art. 28: more than twenty delegates; two thirds of all of them
        Boundary(
            kind: .membersDelegates, matter: .collectiveAffairs, due: 21, present: 14, opens: 14, passes: 14),
        Boundary(
            kind: .membersDelegates, matter: .collectiveAffairs, due: 22, present: 22, opens: 15, passes: 15),
    ]

    /// No text gives 居民会议 its figures: these are what the county of the tests entered.
    static let entered = [
        "residents-assembly.notice": "3", "residents-assembly.quorum": ">1/2",
        "residents-assembly.quorum-households": "2/3", "residents-assembly.majority": ">1/2",
    ]

    private static let residents = [
        Boundary(kind: .residentsAssembly, matter: .other, due: 12, present: 8, opens: 7, passes: 5),
        Boundary(kind: .residentsAssembly, matter: .other, due: 13, present: 9, opens: 7, passes: 5),
        Boundary(
            kind: .residentsAssembly, counting: .households, matter: .other, due: 12, present: 8, opens: 8,
            passes: 5),
        Boundary(
            kind: .residentsAssembly, counting: .households, matter: .other, due: 13, present: 11, opens: 9,
            passes: 6),
    ]

    /// People who consult need nobody in particular, and agree by more than half of those present.
    private static let consultations = BodyKind.allCases.filter(\.isFreeForm).flatMap { kind in
        kind.countings.map { Boundary(kind: kind, counting: $0, due: 9, present: 4, opens: 1, passes: 3) }
            + [Boundary(kind: kind, counting: kind.countings[0], due: 8, present: 5, opens: 1, passes: 3)]
    }
}

/// Owners with their square metres, each with what they do: `+` agrees, `-` does not, `~` abstains, `.` stays away.
struct OwnersBoundary: Sendable, CustomTestStringConvertible {
    let matter: Matter
    let roll: String
    /// Measures that fall short, by hand; passed where there are none.
    let lacks: [Lack]
    let why: String
    var testDescription: String { "\(matter.rawValue): \(why)" }

    enum Lack: Sendable { case comers, comersArea, yes, yesArea }

    init(_ matter: Matter, _ roll: String, _ lacks: Lack..., why: String) {
        self.matter = matter
        self.roll = roll
        self.lacks = lacks
        self.why = why
    }

    /// What each owner does, and the area in square decimetres.
    var owners: [(act: Character, area_dm2: Int)] {
        roll.split(separator: " ").map { word in
            let parts = word.dropFirst().split(separator: ".")
            return (
                word.first ?? "?", (Int(parts[0]) ?? 0) * 100 + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
            )
        }
    }

    /// 民法典 Art. 278: two thirds by area and by number take part; then more than half by both, for what the
    /// first five items name, or at least three quarters by both, for items six to eight.
    static let rows = quorum + ordinary + special

    private static let quorum = [
        OwnersBoundary(
            .ownersRules, "+100 +100 +100 +100 +100 +100 .100 .100 .100",
            why: "six of nine with 600 of 900 m² is exactly two thirds"),
        OwnersBoundary(
            .ownersRules, "+200 +100 +100 +100 +100 .75 .75 .75 .75", .comers,
            why: "five of nine is one too few, with 600 of 900 m²"),
        OwnersBoundary(
            .ownersCommittee, "+99.99 +100 +100 +100 +100 +100 .100.01 .100 .100", .comersArea,
            why: "six of nine with 599.99 of 900 m² is a square decimetre too little"),
        OwnersBoundary(
            .ownersCommittee, "+100.01 +100 +100 +100 +100 +100 .99.99 .100 .100",
            why: "six of nine with 600.01 of 900 m²"),
        OwnersBoundary(
            .propertyCompany, "+90.50 +90 +90 +90 +90 +90 .90 .90 .90 .90", .comers, .comersArea,
            why: "six of ten, 540.50 of 900.50 m²"),
        OwnersBoundary(
            .propertyCompany, "+90.50 +90 +90 +90 +90 +90 +90 .90 .90 .90",
            why: "seven of ten, 630.50 of 900.50 m²"),
        OwnersBoundary(
            .maintenanceRaise, "+100 +100 +100 +100 +100 .50 .50 .50", .comers,
            why: "five of eight are one too few, all of them for it"),
        OwnersBoundary(
            .ownersOther, "+100 +100 +100 +100 ~100 ~100 .100 .100 .100", why: "who abstains takes part"),
    ]

    private static let ordinary = [
        OwnersBoundary(
            .managementAgreement, "+100 +100 +100 +100 -100 -100 -100 -100", .yes, .yesArea,
            why: "exactly half of both fails"),
        OwnersBoundary(
            .managementAgreement, "+100 +100 +100 +100 +100 -100 -100 -100",
            why: "five of eight, 500 of 800 m²"),
        OwnersBoundary(
            .maintenanceUse, "+150 +150 +150 +150 -50 -50 -50 -50", .yes,
            why: "half by number fails, three quarters of the area or not"),
        OwnersBoundary(
            .maintenanceUse, "+80 +80 +80 +80 +80 -133.34 -133.33 -133.33", .yesArea,
            why: "half of the area fails, five of eight or not"),
        OwnersBoundary(
            .maintenanceUse, "+80.01 +80 +80 +80 +80 -133.33 -133.33 -133.33",
            why: "400.01 m² of 800 is more than half"),
        OwnersBoundary(
            .ownersOther, "+100 +100 +100 +100 -100 -100 -100 ~100", .yes, .yesArea,
            why: "an abstention counts in the whole"),
        OwnersBoundary(
            .ownersRules, "+100 +100 +100 +100 +100 -100 -100 -100 -100", why: "five of nine"),
        OwnersBoundary(
            .ownersRules, "+100 +100 +100 +100 -100 -100 -100 -100 -100", .yes, .yesArea, why: "four of nine"),
    ]

    private static let special: [OwnersBoundary] =
        [Matter.maintenanceRaise, .rebuilding, .commonUse].flatMap { matter in
            [
                OwnersBoundary(
                    matter, "+100 +100 +100 +100 +100 +100 -100 -100",
                    why: "six of eight is exactly three quarters"),
                OwnersBoundary(
                    matter, "+200 +100 +100 +100 +100 -80 -60 -60", .yes,
                    why: "five of eight is one too few, with 600 of 800 m²"),
                OwnersBoundary(
                    matter, "+99.99 +100 +100 +100 +100 +100 -100.01 -100", .yesArea,
                    why: "599.99 of 800 m² is a square decimetre too little"),
                OwnersBoundary(
                    matter, "+100 +100 +100 +100 +100 +100 +100 -100 -100",
                    why: "seven of nine, 700 of 900 m²"),
                OwnersBoundary(
                    matter, "+100 +100 +100 +100 +100 +100 -100 -100 -100", .yes, .yesArea,
                    why: "six of nine is two thirds and no three quarters"),
            ]
        }
}
