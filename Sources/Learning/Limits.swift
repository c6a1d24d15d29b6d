/// What learning takes on at most and at least, each with its reason.
package enum LearningLimits {
    /// Below this, five folds hold too little to say how often the suggestions are right.
    package static let examplesMin = 20
    /// Some 20 kB of memory an example; an old office PC has room for this many.
    package static let examplesMax = 20_000
    package static let labelsMin = 2
    /// One separator is learned per label; a category tree has some fifteen first and hundreds of last
    /// levels.
    package static let labelsMax = 200
    /// A petition of 20,000 characters has long said what it is about; the rest is not read.
    package static let textScalarsMax = 20_000
    /// The first lines of a letter say what it is about; what follows tells how it came about.
    static let groupedCharacters_max = 300
    /// Grams times labels, four bytes each: a model stays below 40 MB.
    package static let weightsMax = 8_000_000
    /// A gram that one text alone has teaches nothing about another.
    static let textsPerGramMin = 2
}
