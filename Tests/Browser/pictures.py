"""A photo as a phone takes it, without a library: a lamp post in the evening."""

import struct
import zlib


def photo(path, width=960, height=720, night=True):
    """Writes a PNG and returns its path."""
    rows = bytearray()
    for y in range(height):
        rows.append(0)
        for x in range(width):
            if 600 <= x < 616 and y > 180 or 520 <= x < 616 and 170 <= y < 186:
                rows += b"\x1e\x20\x24"
            elif (x - 524) ** 2 + (y - 190) ** 2 < (700 if night else 5_200):
                rows += b"\x5a\x55\x48" if night else b"\xff\xe9\xa0"
            elif y > 520:
                rows += b"\x3a\x40\x44" if night else b"\x8a\x86\x7a"
            elif y > 430 - abs(x % 480 - 240) // 2:
                rows += b"\x2b\x34\x36" if night else b"\x6d\x8a\x76"
            else:
                rows += bytes((54 + y // 16, 64 + y // 14, 84 + y // 12)) if night else bytes((170, 198, 214))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
                   + chunk(b"IDAT", zlib.compress(bytes(rows), 6)) + chunk(b"IEND", b""))
    return path
