# SPDX-FileCopyrightText: 2026 Windlass contributors
# SPDX-License-Identifier: Apache-2.0

"""Runs one command and measures it."""

import dataclasses
import subprocess
import tempfile

TIME_LIMIT = 900


class CommandFailed(Exception):
    """The command exited with something other than 0, or took far too long."""


@dataclasses.dataclass(frozen=True)
class Measurement:
    """Wall and CPU (user + system) seconds of one process, its peak resident memory in MiB.

    `refused`: the share of its requests that the server refused.
    """

    wall: float
    cpu: float
    peak: float
    refused: float = 0.0


def base_environment(home):
    """What every client gets: nothing from the caller, so none of its settings, profiles or proxies."""
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": home,
        "LC_ALL": "C.UTF-8",
        "AWS_ACCESS_KEY_ID": "benchbenchbenchbench",
        "AWS_SECRET_ACCESS_KEY": "benchbenchbenchbenchbenchbenchbenchbench",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
    }


class Stopwatch:
    """Measures commands with the program benchmeasure."""

    def __init__(self, program):
        self._program = program

    def measure(self, command, environment):
        shown = " ".join(command)
        with tempfile.TemporaryFile() as errors:
            try:
                output = subprocess.run(
                    [self._program, *command],
                    env=environment,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=errors,
                    timeout=TIME_LIMIT,
                    check=True,
                ).stdout
            except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
                raise CommandFailed(f"{shown}\n{error}") from error
            exit_status, wall, cpu, peak = output.split()
            if int(exit_status) != 0:
                errors.seek(0)
                tail = errors.read()[-2000:].decode(errors="replace")
                raise CommandFailed(f"{shown}\nexit status {int(exit_status)}\n{tail}")
        return Measurement(float(wall), float(cpu), int(peak) / 1024)
