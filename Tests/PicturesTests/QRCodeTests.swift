import Kernel
import Testing

@testable import Pictures

@Suite struct QRCodeTests {
    @Test func `a short address fits a small code whose three eyes stand in their corners`() throws {
        let (size, path) = try QRCode.svgPath(of: "HTTPS://YUNLING/Q/K7M2P9XZ")

        let squares = try #require(Squares(path, size: size))
        #expect(size == 25)
        for (row, column) in [(0, 0), (0, size - 7), (size - 7, 0)] {
            #expect(squares.isEye(row: row, column: column))
        }
        #expect(!squares.isEye(row: size - 7, column: size - 7))
        #expect(
            squares.isDark[size - 8][8], "the square that every code has: rows and columns are not exchanged")
    }

    @Test func `the runs of a row never touch, so that the path is as short as it can be`() throws {
        let (size, path) = try QRCode.svgPath(of: "https://yunling.example/q/K7M2P9XZ")

        let squares = try #require(Squares(path, size: size))
        #expect(squares.runs == squares.runsNeeded)
    }

    @Test func `a longer text needs a larger code`() throws {
        let long = try QRCode.svgPath(of: String(repeating: "云岭县石桥镇柳坪村", count: 20))

        #expect(long.size > 60 && (long.size - 17) % 4 == 0)
    }

    @Test(arguments: ["", String(repeating: "x", count: 3000), "a\u{0}b"])
    func `a text that no code holds is a fault`(text: String) {
        #expect(throws: Fault.self) { try QRCode.svgPath(of: text) }
    }
}

/// The squares that a path darkens, read back from its text.
private struct Squares {
    var isDark: [[Bool]]
    var runs = 0

    init?(_ path: String, size: Int) {
        isDark = Array(repeating: Array(repeating: false, count: size), count: size)
        for run in path.split(separator: "M") {
            let numbers = run.split { !$0.isNumber }.compactMap { Int($0) }
            guard numbers.count == 5, numbers[3] == 1, numbers[2] == numbers[4],
                numbers[0] + numbers[2] <= size
            else {
                return nil
            }
            for column in numbers[0]..<numbers[0] + numbers[2] { isDark[numbers[1]][column] = true }
            runs += 1
        }
    }

    var runsNeeded: Int {
        isDark.map { row in row.indices.count { row[$0] && ($0 == 0 || !row[$0 - 1]) } }.reduce(0, +)
    }

    /// A dark ring of 7, a light one of 5, a dark middle of 3.
    func isEye(row: Int, column: Int) -> Bool {
        (0..<7).allSatisfy { y in
            (0..<7).allSatisfy { x in
                let ring = max(abs(x - 3), abs(y - 3))
                return isDark[row + y][column + x] == (ring != 2)
            }
        }
    }
}
