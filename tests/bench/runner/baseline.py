# SPDX-FileCopyrightText: 2026 Windlass contributors
# SPDX-License-Identifier: Apache-2.0

"""Holds a run against an earlier one, kept with --json.

Machines differ, and so does one machine from day to day: times are compared as ratios to the reference
client's of the same run. Memory does not depend on that, and is compared as it is.
"""

import dataclasses
import json

from runner.measure import Measurement
from runner.report import METRIC_WORDS, REFERENCE, SUBJECT, median, table

TOLERANCE = 1.05


class Unusable(Exception):
    """The earlier run cannot be compared with this one."""


def load(path, sizes):
    """The results of the run that was written to `path`, which has to have been one of `sizes`."""
    try:
        with open(path, encoding="utf-8") as file:
            raw = json.load(file)
        was = raw["sizes"]
        results = {
            scenario: {client: [Measurement(**run) for run in runs] for client, runs in clients.items()}
            for scenario, clients in raw["results"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unusable(f"{path}: no figures of an earlier run: {error!r}") from error
    if was != dataclasses.asdict(sizes):
        raise Unusable(f"{path}: its sizes were others: {was}")
    return results


def figure(runs_of_client, metric):
    """What is compared, or None if it was not measured."""
    reference = None if metric == "peak" else REFERENCE
    needed = [SUBJECT, reference] if reference else [SUBJECT]
    if not all(runs_of_client.get(client) for client in needed):
        return None
    measured = getattr(median(runs_of_client[SUBJECT]), metric)
    return measured / getattr(median(runs_of_client[reference]), metric) if reference else measured


def compare(titles, old, new):
    """(table, whether nothing is worse by more than the tolerance).

    `titles` maps the names of the scenarios that ran to their titles; `old` and `new` are results.
    """
    rows = []
    is_good = True
    is_empty = True
    for scenario, title in titles.items():
        for metric, words in METRIC_WORDS.items():
            before, now = (figure(results.get(scenario, {}), metric) for results in (old, new))
            unit = "MiB" if metric == "peak" else f"× {REFERENCE}"
            shown = ["–" if value is None else f"{value:.2f} {unit}" for value in (before, now)]
            change, verdict = "–", "not measured"
            if before and now is not None:
                is_empty = False
                change = f"{(now / before - 1) * 100:+.1f} %"
                is_worse = now > before * TOLERANCE
                is_good = is_good and not is_worse
                verdict = "**worse**" if is_worse else "kept"
            rows.append([f"{title}, {words}", *shown, change, verdict])
    if is_empty:
        raise Unusable(f"nothing to compare: {SUBJECT} ran in no scenario of both")
    header = ["figure", "then", "now", "change", "verdict"]
    return f"### {SUBJECT}-cli beside the earlier run\n\n{table(header, rows)}\n", is_good
