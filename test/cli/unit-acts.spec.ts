import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, describe, expect, test } from '@jest/globals';
import { acts } from '../../cli/commands/unit-acts.ts';
import { Fault } from '../../cli/faults.ts';
import { screenOf } from '../../cli/print.ts';
import { unitCommand } from '../../cli/sending.ts';
import type { Campaign, Unit } from '../../cli/states.ts';
import type { About } from '../../cli/unit/act.ts';
import { near } from '../../cli/unit/near.ts';
import { typedLine } from '../../cli/unit/typed.ts';
import { withOptions } from '../../cli/unit/options.ts';
import { readDocument } from '../../cli/options.ts';
import { competence } from '../../domain/unit/offices.ts';
import { fromPeople } from '../../domain/unit/commands.ts';
import * as c from '../support/campaign.ts';
import * as u from '../support/unit.ts';
import { cycleId, evidenceOf, lines, PAPER } from './unit-lines.ts';

const desk = mkdtempSync(join(tmpdir(), 'unit-acts-'));
afterAll(() => rmSync(desk, { recursive: true, force: true }));
const fileOf = (name: string, text: string): string => {
  writeFileSync(join(desk, name), text);
  return join(desk, name);
};

const { word } = screenOf('en', false, { write: () => undefined });

const reported = u.fact('ActivityReported', '2024-06-01', {
  title: 'Tuần lễ học tập',
  period: { from: '2024-05-01', to: '2024-05-07' },
  indicators: [],
  evidence: [],
});
const stateOf = (): Unit =>
  u.given(...u.graduated(), u.opened(u.cycles.check2024), reported, u.commended, u.holdPlaced).state();

const TARGET = { id: 't1', text: { says: '90% công chức', at: 'Mục II' }, direction: 'atLeast' as const, value: 90 };
const withTarget = (campaign: Campaign): Campaign => {
  const { definition } = campaign;
  return definition
    ? { ...campaign, definition: { ...definition, plan: { ...definition.plan, targets: [TARGET] } } }
    : campaign;
};

const aboutOf = (paper?: string, state = stateOf()): About => ({
  unitId: 'cuc-a',
  document: paper === undefined ? undefined : readDocument(paper),
  state: async () => state,
  campaign: async () => withTarget(c.given(...c.launched()).state()),
  evidence: async (path) => evidenceOf(path.split('/').at(-1) ?? path),
});

/** What a line becomes; its data fits the command's schema. */
async function wishOf(name: string, args: readonly string[], paper?: string, state?: Unit) {
  const act = acts.find((each) => each.name === name);
  if (!act) throw new Error(`no act ${name}`);
  const command = withOptions(new Command().exitOverride(), { language: 'en', word }, act.needs, act.takes);
  command.configureOutput({ writeErr: () => undefined }).parse([...args], { from: 'user' });
  const wish = await act.wish(command.opts(), aboutOf(paper, state));
  unitCommand({}, 'cuc-a', wish);
  return wish;
}
const faultOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'fine',
    (error: unknown) => (error instanceof Fault ? error.key : String(error)),
  );

describe('a line becomes a command', () => {
  test.each(lines)('%s %j → %s', async (name, args, type, data) => {
    expect(await wishOf(name, args, PAPER)).toEqual({ type, data });
  });

  test('what is numbered on a page is named by its number', async () => {
    const [eventId = ''] = Object.keys(stateOf().reports);
    const { commendationId = '' } = stateOf().commendations[0] ?? {};
    expect(await wishOf('correct', ['--report', '#1', '--reason', 'Nhầm', '--title', 'Mới'])).toMatchObject({
      data: { eventId, replacement: { title: 'Mới', period: reported.data.period } },
    });
    const award = ['--form', 'Bằng khen', '--achievement', 'Tốt', '--period', '2024-01-01..2024-12-31'];
    expect(await wishOf('commend', [...award, '--report', eventId], PAPER)).toMatchObject({
      data: { basis: { achievement: eventId } },
    });
    for (const name of ['revoke', 'restore'])
      expect(await wishOf(name, ['--commendation', '1', '--grounds', 'a'])).toMatchObject({
        data: { commendationId, grounds: 'a' },
      });
    expect(await faultOf(wishOf('revoke', ['--commendation', '2', '--grounds', 'a']))).toBe('noSuchPosition');
    expect(await faultOf(wishOf('revoke', ['--commendation', 'x', '--grounds', 'a']))).toBe('badPosition');
  });

  test('a target of the plan is registered in the plan’s words', async () => {
    expect(await wishOf('register', ['--target', 't1:95'])).toMatchObject({
      data: { targets: [{ id: 't1', value: 95, text: '90% công chức' }] },
    });
  });

  test('every act that people may type on a unit has its line', async () => {
    const typed = new Set(await Promise.all(lines.map(async ([name, args]) => (await wishOf(name, args, PAPER)).type)));
    const all = fromPeople.map((command) => command.shape.type.value);
    expect(all.filter((type) => !typed.has(type))).toEqual([
      'CorrectReport',
      'RevokeCommendation',
      'RestoreCommendation',
    ]);
    expect(all.every((type) => competence[type].length > 0)).toBe(true);
  });
});

describe('a line that `unit next` prints', () => {
  const screen = screenOf('vi', false, { write: () => undefined });
  const bare = u.takingPart({ criteria: [], cycles: [] });
  const states = [
    [u.enrolled()],
    [...u.takingPart({ cycles: [] }), u.opened(u.cycles.check2024), u.reviewOpened(u.cycles.review2025)],
    [...bare, u.opened(u.cycles.check2024), u.reviewOpened(u.cycles.review2025)],
    [...u.graduated(), u.holdPlaced],
  ].map((past) => u.given(...past).state());

  test('can be typed as it stands', async () => {
    for (const state of states)
      for (const each of near(state, '2025-01-12')) {
        const line = typedLine(each, state, '2025-01-12', screen);
        const [npx, program, group, name = '', unitId, ...args] = (line.match(/"[^"]*"|\S+/g) ?? []).map((piece) =>
          piece.replaceAll('"', ''),
        );
        expect([npx, program, group, unitId]).toEqual(['npx', 'thidua', 'unit', 'cuc-a']);
        const at = args.indexOf('--document');
        const [, paper] = at < 0 ? [] : args.splice(at, 2);
        const asForm = args.includes('--template');
        expect(acts.find((act) => act.name === name)?.template !== undefined || !asForm).toBe(true);
        if (!asForm) expect(await wishOf(name, args, paper, state)).toMatchObject({ type: each.wish.type });
      }
  });
});

describe('answers in a file', () => {
  const rest =
    '\n  - {criterion: law, value: true}\n  - {criterion: title, value: false}\n  - {criterion: staff, value: 95}\n';
  const check = (file: string, ...more: string[]) => wishOf('check', ['--cycle', cycleId, '--answers', file, ...more]);

  test('are read as each criterion asks, with what lies beside the file; what is typed wins', async () => {
    const file = fileOf(
      'a.yaml',
      `answers:\n  - criterion: deeds\n    asks: x\n    value: 2024\n    attach: [b.pdf]${rest}note: Ghi chú\n`,
    );
    expect(await check(file, '--answer', 'staff=96')).toMatchObject({
      data: {
        note: 'Ghi chú',
        answers: [
          { criterion: 'deeds', value: '2024', evidence: [evidenceOf('b.pdf')] },
          { value: true },
          { value: false },
          { criterion: 'staff', value: 96 },
        ],
      },
    });
  });

  test.each([
    ['blank.yaml', 'answers:\n  - {criterion: deeds, value: }\n', 'unanswered', {}],
    ['broken.yaml', 'answers:\n  - {criterion: deeds\nx', 'badAnswersFile', {}],
    ['shape.yaml', 'answers:\n  - criterion: deeds\n    value: 1\n    wert: 2\n', 'badAnswersFile', { line: 2 }],
  ])('%s is told', async (name, text, key, facts) => {
    const fault = await check(fileOf(name, text)).catch((error: unknown) => error);
    expect(fault).toMatchObject({ key, facts });
  });

  test('that are not there, or say what no criterion takes, are told', async () => {
    expect(await faultOf(check(join(desk, 'no.yaml')))).toBe('fileMissing');
    expect(await faultOf(check(desk))).toBe('fileUnreadable');
    for (const [answer, key] of [
      ['law=hôm qua', 'notYesNo'],
      ['staff=nhiều', 'notWhole'],
      ['staff=1.5', 'notWhole'],
    ] as const)
      expect(await faultOf(wishOf('check', ['--cycle', cycleId, '--answer', answer]))).toBe(key);
    expect(await faultOf(wishOf('check', ['--cycle', cycleId, '--attach', 'deeds=a.pdf']))).toBe('attachWhere');
    expect(await faultOf(wishOf('assess', ['--phase', 'p1', '--attach', 'a.pdf']))).toBe('attachWhere');
    expect(await faultOf(wishOf('check', ['--cycle', 'khong-co', '--attach', 'a.pdf']))).toBe('noCaseYet');
  });

  test('a plain file belongs to the whole report; where nothing is asked it is enough, and nothing is not', async () => {
    const asked = (...args: string[]) => wishOf('check', ['--cycle', cycleId, ...args]);
    expect(await asked('--answer', 'law=có', '--attach', 'năm=2024.pdf', '--attach', 'law=b.pdf')).toMatchObject({
      data: {
        answers: [{ criterion: 'law', evidence: [evidenceOf('b.pdf')] }],
        evidence: [evidenceOf('năm=2024.pdf')],
      },
    });
    const bare = u.given(...u.takingPart({ criteria: [] }), u.opened(u.cycles.check2024)).state();
    const unasked = (...args: string[]) => wishOf('check', ['--cycle', cycleId, ...args], undefined, bare);
    expect(await unasked('--attach', 'bc.pdf')).toEqual({
      type: 'SubmitCheckReport',
      data: { cycleId, answers: [], evidence: [evidenceOf('bc.pdf')] },
    });
    expect(await unasked('--note', 'Đã làm')).toMatchObject({ data: { note: 'Đã làm' } });
    expect(await faultOf(unasked())).toBe('nothingReported');
  });
});

describe('what does not go together', () => {
  test.each([
    ['return', ['--item', 'a=b', '--cycle', 'x', '--phase', 'y'], 'cycleOrPhase'],
    ['return', ['--item', 'a=b', '--cycle', 'x', '--resubmit-by', '2026-01-01'], 'notHere'],
    ['return', ['--item', 'không có dấu'], 'badPair'],
    ['conclude', ['--result', 'good'], 'cycleOrPhase'],
    ['conclude', ['--cycle', 'x'], 'missingOption'],
    ['conclude', ['--phase', 'x', '--result', 'good'], 'notHere'],
    ['hold', ['--subject', 'cb-01'], 'badSubject'],
    ['inspect', ['--mend', '2026-02-30=a'], 'noSuchDate'],
    ['commend', ['--form', 'a', '--achievement', 'b', '--period', '2026-01-01..2026-01-02'], 'phaseOrReport'],
  ])('%s %j', async (name, args, key) => expect(await faultOf(wishOf(name, args, PAPER))).toBe(key));

  test('a decision has a number, and is given', async () => {
    const award = ['--form', 'a', '--achievement', 'b', '--period', '2026-01-01..2026-01-02', '--phase', 'p1'];
    expect(await faultOf(wishOf('commend', award))).toBe('missingOption');
    expect(await faultOf(wishOf('commend', award, PAPER.replace('number=12/QĐ; ', '')))).toBe('documentLacks');
  });
});
