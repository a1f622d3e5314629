"""`publish-files`: what a host needs in the project, for one that is there already."""

import re
from pathlib import Path

from generator.hosting.project_files import Office, lock_file, project_files, unseen_files
from generator.hosting.wheel import program_wheel
from generator.hosting.write_files import differences, is_kept, write_files
from generator.parsing.content_files.files import read_source
from generator.problems import Problem, Problems, only_errors
from generator.project.run import Outcome, Run, count_words
from generator.project.settings import read_settings


def publish_files(run: Run, host: str, wheel: Path | None, zone: str) -> Outcome:
    """The workflows, scripts and examples of a host in the project, and the program in vendor/; nothing that
    somebody has edited is overwritten."""
    settings, problems = read_settings(run.project / "content", run.today)
    if settings is None or only_errors(problems):
        return Outcome(problems)
    made, problems = program_wheel(wheel, host, run.project)
    if only_errors(problems):
        return Outcome(problems)
    files = project_files(host, Office(zone, run.now, settings.base_url))
    lock = lock_file(made) if made else None
    files += [lock] if lock else []
    files += (
        [made] if made and lock and not is_kept(run.project, lock) else []
    )  # else it names another, by its hash
    written = write_files(run.project, files).collect(problems)
    problems += _unsaid(run, host, settings.host) + unseen_files(run.project, host)
    count = f"{count_words(len(written), 'file')} written for {host}"
    lines = [
        *differences(run.project, [file for file in files if file is not made and file.path not in written]),
        *written,
        count,
    ]
    return Outcome(problems, "\n".join(lines), {"host": host, "written": written})


def _unsaid(run: Run, host: str, told: str) -> Problems:
    """That the build does not know the host yet."""
    if told == host:
        return []
    source, _ = read_source(run.project / "content" / "site.toml", "site.toml")
    if source is None:
        return []
    written = re.search(r"^host *=", source.text, re.MULTILINE)
    said = f"says host = “{told}”" if told else "does not say which host serves the site"
    place = "in its place" if told else "above the first [table]"
    hint = f'write host = "{host}" {place}: the build then makes the files that {host} reads'
    where = source.at_offset(written.start()) if written else source.at()
    return [Problem(where, said, hint, warning=True, check="host-unsaid")]
