import Access
import Cases
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// The county's tree of categories: seen by officers, kept by who keeps the county's rules.
enum CategoryRoutes {
    static let all: [Endpoint] = reading + keeping + ListSheets.categories

    private static let reading: [Endpoint] = [
        Endpoint(
            .get, "categories", for: OfficerCaller.self,
            "The tree of categories, each under its parent, with those that are out of use.",
            output: .page(CategoryList.line)
        ) { visit, officer in
            let list = try await visit.county.database.read { try CategoryList.read(officer, in: $0) }
            return Answer(json: list.write, page: { categoriesPage(list, $0) })
        },
        Endpoint(
            .get, "categories/new", .page, for: OfficerCaller.self, "The form that adds a category.",
            query: [QueryField("parent", "The code of the category that it comes under.")]
        ) { visit, officer in
            let parent = visit.input["parent"] ?? visit.query["parent"] ?? ""
            let list = try await visit.county.database.read { reader in
                let list = try CategoryList.read(officer, in: reader)
                guard list.mayKeep else { throw AccessRefusal.notAllowed }
                return list
            }
            let id = AnyID.minted(at: visit.now)
            return Answer { newCategoryPage(list, parent: parent, id: id, $0) }
        },
        Endpoint(
            .get, "categories/{code}", for: OfficerCaller.self,
            "A category with what it asks, and what those above it ask.", output: CategoryFile.shape
        ) { visit, officer in
            let (code, id) = (visit.parameters["code"] ?? "", AnyID.minted(at: visit.now))
            let file = try await visit.county.database.read {
                try CategoryFile.read(code, officer, id, in: $0)
            }
            return Answer(json: file.write, page: { categoryPage(file, $0) })
        },
    ]

    private static let id = InputField("id", .id, required: true)
    private static let names: [InputField] = [
        InputField("chinese", required: true, limit: RequestLimits.categoryName_length_max),
        InputField("english", required: true, limit: RequestLimits.categoryName_length_max),
        InputField("urgency", required: true, limit: 20),
    ]

    private static let keeping: [Endpoint] = [
        act(
            "categories", "Adds a category under the client's `code`, which never changes.",
            [id, InputField("code", required: true), InputField("parent")] + names, form: "categories/new"
        ) { keeping, _, input, transaction in
            let category = Category(
                code: try input.required("code"), parent: input["parent"],
                chinese: try input.required("chinese"), english: try input.required("english"),
                urgency: try input.required("urgency"), questions: [])
            try keeping.add(category, in: transaction)
            return category.code
        },
        act(
            "categories/{code}/description", "Gives a category other names, or another urgency.", [id] + names
        ) {
            keeping, code, input, transaction in
            try keeping.describe(
                code, chinese: try input.required("chinese"), english: try input.required("english"),
                urgency: try input.required("urgency"), in: transaction)
            return code
        },
        act(
            "categories/{code}/parent",
            "Moves a category with all below it under `parent`, or to the top without it.",
            [id, InputField("parent")]
        ) { keeping, code, input, transaction in
            try keeping.move(code, to: input["parent"], in: transaction)
            return code
        },
        act(
            "categories/{code}/questions",
            "Says what a category asks: `question_1`, `question_english_1`, `choices_1`, `is_required_1` and so on.",
            [id] + CategoryQuestionFields.all
        ) { keeping, code, input, transaction in
            let own = try CategoryTreeStore.tree(in: transaction).entry(code)?.category.questions ?? []
            let questions = try CategoryQuestionFields.questions(input, own)
            try keeping.ask(questions, of: code, in: transaction)
            return code
        },
        act(
            "categories/{code}/retirement",
            "Takes a category out of use from a day on; matters that have it keep it.",
            [id, InputField("from", .day, required: true)]
        ) { keeping, code, input, transaction in
            guard let day = try input.day("from") else { throw FieldRefusal(.missing, at: "from") }
            try keeping.retire(code, from: day, in: transaction)
            return code
        },
        act("categories/{code}/return", "Gives a category again that was taken out of use.", [id]) {
            keeping, code, _, transaction in
            try keeping.bringBack(code, in: transaction)
            return code
        },
    ]

    private typealias Act = @Sendable (CategoryKeeping, String, Input, Transaction) throws -> String

    /// One act on the tree; answers with the category's file.
    private static func act(
        _ path: String, _ summary: String, _ fields: [InputField], form: String = "categories/{code}",
        _ act: @escaping Act
    ) -> Endpoint {
        Endpoint(
            .post, path, for: OfficerCaller.self, summary, fields: fields, output: CategoryFile.shape,
            form: form
        ) { visit, officer in
            let (input, code) = (visit.input, visit.parameters["code"] ?? "")
            guard let id = try input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
            let digest = input.digest + Array(path.utf8) + Array(code.utf8)
            let (claim, file) = try await visit.county.database.write(by: officer.origin) { transaction in
                guard let root = try Places.root(in: transaction) else { throw AccessRefusal.notAllowed }
                try officer.require(.rules, at: [root.id])
                let claim = try transaction.claim(id, by: officer.person.description, digest: digest)
                if case .repeated = claim {
                    let kept = code.isEmpty ? input["code"] ?? "" : code
                    return (claim, try CategoryFile.read(kept, officer, id, in: transaction))
                }
                let kept = try act(CategoryKeeping(place: root.id), code, input, transaction)
                return (claim, try CategoryFile.read(kept, officer, id, in: transaction))
            }
            let status: HTTPResponse.Status = if case .fresh = claim { .created } else { .ok }
            return Answer(status, next: file.path, json: file.write)
        }
    }
}

/// The numbered fields in which a category's questions come.
enum CategoryQuestionFields {
    static let all: [InputField] = (1...RequestLimits.categoryQuestions_max).flatMap { number in
        [
            InputField("question_\(number)", limit: RequestLimits.categoryName_length_max),
            InputField("question_english_\(number)", limit: 100), InputField("choices_\(number)", limit: 400),
            InputField("is_required_\(number)", .flag),
        ]
    }

    /// A question that keeps its place keeps its id, so that answers given before still belong to it.
    static func questions(_ input: Input, _ own: [Category.Question]) throws -> [Category.Question] {
        var questions: [Category.Question] = []
        for number in 1...RequestLimits.categoryQuestions_max {
            let english = input["question_english_\(number)"]
            let choices = choices(input, number)
            guard let chinese = input["question_\(number)"] else {
                if english != nil || !choices.isEmpty { throw CategoryRefusal.questionWithoutName }
                continue
            }
            let kept =
                own.first { $0.chinese == chinese }
                ?? (own.indices.contains(number - 1) ? own[number - 1] : nil)
            let taken = Set(questions.map(\.id))
            let id =
                kept.flatMap { taken.contains($0.id) ? nil : $0.id }
                ?? (1...).lazy.map { "q\($0)" }.first { id in
                    !taken.contains(id) && !own.contains { $0.id == id }
                } ?? "q"
            questions.append(
                Category.Question(
                    id: id, chinese: chinese, english: english ?? chinese, choices: choices,
                    isRequired: input.isChecked("is_required_\(number)")))
        }
        return questions
    }

    private static func choices(_ input: Input, _ number: Int) -> [String] {
        input.all("choices_\(number)").flatMap { $0.split { "、,，;；\n".contains($0) } }
            .map { String($0).withoutOuterSpaces }.filter { !$0.isEmpty }
    }
}
