#!/bin/sh
# What `make install` does: find a Python, make the environment, install into it what requirements.lock names.
# Whatever is missing is told in one line, with the command that helps, before anything is done.
# Usage: install.sh ENVIRONMENT PYTHON...
set -u
environment=$1
shift
log=build/install.log
needed=900 # MB

refuse() {
  echo "Backscope cannot be installed: $1" >&2
  exit 1
}

# Pip's own reason is the last line that it calls an error.
explain() {
  if grep -qi 'retrying\|connection\|name resolution\|timed out' "$log"; then
    refuse "no package index answers; with a network (or PIP_INDEX_URL, or PIP_FIND_LINKS) again: make install (all of it: $log)"
  fi
  reason=$(grep -i 'error' "$log" | tail -n 1)
  refuse "${reason:-pip has failed}; then again: make install (all of it: $log)"
}

test -w . || refuse 'this folder cannot be written; take a copy: cp -r . ~/backscope && cd ~/backscope && make run'
free=$(df -Pk . 2>/dev/null | { read -r _; read -r _ _ _ kilobytes _; echo "${kilobytes:-}"; })
case $free in
  '' | *[!0-9]*) ;; # a system that does not say
  *) test -d "$environment" || test "$free" -ge $((needed * 1024)) ||
    refuse "the disk is full: $needed MB are needed here, $((free / 1024)) MB are free; see: df -h ." ;;
esac

# A Python that can make environments wins; without one, the first that is new enough is told what it lacks.
found='' ready=''
for python in "$@"; do
  "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' >/dev/null 2>&1 || continue
  found=${found:-$python}
  "$python" -c 'import ensurepip, venv' >/dev/null 2>&1 && ready=$python && break
done
test -n "$found" || refuse 'it needs Python 3.11 to 3.14; on Debian, as root: apt-get install python3 python3-venv'
test -n "$ready" || refuse "it needs Python's venv module; on Debian, as root: apt-get install ${found##*/}-venv"

mkdir -p build && : >"$log" || refuse 'nothing can be written into build/; make it yours, as root: chown -R $(logname) build'
echo "Installing into $environment, once; this takes a minute."
pip() {
  "$environment/bin/python" -m pip --disable-pip-version-check "$@" >>"$log" 2>&1
}
pip --version || "$ready" -m venv --clear "$environment" >>"$log" 2>&1 || explain
pip install --require-hashes --requirement requirements.lock || explain
pip install --no-deps --no-build-isolation --editable . || explain
touch "$environment/.installed"
