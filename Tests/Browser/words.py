"""The catalogue of texts as the sources declare it, so that the walk names buttons by their keys."""

import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
LITERAL = r'"(?:[^"\\]|\\.)*"'
# A long text is put together of several literals.
WHOLE = rf"({LITERAL}(?:\s*\+\s*{LITERAL})*)"
TEXT = re.compile(rf"Text\(\s*{WHOLE},\s*{WHOLE},\s*{WHOLE}\s*\)", re.S)
PRESET = re.compile(r"\{[^}\n]*chinese: ([^,}]+), english: (\"[^\"]+\"|[^,}]+)")


def _plain(literals):
    whole = "".join(literal[1:-1] for literal in re.findall(LITERAL, literals))
    said = re.sub(r"\\u\{([0-9A-Fa-f]+)\}", lambda match: chr(int(match[1], 16)), whole)
    return said.replace('\\"', '"').replace("\\\\", "\\")


def _catalogue():
    found = {}
    for file in sorted((ROOT / "Sources").rglob("*.swift")):
        for key, chinese, english in TEXT.findall(file.read_text()):
            found[_plain(key)] = {"zh-Hans": _plain(chinese), "en": _plain(english)}
    return found


CATALOGUE = _catalogue()


def said(key, language, **values):
    """The text of `key`, with its values filled in."""
    return re.sub(r"\{(\w+)\}", lambda match: str(values.get(match[1], match[0])), CATALOGUE[key][language])


def foreign(language):
    """What a page in `language` may not show: the catalogue's and the preset's words of the other language."""
    other = "zh-Hans" if language == "en" else "en"
    pairs = [(text[other], text[language]) for text in CATALOGUE.values()]
    for preset in sorted((ROOT / "Sources" / "House" / "Presets").rglob("*.yaml")):
        for chinese, english in PRESET.findall(preset.read_text()):
            pair = (chinese.strip(), english.strip().strip('"'))
            pairs.append(pair if language == "en" else pair[::-1])
    spoken = {own for _, own in pairs}
    strange = {words for words, own in pairs if words != own and "{" not in words and words not in spoken}
    # A small English word may be the name of an account or a unit of the county's own.
    return strange if language == "en" else {words for words in strange if " " in words or words[:1].isupper()}
