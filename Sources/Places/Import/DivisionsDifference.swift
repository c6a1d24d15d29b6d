import Kernel

/// What a list says otherwise than the county has it on the list's day.
struct DivisionsDifference: Sendable {
    private(set) var added: [Division] = []
    private(set) var changed: [(division: Division, moves: Bool)] = []
    private(set) var unchanged = 0

    init(_ divisions: [Division], standing: [PlaceID: History], on day: Day) {
        for division in divisions {
            guard let history = standing[division.id] else {
                added.append(division)
                continue
            }
            let place = history.place(on: day)
            let stays = place?.parent == division.parentID
            if stays, place?.name == division.name, place?.code == division.code {
                unchanged += 1
            } else {
                changed.append((division, moves: !stays))
            }
        }
    }

    var count: Int { added.count + changed.count }
    var isEmpty: Bool { count == 0 }
}
