import Kernel
import Learning
import Testing

@Suite struct ClassifierBytesTests {
    @Test func `a classifier survives its bytes and suggests as before`() throws {
        let classifier = try Classifier.trained(on: ImaginaryRequests.examples)

        let restored = try Classifier(encoded: classifier.encoded())

        #expect(restored == classifier)
        #expect(restored.encoded() == classifier.encoded())
        #expect(restored.ranked("路灯不亮") == classifier.ranked("路灯不亮"))
    }

    @Test func `a changed byte is found, wherever it stands`() throws {
        let bytes = try Classifier.trained(on: ImaginaryRequests.examples).encoded()

        for index in bytes.indices {
            var torn = bytes
            torn[index] ^= 0x10
            #expect(throws: Fault.self, "byte \(index)") { try Classifier(encoded: torn) }
        }
    }

    @Test func `a cut or lengthened model is a fault`() throws {
        let bytes = try Classifier.trained(on: ImaginaryRequests.examples).encoded()

        for length in bytes.indices {
            let cut = Array(bytes[..<length])
            #expect(throws: Fault.self, "\(length) bytes") { try Classifier(encoded: cut) }
        }
        #expect(throws: Fault.self) { try Classifier(encoded: bytes + [0]) }
        #expect(throws: Fault.self) { try Classifier(encoded: sealed(Array(bytes.dropLast(8)) + [0])) }
    }

    @Test(arguments: [UInt8(0x01), 0x80, 0xFF])
    func `bytes that are wrong under a right digest are a fault or a working classifier`(mask: UInt8) throws {
        let bytes = Array(try Classifier.trained(on: ImaginaryRequests.examples).encoded().dropLast(8))
        var faults = 0

        for index in bytes.indices {
            var forged = bytes
            forged[index] ^= mask
            do throws(Fault) {
                let classifier = try Classifier(encoded: sealed(forged))
                let ranked = classifier.ranked("石桥镇路灯不亮，垃圾堆放，养老保险断缴")
                #expect(abs(ranked.reduce(0) { $0 + $1.probability } - 1) < 1e-6, "byte \(index)")
            } catch {
                faults += 1
            }
        }

        #expect(faults > 5)
    }

    @Test func `a model with nothing but huge numbers is a fault`() {
        let head = Array("YBTC".utf8) + [1]

        #expect(throws: Fault.self) { try Classifier(encoded: sealed(head)) }
        let huge = [UInt8](repeating: 0xFF, count: 64)
        #expect(throws: Fault.self) { try Classifier(encoded: sealed(head + huge)) }
        #expect(throws: Fault.self) { try Classifier(encoded: sealed(head + [2, 0xFF, 0xFF, 0xFF, 0x7F])) }
    }

    @Test(arguments: [Float.nan, .infinity, -.infinity, 1e30])
    func `a weight that no learning gives is a fault`(weight: Float) throws {
        let bytes = try Classifier.trained(on: ImaginaryRequests.examples).encoded().dropLast(8)
        let forged = (0..<4).map { UInt8(truncatingIfNeeded: weight.bitPattern >> (8 * UInt32($0))) }

        #expect(throws: Fault.self) { try Classifier(encoded: sealed(bytes.dropLast(4) + forged)) }
    }

    /// The bytes followed by their digest, as a writer of this version would end them.
    private func sealed(_ bytes: [UInt8]) -> [UInt8] {
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return bytes + (0..<8).map { UInt8(truncatingIfNeeded: digest >> (8 * UInt64($0))) }
    }
}
