"""Start Liren: with a command, work without a window; with --worker, be a child of `core.child`."""

if __name__ == "__main__":
    import sys

    if sys.argv[1:2] == ["--worker"]:  # before anything else: the frozen program starts itself so
        from core import serving

        serving.main(sys.argv[2:])
        sys.exit(0)
    try:
        from core import interruption

        interruption.stop_at_once()

        from core.commands import main

        sys.exit(main(sys.argv[1:]))
    except ModuleNotFoundError as error:  # another Python than the one that `make` set up
        if str(error.name).partition(".")[0] in {"core", "tomllib"}:
            raise
        from core.errors import KnownError

        language = "en" if {"en", "--lang=en"} & set(sys.argv) else "zh"
        sys.exit(KnownError("commands.no_library", name=error.name).sentence(language))
    except KeyboardInterrupt:  # before the second line, or among the modules' own handlers
        from core import interruption

        interruption.say_stopped(sys.argv[1:])
        sys.exit(1)
