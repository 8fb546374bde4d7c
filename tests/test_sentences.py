"""Every refusal and every audited event has its sentence in Chinese and English, facts included."""

from __future__ import annotations

import ast
import importlib
import re
import string

import pytest

from core import phrases
from core.db.events import Event
from core.errors import KnownError
from tests.saying import (
    catalogue,
    law_places,
    law_sentences,
    places,
    places_in,
    sentences,
    trees,
    written,
)

KEPT_WORDS = re.compile(
    r"[A-Z][A-Z0-9_.-]*"  # abbreviations and variables: PDF, UTF-8, LIREN_PASSPHRASE
    r"|\.?(xlsx?|csv|pdf|toml|json|txt|zip|hoapkg|lirenbak|db|docx|png|ttf|otf|ttc)"
    r"|[0-9a-f]{12}|--[a-z-]+|main\.py|\.venv|bin|[Pp]ython|apt|age|openssl|make|setup"
    r"|demo|init|roster|import|assembly|ballots|package|backup|audit|verify|restore"
    r"|documents|fonts|law|tmp|backups|logs|keyslots|liren|Excel|Word|TrueType|Unicode"
)
"""The Latin words a Chinese sentence may hold: abbreviations, file types, commands, folders."""


def facts_of(text: str) -> frozenset[str]:
    """Name the facts that a sentence shows."""
    fields = (field for _, field, _, _ in string.Formatter().parse(text) if field is not None)
    return frozenset(re.split(r"[.\[]", field)[0] for field in fields)


ALL_TEXTS = [*sentences().items(), *catalogue("events").items()]
BY_LAW = sorted(law_sentences().items())
PARTS = sorted(catalogue("phrases").items())
NAMED = tuple((subject, name) for subject, kinds in catalogue("words").items() for name in kinds)
"""The enumerations that words.toml names, by subject."""


PLANTED = """
def act(draft, said, **passed):
    draft.warn("rosters.row_share", "sheet", 3, value=said)
    draft.refuse("rosters.row_shared", "sheet", 3)
    draft.refuse(f"rosters.row_{said}", "sheet", 3)
    KnownError("rosters.row_share")
    facts = {"value": said} | passed
    KnownError(TABLE[said], **facts)
    book.flag("voting.proxy_max")

TABLE = {1: "rosters.row_share", 2: "rosters.no_header"}
"""


def test_the_reader_of_codes_finds_what_is_planted() -> None:
    found = {int(p.where.partition(":")[2]): p for p in places_in("core/x.py", ast.parse(PLANTED))}
    assert sorted(found) == [3, 4, 5, 6, 8]
    assert found[3].facts == frozenset({"value"})
    assert found[4].codes == {"rosters.row_shared"}
    assert found[5].built
    assert found[6].facts == frozenset()
    assert found[8].codes == {"rosters.row_share", "rosters.no_header"}
    assert found[8].facts is None


def test_every_code_has_its_sentence() -> None:
    missing = [
        f"{place.where}: {code}"
        for place in places()
        for code in sorted(place.codes)
        if code not in sentences()
    ]
    assert not missing, "write it into resources/i18n/sentences/<subject>.toml: " + str(missing)


def test_every_code_is_written_out() -> None:
    built = [place.where for place in places() if place.built]
    assert not built, f"a code put together cannot be looked for; write a table of them: {built}"
    hidden = [place.where for place in places() if not place.codes and place.facts is not None]
    assert not hidden, f"write the code out, or pass facts on with **: {hidden}"


def test_every_place_gives_the_facts_its_sentence_shows() -> None:
    short = [
        f"{place.where}: {code} shows {sorted(lacking)}"
        for place in places()
        if place.facts is not None
        for code in sorted(place.codes & set(sentences()))
        if (lacking := facts_of(sentences()[code]["zh"]) - place.facts)
    ]
    assert not short, "give the facts beside the code: " + str(short)


def test_no_sentence_is_left_over() -> None:
    unused = sorted(set(sentences()) - written())
    assert not unused, f"nobody says these any more; delete them: {unused}"


def test_every_finding_of_the_law_names_codes_that_have_sentences() -> None:
    hidden = [place.where for place in law_places() if not place.codes]
    assert not hidden, f"write the code out, or a table of the codes: {hidden}"
    missing = [
        f"{place.where}: {code}"
        for place in law_places()
        for code in sorted(place.codes)
        if code not in law_sentences()
    ]
    assert not missing, f"write it into the sentences of the law: {missing}"


def test_every_finding_of_the_law_gives_the_facts_its_sentence_shows() -> None:
    short = [
        f"{place.where}: {code} shows {sorted(lacking)}"
        for place in law_places()
        if place.facts is not None
        for code in sorted(place.codes)
        if (lacking := facts_of(law_sentences()[code]["zh"]) - place.facts)
    ]
    assert not short, f"give the facts beside the code: {short}"


def test_no_sentence_of_the_law_is_left_over() -> None:
    unused = sorted(set(law_sentences()) - written())
    assert not unused, f"the law says these no more; delete them: {unused}"


def test_each_event_has_its_sentence_and_no_other() -> None:
    assert sorted(catalogue("events")) == sorted(event.value for event in Event)


def test_each_event_is_recorded_somewhere() -> None:
    written = {
        node.attr
        for path, tree in trees().items()
        if path != "core/db/events.py"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "Event"
    }
    unused = [event.name for event in Event if event.name not in written]
    assert not unused, f"no act records these; record or delete them: {unused}"


@pytest.mark.parametrize(("code", "texts"), ALL_TEXTS, ids=[code for code, _ in ALL_TEXTS])
def test_both_languages_say_the_same(code: str, texts: dict[str, str]) -> None:
    assert set(texts) == {"zh", "en"}, f"{code}: exactly zh and en"
    assert facts_of(texts["zh"]) == facts_of(texts["en"]), f"{code}: both show the same facts"


@pytest.mark.parametrize(("code", "texts"), ALL_TEXTS, ids=[code for code, _ in ALL_TEXTS])
def test_sentences_are_well_formed(code: str, texts: dict[str, str]) -> None:
    whole = texts["zh"]
    assert whole.endswith(("。", "}")), f"{code}: a Chinese sentence ends with 。"
    zh, en = (re.sub(r"\{[^{}]*\}", "", texts[language]) for language in ("zh", "en"))
    zh = re.sub(r"\[\w+\]|\w+ = (\"\w+\")?", "", zh)  # as they stand in a file
    assert re.search(r"[\u4e00-\u9fff]{2}", zh), f"{code}: not Chinese"
    strange = [
        word for word in re.findall(r"[-.\w]*[A-Za-z][-.\w]*", zh, re.ASCII) if not known(word)
    ]
    assert not strange, f"{code}: say it in Chinese: {strange}"
    unquoted = re.sub(r"“[^”]*”", "", zh)
    half = re.findall(r"[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]", unquoted)
    assert not half, f"{code}: Chinese takes full-width marks: {half}"
    assert texts["en"].endswith((".", "}")), f"{code}: an English sentence ends with a full stop"
    assert not re.search(r"[。，；：]", en), f"{code}: English takes English marks"


@pytest.mark.parametrize(("code", "texts"), BY_LAW, ids=[code for code, _ in BY_LAW])
def test_the_law_says_the_same_in_both_languages(code: str, texts: dict[str, str]) -> None:
    assert set(texts) == {"zh", "en"}, f"{code}: exactly zh and en"
    assert facts_of(texts["zh"]) == facts_of(texts["en"]), f"{code}: both show the same facts"
    # Place, articles and the full stop are set around it.
    assert not texts["zh"].endswith("。"), code
    assert not texts["en"].endswith("."), code
    assert not re.search(r"[\u4e00-\u9fff。，；：]", texts["en"]), f"{code}: not English"


@pytest.mark.parametrize(("name", "texts"), PARTS, ids=[name for name, _ in PARTS])
def test_parts_of_sentences_have_both_languages(name: str, texts: dict[str, str]) -> None:
    assert set(texts) == {"zh", "en"}, f"{name}: exactly zh and en"
    # The shorter English may leave out what Chinese shows, never show more.
    assert facts_of(texts["en"]) <= facts_of(texts["zh"])
    assert not re.search(r"[\u4e00-\u9fff]", texts["en"])
    assert name in written() or name.removeprefix("doing_") in labels()


def labels() -> frozenset[str]:
    """Give the texts by which long work says what it is at."""
    calls = (node for tree in trees().values() for node in ast.walk(tree))
    return frozenset(
        str(argument.value)
        for call in calls
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "Progress"
        for argument in call.args[2:]
        if isinstance(argument, ast.Constant)
    )


def test_long_work_says_what_it_is_at_in_both_languages() -> None:
    assert {f"doing_{label}" for label in labels()} <= set(catalogue("phrases"))
    assert phrases.doing("draw", "en") == "drawing"
    assert phrases.doing("名册.xlsx", "en") == "名册.xlsx"


WITH_FORMS = ("core/assemblies/rechecks/", "core/meetings/", "core/party/", "core/affairs/")
"""Where a field that is left empty is named by forms.toml."""


def test_every_field_of_a_form_is_called_something_in_both_languages() -> None:
    with_forms = [tree for path, tree in trees().items() if path.startswith(WITH_FORMS)]
    fields = {
        keyword.arg
        for tree in with_forms
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and ast.unparse(call.func) in {"require_text", "limit_text"}
        for keyword in call.keywords
    }
    assert fields - {None} == set(catalogue("forms"))
    for texts in catalogue("forms").values():
        assert re.search(r"[\u4e00-\u9fff]", texts["zh"])
        assert not re.search(r"[\u4e00-\u9fff]", texts["en"])


@pytest.mark.parametrize(("subject", "name"), NAMED, ids=[".".join(one) for one in NAMED])
def test_every_member_has_its_word(subject: str, name: str) -> None:
    found = [
        vars(importlib.import_module(path.removesuffix(".py").replace("/", ".")))[name]
        for path, tree in trees().items()
        if path.startswith(f"core/{subject}/") or path == f"core/{subject}.py"
        for node in tree.body
        if isinstance(node, ast.ClassDef) and node.name == name
        if [ast.unparse(base) for base in node.bases] == ["enum.StrEnum"]
    ]
    assert len(found) == 1, "one class of one name in a subject"
    kind = found[0]
    assert list(catalogue("words")[subject][name]) == list(kind), "the members, in their order"
    for language in ("zh", "en"):
        said = [phrases.word(member, language) for member in kind]
        assert len(set(said)) == len(said), "two members of one name"
    assert phrases.meanings_of(kind) == {phrases.word(member): member for member in kind}


def known(word: str) -> bool:
    return KEPT_WORDS.fullmatch(word.rstrip(".")) is not None


@pytest.mark.parametrize("code", sorted(sentences()))
@pytest.mark.parametrize("language", ["zh", "en"])
def test_sentences_can_be_said(code: str, language: str) -> None:
    facts = dict.fromkeys(facts_of(sentences()[code]["zh"]), 7)
    assert KnownError(code, **facts).sentence(language)
