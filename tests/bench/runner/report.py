# SPDX-FileCopyrightText: 2026 Windlass contributors
# SPDX-License-Identifier: Apache-2.0

"""Tables of medians, and the aims that they are held against."""

import dataclasses
import statistics

from runner.measure import Measurement
from runner.scenarios import LIMITED_SECONDS

SUBJECT = "windlass"
REFERENCE = "rclone"
BEFORE = "before"  # an earlier build of the subject
TOLERANCE = 1.05


@dataclasses.dataclass(frozen=True)
class Aim:
    """One figure of windlass-cli in one scenario, at most `limit` times that of another client.

    Without another client the limit is absolute.
    """

    scenario: str
    metric: str
    limit: float
    reference: str = ""


AIMS = [
    Aim("big-down", "wall", 0.8, "rclone"),
    Aim("big-down", "cpu", 1.0, "rclone"),
    Aim("big-down", "wall", 1.25, "curl"),
    Aim("big-up", "wall", 0.4, "rclone"),
    Aim("big-up", "cpu", 0.35, "rclone"),
    Aim("small-down", "wall", 1.0, "rclone"),
    Aim("small-up", "wall", 1.0, "rclone"),
    *(Aim(name, "peak", 64) for name in ("big-down", "big-up", "small-down", "small-up")),
    Aim("sick-down", "wall", 1.2, "s5cmd"),
    # 90 % of what the server allows are to be used.
    *(Aim(name, "wall", LIMITED_SECONDS / 0.9) for name in ("limit-20", "limit-200")),
    *(Aim(name, "refused", 0.1) for name in ("limit-20", "limit-200")),
    *(Aim(name, "wall", 1.1, "s5cmd") for name in ("far-small-down", "far-big-down")),
    Aim("list", "wall", 1.5),
    Aim("far-list", "wall", 4),
]

METRIC_WORDS = {"wall": "wall time", "cpu": "CPU time", "peak": "peak memory"}
UNITS = {"wall": " s", "cpu": " s", "peak": " MiB", "refused": ""}


def median(runs):
    """The median of each figure on its own."""
    figures = (field.name for field in dataclasses.fields(Measurement))
    return Measurement(*(statistics.median(getattr(run, figure) for run in runs) for figure in figures))


def table(header, rows):
    alignment = ["---", *["---:"] * (len(header) - 1)]
    return "\n".join(f"| {' | '.join(row)} |" for row in [header, alignment, *rows])


def scenario_table(title, runs_of_client):
    """`runs_of_client` maps a client's name to its measurements."""
    medians = {client: median(runs) for client, runs in runs_of_client.items()}
    reference = medians.get(REFERENCE)

    def ratio(figure, metric):
        return f"{figure / getattr(reference, metric):.2f}" if reference else "–"

    any_refused = any(middle.refused > 0 for middle in medians.values())
    rows = []
    for client, runs in runs_of_client.items():
        middle = medians[client]
        walls = [run.wall for run in runs]
        rows.append([
            client,
            str(len(runs)),
            f"{middle.wall:.2f}",
            f"{min(walls):.2f}–{max(walls):.2f}",
            f"{middle.cpu:.2f}",
            f"{middle.peak:.0f}",
            ratio(middle.wall, "wall"),
            ratio(middle.cpu, "cpu"),
            *([f"{100 * middle.refused:.0f} %"] if any_refused else []),
        ])  # fmt: skip
    ratios = [f"wall / {REFERENCE}", f"CPU / {REFERENCE}"]
    header = ["client", "runs", "wall s", "from–to", "CPU s", "peak MiB", *ratios, *(["refused"] if any_refused else [])]
    return f"### {title}\n\n{table(header, rows)}\n"


def judged(aim, runs_of_client):
    """(measured, verdict) in words."""
    if SUBJECT not in runs_of_client or (aim.reference and aim.reference not in runs_of_client):
        return "–", "not measured"
    measured = getattr(median(runs_of_client[SUBJECT]), aim.metric)
    unit = UNITS[aim.metric]
    if aim.reference:
        measured /= getattr(median(runs_of_client[aim.reference]), aim.metric)
        unit = " ×"
    return f"{measured:.2f}{unit}", "met" if measured <= aim.limit else "**not met**"


def aims_table(titles, results):
    """`titles` maps the names of the scenarios that ran to their titles, `results` to their measurements."""
    rows = []
    for aim in AIMS:
        if aim.scenario in titles:
            unit = f" × {aim.reference}" if aim.reference else UNITS[aim.metric]
            words = METRIC_WORDS.get(aim.metric, "share of requests refused")
            measured, verdict = judged(aim, results[aim.scenario])
            rows.append([f"{titles[aim.scenario]}, {words}", f"≤ {aim.limit:.3g}{unit}", measured, verdict])
    return f"### Aims of {SUBJECT}-cli\n\n{table(['figure', 'aim', 'measured', 'verdict'], rows)}\n"


def change_table(titles, results):
    """(table, whether nothing is worse than BEFORE by more than the tolerance)."""
    rows = []
    is_good = True
    for scenario, title in titles.items():
        before, now = (dataclasses.asdict(median(results[scenario][name])) for name in (BEFORE, SUBJECT))
        for metric, words in METRIC_WORDS.items():
            ratio = now[metric] / before[metric]
            is_kept = ratio <= TOLERANCE
            is_good = is_good and is_kept
            figures = [f"{figure[metric]:.2f}" for figure in (before, now)]
            rows.append([f"{title}, {words}", *figures, f"{ratio:.2f} ×", "kept" if is_kept else "**worse**"])
    header = ["figure", "before", "now", "ratio", "verdict"]
    return f"### {SUBJECT}-cli beside the one before\n\n{table(header, rows)}\n", is_good
