import Storage

extension Places {
    private static let levelNames = Setting("places.level-names")

    package static func levelNames(in reader: Reader) throws -> LevelNames {
        try levelNames.value(in: reader).map(LevelNames.init(stored:)) ?? LevelNames()
    }

    /// Calls a level as it is called in this county.
    package static func nameLevel(
        _ level: Level, chinese: String, english: String, in transaction: Transaction
    ) throws {
        var names = try levelNames(in: transaction)
        names.set(level, chinese: chinese, english: english)
        try levelNames.set(names.stored, in: transaction)
    }
}
