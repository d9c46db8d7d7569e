import { dateAt, daysBetween, startOf } from '../domain/calendar.ts';
import { campaignCommandWords, say, unitCommandWords, unitWords, type Language } from '../domain/words.ts';
import type { UnitStatus } from '../domain/unit/state.ts';
import type { ScaledClock } from '../workflows/messages.ts';
import { Board } from './board.ts';
import type { Entry, Script } from './cast/script.ts';
import type { Fact } from './fold.ts';
import { cut, padded, widthOf } from './letters.ts';
import { campaignTimeAt } from './pacing.ts';
import { counted, dated, sentences } from './words.ts';

/** Where a view is drawn: a terminal, a file, or nowhere. */
export type Screen = { isTTY?: boolean | undefined; columns?: number | undefined; write: (text: string) => unknown };
export type Viewing = { script: Script; clock: ScaledClock; language: Language; screen: Screen };

/** Redrawn four times a second on a terminal; elsewhere a plain line every few seconds. */
const REDRAW = 250;
const PLAIN = 5_000;

/** Follows a rehearsal with the eye. What it counts, it has from the topic. */
export function openView({ script, clock, language, screen }: Viewing) {
  const board = new Board();
  const place: Place = { begun: 0 };
  const names = new Map([...script.units, ...script.heirs].map(({ unitId, name }) => [unitId, name]));
  const brush = brushOf(screen);
  const draw = (): void => brush.paint(sceneOf(board, place, { script, clock, language, names }, Date.now()));
  const timer = setInterval(draw, screen.isTTY ? REDRAW : PLAIN);
  return {
    fact: (fact: Fact): void => board.take(fact, Date.now()),
    entry: (happening: Entry): void => void Object.assign(place, { happening, begun: place.begun + 1 }),
    /** A sentence of its own, above what is redrawn. */
    tell: brush.write,
    close(): void {
      clearInterval(timer);
      draw();
      brush.leave();
    },
  };
}

/** How far the script has been played. */
type Place = { happening?: Entry; begun: number };

/** Draws over what it drew last on a terminal, and adds a line elsewhere. */
function brushOf(screen: Screen) {
  let drawn = 0;
  const erase = (): void => {
    if (drawn > 0) screen.write(`\x1b[${drawn}A\x1b[0J`);
    drawn = 0;
  };
  return {
    paint(scene: Scene): void {
      if (!screen.isTTY) return void screen.write(`${plainLine(scene)}\n`);
      const lines = block(scene).map((line) => cut(line, (screen.columns ?? 100) - 1));
      erase();
      screen.write(`${lines.join('\n')}\n`);
      drawn = lines.length;
    },
    write(text: string): void {
      erase();
      screen.write(`${text}\n`);
    },
    /** What is drawn stays. */
    leave: (): void => void (drawn = 0),
  };
}

type Facts = Pick<Viewing, 'script' | 'clock' | 'language'> & { names: Map<string, string> };
export type Scene = { title: string; done: number; statuses: [string, string][]; counts: string; happening: string };

/** What there is to be seen at a moment, in words. A play that is behind its clock shows its own date. */
export function sceneOf(
  board: Board,
  { happening, begun }: Place,
  { script, clock, language, names }: Facts,
  now: number,
): Scene {
  const date = dateAt(earlier(campaignTimeAt(now, clock), script.entries[begun]?.at ?? startOf(script.endsOn)));
  const statuses = Object.keys(unitWords) as UnitStatus[];
  const pace = `${board.pace(now)} ${say(sentences.perSecond, language)}`;
  const played = happening !== undefined && happening === script.entries.at(-1);
  return {
    title: `${script.campaignId} · ${dated(date, language)} · ${board.phase ?? say(sentences.before, language)}`,
    done: daysBetween(script.startOn, date) / daysBetween(script.startOn, script.endsOn),
    statuses: statuses
      .filter((status) => board.count(status) > 0)
      .map((status) => [say(unitWords[status], language), counted(board.count(status), language)]),
    counts: `${counted(board.events, language)} ${say(sentences.events, language)} · ${pace}`,
    happening: played ? say(sentences.after, language) : happening ? sentenceOf(happening, names, language) : '',
  };
}

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Who does what: "Cục Viễn thám quốc gia: Nộp báo cáo check-2025". */
function sentenceOf({ unitId, wish }: Entry, names: Map<string, string>, language: Language): string {
  const words = unitId === undefined ? campaignCommandWords : unitCommandWords;
  const word = (words as Record<string, (typeof unitCommandWords)['Enrol']>)[wish.type];
  const { cycleId, phase } = wish.data as { cycleId?: string; phase?: string };
  const act = [word ? say(word, language) : wish.type, cycleId ?? phase].filter(Boolean).join(' ');
  return unitId === undefined ? act : `${names.get(unitId) ?? unitId}: ${act}`;
}

const plainLine = ({ title, statuses, counts, happening }: Scene): string =>
  [title, ...statuses.map(([word, count]) => `${word} ${count}`), counts, happening].filter(Boolean).join(' · ');

const BAR = 40;

function block({ title, done, statuses, counts, happening }: Scene): string[] {
  const full = Math.round(Math.min(1, Math.max(0, done)) * BAR);
  const longest = Math.max(0, ...statuses.map(([word]) => widthOf(word)));
  return [
    '',
    `  ${title}`,
    `  ${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.round(done * 100)} %`,
    ...statuses.map(([word, count]) => `  ${padded(word, longest)}  ${count.padStart(5)}`),
    `  ${counts}`,
    `  ${happening}`,
  ];
}
