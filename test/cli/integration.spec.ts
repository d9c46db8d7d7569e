import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { canonical } from '../../events/canonical.ts';
import { recordOf } from './record.ts';
import { thidua } from './thidua.ts';
import { DUE, openWorld, PERIOD } from './world.ts';

const { record, run, servers, begin } = recordOf('cli-test');
const json = async <Shape>(...args: string[]): Promise<Shape> => {
  const { code, out, err } = await run(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Shape;
};
const OPEN = ['cycle', 'open', 'cuoi-nam', '--kind', 'periodicCheck', '--period', PERIOD, '--due', DUE, '--before'];

let world: Awaited<ReturnType<typeof openWorld>>;
let opened: Awaited<ReturnType<typeof begin>>;

beforeAll(async () => {
  opened = await begin();
  world = await openWorld(opened.client, record);
}, 120_000);
afterAll(async () => {
  await opened?.close();
});

describe('an HR officer', () => {
  test('sees the only campaign of the record', async () => {
    const { code, out } = await run('campaign', 'show');
    expect(code).toBe(0);
    expect(out).toMatch(/Trạng thái +Đang triển khai/);
    expect(out).toMatch(/Đơn vị +3 \(unit 2, education 1\)/);
    expect(out).toMatch(/Mở đợt tổng kết +giai-doan-2 +Cơ quan thường trực +“Vụ Tổ chức cán bộ chủ trì/);
  });

  test('opens a cycle; the same command id twice changes nothing more', async () => {
    const command = [...OPEN, '--command-id', 'hr-mo-dot', '--as', 'standingAgency:hr.02@vu-tccb'];
    const first = await json<{ sequence: number; types: string[] }>(...command);
    expect(first.types).toEqual(['CycleOpened']);
    expect(await json(...command)).toEqual(first);
    await world.settle();
  });

  test('is refused with the rule, and nothing changes', async () => {
    const again = await run(...OPEN);
    expect([again.code, again.out]).toEqual([1, '']);
    expect(again.err).toMatch(/^Từ chối: Đợt này đã có\. \(R-CYCLE-EXISTS\)\n {2}Đợt +cuoi-nam\n/);
    const unlawful = await run('cycle', 'remind', 'cuoi-nam', '--as', 'unit:x@c-dc', '--lang', 'en', '--json');
    expect(unlawful.code).toBe(1);
    expect(JSON.parse(unlawful.err)).toMatchObject({ code: 'R-NOT-COMPETENT' });
  });

  test('sees who has reported, and reminds the others', async () => {
    await world.report('c-dc', 'cuoi-nam');
    const { code, out } = await run('cycle', 'status', 'cuoi-nam');
    expect(code).toBe(0);
    expect(out).toMatch(/unit +1 +1 +· +· +· +· +· +· +2/);
    expect(out).toMatch(/Tất cả +2 +1 +/);
    expect(out.slice(out.indexOf('Chưa xong'))).not.toContain('c-dc');
    const board = await json<{ rows: { unitId: string; column: string }[] }>('cycle', 'status', 'cuoi-nam');
    expect(board.rows.map(({ unitId, column }) => `${unitId} ${column}`).toSorted()).toEqual([
      'c-dc sent',
      'c-ks notSent',
      'dh-tnmt-hn notSent',
    ]);
    const reminded = await run('cycle', 'remind', 'cuoi-nam');
    expect(reminded.out).toMatch(/^Đã ghi Đôn đốc .*\nSố đơn vị được đôn đốc: 2\./);
    await world.settle();
  });

  test('sees where a unit stands and who must act', async () => {
    const [waiting, reported] = await Promise.all([run('unit', 'show', 'c-ks'), run('unit', 'show', 'c-dc')]);
    expect(waiting.out).toContain('Đang chờ       Đơn vị: nộp báo cáo cuoi-nam (Đợt do cơ quan thường trực mở)');
    expect(reported.out).toMatch(/Đang chờ +Cơ quan thường trực: kết luận kiểm tra cuoi-nam/);
    const page = await json<{ state: { checks: object }; outlook: object }>('unit', 'show', 'c-ks');
    expect(page.state.checks).toHaveProperty('cuoi-nam.status', 'open');
    expect(page.outlook).toHaveProperty('waitsFor.for', 'submitCheckReport');
  });

  test('reads what happened from Kafka, in order', async () => {
    const { code, out } = await run('unit', 'history', 'c-ks');
    expect(code).toBe(0);
    expect(out).toMatch(/\n1 .*Vào danh sách(.|\n)*Mở kiểm tra định kỳ cuoi-nam(.|\n)*Đôn đốc báo cáo cuoi-nam/);
    expect(out).toContain('Cơ quan thường trực · hr.02@vu-tccb');
    const history = await json<{ events: { sequence: string }[] }>('unit', 'history', 'c-ks');
    expect(history.events.map(({ sequence }) => Number(sequence))).toEqual(history.events.map((_, at) => at + 1));
  });
});

describe('the tail', () => {
  test('gives a machine the raw bytes, as many as it wants', async () => {
    const { code, out } = await run('events', 'tail', '--from-beginning', '--limit', '3', '--json');
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(canonical(JSON.parse(line))).toBe(line);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ type: 'thidua.campaign.CampaignLaunched.v1' });
  });

  test('ends at the end when it is not to follow, one stream only', async () => {
    const { code, out } = await run('events', 'tail', '--no-follow', '--stream', 'unit/btnmt-615/c-ks', '--lang', 'en');
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/unit\/btnmt-615\/c-ks #1 +Enrolled/);
    expect(lines.every((line) => line.includes('unit/btnmt-615/c-ks #'))).toBe(true);
  });

  test('follows what comes, and Ctrl-C ends it well', async () => {
    const args = ['bin/thidua', 'events', 'tail', '--record', record, '--stream', 'campaign/btnmt-615'];
    const child = spawn(process.execPath, args, { env: { ...process.env, LANG: 'vi', ...servers } });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const heard = new Promise<string>((resolve) => child.stdout.once('data', (text) => resolve(String(text))));
    const reminding = setInterval(() => void run('cycle', 'remind', 'cuoi-nam', '--to', 'c-ks'), 4_000);
    expect(await heard).toContain('Đôn đốc cuoi-nam');
    clearInterval(reminding);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});

describe('what is not there', () => {
  test.each([
    [['campaign', 'show', 'khong-co'], 1, /không có phong trào khong-co/],
    [['unit', 'show', 'khong-co'], 1, /không có đơn vị khong-co/],
    [['unit', 'history', 'khong-co'], 1, /có đơn vị khong-co/],
    [['cycle', 'status', 'khong-co'], 1, /không có đợt khong-co\. Các đợt đã mở: cuoi-nam/],
    [['cycle', 'remind', 'khong-co'], 1, /^Từ chối: Không có đợt này\. \(R-UNKNOWN-CYCLE\)/],
    [['cycle', 'remind', 'cuoi-nam', '--to', 'khong-co'], 1, /\(R-UNKNOWN-UNIT\)/],
  ])('%j', async (args, exit, sentence) => {
    const { code, err } = await run(...args);
    expect(code).toBe(exit);
    expect(err).toMatch(sentence);
  });

  test('a record that nobody has worked for', async () => {
    const [show, history] = await Promise.all([
      thidua(['campaign', 'show', '--record', `${record}-x`], servers),
      thidua(['unit', 'history', 'a', '--record', `${record}-x`], servers),
    ]);
    expect([show.code, history.code]).toEqual([1, 1]);
    expect(show.err).toContain('chưa có phong trào nào');
    expect(history.err).toContain(`chưa có chủ đề thidua.${record}-x.v1`);
  });
});

test('of two campaigns one is to be named', async () => {
  await world.launchAnother();
  const listed = async () => (await run('campaign', 'show')).code === 2;
  for (let tries = 0; tries < 10 && !(await listed()); tries += 1);
  const [open, named, history] = await Promise.all([
    run('campaign', 'show'),
    run('unit', 'show', 'c-dc', '--campaign', 'btnmt-615'),
    run('unit', 'history', 'c-dc'),
  ]);
  expect([open.code, named.code, history.code]).toEqual([2, 0, 0]);
  expect(open.err).toContain('(btnmt-615, khac): hãy chọn bằng --campaign');
});

test('a worker that is away is named within seconds, with how to start one', async () => {
  await opened.worker.stop();
  const since = Date.now();
  const [asked, sent] = await Promise.all([
    run('unit', 'show', 'c-dc', '--campaign', 'btnmt-615'),
    run('cycle', 'remind', 'cuoi-nam', '--campaign', 'btnmt-615'),
  ]);
  expect([asked.code, sent.code]).toEqual([3, 3]);
  expect(asked.err).toMatch(
    new RegExp(`không có worker nào làm việc cho sổ ghi ${record}.*node --import tsx worker/main.ts`),
  );
  expect(Date.now() - since).toBeLessThan(25_000);
});
