import Access
import Duties
import Kernel
import Places
import Storage
import Web

/// What the form for recording a matter offers.
struct OfficerRecord: Sendable {
    let places: [Place]
    let categories: [Category]
    let id: CaseID
    /// The chosen one, whose questions are asked.
    let category: Category?
    /// Where similar requests are looked for.
    let home: PlaceID?
    /// The online group in which it was said, where the officer came from there.
    let group: OnlineGroup?
    /// Whether the officer takes calls, for which there is a screen of its own.
    let takesCalls: Bool

    /// The officer's own places and what lies directly below them.
    static func read(
        _ officer: OfficerCaller, _ id: CaseID, category: String?, group: OnlineGroupID?, in reader: Reader
    ) throws -> OfficerRecord {
        var places: [Place] = []
        var seen: Set<PlaceID> = []
        for grant in officer.grants where seen.insert(grant.place).inserted {
            guard let place = try Places.find(grant.place, in: reader) else { continue }
            let below = try Places.children(of: place.id, in: reader)
            places += ([place] + below.filter { seen.insert($0.id).inserted })
        }
        let categories = try Categories.all(in: reader)
        let group = try group.flatMap { try Duties.onlineGroup($0, in: reader) }
        if let grid = group?.place, !seen.contains(grid), let place = try Places.find(grid, in: reader) {
            places.append(place)
        }
        return OfficerRecord(
            places: places.filter { $0.level != .county }, categories: categories, id: id,
            category: categories.first { $0.code == category }, home: group?.place ?? officer.homePlace,
            group: group, takesCalls: CallRoutes.isTakenBy(officer))
    }
}

extension OfficerRecord {
    /// The place with which the form begins.
    fileprivate var chosen: PlaceID? { group?.place ?? (places.count == 1 ? places[0].id : nil) }
}

/// One screen for what an officer hears or sees; the second button says that it is mended already.
func officerRecordPage(_ content: OfficerRecord, _ frame: Frame) -> HTML {
    let channels: [Request.Channel] = [.grid, .counter, .hotline, .letter, .proxy]
    let wishes = [
        Choice("none", frame(.officerWishNone)), Choice("call", frame(.officerWishCall)),
        Choice("message", frame(.officerWishMessage)),
    ]
    let isCounter = content.group == nil
    let how: HTML =
        isCounter
        ? Field("channel", frame(.officerChannelField)).radios(
            frame, channels.map { Choice($0.rawValue, frame(.officerChannel($0))) }, value: "grid") : .empty
    let when: HTML =
        isCounter
        ? Field("received_at", frame(.officerReceivedAt), hint: frame(.officerReceivedHint), isOptional: true)
            .moment(frame) : .empty
    let more =
        Field("location", frame(.officerLocation), isOptional: true).text(frame, maxLength: 200) + how
        + Field("name", frame(.officerName), isOptional: true).text(frame, maxLength: 40)
        + Field("phone", frame(.officerPhone), isOptional: true).telephone(frame)
        + Field("wish", frame(.officerNotifies)).radios(frame, wishes, value: "none")
        + Field("consent", frame(.officerConsent), hint: frame(.officerConsentHint), isOptional: true)
        .text(frame, maxLength: 100)
        + when + Field("is_public", frame(.officerIsPublic)).checkbox(frame)
    let spot =
        "<p class=\"quiet\">\(frame(.officerRecordSpotNote))</p>"
        + Field("note", frame(.officerResult), isOptional: true).area(frame, rows: 3)
        + HTML(
            """
            <button type="submit" class="btn" formaction="/on-the-spot">\(frame(.officerRecordSpotSend))</button>
            """)
    let similar: HTML =
        content.home.map { SimilarSlot(source: "/requests/similar?place=\($0)", watching: "body").html }
        ?? .empty
    let body =
        saidFields(content.group, frame)
        + Field("body", frame(content.group == nil ? .officerBody : .officerGroupBody)).area(
            frame, rows: 4, maxLength: RequestLimits.bodyCharacters_max)
        + similar
        + Field("place", frame(.officerPlace)).select(
            frame, content.places.map { Choice($0.id.description, $0.name) },
            value: content.chosen?.description ?? "",
            empty: frame(.officerChoose))
        + Field("category", frame(.officerCategory), isOptional: true).select(
            frame, content.categories.map { Choice($0.code, $0.name(frame.language)) },
            value: content.category?.code ?? "", empty: frame(.officerNoCategory))
        + requestQuestions(content.category, frame)
        + PhotoField("photos", frame(.officerPhotos), count_max: RequestLimits.photos_max).html(frame)
        + more + Fold(frame(.officerRecordSpot), isOpen: !frame.errors.isEmpty, spot).html
    return Layout.page(
        title: frame(.officerRecord), purpose: frame(.officerRecordPurpose), frame: frame,
        action: Layout.action(Button(frame(.officerRecordSend), .main, isWide: true).submit(form: "record")),
        body: (content.takesCalls && isCounter
            ? "<p><a href=\"/hotline\">\(frame(.callTitle))</a></p>\n" as HTML : .empty)
            + Form.post(
                to: "/requests", id: content.id, frame: frame, name: "record", isMultipart: true,
                isDraft: true,
                body))
}

/// Where and when it was said, for what comes out of an online group.
private func saidFields(_ group: OnlineGroup?, _ frame: Frame) -> HTML {
    guard let group else { return .empty }
    let note = Inset(
        frame(.officerFromGroup, ["group": group.name]), "<p>\(frame(.officerFromGroupNote))</p>")
    return Form.hidden("group", group.id.description)
        + Form.hidden("channel", Request.Channel.grid.rawValue) + note.html
        + Field("said_on", frame(.officerSaidOn)).date(frame, value: frame.now.day, max: frame.now.day)
}
