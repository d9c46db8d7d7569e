import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { listCampaigns, loadDefinition, UnreadableDefinition, type Problem } from '../../campaigns/load.ts';
import { isWorkingDay } from '../../domain/calendar.ts';
import { stated, unitPlan } from '../../domain/definition.ts';
import { definitionProblems } from '../../domain/definition/problems.ts';
import { canonical, sizeOf } from '../../events/canonical.ts';
import type { Plan } from '../../events/definition.ts';
import { notesOf, openPlaces, quotesOf, sourceLines, unfaithful, unsaid } from './quotes.ts';

type Row = { plan: string; kinds: string[]; phases: string[]; open: Record<string, string>; units?: number };
const rows = parse(readFileSync('test/campaigns/plans.yaml', 'utf8')) as Row[];

const open = (id: string) => loadDefinition(`campaigns/${id}.plan.yaml`);
const sourceOf = (id: string) => sourceLines(`campaigns/sources/${id}.txt`);

/** `id start review year levels`, as the table has it. */
function phaseText({ id, starts, review }: Plan['phases'][number]): string {
  const { kind = '', when, levels = [] } = stated(review) ?? {};
  const year = when && 'within' in when ? [when.rule, when.within] : [];
  return [id, starts, kind, ...year, levels.join(' + ')].filter(Boolean).join(' ');
}

/** The places left open, one for all kinds, grouped by why. */
function openOf(plan: Plan): Record<string, string> {
  const places = openPlaces(plan).map((place) => place.replace(/^kinds\.\d+/, 'kinds.*').split(': '));
  const whys = new Set(places.map(([, why = '']) => why));
  const of = (why: string) => places.filter((place) => place[1] === why).map(([place]) => place);
  return Object.fromEntries([...whys].map((why) => [why, [...new Set(of(why))].join(' ')]));
}

it('the table has every plan that is here', () => {
  const known = ['btnmt-615', ...rows.map(({ plan }) => plan)];
  expect(listCampaigns().map(({ campaignId }) => campaignId)).toEqual(known.toSorted());
});

describe.each(rows)('the plan $plan', (row) => {
  const { definition, roster } = open(row.plan);
  const { plan, settings } = definition;
  const source = sourceOf(row.plan);
  const quotes = quotesOf(plan);

  it('goes by the name of its file', () => expect(plan.campaignId).toBe(row.plan));

  it('quotes nothing but its source', () => expect(unfaithful(quotes, source)).toEqual([]));

  it('leaves out no sentence of its source', () => {
    expect(source.length).toBeGreaterThan(3);
    expect(unsaid(source, quotes, notesOf(plan))).toEqual([]);
  });

  it('would be caught by both if its longest quote were another', () => {
    const longest = quotes.reduce((best, quote) => (quote.says.length > best.says.length ? quote : best));
    const changed = longest.says.replace(/\p{L}+/u, '$& khác');
    const forged = quotes.map((quote) => ({ ...quote, says: quote.says.replace(longest.says, changed) }));
    expect(unfaithful(forged, source)).not.toEqual([]);
    expect(unsaid(source, forged, notesOf(plan))).not.toEqual([]);
  });

  it('names no year that its quotes do not name', () => {
    const stray = quotes.filter(({ value, says }) =>
      (JSON.stringify(value ?? '').match(/\d{4}/g) ?? []).some((year) => !says.includes(year)),
    );
    expect(stray).toEqual([]);
  });

  it('has the kinds, phases and reviews of its source', () => {
    expect(plan.kinds.map(({ id, subject, criteria }) => `${id} ${subject} ${criteria.length}`)).toEqual(row.kinds);
    expect(plan.phases.map(phaseText)).toEqual(row.phases);
  });

  it('leaves open what the source leaves open, and says why', () => {
    expect(openOf(plan)).toEqual(row.open);
    expect(notesOf(plan)).toHaveLength(openPlaces(plan).length);
  });

  it('fits its settings, and each unit needs at most 20 KB of it', () => {
    expect(definitionProblems(definition)).toEqual([]);
    const every = settings.cycles.map(({ cycleId }) => cycleId);
    const sizes = plan.kinds.map(({ id }) => sizeOf(canonical(unitPlan(definition, id, every))));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(20 * 1024);
  });

  it('has settings that inspect only units of the roster, and days off that would be worked', () => {
    const known = roster?.units.map(({ unitId }) => unitId) ?? [];
    const inspected = settings.cycles.flatMap(({ inspection }) => (Array.isArray(inspection) ? inspection : []));
    expect(inspected.filter((id) => !known.includes(id))).toEqual([]);
    const bare = settings.workingYears.map((year) => ({ ...year, off: [], worked: [] }));
    const off = settings.workingYears.flatMap((year) => year.off);
    expect(off.filter((day) => !isWorkingDay(day, bare))).toEqual([]);
  });

  it('has a roster that names no person, family or clan', () => {
    expect(roster?.units.length).toBe(row.units);
    const units = new Set(plan.kinds.filter(({ subject }) => subject === 'unit').map(({ id }) => id));
    const others = roster?.units.filter(({ kind }) => !units.has(kind)) ?? [];
    expect(others.map(({ name }) => name)).toEqual(others.map(({ unitId }) => unitId));
  });
});

describe('a broken copy', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'thidua-plans-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const problemsOf = (file: string): readonly Problem[] => {
    try {
      loadDefinition(file);
    } catch (error) {
      if (error instanceof UnreadableDefinition) return error.problems;
      throw error;
    }
    return [];
  };

  it.each(rows)('of $plan is refused: each mistake with its line', ({ plan }) => {
    const file = path.join(folder, `${plan}.plan.yaml`);
    cpSync(`campaigns/${plan}.settings.yaml`, path.join(folder, `${plan}.settings.yaml`));
    const lines = readFileSync(`campaigns/${plan}.plan.yaml`, 'utf8').split('\n');
    const at = (text: string): number => lines.findIndex((line) => line.startsWith(text));
    const [key, kinds] = [at('legalGrounds:'), at('    subject:')];
    lines[key] = (lines[key] ?? '').replace('legalGrounds', 'legalGround');
    lines[kinds] = '    subject: robot';
    writeFileSync(file, lines.join('\n'));
    expect(problemsOf(file)).toMatchObject([
      { file, line: key + 1, vi: expect.stringContaining('“legalGround”') },
      { file, line: kinds + 1, vi: expect.stringContaining('“robot” không dùng được') },
    ]);
  });
});

describe('the plans together', () => {
  const all = listCampaigns().map(({ campaignId }) => open(campaignId).definition.plan);

  it('name as parents only plans that are here, and answer to kinds that these have', () => {
    const named = all.flatMap(({ related }) => related.flatMap(({ campaignId }) => campaignId ?? []));
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((id) => !all.some(({ campaignId }) => campaignId === id))).toEqual([]);
    const answers = all.flatMap(({ kinds }) => kinds.flatMap(({ answersTo = [] }) => answersTo));
    const isThere = ({ campaignId, kind }: (typeof answers)[number]) =>
      all.some((plan) => plan.campaignId === campaignId && plan.kinds.some(({ id }) => id === kind));
    expect(answers.length).toBeGreaterThan(4);
    expect(answers.filter((answer) => !isThere(answer))).toEqual([]);
  });

  it('sign by office, never by name', () => {
    const signers = all.flatMap(({ document }) => stated(document.signer) ?? []);
    expect(signers).toEqual(['pho-giam-doc-so', 'pho-thu-tuong']);
  });
});

describe('what the seeds differ in', () => {
  const { plan: bacGiang } = open('bacgiang-khcn').definition;

  it('is kept: a copy list is no duty to report, one checks and another publishes (Bắc Giang)', () => {
    expect(bacGiang.duties.map(({ who, kind }) => [who, kind])).toEqual([
      ['trưởng các phòng, đơn vị thuộc Sở', 'other'],
      ['Văn phòng Sở', 'check'],
      ['Trung tâm Ứng dụng KH&CN', 'publish'],
    ]);
    expect(bacGiang.copies?.map(({ says }) => says)).toContain('Sở GD&ĐT;');
    expect([stated(bacGiang.document.capacity), stated(bacGiang.document.date)]).toEqual(['KT', '2024-03']);
  });

  it('is kept: two parents, and a period that is not the parent’s (Hà Nội)', () => {
    const { related, period, phases } = open('hanoi-nnptnt').definition.plan;
    const parents = related.filter(({ relation }) => relation === 'implements').map(({ number }) => number);
    expect(parents).toEqual(['813/QĐ-BNN-TCCB', '52/KH-UBND']);
    expect([stated(period), phases[0] && stated(phases[0].period)]).toEqual([
      { from: '2024', to: '2030' },
      { to: '2025' },
    ]);
    expect(stated(open('ttg-1315').definition.plan.period)).toEqual({ from: '2023', to: '2030' });
  });

  it('is kept: a second phase that awaits guidance (Trà Vinh), a check without a report (Hà Nội)', () => {
    const [guidance] = open('travinh-21').definition.plan.duties;
    expect(guidance?.by).toEqual({ awaits: 'hướng dẫn của Hội đồng Thi đua – Khen thưởng Trung ương' });
    const [first] = open('hanoi-nnptnt').definition.settings.cycles;
    expect(first).toMatchObject({ report: 'none', inspection: 'all' });
  });

  it('is kept: registration required, expected or none', () => {
    const needs = rows.map(({ plan }) => open(plan).definition.settings.registration.need);
    expect(new Set(needs)).toEqual(new Set(['required', 'expected', 'none']));
  });
});
