import Kernel
import Storage

/// Appraisals with their terms.
enum AppraisalStore {
    private static let columns: Query = """
        id, place_id, owner_id, owner_kind, title, basis, from_on, last_on, trim_each, trim_from, minimum_percent,
        allows_blank, ties, is_shown, state, author_id, drafted_at, opened_at, terms_digest, closed_at, sheets_digest,
        finalised_at, reason, position
        """

    static func insert(_ appraisal: Appraisal, in transaction: Transaction) throws {
        let terms = appraisal.terms
        try transaction.run(
            """
            INSERT INTO appraisals_appraisal (id, place_id, owner_id, owner_kind, title, basis, from_on, last_on,
                                              trim_each, trim_from, minimum_percent, allows_blank, ties, is_shown,
                                              state, author_id, drafted_at, reason, position)
            VALUES (\(appraisal.id), \(appraisal.place), \(appraisal.owner), \(appraisal.ownerKind),
                    \(terms.title), \(terms.basis), \(terms.from), \(terms.last), \(terms.trimming?.each),
                    \(terms.trimming?.from), \(terms.missing.minimum_percent), \(terms.missing.allowsBlank),
                    \(ties(terms)), \(terms.isShown), \(appraisal.state), \(appraisal.author),
                    \(appraisal.drafted), '', \(appraisal.position))
            """)
        try insertParts(of: appraisal.id, terms, in: transaction)
    }

    static func keep(_ terms: AppraisalTerms, of id: AppraisalID, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE appraisals_appraisal
               SET title = \(terms.title), basis = \(terms.basis), from_on = \(terms.from), last_on = \(terms.last),
                   trim_each = \(terms.trimming?.each), trim_from = \(terms.trimming?.from),
                   minimum_percent = \(terms.missing.minimum_percent),
                   allows_blank = \(terms.missing.allowsBlank), ties = \(ties(terms)),
                   is_shown = \(terms.isShown)
             WHERE id = \(id)
            """)
        try transaction.run("DELETE FROM appraisals_criterion WHERE appraisal_id = \(id)")
        try transaction.run("DELETE FROM appraisals_group WHERE appraisal_id = \(id)")
        try transaction.run("DELETE FROM appraisals_subject WHERE appraisal_id = \(id)")
        try insertParts(of: id, terms, in: transaction)
    }

    /// Writes how far it has come; the terms are left as they are.
    static func settle(_ appraisal: Appraisal, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE appraisals_appraisal
               SET state = \(appraisal.state), opened_at = \(appraisal.opened),
                   terms_digest = \(appraisal.termsDigest), closed_at = \(appraisal.closed),
                   sheets_digest = \(appraisal.sheetsDigest), finalised_at = \(appraisal.finalised),
                   reason = \(appraisal.reason)
             WHERE id = \(appraisal.id)
            """)
    }

    static func find(_ id: AppraisalID, in reader: Reader) throws -> Appraisal? {
        try reader.first("SELECT \(columns) FROM appraisals_appraisal WHERE id = \(id)", Appraisal.init)
            .map { try whole($0, in: reader) }
    }

    /// Newest first, without their parts.
    static func page(
        at place: PlaceID, before position: Int64, limit: Int, in reader: Reader
    ) throws -> [Appraisal] {
        try reader.all(
            """
            SELECT \(columns) FROM appraisals_appraisal
             WHERE position < \(position)
               AND place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(place))
             ORDER BY position DESC LIMIT \(limit)
            """, Appraisal.init)
    }

    static func owned(by owner: AnyID, in reader: Reader) throws -> [AppraisalID] {
        try reader.all(
            "SELECT id FROM appraisals_appraisal WHERE owner_id = \(owner) ORDER BY position DESC, id"
        ) { try $0.next() }
    }

    /// Those in which a person has a sheet to give, newest first, without their parts.
    static func judged(by person: PersonID, in reader: Reader) throws -> [(Appraisal, judge: Int)] {
        try reader.all(
            """
            SELECT \(columns), judge FROM appraisals_appraisal
              JOIN (SELECT appraisal_id, number AS judge FROM appraisals_judge WHERE person_id = \(person)) j
                ON j.appraisal_id = id
             WHERE state IN ('open', 'closed', 'counted', 'appealed', 'recounted', 'final')
             ORDER BY position DESC, judge LIMIT \(AppraisalLimits.list_max)
            """
        ) { (try Appraisal(&$0), try $0.next()) }
    }

    static func counted(in reader: Reader) throws -> [AppraisalID] {
        try reader.all("SELECT DISTINCT appraisal_id FROM appraisals_count ORDER BY appraisal_id") {
            try $0.next()
        }
    }

    private static func ties(_ terms: AppraisalTerms) -> String {
        terms.ties.map(\.code).joined(separator: ",")
    }

    private static func insertParts(
        of id: AppraisalID, _ terms: AppraisalTerms, in transaction: Transaction
    ) throws {
        for (index, criterion) in terms.criteria.enumerated() {
            try transaction.run(
                """
                INSERT INTO appraisals_criterion (appraisal_id, number, title, full_score, weight)
                VALUES (\(id), \(index + 1), \(criterion.title), \(criterion.full), \(criterion.weight))
                """)
        }
        for (index, group) in terms.groups.enumerated() {
            try transaction.run(
                """
                INSERT INTO appraisals_group (appraisal_id, number, title, weight, source, measured_from)
                VALUES (\(id), \(index + 1), \(group.title), \(group.weight), \(group.source.code),
                        \(group.source.measure))
                """)
        }
        for (index, subject) in terms.subjects.enumerated() {
            try transaction.run(
                """
                INSERT INTO appraisals_subject (appraisal_id, number, label, about_id)
                VALUES (\(id), \(index + 1), \(subject.label), \(subject.about))
                """)
        }
    }

    private static func whole(_ appraisal: Appraisal, in reader: Reader) throws -> Appraisal {
        var next = appraisal
        next.terms.criteria = try reader.all(
            """
            SELECT title, full_score, weight FROM appraisals_criterion
             WHERE appraisal_id = \(appraisal.id) ORDER BY number
            """
        ) { Criterion(try $0.next(), full: try $0.next(), weight: try $0.next()) }
        next.terms.groups = try reader.all(
            """
            SELECT title, weight, measured_from FROM appraisals_group
             WHERE appraisal_id = \(appraisal.id) ORDER BY number
            """
        ) { row in
            let (title, weight): (String, Int) = (try row.next(), try row.next())
            let source: String? = try row.next()
            return JudgeGroup(title, weight: weight, source: source.map { .measured(from: $0) } ?? .sheet)
        }
        next.terms.subjects = try reader.all(
            "SELECT label, about_id FROM appraisals_subject WHERE appraisal_id = \(appraisal.id) ORDER BY number"
        ) { AppraisalSubject(try $0.next(), about: try $0.next()) }
        return next
    }
}

extension Appraisal {
    /// Without criteria, groups and subjects, which are rows of their own.
    fileprivate init(_ row: inout Row) throws {
        let (id, place): (AppraisalID, PlaceID) = (try row.next(), try row.next())
        let (owner, kind): (AnyID?, String?) = (try row.next(), try row.next())
        let (title, basis): (String, String) = (try row.next(), try row.next())
        let (from, last): (Day, Day) = (try row.next(), try row.next())
        let (each, least): (Int?, Int?) = (try row.next(), try row.next())
        let missing = MissingRule(minimum_percent: try row.next(), allowsBlank: try row.next())
        let ties: String = try row.next()
        let terms = AppraisalTerms(
            title: title, basis: basis, from: from, last: last, criteria: [], groups: [], subjects: [],
            trimming: each.flatMap { each in least.map { Trimming(each: each, from: $0) } },
            missing: missing, ties: ties.split(separator: ",").compactMap { TieBreak(String($0)) },
            isShown: try row.next())
        self.init(
            id: id, place: place, owner: owner, ownerKind: kind, terms: terms, state: try row.next(),
            author: try row.next(), drafted: try row.next(), opened: try row.next(),
            termsDigest: try row.next(), closed: try row.next(), sheetsDigest: try row.next(),
            finalised: try row.next(), reason: try row.next(), position: try row.next())
    }
}
