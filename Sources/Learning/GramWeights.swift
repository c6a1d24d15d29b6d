import Foundation

extension Corpus {
    /// How much each gram is to count, learned from `rows` alone: more when rare, more when it leans to one
    /// label.
    ///
    /// Rarity is log(texts ÷ texts with the gram). Leaning is the square root of the greatest log ratio, over
    /// labels, between its share of the label's texts and of the other texts.
    func gramWeights(from rows: [Int]) -> [Float] {
        var withGram = [Int32](repeating: 0, count: grams.count)
        var withGramOfLabel = [Int32](repeating: 0, count: grams.count * labels.count)
        var ofLabel = [Int](repeating: 0, count: labels.count)
        for row in rows {
            ofLabel[targets[row]] += 1
            for entry in texts.starts[row]..<texts.starts[row + 1] {
                let column = Int(texts.columns[entry])
                withGram[column] += 1
                withGramOfLabel[column * labels.count + targets[row]] += 1
            }
        }
        return grams.indices.map { column in
            let texts = Int(withGram[column])
            guard texts >= LearningLimits.textsPerGramMin else { return 0 }
            let rarity = log(Double(rows.count) / Double(texts))
            let strongest =
                labels.indices.map { label in
                    let inside = Int(withGramOfLabel[column * labels.count + label])
                    return leaning(
                        inside: inside, of: ofLabel[label],
                        outside: texts - inside, of: rows.count - ofLabel[label])
                }.max() ?? 0
            return Float(rarity * strongest.squareRoot())
        }
    }

    /// Half a text is added on each side, so that nothing seen is not taken for nothing possible.
    private func leaning(inside: Int, of label: Int, outside: Int, of others: Int) -> Double {
        let shareInside = (Double(inside) + 0.5) / Double(label + 1)
        let shareOutside = (Double(outside) + 0.5) / Double(others + 1)
        return abs(log(shareInside / shareOutside))
    }
}
