import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// Judges, papers and measured values, as the desk types them in.
enum EntryRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "appraisals/{id}/judges/new", .page, for: OfficerCaller.self, "The form for judges."
        ) { visit, officer in
            let file = try await AppraisalRoutes.file(visit, officer)
            guard file.isDraft else { throw AppraisalRefusal.notDraft }
            let id = AnyID.minted(at: visit.now)
            return Answer { judgeFormPage(file, id: id, $0) }
        },
        Endpoint(
            .post, "appraisals/{id}/judges", for: OfficerCaller.self,
            "Enters judges, one a line: the group's number, the name, the subjects to avoid.",
            fields: [InputField("id", .id), InputField("judges", limit: 20_000)],
            output: AppraisalFile.shape, form: "appraisals/{id}/judges/new"
        ) { visit, officer in
            let input = AppraisalInput(visit.input)
            return try await ActRoutes.act(visit, officer) { id, transaction in
                let terms = try Appraisals.found(id, in: transaction).terms
                try Appraisals.enter(try input.judges(for: terms), in: id, transaction)
            }
        },
        Endpoint(
            .get, "appraisals/{id}/papers/new", .page, for: OfficerCaller.self,
            "The screen on which paper sheets are typed in, many at once.",
            query: [QueryField("group", .number, "The group whose papers are typed in.")]
        ) { visit, officer in
            let file = try await AppraisalRoutes.file(visit, officer)
            guard file.isWriter, file.appraisal.state == .open else { throw AppraisalRefusal.notOpen }
            let typed = try visit.input.number("group")
            let wanted = visit.query["group"].flatMap { Int($0) } ?? typed
            let group = file.returns.first { $0.group == wanted } ?? file.returns.first
            guard let group else { throw AppraisalRefusal.notOpen }
            let ids = (AnyID.minted(at: visit.now), AnyID.minted(at: visit.now))
            return Answer { paperPage(file, group: group, ids: ids, $0) }
        },
        Endpoint(
            .post, "appraisals/{id}/papers", for: OfficerCaller.self,
            "Takes paper sheets: `judges`, `papers` (the numbers on them) and `lines` (scores in the paper's order).",
            fields: [
                InputField("id", .id), InputField("group", .number),
                InputField("judges", .list, limit: AppraisalLimits.rows_max),
                InputField("papers", .list, limit: AppraisalLimits.rows_max),
                InputField("lines", .list, limit: AppraisalLimits.rows_max),
                InputField("is_correction", .flag),
            ], output: AppraisalFile.shape, form: "appraisals/{id}/papers/new"
        ) { visit, officer in
            let input = AppraisalInput(visit.input)
            let isCorrection = visit.input.isChecked("is_correction")
            let group = try visit.input.number("group") ?? 1
            return try await ActRoutes.act(visit, officer, next: "/papers/new?group=\(group)") {
                id, transaction in
                let terms = try Appraisals.found(id, in: transaction).terms
                for paper in try input.papers(for: terms) {
                    try Appraisals.take(
                        SheetDraft(
                            id: transaction.derivedID(), judge: paper.judge, channel: .paper,
                            paper: paper.paper,
                            scores: paper.scores, declared: paper.declared), in: id,
                        isCorrection: isCorrection, transaction)
                }
            }
        },
        Endpoint(
            .post, "appraisals/{id}/reckonings", for: OfficerCaller.self,
            "Says how many papers of `group` were issued, returned, spoiled and stayed out.",
            fields: [
                InputField("id", .id), InputField("group", .number, required: true),
                InputField("issued", .number, required: true),
                InputField("returned", .number, required: true),
                InputField("spoiled", .number), InputField("unreturned", .number),
            ], output: AppraisalFile.shape, form: "appraisals/{id}/papers/new"
        ) { visit, officer in
            let papers = try AppraisalInput(visit.input).reckoning()
            return try await ActRoutes.act(visit, officer) { try Appraisals.reckon(papers, in: $0, $1) }
        },
        Endpoint(
            .get, "appraisals/{id}/measures/new", .page, for: OfficerCaller.self,
            "The form for the values of a measured group.",
            query: [QueryField("group", .number, "The group whose values they are.")]
        ) { visit, officer in
            let file = try await AppraisalRoutes.file(visit, officer)
            guard file.isWriter, file.appraisal.state == .open else { throw AppraisalRefusal.notOpen }
            let measured = file.terms.groups.indices.filter { !file.terms.groups[$0].source.isSheet }
            let typed = try visit.input.number("group")
            let wanted = visit.query["group"].flatMap { Int($0) } ?? typed
            guard let index = measured.first(where: { $0 + 1 == wanted }) ?? measured.first else {
                throw EntryRefusal.groupTakesSheets
            }
            let id = AnyID.minted(at: visit.now)
            return Answer { measurePage(file, group: index + 1, id: id, $0) }
        },
        Endpoint(
            .post, "appraisals/{id}/measures", for: OfficerCaller.self,
            "Enters what was measured of every subject in `values`, on a scale to 100, in the subjects' order.",
            fields: [
                InputField("id", .id), InputField("group", .number, required: true),
                InputField("values", .list, limit: AppraisalLimits.subjects_max),
            ], output: AppraisalFile.shape, form: "appraisals/{id}/measures/new"
        ) { visit, officer in
            let group = try visit.input.number("group") ?? 0
            let values = try AppraisalInput(visit.input).values()
            return try await ActRoutes.act(visit, officer) {
                try Appraisals.measure(values, of: group, in: $0, $1)
            }
        },
    ]
}
