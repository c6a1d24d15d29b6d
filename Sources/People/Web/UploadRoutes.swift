import Access
import HTTPTypes
import Kernel
import Sheets
import Storage
import Web

/// Bringing households from a sheet: a template, a file, what it would do, and the confirmation.
enum UploadRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "households/template.xlsx", .page, for: OfficerCaller.self,
            "An empty sheet with the columns of an import, in the reader's language."
        ) { visit, _ in
            Answer(
                bytes: try HouseholdsTemplate.bytes(visit.language),
                type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                fileName: "households.xlsx")
        },
        Endpoint(
            .get, "households/imports/new", .page, for: OfficerCaller.self,
            "The form that takes a sheet of households."
        ) { visit, officer in
            guard !officer.places(.register).isEmpty else { throw AccessRefusal.notAllowed }
            let id = AnyID.minted(at: visit.now)
            return Answer { uploadForm(id: id, $0) }
        },
        Endpoint(
            .get, "households/imports", for: OfficerCaller.self,
            "The caller's own sheets of the last day, newest first.", output: .page(shape)
        ) { visit, officer in
            guard !officer.places(.register).isEmpty else { throw AccessRefusal.notAllowed }
            let list = try await Uploads(visit.county).all(by: officer).map { upload, outcome in
                UploadContent(upload: upload, outcome: outcome, progress: nil, mayBegin: false)
            }
            let language = visit.language
            return Answer(
                json: { json in
                    json.object { json in
                        json.key("items")
                        json.array(list) { $1.write(&$0, language) }
                        json.field("next", nil as String?)
                    }
                }, page: { uploadsPage(list, $0) })
        },
        Endpoint(
            .post, "households/imports", for: OfficerCaller.self,
            "Takes a CSV or XLSX sheet of households, a row a person, and judges it; nothing is taken yet.",
            fields: [
                RegisterForm.id, InputField("file", .file, limit: 1),
                InputField("text", limit: Limits.upload_bytes_max),
            ],
            output: shape, form: "households/imports/new", body_bytes_max: Limits.upload_bytes_max
        ) { visit, officer in try await receive(visit, officer) },
        Endpoint(
            .get, "households/imports/{id}", for: OfficerCaller.self,
            "What a sheet would do, how far it has come, or what it did.", output: shape
        ) { visit, officer in try await show(visit, officer) },
        Endpoint(
            .post, "households/imports/{id}/confirmation", for: OfficerCaller.self,
            "Takes the households of a judged sheet; `skipBad` leaves out rows that are wrong.",
            fields: [InputField("skipBad", .flag)], output: shape
        ) { visit, officer in
            let id = try visit.id("id", of: Marks.Anything.self)
            _ = try await Uploads(visit.county).confirm(
                id, skipBad: visit.input.isChecked("skipBad"), by: officer)
            return try await show(visit, officer, isDone: true)
        },
    ]

    private static let shape = Shape.named(
        "HouseholdsImport",
        .object([
            ("id", .id), ("state", .text), ("file", .text), ("read", .whole), ("added", .whole),
            ("changed", .whole), ("unchanged", .whole), ("persons", .whole), ("refused", .whole),
            ("leftOut", .whole), ("failure", .optional(.text)),
            ("reasons", .list(.object([("line", .whole), ("column", .text), ("detail", .text)]))),
        ]))

    /// A browser sends a file; a program may send the sheet's text as CSV in `text` instead.
    private static func receive(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        guard !officer.places(.register).isEmpty else { throw AccessRefusal.notAllowed }
        guard let id = try visit.input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        let sent = visit.input.files.first { $0.field == "file" && !$0.bytes.isEmpty }
        let typed = visit.input.fields["text"]?.first.map { ("text.csv", Array($0.utf8)) }
        guard let file = sent.map({ ($0.fileName, $0.bytes) }) ?? typed else {
            throw UploadRefusal.fileMissing
        }
        let name = String(file.0.prefix(100))
        let claim = try await Uploads(visit.county).receive(
            id, file: (name, file.1), digest: visit.input.digest, by: officer)
        let (upload, outcome) = try await Uploads(visit.county).find(id, by: officer)
        let content = UploadContent(upload: upload, outcome: outcome, progress: nil, mayBegin: true)
        return Answer(
            claim == .fresh ? .created : .ok, next: content.path,
            json: { content.write(&$0, visit.language) }, page: { uploadPage(content, id: id, $0) })
    }

    private static func show(
        _ visit: Visit, _ officer: OfficerCaller, isDone: Bool = false
    ) async throws -> Answer {
        let id = try visit.id("id", of: Marks.Anything.self)
        let (upload, outcome) = try await Uploads(visit.county).find(id, by: officer)
        let now = try await visit.county.database.read { $0.now }
        let content = UploadContent(
            upload: upload, outcome: outcome, progress: UploadProgress.shared.find(id),
            mayBegin: upload.mayBegin(at: now))
        let language = visit.language
        let form = AnyID.minted(at: visit.now)
        return Answer(
            next: isDone ? content.path : nil, json: { content.write(&$0, language) },
            page: { uploadPage(content, id: form, $0) })
    }
}

/// The columns of an import as an empty sheet.
enum HouseholdsTemplate {
    static func bytes(_ language: Language) throws -> [UInt8] {
        let header = HouseholdColumn.allCases.map { column in
            let heading = column.heading(language)
            return column.remark.map { "\(heading)（\($0(language))）" } ?? heading
        }
        return try XLSX.write(
            sheet: Text.householdsTitle(language), header: header, rows: [] as [[XLSX.Cell]])
    }
}

extension HouseholdColumn {
    /// Stands in brackets behind the heading, where readers of sheets overlook it.
    var remark: Text? {
        switch self {
        case .town: .columnTown
        case .code: .columnCode
        case .relation: .columnRelation
        case .birth: .columnBirth
        case .identityNumber: .columnIdentityNumber
        case .group, .head, .sex, .phone, .address: .columnMayBeEmpty
        case .village, .name: nil
        }
    }
}
