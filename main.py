"""Start Liren: the window, or with a command work without one; --worker is `core.child`'s."""

if __name__ == "__main__":
    import sys

    if sys.argv[1:2] == ["--worker"]:  # before anything else: the frozen program starts itself so
        from core import serving

        serving.main(sys.argv[2:])
        sys.exit(0)
    try:
        from core import interruption

        interruption.stop_at_once()

        from core.commands import main, window_options

        options = window_options(sys.argv[1:])
        if options is None:
            sys.exit(main(sys.argv[1:]))
        from gui.app import run

        sys.exit(run(sys.argv[:1], options.data))
    except KeyboardInterrupt:  # before the second line, or among the modules' own handlers
        from core import interruption

        interruption.say_stopped(sys.argv[1:])
        sys.exit(1)
