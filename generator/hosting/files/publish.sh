#!/bin/sh
# Brings the site from its repository to the folder that the web server serves:
#
#   sh publish/publish.sh /var/www/careers@PATH@
#   sh publish/publish.sh /var/www/preview --drafts     the same with drafts, for those who may see them
#
# The folder is new, empty, or one that this script has filled and nobody else; .well-known, lost+found and empty
# folders stay as they are. It needs Python 3.11 or newer, git and rsync. For crontab, each night and with what is
# due then:
#
#   17 3 * * *  sh /srv/careers/publish/publish.sh /var/www/careers@PATH@
set -eu
target=${1:?say where the site goes}
case $target in /*) ;; *) target=$PWD/$target ;; esac
folder=site
[ "${2:-}" != --drafts ] || folder=preview
cd "$(dirname "$0")/.."
export TZ="${TZ:-@ZONE@}" # by whose clocks a page is due

if ! command -v git > /dev/null; then
  : # a mere copy: there is nothing to pull
elif said=$(LC_ALL=C git rev-parse --git-dir 2>&1); then
  branch=$(git symbolic-ref --quiet --short HEAD || true)
  if git config --get "branch.$branch.merge" > /dev/null; then git pull --quiet --ff-only; fi
else
  case $said in
    *"not a git repository"*) ;; # a mere copy: there is nothing to pull
    *) printf '%s\nNothing is published, for git refuses the repository.\n' "$said" >&2; exit 1 ;;
  esac
fi

installed=output/.program # beside the site: no commit takes it
if ! cmp -s vendor/requirements.lock "$installed/requirements.lock" || ! "$installed/bin/afterword" --version > /dev/null 2>&1; then
  mkdir -p output
  rm -rf "$installed"
  python3 -m venv "$installed"
  "$installed/bin/python" -m pip install --quiet --require-hashes --only-binary :all: -r vendor/requirements.lock
  cp vendor/requirements.lock "$installed/requirements.lock"
fi

if [ "$folder" = preview ]; then "$installed/bin/afterword" build --drafts; else "$installed/bin/afterword" build; fi
python3 - "$target" "output/$folder" > output/.kept << 'END'
# What rsync is to keep: .well-known, lost+found and empty folders. Ends with 1 where anything else is not the site's.
import json, os, re, sys

def made(folder):
    try:
        with open(f"{folder}/.afterword.json", encoding="utf-8") as file:
            found = json.load(file)
        return {*found["files"], ".afterword.json"} if found["made_from"] == "content/" else set()
    except (OSError, ValueError, KeyError, TypeError):
        return set()

def below(folder):
    files, empty = set(), set()
    for place, folders, names in os.walk(folder):
        inside = os.path.relpath(place, folder)
        if inside == ".":
            folders[:] = [name for name in folders if name not in (".well-known", "lost+found")]
        names += [name for name in folders if os.path.islink(f"{place}/{name}")]
        files |= {os.path.normpath(f"{inside}/{name}") for name in names}
        empty.add(inside)
    for name in files:
        while name := os.path.dirname(name):
            empty.discard(name)
    return files, empty - {"."}

target, site = sys.argv[1:]
files, empty = below(target)
known = made(target) | (below(site)[0] - made(site))

def is_known(name): # or a half of one, as rsync leaves it where it is killed
    half = re.fullmatch(r"(.*/)?\.(.+)\.\w{6}", name)
    return name in known or (half and any(f"{half[1] or ''}{dot}{half[2]}" in known for dot in ("", ".")))

if other := sorted(name for name in files if not is_known(name)):
    sys.exit(
        f"{target} holds what afterword has not made, such as {other[0]}, so nothing is published there: name a new or "
        f"an empty folder. If this site is to take the place of all that is there, move it away first: mv {target} "
        f"{target}.before"
    )
with open("output/.both", "w", encoding="utf-8") as file: # what may lie there until all is brought
    json.dump({"made_from": "content/", "files": dict.fromkeys(sorted(made(target) | made(site)), "")}, file)
print("P /.well-known/***\nP /lost+found/***")
sys.stdout.flush()
for name in sorted(empty):
    pattern = re.sub(r"([*?\[\\])", r"\\\1", name) if re.search(r"[*?\[]", name) else name
    sys.stdout.buffer.write(b"" if "\n" in name else os.fsencode(f"P /{pattern}/\n"))
END
mkdir -p "$target"
rsync --times output/.both "$target/.afterword.json"
rsync --recursive --links --perms --times --delete-delay --filter="merge output/.kept" --exclude=/.afterword.json "output/$folder/" "$target/"
rsync --perms --times "output/$folder/.afterword.json" "$target/"
