import Access
import Kernel
import People
import Places
import Storage
import Web

/// What hangs at a household's door: whom it can turn to. No kind of link is named on it, for some say who is a Party
/// member; private telephone numbers are written by hand by who wants to.
struct DoorCard: Sendable {
    let household: String
    let line: [Place]
    let contacts: [String]
    let worker: String?
    let gridPhone: String?
    let supervision: String?
    let grid: PlaceID?
    let today: Day

    /// Throws `WebRefusal.notFound` for those who neither answer for the household nor lead where it lies.
    static func read(
        _ id: HouseholdID, _ visit: Visit, _ member: MemberCaller, _ register: HouseholdRegister,
        in reader: Reader
    ) throws -> DoorCard {
        let today = reader.now.day
        guard let found = try register.find([id], today, reader).first else { throw WebRefusal.notFound }
        let line = try Places.lineage(of: found.place, in: reader)
        let links = try LinkStore.links(to: .household(id), in: reader).filter { $0.period.contains(today) }
        let isOwn = links.contains { $0.holder == member.person }
        guard isOwn || Sight(visit, at: line.map(\.id)).isOfficer else { throw WebRefusal.notFound }
        let names = try People.names(of: Set(links.map(\.holder)), in: reader)
        var seen: Set<PersonID> = []
        let grid = line.first { $0.level == .grid }
        let card = try grid.flatMap { try CardStore.find($0.id, in: reader) }
        let posts = try grid.map { try Holders.posts(at: [$0.id], in: reader) } ?? []
        let worker = posts.first { $0.kind == DutyState.workerPost && $0.period.contains(today) }?.person
        var phone: String?
        if case .published(let text)? = card?.phone { phone = text }
        return DoorCard(
            household: found.label, line: line,
            contacts: links.compactMap { seen.insert($0.holder).inserted ? names[$0.holder] : nil },
            worker: try worker.flatMap { try People.name(of: $0, in: reader) }, gridPhone: phone,
            supervision: card?.supervisionPhone, grid: grid?.id, today: today)
    }
}

func doorCardSheet(_ card: DoorCard, publicURL: String?, _ frame: Frame) -> HTML {
    let village = card.line.first { $0.level == .village }?.name ?? ""
    let grid = card.line.first { $0.level == .grid }?.name ?? ""
    let contacts =
        card.contacts.isEmpty
        ? fill(.doorContact, frame)
        : card.contacts.map { name in
            PrintSheet.line(frame(.doorContact), name) + fill(.doorPhone, frame)
        }.reduce(HTML.empty, +)
    let worker = card.worker.map { PrintSheet.line(frame(.doorWorker), $0) } ?? .empty
    let phone =
        card.gridPhone.map { PrintSheet.line(frame(.doorGridPhone), $0) }
        ?? fill(.doorGridPhone, frame)
    let supervision = card.supervision.map { PrintSheet.line(frame(.doorSupervision), $0) } ?? .empty
    return PrintSheet(
        issuer: village, number: card.household, kind: frame(.doorKind), title: frame(.doorTitle),
        body: contacts + worker + phone + supervision,
        window: PrintSheet.Window(
            frame(.doorWindow), [frame(.doorWindowText)],
            qr: QRSquare(
                publicURL.flatMap { url in card.grid.map { "\(url)/grids/\($0)" } }, label: grid),
            caption: frame(.doorScan)),
        foot: [frame(.doorFoot, ["day": frame.day(card.today)])]
    ).page(frame)
}

private func fill(_ label: Text, _ frame: Frame) -> HTML {
    "<p class=\"flat\">\(PrintSheet.blank(frame(label)))</p>\n"
}
