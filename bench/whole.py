#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whole-program time and peak memory of a command, start included.

usage: whole.py [-n RUNS] COMMAND [ARG...]     prints minimum, median and maximum
"""
import os
import statistics
import sys
import time

args = sys.argv[1:]
runs = 11
if len(args) > 1 and args[0] == "-n":
    runs, args = int(args[1]), args[2:]
if not args:
    sys.exit(__doc__)

seconds, peak = [], 0
for _ in range(runs):
    begin = time.perf_counter()
    child = os.posix_spawnp(args[0], args, os.environ,
                            file_actions=[(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)])
    _, status, usage = os.wait4(child, 0)
    seconds.append(time.perf_counter() - begin)
    peak = max(peak, usage.ru_maxrss)
    if os.waitstatus_to_exitcode(status) not in (0, 1, 3):
        sys.exit(f"{args[0]} ended with {os.waitstatus_to_exitcode(status)}")
print(f"{min(seconds) * 1e3:.1f} ms minimum, {statistics.median(seconds) * 1e3:.1f} median, "
      f"{max(seconds) * 1e3:.1f} maximum of {runs} runs; peak memory {peak / 1024:.1f} MiB")
