import Access
import Cases
import Kernel
import Places
import Storage
import Web

/// The tree of categories as a list.
struct CategoryList: Sendable {
    let tree: CategoryTree
    let today: Day
    let mayKeep: Bool

    static func read(_ officer: OfficerCaller, in reader: Reader) throws -> CategoryList {
        let root = try Places.root(in: reader)
        return CategoryList(
            tree: try CategoryTreeStore.tree(in: reader), today: reader.now.day,
            mayKeep: root.map { officer.may(.rules, at: [$0.id]) } ?? false)
    }

    static let line = Shape.named(
        "Category",
        .object([
            ("code", .text), ("parent", .optional(.text)), ("chinese", .text), ("english", .text),
            ("urgency", .text), ("questions", .whole), ("is_offered", .flag), ("retired_on", .optional(.day)),
        ]))

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(tree.walked) { json, line in
                json.object { json in
                    CategoryList.write(line.entry, on: today, &json)
                    json.field("questions", line.entry.category.questions.count)
                }
            }
            json.field("next", nil as String?)
        }
    }

    static func write(_ entry: CategoryTree.Entry, on day: Day, _ json: inout JSONText) {
        json.field("code", entry.category.code)
        json.field("parent", entry.category.parent)
        json.field("chinese", entry.category.chinese)
        json.field("english", entry.category.english)
        json.field("urgency", entry.category.urgency)
        json.field("is_offered", entry.isOffered(on: day))
        json.field("retired_on", entry.retiredOn)
    }

    /// Those under which others may come, but for `code` and what lies below it.
    func parents(but code: String?, _ frame: Frame) -> [Choice] {
        let below = Set(code.map { tree.below($0).map(\.category.code) } ?? [])
        return tree.walked.filter { $0.entry.isOffered(on: today) && !below.contains($0.entry.category.code) }
            .map {
                Choice($0.entry.category.code, indented($0.entry.category.name(frame.language), $0.depth))
            }
    }

    func state(_ entry: CategoryTree.Entry, _ frame: Frame) -> String {
        entry.retiredOn.map { frame(.categoryRetiredSince, ["day": frame.day($0)]) }
            ?? frame(.categoryOffered)
    }
}

/// One category with what may be done about it.
struct CategoryFile: Sendable {
    let list: CategoryList
    let entry: CategoryTree.Entry
    let inherited: [Category.Question]
    let id: AnyID

    var path: String { "/categories/\(entry.category.code)" }

    static func read(
        _ code: String, _ officer: OfficerCaller, _ id: AnyID, in reader: Reader
    ) throws -> CategoryFile {
        let list = try CategoryList.read(officer, in: reader)
        guard let entry = list.tree.entry(code) else { throw CategoryRefusal.unknown }
        let above = list.tree.above(code).reversed().compactMap { list.tree.entry($0) }
        return CategoryFile(
            list: list, entry: entry, inherited: above.flatMap(\.category.questions), id: id)
    }

    private static let question = Shape.object([
        ("id", .text), ("chinese", .text), ("english", .text), ("choices", .list(.text)),
        ("is_required", .flag),
    ])

    static let shape = Shape.named(
        "CategoryFile",
        .object([
            ("code", .text), ("parent", .optional(.text)), ("chinese", .text), ("english", .text),
            ("urgency", .text), ("is_offered", .flag), ("retired_on", .optional(.day)),
            ("questions", .list(question)), ("inherited", .list(question)), ("children", .list(.text)),
        ]))

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            CategoryList.write(entry, on: list.today, &json)
            json.key("questions")
            CategoryFile.write(entry.category.questions, &json)
            json.key("inherited")
            CategoryFile.write(inherited, &json)
            json.key("children")
            json.array(list.tree.children(of: entry.category.code)) { $0.write($1.category.code) }
        }
    }

    private static func write(_ questions: [Category.Question], _ json: inout JSONText) {
        json.array(questions) { json, question in
            json.object { json in
                json.field("id", question.id)
                json.field("chinese", question.chinese)
                json.field("english", question.english)
                json.key("choices")
                json.array(question.choices) { $0.write($1) }
                json.field("is_required", question.isRequired)
            }
        }
    }
}

/// Categories lie under one another as the spaces before them say.
private func indented(_ name: String, _ depth: Int) -> String {
    String(repeating: "\u{2003}", count: depth) + name
}

func categoriesPage(_ list: CategoryList, _ frame: Frame) -> HTML {
    let rows: [[HTML]] = list.tree.walked.map { line in
        let category = line.entry.category
        let link = Address.link(
            category.name(frame.language), to: "/categories/\(Address.queryValue(category.code))")
        return [
            "\(indented("", line.depth))\(link)", "<code>\(category.code)</code>",
            "\(urgency(category, frame))", "\(list.state(line.entry, frame))",
            "\(category.questions.count)",
        ]
    }
    let table = DataTable(
        frame(.categoryTree), hidesCaption: true,
        columns: [
            .init(frame(.categoryName)), .init(frame(.categoryCode)), .init(frame(.categoryUrgency)),
            .init(frame(.categoryState)), .init(frame(.categoryQuestionCount), isNumeric: true),
        ], rows: rows, empty: frame(.categoryEmpty))
    let new: HTML =
        list.mayKeep ? Button.row(Button(frame(.categoryNew), .main).link(to: "/categories/new")) : .empty
    return Layout.page(
        title: frame(.categoryTree), purpose: frame(.categoryTreePurpose), frame: frame,
        crumbs: [Crumb(frame(.officerDesk), path: "/desk")], kind: .wide,
        body: new + table.html + SheetLinks("/categories").html(frame))
}

func newCategoryPage(_ list: CategoryList, parent: String, id: AnyID, _ frame: Frame) -> HTML {
    let fields =
        Field("code", frame(.categoryCode), hint: frame(.categoryCodeHint)).text(
            frame, maxLength: RequestLimits.categoryCode_length_max)
        + nameFields(nil, frame)
        + Field("parent", frame(.categoryParent), isOptional: true).select(
            frame, list.parents(but: nil, frame), value: parent, empty: frame(.categoryTop))
        + Button(frame(.categoryAdd), .main).submit()
    return Layout.page(
        title: frame(.categoryNew), frame: frame,
        crumbs: [Crumb(frame(.categoryTree), path: "/categories")],
        body: Form.post(to: "/categories", id: id, frame: frame, fields))
}

func categoryPage(_ file: CategoryFile, _ frame: Frame) -> HTML {
    let category = file.entry.category
    let above = file.list.tree.above(category.code).reversed().compactMap { file.list.tree.entry($0) }
    let crumbs =
        [Crumb(frame(.categoryTree), path: "/categories")]
        + above.map {
            Crumb(
                $0.category.name(frame.language),
                path: "/categories/\(Address.queryValue($0.category.code))")
        }
    let facts = FactsList([
        Fact(frame(.categoryCode), category.code), Fact(frame(.categoryChinese), category.chinese),
        Fact(frame(.categoryEnglish), category.english),
        Fact(frame(.categoryUrgency), urgency(category, frame)),
        Fact(frame(.categoryState), file.list.state(file.entry, frame)),
    ]).html
    let forms = file.list.mayKeep ? CategoryForms(file: file, frame: frame).html : questionList(file, frame)
    return Layout.page(
        title: category.name(frame.language), frame: frame, crumbs: crumbs, body: facts + forms)
}

/// For those who may only read them.
private func questionList(_ file: CategoryFile, _ frame: Frame) -> HTML {
    let questions = file.inherited + file.entry.category.questions
    if questions.isEmpty { return .empty }
    let items = questions.html { "<li>\(said($0, frame))</li>" }
    return Part(id: "questions", frame(.categoryQuestions), "<ul>\(items)</ul>").html
}

/// A question with its choices.
func said(_ question: Category.Question, _ frame: Frame) -> String {
    let name = frame.language == .chinese ? question.chinese : question.english
    let choices = question.choices.joined(separator: frame(.officerComma))
    return choices.isEmpty ? name : name + frame(.officerColon) + choices
}

func urgency(_ category: Category, _ frame: Frame) -> String {
    frame(.urgency(Case.Urgency(rawValue: category.urgency) ?? .ordinary))
}

func nameFields(_ category: Category?, _ frame: Frame) -> HTML {
    Field("chinese", frame(.categoryChinese)).text(
        frame, value: category?.chinese ?? "", maxLength: RequestLimits.categoryName_length_max)
        + Field("english", frame(.categoryEnglish)).text(
            frame, value: category?.english ?? "", maxLength: RequestLimits.categoryName_length_max)
        + Field("urgency", frame(.categoryUrgency)).select(
            frame, Case.Urgency.allCases.map { Choice($0.rawValue, frame(.urgency($0))) },
            value: category?.urgency ?? Case.Urgency.ordinary.rawValue)
}
