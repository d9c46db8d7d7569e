import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { problemsOf } from '../../.ci/compose-rules.mjs';
import { searchAttributes } from '../../infra/search-attributes.mjs';
import { root } from './tree.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

const compose = read('docker-compose.yml');
const setting = new Set([...read('.env.example').matchAll(/^(\w+)=/gm)].map(([, name]) => String(name)));
const problems = (text: string) => problemsOf(text, { folder: root, setting });

type Broken = [what: string, from: string | RegExp, to: string, problem: string];

const broken: Broken[] = [
  ['an image without tag', 'postgres:16', 'postgres', 'postgres: image postgres has no fixed tag'],
  ['the latest image', 'temporalio/ui:2.49.1', 'temporalio/ui:latest', 'image temporalio/ui:latest has no fixed tag'],
  ['auto-setup', 'temporalio/server:', 'temporalio/auto-setup:', 'image temporalio/auto-setup:1.31.1 is deprecated'],
  ['a port for everybody', '127.0.0.1:${TEMPORAL_PORT', '${TEMPORAL_PORT', 'is not on 127.0.0.1'],
  ['a port on all addresses', '127.0.0.1:${KAFKA_PORT:-9092}:19092', '0.0.0.0:9092:19092', 'kafka: port 0.0.0.0:9092'],
  ['a lost dependency', 'kafka: { condition', 'kafak: { condition', 'worker: depends on kafak, which is not there'],
  ['impatience', 'kafka: { condition: service_healthy', 'kafka: { condition: service_started', 'waits for kafka to be'],
  ['a wait for the health of what ends', /service_completed_successfully/, 'service_healthy', 'temporal-schema to be'],
  ['no health', /healthcheck:\n +<<: [*]patience\n +test: \['CMD', 'nc'.+\n/, '', 'temporal: runs on and tells no'],
  ['a duration that is none', 'interval: 15s', 'interval: 15 s', 'postgres: interval 15 s is no duration'],
  ['no restart', '  restart: unless-stopped\n', '', 'kafka: has no restart policy'],
  ['an undeclared volume', '  kafka-data:\n', '', 'kafka: volume kafka-data is not declared'],
  ['an unused volume', '  kafka-data:\n', '  kafka-data:\n  more-data:\n', 'volume more-data is not used'],
  [
    'a script that is not there',
    'compose/temporal-schema.sh:/',
    'compose/x.sh:/',
    './infra/compose/x.sh does not exist',
  ],
  [
    'a password in the file',
    /\$\{POSTGRES_PASSWORD:[^}]+\}/,
    'temporal',
    'POSTGRES_PASSWORD must come from the operator',
  ],
  ['a default password', /POSTGRES_PASSWORD:\?[^}]+/, 'POSTGRES_PASSWORD:-temporal', 'must come from the operator'],
  ['an unknown setting', '${TEMPORAL_UI_PORT', '${UI_PORT', 'UI_PORT is not in .env.example'],
  ['a circle', /( +)postgres: (.+)\n +temporal-schema: .+/, '$1worker: $2', 'temporal waits for itself'],
];

describe('docker-compose.yml', () => {
  test('has no problem', () => expect(problems(compose)).toEqual([]));

  test.each(broken)('with %s is caught', (_what, from, to, problem) => {
    const changed = compose.replace(from, to);
    expect(changed).not.toBe(compose);
    expect(problems(changed)).toContainEqual(expect.stringContaining(problem));
  });

  test('makes the search attributes that our own server has', () => {
    const made = read('infra/compose/temporal-namespace.sh').matchAll(/\b(\w+)=(Keyword|Bool|Datetime)\b/g);
    expect(Object.fromEntries([...made].map(([, name, type]) => [name, type]))).toEqual(searchAttributes);
  });

  test.each(readdirSync(join(root, 'infra/compose')).filter((name) => name.endsWith('.sh')))(
    '%s is a script',
    (name) => {
      const { stderr, status } = spawnSync('sh', ['-n', join(root, 'infra/compose', name)], { encoding: 'utf8' });
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    },
  );
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  test('begins with images of a fixed tag', () => {
    const images = lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]);
    expect(images).toEqual(['node:24-slim', 'node:24-slim']);
  });

  test('ends as an ordinary user that tells its health', () => {
    expect(last).toContain('USER node');
    expect(last.filter((line) => line.startsWith('HEALTHCHECK'))).toHaveLength(1);
  });

  test('copies every room that the worker needs, and .dockerignore lets them in', () => {
    const copied = last.flatMap((line) => /^COPY ([^-].*) [.][/]\w*$/.exec(line)?.[1]?.split(' ') ?? []);
    const letIn = new Set(read('.dockerignore').split('\n'));
    expect(copied.filter((path) => !letIn.has(`!${path}`))).toEqual([]);

    const needed = reach(['worker/main.ts', 'worker/health.ts', 'workflows/index.ts', 'workflows/preload.ts']);
    const rooms = new Set([...needed].map((path) => path.split('/')[0]));
    expect(copied).toEqual(expect.arrayContaining([...rooms, 'package.json', 'tsconfig.json']));
  });
});

/** Every file of ours that these import, whether by type or by value. */
function reach(paths: string[], seen = new Set<string>()): Set<string> {
  for (const path of paths.filter((it) => !seen.has(it))) {
    seen.add(path);
    const imports = [...read(path).matchAll(/from '([.]{1,2}[/][^']+)'/g)].map(([, to]) => String(to));
    reach(
      imports.map((to) => join(dirname(path), to)),
      seen,
    );
  }
  return seen;
}
