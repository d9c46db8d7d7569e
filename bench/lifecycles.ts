import { setTimeout as delay } from 'node:timers/promises';
import type { Measured } from './figures.ts';
import type { Call } from './calls.ts';
import type { House } from './house.ts';
import { lifeOf } from './life.ts';
import { each, interleaved, lanes } from './rounds.ts';
import { toldBy, type Side, type Stream } from './sides.ts';

const LIVES = 40;
const WIDTH = 20;
/** The check opens after 1.2 s, the review after 2.4 s: timers' work, yet the machine is the limit and not the calendar. */
const MS_PER_DAY = 20;
/** From an event's arrival until Temporal has recorded its publish: commands that come sooner share a task with it, by chance. */
const RECORDED = 100;

/** Units from enrolment to commendation, so many a second, each complete when its last event is on Kafka. */
export async function lifecycles(house: House): Promise<{ figures: Measured[] }> {
  for (const side of [house.ours, house.bare]) await liveAll(house, side, 'warm');
  const measured = await interleaved(house, `lifecycles, ${LIVES} at concurrency ${WIDTH}`, (side, round) =>
    liveAll(house, side, String(round)),
  );
  const known = '6.4–13/s of 1 update, 7 timers, 9 events';
  return {
    figures: [
      {
        ...{ name: 'lifecycles', unit: '/s', digits: 2, aim: { least: 0.8 }, floor: known },
        ...each(measured, ({ rate }) => rate),
      },
      { name: 'worker CPU of a lifecycle', unit: 'ms', ...each(measured, ({ cpu }) => cpu) },
      { name: 'openings too late for a timer', unit: '%', ...each(measured, ({ late }) => late) },
    ],
  };
}

async function liveAll(house: House, side: Side, round: string): Promise<{ rate: number; cpu: number; late: number }> {
  const ids = Array.from({ length: LIVES }, (_, n) => `life-${round}-${n + 1}`);
  const lives = ids.map((unitId) => ({ unitId, calls: lifeOf(side.record, unitId) }));
  const [since, before] = [performance.now(), house.cpu(side)];
  let [opened, late] = [0, 0];
  await lanes(lives, WIDTH, async ({ unitId, calls }) => {
    const lived = await live(house, side, side.begin(unitId, MS_PER_DAY), calls);
    opened += lived.opened;
    late += lived.late;
  });
  const rate = LIVES / ((performance.now() - since) / 1_000);
  return { rate, cpu: ((house.cpu(side) - before) * 1_000) / LIVES, late: (100 * late) / opened };
}

/**
 * One whole life. `patient`: each command waits until what the one before wrote is on Kafka and recorded as such. `late`
 * of the cases that the calendar opened had been due before the unit could wait for them: no timer opened those.
 */
export async function live(
  { arrivals }: Pick<House, 'arrivals'>,
  side: Side,
  stream: Stream,
  calls: readonly Call[],
  patient = false,
): Promise<{ opened: number; late: number }> {
  let [opened, late] = [0, 0];
  for (const call of calls) {
    await side.send(stream, call);
    const [due] = toldBy(call, stream.clock).ahead;
    if (call.awaited) opened += 1;
    if (call.awaited && due && due.at < Date.now()) late += 1;
    if (patient || call.awaited || call === calls.at(-1)) await arrivals.reached(stream.streamId, call.reaches);
    if (patient) await delay(RECORDED);
  }
  return { opened, late };
}
