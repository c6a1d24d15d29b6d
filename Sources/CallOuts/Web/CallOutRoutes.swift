import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// Making a call, seeing who comes, ending it.
struct CallOutRoutes: Sendable {
    let causes: CallOutCauses

    static let seeing: [Permission] = [.report, .work, .dispatch, .verify, .supervise, .oversee]

    var all: [Endpoint] { [list, new, create, file] + acts }

    private var list: Endpoint {
        Endpoint(
            .get, "callouts", for: OfficerCaller.self, "The calls at a place and below, newest first.",
            query: [
                .place("A grid, a village, a town, or the county."),
                QueryField("show", .one(of: ["open", "ended"]), "Those that run; or those that are over."),
                QueryField("before", .number, "Goes on below this position."), .limit,
            ], output: .page(CallOutFile.lineShape)
        ) { visit, officer in
            let wanted = visit.query["place"].flatMap(PlaceID.init)
            let (isOpen, limit) = (visit.query["show"] != "ended", visit.limit)
            let before = visit.query["before"].flatMap { Int64($0) } ?? .max
            let list = try await visit.county.database.read {
                try CallOutList.read(officer, wanted, isOpen: isOpen, before: before, limit: limit, in: $0)
            }
            return Answer(json: { list.write(to: &$0) }, page: { callOutListPage(list, $0) })
        }
    }

    private var new: Endpoint {
        Endpoint(
            .get, "callouts/new", .page, for: OfficerCaller.self,
            "The form on which several teams are called, at `place`, for a `request` or a `hazard`.",
            query: [
                .place("A town, a village or a grid."), QueryField("request", .id, "The request it is for."),
                QueryField("hazard", .id, "The hazard it is for."),
            ]
        ) { visit, officer in
            let id = CallOutID.minted(at: visit.now)
            let wanted = (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init)
            let asked = CallOutRoutes.reference(
                request: visit.query["request"] ?? visit.input["request"],
                hazard: visit.query["hazard"] ?? visit.input["hazard"])
            let causes = causes
            let blank = try await visit.county.database.read {
                try CallOutBlank.read(officer, wanted, asked, causes, in: $0)
            }
            return Answer { callOutNewPage(blank, id: id, $0) }
        }
    }

    private static func reference(request: String?, hazard: String?) -> CallOut.Reference? {
        request.flatMap(AnyID.init).map { CallOut.Reference(.request, $0) }
            ?? hazard.flatMap(AnyID.init).map { CallOut.Reference(.hazard, $0) }
    }

    private var create: Endpoint {
        Endpoint(
            .post, "callouts", for: OfficerCaller.self,
            "Calls everybody of the `groups` (team:…, post:… and link:…) once, to `place`, for so many `hours`; where "
                + "grid workers are called and the county's list binds, `task` is the admitted one on which it stands.",
            fields: [
                InputField("id", .id, required: true), InputField("place", .id),
                InputField("purpose", limit: 400),
                InputField("spot", limit: 400), InputField("from", .instant), InputField("hours", .number),
                InputField("groups", .list, limit: CallOutLimits.groups_max), InputField("request", .id),
                InputField("hazard", .id), InputField("task", limit: 60),
            ], output: CallOutFile.shape, form: "callouts/new"
        ) { visit, officer in try await call(visit, officer) }
    }

    private func call(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let (input, sent, causes) = (visit.input, try visit.callOutSending(), causes)
        guard let place = try input.id("place", of: Marks.Place.self) else { throw CallingRefusal.placeUnfit }
        let from = input["from"].flatMap { Instant(iso: $0) }
        let hours = try input.number("hours")
        let draft = CallOutDraft(
            id: sent.as(Marks.CallOut.self), place: place, purpose: input["purpose"] ?? "",
            spot: input["spot"] ?? "", from: from,
            until: hours.flatMap { (1...CallOutLimits.hours_max).contains($0) ? $0 : nil }
                .map { (from ?? visit.now).adding(hours: Int64($0)) },
            groups: input.all("groups").compactMap(CallOutGroup.init),
            reference: CallOutRoutes.reference(request: input["request"], hazard: input["hazard"]),
            task: input["task"])
        let digest = visit.callOutDigest
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            let lineage = try Places.lineage(of: place, in: transaction).map(\.id)
            guard lineage.isEmpty || officer.may(.dispatch, at: lineage) else {
                throw AccessRefusal.notAllowed
            }
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            if claim == .fresh {
                if draft.reference != nil, try causes.find(draft.reference, in: transaction) == nil {
                    throw CallingRefusal.causeUnknown
                }
                try CallOuts.call(draft, in: transaction)
            }
            let viewer = CallOutViewer(person: officer.person, officer: officer)
            return (try CallOutFile.read(draft.id, for: viewer, causes, in: transaction), claim)
        }
        return Answer(claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }

    private var acts: [Endpoint] {
        [
            post(
                "arrivals", "Keeps how many are there, counted on the spot or from paper.",
                [InputField("arrived", .number)]
            ) {
                visit, id, _ in
                guard let arrived = try visit.input.number("arrived") else { throw CallOutRefusal.countUnfit }
                return { try CallOuts.count(arrived: arrived, at: id, in: $0) }
            },
            post("tasks", "Sets something to be done.", [InputField("task", limit: 400)]) { visit, id, sent in
                let words = visit.input["task"] ?? ""
                return { try CallOuts.set(words, as: sent.as(Marks.CallOutTask.self), of: id, in: $0) }
            },
            post("done-tasks", "Keeps that something is done.", [InputField("task", .id)]) { visit, id, _ in
                guard let task = try visit.input.id("task", of: Marks.CallOutTask.self) else {
                    throw CallOutRefusal.taskUnknown
                }
                return { try CallOuts.finish(task, of: id, in: $0) }
            },
            post(
                "end", "Ends the call with what came of it; names are dropped, counts stay.",
                [InputField("result", limit: 2_000)]
            ) {
                visit, id, _ in
                let result = visit.input["result"] ?? ""
                return { try CallOuts.end(id, result: result, in: $0) }
            },
        ]
    }

    private func post(
        _ name: String, _ summary: String, _ fields: [InputField],
        _ prepare:
            @escaping @Sendable (Visit, CallOutID, AnyID) throws -> (@Sendable (Transaction) throws -> Void)
    ) -> Endpoint {
        let causes = causes
        return Endpoint(
            .post, "callouts/{id}/\(name)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id, required: true)] + fields, output: CallOutFile.shape,
            form: "callouts/{id}"
        ) { visit, officer in
            let id: CallOutID = try visit.id("id")
            let (sent, digest) = (try visit.callOutSending(), visit.callOutDigest)
            let act = try prepare(visit, id, sent)
            let viewer = CallOutViewer(person: officer.person, officer: officer)
            let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
                let before = try CallOutFile.read(id, for: viewer, causes, in: transaction)
                guard before.mayRun else { throw AccessRefusal.notAllowed }
                let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
                if claim == .fresh { try act(transaction) }
                return (try CallOutFile.read(id, for: viewer, causes, in: transaction), claim)
            }
            return Answer(claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
        }
    }
}

extension Visit {
    var callOutDigest: [UInt8] { input.digest + Array(path.prefix { $0 != "?" }.utf8) }

    func callOutSending() throws -> AnyID {
        guard let id = try input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        return id
    }
}
