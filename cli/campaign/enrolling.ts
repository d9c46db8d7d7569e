import { MOST_UNITS, type Enrolling } from '../../campaigns/enrolment/read.ts';
import { CommandRefused } from '../../client/commands.ts';
import { refusals } from '../../domain/refusals.ts';
import { progressQuery } from '../../workflows/messages.ts';
import type { ActingOptions } from '../context.ts';
import type { Progress } from '../progress.ts';
import { campaignCommand, deliver, type Sent } from '../sending.ts';
import type { Campaign } from '../states.ts';
import { ask, type Session } from '../temporal.ts';

/** Units of one kind that go in one command; its id comes of the file's, so that the same file is never recorded twice. */
export type Page = { commandId: string; kind: string; units: Enrolling[] };
export type RefusedRow = { row: number; unitId: string; code: string };
export type Delivered = {
  enrolled: number;
  refused: RefusedRow[];
  pages: { commandId: string; kind: string; units: number; sequence?: number }[];
  /** What ended it before its last page. */
  error?: Error;
};
export type Wish = { stream: string; acting: ActingOptions; pages: readonly Page[] };

/** One command takes so many units. */
const PAGE = 500;
/** Units that may wait to be told of their enrolment when the next page goes. */
const WAITING = 1_000;
const PAUSE = 300;

export function pagesOf(units: readonly Enrolling[], commandId: string): Page[] {
  const kinds = [...new Set(units.map(({ kind }) => kind))];
  const cut = kinds.flatMap((kind) => {
    const all = units.filter((unit) => unit.kind === kind);
    const starts = Array.from({ length: Math.ceil(all.length / PAGE) }, (_, at) => at * PAGE);
    return starts.map((start) => ({ kind, units: all.slice(start, start + PAGE) }));
  });
  return cut.map((page, at) => ({ commandId: `${commandId}.${at + 1}`, ...page }));
}

/** Pages are asked about one by one: whether all of them have room is known here only. */
export function assertRoom(units: readonly { unitId: string }[], roster: Campaign['roster']): void {
  const size = Object.keys(roster).length + units.filter(({ unitId }) => !Object.hasOwn(roster, unitId)).length;
  if (size <= MOST_UNITS) return;
  throw new CommandRefused(refusals['R-ROSTER-FULL'].en, { code: 'R-ROSTER-FULL', facts: { size, most: MOST_UNITS } });
}

type Tell = Progress & { sentence: (done: number, of: number) => string };

/** Who would be refused, page by page; nothing is recorded. */
export async function forecast(session: Session, wish: Wish, tell: Tell): Promise<RefusedRow[]> {
  const tried = { ...wish, acting: { ...wish.acting, dryRun: true as const } };
  const refused: RefusedRow[] = [];
  for (const page of counted(wish.pages, tell)) refused.push(...(await sendPage(session, tried, page)).refused);
  tell.end();
  return refused;
}

/** Sends page by page, no faster than the units can be told; what ends it half-way is in its answer. */
export async function enrolAll(session: Session, wish: Wish, tell: Tell): Promise<Delivered> {
  const done: Delivered = { enrolled: 0, refused: [], pages: [] };
  try {
    for (const page of counted(wish.pages, tell)) {
      await untilRoom(session, wish.stream);
      const { sent, refused } = await sendPage(session, wish, page);
      done.refused.push(...refused);
      done.enrolled += page.units.length - refused.length;
      const { commandId, kind, units } = page;
      done.pages.push({ commandId, kind, units: units.length, ...(sent?.sequence && { sequence: sent.sequence }) });
    }
  } catch (error) {
    return { ...done, error: error instanceof Error ? error : new Error(String(error)) };
  } finally {
    tell.end();
  }
  return done;
}

/** A page whose units are all refused is refused as a whole: its rows are told as those of others are. */
async function sendPage(
  session: Session,
  { stream, acting }: Wish,
  page: Page,
): Promise<{ sent?: Sent; refused: RefusedRow[] }> {
  const { kind, commandId } = page;
  const units = page.units.map(({ unitId, name }) => ({ unitId, name }));
  try {
    const sent = await deliver(
      session,
      stream,
      campaignCommand({ ...acting, commandId }, { type: 'EnrolUnits', data: { kind, units } }),
    );
    return { sent, refused: rowsOf(page, sent.refused ?? []) };
  } catch (error) {
    if (!(error instanceof CommandRefused) || !PER_UNIT.includes(error.code)) throw error;
    const { code } = error;
    return {
      refused: rowsOf(
        page,
        [error.facts.units ?? []].flat().map((unitId) => ({ unitId: String(unitId), code })),
      ),
    };
  }
}

const PER_UNIT = ['R-ALREADY-ENROLLED', 'R-SUCCEEDED'];

const rowsOf = ({ units }: Page, refused: readonly { unitId: string; code: string }[]): RefusedRow[] => {
  const codes = new Map(refused.map(({ unitId, code }) => [unitId, code]));
  return units.flatMap(({ row, unitId }) => {
    const code = codes.get(unitId);
    return code === undefined ? [] : [{ row, unitId, code }];
  });
};

async function untilRoom(session: Session, stream: string): Promise<void> {
  for (;;) {
    const { deliveries } = await ask(session, stream, progressQuery);
    const waiting = deliveries.reduce((sum, { of, done, paused }) => sum + (paused ? 0 : of - done), 0);
    if (waiting <= WAITING) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

function* counted(pages: readonly Page[], { say, sentence }: Tell): Generator<Page> {
  const of = pages.reduce((sum, { units }) => sum + units.length, 0);
  let done = 0;
  for (const page of pages) {
    say(sentence(done, of));
    yield page;
    done += page.units.length;
  }
}
