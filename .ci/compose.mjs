import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemsOf } from './compose-rules.mjs';

/** The loader inside `docker compose`, with the published schema in it, for machines without Docker. */
const LOADER = 'github.com/compose-spec/compose-go/v2/cmd@v2.16.2';

const text = readFileSync('docker-compose.yml', 'utf8');
const example = readFileSync('.env.example', 'utf8');
const setting = new Set([...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name));

const problems = [...problemsOf(text, { folder: '.', setting }), ...schemaProblems()];
for (const problem of problems) console.log(problem);
console.log(`docker-compose.yml: ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** @returns {string[]} */
function schemaProblems() {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-compose-'));
  const file = join(folder, 'docker-compose.yml');
  writeFileSync(file, filledIn(text));
  const hasPlugin = spawnSync('docker', ['compose', 'version']).status === 0;
  const [program, ...args] = hasPlugin
    ? ['docker', 'compose', '--file', file, 'config', '--quiet']
    : ['go', 'run', LOADER, file];
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (error) return [`The published schema was not asked: neither docker compose nor go is here (${error.message}).`];
  console.log(`asked ${program} ${args[0]}`);
  return status === 0 ? [] : [stderr.trim()];
}

/** As an operator's .env would: the defaults, and something for what must be given. @param {string} source */
function filledIn(source) {
  return source.replace(/[$][{]\w+:-([^}]*)[}]/g, '$1').replace(/[$][{]\w+:[?][^}]*[}]/g, 'given');
}
