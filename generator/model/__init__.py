"""The nouns. Frozen, typed, no I/O: one type a stage, never a half-filled object that a later stage completes.

Source → Page | NoteTemplate | Reference | CardFormat | Panel(Interview, Interviewers)
       → Note → FittedCard(Lines) | FinishedPage → Artifact(path, bytes)
"""

from generator.model.address_forms import Country
from generator.model.blank_sheets import BlankSheet, SheetKind
from generator.model.channels import NO_CHANNEL, Channel
from generator.model.contact import FORMS as CONTACT_FORMS
from generator.model.contact import Contact, contact_of
from generator.model.drafts import Draft, DraftFrontMatter, Drafts, draft_digest, short_digest
from generator.model.files import (
    Artifact,
    Asset,
    FileToBe,
    LargeFile,
    LocatedStr,
    Source,
    UnchangedFile,
    output_of,
)
from generator.model.finished_page import FinishedPage, Image, Link, PageIndex, PageOutline
from generator.model.front_matter import FrontMatter, NoteFrontMatter
from generator.model.hand import ASSUMED_HAND, OPTICAL_SIZE, RUNNING_TEXT, FontFile, FontMetrics, Handwriting
from generator.model.letters import LetterForm, LetterJob, LetterWords, PlacedText, TypedLetter
from generator.model.looks import (
    CandidateLook,
    CopyLook,
    EnvelopeLook,
    FactWords,
    GuideLook,
    LabelsLook,
    LinesLook,
    Looks,
    PenStyle,
    TextStyle,
    TraceLook,
)
from generator.model.notes import Identity, Note, NoteTemplate, Part, Passage, Placeholder, Wording
from generator.model.people import Interview, Interviewer, Panel, RawRow, is_mailbox
from generator.model.pictures import PICTURES, RASTER, Picture, PictureFault, Size, Variant, is_picture
from generator.model.plan import (
    ARRIVAL,
    SHOWN,
    STATES,
    Alternative,
    Invitations,
    Letter,
    PanelPlan,
    Plan,
    PlannedStep,
)
from generator.model.printing import (
    Block,
    Cover,
    FittedCard,
    Line,
    PlacedAddress,
    PrintItem,
    PrintJob,
    PrintSettings,
    TypedCard,
    TypedParagraph,
    TypeSize,
)
from generator.model.rules import (
    ANCHORS,
    NEEDS,
    OUTCOMES,
    POSTS,
    STAGES,
    STEP_KINDS,
    VERBS,
    WHOM,
    Case,
    CaseFacts,
    Condition,
    DateExpression,
    EarlierOrLater,
    Limits,
    LinkedIn,
    Phrase,
    PostClass,
    Rules,
    Sector,
    Shift,
    Span,
    StepOverride,
    StepTemplate,
    anchors_of,
)
from generator.model.settings import CardSettings, ChosenSide, KitSettings, Privacy, Settings, Statement
from generator.model.site import (
    CODE,
    MARKER,
    Choice,
    Content,
    Cycle,
    KitPage,
    NavigationEntry,
    Option,
    Page,
    RawChoice,
    Reference,
)
from generator.model.situation import Situation, linkedin_connection, may_call, panel_situation, reachable
from generator.model.stationery import (
    CardFormat,
    Envelope,
    LabelSheet,
    Paper,
    PostalRules,
    PrinterProfile,
    UnfoldedCard,
)
from generator.problems import Problems
