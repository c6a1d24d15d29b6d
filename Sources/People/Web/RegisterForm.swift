import Access
import Kernel
import Sealing
import Storage
import Web

/// What the forms of the register share: their fields, and the one way in which they write.
enum RegisterForm {
    static let id = InputField("id", .id, required: true)
    static let on = InputField("on", .day, required: true)
    static let person = [
        InputField("name", required: true), InputField("sex"), InputField("birth", .day),
        InputField("identityNumber"), InputField("phone"),
    ]

    /// Does it once, however often it is sent.
    static func write(
        _ visit: Visit, _ officer: OfficerCaller, _ form: String,
        _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws -> Claim {
        guard let id = try visit.input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        let digest = Digest.sha256(Array(form.utf8) + visit.input.digest)
        return try await visit.county.database.write(by: officer.origin) { transaction in
            let claim = try transaction.claim(id, by: officer.person.description, digest: digest)
            if claim == .fresh { try act(transaction) }
            return claim
        }
    }

    /// The person of a form, with what was typed about them, sealed before the transaction.
    static func member(_ visit: Visit, as relation: Relation) async throws -> NewMember {
        let today = try await visit.county.database.read { $0.now.day }
        let input = visit.input
        let person = PersonID.minted(at: visit.now)
        let typed = Particulars(
            sex: try code(Sex.self, "sex", input), birth: try input.day("birth"), phone: input["phone"],
            identityNumber: input["identityNumber"])
        let checked = try typed.checked(on: today)
        let name = try Person.checkedName(input["name"] ?? "")
        return NewMember(
            person: Person(id: person, name: name), relation: relation,
            particulars: SealedParticulars(checked, of: person, key: visit.county.key))
    }

    /// The code at `name`, nil where nothing was chosen.
    static func code<Code: RawRepresentable<String>>(
        _: Code.Type, _ name: String, _ input: Input
    ) throws(FieldRefusal) -> Code? {
        guard let text = input[name] else { return nil }
        guard let code = Code(rawValue: text) else { throw FieldRefusal(.unreadable, at: name) }
        return code
    }

    static func required<Code: RawRepresentable<String>>(
        _ type: Code.Type, _ name: String, _ input: Input
    ) throws(FieldRefusal) -> Code {
        guard let code = try code(type, name, input) else { throw FieldRefusal(.missing, at: name) }
        return code
    }
}

extension RegisterForm {
    /// Name, sex, birth, identity number and telephone.
    static func personFields(_ frame: Frame) -> HTML {
        """
        \(Field("name", frame(.personName)).text(frame, maxLength: Limits.name_length_max))\
        \(Field("identityNumber", frame(.personIdentityNumber), hint: frame(.personIdentityHint), isOptional: true)
            .text(frame, maxLength: 20, autocomplete: "off"))\
        \(Field("sex", frame(.personSex), isOptional: true).radios(frame, sexes(frame)))\
        \(Field("birth", frame(.personBirth), isOptional: true).date(frame, max: frame.now.day))\
        \(Field("phone", frame(.personPhone), isOptional: true).telephone(frame))
        """
    }

    static func sexes(_ frame: Frame) -> [Choice] { Sex.allCases.map { Choice($0.rawValue, frame($0.text)) } }

    static func relations(_ frame: Frame, but excluded: Set<Relation> = []) -> [Choice] {
        Relation.allCases.filter { !excluded.contains($0) }.map { Choice($0.rawValue, frame($0.text)) }
    }

    static func day(_ frame: Frame, _ label: Text) -> HTML {
        Field("on", frame(label)).date(frame, value: frame.now.day, max: frame.now.day)
    }
}
