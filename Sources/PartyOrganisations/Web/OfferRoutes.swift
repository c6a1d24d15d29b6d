import Access
import Cases
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// A request that a desk offers to units as a need: one form from its file.
enum OfferRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "party/offers/new", .page, for: OfficerCaller.self,
            "The form on which the desk that has a `request` offers it to units, in words of its own.",
            query: [QueryField("request", .id, "The request.")]
        ) { visit, officer in
            let id = AnyID.minted(at: visit.now)
            let wanted = (visit.query["request"] ?? visit.input["request"]).flatMap(CaseID.init)
            guard let wanted else { throw NeedRefusal.requestUnknown }
            let blank = try await visit.county.database.read {
                try OfferBlank.read(wanted, for: officer, in: $0)
            }
            return Answer { offerPage(blank, id: id, $0) }
        },
        Endpoint(
            .post, "party/offers", for: OfficerCaller.self,
            "Puts a `request` on a `committee`'s list of needs, for units to claim, in words that name nobody; the "
                + "entry is known by `id`.",
            fields: [
                PartyOffice.id, InputField("request", .id, required: true), InputField("committee", .id),
                InputField("title"), InputField("words", limit: 4_000),
            ], output: PartyOffice.done, form: "party/offers/new"
        ) { visit, officer in
            let input = visit.input
            let request: CaseID = try PartyOffice.requiredID("request", visit)
            guard let committee = try input.id("committee", of: Marks.PartyCommittee.self) else {
                throw NeedRefusal.committeeUnfit
            }
            let (title, words) = (input["title"] ?? "", input["words"] ?? "")
            return try await PartyOffice.write(visit, officer, next: "/party/offers/new?request=\(request)") {
                reader in
                _ = try OfferBlank.matter(request, for: officer, in: reader)
            } act: { sent, transaction in
                try PartyOrganisations.offer(
                    request, to: committee, as: sent.as(Marks.ListEntry.self), title: title, words: words,
                    in: transaction)
            }
        },
    ]
}

/// What a request's desk sees before it offers it: the committees there are, and where it stands already.
struct OfferBlank: Sendable {
    let matter: Case
    let committees: [PartyCommittee]
    /// Where it is on a list, with who claimed it.
    let standing: (entry: ListEntry, committee: PartyCommittee, claimant: String?, maySee: Bool)?

    /// The request, for whoever has its desk. Throws `NeedRefusal.requestUnknown` for others.
    static func matter(
        _ id: CaseID, for officer: OfficerCaller, in reader: Reader
    ) throws -> (matter: Case, lineage: [PlaceID]) {
        guard let file = try CaseFile.read(id, in: reader) else { throw NeedRefusal.requestUnknown }
        let lineage = file.lineage.map(\.id)
        let desk = Array(lineage.drop { $0 != file.matter.desk })
        guard officer.may(.dispatch, at: desk) else { throw NeedRefusal.requestUnknown }
        return (file.matter, lineage)
    }

    static func read(
        _ id: CaseID, for officer: OfficerCaller, in reader: Reader
    ) throws -> OfferBlank {
        let (matter, lineage) = try matter(id, for: officer, in: reader)
        let all = try CommitteeStore.all(in: reader)
        let seats = Dictionary(
            grouping: try CommitteeStore.seats(of: all.map(\.id), in: reader), by: \.committee)
        let offered = try NeedStore.entries(of: id, in: reader).compactMap {
            try SharingStore.entry($0, in: reader)
        }
        let entry = offered.first(where: \.isStanding) ?? offered.first
        return OfferBlank(
            matter: matter,
            committees: all.filter { (try? $0.offering(seats[$0.id] ?? [], for: lineage)) != nil },
            standing: try entry.flatMap { entry in
                guard let committee = all.first(where: { $0.id == entry.committee }) else { return nil }
                let claimant = (seats[committee.id] ?? []).first { $0.id == entry.standing.claimant }
                let hand = try CommitteeHand.read(committee, officer, in: reader)
                return (entry, committee, claimant?.name, hand.sees)
            })
    }
}

func offerPage(_ blank: OfferBlank, id: AnyID, _ frame: Frame) -> HTML {
    let mayOffer = blank.matter.isOpen && blank.standing?.entry.isStanding != true
    let choices = blank.committees.map { Choice("\($0.id)", $0.name) }
    let form: HTML =
        !mayOffer
        ? .empty
        : choices.isEmpty
            ? EmptyState(frame(.offerNone), frame(.offerNoneText)).html
            : Form.post(
                to: "/party/offers", id: id, frame: frame, name: "offer",
                """
                \(Form.hidden("request", "\(blank.matter.id)"))\
                \(Field("committee", frame(.offerCommittee)).radios(
                    frame, choices, value: choices.first?.value ?? ""))\
                \(Field("title", frame(.offerNeed), hint: frame(.offerNeedHint)).text(
                    frame, maxLength: PartyLimits.title_length_max))\
                \(Field("words", frame(.offerWords), isOptional: true).area(
                    frame, rows: 3, maxLength: PartyLimits.words_length_max))\
                <p>\(Button(frame(.offerSend), .main, isWide: true).submit())</p>
                """)
    return Layout.page(
        title: frame(.offerTitle), purpose: frame(.offerPurpose, ["number": blank.matter.number]),
        frame: frame,
        crumbs: [
            Crumb(
                frame(.needRequest, ["number": blank.matter.number]), path: "/requests/\(blank.matter.id)"),
            Crumb(frame(.offerTitle)),
        ], body: standing(blank, frame) + form)
}

private func standing(_ blank: OfferBlank, _ frame: Frame) -> HTML {
    guard let standing = blank.standing else { return .empty }
    let state: ClockBadge =
        switch standing.entry.standing.state {
        case .open, .withdrawn: ClockBadge(.plain, frame(.entryOpen))
        case .claimed: ClockBadge(.soon, frame(.entryClaimed, ["seat": standing.claimant ?? ""]))
        case .done: ClockBadge(.done, frame(.entryDone, ["seat": standing.claimant ?? ""]))
        }
    let result = standing.entry.standing.result
    let words: HTML =
        result.isEmpty ? .empty : "<p>\(frame(.entryResult, ["result": result]))</p>\n"
    let path = standing.maySee ? "/party/committees/\(standing.committee.id)/lists" : nil
    return Inset(
        frame(.offerMade),
        """
        <p><b>\(standing.entry.title)</b> \(state.html)</p>
        \(words)<p>\(Address.link(standing.committee.name, to: path))</p>
        """
    ).html
}
