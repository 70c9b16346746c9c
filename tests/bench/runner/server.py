# SPDX-FileCopyrightText: 2026 Windlass contributors
# SPDX-License-Identifier: Apache-2.0

"""The benchmark server as a process of ours."""

import json
import os
import shutil
import ssl
import subprocess
import urllib.error
import urllib.request

BUCKET = "bench"


class Certificate:
    """For a server on loopback."""

    def __init__(self, folder):
        self.file = os.path.join(folder, "certificate.pem")
        self._key = os.path.join(folder, "key.pem")

    def create(self):
        """Once."""
        if os.path.exists(self.file):
            return
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
             "-keyout", self._key, "-out", self.file, "-days", "2", "-subj", "/CN=localhost",
             "-addext", "subjectAltName=IP:127.0.0.1"],
            check=True, capture_output=True,
        )  # fmt: skip

    @property
    def options(self):
        """Of benchserver."""
        return [f"--certificate={self.file}", f"--key={self._key}"]


class Server:
    """Runs benchserver as long as the `with` block lasts.

    `line` holds the options for a bad line or a busy server; with a certificate it speaks TLS.
    """

    def __init__(self, program, sizes, line=(), certificate=None):
        self._certificate = certificate
        self._command = [
            program,
            f"--big-size={sizes.big}",
            f"--small-count={sizes.small_count}",
            f"--small-size={sizes.small}",
            f"--content-size={sizes.content}",
            f"--many-count={sizes.many}",
            *line,
            *(certificate.options if certificate else []),
        ]

    def __enter__(self):
        # No proxy from the environment may come between.
        handlers = [urllib.request.ProxyHandler({})]
        if self._certificate:
            self._certificate.create()
            context = ssl.create_default_context(cafile=self._certificate.file)
            handlers.append(urllib.request.HTTPSHandler(context=context))
        self._opener = urllib.request.build_opener(*handlers)
        self._process = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        port = self._process.stdout.readline().strip()
        if not port:
            raise SystemExit(f"{self._command[0]} did not start")
        scheme = "https" if self._certificate else "http"
        self.url = f"{scheme}://127.0.0.1:{int(port)}"
        return self

    def __exit__(self, *_):
        # The end of its input is the sign to stop; so it stops, too, if we are killed.
        self._process.stdin.close()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def counters(self):
        """Objects and bytes uploaded since the start; requests that were answered, and refused."""
        with self._opener.open(f"{self.url}/-") as answer:
            return json.load(answer)

    def uploaded(self):
        """Objects and bytes uploaded since the start."""
        counters = self.counters()
        return counters["objects"], counters["bytes"]

    def size_of(self, key):
        """The size of an object, or None if there is none."""
        request = urllib.request.Request(f"{self.url}/{BUCKET}/{key}", method="HEAD")
        try:
            with self._opener.open(request) as answer:
                return int(answer.headers["Content-Length"])
        except urllib.error.HTTPError:
            return None

    def fetch(self, key, path):
        with self._opener.open(f"{self.url}/{BUCKET}/{key}") as answer, open(path, "wb") as file:
            shutil.copyfileobj(answer, file, 1 << 20)
