#!/usr/bin/env bash
# Draws contact sheets of reports, every page small, so that a change of layout, charts or templates is seen at a glance.
#
#   docs/gallery/make.sh                                     the sheets listed in docs/gallery/README.md
#   docs/gallery/make.sh SAMPLE:LANG:LENGTH...               others, such as henan:zh:council
#
# Into docs/gallery, or the folder that GALLERY names. AGGLOADVISOR names the program, such as a published one; without it the source
# is run, which needs the .NET 10 SDK. Debian packages: poppler-utils (pdftoppm), imagemagick (montage).
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
out=${GALLERY:-$root/docs/gallery}
read -ra program <<< "${AGGLOADVISOR:-dotnet run --project $root/src/AggloAdvisor.Cli -c Release --}"
reports=("$@")
if [ $# = 0 ]; then
    reports=(yijing-jingen:en:full yijing-jingen:zh:full yijing-jingen:en:council yijing-jingen:en:public
             capital-region:zh:full yangtze-river-delta-27:en:full)
fi

for tool in pdftoppm montage; do
    command -v "$tool" > /dev/null || { echo "make.sh: $tool is not installed (see the top of this file)" >&2; exit 1; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

for report in "${reports[@]}"; do
    IFS=: read -r sample lang length rest <<< "$report"
    if [ -z "${length:-}" ] || [ -n "${rest:-}" ] || [ ! -d "$root/samples/$sample" ]; then
        echo "make.sh: '$report' is not SAMPLE:LANG:LENGTH, with a folder of samples/, en or zh, and full, council or public" >&2
        exit 2
    fi

    name=$sample-$lang-$length
    # An empty name of the ledger: drawing pictures is not a run worth remembering.
    AGGLOADVISOR_LEDGER= "${program[@]}" advise "$root/samples/$sample" --lang "$lang" --length "$length" -o "$work/$name.pdf" > /dev/null
    mkdir "$work/$name"
    pdftoppm -r 40 -png "$work/$name.pdf" "$work/$name/page"
    # Shrunk from twice the size: small letters stay letters. Stripped and with one sampling, so that the same pages give the same file.
    montage "$work/$name"/page-*.png -filter Lanczos -tile 8x -geometry 160x+3+3 -background '#9aa0a6' \
        -strip -interlace none -sampling-factor 4:2:0 -quality 62 "$out/$name.jpg"
    echo "$out/$name.jpg: $(find "$work/$name" -name '*.png' | wc -l) pages, $(($(stat -c %s "$out/$name.jpg") / 1024)) KB"
done
