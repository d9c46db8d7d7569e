import type { Call } from './calls.ts';
import { percentile, type Measured } from './figures.ts';
import type { House } from './house.ts';
import { activityOf } from './life.ts';
import { each, interleaved, lanes, say } from './rounds.ts';
import type { Side, Stream } from './sides.ts';

const UNITS = 24;
const CALLS = { alone: 200, together: 400 };
/** A day of the campaign in an hour: nothing falls due meanwhile. */
const SLOW = 3_600_000;

type Open = { stream: Stream; report: Call };
type Trip = { p50: number; p99: number; cpu: number };

/** From a caller's command to the recorded decision: `ReportActivity` beside a bare update of the same size. */
export async function roundTrip(house: House): Promise<{ figures: Measured[] }> {
  const open = { ours: await openAll(house, house.ours), bare: await openAll(house, house.bare) };
  for (const side of [house.ours, house.bare]) await trips(house, side, open[side.name], 8, 200);
  const alone = await interleaved(house, 'round trip, 1 caller', (side) =>
    trips(house, side, open[side.name], 1, CALLS.alone),
  );
  const together = await interleaved(house, 'round trip, 8 callers', (side) =>
    trips(house, side, open[side.name], 8, CALLS.together),
  );
  const ms = { unit: 'ms', digits: 1 };
  const aim = { most: 1.25 };
  const [one, eight] = ['round trip, 1 caller', `round trip, 8 callers, ${UNITS} units`];
  return {
    figures: [
      { name: `${one}, p50`, ...ms, aim, ...each(alone, ({ p50 }) => p50), floor: '22 ms' },
      { name: `${one}, p99`, ...ms, aim, ...each(alone, ({ p99 }) => p99) },
      { name: `${eight}, p50`, ...ms, aim, ...each(together, ({ p50 }) => p50), floor: '24 callers: 114/s' },
      { name: `${eight}, p99`, ...ms, aim, ...each(together, ({ p99 }) => p99) },
      { name: 'worker CPU of a command', ...ms, ...each(together, ({ cpu }) => cpu) },
    ],
  };
}

async function openAll({ arrivals }: House, side: Side): Promise<Open[]> {
  say(`round trip: ${UNITS} units, ${side.name}`);
  const opened: Open[] = [];
  const ids = Array.from({ length: UNITS }, (_, n) => `trip-${n + 1}`);
  await lanes(ids, 8, async (unitId) => {
    const [enrol, report] = activityOf(side.record, unitId);
    if (!enrol || !report) return;
    const stream = side.begin(unitId, SLOW);
    await side.send(stream, enrol);
    await arrivals.reached(stream.streamId, enrol.reaches);
    opened.push({ stream, report });
  });
  return opened;
}

let sent = 0;

/** So many calls by so many callers, over the units in turn. */
async function trips({ cpu }: House, side: Side, open: Open[], callers: number, calls: number): Promise<Trip> {
  const taken: number[] = [];
  const turns = Array.from({ length: calls }, (_, n) => open[n % open.length]);
  const before = cpu(side);
  await lanes(turns, callers, async (one) => {
    if (!one) return;
    sent += 1;
    const command = { ...one.report.command, commandId: `report-${sent}` };
    const since = performance.now();
    await side.send(one.stream, { ...one.report, command });
    taken.push(performance.now() - since);
  });
  const used = ((cpu(side) - before) * 1_000) / calls;
  return { p50: percentile(taken, 0.5), p99: percentile(taken, 0.99), cpu: used };
}
