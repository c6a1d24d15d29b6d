import Kernel
import People
import Places
import Storage

/// What is done with the names and doors of persons that stand in a notice's words.
package enum PersonsInProse: String, Sendable, CaseIterable {
    /// Nobody has decided: the notice is refused, and the refusal says what was found.
    case ask
    /// They are covered with stars.
    case mask
    /// They are published, by the consent or the law that the notice states.
    case keep
}

/// A name or a door in one field of a notice.
struct ProseFinding: Sendable, Hashable {
    let field: String
    let words: String
    let masked: String
}

extension NamesInProse {
    /// Asks the register of the place about the words of `texts`: that of its village, else of everything below.
    static func read(
        of texts: [String], at place: PlaceID, issuer: String = "", in reader: Reader
    ) throws -> NamesInProse {
        let lineage = try Places.lineage(of: place, in: reader)
        let village = lineage.first { $0.level == .village }?.id
        let scope = village ?? place
        let words = candidates(in: texts, initials: try People.initials(in: reader))
        var (names, isNear) = ([String: Bool](), [PlaceID: Bool]())
        let above = Set(lineage.map(\.id))
        for bearer in words.isEmpty ? [] : try People.bearers(of: words, in: reader) {
            let isWithin: Bool
            if let known = isNear[bearer.place] {
                isWithin = known
            } else {
                isWithin = try Places.isWithin(bearer.place, scope, in: reader)
                isNear[bearer.place] = isWithin
            }
            guard isWithin || bearer.isInOffice && above.contains(bearer.place) else { continue }
            names[bearer.name] = (names[bearer.name] ?? false) || bearer.isInOffice
        }
        let below = try Places.children(of: scope, in: reader)
        return NamesInProse(
            names: names, isVillage: village != nil, places: (lineage + below).map(\.name) + [issuer])
    }

    /// What stands in the words of the draft, each once a field.
    func findings(in draft: NoticeDraft) -> [ProseFinding] {
        var (findings, seen) = ([ProseFinding](), Set<ProseFinding>())
        for (field, text) in draft.prose {
            let characters = Array(text)
            for found in found(in: text) {
                let plain = found.words.dropLast(found.range.count)
                let finding = ProseFinding(
                    field: field, words: found.words,
                    masked: characters[found.range].contains(where: \.isNumber)
                        ? plain + found.cover : found.cover)
                if seen.insert(finding).inserted { findings.append(finding) }
            }
        }
        return findings
    }

    /// The draft with stars in its words; columns that are masked anyway stay as they are.
    func masked(_ draft: NoticeDraft) -> NoticeDraft {
        var next = draft
        next.title = masked(draft.title)
        next.body = masked(draft.body)
        switch draft.naming {
        case .nobody: break
        case .consent(let ground): next.naming = .consent(masked(ground))
        case .law(let ground): next.naming = .law(masked(ground))
        }
        next.table = draft.table.map { table in
            NoticeTable(
                columns: table.columns,
                rows: table.rows.map { row in
                    NoticeTable.Row(
                        row.cells.enumerated().map { index, cell in
                            table.isProse(index) ? masked(cell) : cell
                        }, consent: row.consent, item: row.item)
                })
        }
        return next
    }
}

extension NoticeTable {
    fileprivate func isProse(_ column: Int) -> Bool {
        column < columns.count && columns[column].kind == .text
    }
}

extension NoticeDraft {
    /// The words of the draft by the field they stand in; names in columns of names are masked by their column.
    var prose: [(field: String, text: String)] {
        let cells = (table?.rows ?? []).flatMap { row in
            row.cells.enumerated().compactMap { index, cell in
                table?.isProse(index) == true ? (field: "table", text: cell) : nil
            }
        }
        return [("title", title), ("body", body), ("ground", naming.ground ?? "")] + cells
    }
}

extension Notices {
    /// Words for everybody that are no notice, a reason or an answer: with stars for the persons of the place.
    static func masked(_ words: String, at place: PlaceID, in reader: Reader) throws -> String {
        try NamesInProse.read(of: [words], at: place, in: reader).masked(words)
    }

    /// Whether what was published, of which the draft said that it names nobody, names somebody after all.
    static func namesSomebody(_ notice: Notice, in reader: Reader) throws -> Bool {
        if notice.naming != .nobody { return true }
        let lines = try NoticeStore.lines(of: notice.id, in: reader)
        let texts =
            [notice.title, notice.body]
            + lines.flatMap { line in
                zip(notice.columns, line.cells).filter { $0.0.kind == .text }.map(\.1)
            }
        var names = try NamesInProse.read(
            of: texts, at: notice.place, issuer: notice.issuer, in: reader)
        names.spared = try NoticeStore.spared(of: notice.id, in: reader)
        return texts.contains { !names.found(in: $0).isEmpty }
    }
}
