import Kernel
import Web

/// What who keeps the tree may do about one category.
struct CategoryForms: Sendable {
    let file: CategoryFile
    let frame: Frame

    private var category: Category { file.entry.category }

    var html: HTML {
        if !file.entry.isOffered(on: file.list.today) {
            return Form.act(
                to: "\(file.path)/return", id: file.id, frame: frame,
                Button(frame(.categoryReturn), .main).submit())
        }
        return "\(questions)\(description)\(place)\(retirement)"
    }

    private func form(_ path: String, _ fields: HTML, _ button: Text) -> HTML {
        Form.post(
            to: "\(file.path)/\(path)", id: file.id, frame: frame, fields + Button(frame(button)).submit())
    }

    private var description: HTML {
        let form = form("description", nameFields(category, frame), .categoryDescribeButton)
        return Part(id: "description", frame(.categoryDescribe), form).html
    }

    private var place: HTML {
        let field = Field("parent", frame(.categoryParent), isOptional: true).select(
            frame, file.list.parents(but: category.code, frame), value: category.parent ?? "",
            empty: frame(.categoryTop))
        return Part(
            id: "place", frame(.categoryMove), note: frame(.categoryMoveNote),
            form("parent", field, .categoryMoveButton)
        ).html
    }

    private var retirement: HTML {
        let field = Field("from", frame(.categoryRetireFrom)).date(
            frame, value: file.entry.retiredOn ?? file.list.today, min: file.list.today)
        let undo: HTML =
            file.entry.retiredOn == nil
            ? .empty
            : Form.act(
                to: "\(file.path)/return", id: file.id, frame: frame,
                Button(frame(.categoryReturn)).submit())
        return Part(
            id: "retirement", frame(.categoryRetire), note: frame(.categoryRetireNote),
            form("retirement", field, .categoryRetireButton) + undo
        ).html
    }

    private var questions: HTML {
        let own = category.questions
        let inherited: HTML =
            file.inherited.isEmpty
            ? .empty
            : Inset(
                frame(.categoryInherited), "<ul>\(file.inherited.html { "<li>\(said($0, frame))</li>" })</ul>"
            ).html
        let shown = min(own.count + 2, RequestLimits.categoryQuestions_max)
        let asked = (1...shown).html { number in
            fields(number, own.indices.contains(number - 1) ? own[number - 1] : nil)
        }
        return Part(
            id: "questions", frame(.categoryQuestions), note: frame(.categoryQuestionsNote),
            inherited + form("questions", asked, .categoryQuestionsButton)
        ).html
    }

    private func fields(_ number: Int, _ question: Category.Question?) -> HTML {
        let separator = frame.language == .chinese ? "、" : ", "
        return Field.group(
            frame(.categoryQuestion, ["number": "\(number)"]),
            Field("question_\(number)", frame(.categoryAsked), isOptional: true).text(
                frame, value: question?.chinese ?? "", maxLength: RequestLimits.categoryName_length_max)
                + Field("question_english_\(number)", frame(.categoryAskedEnglish), isOptional: true).text(
                    frame, value: question?.english ?? "", maxLength: 100)
                + Field(
                    "choices_\(number)", frame(.categoryChoices), isOptional: true
                ).text(frame, value: question?.choices.joined(separator: separator) ?? "", maxLength: 400)
                + Field("is_required_\(number)", frame(.categoryRequired)).checkbox(
                    frame, isOn: question?.isRequired ?? false))
    }
}
