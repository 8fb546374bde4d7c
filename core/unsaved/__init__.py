"""没存完的表单: what was typed into forms and not yet saved. No subject's rows lie here."""
