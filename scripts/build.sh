# SPDX-License-Identifier: Apache-2.0
# What scripts/crosscheck and scripts/test share; sourced, not run.
#
#   require_packages      installs what scripts/packages.txt lists and the machine lacks
#   build PRESET TARGET…  configures if need be and builds; silent if there is nothing to do

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# What one checkout has compiled another need not: paths count from the checkout.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=true

say() { printf 'crosscheck: %s\n' "$*" >&2; }

missing_packages() {
  local wanted installed
  wanted=$(grep -vE '^[[:space:]]*(#|$)' "$root/scripts/packages.txt" | sort)
  installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' $wanted 2>/dev/null |
              sed -n 's/^ii  *//p' | sort)
  comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$installed")
}

require_packages() {
  local missing
  missing=$(missing_packages)
  [ -z "$missing" ] && return
  missing=$(echo $missing)  # on one line
  if [ "$(id -u)" -ne 0 ]; then
    say "these Debian packages are missing:"
    printf '  apt-get install %s\n' "$missing" >&2
    say "run that as root, then try again"
    exit 2
  fi
  say "installing $missing"
  local log
  log=$(mktemp)
  if ! { apt-get update && DEBIAN_FRONTEND=noninteractive \
         apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    say "the packages could not be installed"
    exit 2
  fi
  rm -f "$log"
}

# The generator rewrites build.ninja when a CMake file has changed, so that one check of the
# build folder is enough.
build() {
  local preset=$1 dir=$root/build/$1
  shift
  if [ ! -f "$dir/build.ninja" ]; then
    say "configuring build/$preset"
    mkdir -p "$root/build"
    (cd "$root" && cmake --preset "$preset" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache) >"$dir.log" 2>&1 ||
      { cat "$dir.log" >&2; say "configuring failed"; exit 2; }
    rm -f "$dir.log"
  fi
  if ninja -C "$dir" -n "$@" | grep -q 'no work to do'; then return; fi
  say "building build/$preset"
  if [ -t 2 ]; then
    ninja -C "$dir" "$@" >&2
  else
    ninja -C "$dir" --quiet "$@" >&2
  fi || { say "the build failed"; exit 2; }
}
