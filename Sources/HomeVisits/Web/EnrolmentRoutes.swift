import Access
import HTTPTypes
import Kernel
import People
import Places
import Storage
import Web

/// Needs for care: entered, ended, and looked at with a reason.
enum EnrolmentRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "visits/households/{id}/enrolments/new", .page, for: MemberCaller.self,
            "The form by which a need for care is entered."
        ) { visit, member in
            let id: HouseholdID = try visit.id("id")
            let caller = VisitCaller(visit, member)
            let blank = try await visit.county.database.read { reader in
                try EnrolmentBlank.read(
                    enrolling(id, for: caller, in: reader), id: AnyID.minted(at: visit.now), in: reader)
            }
            return Answer { newEnrolmentPage(blank, $0) }
        },
        Endpoint(
            .post, "visits/households/{id}/enrolments", for: MemberCaller.self,
            "Enters that the household, or `person` of it, needs care of `class` until the day `until`. `ground` is "
                + "consent, with `consent_by`, `consent_form` and `consent_on`, or duty, with its `basis`.",
            fields: [
                InputField("id", .id, required: true), InputField("person", .id),
                InputField("class", limit: 60), InputField("ground", limit: 20),
                InputField("consent_by", limit: 20), InputField("consent_form", limit: 20),
                InputField("consent_on", .day), InputField("basis", limit: 600), InputField("until", .day),
            ], output: HouseholdVisits.shape, form: "visits/households/{id}/enrolments/new"
        ) { visit, member in try await enrol(visit, member) },
        Endpoint(
            .post, "visits/enrolments/{id}/ending", for: MemberCaller.self,
            "Ends a need before its time: `reason` is better, withdrawn, gone or mistake.",
            fields: [InputField("id", .id, required: true), InputField("reason", limit: 20)],
            output: HouseholdVisits.shape
        ) { visit, member in try await end(visit, member) },
        Endpoint(
            .get, "visits/enrolments/{id}/looks", .page, for: OfficerCaller.self,
            "The form that asks why one wants to see of which class a need is."
        ) { visit, officer in
            let found = try await household(ofEnrolment: visit, officer)
            let id: CareEnrolmentID = try visit.id("id")
            let form = AnyID.minted(at: visit.now)
            return Answer { careLookPage(found, id, form: form, $0) }
        },
        Endpoint(
            .post, "visits/enrolments/{id}/looks", for: OfficerCaller.self,
            "Shows once of which class a need is; who looked and why is kept.",
            fields: [InputField("reason", required: true), InputField("note")],
            output: .object([
                ("id", .id), ("household", .id), ("class", .optional(.text)), ("name", .optional(.text)),
            ]), form: "visits/enrolments/{id}/looks"
        ) { visit, officer in try await look(visit, officer) },
    ]

    private static func enrolling(
        _ id: HouseholdID, for caller: VisitCaller, in reader: Reader
    ) throws -> VisitedHousehold {
        let found = try VisitedHousehold.read(id, for: caller, in: reader)
        guard found.mayEnrol else { throw AccessRefusal.notAllowed }
        return found
    }

    private static func enrol(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let id: HouseholdID = try visit.id("id")
        let sent = try visit.sentID()
        guard let until = try visit.input.day("until") else { throw FieldRefusal(.missing, at: "until") }
        let draft = EnrolmentDraft(
            id: sent.as(Marks.CareEnrolment.self), household: id, person: try visit.input.id("person"),
            className: visit.input["class"] ?? "", ground: try ground(visit), until: until)
        let sealed = HomeVisits(visit.county).sealed(draft)
        let (caller, key, digest) = (VisitCaller(visit, member), visit.county.key, visit.visitDigest)
        let (file, claim) = try await visit.county.database.write(by: member.origin) { transaction in
            let found = try enrolling(id, for: caller, in: transaction)
            let claim = try transaction.claim(sent, by: member.person.description, digest: digest)
            if claim == .fresh {
                try HomeVisits.enrol(draft, sealed: sealed, key: key, in: transaction)
            }
            return (try HouseholdVisits.read(found, key: key, in: transaction), claim)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: "\(file.found.path)#needs",
            json: { file.write(to: &$0) })
    }

    private static func ground(_ visit: Visit) throws -> CareEnrolment.Ground {
        switch try visit.required("ground", of: Care.Ground.self) {
        case .consent:
            guard let giver = try visit.code("consent_by", of: CareEnrolment.Consent.Giver.self),
                let form = try visit.code("consent_form", of: CareEnrolment.Consent.Form.self),
                let day = try visit.input.day("consent_on")
            else { throw CareRefusal.consentMissing }
            return .consent(CareEnrolment.Consent(giver: giver, form: form, day: day))
        case .duty: return .duty(basis: visit.input["basis"] ?? "")
        }
    }

    private static func end(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let id: CareEnrolmentID = try visit.id("id")
        let sent = try visit.sentID()
        let reason: CareEnrolment.Ending.Reason = try visit.required("reason")
        let (caller, key, digest) = (VisitCaller(visit, member), visit.county.key, visit.visitDigest)
        let file = try await visit.county.database.write(by: member.origin) { transaction in
            guard let kept = try EnrolmentStore.find(id, in: transaction),
                let found = try? enrolling(kept.enrolment.household, for: caller, in: transaction)
            else { throw CareRefusal.unknown }
            let claim = try transaction.claim(sent, by: member.person.description, digest: digest)
            if claim == .fresh { try HomeVisits.end(id, because: reason, in: transaction) }
            return try HouseholdVisits.read(found, key: key, in: transaction)
        }
        return Answer(next: "\(file.found.path)#needs", json: { file.write(to: &$0) })
    }

    private static func household(
        ofEnrolment visit: Visit, _ officer: OfficerCaller
    ) async throws -> VisitedHousehold {
        let id: CareEnrolmentID = try visit.id("id")
        let caller = VisitCaller(visit, try MemberCaller(visit))
        return try await visit.county.database.read { reader in
            guard let kept = try EnrolmentStore.find(id, in: reader),
                let found = try? VisitedHousehold.read(kept.enrolment.household, for: caller, in: reader)
            else { throw CareRefusal.unknown }
            return found
        }
    }

    private static func look(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let id: CareEnrolmentID = try visit.id("id")
        let caller = VisitCaller(visit, try MemberCaller(visit))
        let found = try await household(ofEnrolment: visit, officer)
        let given = visit.input["reason"] ?? ""
        let known = CareLookGround(rawValue: given).map { $0.text(.chinese) } ?? given
        let reason = [known, visit.input["note"] ?? ""].filter { !$0.isEmpty }.joined(separator: "：")
        let (enrolment, seen) = try await HomeVisits(visit.county).look(
            at: id, reason: reason, by: officer,
            mayLook: { enrolment, reader in
                (try? VisitedHousehold.read(enrolment.household, for: caller, in: reader)) != nil
            })
        return Answer(
            json: { json in
                json.object { json in
                    json.field("id", enrolment.id)
                    json.field("household", enrolment.household)
                    json.field("class", seen?.code)
                    json.field("name", seen?.chinese)
                }
            }, page: { careSeenPage(found, seen, $0) })
    }
}

/// Why an officer looks at a need; words of their own are kept beside it.
enum CareLookGround: String, Sendable, CaseIterable {
    case visit, check, relief

    var text: Text {
        switch self {
        case .visit: .careLookVisit
        case .check: .careLookCheck
        case .relief: .careLookRelief
        }
    }
}
