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

        from core.starting import window_start

        start = window_start(sys.argv[1:])
        if start is None:
            from core.commands import main

            if "self-test" in sys.argv:
                from core.commands import self_test

                self_test.CHECKS["window"] = self_test.elsewhere("gui.self_test", "check_pages")
            sys.exit(main(sys.argv[1:]))
        import gc

        gc.disable()  # a collection would delay the first paint; then gui.app collects by a timer
        from gui.app import run

        sys.exit(run(sys.argv[:1], start.folder))
    except ModuleNotFoundError as error:  # another Python than the one that `make` set up
        from core import starting

        sys.exit(starting.no_library(error, sys.argv[1:]))
    except KeyboardInterrupt:  # before the second line, or among the modules' own handlers
        from core import interruption

        interruption.say_stopped(sys.argv[1:])
        sys.exit(1)
