import Kernel
import Places
import Web

/// The way from the county down to a place, as crumbs that lead to the cards of places.
func dutyCrumbs(_ above: [Place], _ place: Place? = nil, last: String? = nil) -> [Crumb] {
    let line = (place.map { [$0] } ?? []) + above
    let way = line.reversed().map { Crumb($0.name, path: dutyPath($0)) }
    return last.map { way + [Crumb($0)] } ?? way
}

/// A grid has a card of its own; what is above it leads to its place.
func dutyPath(_ place: Place) -> String {
    place.level == .grid ? "/grids/\(place.id)" : "/places/\(place.id)"
}

/// `柳坪村 第三网格`: a grid is named with what it lies in, for every village has a third grid; and so are its shops.
func fullName(_ place: Place, _ above: [Place]) -> String {
    switch place.level {
    case .grid: return above.first.map { "\($0.name) \(place.name)" } ?? place.name
    case .premises:
        let way = above.filter { $0.level == .village || $0.level == .grid }.reversed().map(\.name)
        return (way + [place.name]).joined(separator: " ")
    case .country, .province, .city, .county, .town, .village, .area, .group, .estate, .building, .microgrid:
        return place.name
    }
}

/// Who it is: chosen from those whom the place knows, or written down.
func personFields(_ candidates: [Candidate], label: String, _ frame: Frame) -> HTML {
    let known: HTML =
        candidates.isEmpty
        ? .empty
        : Field("person", label, hint: frame(.dutyPersonHint))
            .select(
                frame, candidates.map { Choice($0.person.description, $0.name) },
                empty: frame(.dutyChoose))
    let hint = candidates.isEmpty ? nil : frame(.dutyNewPersonHint)
    return """
        \(known)\
        \(Field("name", candidates.isEmpty ? label : frame(.dutyNewPerson), hint: hint,
                isOptional: !candidates.isEmpty)
            .text(frame, maxLength: 40))
        """
}

/// From which day on, today unless another is written.
func fromField(_ frame: Frame) -> HTML {
    Field("from", frame(.dutyFrom))
        .date(frame, value: frame.now.day, max: frame.now.day.adding(days: Limits.ahead_days_max))
}

/// On which day it ends.
func onField(_ frame: Frame, id: String? = nil) -> HTML {
    Field("on", frame(.dutyEndsOn), id: id)
        .date(frame, value: frame.now.day, max: frame.now.day.adding(days: Limits.ahead_days_max))
}
