import { campaignStream, unitStream, type ScaledClock } from '../workflows/messages.ts';
import type { Script } from './cast/script.ts';
import { decisionsHash, differences } from './decisions.ts';
import type { DryRun, Stream } from './dry-run.ts';
import type { Surprise } from './expectation.ts';
import type { Failure } from './failure.ts';
import type { Fact, Fold } from './fold.ts';
import { realTimeOf } from './pacing.ts';

/** What `var/rehearsal/verdict.json` says. `streams` counts the campaign's too; `lateness` is in days of the campaign. */
export type Verdict = {
  ok: boolean;
  campaign: string;
  run: string;
  units: number;
  streams: number;
  events: number;
  gaps: number;
  duplicatesDropped: number;
  /** Streams whose fold is, to the letter, what their workflow answers. */
  foldEqualsWorkflow: number;
  seconds: number;
  lateness: { p50: number; max: number };
  seed: string;
  /** Hash of all decisions: the same for a seed at any speed. */
  decisions: string;
  /** A unit to look at first. */
  example: string;
};

/** All that a verdict is made of. */
export type Evidence = {
  script: Script;
  run: string;
  record: string;
  dry: DryRun;
  fold: Fold;
  late: readonly number[];
  surprises: readonly Surprise[];
  unpublished: readonly Failure[];
  unequal: readonly Failure[];
  seconds: number;
};

export const streamIdsOf = ({ campaignId, units, heirs }: Script, record: string): string[] => [
  campaignStream(record, campaignId),
  ...[...units, ...heirs].map(({ unitId }) => unitStream(record, campaignId, unitId)),
];

export function judge(evidence: Evidence): { verdict: Verdict; failures: Failure[] } {
  const { script, run, record, fold, late, unequal, seconds } = evidence;
  const { events, gaps, duplicatesDropped, streams } = fold.counts;
  const failures = failuresOf(evidence);
  const verdict = {
    ok: failures.length === 0,
    ...{ campaign: script.campaignId, run },
    units: unitsOn(fold.streams, script, record),
    ...{ streams, events, gaps, duplicatesDropped },
    foldEqualsWorkflow: fold.streams.length - unequal.length,
    seconds: rounded(seconds),
    lateness: latenessOf(late),
    seed: script.seed,
    decisions: decisionsHash(fold.streams, record),
    example: script.units[0]?.unitId ?? '',
  };
  return { verdict, failures };
}

function failuresOf({ script, record, dry, fold, surprises, unpublished, unequal }: Evidence): Failure[] {
  const found = { units: unitsOn(fold.streams, script, record), streams: fold.counts.streams };
  const wanted = { units: script.units.length, streams: streamIdsOf(script, record).length };
  const counts = (['units', 'streams'] as const).filter((check) => found[check] !== wanted[check]);
  const { gaps } = fold.counts;
  return [
    ...surprises.map(({ at, command, stream, expected, found: said }): Failure => {
      return { check: 'script', stream: `${stream} ${command} ${at}`, expected, found: said };
    }),
    ...unpublished,
    ...fold.damage,
    ...fold.disorder,
    ...(gaps > 0 ? [{ check: 'gaps' as const, stream: record, expected: '0', found: `${gaps}` }] : []),
    ...counts.map((check) => ({ check, stream: record, expected: `${wanted[check]}`, found: `${found[check]}` })),
    ...unequal,
    ...differences({ streams: dry.streams, record: DRY_RECORD }, { streams: fold.streams, record }),
  ];
}

/** The record that a dry run names in its ids. */
export const DRY_RECORD = 'rehearsal/dry-run';

function unitsOn(streams: readonly Stream[], { campaignId, units }: Script, record: string): number {
  const known = new Set(streams.map(({ streamId }) => streamId));
  return units.filter(({ unitId }) => known.has(unitStream(record, campaignId, unitId))).length;
}

/** By how many days of the campaign Kafka had an event of the calendar after its time; nothing for people's events. */
export const latenessIn = ({ event, appendedAt }: Fact, clock: ScaledClock): number[] =>
  event.actor.office === 'calendar' ? [(appendedAt - realTimeOf(event.time, clock)) / clock.msPerDay] : [];

function latenessOf(late: readonly number[]): Verdict['lateness'] {
  const sorted = late.toSorted((a, b) => a - b);
  return { p50: rounded(sorted[Math.floor((sorted.length - 1) / 2)] ?? 0), max: rounded(sorted.at(-1) ?? 0) };
}

const rounded = (number: number): number => Math.round(number * 10) / 10;
