"""The nouns. Frozen, typed, no I/O: one type a stage, never a half-filled object that a later stage completes.

Source → Page | NoteTemplate | Reference | CardFormat | Panel(Interview, Interviewers)
       → Note → FittedCard(Lines) | FinishedPage → Artifact(path, bytes)
"""
