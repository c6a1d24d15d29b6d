import Kernel
import Places
import Requests
import Storage

/// The places whose requests are compared with one another: villages (or towns), and within them estates, be they
/// places of the tree or only named by those who write.
struct ConcernAreas: Sendable {
    /// Places of concerns; an estate of the tree is one of its own.
    private(set) var places: [PlaceID] = []
    private var numberOf: [PlaceID: Int] = [:]
    private var areaOf: [PlaceID: Int] = [:]
    private var estates: [Int: Estates] = [:]
    /// Estates that are only named: beyond the places, each with the place that it lies in.
    private var named: [(area: Int, stem: String)] = []
    private var namedOf: [Int: Int] = [:]

    /// Where a place's requests are compared, with the estates of the tree that lie there.
    struct Learned: Sendable {
        let place: PlaceID
        let area: PlaceID
        /// Empty where the area is an estate itself.
        let estates: [Estates.Known]
    }

    func unknown(_ wanted: Set<PlaceID>) -> [PlaceID] { wanted.filter { areaOf[$0] == nil }.sorted() }

    /// A grid's requests are its estate's where it lies in one, else its village's; what lies above the level is a
    /// place of its own.
    static func read(_ places: [PlaceID], level: Level, in reader: Reader) throws -> [Learned] {
        var estates: [PlaceID: [Estates.Known]] = [:]
        return try places.map { place in
            let line = try Places.lineage(of: place, in: reader)
            guard let area = line.first(where: { $0.level == level })?.id else {
                return Learned(place: place, area: place, estates: [])
            }
            if let estate = line.prefix(while: { $0.id != area }).last(where: { $0.level == .estate }) {
                return Learned(place: place, area: estate.id, estates: [])
            }
            if estates[area] == nil {
                let tree = try Places.tree(on: reader.now.day, under: area, in: reader)
                estates[area] = tree.within(area).filter { $0.level == .estate }
                    .map { Estates.Known(id: $0.id, name: $0.name) }
            }
            return Learned(place: place, area: area, estates: estates[area] ?? [])
        }
    }

    mutating func learn(_ learned: [Learned]) {
        for one in learned {
            let number = number(of: one.area)
            areaOf[one.place] = number
            if estates[number] == nil || !one.estates.isEmpty {
                estates[number] = Estates(known: one.estates)
            }
            if one.area != one.place, areaOf[one.area] == nil { areaOf[one.area] = number }
        }
    }

    private mutating func number(of place: PlaceID) -> Int {
        if let known = numberOf[place] { return known }
        numberOf[place] = places.count
        places.append(place)
        return places.count - 1
    }

    /// Where a request is compared, and the estate that it names where the tree has none.
    mutating func area(of text: MatterText) -> (area: Int, stem: String?) {
        let area = areaOf[text.place] ?? 0
        switch estates[area]?.found(in: [text.location, text.title, text.body]) {
        case .place(let estate)?: return (number(of: estate), nil)
        case .named(let stem)?: return (area, stem)
        case nil: return (area, nil)
        }
    }

    /// The numbers of those that only name their estate, once all have been read; no place has them.
    mutating func numbers(of stems: [Int: String], in areaOf: [Int]) -> [(request: Int, number: Int)] {
        var result: [(request: Int, number: Int)] = []
        for (area, requests) in Dictionary(grouping: stems.keys.sorted(), by: { areaOf[$0] })
            .sorted(by: { $0.key < $1.key })
        {
            let canonical = Estates.canonical(requests.compactMap { stems[$0] })
            var numbers: [String: Int] = [:]
            for request in requests {
                guard let stem = stems[request].flatMap({ canonical[$0] }) else { continue }
                let number = numbers[stem] ?? places.count + named.count
                if numbers[stem] == nil {
                    numbers[stem] = number
                    named.append((area, stem))
                }
                namedOf[request] = number
                result.append((request, number))
            }
        }
        return result
    }

    /// Under which numbers the requests of a place are grouped.
    func groupNumbers(of area: Int) -> [Int] {
        [area] + named.indices.filter { named[$0].area == area }.map { places.count + $0 }
    }

    /// What the estate that a request only names is called.
    func estate(of request: Int) -> String? { namedOf[request].map { named[$0 - places.count].stem } }
}
