"""A PDF that tells and acts in every way a PDF can, each with a mark of its own."""

from __future__ import annotations

import zlib
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import Image

ACTIONS = {
    "Launch": {"F": "mark-launch"},
    "JavaScript": {"JS": "mark-script"},
    "URI": {"URI": "file:///mark-uri"},
    "SubmitForm": {"F": "mark-submit"},
    "ImportData": {"F": "mark-import"},
}
HOLDERS = ("FileAttachment", "RichMedia", "Movie", "Screen", "3D", "Sound")
GOES = (
    "mark-author", "mark-names-script", "mark-names-file", "mark-open", "mark-aa-root",
    "mark-aa-page", "mark-aa-note", "mark-form", "mark-piece", "mark-metadata-root",
    "mark-metadata-page", "mark-metadata-picture", "mark-writer", "mark-exif", "mark-packed-exif",
    "mark-after-picture", "mark-launch", "mark-script", "mark-uri", "mark-submit", "mark-import",
    "mark-outline", "mark-next", "mark-associated", "mark-collection",
    *(f"mark-holds-{kind}" for kind in HOLDERS),
    *(f"mark-bytes-{kind}" for kind in HOLDERS),
)  # fmt: skip
STAYS = ("stays-note", "stays-target", "https://stays.example/", "HTTP://stays.example/")


def full_paper() -> bytes:
    """Give the PDF."""
    target = BytesIO()
    with pikepdf.new() as file:
        page = file.add_blank_page(page_size=(200, 300)).obj
        file.docinfo["/Author"] = "mark-author"
        _fill_root(file)
        page.AA = Dictionary(O=_jump("mark-aa-page"))
        page.Metadata = Stream(file, b"mark-metadata-page")
        page.Resources = Dictionary(XObject=Dictionary(Im0=_picture(file, "mark-exif")))
        page.Resources.XObject.Im1 = _picture(file, "mark-packed-exif", packed=True)
        page.Contents = Stream(file, b"q 9 0 0 9 9 9 cm /Im0 Do Q q 9 0 0 9 9 9 cm /Im1 Do Q")
        page.Annots = Array(file.make_indirect(one) for one in _notes(file))
        page.Annots.append(_link(_jump("stays-target")))
        file.Root.StructTreeRoot = Dictionary(K=Array(list(page.Annots)))
        file.save(target, compress_streams=False, fix_metadata_version=False)
    return target.getvalue()


def _fill_root(file: Pdf) -> None:
    root = file.Root
    script = Dictionary(S=Name.GoTo, D="there")
    root.Names = Dictionary(
        JavaScript=Dictionary(Names=Array([String("mark-names-script"), script])),
        EmbeddedFiles=Dictionary(Names=Array([String("mark-names-file"), Dictionary()])),
        Dests=Dictionary(Names=Array([])),
    )
    root.OpenAction = _jump("mark-open")
    root.AA = Dictionary(WC=_jump("mark-aa-root"))
    root.AcroForm = Dictionary(Fields=Array([]), DA="mark-form")
    root.PieceInfo = Dictionary(Maker=Dictionary(Private="mark-piece"))
    root.Metadata = Stream(file, b"mark-metadata-root")
    root.AF = Array([Dictionary(Type=Name.Filespec, F="mark-associated")])
    root.Collection = Dictionary(D="mark-collection")
    launch = Dictionary(S=Name.Launch, F="mark-outline")
    item = file.make_indirect(Dictionary(Title="stays", A=launch))
    root.Outlines = file.make_indirect(Dictionary(First=item, Last=item, Count=1))
    item.Parent = root.Outlines


def _jump(mark: str) -> Dictionary:
    return Dictionary(S=Name.GoTo, D=mark)


def _link(action: Dictionary) -> Dictionary:
    return Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)


def _notes(file: Pdf) -> list[Dictionary]:
    note = Dictionary(
        Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents="stays-note", T="mark-writer",
        AA=Dictionary(E=_jump("mark-aa-note")),
    )  # fmt: skip
    web = Dictionary(S=Name.URI, URI="https://stays.example/", Next=_jump("mark-next"))
    also = Dictionary(S=Name.URI, URI="HTTP://stays.example/")
    made = [note, _link(web), _link(also)]
    for kind, says in ACTIONS.items():
        action = Dictionary(
            {"/S": Name(f"/{kind}")} | {f"/{key}": said for key, said in says.items()}
        )
        made.append(_link(action))
    for kind in HOLDERS:
        held = Stream(file, f"mark-bytes-{kind}".encode())
        made.append(
            Dictionary({
                "/Subtype": Name(f"/{kind}"), "/Rect": Array([0, 0, 9, 9]),
                "/Contents": f"mark-holds-{kind}", "/Held": held,
            })
        )  # fmt: skip
    return made


def _picture(file: Pdf, mark: str, *, packed: bool = False) -> Stream:
    exif = Image.Exif()
    exif[0x010E] = mark
    target = BytesIO()
    Image.new("RGB", (16, 16), (90, 60, 30)).save(target, "JPEG", exif=exif)
    content = target.getvalue() + b"mark-after-picture"
    made = Stream(file, zlib.compress(content) if packed else content)
    made.stream_dict = Dictionary(
        Type=Name.XObject, Subtype=Name.Image, Width=16, Height=16, BitsPerComponent=8,
        ColorSpace=Name.DeviceRGB, Metadata=Stream(file, b"mark-metadata-picture"),
        Filter=Array([Name.FlateDecode, Name.DCTDecode]) if packed else Name.DCTDecode,
    )  # fmt: skip
    return made


def all_of(content: bytes) -> bytes:
    """Give all that a PDF holds, with what is packed in it unpacked."""
    target = BytesIO()
    with pikepdf.open(BytesIO(content)) as file:
        file.save(
            target,
            compress_streams=False,
            fix_metadata_version=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
        streams = [one.read_raw_bytes() for one in file.objects if isinstance(one, Stream)]
    packed = [zlib.decompress(one) for one in streams if one.startswith(b"\x78\x9c")]
    return b"\n".join([target.getvalue(), *packed])
