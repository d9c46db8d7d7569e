"""Figures of every campaign, from the events on Kafka. Needs Python 3.9, and `pip install kafka-python` for --brokers.

    python3 figures.py --brokers localhost:9092      reads the topic from its beginning to its end
    kcat -C -b localhost:9092 -t thidua.events.v1 -o beginning -e -q -f '%s\\n' | python3 figures.py
    python3 figures.py events.ndjson                 one event a line, as kcat and `thidua events tail --json` write them

It keeps nothing: each run counts again from the first event, so a repeat or a restart cannot count twice.
Ends with 1, and says which, if a stream has a gap or a broken chain of hashes: such figures are not to be used.
"""

import argparse
import base64
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict


def from_lines(lines):
    for line in lines:
        if line.strip():
            yield line.rstrip(b"\n")


def from_kafka(brokers, topic):
    from kafka import KafkaConsumer, TopicPartition  # pip install kafka-python

    consumer = KafkaConsumer(bootstrap_servers=brokers.split(","), group_id=None, enable_auto_commit=False)
    partitions = [TopicPartition(topic, number) for number in consumer.partitions_for_topic(topic) or ()]
    if not partitions:
        sys.exit(f"Chưa có chủ đề {topic} tại {brokers}.")
    consumer.assign(partitions)
    consumer.seek_to_beginning(*partitions)
    ends = consumer.end_offsets(partitions)
    while any(consumer.position(partition) < ends[partition] for partition in partitions):
        for records in consumer.poll(timeout_ms=1000).values():
            yield from (record.value for record in records)
    consumer.close()


def hash_of(value):
    return base64.urlsafe_b64encode(hashlib.sha256(value).digest()).rstrip(b"=").decode()


class Streams:
    """At least once, in order, becomes exactly once, in order: for each stream 1, 2, 3 …, whatever comes."""

    def __init__(self, rehearsal):
        self.rehearsal = rehearsal
        self.applied, self.hashes, self.parked = Counter(), {}, defaultdict(dict)

    def take(self, value):
        event = json.loads(value)
        stream, sequence = event["subject"], int(event["sequence"])
        if event["source"].startswith("/thidua/rehearsal/") and not self.rehearsal:
            return  # nothing that really happened
        if sequence <= self.applied[stream]:
            return  # a repeat
        parked = self.parked[stream]
        parked[sequence] = value
        while (following := self.applied[stream] + 1) in parked:
            event = json.loads(parked[following])
            if event.get("prevhash") != self.hashes.get(stream):
                return  # not what the stream wrote: it waits for a person
            self.hashes[stream] = hash_of(parked.pop(following))
            self.applied[stream] = following
            yield event

    def waiting(self):
        for stream, parked in sorted(self.parked.items()):
            following = self.applied[stream] + 1
            if parked:
                why = "không khớp mã băm" if following in parked else "còn thiếu"
                yield f"{stream}: sự kiện {following} {why}"


# What is counted, by type; every other type, and every field not named here, is ignored.
COUNTED = {
    "thidua.unit.UnitEnrolled.v1": "Đơn vị tham gia",
    "thidua.unit.UnitRegistered.v1": "Đã đăng ký",
    "thidua.unit.UnitWithdrew.v1": "Thôi tham gia",
    "thidua.unit.CheckReported.v1": "Báo cáo đã nộp",
    "thidua.unit.CheckMissed.v1": "Quá hạn báo cáo",
    "thidua.unit.UnitCommended.v1": "Khen thưởng",
    "thidua.unit.CommendationRevoked.v1": "Hủy bỏ khen thưởng",
}


def figures(values, streams):
    """By campaign and name: a unit's report that was returned and submitted again is one report of its cycle."""
    found = defaultdict(lambda: defaultdict(set))
    for event in (event for value in values for event in streams.take(value)):
        data, campaign = event["data"], re.search(r"(?:campaign|unit)/([^/]+)", event["subject"])[1]
        which = (event["subject"], data.get("cycleId", event["id"]))
        if event["type"] in COUNTED:
            found[campaign][COUNTED[event["type"]]].add(which)
        if event["type"] == "thidua.unit.CheckReported.v1" and "lateByDays" in data:
            found[campaign]["Báo cáo nộp muộn"].add(which)
    return {campaign: {name: len(each) for name, each in of.items()} for campaign, of in found.items()}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("file", nargs="?", help="one event a line; standard input if there is none")
    options.add_argument("--brokers", help="host:port, separated by commas")
    options.add_argument("--topic", default="thidua.events.v1")
    options.add_argument("--rehearsal", action="store_true", help="count a rehearsal's events too")
    options.add_argument("--json", action="store_true", help="figures as JSON")
    given = options.parse_args()
    lines = open(given.file, "rb") if given.file else sys.stdin.buffer
    values = from_kafka(given.brokers, given.topic) if given.brokers else from_lines(lines)
    streams = Streams(given.rehearsal)
    counts = figures(values, streams)
    if given.json:
        print(json.dumps(counts, ensure_ascii=False, sort_keys=True))
    else:
        for campaign, of in sorted(counts.items()):
            print(campaign)
            for name, count in sorted(of.items()):
                print(f"  {name}: {count}")
    waiting = list(streams.waiting())
    for line in waiting:
        print(f"Chờ: {line}", file=sys.stderr)
    sys.exit(1 if waiting else 0)


if __name__ == "__main__":
    main()
