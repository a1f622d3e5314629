"""`python -m generator` is the same as `afterword`."""

from generator.cli import main

if __name__ == "__main__":
    main(prog_name="afterword")
