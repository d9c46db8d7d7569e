import { describe, expect, it } from '@jest/globals';
import { listCampaigns, loadDefinition } from '../../campaigns/load.ts';
import { isWorkingDay } from '../../domain/calendar.ts';
import { unitPlan } from '../../domain/definition.ts';
import { definitionProblems } from '../../domain/definition/problems.ts';
import { canonical, sizeOf } from '../../events/canonical.ts';
import { openPlaces, quotesOf, sourceLines, unfaithful, unsaid } from './quotes.ts';

const { definition, roster } = loadDefinition('campaigns/btnmt-615.plan.yaml');
const { plan, settings } = definition;
const source = sourceLines('campaigns/sources/btnmt-615.txt');
const quotes = quotesOf(plan);

describe('the plan of QĐ 615/QĐ-BTNMT', () => {
  it('quotes nothing but its source', () => {
    expect(unfaithful(quotes, source)).toEqual([]);
  });

  it('leaves out no sentence of its source', () => {
    expect(source.length).toBeGreaterThan(30);
    expect(unsaid(source, quotes)).toEqual([]);
  });

  it('would be caught by both if one word were another', () => {
    const forged = quotes.map((quote) => ({ ...quote, says: quote.says.replace('vào năm 2025', 'vào năm 2026') }));
    expect(unfaithful(forged, source)).toHaveLength(1);
    expect(unsaid(source, forged)).toEqual([expect.stringMatching(/^Tiến hành sơ kết/)]);
  });

  it('names no year that its quotes do not name', () => {
    const stray = quotes.filter(({ value, says }) =>
      (JSON.stringify(value ?? '').match(/\d{4}/g) ?? []).some((year) => !says.includes(year)),
    );
    expect(stray).toEqual([]);
  });

  it('leaves open what the source leaves open, and says why', () => {
    expect(openPlaces(plan)).toEqual([
      'document.signer: cut',
      'document.capacity: cut',
      'legalGrounds: cut',
      'contents: cut',
      'solutions: cut',
      ...plan.kinds.map((_, index) => `kinds.${index}.passRule: silent`),
      'registration: cut',
      'awards.forms: cut',
      'awards.basis: cut',
      'awards.quota: cut',
      'awards.authority: cut',
      'reviewReport: cut',
    ]);
  });

  it('has four kinds, and reviews in 2025 and 2030 without a date', () => {
    expect(plan.kinds.map(({ id, subject, criteria }) => [id, subject, criteria.length])).toEqual([
      ['education', 'unit', 4],
      ['unit', 'unit', 3],
      ['massOrganisation', 'unit', 2],
      ['individual', 'person', 3],
    ]);
    expect(plan.phases.map(({ review }) => 'value' in review && [review.value.kind, review.value.when])).toEqual([
      ['preliminaryReview', { within: '2025' }],
      ['finalReview', { within: '2030' }],
    ]);
  });

  it('fits its settings, and each unit needs at most 20 KB of it', () => {
    expect(definitionProblems(definition)).toEqual([]);
    const every = settings.cycles.map(({ cycleId }) => cycleId);
    const sizes = plan.kinds.map(({ id }) => sizeOf(canonical(unitPlan(definition, id, every))));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(20 * 1024);
  });
});

describe('the settings of its rehearsal', () => {
  it('open no review: HR does, by command', () => {
    expect(settings.cycles.map(({ cycleId, kind }) => [cycleId, kind])).toEqual(
      [2024, 2025, 2026, 2027, 2028, 2029, 2030].map((year) => [`check-${year}`, 'periodicCheck']),
    );
  });

  it('inspect only units of the roster', () => {
    const known = roster?.units.map(({ unitId }) => unitId);
    const inspected = settings.cycles.flatMap(({ inspection }) => (Array.isArray(inspection) ? inspection : []));
    expect(inspected.length).toBeGreaterThan(0);
    expect(inspected.filter((id) => !known?.includes(id))).toEqual([]);
  });

  it('judge persons by a document and score the other kinds', () => {
    expect(Object.keys(settings.grading)).toEqual(['education', 'unit', 'massOrganisation']);
  });

  it('count as off only days that would be worked, and as worked only days that would be off', () => {
    const off = settings.workingYears.flatMap((year) => year.off);
    const worked = settings.workingYears.flatMap((year) => year.worked);
    const bare = settings.workingYears.map((year) => ({ ...year, off: [], worked: [] }));
    expect(off.filter((day) => !isWorkingDay(day, bare))).toEqual([]);
    expect(worked.filter((day) => isWorkingDay(day, bare))).toEqual([]);
  });

  it('know the title that the plan asks for in every year since 2023', () => {
    const asked = plan.kinds.flatMap(({ criteria }) => criteria.flatMap(({ title }) => title ?? []));
    expect(asked).toEqual(['Công dân học tập']);
    for (let year = 2023; year <= 2030; year += 1) {
      const inForce = settings.titles.filter(({ fromYear, toYear = year }) => fromYear <= year && year <= toYear);
      expect(inForce.map(({ title }) => title)).toEqual(expect.arrayContaining(asked));
    }
  });
});

describe('its roster', () => {
  it('has 24 units of the four kinds', () => {
    const count = (kind: string) => roster?.units.filter((unit) => unit.kind === kind).length;
    expect(plan.kinds.map(({ id }) => count(id))).toEqual([5, 13, 3, 3]);
  });

  it('names no person', () => {
    const persons = roster?.units.filter(({ kind }) => kind === 'individual') ?? [];
    expect(persons.map(({ name }) => name)).toEqual(persons.map(({ unitId }) => unitId));
  });

  it('is found by the name of its campaign', () => {
    expect(listCampaigns().map(({ campaignId }) => campaignId)).toContain('btnmt-615');
  });
});
