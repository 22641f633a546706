#!/usr/bin/env python3
"""Writes a project with many policies: the samples, varied by a seed.

Usage: inputs.py FOLDER COUNT [SEED]

Each policy is one of the samples of `policies/` with another id, other names, addresses, dates,
versions and periods, and with the order of its purposes' and recipients' entries left as it is: what
the laws ask for stays said, so every policy builds. The same arguments give the same bytes.
"""

import random
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ["website", "app", "platform", "global"]
WORDS = "Alder Birch Cedar Dogwood Elm Fir Ginkgo Hazel Ivy Juniper Larch Maple Oak Pine Rowan Willow".split()
HAN = "云山海川林泉星辰松柏江河湖岭峰雪"
PERIOD = re.compile(r"\bP(\d+)([YM])\b")


def varied(text: str, name: str, at: int, random_: random.Random) -> str:
    """One policy's source from a sample's."""
    latin, han = random_.choice(WORDS), "".join(random_.sample(HAN, 2))
    text = re.sub(r"^id: .*$", f"id: {name}-{at:05}", text, flags=re.M)
    text = re.sub(r"^version: .*$", f"version: {random_.randint(4, 9)}.{random_.randint(0, 20)}.0", text, flags=re.M)
    text = text.replace("Example ", f"Example {latin} ").replace("示例", f"示例{han}")
    text = text.replace("example.com", f"{latin.lower()}-{at}.example.com")
    # No statutory minimum is undercut: periods only grow.
    text = PERIOD.sub(lambda found: f"P{int(found[1]) + random_.randint(0, 2)}{found[2]}" if found[2] == "Y" and int(found[1]) > 2 else found[0], text)
    return text


def write(folder: Path, count: int, seed: int) -> None:
    """Writes the project."""
    policies = folder / "policies"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "policies" / "shared", policies / "shared")
    sources = {name: (ROOT / "policies" / f"{name}.yaml").read_text() for name in SAMPLES}
    random_ = random.Random(seed)
    for at in range(count):
        name = SAMPLES[at % len(SAMPLES)]
        (policies / f"{name}-{at:05}.yaml").write_text(varied(sources[name], name, at, random_))
    (folder / "policyc.yaml").write_text("forms: [pages]\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
