import Access
import HTTPTypes
import Kernel
import Sheets
import Storage
import Web

/// Items of a draft, one at a time or as a sheet.
enum ItemRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "points/lists/{id}/items/new", .page, for: OfficerCaller.self,
            "The form for an item of a draft."
        ) { visit, officer in
            let file = try await ListRoutes.written(visit, officer)
            let id = PointsItemID.minted(at: visit.now)
            let isAsked =
                visit.errors.contains { $0.field == "is_affirmed" } || visit.input["is_affirmed"] != nil
            return Answer { itemFormPage(file, id: id, isAsked: isAsked, $0) }
        },
        Endpoint(
            .post, "points/lists/{id}/items", for: OfficerCaller.self,
            "Enters an item under the client's `id`; what points may not touch is refused with the text it stands on.",
            fields: fields, output: ListFile.shape, form: "points/lists/{id}/items/new"
        ) { visit, officer in
            guard let item = try visit.input.id("id", of: Marks.PointsItem.self) else {
                throw WebRefusal.idMissing
            }
            let terms = try PointsInput(visit.input).itemTerms()
            return try await ListRoutes.act(visit, officer) { version, transaction in
                try Points.enter(terms, as: item, in: version, transaction)
            }
        },
        Endpoint(
            .post, "points/lists/{id}/items/{item}/removal", for: OfficerCaller.self,
            "Takes an item out of a draft.", fields: [InputField("id", .id)], output: ListFile.shape,
            form: "points/lists/{id}"
        ) { visit, officer in
            let item: PointsItemID = try visit.id("item")
            return try await ListRoutes.act(visit, officer, isUnclaimed: true) { version, transaction in
                guard try ItemStore.find(item, in: transaction)?.version == version else {
                    throw ItemRefusal.unknown
                }
                try Points.remove(item, in: transaction)
            }
        },
        Endpoint(
            .get, "points/lists/{id}/sheets/new", .page, for: OfficerCaller.self,
            "The form for a sheet of items."
        ) { visit, officer in
            let file = try await ListRoutes.written(visit, officer)
            let id = AnyID.minted(at: visit.now)
            return Answer { sheetFormPage(file, id: id, $0) }
        },
        Endpoint(
            .post, "points/lists/{id}/sheets", for: OfficerCaller.self,
            "Enters the items of a sheet after those that stand there; one wrong row keeps all of them out.",
            fields: [InputField("id", .id), InputField("file", .file, required: true, limit: 1)],
            output: ListFile.shape, form: "points/lists/{id}/sheets/new", body_bytes_max: 4 * 1024 * 1024
        ) { visit, officer in
            guard let upload = visit.input.files.first(where: { $0.field == "file" }) else {
                throw FieldRefusal(.missing, at: "file")
            }
            let rows = try ItemSheet.read(try SheetReader.read(upload.bytes, name: upload.fileName))
            return try await ListRoutes.act(visit, officer) { version, transaction in
                try ItemSheet.enter(rows, in: version, transaction)
            }
        },
    ]

    /// The items as a file, to be changed in a spreadsheet and sent back.
    static let files: [Endpoint] = ListSheet.Form.allCases.map { form in
        Endpoint(
            .get, "points/lists/{id}/items.\(form.rawValue)", for: Anyone.self, "The items as a file.",
            output: .file(form.mediaType)
        ) { visit, _ in
            let file = try await ListRoutes.file(visit)
            return Answer(
                bytes: try ItemSheet.sheet(file.items).bytes(as: form), type: form.mediaType,
                fileName: "points-\(file.version.number).\(form.rawValue)")
        }
    }

    private static let fields = [
        InputField("id", .id), InputField("code", limit: 100), InputField("title", limit: 400),
        InputField("heading", limit: 100), InputField("subject", limit: 20), InputField("points", limit: 20),
        InputField("cap", limit: 20), InputField("cap_period", limit: 10), InputField("evidence", limit: 20),
        InputField("declarers", .list, limit: 10), InputField("checker", limit: 20),
        InputField("trigger", limit: 20),
        InputField("standing_days", .number), InputField("is_affirmed", .flag),
    ]
}
