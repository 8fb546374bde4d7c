"""Where Chinese may stand in the code of core, and why; a rule of tests/house_rules.py."""

from __future__ import annotations

CHINESE_IN_CODE = {
    r"/papers\w*\.py$": "what papers call the members of an enum; they have a rule of their own",
    r"^core/commands/": "a command says Chinese and English side by side",
    r"^core/documents/": "the kit draws the fixed words of its forms and breaks Chinese lines",
    r"^core/law/(articles|numerals)\.py$": "how numbers and places in a text are written",
    r"^core/text/": "how Chinese names and numbers are written",
    r"^core/rosters/(above|addresses|cells|charts|columns|compounds|data_rows|mappings|name_cells|naming"
    r"|persons|sheets|wanted)\.py$": "the words that clerks' workbooks are written in",
    r"^core/affairs/problems/imports\.py$": "the words that lists of payments are written in",
    r"^core/party/(organisations|grids)/imports\.py$": "the words that clerks' workbooks are"
    " written in",
    r"^core/party/(organisations|grids)/exports\.py$": "the headings of workbooks that clerks open",
    r"^core/rosters/(error_report|exports)\.py$": "the headings of workbooks that clerks open",
    r"^core/rosters/(applying|electorate)\.py$": "names and reasons that are kept as data",
    r"^core/assemblies/ballot_workbook\.py$": "the headings and marks of the entry form",
    r"^core/assemblies/relations\.py$": "the words that clerks write into the list of deliveries",
    r"^core/assemblies/(candidates|drafts|group_checks|owner_checks)\.py$": "orders, names and"
    " evidence as they are kept and printed",
    r"^core/party/grids/areas\.py$": "how clerks write the dwellings of a zone",
    r"^core/committees/second_ballots\.py$": "the word that clerks write after a second ballot",
    r"^core/interruption\.py$": "one sentence for when no file can be read; a test compares it",
}
"""Where Chinese stands in code, and why; everywhere else a text is a code with its sentence."""
