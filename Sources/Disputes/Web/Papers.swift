import Kernel
import Places
import Web

/// The agreement on paper, or the record of an oral one; names are written by hand, so that no printer keeps them.
///
/// - Source: 人民调解法 Art. 28, 29: parties, facts, what was agreed, signatures, the mediator's name and seal.
func agreementSheet(_ page: DisputePage, publicURL: String?, _ frame: Frame) -> HTML {
    let file = page.file
    let isOral = file.agreement?.form == .oral
    let parties = file.parties.html { party in
        PrintSheet.blank(
            partyLabel(party, frame), frame(.paperPartyBlank))
    }
    let day = file.agreement?.effective.map { frame.day($0) }
    let signatures =
        file.parties.map {
            PrintSheet.Signature(
                partyLabel($0, frame), mark: frame(.paperSign), date: day)
        } + [
            PrintSheet.Signature(
                frame(.paperMediator, ["name": page.name(file.mediator)]), mark: frame(.paperSign), date: day),
            PrintSheet.Signature(frame(.paperCommittee), mark: frame(.paperSeal), date: day),
        ]
    let town = page.line.first { $0.level == .town } ?? page.line.first
    let facts = (file.agreement?.facts ?? "").split(whereSeparator: \.isNewline).html {
        "<p>\(String($0))</p>\n"
    }
    let kind = page.kind?.name(frame.language) ?? page.dispute.kind
    return PrintSheet(
        issuer: frame(.paperIssuer, ["place": town?.name ?? ""]), number: page.dispute.number,
        kind: frame(.paperKind, ["kind": kind]),
        title: frame(isOral ? .paperOralTitle : .paperTitle),
        body: """
            <h2>\(frame(.disputeParties))</h2>
            \(parties)<h2>\(frame(.paperFacts))</h2>
            \(facts)<h2>\(frame(.paperAgreed))</h2>
            \(itemsTable(file, frame, isPaper: true))
            """,
        window: qrBox(page, publicURL, frame), signatures: signatures,
        foot: [frame(isOral ? .paperOralFoot : .paperFoot), frame(.paperCourt)], back: page.path
    ).page(frame)
}

private func qrBox(_ page: DisputePage, _ publicURL: String?, _ frame: Frame) -> PrintSheet.Window {
    let path = "/disputes/follow?number=\(Address.queryValue(page.dispute.number))"
    return PrintSheet.Window(
        frame(.paperFollow), [frame(.paperFollowText)],
        qr: QRSquare(publicURL.map { $0 + path }, label: frame(.paperFollow)),
        caption: page.dispute.number)
}

/// What a party gets in hand: number, its own code, its rights, and where else it may go.
func partyNotice(
    _ page: DisputePage, _ party: Party, code: String, publicURL: String?, _ frame: Frame
) -> HTML {
    let town = page.line.first { $0.level == .town } ?? page.line.first
    return PrintSheet(
        issuer: frame(.paperIssuer, ["place": town?.name ?? ""]), number: page.dispute.number,
        kind: page.kind?.name(frame.language) ?? page.dispute.kind, title: frame(.noticeTitle),
        body: """
            <p>\(frame(.noticeTo, ["name": party.shown]))</p>
            \(PrintSheet.line(frame(.disputeNumber), page.dispute.number))\
            \(PrintSheet.line(frame(.disputeCode), code))\
            <h2>\(frame(.disputeRights))</h2>
            \(rightsList(frame))<h2>\(frame(.disputeWays))</h2>
            \(otherWays(frame))
            """,
        window: qrBox(page, publicURL, frame),
        signatures: [.init(frame(.paperCommittee), mark: frame(.paperSeal))], foot: [frame(.noticeFoot)],
        back: page.path
    ).page(frame)
}
