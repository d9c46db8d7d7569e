import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { describeFile, MOST_BYTES } from '../../evidence/file.ts';
import { mediaTypeOf } from '../../evidence/media-type.ts';
import { EvidenceUnfit } from '../../evidence/refused.ts';
import { openStore } from '../../evidence/store.ts';
import { Evidence } from '../../events/values.ts';

const home = mkdtempSync(join(tmpdir(), 'evidence-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let desk: string;
let folder: string;
beforeEach(() => {
  const own = mkdtempSync(join(home, 'case-'));
  [desk, folder] = [join(own, 'desk'), join(own, 'store')];
  mkdirSync(desk);
});

const paper = (name: string, content = 'Báo cáo năm 2026'): string => {
  writeFileSync(join(desk, name), content);
  return join(desk, name);
};
const shaOf = (content: string): string => createHash('sha256').update(content).digest('base64url');
const whyOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'fine',
    (error: unknown) => (error instanceof EvidenceUnfit ? error.why : String(error)),
  );
const storedFiles = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('what the record says of a file', () => {
  test('is its name, hash, type and size, as an event takes them', async () => {
    const described = await describeFile(paper('Báo cáo.pdf'.normalize('NFD')));
    expect(described).toEqual({
      name: 'Báo cáo.pdf'.normalize('NFC'),
      sha256: shaOf('Báo cáo năm 2026'),
      mediaType: 'application/pdf',
      bytes: Buffer.byteLength('Báo cáo năm 2026'),
    });
    expect(Evidence.safeParse(described).success).toBe(true);
  });

  test.each([
    ['a.PDF', 'application/pdf'],
    ['a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.txt', 'text/plain; charset=utf-8'],
    ['a.b.jpeg', 'image/jpeg'],
    ['a', 'application/octet-stream'],
    ['.pdf', 'application/octet-stream'],
  ])('%s is %s', (name, type) => {
    expect(mediaTypeOf(name)).toBe(type);
    expect(Evidence.shape.mediaType.safeParse(type).success).toBe(true);
  });
});

describe('is no evidence', () => {
  test('what is not there, a folder, nothing, a device', async () => {
    expect(await whyOf(describeFile(join(desk, 'nowhere.pdf')))).toBe('missing');
    expect(await whyOf(describeFile(paper('a.pdf') + '/b.pdf'))).toBe('missing');
    expect(await whyOf(describeFile(desk))).toBe('folder');
    expect(await whyOf(describeFile(paper('empty.pdf', '')))).toBe('empty');
    expect(await whyOf(describeFile('/dev/null'))).toBe('notAFile');
    expect(await whyOf(describeFile(paper('a\u0007b.pdf')))).toBe('badName');
  });

  test('more than 100 MB, and just 100 MB is', async () => {
    const large = paper('large.bin');
    truncateSync(large, MOST_BYTES + 1);
    expect(await whyOf(describeFile(large))).toBe('tooLarge');
    truncateSync(large, MOST_BYTES);
    expect((await describeFile(large)).bytes).toBe(MOST_BYTES);
  });

  test('a link that leads out of its folder; one that stays in it is its file', async () => {
    const inside = paper('thật.pdf');
    writeFileSync(join(desk, '..', 'secret'), 'mật');
    symlinkSync(join(desk, '..', 'secret'), join(desk, 'out.pdf'));
    symlinkSync('thật.pdf', join(desk, 'in.pdf'));
    symlinkSync('nowhere', join(desk, 'lost.pdf'));
    symlinkSync('.', join(desk, 'round'));
    expect(await whyOf(describeFile(join(desk, 'out.pdf')))).toBe('leadsOut');
    expect(await whyOf(describeFile(join(desk, 'lost.pdf')))).toBe('missing');
    expect(await whyOf(describeFile(join(desk, 'round')))).not.toBe('fine');
    expect((await describeFile(join(desk, 'in.pdf'))).sha256).toBe((await describeFile(inside)).sha256);
  });
});

describe('the store', () => {
  test('keeps bytes under their hash, once, for the owner alone', async () => {
    const store = openStore(folder);
    const [one, same] = [paper('một.pdf'), paper('hai.pdf')];
    const evidence = await describeFile(one);
    expect(await store.look(evidence.sha256)).toBe('missing');
    await Promise.all([store.keep(one, evidence), store.keep(same, evidence), store.keep(one, evidence)]);
    expect(storedFiles()).toEqual([evidence.sha256]);
    expect(await store.look(evidence.sha256)).toBe('kept');
    const place = join(folder, evidence.sha256.slice(0, 2), evidence.sha256);
    expect(statSync(place).mode & 0o777).toBe(0o600);
    const before = statSync(place).ino;
    await store.keep(same, evidence);
    expect(statSync(place).ino).toBe(before);
  });

  test('takes in nothing of a file that is no longer what was described', async () => {
    const store = openStore(folder);
    const path = paper('một.pdf');
    const evidence = await describeFile(path);
    writeFileSync(path, 'Bản khác');
    expect(await whyOf(store.keep(path, evidence))).toBe('changed');
    rmSync(path);
    expect(await whyOf(store.keep(path, evidence))).toBe('missing');
    expect(storedFiles()).toEqual([]);
  });

  test('says when bytes were changed, and neither overwrites nor hands them out', async () => {
    const store = openStore(folder);
    const path = paper('một.pdf');
    const evidence = await describeFile(path);
    await store.keep(path, evidence);
    const place = join(folder, evidence.sha256.slice(0, 2), evidence.sha256);
    for (const content of ['Bản khác', '']) {
      writeFileSync(place, content);
      expect(await store.look(evidence.sha256)).toBe('changed');
      expect(await whyOf(store.keep(path, evidence))).toBe('changed');
      expect(await whyOf(store.copyOut(evidence.sha256, join(desk, 'out.pdf')))).toBe('changed');
      expect(readFileSync(place, 'utf8')).toBe(content);
    }
  });

  test('copies out to a free place only', async () => {
    const store = openStore(folder);
    const path = paper('một.pdf');
    const evidence = await describeFile(path);
    expect(await whyOf(store.copyOut(evidence.sha256, join(desk, 'x.pdf')))).toBe('missing');
    await store.keep(path, evidence);
    await store.copyOut(evidence.sha256, join(desk, 'x.pdf'));
    expect(readFileSync(join(desk, 'x.pdf'), 'utf8')).toBe('Báo cáo năm 2026');
    expect(await whyOf(store.copyOut(evidence.sha256, join(desk, 'x.pdf')))).toBe('taken');
    expect(await whyOf(store.copyOut(evidence.sha256, join(desk, 'no', 'x.pdf')))).toBe('unwritable');
  });

  test('knows no place that a hash does not name', async () => {
    const store = openStore(folder);
    for (const name of ['../../etc/passwd', 'x'.repeat(42), '']) {
      expect(() => store.look(name)).toThrow();
    }
  });

  test('a place that cannot be written says so', async () => {
    writeFileSync(folder, 'a file, no folder');
    const path = paper('một.pdf');
    expect(await whyOf(openStore(folder).keep(path, await describeFile(path)))).toBe('unwritable');
  });
});
