import Kernel

/// A classifier as bytes: `YBTC`, version, labels, sharpness, biases, grams as steps, weights, and a digest
/// of it all.
extension Classifier {
    private static let mark: [UInt8] = Array("YBTC".utf8)
    /// Raised when the layout or what `TextFeatures` sees in a text changes; an older model is then learned
    /// anew.
    private static let version: UInt8 = 1
    private static let digestBytes = 8

    package func encoded() -> [UInt8] {
        var writer = ModelWriter()
        writer.write(Self.mark + [Self.version])
        writer.write(UInt64(labels.count))
        for label in labels { writer.write(label) }
        writer.write([sharpness])
        writer.write(biases)
        writer.write(UInt64(grams.count))
        var last: UInt64 = 0
        for gram in grams {
            writer.write(gram.code - last)
            last = gram.code
        }
        writer.write(gramWeights)
        writer.write(weights)
        writer.writeFixed(Self.digest(writer.bytes[...]), bytes: Self.digestBytes)
        return writer.bytes
    }

    /// The classifier that `encoded` wrote; a fault for any other bytes, a byte more or less included.
    package init(encoded bytes: [UInt8]) throws(Fault) {
        let end = bytes.count - Self.digestBytes
        let head = Self.mark + [Self.version]
        guard end >= head.count, bytes.starts(with: head) else {
            throw Fault("reading a classifier: the bytes are not one of version \(Self.version)")
        }
        guard Self.digest(bytes[..<end]) == ModelReader.fixed(bytes[end...]) else {
            throw Fault("reading a classifier: the digest does not fit the bytes")
        }
        var reader = ModelReader(bytes, end: end)
        _ = try reader.raw(head.count)
        try self.init(reading: &reader)
    }

    private init(reading reader: inout ModelReader) throws(Fault) {
        let labelCount = try reader.number(atMost: LearningLimits.labelsMax)
        var labels: [String] = []
        for _ in 0..<labelCount { labels.append(try reader.text()) }
        guard labelCount >= LearningLimits.labelsMin, labels == Set(labels).sorted() else {
            throw Fault("reading a classifier: its labels are too few or out of order")
        }
        let sharpness = try reader.floats(1)[0]
        guard Calibration.sharpnessRange.contains(Double(sharpness)) else {
            throw Fault("reading a classifier: sharpness \(sharpness) is out of range")
        }
        let biases = try reader.floats(labelCount)
        let gramCount = try reader.number(atMost: LearningLimits.weightsMax / labelCount)
        let grams = try Self.grams(gramCount, from: &reader)
        let gramWeights = try reader.floats(gramCount)
        let weights = try reader.floats(gramCount * labelCount)
        if !reader.isAtEnd { throw Fault("reading a classifier: bytes follow its last weight") }
        self.init(
            labels: labels, grams: grams, gramWeights: gramWeights, weights: weights, biases: biases,
            sharpness: sharpness)
    }

    private static func grams(_ count: Int, from reader: inout ModelReader) throws(Fault) -> [Gram] {
        var grams: [Gram] = []
        var code: UInt64 = 0
        for index in 0..<count {
            let step = try reader.number(atMost: 1 << 42)
            code += UInt64(step)
            guard step > 0, let gram = Gram(code: code) else {
                throw Fault("reading a classifier: gram \(index) is not of two characters in order")
            }
            grams.append(gram)
        }
        return grams
    }

    /// FNV-1a, 64 bits: finds torn and rotten files; it is no defence against a forger.
    private static func digest(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
