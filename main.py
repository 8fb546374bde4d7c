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
        from core import starting

        sys.exit(starting.no_library(error, sys.argv[1:]))
    except KeyboardInterrupt:  # before the second line, or among the modules' own handlers
        from core import interruption

        interruption.say_stopped(sys.argv[1:])
        sys.exit(1)
