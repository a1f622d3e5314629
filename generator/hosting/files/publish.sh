#!/bin/sh
# Brings the site from its repository to the folder that the web server serves:
#
#   sh publish/publish.sh /var/www/careers@PATH@
#   sh publish/publish.sh /var/www/preview --drafts     the same with drafts, for those who may see them
#
# The folder is new, empty, or one that this script has filled: what else lies in such a one is taken away. It needs
# Python 3.11 or newer, git and rsync. For crontab, each night and with what is due then:
#
#   17 3 * * *  sh /srv/careers/publish/publish.sh /var/www/careers@PATH@
set -eu
target=${1:?say where the site goes}
case $target in /*) ;; *) target=$PWD/$target ;; esac
folder=site
[ "${2:-}" != --drafts ] || folder=preview
if [ -e "$target" ] && [ -n "$(ls -A "$target")" ] && ! grep -qs '"made_from": "content/"' "$target/.afterword.json"; then
  printf '%s holds what afterword has not made, so nothing is published there: name a new or an empty folder.\n' "$target" >&2
  exit 1
fi
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
mkdir -p "$target"
rsync --recursive --links --perms --times --delete-delay "output/$folder/" "$target/"
