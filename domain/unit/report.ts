import type { UnitPlan } from '../../events/settings.ts';
import { refuse } from '../refusals.ts';
import { own } from '../definition/own.ts';
import { onPaper, type HandlersOf } from './paper.ts';
import type { Enrolled, Report } from './state.ts';

/** What a unit did, and what it was recognised for. */
export const report: HandlersOf<'ReportActivity' | 'CorrectReport' | 'RecordRecognition'> = {
  ReportActivity: (command, _, now) => [onPaper(command, now)('ActivityReported', command.data)],

  /** Always recorded; after the freeze or the close it says so, and changes no result. */
  CorrectReport(command, state, now) {
    const { eventId } = command.data;
    const corrected = own(state.reports, eventId);
    if (!corrected) refuse('R-UNKNOWN-REPORT', { eventId });
    const afterFreeze = state.closed !== undefined || touchesFrozen(state, corrected);
    return [onPaper(command, now)('ReportCorrected', { ...command.data, afterFreeze })];
  },

  /** The same title of the same year and number is recorded once. */
  RecordRecognition(command, state, now) {
    const { title, year, number } = command.data;
    if (!isInForce(state.plan, title, year)) refuse('R-TITLE-NOT-IN-FORCE', { title, year });
    const known = state.recognitions.some(
      (given) => given.title === title && given.year === year && given.number === number,
    );
    return known ? [] : [onPaper(command, now)('UnitRecognised', command.data)];
  },
};

const touchesFrozen = ({ plan, frozenPhases }: Enrolled, { period }: Report): boolean =>
  plan.phases.some(({ id, from, to }) => frozenPhases.includes(id) && from <= period.to && period.from <= to);

const isInForce = ({ titles }: UnitPlan, title: string, year: number): boolean =>
  titles.some((known) => known.title === title && known.fromYear <= year && year <= (known.toYear ?? year));
