import type { z } from 'zod';
import type { Activity } from '../../events/unit/record.ts';
import type { Evidence } from '../../events/values.ts';
import { actHelp } from '../words/unit-acts.ts';
import { act, type About, type Act } from './act.ts';
import { criteriaAt, reportIds } from './cases.ts';
import { typedBy } from './typing.ts';
import { atPosition, type Pair } from './values.ts';

type Activity = z.infer<typeof Activity>;

/** What a unit did, and what it was recognised for. */
export const reportActs: readonly Act[] = [
  act({
    name: 'report',
    word: actHelp.report,
    example: 'c-dc --title "Tuần lễ học tập suốt đời" --period 2026-10-01..2026-10-07 --attach bao-cao.pdf',
    needs: ['title', 'period'],
    takes: ['indicator', 'attach'],
    wish: async ({ title, period, indicator = [], attach = [] }, about) => ({
      type: 'ReportActivity',
      data: { title, period, ...(await shown(indicator, attach, about)) },
    }),
  }),
  act({
    name: 'correct',
    word: actHelp.correct,
    example: 'c-dc --report 1 --reason "Ghi nhầm số lớp" --indicator unit.training=14',
    needs: ['report', 'reason'],
    takes: ['title', 'period', 'indicator', 'attach'],
    wish: async ({ report, reason, title, period, indicator, attach }, about) => {
      const state = await about.state();
      const eventId = atPosition(reportIds(state), report, about.unitId);
      const { title: was, period: span, ...present } = state.reports[eventId] ?? NOTHING;
      const { indicators, evidence } = await shown(indicator ?? [], attach ?? [], about);
      const replacement = {
        title: title ?? was,
        period: period ?? span,
        indicators: indicator ? indicators : present.indicators,
        evidence: attach ? evidence : present.evidence,
      };
      return { type: 'CorrectReport', data: { eventId, reason, replacement } };
    },
  }),
  act({
    name: 'recognise',
    word: actHelp.recognise,
    example: 'c-dc --title "Đơn vị học tập" --body "Hội Khuyến học Việt Nam" --year 2025 --number 12/QĐ-KHVN',
    needs: ['title', 'body', 'year', 'number'],
    wish: ({ title, body, year, number }) => ({ type: 'RecordRecognition', data: { title, body, year, number } }),
  }),
];

/** Of a report that the unit does not have: the rule will say so. */
const NOTHING: Activity = {
  title: '–',
  period: { from: '1900-01-01', to: '1900-01-01' },
  indicators: [],
  evidence: [],
};

/** Indicators as the plan's criteria take them; evidence of one of them, or of the whole. */
async function shown(indicator: readonly Pair[], attach: readonly string[], about: About) {
  const set = criteriaAt(await about.state(), undefined);
  const indicators: Activity['indicators'] = indicator.map(({ key, value }) => ({
    criterion: key,
    value: typedBy(set, key, false, value),
  }));
  const evidence: Evidence[] = [];
  for (const given of attach) {
    const at = given.indexOf('=');
    const of = indicators.find(({ criterion }) => criterion === given.slice(0, Math.max(at, 0)));
    const found = await about.evidence(of ? given.slice(at + 1) : given);
    if (of) of.evidence = [...(of.evidence ?? []), found];
    else evidence.push(found);
  }
  return { indicators, evidence };
}
