"""The window: pages, dialogs, models, tasks. Holds no rule of law and no SQL.

A page is a `gui.kit.page.Page`: it is given a `Desk`, shows a sheet that a facade reads, and sends
acts to a facade through `Desk.act`. `gui.navigation` is the table of pages; `gui.places` names them
and the ways to them.
"""
