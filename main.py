"""Start Liren: with a command, work without a window."""

if __name__ == "__main__":
    try:
        from core import interruption

        interruption.stop_at_once()
        import sys

        from core.commands import main

        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:  # before the second line, or among the modules' own handlers
        import sys

        from core import interruption

        interruption.say_stopped(sys.argv[1:])
        sys.exit(1)
