"""A few kills of each job in every run; `make kill` does three hundred."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.kill_jobs import JOBS
from tests.scenarios.killing import Job, kill_repeatedly

KILLS = 10


@pytest.mark.slow
@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_nothing_acknowledged_is_lost_and_nothing_is_half_there(job: Job, tmp_path: Path) -> None:
    outcome = kill_repeatedly(job, KILLS, tmp_path, seed=1)
    assert outcome.problems == []
    assert outcome.kills == KILLS
    assert outcome.acts_acknowledged > 0
