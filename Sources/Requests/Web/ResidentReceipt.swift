import Cases
import Clocks
import Kernel
import Rulebook
import Web

/// The receipt: number, code, what happens next and until when, and by which rules.
func residentReceiptPage(_ file: ResidentFile, publicURL: String?, _ frame: Frame) -> HTML {
    let matter = file.matter
    let due = file.deadline("contact")?.due
    let said =
        if let due, file.request.wish != .none {
            frame(.residentDoneBy, ["desk": file.desk, "when": frame.moment(due)])
        } else {
            frame(.residentDoneNoContact, ["desk": file.desk])
        }
    let qr = QRSquare(publicURL.map { $0 + file.path }, label: frame(.residentQR))
    let noQR: HTML = qr == nil ? "<p class=\"quiet small\">\(frame(.residentNoQR))</p>" : .empty
    let slip = Web.Receipt.slip(
        number: matter.number,
        [
            Fact(frame(.residentCode), html: "<b class=\"num\">\(file.secrets.code)</b>"),
            Fact(frame(.residentWhat), matter.title), Fact(frame(.residentWhere), residentWhere(file.file)),
            Fact(frame(.residentWhen), html: frame.time(matter.opened)),
        ], qr: qr, frame: frame)
    let print = Button(frame(.residentPrint), .main, isWide: true, icon: .print).print()
    return Layout.page(
        title: frame(.residentDone), frame: frame, head: .empty, action: Layout.action(print),
        body: """
            \(Web.Receipt.done(frame(.residentDone), said, draft: residentDraft(file.request.channel)))\(slip)
            <p class="quiet">\(frame(.residentKeep))</p>\(noQR)
            \(Part(id: "next", frame(.residentNext), Timeline(residentNext(file, frame)).html(frame)).html)\
            \(residentCitations(file, frame))\
            <p><a href="\(Address.checked(file.path))">\(frame(.residentFollowIt))</a></p>
            <p><a href="/requests/new?place=\(matter.place)">\(frame(.residentAnother))</a></p>
            """)
}

/// The name of the form whose draft the receipt ends.
private func residentDraft(_ channel: Request.Channel) -> String {
    channel == .web || channel == .api ? "report" : "record"
}

/// What comes after the receipt, with the instants that the clocks really have.
private func residentNext(_ file: ResidentFile, _ frame: Frame) -> [Timeline.Entry] {
    let contact = file.deadline("contact")
    let resolve = file.deadline("resolve")
    let isContacted = contact?.finished != nil
    let isEnded = !file.matter.isOpen
    return [
        Timeline.Entry(.done, frame(.residentReceived), when: frame.time(file.matter.opened)),
        Timeline.Entry(
            isContacted || isEnded ? .done : .now, frame(.residentContact, ["who": file.desk]),
            text: frame(file.request.wish == .none ? .residentContactNone : .residentContactCall),
            when: residentBefore(contact, frame), clock: contact?.face.badge(frame)),
        Timeline.Entry(
            isEnded ? .done : isContacted ? .now : .coming, frame(.residentResolve),
            text: frame(.residentResolveText), when: residentBefore(resolve, frame)),
        Timeline.Entry(
            isEnded ? .now : .coming, frame(.residentLast),
            text: frame(.residentLastText, ["days": String(file.window_days)])),
    ]
}

private func residentBefore(_ deadline: ResidentFile.Deadline?, _ frame: Frame) -> HTML? {
    deadline?.due.map { "\(frame(.residentBefore, ["when": frame.moment($0)]))" }
}

/// The rules behind the promised times, each in a line that opens.
func residentCitations(_ file: ResidentFile, _ frame: Frame) -> HTML {
    file.deadlines.filter { $0.name != "rung" }.compactMap(\.citation).html { $0.disclosure(frame) }
}
