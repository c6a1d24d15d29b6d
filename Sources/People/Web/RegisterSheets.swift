import Access
import Kernel
import Places
import Sheets
import Storage
import Web

/// Lists of the register to take away, with what their pages show and no more.
enum RegisterSheets {
    static let all: [Endpoint] = SheetFile.Format.allCases.flatMap { format in
        [
            Endpoint(
                .get, "households.\(format.rawValue)", for: OfficerCaller.self,
                "The list of households, whole, as a table; above villages how many there are where.",
                query: [
                    .place("The place and what lies below it; the officer's own without it."),
                    .words("Part of a name, or a household's number."),
                    QueryField("sought", "The key of a number that was sought by POST."),
                    QueryField(
                        "state", .one(of: HouseholdList.Shows.allCases.map(\.rawValue)),
                        "Which households; those of the register without it."), .cursor(as: "after"),
                ]
            ) { visit, officer in
                let list = try await visit.county.database.read {
                    try HouseholdList.load(visit, officer, limit: Limits.exportedRows_max, in: $0)
                }
                return try households(list, visit.frame).answer(as: format)
            },
            Endpoint(
                .get, "rolls/{id}/entries.\(format.rawValue)", for: OfficerCaller.self,
                "Who stands on a roll today or on the day `on`, whole, as a table.",
                query: [
                    .on("The day as of which the roll is shown; today without it."), .cursor(as: "after"),
                ]
            ) { visit, officer in
                let file = try await RollFile.load(visit, officer, limit: Limits.exportedRows_max)
                return try roll(file, visit.frame).answer(as: format)
            },
            Endpoint(
                .get, "places/{id}/posts.\(format.rawValue)", for: OfficerCaller.self,
                "Who holds and held which post at a place, as a table."
            ) { visit, officer in
                try posts(try await PostsFile.load(visit, officer), visit.frame).answer(as: format)
            },
        ]
    }

    private static func households(_ list: HouseholdList, _ frame: Frame) -> SheetFile {
        guard list.isListed else {
            return SheetFile(
                "households", title: frame(.householdsTitle),
                header: [
                    frame(.householdPlace), frame(.householdsHouseholds), frame(.householdsPersons),
                ],
                rows: list.parts.map { [$0.place.name, "\($0.households)", "\($0.persons)"] })
        }
        return SheetFile(
            "households", title: frame(.householdsTitle),
            header: [
                frame(.householdCode), frame(.relationHead), frame(.householdPlace),
                frame(.householdsPersons),
                frame(.householdState),
            ],
            rows: list.lines.map { line in
                [
                    line.household.code, line.headName ?? "", list.placeNames[line.place] ?? "",
                    "\(line.memberCount)", frame(line.household.state.text),
                ]
            })
    }

    private static func roll(_ file: RollFile, _ frame: Frame) -> SheetFile {
        SheetFile(
            "roll", title: file.roll.name,
            header: [
                frame(file.roll.lists == .persons ? .personName : .householdCode), frame(.postFrom),
                frame(.postUntil),
            ],
            rows: file.lines.map { line in
                [line.name, line.entry.period.from.description, line.entry.period.until?.description ?? ""]
            })
    }

    /// Vacant posts come too: a table without them would look complete.
    private static func posts(_ file: PostsFile, _ frame: Frame) -> SheetFile {
        let current = file.groups.flatMap { group -> [[String]] in
            let title = group.kind.title(frame.language)
            if group.holders.isEmpty { return [[title, frame(.postVacant), "", "", ""]] }
            return group.holders.map { row($0, title) }
        }
        return SheetFile(
            "posts", title: frame(.postsTitle),
            header: [
                frame(.postKind), frame(.postHolder), frame(.postUnit), frame(.postFrom), frame(.postUntil),
            ],
            rows: current + file.past.map { row($0, $0.title(frame.language)) })
    }

    private static func row(_ held: PostsFile.Held, _ title: String) -> [String] {
        [
            title, held.name, held.organisation ?? "", held.post.period.from.description,
            held.post.period.until?.description ?? "",
        ]
    }
}
