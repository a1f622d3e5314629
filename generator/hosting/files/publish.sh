#!/bin/sh
# Brings the site from its repository to the folder that the web server serves:
#
#   sh publish/publish.sh /var/www/careers@PATH@
#   sh publish/publish.sh /var/www/preview --drafts     the same with drafts, for those who may see them
#
# It needs Python 3.11 or newer, git and rsync. For crontab, each night and with what is due then:
#
#   17 3 * * *  sh /srv/careers/publish/publish.sh /var/www/careers@PATH@
set -eu
target=${1:?say where the site goes}
case $target in /*) ;; *) target=$PWD/$target ;; esac
folder=site
[ "${2:-}" != --drafts ] || folder=preview
cd "$(dirname "$0")/.."
export TZ="${TZ:-@ZONE@}" # by whose clocks a page is due

git rev-parse --git-dir > /dev/null # where git refuses the repository, it says why, and nothing is published
if git rev-parse --verify --quiet '@{upstream}' > /dev/null 2>&1; then git pull --quiet --ff-only; fi

installed=output/.program # beside the site: no commit takes it
if ! cmp -s vendor/requirements.lock "$installed/requirements.lock" || ! "$installed/bin/python" -c "" 2> /dev/null; then
  mkdir -p output
  rm -rf "$installed"
  python3 -m venv "$installed"
  "$installed/bin/python" -m pip install --quiet --require-hashes --only-binary :all: -r vendor/requirements.lock
  cp vendor/requirements.lock "$installed/requirements.lock"
fi

if [ "$folder" = preview ]; then "$installed/bin/afterword" build --drafts; else "$installed/bin/afterword" build; fi
mkdir -p "$target"
rsync --recursive --links --perms --times --delete-delay "output/$folder/" "$target/"
