"""One function a command, each read top to bottom: read → compose → render → write."""

from generator.recipes.cards import cards
from generator.recipes.run import Outcome, Run
from generator.recipes.site import Wanted, build, check
from generator.recipes.start import init

__all__ = ["Outcome", "Run", "Wanted", "build", "cards", "check", "init"]
