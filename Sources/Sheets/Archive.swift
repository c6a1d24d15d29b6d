import CZip
import Foundation

/// A zip file in memory, opened only when its own directory promises a bearable size.
final class Archive {
    private let archive: OpaquePointer
    /// libzip reads from here for as long as the archive is open.
    private let bytes: UnsafeMutableRawBufferPointer

    init(_ bytes: [UInt8]) throws(SheetRefusal) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        copy.copyBytes(from: bytes)
        guard let source = zip_source_buffer_create(copy.baseAddress, UInt64(copy.count), 0, nil) else {
            copy.deallocate()
            throw .brokenZip
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            copy.deallocate()
            throw .brokenZip
        }
        self.archive = archive
        self.bytes = copy
        try checkSize()
    }

    deinit {
        zip_discard(archive)
        bytes.deallocate()
    }

    /// The file of that path; `nil` where there is none.
    func file(_ path: String) throws(SheetRefusal) -> Data? {
        let index = zip_name_locate(archive, path, UInt32(ZIP_FL_NOCASE))
        guard index >= 0 else { return nil }
        let size = try sizes(UInt64(index)).unpacked
        guard let file = zip_fopen_index(archive, UInt64(index), 0) else { throw .brokenZip }
        defer { zip_fclose(file) }
        var data = Data(count: size)
        var filled = 0
        while filled < size {
            let count = data.withUnsafeMutableBytes { bytes in
                bytes.baseAddress.map { zip_fread(file, $0 + filled, UInt64(size - filled)) } ?? 0
            }
            guard count > 0 else { throw .brokenZip }
            filled += Int(count)
        }
        var more: UInt8 = 0
        guard zip_fread(file, &more, 1) == 0 else { throw .brokenZip }
        return data
    }

    private func checkSize() throws(SheetRefusal) {
        let entries = zip_get_num_entries(archive, 0)
        guard entries <= SheetLimits.entries_max else { throw .tooLarge(.unpacked) }
        var sum = 0
        for index in 0..<UInt64(max(0, entries)) {
            let (packed, unpacked) = try sizes(index)
            let isBomb =
                unpacked > SheetLimits.unpacked_bytes_without_ratio
                && unpacked / max(1, packed) > SheetLimits.unpacked_ratio_max
            sum += min(unpacked, SheetLimits.unpacked_bytes_max + 1)
            guard !isBomb, sum <= SheetLimits.unpacked_bytes_max else { throw .tooLarge(.unpacked) }
        }
    }

    private func sizes(_ index: UInt64) throws(SheetRefusal) -> (packed: Int, unpacked: Int) {
        var status = zip_stat_t()
        let known = UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE)
        guard zip_stat_index(archive, index, 0, &status) == 0, status.valid & known == known else {
            throw .brokenZip
        }
        return (Int(clamping: status.comp_size), Int(clamping: status.size))
    }
}
