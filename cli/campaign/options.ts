import { Option, type Command } from 'commander';
import type { z } from 'zod';
import { ParentCycle } from '../../events/campaign.ts';
import { Id } from '../../events/values.ts';
import type { Building } from '../building.ts';
import { wrongUse } from '../faults.ts';
import { readText } from '../options.ts';
import { campaignHelp } from '../words/campaign-acts.ts';

/** Readers and options that only campaigns and cycles have. */

export type Heir = { unitId: string; name: string; kind?: string };

/** `id=Name` or `id=Name:kind`; each use of the option adds one. */
export function readHeir(value: string, before: Heir[] = []): Heir[] {
  const [, unitId = '', name = '', kind] = /^([^=]+)=(.+?)(?::([A-Za-z0-9][A-Za-z0-9.-]*))?$/.exec(value.trim()) ?? [];
  if (!Id.safeParse(unitId).success) throw wrongUse('badHeir', { value: value.normalize('NFC').slice(0, 80) });
  return [...before, { unitId, name: readText(name), ...(kind !== undefined && { kind }) }];
}

/** `campaign/cycle/unit`: the parent's cycle that a report answers, and the unit as which. */
export function readParentCycle(value: string): z.infer<typeof ParentCycle> {
  const [campaignId, cycleId, unitId, ...more] = value.split('/');
  const parsed = ParentCycle.safeParse({ campaignId, cycleId, unitId });
  if (!parsed.success || more.length > 0) throw wrongUse('badAnswers', { value: value.slice(0, 80) });
  return parsed.data;
}

/** An act that needs its reason. */
export const reasoned = (command: Command, { word }: Building): Command =>
  command.addOption(new Option('--reason <text>', word(campaignHelp.reason)).argParser(readText).makeOptionMandatory());
