import { outlook, tasks, type UnitTask } from '../../domain/unit/outlook.ts';
import { progressQuery, unitStream } from '../../workflows/messages.ts';
import { campaignIdOf } from '../campaigns.ts';
import { dayOf } from '../dates.ts';
import { EXIT } from '../faults.ts';
import { AT_ONCE, mapped } from '../pool.ts';
import { told } from '../refused.ts';
import { deliver, unitCommand } from '../sending.ts';
import type { Unit } from '../states.ts';
import { ask, type Session } from '../temporal.ts';
import { ruleAt, type UnitRule } from '../views/unit.ts';
import { near, samplePaper, type Near } from './near.ts';
import { unitState } from './one.ts';
import { typedLine } from './typed.ts';
import { returnedOf, type Supplied } from './returned.ts';

export type Possible = Pick<Near, 'line' | 'on'> & {
  /** The line as it is typed, with something in place of every option that it needs. */
  command: string;
  type: string;
  office: string;
  refusal?: { code: string; error: string; basis?: string };
};
export type NextPage = {
  record: string;
  unitId: string;
  name: string;
  now: string;
  /** What the calendar does next. */
  due?: { at: string; what: string; on?: string; rule: UnitRule };
  tasks: (UnitTask & { rule: UnitRule })[];
  /** What has to be supplied, of what was returned. */
  returned: Supplied[];
  /** What could be done now, and what would be refused, by the rule that would. */
  acts: Possible[];
};

/** What lies next for a unit: by the calendar, by whom, and what its rules would say to each act that lies near. */
export async function nextOf(session: Session, unitId: string): Promise<NextPage> {
  const { record } = session;
  const campaignId = await campaignIdOf(session);
  const state = await unitState(session, campaignId, unitId);
  const stream = unitStream(record, campaignId, unitId);
  const { now } = await ask(session, stream, progressQuery);
  const { due } = outlook(state, now);
  const acts = await mapped(near(state, dayOf(now)), AT_ONCE, (each) =>
    possible(session, stream, state, each, dayOf(now)),
  );
  return {
    record,
    unitId,
    name: state.names.at(-1)?.name ?? unitId,
    now,
    ...(due && { due: { ...due, rule: ruleAt(state, due.on) } }),
    tasks: tasks(state, now).map((task) => ({ ...task, rule: ruleAt(state, task.on) })),
    returned: returnedOf(state),
    acts,
  };
}

async function possible(session: Session, stream: string, state: Unit, each: Near, today: string): Promise<Possible> {
  const { line, on, wish } = each;
  const asked = unitCommand({ document: samplePaper(today) }, state.unitId, wish);
  const { office } = asked.actor;
  const command = typedLine(each, state, today, session.screen);
  const act = { line, command, type: wish.type, office, ...(on !== undefined && { on }) };
  try {
    await deliver(session, stream, { ...asked, dryRun: true });
    return act;
  } catch (error) {
    const { exit, json } = told(error, session.screen);
    if (exit !== EXIT.refused) throw error;
    const { code, error: said, basis } = json as { code: string; error: string; basis?: string };
    return { ...act, refusal: { code, error: said, ...(basis !== undefined && { basis }) } };
  }
}
