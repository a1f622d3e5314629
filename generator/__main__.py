"""The command as a process, with the streams and signals that it was given: `python -m generator` is the same as
`afterword`.

Until the command itself is imported, which takes most of a short run, Ctrl-C ends the process without a word.
"""

import gc
import io
import os
import signal
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:  # without a module that takes longer to import than all of these
    import click

STOPPED = 130
"""What shells expect of a program that Ctrl-C has ended."""


def run() -> None:
    """Runs the command and exits."""
    heeds = signal.getsignal(signal.SIGINT) is signal.default_int_handler  # not so in the background
    if heeds:
        signal.signal(signal.SIGINT, lambda *_: os._exit(STOPPED))
    _open_streams()
    from generator.cli import main  # noqa: PLC0415 - see above

    if heeds:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    code = _exit_code(main)
    gc.freeze()  # all of it ends with the process: Python need not search it for cycles first
    sys.exit(code)


def _exit_code(main: "click.Command") -> int:
    """What became of the command; what could not be written to standard output is told."""
    import click  # noqa: PLC0415 - with the command

    try:
        code = main.main(prog_name="afterword", standalone_mode=False)
        sys.stdout.flush()
        return int(code or 0)
    except SystemExit as ended:
        return _flushed(ended.code if isinstance(ended.code, int) else 1)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return STOPPED
    except OSError as error:
        return _unwritten(error)
    except MemoryError:
        click.echo("there is not enough memory for this: close other programs, or split the files", err=True)
        return 1


def _flushed(code: int) -> int:
    try:
        sys.stdout.flush()
    except OSError as error:
        return _unwritten(error)
    return code


def _unwritten(error: OSError) -> int:
    """Nobody who reads the output by a program may take a part of it for all."""
    sys.stderr.write(f"{error.filename or 'standard output'}: cannot be used: {error.strerror or error}\n")
    sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 - what is left is not written at the end either
    return 1


def _open_streams() -> None:
    """Three streams that are there: one that was closed would be given to the next file that is opened, and a word
    that standard error does not take is lost without harm. A letter that a terminal cannot show is told by its
    number."""
    for stream, way in enumerate((os.O_RDONLY, os.O_RDONLY, os.O_WRONLY)):  # of a closed output, a reader hears
        try:
            os.fstat(stream)
        except OSError:
            os.open(os.devnull, way)
    out, err = sys.stdout, sys.stderr
    if out is None:
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    elif isinstance(out, io.TextIOWrapper):
        out.reconfigure(errors="backslashreplace")
    raw = io.BufferedWriter(_Heedless(2, "w", closefd=False))
    encoding = err.encoding if err else "utf-8"
    sys.stderr = io.TextIOWrapper(raw, encoding, "backslashreplace", line_buffering=True, write_through=True)


class _Heedless(io.FileIO):
    """A file that takes whatever is written to it, though the disk is full or nobody reads it."""

    def write(self, data) -> int:  # type: ignore[no-untyped-def]
        try:
            return super().write(data) or 0
        except OSError:
            return len(data)


if __name__ == "__main__":
    run()
