# SPDX-FileCopyrightText: 2026 Windlass contributors
# SPDX-License-Identifier: Apache-2.0

"""Checks files against the bytes that the benchmark server serves (see content.h)."""

import array
import os
import sys

WORD = 8
STRIDE = 4096
MASK = (1 << 64) - 1


def word_at(offset):
    """The eight bytes of the content at an offset that is a multiple of eight."""
    return ((offset // WORD + 1) * 0x9E3779B97F4A7C15 & MASK).to_bytes(WORD, "little")


def problem_with(path, size, content_offset=0):
    """What is wrong with a downloaded file, or None.

    Looks at its size, at one word in every page and at the last word: enough to find a missing, misplaced
    or repeated piece, without the cost of comparing everything.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError as error:
        return str(error)
    try:
        found = os.fstat(descriptor).st_size
        if found != size:
            return f"{path}: {found} bytes instead of {size}"
        for offset in (*range(0, size, STRIDE), size - WORD):
            if os.pread(descriptor, WORD, offset) != word_at(content_offset + offset):
                return f"{path}: wrong bytes at offset {offset}"
    finally:
        os.close(descriptor)
    return None


def problem_with_repeated(path, size, content_size):
    """What is wrong with a file that repeats the content from its beginning to its end, or None.

    Compares every byte.
    """
    words = array.array("Q", (((index + 1) * 0x9E3779B97F4A7C15) & MASK for index in range(content_size // WORD)))
    if sys.byteorder != "little":
        words.byteswap()
    expected = words.tobytes()
    found = os.stat(path).st_size
    if found != size:
        return f"{path}: {found} bytes instead of {size}"
    with open(path, "rb") as file:
        for offset in range(0, size, content_size):
            length = min(content_size, size - offset)
            if file.read(length) != expected[:length]:
                return f"{path}: wrong bytes within the {content_size} from {offset} on"
    return None
