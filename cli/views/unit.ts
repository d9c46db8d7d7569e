import { dueWords, holdWords, unitWords, type Word } from '../../domain/words.ts';
import type { Deadline } from '../../domain/decider.ts';
import type { WaitsFor } from '../../domain/unit/outlook.ts';
import { dayOf, showDate, showInstant } from '../dates.ts';
import { officeName, pairs, part, type Screen } from '../print.ts';
import type { Unit } from '../states.ts';
import { agendaWords, labels, parts, taskWords } from '../words.ts';
import { unitParts } from '../words/unit-pages.ts';
import { checkRows, inspectionRows, registrationRows, reportRows, reviewRows } from './unit-course.ts';
import { returnedOf } from '../unit/returned.ts';
import { returnedRows } from './unit-returned.ts';
import { commendationRows, holdRows, recognitionRows, successionRows } from './unit-record.ts';

export type UnitPage = { record: string; state: Unit; now: string; outlook: { due?: Deadline; waitsFor: WaitsFor } };

export function unitLines(page: UnitPage, screen: Screen): string[] {
  const { state } = page;
  return [
    screen.bold(state.names.at(-1)?.name ?? state.unitId),
    ...pairs(screen, headOf(page, screen)),
    ...part(screen, parts.registrations, registrationRows(state, screen)),
    ...part(screen, unitParts.returned, returnedRows(returnedOf(state), screen)),
    ...part(screen, parts.checks, checkRows(state, screen)),
    ...part(screen, unitParts.inspections, inspectionRows(state, screen)),
    ...part(screen, parts.reviews, reviewRows(state, screen)),
    ...part(screen, unitParts.reports, reportRows(state, screen)),
    ...part(screen, parts.holds, holdRows(state, screen)),
    ...part(screen, parts.recognitions, recognitionRows(state, screen)),
    ...part(screen, parts.commendations, commendationRows(state, screen)),
    ...part(screen, parts.succession, successionRows(state, screen)),
  ];
}

function headOf({ record, state, now, outlook }: UnitPage, screen: Screen): [Word, string | undefined][] {
  const { language, word } = screen;
  const { due, waitsFor } = outlook;
  const held = Object.values(state.holds).some(({ lifted }) => !lifted);
  return [
    [labels.id, state.unitId],
    [labels.campaign, state.campaignId],
    [labels.record, record],
    [labels.formerly, formerNames(state, screen)],
    [labels.kind, state.plan ? `${state.kind} · ${state.plan.kindName}` : state.kind],
    [labels.enrolled, showDate(state.enrolledOn, language)],
    [labels.status, word(unitWords[state.status]) + (held ? ` · ${word(holdWords.held)}` : '')],
    [labels.now, state.closed ? undefined : showInstant(now, language)],
    [labels.waitsFor, waitsText(waitsFor, state, screen)],
    [labels.next, due && dueText(due, state, screen)],
  ];
}

const formerNames = ({ names }: Unit, { language }: Screen): string =>
  names
    .slice(0, -1)
    .map(
      ({ name, from }, at) =>
        `${name} (${showDate(from, language)} – ${showDate(names[at + 1]?.from ?? '', language)})`,
    )
    .join('; ');

/** `Đơn vị: nộp báo cáo, check-2025 (Thiết lập vận hành: …)`; nobody is a sentence of its own. */
function waitsText({ office, for: task, on }: WaitsFor, state: Unit, screen: Screen): string {
  const todo = screen.word(taskWords[task]);
  if (office === 'nobody') return todo;
  const who = officeName(office, screen);
  const rule = ruleOf(state, on, screen);
  return `${who}: ${todo}${on ? ` ${on}` : ''}${rule ? ` (${rule})` : ''}`;
}

function dueText({ at, what, on }: Deadline, state: Unit, screen: Screen): string {
  const said = screen.word(dueWords[what] ?? [what, what]);
  const rule = ruleOf(state, on, screen);
  return `${showDate(dayOf(at), screen.language)}: ${said}${on ? ` ${on}` : ''}${rule ? ` (${rule})` : ''}`;
}

/** Where a deadline or a task comes from: the operator's settings, whoever opened the cycle, or an inspection's minutes. */
export type UnitRule = { key: 'registration' | 'cycle' | 'hr' | 'byMinutes'; of?: string };

export function ruleAt(state: Unit, on: string | undefined): UnitRule {
  if (on === undefined) return { key: 'registration' };
  const [id = '', remedy] = on.split('/');
  const minutes = remedy === undefined ? undefined : state.checks[id]?.inspection?.minutes;
  if (minutes !== undefined) return { key: 'byMinutes', of: minutes };
  const cycleId = state.reviews[id]?.cycleId ?? id;
  const planned = state.plan?.cycles.some((cycle) => cycle.cycleId === cycleId);
  return planned ? { key: 'cycle', of: cycleId } : { key: 'hr' };
}

export const ruleWords = ({ key, of = '' }: UnitRule, { word }: Screen): string =>
  word(agendaWords[key], { of, number: of });

const ruleOf = (state: Unit, on: string | undefined, screen: Screen): string => ruleWords(ruleAt(state, on), screen);
