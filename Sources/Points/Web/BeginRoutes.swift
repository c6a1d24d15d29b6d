import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// Begins a version of a rule list: empty, from an older version, or from what another place has used.
struct BeginRoutes: Sendable {
    let samples: [ListSample]
    let preset: PresetOfCounty
    let clauses: ClausesInForce

    var all: [Endpoint] {
        [
            Endpoint(
                .get, "points/lists/new", .page, for: OfficerCaller.self,
                "The form for a new version of the list of `place`, with the items of the version `from` where named.",
                query: [
                    .place("The village; the officer's own without it."),
                    QueryField("from", .id, "The version that the draft begins with."),
                ]
            ) { visit, officer in try await form(visit, officer) },
            Endpoint(
                .post, "points/lists", for: OfficerCaller.self,
                "Begins a version of a place's rule list under the client's `id`; points are given as `0.5`. "
                    + "Its items may come from `from_version`, or from the `sample` of another place.",
                fields: [
                    InputField("place", .id, required: true), InputField("from_version", .id),
                    InputField("sample", limit: 40),
                ] + ListRoutes.termFields, output: ListFile.shape, form: "points/lists/new"
            ) { visit, officer in try await begin(visit, officer) },
        ]
    }

    private func form(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let wanted = (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init)
        let source = (visit.query["from"] ?? visit.input["from_version"]).flatMap(PointsVersionID.init)
        let id = PointsVersionID.minted(at: visit.now)
        let form = try await visit.county.database.read { reader in
            let at = try wanted ?? PointsOffice.home(of: officer, in: reader)
            guard let at, let place = try Places.find(at, in: reader) else {
                throw CardRefusal.villageUnknown
            }
            try officer.requireList(at: place.id, in: reader)
            let known = try source.flatMap { try VersionStore.find($0, in: reader) }
            let terms =
                known?.terms
                ?? VersionTerms(
                    title: place.name + "积分清单", basis: "", isCharter: true, authorisation: "",
                    from: reader.now.day, budget: 0)
            let own = try preset(reader)
            return VersionForm(
                id: id, place: place, line: try Places.lineage(of: place.id, in: reader).reversed(),
                terms: terms, source: known, isRevision: false, clauses: try clauses(place.id, reader),
                samples: known == nil ? samples.ordered(for: own) : [],
                sample: own.flatMap { own in samples.first { $0.preset == own }?.code } ?? "")
        }
        return Answer { versionFormPage(form, $0) }
    }

    private func begin(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        guard let id = try visit.input.id("id", of: Marks.PointsVersion.self) else {
            throw WebRefusal.idMissing
        }
        guard let place = try visit.input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        let sample = try visit.input["sample"].map { code in
            guard let sample = samples.first(where: { $0.code == code }) else {
                throw FieldRefusal(.unreadable, at: "sample")
            }
            return sample
        }
        let terms = try PointsInput(visit.input).versionTerms()
        let source = try visit.input.id("from_version", of: Marks.PointsVersion.self)
        let digest = visit.input.digest
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            try officer.requireList(at: place, in: transaction)
            let claim = try transaction.claim(
                id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if claim == .fresh {
                try terms.checkClause(among: try clauses(place, transaction))
                try Points.begin(id, at: place, terms, copying: source, in: transaction)
                for item in sample?.items ?? [] where source == nil {
                    try Points.enter(item, as: transaction.derivedID(), in: id, transaction)
                }
            }
            return (try ListFile.read(id, for: officer, in: transaction), claim)
        }
        guard let file else { throw VersionRefusal.unknown }
        return Answer(
            claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }
}
