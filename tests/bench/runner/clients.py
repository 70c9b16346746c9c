# SPDX-FileCopyrightText: 2026 Windlass contributors
# SPDX-License-Identifier: Apache-2.0

"""How each client is called."""

import os

from runner.report import SUBJECT
from runner.server import BUCKET


class Client:
    """A program that can do the scenarios, or some of them."""

    name = ""
    #: It runs in the first rounds only, without a warm-up.
    max_rounds = None

    def __init__(self, program):
        self.program = program

    def can_do(self, _scenario):
        return True

    def command(self, transfer, url):
        raise NotImplementedError

    def listing(self, listing, url):
        raise NotImplementedError

    def environment(self, _url):
        return {}

    def trusting(self, certificate):
        """The environment in which it trusts the certificate in that file."""
        return {"AWS_CA_BUNDLE": certificate}


class WindlassCli(Client):
    def __init__(self, program, name=SUBJECT):
        super().__init__(program)
        self.name = name

    def command(self, transfer, url):
        recursive = ["--recursive"] if transfer.recursive else []
        return [
            self.program, "--endpoint-url", url, "--no-progress", "cp", *recursive,
            *transfer.ordered(transfer.local, transfer.uri),
        ]  # fmt: skip

    def listing(self, listing, url):
        return [self.program, "--endpoint-url", url, "ls", "--recursive", listing.uri]


class Rclone(Client):
    """Default settings, but for 32 transfers. The remote "bench:" comes from the environment."""

    name = "rclone"

    def command(self, transfer, _url):
        verb = "copy" if transfer.recursive else "copyto"
        remote = f"bench:{BUCKET}/{transfer.key}"
        return [self.program, verb, "--transfers", "32", *transfer.ordered(transfer.local, remote)]

    def listing(self, listing, _url):
        return [self.program, "lsf", "--recursive", "--fast-list", f"bench:{BUCKET}/{listing.key}"]

    def environment(self, url):
        return {
            "RCLONE_CONFIG": os.devnull,
            "RCLONE_CONFIG_BENCH_TYPE": "s3",
            "RCLONE_CONFIG_BENCH_PROVIDER": "Other",
            "RCLONE_CONFIG_BENCH_ENV_AUTH": "true",
            "RCLONE_CONFIG_BENCH_ENDPOINT": url,
        }

    def trusting(self, certificate):
        return {"RCLONE_CA_CERT": certificate}


class Aws(Client):
    name = "aws"
    # Ten thousand small files take it most of a minute, and no aim refers to it.
    max_rounds = 2

    def can_do(self, scenario):
        return not scenario.line and not scenario.is_listing

    def command(self, transfer, url):
        recursive = ["--recursive"] if transfer.recursive else []
        return [
            self.program, "--endpoint-url", url, "s3", "cp", "--no-progress", *recursive,
            *transfer.ordered(transfer.local, transfer.uri),
        ]  # fmt: skip


class S5cmd(Client):
    name = "s5cmd"

    def _base(self, url):
        return [self.program, "--endpoint-url", url, "--numworkers", "256", "--log", "error"]

    def command(self, transfer, url):
        if not transfer.recursive:
            return [*self._base(url), "cp", *transfer.ordered(transfer.local, transfer.uri)]
        if transfer.download:
            return [*self._base(url), "cp", f"{transfer.uri}*", f"{transfer.local}/"]
        return [*self._base(url), "cp", f"{transfer.local}/", transfer.uri]

    def listing(self, listing, url):
        return [self.program, "--endpoint-url", url, "ls", f"{listing.uri}*"]


class CurlRanges(Client):
    name = "curl"

    def can_do(self, scenario):
        return scenario.download and not scenario.recursive

    def command(self, transfer, url):
        return [self.program, f"{url}/{BUCKET}/{transfer.key}", transfer.local]


def all_clients(cli, programs, s5cmd):
    """Every client; `programs` is the folder of the benchmark's own programs, `s5cmd` a path or None."""
    return [
        WindlassCli(cli),
        Rclone("/usr/bin/rclone"),
        Aws("/usr/bin/aws"),  # Debian's, even if another is earlier in PATH
        CurlRanges(os.path.join(programs, "curlranges")),
        *([S5cmd(s5cmd)] if s5cmd else []),
    ]
