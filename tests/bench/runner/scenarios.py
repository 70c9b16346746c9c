# SPDX-FileCopyrightText: 2026 Windlass contributors
# SPDX-License-Identifier: Apache-2.0

"""What is transferred, and how to see that it was."""

import dataclasses
import os
import shutil

from runner import content
from runner.server import BUCKET, Certificate


class WrongResult(Exception):
    """A client said that it had succeeded, but it had not."""


@dataclasses.dataclass(frozen=True)
class Sizes:
    big: int
    small: int
    small_count: int
    content: int = 0  # what larger objects repeat; 0: nothing repeats
    many: int = 0  # keys under many/, for listings

    def small_key(self, number):
        return f"{number:05}"


def uri_of(key):
    return f"s3://{BUCKET}/{key}"


@dataclasses.dataclass(frozen=True)
class Transfer:
    """One run of one client: between a local file or folder and a key or prefix."""

    download: bool
    recursive: bool
    local: str
    key: str

    @property
    def uri(self):
        return uri_of(self.key)

    def ordered(self, local, remote):
        """(source, destination)"""
        return (remote, local) if self.download else (local, remote)

    def command(self, client, url):
        return client.command(self, url)


@dataclasses.dataclass(frozen=True)
class Listing:
    """One run of one client that lists everything below a prefix into a local file."""

    local: str
    key: str

    @property
    def uri(self):
        return uri_of(self.key)

    def command(self, client, url):
        return ["/bin/sh", "-c", 'out=$1; shift; exec "$@" >"$out"', "sh", self.local, *client.listing(self, url)]


class Scenario:
    """What is done, with which server."""

    recursive = True
    download = False
    is_listing = False

    def __init__(self, name, title, sizes, line, certificate=None):
        self.name = name
        self.title = title
        self.sizes = sizes
        #: Options of the server for a bad line; empty: a good one.
        self.line = line
        #: Of a server that speaks TLS.
        self.certificate = certificate

    def clean(self):
        pass


class Sources:
    """The local files that are uploaded, cut from the server's own content."""

    def __init__(self, folder, sizes):
        self.big = os.path.join(folder, "big")
        self.small = os.path.join(folder, "small")
        self._sizes = sizes

    def create(self, server):
        """Once; `server` has the content."""
        if os.path.exists(self.big):
            return
        sizes = self._sizes
        server.fetch("big", self.big)
        problem = content.problem_with(self.big, sizes.big)
        if problem:
            raise SystemExit(f"the server and runner/content.py disagree: {problem}")
        os.mkdir(self.small)
        with open(self.big, "rb") as big:
            for number in range(sizes.small_count):
                with open(os.path.join(self.small, sizes.small_key(number)), "wb") as file:
                    file.write(big.read(sizes.small))


class Download(Scenario):
    """Fetches `big` or everything under `small/` into a place that is empty each time."""

    download = True

    def __init__(self, name, title, recursive, folder, sizes, line=()):
        super().__init__(name, title, sizes, line)
        self.recursive = recursive
        self._local = os.path.join(folder, "download")

    def prepare(self, _server, _run):
        self.clean()
        if self.recursive:
            os.mkdir(self._local)
        return Transfer(True, self.recursive, self._local, "small/" if self.recursive else "big")

    def verify(self, _server, _transfer):
        sizes = self.sizes
        if not self.recursive:
            problems = [content.problem_with(self._local, sizes.big)]
        else:
            expected = [sizes.small_key(number) for number in range(sizes.small_count)]
            found = sorted(os.listdir(self._local))
            if found != expected:
                raise WrongResult(f"{len(found)} files, or wrong names, instead of {len(expected)}")
            problems = (
                content.problem_with(os.path.join(self._local, key), sizes.small, number * sizes.small)
                for number, key in enumerate(expected)
            )
        problem = next(filter(None, problems), None)
        if problem:
            raise WrongResult(problem)

    def clean(self):
        if os.path.isdir(self._local):
            shutil.rmtree(self._local)
        elif os.path.exists(self._local):
            os.remove(self._local)


class Upload(Scenario):
    """Sends the big file or the folder of small ones to a new key or prefix each time."""

    def __init__(self, name, title, recursive, sources, sizes, certificate=None):
        super().__init__(name, title, sizes, (), certificate)
        self.recursive = recursive
        self._sources = sources
        self._before = (0, 0)

    def prepare(self, server, run):
        self._sources.create(server)
        self._before = server.uploaded()
        if self.recursive:
            return Transfer(False, True, self._sources.small, f"up/small-{run}/")
        return Transfer(False, False, self._sources.big, f"up/big-{run}")

    def verify(self, server, transfer):
        """The server drops the bytes, so this counts objects and bytes and asks for a few sizes."""
        sizes = self.sizes
        if self.recursive:
            count, size = sizes.small_count, sizes.small
            keys = [transfer.key + sizes.small_key(number) for number in (0, sizes.small_count - 1)]
        else:
            count, size = 1, sizes.big
            keys = [transfer.key]
        after = server.uploaded()
        uploaded = (after[0] - self._before[0], after[1] - self._before[1])
        if uploaded != (count, count * size):
            raise WrongResult(
                f"{uploaded[0]} objects, {uploaded[1]} bytes instead of {count}, {count * size}"
            )
        for key in keys:
            found = server.size_of(key)
            if found != size:
                raise WrongResult(f"{key}: {found} bytes instead of {size}")


class List(Scenario):
    """Lists everything under `many/`."""

    is_listing = True

    def __init__(self, name, title, folder, sizes, line=()):
        super().__init__(name, title, sizes, line)
        self._local = os.path.join(folder, "listing")

    def prepare(self, _server, _run):
        return Listing(self._local, "many/")

    def verify(self, _server, _listing):
        with open(self._local, "rb") as lines:
            found = sum(1 for _line in lines)
        if found != self.sizes.many:
            raise WrongResult(f"{found} lines instead of {self.sizes.many}")

    def clean(self):
        os.remove(self._local)


#: How long a server with a limit takes for the files, if all that it allows is used.
LIMITED_SECONDS = 20


def bad_lines(folder, share):
    """Servers that are far, busy or sick. `share`: of the full sizes, for a smoke test."""

    def sizes(**values):
        return Sizes(**({"big": 8, "small": 65536, "small_count": 1} | values))

    count = int(2000 * share)
    medium = sizes(small_count=count)
    far_big = sizes(big=int(1024 * share) << 20)
    many = sizes(many=int(1_000_000 * share))
    files = f"{count:,} × 64 KiB down"
    far = ("--delay=50",)

    def limited(name, rate):
        files = max(10, int(rate * LIMITED_SECONDS * share))
        title = f"{files:,} × 64 KiB down, {rate} requests a second allowed"
        return Download(name, title, True, folder, sizes(small_count=files), (f"--rate={rate}",))

    return [
        Download("sick-down", f"{files}, 8 % refused, 4 % cut", True, folder, medium, ("--refuse=8", "--cut=4")),
        limited("limit-20", 20),
        limited("limit-200", 200),
        Download("far-small-down", f"{files} at 50 ms", True, folder, medium, far),
        Download("far-big-down", f"{far_big.big >> 20} MiB down at 50 ms", False, folder, far_big, far),
        List("list", f"list {many.many:,} keys", folder, many),
        List("far-list", f"list {many.many:,} keys at 50 ms", folder, many, far),
    ]


def all_scenarios(folder, sources, sizes, share):
    big = "1 GiB" if sizes.big == 1 << 30 else f"{sizes.big >> 20} MiB"
    small = f"{sizes.small_count:,} × {sizes.small >> 10} KiB"
    return [
        Download("big-down", f"{big} down", False, folder, sizes),
        Upload("big-up", f"{big} up", False, sources, sizes),
        Download("small-down", f"{small} down", True, folder, sizes),
        Upload("small-up", f"{small} up", True, sources, sizes),
        Upload("tls-big-up", f"{big} up over TLS", False, sources, sizes, Certificate(folder)),
        *bad_lines(folder, share),
    ]
