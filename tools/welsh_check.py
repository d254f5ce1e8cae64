#!/usr/bin/env python3
"""Checks the spelling and the mutations of every Welsh text of the faculty and the pages.

welsh_check.py [--cache FILE] [--suggest] [FILE...]    checks, and ends with 1 on any finding
welsh_check.py [--cache FILE] --self-test              planted errors: which of them are found?

Wants the packages of tools/requirements/welsh.txt. The project's own words and exceptions, each
with its reason, lie in tools/welsh/. Texts that are only matched with what a learner writes, never
shown, may also use the words of spoken.txt: dialect, slips and English among Welsh on purpose.
Messages and words as people type them (the folders said/ and learners/, word-classes.toml, lexicon/routed/ and named/) are not
checked: their slips are what they are for.
"""

import argparse
import importlib.metadata
import itertools
import json
import re
import sys
import tomllib
from pathlib import Path

from cymraeg_mcp import mutations, paths, spelling
from cymraeg_mcp.tokenizer import tokenize

ROOT = Path(__file__).resolve().parent.parent
LISTS = ROOT / "tools" / "welsh"
PACKAGES = ("cymraeg-mcp", "spylls")
MATCHED_KEYS = {"signs", "accept", "avoid", "asked_as", "said_as", "questions", "aliases"}
MATCHED_FOLDER = "/lexicon/"
TYPED = ("/said/", "/learners/", "/word-classes.toml", "/routed/", "/named/")
CLITIC = r"'(?:r|n|i|u|w|ch|m|th)"


class Lookup:
    """The dictionary, which is slow, with what it has said before."""

    def __init__(self, cache_path):
        self.path = cache_path
        self.versions = {name: importlib.metadata.version(name) for name in PACKAGES}
        self.known = {}
        if cache_path and cache_path.exists():
            stored = json.loads(cache_path.read_text(encoding="utf-8"))
            if stored["versions"] == self.versions:
                self.known = stored["known"]

    def __call__(self, word):
        if word not in self.known:
            self.known[word] = spelling.known(word)
        return self.known[word]

    def save(self):
        if self.path:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            stored = {"versions": self.versions, "known": self.known}
            self.path.write_text(json.dumps(stored, ensure_ascii=False), encoding="utf-8")


def read_list(name):
    """(entry, reason) of each line of tools/welsh/NAME: "entry  # reason". A reason is required."""
    for number, line in enumerate((LISTS / name).read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        entry, _, reason = line.partition("#")
        if not reason.strip():
            sys.exit(f"tools/welsh/{name}:{number}: give the reason after a #")
        yield entry.strip(), reason.strip()


class Checker:
    def __init__(self, lookup):
        self.lookup = lookup
        self.engine = mutations.MutationEngine(paths.mutation_rules_path(), lookup)
        self.engine.feminine_nouns |= {word for word, _ in read_list("feminine.txt")}
        self.words = self.with_mutations(word for word, _ in read_list("words.txt"))
        self.spoken = self.with_mutations(word for word, _ in read_list("spoken.txt"))
        self.exceptions = {entry.lower() for entry, _ in read_list("exceptions.txt")}
        self.used_exceptions = set()

    def with_mutations(self, words):
        """The words and their mutated forms, an h before a vowel (after ei, ein, eu) among them."""
        forms = set()
        for word in words:
            forms.add(word)
            forms |= {self.engine.apply(word, kind) or word for kind in self.engine.tables}
            if word[0].lower() in mutations.VOWELS:
                forms.add("h" + word)
        return forms

    def is_spelt(self, token, is_matched):
        word = token.replace("’", "'").strip("'")
        if len(word) == 1 or word.isupper() or self.is_listed(word, is_matched):
            return True
        base = re.sub(f"^[fd]'(?=[{mutations.VOWELS}h])|{CLITIC}$", "", word)
        if base == "":
            return True
        is_base_listed = base.isupper() or self.is_listed(base, is_matched)
        return is_base_listed or self.lookup(word) or (base != word and self.lookup(base))

    def is_listed(self, word, is_matched):
        lists = [self.words, self.spoken] if is_matched else [self.words]
        return any(form in known for known in lists for form in (word, word.lower()))

    def is_excepted(self, trigger, word):
        for entry in (f"{trigger} {word}".lower(), f"* {word}".lower(), f"{trigger} *".lower()):
            if entry in self.exceptions:
                self.used_exceptions.add(entry)
                return True
        return False

    def findings(self, text, is_matched=False):
        """(place in the text, what is wrong) of everything that is not excepted."""
        for token in tokenize(text):
            if not self.is_spelt(token.text, is_matched):
                yield token.start, f'spelling: "{token.text}"', token.text
        for found in self.engine.check_text(text):
            if not self.is_excepted(found.trigger, found.word):
                wanted = " or ".join(found.suggestions)
                yield found.start, f'mutation: "{found.trigger} {found.word}": {wanted}?', None


def blank(match):
    """As many boundaries as there are letters, so that places in the text stay what they are."""
    return ";" * len(match.group())


def plain(text, is_message):
    """Markup, patterns and placeholders taken out; every letter stays in its place."""
    text = re.sub(r"\]\([^)]*\)|https?://\S+|`[^`]*`", blank, text)
    text = re.sub(r"</?[a-z-]+>", lambda match: " " * len(match.group()), text)
    text = text.replace("|", ";").replace("*", " ").replace("..", ";;")
    if is_message:
        text = re.sub(r"\{\w+, plural,|\b(?:zero|one|two|few|many|other) (?=\{)", blank, text)
        text = text.replace("''", "'")
    text = re.sub(r"\{[\w-]+\}", blank, text)
    return text.replace("{", ";").replace("}", ";").replace("#", "0")


def welsh_texts(value, keys=()):
    """(keys, text) of every text under a key `cy`."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "cy":
                for text in inner if isinstance(inner, list) else [inner]:
                    if isinstance(text, str):  # a reading level is a number for each language
                        yield keys, text
            else:
                yield from welsh_texts(inner, (*keys, key))
    elif isinstance(value, list):
        for inner in value:
            yield from welsh_texts(inner, keys)


class Lines:
    """Finds the line on which a text begins. Texts are asked for in the order of the file."""

    def __init__(self, source):
        self.lines = source.split("\n")
        self.last = {}

    def of(self, text):
        first = next((line for line in text.split("\n") if line.strip()), text)
        sought = first.replace("\\", "\\\\").replace('"', '\\"')[:60]
        for sought in (sought, first[:60]):
            for number in range(self.last.get(sought, 0), len(self.lines)):
                if sought in self.lines[number]:
                    self.last[sought] = number + 1
                    return number + 1
        return 0


def check_file(checker, path, suggest):
    source = path.read_text(encoding="utf-8")
    lines = Lines(source)
    is_message = path.name == "messages.toml"
    for keys, text in welsh_texts(tomllib.loads(source)):
        is_matched = MATCHED_FOLDER in str(path) or bool(MATCHED_KEYS & set(keys))
        line = lines.of(text)
        for place, words, unknown in checker.findings(plain(text, is_message), is_matched):
            if suggest and unknown:
                nearest = itertools.islice(spelling._dictionary().suggest(unknown), 3)
                words += "; did you mean " + ", ".join(nearest)
            at = line + text[:place].count("\n") if line else "?"
            yield f"{path.relative_to(ROOT)}:{at}: {words} in {'.'.join(keys)}"


# Wrong mutation first, right one second. The last three are of kinds that the rules do not know.
PLANTED = [
    ("Ewch i meddyg arall.", "Ewch i feddyg arall."),
    ("Mae hyn ar bwrdd y ward.", "Mae hyn ar fwrdd y ward."),
    ("Daeth y claf o Bangor.", "Daeth y claf o Fangor."),
    ("Dywedwch wrth nyrs neu meddyg.", "Dywedwch wrth nyrs neu feddyg."),
    ("Gofynnwch am cymorth.", "Gofynnwch am gymorth."),
    ("Gwnaed hyn heb caniatâd.", "Gwnaed hyn heb ganiatâd."),
    ("Mae dau claf yn aros.", "Mae dau glaf yn aros."),
    ("Mae dwy merch ar y ward.", "Mae dwy ferch ar y ward."),
    ("Pa prawf oedd hwnnw?", "Pa brawf oedd hwnnw?"),
    ("Dyma rhybudd arall.", "Dyma rybudd arall."),
    ("Cafodd y nodyn ei derbyn gan meddyg.", "Cafodd y nodyn ei dderbyn gan feddyg."),
    ("Mae fy pen yn brifo.", "Mae fy mhen yn brifo."),
    ("Mae fy claf yn well.", "Mae fy nghlaf yn well."),
    ("Rwy'n byw yng Caerdydd.", "Rwy'n byw yng Nghaerdydd."),
    ("Rwy'n gweithio yn Mhowys.", "Rwy'n gweithio ym Mhowys."),
    ("Siaradwch â meddyg a claf.", "Siaradwch â meddyg a chlaf."),
    ("Gweithiwch gyda tîm da.", "Gweithiwch gyda thîm da."),
    ("Mae tri claf yma.", "Mae tri chlaf yma."),
    ("Bu yno am pum blynedd.", "Bu yno am bum mlynedd."),
    ("Mae'r cyfradd yn isel.", "Mae'r gyfradd yn isel."),
    ("Edrychwch ar y tystiolaeth.", "Edrychwch ar y dystiolaeth."),
    ("Dyma ei pen hi.", "Dyma ei phen hi."),
    ("Mae'n rhy drud i ni.", "Mae'n rhy ddrud i ni."),
    ("Mae'r nyrs yn da.", "Mae'r nyrs yn dda."),
    ("Cafodd nyrs trafferth.", "Cafodd nyrs drafferth."),
    ("Merch bach oedd hi.", "Merch fach oedd hi."),
]
MISSPELT = ["sensitifrwyd", "rhybydd", "penodolwydd", "deallusrwyth", "ysbty"]
PLANTED_FOUND_MIN = 22


def self_test(checker):
    found, alarms = 0, 0
    for wrong, right in PLANTED:
        is_found = any(words.startswith("mutation") for _, words, _ in checker.findings(wrong))
        found += is_found
        if not is_found:
            print(f"not found: {wrong}  (right: {right})")
        for _, words, _ in checker.findings(right):
            alarms += 1
            print(f"false alarm: {right}  {words}")
    spelt = sum(not checker.is_spelt(word, is_matched=False) for word in MISSPELT)
    print(
        f"{found} of {len(PLANTED)} planted mutation errors found, {spelt} of {len(MISSPELT)} "
        f"misspelt words, {alarms} false alarms on {len(PLANTED)} right sentences"
    )
    return found >= PLANTED_FOUND_MIN and spelt == len(MISSPELT) and alarms == 0


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--cache", type=Path, help="keeps what the dictionary has said")
    options.add_argument("--suggest", action="store_true", help="name the nearest words (slow)")
    options.add_argument("--self-test", action="store_true", help="try planted errors")
    options.add_argument("files", nargs="*", type=Path, help="TOML files; else all of them")
    wanted = options.parse_args()
    lookup = Lookup(wanted.cache)
    checker = Checker(lookup)
    if wanted.self_test:
        is_good = self_test(checker)
    else:
        every = sorted((ROOT / "faculty").rglob("*.toml"))
        every = [path for path in every if not any(part in str(path) for part in TYPED)]
        every += [ROOT / "src/pages" / name for name in ("messages.toml", "long_texts.toml")]
        files = [path.resolve() for path in wanted.files] or every
        findings = [found for path in files for found in check_file(checker, path, wanted.suggest)]
        print("\n".join([*findings, f"{len(findings)} findings in {len(files)} files"]))
        if not wanted.files:
            for entry in sorted(checker.exceptions - checker.used_exceptions):
                print(f"tools/welsh/exceptions.txt: nothing needs \"{entry}\" any more")
        is_good = not findings
    lookup.save()
    sys.exit(0 if is_good else 1)


if __name__ == "__main__":
    main()
