#!/bin/sh
# Fills a folder with texts to compare the Markdown reader on. They are not ours, so they are not in this repository:
# the source of the CommonMark specification, and the Markdown files of any git repositories that are named.
#
#   tests/oracle/fetch.sh FOLDER [NAME=GIT_REPOSITORY ...]
#   STORYPOLE_ORACLE=FOLDER dotnet test --project tests/Storypole.Tests
set -eu

version=0.31.2
folder=${1:?usage: fetch.sh FOLDER [NAME=GIT_REPOSITORY ...]}
shift

spec="$folder/commonmark/spec.txt"
if [ ! -s "$spec" ]; then
  mkdir -p "$folder/commonmark"
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  npm pack --silent --pack-destination "$scratch" "commonmark-spec@$version" > /dev/null
  tar -xzf "$scratch/commonmark-spec-$version.tgz" -C "$scratch" package/spec.txt
  mv "$scratch/package/spec.txt" "$spec"
fi

for pair in "$@"; do
  name=${pair%%=*}
  repository=${pair#*=}
  target="$folder/repositories/$name"
  mkdir -p "$target"
  git -C "$repository" archive HEAD -- '*.md' | tar -x -C "$target"
  echo "$name: $(find "$target" -name '*.md' -type f | wc -l) Markdown files" >&2
done
