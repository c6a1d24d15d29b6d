import Kernel
import Storage

/// Proposals and what was admitted, in all versions.
enum EntryStore {
    private static let columns: Query = """
        id, code, version, list, chinese, english, text, nature, place_id, department, basis, frequency, minutes,
        from_on, until_on, proposer_id, proposed_at, decider_id, decided_at, is_admitted, reason, ender_id, ended_on,
        end_reason, is_founding
        """

    static func insert(_ entry: AdmittedTask, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO admittedtasks_entry (id, code, version, list, chinese, english, text, nature, place_id,
                                             department, basis, frequency, minutes, from_on, until_on, proposer_id,
                                             proposed_at, is_founding)
            VALUES (\(entry.id), \(entry.code), \(entry.version), \(entry.list), \(entry.chinese), \(entry.english),
                    \(entry.text), \(entry.nature.rawValue), \(entry.place), \(entry.department), \(entry.basis),
                    \(entry.frequency.rawValue), \(entry.minutes), \(entry.from), \(entry.until), \(entry.proposer),
                    \(entry.proposed), \(entry.isFounding))
            """)
    }

    static func keep(_ entry: AdmittedTask, in transaction: Transaction) throws {
        let decision = entry.decision
        try transaction.run(
            """
            UPDATE admittedtasks_entry
               SET decider_id = \(decision?.person), decided_at = \(decision?.at),
                   is_admitted = \(decision?.isAdmitted), reason = \(decision?.reason),
                   ender_id = \(entry.ending?.person), ended_on = \(entry.ending?.on),
                   end_reason = \(entry.ending?.reason)
             WHERE id = \(entry.id)
            """)
    }

    static func find(_ id: AdmittedTaskID, in reader: Reader) throws -> AdmittedTask? {
        try reader.first("SELECT \(columns) FROM admittedtasks_entry WHERE id = \(id)", AdmittedTask.init)
    }

    /// The versions of a task, the newest first.
    static func versions(of code: String, in reader: Reader) throws -> [AdmittedTask] {
        try reader.all(
            "SELECT \(columns) FROM admittedtasks_entry WHERE code = \(code) ORDER BY version DESC",
            AdmittedTask.init)
    }

    /// Every version of every task, those of one code together, the newest first.
    static func all(in reader: Reader) throws -> [AdmittedTask] {
        try reader.all(
            "SELECT \(columns) FROM admittedtasks_entry ORDER BY code, version DESC", AdmittedTask.init)
    }

    static func count(in reader: Reader) throws -> Int {
        try reader.count("SELECT count(DISTINCT code) FROM admittedtasks_entry")
    }
}

/// The county's lists, and what texts name for them.
enum TaskListStore {
    static func insert(_ list: TaskList, sequence: Int, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO admittedtasks_list (code, chinese, english, source, sequence)
            VALUES (\(list.code), \(list.chinese), \(list.english), \(list.source), \(sequence))
            """)
    }

    static func insert(_ name: NamedTask, sequence: Int, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO admittedtasks_name (code, list, chinese, english, nature, source, sequence)
            VALUES (\(name.code), \(name.list), \(name.chinese), \(name.english), \(name.nature.rawValue),
                    \(name.source), \(sequence))
            """)
    }

    static func lists(in reader: Reader) throws -> [TaskList] {
        try reader.all(
            "SELECT code, chinese, english, source FROM admittedtasks_list ORDER BY sequence, code"
        ) { row in
            TaskList(
                code: try row.next(), chinese: try row.next(), english: try row.next(), source: try row.next()
            )
        }
    }

    static func names(in reader: Reader) throws -> [NamedTask] {
        try reader.all(
            """
            SELECT code, list, chinese, english, nature, source FROM admittedtasks_name
             ORDER BY sequence, code
            """
        ) { row in
            let (code, list): (String, String) = (try row.next(), try row.next())
            let (chinese, english): (String, String) = (try row.next(), try row.next())
            return NamedTask(
                code: code, list: list, chinese: chinese, english: english,
                nature: try AdmittedTask.Nature(stored: try row.next()), source: try row.next())
        }
    }
}

extension AdmittedTask.Nature {
    fileprivate init(stored text: String) throws {
        guard let known = AdmittedTask.Nature(rawValue: text) else {
            throw Fault("reading a task of a grid: \(text) is no nature")
        }
        self = known
    }
}

extension AdmittedTask {
    fileprivate init(_ row: inout Row) throws {
        let (id, code): (AdmittedTaskID, String) = (try row.next(), try row.next())
        let (version, list): (Int, String) = (try row.next(), try row.next())
        let (chinese, english): (String, String) = (try row.next(), try row.next())
        let (text, nature): (String, String) = (try row.next(), try row.next())
        let (place, department): (PlaceID, String) = (try row.next(), try row.next())
        let (basis, often): (String, String) = (try row.next(), try row.next())
        guard let frequency = Frequency(rawValue: often) else {
            throw Fault("reading the task \(code): \(often) is no frequency")
        }
        let (minutes, from, until): (Int?, Day, Day) = (try row.next(), try row.next(), try row.next())
        let (proposer, proposed): (PersonID?, Instant) = (try row.next(), try row.next())
        let (decider, decided): (PersonID?, Instant?) = (try row.next(), try row.next())
        let (isAdmitted, reason): (Bool?, String?) = (try row.next(), try row.next())
        let (ender, on, why): (PersonID?, Day?, String?) = (
            try row.next(), try row.next(), try row.next()
        )
        self.init(
            id: id, code: code, version: version, list: list, chinese: chinese, english: english, text: text,
            nature: try Nature(stored: nature), place: place, department: department, basis: basis,
            frequency: frequency, minutes: minutes, from: from, until: until, proposer: proposer,
            proposed: proposed, isFounding: try row.next())
        if let decider, let decided, let isAdmitted {
            decision = Decision(
                person: decider, at: decided, isAdmitted: isAdmitted, reason: reason ?? "")
        }
        if let ender, let on { ending = Ending(person: ender, on: on, reason: why ?? "") }
    }
}
