import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { listCampaigns } from '../../campaigns/load.ts';
import { schemaFiles } from '../../campaigns/schema.ts';
import { keyWords } from '../../campaigns/schema-words.ts';

const files = schemaFiles();
const schemaOf = (what: string): object => {
  const found = files.find(({ file }) => file.endsWith(`${what}.schema.json`));
  return JSON.parse(found?.text ?? '') as object;
};
const validatorOf = (what: string) => {
  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  return ajv.compile(schemaOf(what));
};
const shipped = ['plan', 'settings', 'units'].flatMap((what) =>
  listCampaigns().map(({ campaignId }) => [what, `campaigns/${campaignId}.${what}.yaml`] as const),
);
const there = shipped.filter(([, file]) => {
  try {
    return readFileSync(file).length > 0;
  } catch {
    return false;
  }
});

describe('JSON Schemas for editors', () => {
  test.each(files)('$file is what the reader’s schemas say: npm run schemas', ({ file, text }) =>
    expect(readFileSync(file, 'utf8')).toBe(text),
  );

  test.each(there)('%s schema accepts %s', (what, file) => {
    const validate = validatorOf(what);
    expect([validate(parse(readFileSync(file, 'utf8'))), validate.errors]).toEqual([true, null]);
  });

  test('refuse what the reader refuses', () => {
    const settings = parse(readFileSync('campaigns/btnmt-615.settings.yaml', 'utf8')) as Record<string, unknown>;
    const validate = validatorOf('settings');
    expect(validate({ ...settings, colour: 'red' })).toBe(false);
    expect(validate({ ...settings, forms: undefined, reviewReport: 'perhaps' })).toBe(false);
  });

  test('say at a key what it is, and have no words for keys that are not there', () => {
    const text = files.map((each) => each.text).join('');
    expect(JSON.stringify(schemaOf('settings'))).toContain('Số ngày gia hạn sau hạn.');
    expect(Object.keys(keyWords).filter((key) => !text.includes(`"${key}": {`))).toEqual([]);
  });
});

test.each(there)('an editor completes by the %s schema what lies in %s', (what, file) =>
  expect(readFileSync(file, 'utf8').split('\n')[0]).toBe(`# yaml-language-server: $schema=schema/${what}.schema.json`),
);
