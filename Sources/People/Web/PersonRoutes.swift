import Access
import HTTPTypes
import Kernel
import Sealing
import Storage
import Web

/// One person: looking at, correcting, and seeing a sensitive value with a reason.
enum PersonRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "people/{id}", for: OfficerCaller.self,
            "One person with posts and households; sensitive values are masked.", output: PersonFile.shape
        ) { visit, officer in
            let file = try await PersonFile.load(visit, officer)
            return Answer(json: file.write, page: { personPage(file, $0) })
        },
        Endpoint(
            .get, "people/{id}/description", .page, for: OfficerCaller.self,
            "The form that corrects what is known of a person."
        ) { visit, officer in
            let file = try await PersonFile.load(visit, officer)
            guard file.mayRegister else { throw ParticularsRefusal.unknown }
            let id = AnyID.minted(at: visit.now)
            return Answer { personForm(file, id: id, $0) }
        },
        Endpoint(
            .post, "people/{id}/description", for: OfficerCaller.self,
            "Corrects what is known of a person. A field that does not come, or comes empty, stays as it is; "
                + "`clear` names fields to be emptied.",
            fields: [
                RegisterForm.id, InputField("name"), InputField("sex"), InputField("birth", .day),
                InputField("identityNumber"), InputField("phone"), InputField("care"),
                InputField("careGround"),
                InputField("careUntil", .day), InputField("clear", .list, limit: 10),
            ], output: PersonFile.shape, form: "people/{id}/description"
        ) { visit, officer in try await describe(visit, officer) },
        Endpoint(
            .get, "people/{id}/looks", .page, for: OfficerCaller.self,
            "The form that asks why one wants to see `field`.",
            query: [QueryField("field", "What one wants to see.")]
        ) { visit, officer in
            let file = try await PersonFile.load(visit, officer)
            let typed = visit.input["field"] ?? visit.query["field"] ?? ""
            guard file.mayRegister, let field = SensitiveField(rawValue: typed) else {
                throw ParticularsRefusal.unknown
            }
            let id = AnyID.minted(at: visit.now)
            return Answer { lookForm(file, field, id: id, $0) }
        },
        Endpoint(
            .post, "people/{id}/looks", for: OfficerCaller.self,
            "Shows one sensitive value once; who looked and why is kept.",
            fields: [
                InputField("field", required: true), InputField("reason", required: true), InputField("note"),
            ],
            output: .object([("person", .id), ("field", .text), ("value", .optional(.text))]),
            form: "people/{id}/looks"
        ) { visit, officer in try await look(visit, officer) },
    ]

    private static func look(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let id = try visit.id("id", of: Marks.Person.self)
        let field = try RegisterForm.required(SensitiveField.self, "field", visit.input)
        let given = visit.input["reason"] ?? ""
        let known = LookGround(rawValue: given).map { $0.text(.chinese) } ?? given
        let reason = [known, visit.input["note"] ?? ""].filter { !$0.isEmpty }.joined(separator: "：")
        let value = try await People(visit.county).look(at: field, of: id, reason: reason, by: officer)
        let file = try await PersonFile.load(visit, officer)
        return Answer(
            json: { json in
                json.object { json in
                    json.field("person", id)
                    json.field("field", field.rawValue)
                    json.field("value", value?.plain)
                }
            }, page: { seenPage(file, field, value, $0) })
    }

    private static func describe(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let id = try visit.id("id", of: Marks.Person.self)
        let (input, key) = (visit.input, visit.county.key)
        let file = try await PersonFile.load(visit, officer)
        guard file.mayRegister else { throw ParticularsRefusal.unknown }
        let (sealed, today) = try await visit.county.database.read {
            (try ParticularsStore.find(id, in: $0), $0.now.day)
        }
        let known = try sealed?.opened(by: key) ?? .unknown
        let next = try typed(input, over: known, today).checked(on: today)
        let changed = next.differences(from: known)
        let particulars = SealedParticulars(next, of: id, key: key)
        let name = input["name"]
        let claim = try await RegisterForm.write(visit, officer, "/people/\(id)/description") { transaction in
            guard try Authority.mayRegister(officer, id, in: transaction) else {
                throw ParticularsRefusal.unknown
            }
            if let name { try People.rename(id, to: name, in: transaction) }
            try People.describe(particulars, changed: changed, in: transaction)
        }
        let shown = try await PersonFile.load(visit, officer)
        return Answer(
            claim == .fresh ? .created : .ok, next: shown.path, json: shown.write,
            page: { personPage(shown, $0) })
    }

    private static func typed(
        _ input: Input, over known: Particulars, _ today: Day
    ) throws -> Particulars {
        var next = known
        let cleared = Set(input.all("clear"))
        if cleared.contains("phone") { next.phone = nil }
        if cleared.contains("birth") { next.birth = nil }
        if cleared.contains("sex") { next.sex = nil }
        if cleared.contains("identityNumber") { next.identityNumber = nil }
        if cleared.contains("care") { next.care = nil }
        if let number = input["identityNumber"] {
            next.identityNumber = number
            // What the number says is taken from it; what was known before cannot contradict it.
            (next.birth, next.sex) = (nil, nil)
        }
        if let sex = try RegisterForm.code(Sex.self, "sex", input) { next.sex = sex }
        if let birth = try input.day("birth") { next.birth = birth }
        next.phone = input["phone"] ?? next.phone
        if let need = try RegisterForm.code(Care.Need.self, "care", input) {
            let ground = try RegisterForm.code(Care.Ground.self, "careGround", input)
            guard let ground, let until = try input.day("careUntil") else {
                throw ParticularsRefusal.careIncomplete
            }
            next.care = Care(need: need, ground: ground, until: until)
        } else if let care = next.care, care.until <= today {
            next.care = nil
        }
        return next
    }
}

/// Why an officer looks at a sensitive value; words of their own are kept beside it.
enum LookGround: String, Sendable, CaseIterable {
    case call, visit, check, form

    var text: Text {
        switch self {
        case .call: .lookToCall
        case .visit: .lookToVisit
        case .check: .lookToCheck
        case .form: .lookToFill
        }
    }
}

extension SeenValue {
    /// As programs read it.
    var plain: String {
        switch self {
        case .text(let text): text
        case .day(let day): day.description
        case .care(let care): care.stored
        }
    }

    func words(_ frame: Frame) -> String {
        switch self {
        case .text(let text): text
        case .day(let day): frame.day(day)
        case .care(let care):
            frame(
                .careWords,
                [
                    "need": frame(care.need.text), "ground": frame(care.ground.text),
                    "day": frame.day(care.until),
                ])
        }
    }
}

extension SensitiveField {
    var text: Text {
        switch self {
        case .phone: .personPhone
        case .identityNumber: .personIdentityNumber
        case .birth: .personBirth
        case .needs: .personCare
        }
    }
}

extension Care.Need {
    var text: Text {
        switch self {
        case .aloneInOldAge: .careAlone
        case .disability: .careDisability
        case .illness: .careIllness
        case .hardship: .careHardship
        case .childWithoutCarer: .careChild
        }
    }
}

extension Care.Ground {
    var text: Text {
        switch self {
        case .consent: .careConsent
        case .duty: .careDuty
        }
    }
}
