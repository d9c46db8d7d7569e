import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { paperOf, runnableOf } from '../../cli/campaign/definition.ts';
import { assertRoom, pagesOf } from '../../cli/campaign/enrolling.ts';
import { speakOf } from '../../cli/campaign/launching.ts';
import { readHeir, readParentCycle } from '../../cli/campaign/options.ts';
import { reportOf } from '../../cli/campaign/review-report.ts';
import { Fault } from '../../cli/faults.ts';
import { currentRecord } from '../../cli/places.ts';
import { progressOf } from '../../cli/progress.ts';
import { loadDefinition, UnreadableDefinition } from '../../campaigns/load.ts';
import { definition } from './world.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'thidua-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, content: unknown): string => {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const faultOf = (read: () => unknown): string => {
  try {
    return JSON.stringify(read());
  } catch (error) {
    if (error instanceof Fault) return `${error.exit} ${error.key} ${JSON.stringify(error.facts)}`;
    if (error instanceof UnreadableDefinition) return error.problems.map(({ line, vi }) => `${line}: ${vi}`).join('\n');
    throw error;
  }
};

describe('what only campaigns are typed with', () => {
  test('heirs: id, name, and a kind if one is given; several add up', () => {
    const first = readHeir('c-a=Cục A: phía Bắc:unit');
    expect(readHeir('c-b=Cục B'.normalize('NFD'), first)).toEqual([
      { unitId: 'c-a', name: 'Cục A: phía Bắc', kind: 'unit' },
      { unitId: 'c-b', name: 'Cục B'.normalize('NFC') },
    ]);
    for (const value of ['c-a', 'Cục A=x', '=x', 'c-a=']) expect(faultOf(() => readHeir(value))).toMatch(/^2 badHeir/);
  });

  test('the parent’s cycle that a report answers', () => {
    expect(readParentCycle('cha/so-ket/bo')).toEqual({ campaignId: 'cha', cycleId: 'so-ket', unitId: 'bo' });
    for (const value of ['cha', 'cha/so-ket', 'cha/so-ket/bo/x', 'cha//bo', 'cha/đợt/bo'])
      expect(faultOf(() => readParentCycle(value))).toMatch(/^2 badAnswers/);
  });
});

describe('the texts of a report', () => {
  const none = { level: undefined, results: undefined, weaknesses: undefined, causes: undefined, lessons: undefined };
  const texts = { level: 'Bộ', results: 'R', weaknesses: 'W', causes: 'C', lessons: 'L' };
  test('come from options and a file; what is typed wins', () => {
    const { level, ...rest } = texts;
    expect(reportOf({ ...none, ...rest, results: 'typed' }, put('so-ket.yaml', { level, results: 'file' }))).toEqual({
      ...texts,
      results: 'typed',
    });
    expect(reportOf(texts, undefined)).toEqual(texts);
  });

  test('are all asked for, by name', () => {
    expect(faultOf(() => reportOf({ ...none, level: 'Bộ', lessons: 'L' }, undefined))).toBe(
      '2 missingTexts {"missing":"results, weaknesses, causes"}',
    );
    expect(faultOf(() => reportOf(none, put('so-ket.yaml', 'resultz: R\n')))).toMatch(/^1: .*resultz/);
  });
});

describe('a plan that is to be launched', () => {
  test('is asked whether it can be run, on the lines of its files', () => {
    const { plan, settings } = loadDefinition('campaigns/btnmt-615.plan.yaml').definition;
    const file = put('x.plan.yaml', plan);
    const wrong = { ...settings, period: { from: settings.period.to, to: settings.period.from } };
    expect(faultOf(() => runnableOf(file, put('x.settings.yaml', wrong)))).toMatch(/^1: /);
    expect(faultOf(() => runnableOf(file, path.join(folder, 'nowhere.yaml')))).toBe('0: Không tìm thấy tệp này.');
    expect(runnableOf('campaigns/btnmt-615.plan.yaml').definition).toEqual({ plan, settings });
  });

  test('stands as the paper of its launch where it states all of it', () => {
    const { plan } = definition();
    expect(paperOf(plan)).toEqual({ lacking: ['signer', 'capacity'] });
    const cited = <Value>(value: Value) => ({ value, says: 'x', at: 'y' });
    const signed = { ...plan, document: { ...plan.document, signer: cited('bt.01'), capacity: cited('KT' as const) } };
    expect(paperOf(signed)).toMatchObject({
      paper: { number: '615/QĐ-BTNMT', signer: 'bt.01', capacity: 'KT' },
      lacking: [],
    });
    const undated = { ...signed, document: { ...signed.document, date: cited('2024') } };
    expect(paperOf(undated)).toEqual({ lacking: ['date'] });
  });
});

describe('the record that commands speak of', () => {
  test('is the launched one’s from now on, where a stack of ours runs', async () => {
    const before = process.env.THIDUA_VAR;
    process.env.THIDUA_VAR = path.join(folder, 'var');
    try {
      expect([await speakOf('main'), existsSync(path.join(folder, 'var'))]).toEqual([false, false]);
      mkdirSync(path.join(folder, 'var'));
      put('var/stack.json', { temporal: { address: 'x:1', own: true }, record: 'rehearsal/20261124T150000Z-ab12' });
      expect([await speakOf('main'), await speakOf('main'), currentRecord()]).toEqual([true, false, 'main']);
    } finally {
      if (before === undefined) delete process.env.THIDUA_VAR;
      else process.env.THIDUA_VAR = before;
    }
  });
});

describe('an enrolment of many', () => {
  test('goes in pages of 500, each of one kind, with ids that come of the file’s', () => {
    const unit = (at: number) => ({
      row: at + 2,
      unitId: `u-${at}`,
      name: `U ${at}`,
      kind: at % 3 === 0 ? 'school' : 'unit',
    });
    const units = Array.from({ length: 1_201 }, (_, at) => unit(at));
    const pages = pagesOf(units, 'id');
    expect(pages.map(({ commandId, kind, units: { length } }) => `${commandId} ${kind} ${length}`)).toEqual([
      'id.1 school 401',
      'id.2 unit 500',
      'id.3 unit 300',
    ]);
    expect(pages.flatMap((page) => page.units).toSorted((a, b) => a.row - b.row)).toEqual(units);
    expect(pagesOf([], 'id')).toEqual([]);
  });

  test('must have room in the campaign, all pages together; who is there already takes none', () => {
    const roster = Object.fromEntries(Array.from({ length: 9_999 }, (_, at) => [`u-${at}`, { kind: 'unit' }]));
    const wanting = (...ids: string[]) =>
      assertRoom(
        ids.map((unitId) => ({ unitId })),
        roster,
      );
    expect(() => wanting('u-1', 'new-1')).not.toThrow();
    expect(() => wanting('new-1', 'new-2')).toThrow(
      expect.objectContaining({ code: 'R-ROSTER-FULL', facts: { size: 10_001, most: 10_000 } }),
    );
  });

  test('shows how far it is on a terminal only, a line at a time', () => {
    const heard: string[] = [];
    const write = (text: string) => heard.push(text);
    const seen = progressOf({ isTTY: true, write });
    for (const line of ['1/3', '2/3', '3/3']) seen.say(line);
    seen.end();
    expect(heard).toEqual(['\r\u001b[K1/3', '\r\u001b[K']);
    const unseen = progressOf({ write });
    unseen.say('1/3');
    unseen.end();
    expect(heard).toHaveLength(2);
  });
});
