import Access
import AdmittedTasks
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// Forms: the list, a form with its versions, the sheet for paper, and the next version.
enum FormRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "visits/forms", for: MemberCaller.self, "The forms that are offered, and those that were.",
            output: .page(VisitForm.shape)
        ) { visit, member in
            let caller = VisitCaller(visit, member)
            let list = try await visit.county.database.read { try FormList.read(caller, in: $0) }
            return Answer(json: { list.write(to: &$0) }, page: { formsPage(list, $0) })
        },
        Endpoint(
            .get, "visits/forms/new", .page, for: OfficerCaller.self,
            "The form that enters a form, or the next version of `code`.",
            query: [QueryField("code", "The form whose next version is entered.")]
        ) { visit, _ in
            let caller = VisitCaller(visit, try MemberCaller(visit))
            let code = visit.query["code"]
            let blank = try await visit.county.database.read { reader in
                try requireRules(caller, in: reader)
                return FormBlank(
                    former: try code.flatMap { try VisitFormStore.versions(of: $0, in: reader).first },
                    tasks: try AdmittedTasks.holding(on: reader.now.day, in: reader),
                    binds: try AdmittedTasks.binds(on: reader.now.day, in: reader), today: reader.now.day)
            }
            if code != nil, blank.former == nil { throw VisitFormRefusal.unknown }
            let id = AnyID.minted(at: visit.now)
            return Answer { newFormPage(blank, id: id, $0) }
        },
        Endpoint(
            .post, "visits/forms", for: OfficerCaller.self,
            "Enters a form under the client's `id`, or the next version of `code`, in use `from` a day on. `questions` "
                + "has one a line: kind | Chinese | English, and a choice's words behind it: 自来水/tap、水井/well. `task` "
                + "is the code of the admitted task on which it stands, needed where the county's list binds.",
            fields: [
                InputField("id", .id, required: true), InputField("code", limit: 60),
                InputField("chinese", limit: 120), InputField("english", limit: 120),
                InputField("source", limit: 800), InputField("is_checked", .flag),
                InputField("questions", limit: 4 * HomeVisitLimits.questionsText_length_max),
                InputField("task", limit: 60), InputField("from", .day),
            ], output: VisitForm.shape, form: "visits/forms/new"
        ) { visit, officer in try await enter(visit, officer) },
        Endpoint(
            .get, "visits/forms/{code}", for: MemberCaller.self, "A form with its questions and versions.",
            output: VisitForm.shape
        ) { visit, member in
            let file = try await file(visit, member)
            let id = AnyID.minted(at: visit.now)
            return Answer(
                json: { file.write(to: &$0) }, page: { formPage(file, id: id, $0) })
        },
        Endpoint(
            .get, "visits/forms/{code}/print", .page, for: MemberCaller.self, "The form on paper."
        ) { visit, member in
            let file = try await file(visit, member)
            return Answer { formSheet(file, $0) }
        },
        Endpoint(
            .post, "visits/forms/{code}/retirement", for: OfficerCaller.self,
            "Offers the form no more from today on.", fields: [InputField("id", .id, required: true)],
            output: VisitForm.shape, form: "visits/forms/{code}"
        ) { visit, officer in try await retire(visit, officer) },
    ]

    /// Forms and classes are the county's.
    static func requireRules(_ caller: VisitCaller, in reader: Reader) throws {
        guard try maySet(caller, in: reader) else { throw AccessRefusal.notAllowed }
    }

    static func maySet(_ caller: VisitCaller, in reader: Reader) throws -> Bool {
        guard let root = try Places.root(in: reader)?.id else { return false }
        return caller.officer?.may(.rules, at: [root]) == true
    }

    private static func file(_ visit: Visit, _ member: MemberCaller) async throws -> FormFile {
        let (caller, code) = (VisitCaller(visit, member), visit.parameters["code"] ?? "")
        return try await visit.county.database.read { try FormFile.read(code, caller, in: $0) }
    }

    private static func enter(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let sent = try visit.sentID()
        let input = visit.input
        let questions = try VisitQuestion.read(lines: input["questions"] ?? "")
        guard let from = try input.day("from") else { throw FieldRefusal(.missing, at: "from") }
        let draft = VisitForm(
            id: sent.as(Marks.VisitForm.self), code: input["code"] ?? "", version: 1,
            chinese: input["chinese"] ?? "", english: input["english"] ?? "", source: input["source"] ?? "",
            isChecked: input.isChecked("is_checked"), questions: questions, task: input["task"], from: from)
        let caller = VisitCaller(visit, try MemberCaller(visit))
        let digest = visit.visitDigest
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            try requireRules(caller, in: transaction)
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            if claim == .fresh { try HomeVisits.enter(draft, in: transaction) }
            return (try FormFile.read(draft.code, caller, in: transaction), claim)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }

    private static func retire(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let sent = try visit.sentID()
        let caller = VisitCaller(visit, try MemberCaller(visit))
        let (code, digest) = (visit.parameters["code"] ?? "", visit.visitDigest)
        let file = try await visit.county.database.write(by: officer.origin) { transaction in
            try requireRules(caller, in: transaction)
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            if claim == .fresh { try HomeVisits.retire(form: code, in: transaction) }
            return try FormFile.read(code, caller, in: transaction)
        }
        return Answer(next: file.path, json: { file.write(to: &$0) })
    }
}

/// Every form, each with its newest version.
struct FormList: Sendable {
    let forms: [VisitForm]
    /// Of the tasks that are admitted where the caller works; nil where the county's list does not bind.
    let codes: Set<String>?
    let maySet: Bool
    let today: Day

    static func read(_ caller: VisitCaller, in reader: Reader) throws -> FormList {
        var seen: Set<String> = []
        return FormList(
            forms: try HomeVisits.forms(in: reader).filter { seen.insert($0.code).inserted },
            codes: try AdmittedTasks.bindingCodes(
                at: caller.officer?.homePlace, on: reader.now.day, in: reader),
            maySet: try FormRoutes.maySet(caller, in: reader), today: reader.now.day)
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(forms) { $1.write(isAdmitted: $1.isAdmitted(among: codes), to: &$0) }
            json.field("next", nil as String?)
        }
    }
}

/// One form in all its versions.
struct FormFile: Sendable {
    let versions: [VisitForm]
    let newest: VisitForm
    /// Of the tasks that are admitted somewhere; nil where the county's list does not bind.
    let codes: Set<String>?
    /// On which the newest version stands, where it holds.
    let task: AdmittedTask?
    let maySet: Bool
    let today: Day

    var isAdmitted: Bool { newest.isAdmitted(among: codes) }
    func write(to json: inout JSONText) { newest.write(isAdmitted: isAdmitted, to: &json) }
    var path: String { "/visits/forms/\(newest.code)" }

    static func read(_ code: String, _ caller: VisitCaller, in reader: Reader) throws -> FormFile {
        let versions = try VisitFormStore.versions(of: code, in: reader)
        guard let newest = versions.first else { throw VisitFormRefusal.unknown }
        let today = reader.now.day
        return FormFile(
            versions: versions, newest: newest,
            codes: try AdmittedTasks.bindingCodes(on: today, in: reader),
            task: try newest.task.flatMap { code in
                try AdmittedTasks.holding(on: today, in: reader).first { $0.code == code }
            }, maySet: try FormRoutes.maySet(caller, in: reader),
            today: today)
    }
}

extension VisitForm {
    static let shape = Shape.named(
        "VisitForm",
        .object([
            ("id", .id), ("code", .text), ("version", .whole), ("chinese", .text), ("english", .text),
            ("source", .text), ("is_checked", .flag), ("from", .day), ("retired_on", .optional(.day)),
            ("task", .optional(.text)), ("is_admitted", .flag),
            (
                "questions",
                .list(
                    .object([
                        ("id", .text), ("kind", .text), ("chinese", .text), ("english", .text),
                        ("is_required", .flag),
                        ("choices", .list(.object([("chinese", .text), ("english", .text)]))),
                    ]))
            ),
        ]))

    /// - Parameter isAdmitted: whether it may be handed out where the county keeps a list of that.
    func write(isAdmitted: Bool, to json: inout JSONText) {
        json.object { json in
            json.field("id", id)
            json.field("code", code)
            json.field("version", version)
            json.field("chinese", chinese)
            json.field("english", english)
            json.field("source", source)
            json.field("is_checked", isChecked)
            json.field("from", from)
            json.field("retired_on", retired)
            json.field("task", task)
            json.field("is_admitted", isAdmitted)
            json.key("questions")
            json.array(questions) { json, question in
                json.object { json in
                    json.field("id", question.id)
                    json.field("kind", question.kind.rawValue)
                    json.field("chinese", question.chinese)
                    json.field("english", question.english)
                    json.field("is_required", question.isRequired)
                    json.key("choices")
                    json.array(question.choices) { json, choice in
                        json.object { json in
                            json.field("chinese", choice.chinese)
                            json.field("english", choice.english)
                        }
                    }
                }
            }
        }
    }
}
