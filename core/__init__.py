"""The domain: law, rosters, assemblies, committees, meetings, packages. Knows nothing of Qt.

Each subject is a folder with the same file names: `tables` (what is stored), pure modules
(`stages`, `roll`, `counting`, `checks`: values in, values out), `papers` (sheets to
documents), `queries` (reading: frozen rows), `service`
(the facade: each act is one unit of work). The subjects look down,
never sideways or up: law < db < documents, workbooks < rosters < assemblies < committees <
meetings < sync < office < commands.
"""

__version__ = "0.1.0"
