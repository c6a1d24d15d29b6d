import Kernel
import Ledger
import Points
import Sheets
import Web

/// The papers of a list.
enum RewardSheet: String, Sendable, CaseIterable {
    /// For each household, to bring along.
    case slips
    /// To sign on when it is handed out.
    case signing
    /// For each of the last places, in an envelope.
    case letters
}

func rewardSheet(_ sheet: RewardSheet, _ file: RewardFile, _ frame: Frame) -> HTML {
    let (title, body): (Text, HTML) =
        switch sheet {
        case .slips: (.sheetSlips, slips(file, frame))
        case .signing: (.sheetSigning, signing(file, frame))
        case .letters: (.sheetLetters, letters(file, frame))
        }
    let adoption = file.plan.adoption
    return PrintSheet(
        issuer: file.office.place.rewardIssuer, number: "\(file.plan.terms.year)-\(file.list.number)",
        kind: frame(title), title: file.plan.terms.title, body: body,
        signatures: sheet == .signing
            ? [
                .init(frame(.sheetGiver), mark: frame(.sheetSign), date: nil),
                .init(frame(.sheetWitness), mark: frame(.sheetSign), date: nil),
            ] : [],
        foot: [
            adoption.map {
                frame(.sheetFoot, ["number": $0.number, "day": frame.day($0.decided)])
            }, file.plan.terms.kind == .shares ? frame(.shareNoteText) : nil,
        ].compactMap(\.self), back: file.list.path
    ).page(frame)
}

private func slips(_ file: RewardFile, _ frame: Frame) -> HTML {
    guard !file.rewarded.isEmpty else { return "<p>\(frame(.listEmpty))</p>" }
    return file.rewarded.html { line in
        let entry = line.entry
        let what = entry.fen > 0 ? Money(fen: entry.fen).description : entry.words
        let text = frame(
            .sheetSlip,
            [
                "year": "\(file.plan.terms.year)", "points": Points.unit.text(entry.points),
                "rank": "\(entry.rank)",
            ])
        return """
            <div class="win"><div><p><b>\(file.names.label(entry.household))</b> \
            \(file.names.dwelling(village: entry.village, group: entry.group, in: file.list.place))</p>\
            <p>\(text)</p><p><b>\(what)</b></p></div>\
            <div><p>\(PrintSheet.blank(frame(.sheetSigned)))</p><p>\(PrintSheet.blank(frame(.listDay)))</p></div></div>

            """
    }
}

private func signing(_ file: RewardFile, _ frame: Frame) -> HTML {
    let isMoney = file.plan.terms.kind == .shares
    return DataTable(
        frame(.listTable), hidesCaption: true,
        columns: [
            .init(frame(.listHousehold)), .init(frame(.listPlace)), .init(frame(.listRank), isNumeric: true),
            .init(frame(isMoney ? .listAmount : .planReward), isNumeric: isMoney),
            .init(frame(.sheetSigned)), .init(frame(.listDay)),
        ],
        rows: file.rewarded.map { line in
            let entry = line.entry
            return [
                "\(file.names.label(entry.household))",
                "\(file.names.dwelling(village: entry.village, group: entry.group, in: file.list.place))",
                "\(entry.rank)",
                "\(isMoney ? Money(fen: entry.fen).description : entry.words)",
                "\(line.receipt?.signer ?? "")", "\(line.receipt.map { frame.day($0.on) } ?? "")",
            ]
        },
        footer: isMoney
            ? ["\(frame(.sheetSum))", "", "", "\(Money(fen: file.list.sum).description)", "", ""] : nil,
        empty: frame(.listEmpty)
    ).html
}

/// One letter a household, each on its own: who opens it sees nobody else.
private func letters(_ file: RewardFile, _ frame: Frame) -> HTML {
    guard !file.last.isEmpty else { return "<p>\(frame(.sheetNoLetters))</p>" }
    let cut: HTML = "<p class=\"quiet\">\(frame(.sheetCut))</p>\n"
    return cut
        + file.last.html { line in
            let text = frame(
                .sheetLetter,
                [
                    "year": "\(file.plan.terms.year)", "points": Points.unit.text(line.entry.points),
                    "place": file.names.place(line.entry.village),
                ])
            return """
                <div class="win"><div><p><b>\(file.names.label(line.entry.household))</b></p>\
                <p>\(text)</p><p>\(frame(.sheetLetterHelp))</p></div></div>

                """
        }
}

/// The list for whoever hands out or pays.
enum RewardWorkbook {
    static let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    static func answer(_ file: RewardFile, isFull: Bool) throws -> Answer {
        let isMoney = file.plan.terms.kind == .shares
        let bytes = try XLSX.write(
            sheet: isMoney ? "发放清单" : "奖励名单",
            header: ["序号", "户号", "户主", "村组", "名次", "积分", isMoney ? "金额（元）" : "奖励", "领取日期", "签收"],
            rows: file.rewarded.map { line in
                let entry = line.entry
                let (names, household) = (file.names, entry.household)
                return [
                    .number(Double(line.number)), .text(names.code(household)),
                    .text(isFull ? names.head(household) : names.masked(household)),
                    .text(names.dwelling(village: entry.village, group: entry.group, in: file.list.place)),
                    .number(Double(entry.rank)), .number(Double(entry.points) / 100),
                    isMoney ? .number(Double(entry.fen) / 100) : .text(entry.words),
                    line.receipt.map { .day($0.on) } ?? .empty, .text(line.receipt?.signer ?? ""),
                ]
            })
        return Answer(
            bytes: bytes, type: mediaType,
            fileName: "rewards-\(file.plan.terms.year)-\(file.list.number).xlsx")
    }
}
