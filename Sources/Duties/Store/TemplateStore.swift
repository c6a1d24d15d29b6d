import Kernel
import Places
import Storage

/// Templates of teams and links, which presets bring.
enum TemplateStore {
    static func keep(_ template: TeamTemplate, sequence: Int, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO duties_team_template
                   (code, sequence, chinese, english, level, source, is_checked, is_expected, teams_max,
                    is_off)
            VALUES (\(template.code), \(sequence), \(template.name.chinese), \(template.name.english),
                    \(template.level), \(template.source), \(template.isChecked), \(template.isExpected),
                    \(template.teams_max), \(!template.isOn))
            ON CONFLICT (code) DO UPDATE SET sequence = excluded.sequence, chinese = excluded.chinese,
                english = excluded.english, level = excluded.level, source = excluded.source,
                is_checked = excluded.is_checked, is_expected = excluded.is_expected,
                teams_max = excluded.teams_max
            """)
        for (index, slot) in template.slots.enumerated() {
            try keep(slot, of: template.code, sequence: index, in: transaction)
        }
    }

    private static func keep(
        _ slot: TeamSlot, of template: String, sequence: Int, in transaction: Transaction
    ) throws {
        let post: String? = if case .post(let kind) = slot.kind { kind } else { nil }
        try transaction.run(
            """
            INSERT INTO duties_slot
                   (template, code, sequence, chinese, english, kind, post_kind, count_min, count_max)
            VALUES (\(template), \(slot.code), \(sequence), \(slot.name.chinese), \(slot.name.english),
                    \(slot.kind.code), \(post), \(slot.count_min), \(slot.count_max))
            ON CONFLICT (template, code) DO UPDATE SET sequence = excluded.sequence,
                chinese = excluded.chinese, english = excluded.english, kind = excluded.kind,
                post_kind = excluded.post_kind, count_min = excluded.count_min,
                count_max = excluded.count_max
            """)
    }

    static func keep(_ template: LinkTemplate, sequence: Int, in transaction: Transaction) throws {
        let level: Level? = if case .place(let level) = template.target { level } else { nil }
        try transaction.run(
            """
            INSERT INTO duties_link_template
                   (code, sequence, chinese, english, holder_chinese, holder_english, level, source,
                    is_checked, target, target_level, count_min, count_max, holders_max, has_gap_list, is_off)
            VALUES (\(template.code), \(sequence), \(template.name.chinese), \(template.name.english),
                    \(template.holder.chinese), \(template.holder.english), \(template.level),
                    \(template.source), \(template.isChecked), \(template.target.code), \(level),
                    \(template.count_min), \(template.count_max), \(template.holders_max),
                    \(template.hasGapList), \(!template.isOn))
            ON CONFLICT (code) DO UPDATE SET sequence = excluded.sequence, chinese = excluded.chinese,
                english = excluded.english, holder_chinese = excluded.holder_chinese,
                holder_english = excluded.holder_english, level = excluded.level,
                source = excluded.source, is_checked = excluded.is_checked, target = excluded.target,
                target_level = excluded.target_level, count_min = excluded.count_min,
                count_max = excluded.count_max, holders_max = excluded.holders_max,
                has_gap_list = excluded.has_gap_list
            """)
    }

    /// Lets the county use a kind of team or link, or no more; false where nothing changes.
    static func switchTemplate(_ code: String, isOn: Bool, in transaction: Transaction) throws -> Bool {
        let teams = try transaction.run(
            "UPDATE duties_team_template SET is_off = \(!isOn) WHERE code = \(code) AND is_off = \(isOn)")
        let links = try transaction.run(
            "UPDATE duties_link_template SET is_off = \(!isOn) WHERE code = \(code) AND is_off = \(isOn)")
        return teams + links > 0
    }

    static func teamTemplates(in reader: Reader) throws -> [TeamTemplate] {
        let slots = Dictionary(
            grouping: try reader.all(
                """
                SELECT template, code, chinese, english, kind, post_kind, count_min, count_max
                  FROM duties_slot ORDER BY template, sequence, code
                """
            ) { (template: try $0.next(String.self), slot: try TeamSlot(&$0)) }, by: \.template)
        return try reader.all(
            """
            SELECT code, chinese, english, level, source, is_checked, is_expected, is_off, teams_max
              FROM duties_team_template ORDER BY sequence, code
            """
        ) { row in
            let code: String = try row.next()
            return TeamTemplate(
                code: code, name: Wording(try row.next(), try row.next()), level: try row.next(),
                source: try row.next(), isChecked: try row.next(), isExpected: try row.next(),
                isOn: try !row.next(Bool.self), teams_max: try row.next(),
                slots: slots[code]?.map(\.slot) ?? [])
        }
    }

    static func linkTemplates(in reader: Reader) throws -> [LinkTemplate] {
        try reader.all(
            """
            SELECT code, chinese, english, holder_chinese, holder_english, level, source, is_checked, target,
                   target_level, count_min, count_max, holders_max, has_gap_list, is_off
              FROM duties_link_template ORDER BY sequence, code
            """, LinkTemplate.init)
    }
}

extension TeamSlot.Kind {
    var code: String {
        switch self {
        case .post: "post"
        case .person: "person"
        case .organisation: "organisation"
        }
    }
}

extension TeamSlot {
    init(_ row: inout Row) throws {
        let code: String = try row.next()
        let name = Wording(try row.next(), try row.next())
        let kind: String = try row.next()
        let post: String? = try row.next()
        self.init(
            code: code, name: name,
            kind: post.map(Kind.post) ?? (kind == "organisation" ? .organisation : .person),
            count_min: try row.next(), count_max: try row.next())
    }
}

extension LinkTemplate {
    init(_ row: inout Row) throws {
        let code: String = try row.next()
        let name = Wording(try row.next(), try row.next())
        let holder = Wording(try row.next(), try row.next())
        let level: Level = try row.next()
        let source: String = try row.next()
        let isChecked: Bool = try row.next()
        let target: String = try row.next()
        let targetLevel: Level? = try row.next()
        let (least, most): (Int?, Int?) = (try row.next(), try row.next())
        let holders: Int? = try row.next()
        let hasGapList: Bool = try row.next()
        self.init(
            code: code, name: name, holder: holder, level: level, source: source, isChecked: isChecked,
            isOn: try !row.next(Bool.self),
            target: targetLevel.map(Target.place) ?? (target == "person" ? .person : .household),
            count_min: least, count_max: most, holders_max: holders, hasGapList: hasGapList)
    }
}
