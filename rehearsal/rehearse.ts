import { setMaxListeners } from 'node:events';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from '@temporalio/client';
import { loadDefinition } from '../campaigns/load.ts';
import { openClient } from '../client/commands.ts';
import { say, type Language } from '../domain/words.ts';
import type { Definition } from '../events/settings.ts';
import { followTopic, readTopic } from '../kafka/source.ts';
import { recordTopic } from '../kafka/topics.ts';
import type { ScaledClock } from '../workflows/messages.ts';
import { writeScript, type Script } from './cast.ts';
import { dryRun, type DryRun } from './dry-run.ts';
import { Fold, type Fact } from './fold.ts';
import { clockFor, pacesOf } from './pacing.ts';
import { perform } from './run.ts';
import { tableOf } from './table.ts';
import { tellWaiting, verdictText } from './telling.ts';
import { DRY_RECORD, judge, latenessIn, streamIdsOf, type Evidence, type Verdict } from './verdict.ts';
import { openView, type Screen } from './view.ts';
import { foldsUnequal, published } from './witness.ts';
import { sentence, sentences } from './words.ts';

export type Rehearsing = {
  run: string;
  temporal: string;
  brokers: readonly string[];
  language: Language;
  /** The plan to rehearse; its settings and roster lie beside it. */
  file: string;
  units: number;
  seconds: number;
  seed: string;
  screen: Screen;
  /** Where `verdict.json` is written. */
  folder: string;
  signal?: AbortSignal;
};

/** The script does not go through the deciders alone: a fault of the cast, or settings that it cannot play. */
export class ScriptUnplayable extends Error {
  override readonly name = 'ScriptUnplayable';
}

type Play = { definition: Definition; script: Script; dry: DryRun };

/**
 * Rehearses a campaign on the real servers, from launch to close, and judges what is on Kafka afterwards. The worker of the
 * record `rehearsal/{run}` must be up. Throws `UnreadableDefinition`, `ScriptUnplayable`, and the error of an outage that lasts.
 */
export async function rehearse(rehearsing: Rehearsing): Promise<Verdict> {
  const play = readPlay(rehearsing);
  const client = await openClient(rehearsing.temporal);
  const stop = new AbortController();
  const signal = rehearsing.signal ? AbortSignal.any([stop.signal, rehearsing.signal]) : stop.signal;
  // Every wait of every unit listens to it.
  setMaxListeners(0, signal);
  try {
    const { evidence, tell } = await staged(rehearsing, play, client, signal);
    const { verdict, failures } = judge(evidence);
    tell(table(rehearsing, play, evidence));
    tell(verdictText(verdict, failures, rehearsing.language));
    write(rehearsing.folder, verdict);
    return verdict;
  } finally {
    stop.abort();
    await client.connection.close();
  }
}

function readPlay({ file, units, seed }: Rehearsing): Play {
  const { definition, roster } = loadDefinition(file);
  const script = writeScript({ definition, roster: roster?.units ?? [], units, seed });
  const dry = dryRun(script, DRY_RECORD);
  const [surprise] = dry.surprises;
  if (!surprise) return { definition, script, dry };
  const { stream, at, command, expected, found } = surprise;
  throw new ScriptUnplayable(`${stream} ${command} ${at}: ${expected} ≠ ${found}`);
}

async function staged(rehearsing: Rehearsing, { script, dry }: Play, client: Client, signal: AbortSignal) {
  const { run, brokers, language, screen, seconds } = rehearsing;
  const since = Date.now();
  const record = `rehearsal/${run}`;
  const clock = clockFor(script, seconds, since);
  const topic = { brokers, clientId: 'thidua-rehearsal', log: () => undefined, topic: recordTopic(record), signal };
  const view = openView({ script, clock, language, screen });
  const { tell } = view;
  const waiting = tellWaiting(tell, language);
  const witness = { client, waiting, signal };
  tell(openingText(rehearsing, script));
  const stopWatching = watch(topic, view.fact);
  try {
    const acts = pacesOf(script, dry);
    const surprises = await perform({ ...witness, record, script, acts, clock, onEntry: view.entry });
    const unpublished = await published(streamIdsOf(script, record), witness);
    tell(say(sentences.reading, language));
    const { fold, late } = await readBack(topic, clock);
    const unequal = await foldsUnequal(fold.streams, witness);
    const judged = { script, run, record, dry, fold, late, surprises, unpublished, unequal };
    const evidence: Evidence = { ...judged, seconds: (Date.now() - since) / 1_000 };
    return { evidence, tell };
  } finally {
    view.close();
    await stopWatching();
  }
}

type Topic = Parameters<typeof readTopic>[0] & { signal: AbortSignal };

/** Only the eye follows; what is wrong with Kafka shows when everything is read back. Returns how to stop. */
function watch(topic: Topic, seen: (fact: Fact) => void): () => Promise<void> {
  const live = new Fold();
  const stop = new AbortController();
  const signal = AbortSignal.any([topic.signal, stop.signal]);
  const onMessage = (message: Parameters<Fold['take']>[0]): void => live.take(message).forEach(seen);
  const following = followTopic({ ...topic, signal, onMessage }).catch(() => undefined);
  return async () => {
    stop.abort();
    await following;
  };
}

async function readBack(topic: Topic, clock: ScaledClock): Promise<{ fold: Fold; late: number[] }> {
  const fold = new Fold();
  const late: number[] = [];
  for await (const message of readTopic(topic))
    for (const fact of fold.take(message)) late.push(...latenessIn(fact, clock));
  return { fold, late };
}

function openingText({ language, seconds }: Rehearsing, { campaignId, units, entries, seed }: Script): string {
  const facts = { campaign: campaignId, units: units.length, entries: entries.length, seed, seconds };
  return sentence(sentences.opening, language, facts);
}

function table({ language, screen }: Rehearsing, { definition, script }: Play, { fold }: Evidence): string {
  const order = [...script.units, ...script.heirs].map(({ unitId }) => unitId);
  return `\n${tableOf({ streams: fold.streams, definition, order, language, columns: screen.columns ?? 160 })}\n`;
}

/** Whole or not at all. */
function write(folder: string, verdict: Verdict): void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'verdict.json');
  writeFileSync(`${file}.next`, `${JSON.stringify(verdict, null, 2)}\n`);
  renameSync(`${file}.next`, file);
}
