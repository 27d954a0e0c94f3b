"""Scores an export of the corpus and holds it against .ci/floor.json, which only rises.

usage: corpus.py CORPUS_FOLDER [--raise]     (--raise writes the figures reached into the floor)
"""
import json
import pathlib
import subprocess
import sys
import tempfile

FLOOR = pathlib.Path(__file__).with_name("floor.json")
GONGKAI = ["node", "dist/cli/main.js"]
# what must not fall, and what must not rise
UP = ["found", "organization_right", "year_right", "cell_exact", "cell_precision", "docs_fully_right"]
# names of sets, and of their rows in the score
GROUPS = {"pdf": "pdf", "docx": "docx", "doc": "doc", "html": "html", "scan": "image-pdf", "real": "real"}
DOWN = ["silent_wrong", "doubted", "clean_docs_accused", "false_accusations_on_clean", "findings_false"]


def scores(corpus, folder):
    stage, store = folder / "stage", folder / "store"
    run = lambda *args, **kw: subprocess.run(args, check=True, **kw)
    run(sys.executable, str(corpus / "score.py"), "--stage", str(stage), stdout=subprocess.DEVNULL)
    code = subprocess.run([*GONGKAI, "ingest", str(stage), "--store", str(store)], stdout=subprocess.DEVNULL).returncode
    if code not in (0, 3):
        sys.exit(f"ingest ended with {code}")
    for what in ("cells", "findings"):
        run(*GONGKAI, "export", "--what", what, "--format", "jsonl", "--out", str(folder / f"{what}.jsonl"), "--store", str(store))
    args = [sys.executable, str(corpus / "score.py"), "--cells", str(folder / "cells.jsonl"), "--findings", str(folder / "findings.jsonl")]
    print(subprocess.run([*args], check=True, capture_output=True, text=True).stdout.rsplit("\n{", 1)[0])
    last = lambda name: json.loads(subprocess.run([*args, "--set", name], check=True, capture_output=True, text=True).stdout.rstrip().rsplit("\n", 1)[-1])
    reached = {}
    for name in GROUPS:
        group = last(name)[GROUPS[name]]
        reached[name] = {key: group[key] for key in UP + DOWN}
    rules = last("all")["rules"]
    reached["rules_right"] = {key: value["right"] for key, value in rules.items()}
    return reached


def main():
    corpus = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        reached = scores(corpus, pathlib.Path(folder))
    if "--raise" in sys.argv:
        FLOOR.write_text(json.dumps(reached, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        return
    floor = json.loads(FLOOR.read_text(encoding="utf-8"))
    worse = []
    for name in GROUPS:
        for key in UP:
            if reached[name][key] < floor[name][key]:
                worse.append(f"{name} {key}: {reached[name][key]}, floor {floor[name][key]}")
        for key in DOWN:
            if reached[name][key] > floor[name][key]:
                worse.append(f"{name} {key}: {reached[name][key]}, ceiling {floor[name][key]}")
    for key, right in floor["rules_right"].items():
        if reached["rules_right"].get(key, 0) < right:
            worse.append(f"rule {key}: {reached['rules_right'].get(key, 0)} right, floor {right}")
    print("\n".join(worse) or "corpus score: at or above the floor")
    sys.exit(1 if worse else 0)


main()
