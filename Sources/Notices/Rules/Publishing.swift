import Clocks
import Kernel

/// Why a notice is not published, first applicable reason first.
package enum PublishingRefusal: Refusal, Equatable {
    case placeUnknown
    case titleMissing
    case titleTooLong
    case nothingSaid
    case bodyTooLong
    case tableTooWide
    case tableTooLong
    case rowUneven(Int)
    case cellTooLong(Int)
    case identityNumber(field: String)
    case bankNumber(field: String)
    case phoneNumber(field: String)
    case personsNamed(field: String, [String])
    case namingUngrounded
    case groundMissing
    case groundTooLong
    case issuerMissing
    case issuerTooLong
    case contactMissing
    case contactTooLong
    case replacedUnknown
    case windowUnruled
    case windowUnfit(Limit)

    package var code: String {
        switch self {
        case .placeUnknown: "notices.place-unknown"
        case .titleMissing: "notices.title-missing"
        case .titleTooLong: "notices.title-too-long"
        case .nothingSaid: "notices.nothing-said"
        case .bodyTooLong: "notices.body-too-long"
        case .tableTooWide: "notices.table-too-wide"
        case .tableTooLong: "notices.table-too-long"
        case .rowUneven: "notices.row-uneven"
        case .cellTooLong: "notices.cell-too-long"
        case .identityNumber: "notices.identity-number"
        case .bankNumber: "notices.bank-number"
        case .phoneNumber: "notices.phone-number"
        case .personsNamed: "notices.persons-named"
        case .namingUngrounded: "notices.naming-ungrounded"
        case .groundMissing: "notices.ground-missing"
        case .groundTooLong: "notices.ground-too-long"
        case .issuerMissing: "notices.issuer-missing"
        case .issuerTooLong: "notices.issuer-too-long"
        case .contactMissing: "notices.contact-missing"
        case .contactTooLong: "notices.contact-too-long"
        case .replacedUnknown: "notices.replaced-unknown"
        case .windowUnruled: "notices.window-unruled"
        case .windowUnfit: "notices.window-unfit"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .windowUnruled, .windowUnfit, .replacedUnknown: .conflict
        case .placeUnknown, .titleMissing, .titleTooLong, .nothingSaid, .bodyTooLong, .tableTooWide,
            .tableTooLong, .rowUneven, .cellTooLong, .identityNumber, .bankNumber, .phoneNumber,
            .personsNamed, .namingUngrounded, .groundMissing, .groundTooLong, .issuerMissing, .issuerTooLong,
            .contactMissing,
            .contactTooLong:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .placeUnknown: "place"
        case .titleMissing, .titleTooLong: "title"
        case .nothingSaid, .bodyTooLong: "body"
        case .tableTooWide, .tableTooLong, .rowUneven, .cellTooLong: "table"
        case .identityNumber(let field), .bankNumber(let field), .phoneNumber(let field),
            .personsNamed(let field, _):
            field
        case .namingUngrounded: "naming"
        case .groundMissing, .groundTooLong: "ground"
        case .issuerMissing, .issuerTooLong: "issuer"
        case .contactMissing, .contactTooLong: "contact"
        case .replacedUnknown: "replaces"
        case .windowUnruled, .windowUnfit: "kind"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .placeUnknown: Sentence(.noticesPlaceUnknown)
        case .titleMissing: Sentence(.noticesTitleMissing)
        case .titleTooLong: Sentence(.noticesTitleTooLong, ["max": "\(NoticeLimits.title_length_max)"])
        case .nothingSaid: Sentence(.noticesNothingSaid)
        case .bodyTooLong: Sentence(.noticesBodyTooLong, ["max": "\(NoticeLimits.body_length_max)"])
        case .tableTooWide: Sentence(.noticesTableTooWide, ["max": "\(NoticeLimits.columns_max)"])
        case .tableTooLong: Sentence(.noticesTableTooLong, ["max": "\(NoticeLimits.rows_max)"])
        case .rowUneven(let row): Sentence(.noticesRowUneven, ["row": "\(row)"])
        case .cellTooLong(let row):
            Sentence(.noticesCellTooLong, ["row": "\(row)", "max": "\(NoticeLimits.cell_length_max)"])
        case .identityNumber: Sentence(.noticesIdentityNumber)
        case .bankNumber: Sentence(.noticesBankNumber)
        case .phoneNumber: Sentence(.noticesPhoneNumber)
        case .personsNamed(_, let words):
            Sentence(
                .noticesPersonsNamed,
                ["words": words.prefix(NoticeLimits.namedInRefusal_max).joined(separator: ", ")])
        case .namingUngrounded: Sentence(.noticesNamingUngrounded)
        case .groundMissing: Sentence(.noticesGroundMissing)
        case .groundTooLong: Sentence(.noticesGroundTooLong, ["max": "\(NoticeLimits.ground_length_max)"])
        case .issuerMissing: Sentence(.noticesIssuerMissing)
        case .issuerTooLong: Sentence(.noticesIssuerTooLong, ["max": "\(NoticeLimits.issuer_length_max)"])
        case .contactMissing: Sentence(.noticesContactMissing)
        case .contactTooLong: Sentence(.noticesContactTooLong, ["max": "\(NoticeLimits.contact_length_max)"])
        case .replacedUnknown: Sentence(.noticesReplacedUnknown)
        case .windowUnruled: Sentence(.noticesWindowUnruled)
        case .windowUnfit(let limit): Sentence(.noticesWindowUnfit, ["limit": "\(limit)"])
        }
    }
}

extension NoticeDraft {
    /// Everything that is wrong with it, so that it is put right in one go.
    var refusals: [PublishingRefusal] {
        let text: [PublishingRefusal?] = [
            title.isEmpty ? .titleMissing : nil,
            title.count > NoticeLimits.title_length_max ? .titleTooLong : nil,
            body.isEmpty && (table?.rows ?? []).isEmpty ? .nothingSaid : nil,
            body.count > NoticeLimits.body_length_max ? .bodyTooLong : nil,
        ]
        let about: [PublishingRefusal?] = [
            groundRefusal,
            issuer.isEmpty ? .issuerMissing : nil,
            issuer.count > NoticeLimits.issuer_length_max ? .issuerTooLong : nil,
            takesObjections && contact.isEmpty ? .contactMissing : nil,
            contact.count > NoticeLimits.contact_length_max ? .contactTooLong : nil,
        ]
        return (text + [table?.refusal, numberRefusal] + about).compactMap(\.self)
    }

    /// How the notice will read, with whatever may not be seen masked.
    var publishedRows: [NoticeLine] {
        guard let table else { return [] }
        return table.rows.enumerated().map { index, row in
            NoticeLine(
                number: index + 1, cells: zip(table.columns, row.cells).map { $0.shown($1, row.consent) },
                item: row.item)
        }
    }

    /// Whoever is named must have agreed, or a law must order it.
    private var groundRefusal: PublishingRefusal? {
        if let ground = naming.ground {
            if ground.isEmpty { return .groundMissing }
            return ground.count > NoticeLimits.ground_length_max ? .groundTooLong : nil
        }
        guard let table, table.namesPersons else { return nil }
        return table.rows.contains { ($0.consent ?? "").isEmpty } ? .groundMissing : nil
    }

    /// Of telephones only the contact's own is published; a column of telephones is masked.
    private var numberRefusal: PublishingRefusal? {
        for (field, text) in [("title", title), ("body", body)] {
            if let found = refusal(of: text, at: field) { return found }
        }
        if PersonalNumbers.first(in: contact).map({ $0 != .phone }) == true {
            return .identityNumber(field: "contact")
        }
        guard let table else { return nil }
        for row in table.rows {
            for (column, cell) in zip(table.columns, row.cells) where column.kind != .phone {
                if let found = refusal(of: cell, at: "table") { return found }
            }
        }
        return nil
    }

    private func refusal(of text: String, at field: String) -> PublishingRefusal? {
        switch PersonalNumbers.first(in: text, except: contact) {
        case .identity: .identityNumber(field: field)
        case .bank: .bankNumber(field: field)
        case .phone: .phoneNumber(field: field)
        case nil: nil
        }
    }
}

extension NoticeTable {
    fileprivate var refusal: PublishingRefusal? {
        if columns.count > NoticeLimits.columns_max || columns.isEmpty { return .tableTooWide }
        if rows.count > NoticeLimits.rows_max { return .tableTooLong }
        if let uneven = rows.firstIndex(where: { $0.cells.count != columns.count }) {
            return .rowUneven(uneven + 1)
        }
        let cells = [columns.map(\.title)] + rows.map(\.cells)
        let long = cells.firstIndex { row in row.contains { $0.count > NoticeLimits.cell_length_max } }
        return long.map { .cellTooLong($0) }
    }
}

extension NoticeTable.Column {
    func shown(_ cell: String, _ consent: String?) -> String {
        switch kind {
        case .text, .number: cell
        case .name: (consent ?? "").isEmpty ? Self.maskedNames(cell) : cell
        case .phone: Masking.phone(cell.filter { !$0.isWhitespace && $0 != "-" })
        }
    }

    /// Several persons in one cell stay apart.
    private static func maskedNames(_ cell: String) -> String {
        var (shown, name) = ("", "")
        for character in cell {
            if "、，,;； \t/".contains(character) {
                shown += Masking.name(name) + String(character)
                name = ""
            } else {
                name.append(character)
            }
        }
        return shown + Masking.name(name)
    }
}

extension Limit {
    /// Windows are counted in days, by the calendar or in working days.
    func checkWindow() throws(PublishingRefusal) {
        switch unit {
        case .days where count > 0, .workDays: return
        case .days, .minutes, .workMinutes: throw .windowUnfit(self)
        }
    }
}
