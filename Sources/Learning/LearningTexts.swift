import Kernel

/// The sentences of this room; the catalogue is the sum of all rooms'.
package enum LearningTexts {
    package static let all: [Text] = [
        tooFewExamples, tooManyExamples, emptyText, emptyLabel, oneClassOnly, tooManyClasses,
    ]

    static let tooFewExamples = Text(
        "training.too-few-examples",
        "只有{count}条已分类的诉求，至少要有{least}条才能学习；请先多分类一些。",
        "Only {count} requests have a category, and learning needs at least {least}; sort some more first.")
    static let tooManyExamples = Text(
        "training.too-many-examples",
        "有{count}条已分类的诉求，一次最多学习{most}条；请只选较近的时间段。",
        "{count} requests have a category, and at most {most} are learned at once; choose a recent period.")
    static let emptyText = Text(
        "training.empty-text",
        "第{row}条没有文字内容；请补上内容，或者把它去掉。",
        "Row {row} has no words; write its text or leave the row out.")
    static let emptyLabel = Text(
        "training.empty-label",
        "第{row}条没有类别；请写上类别，或者把它去掉。",
        "Row {row} has no category; give it one or leave the row out.")
    static let oneClassOnly = Text(
        "training.one-class-only",
        "所有诉求都属于同一个类别，没有可学习的区别；请至少加入另一个类别的诉求。",
        "All requests have the same category, so nothing can be told apart; add requests of another.")
    static let tooManyClasses = Text(
        "training.too-many-classes",
        "有{count}个类别，最多能学习{most}个；请按上一级类别学习。",
        "There are {count} categories, and at most {most} can be learned; use the level above them.")
}
