import { sentence } from '../../infra/words.mjs';
import { showInstant } from '../dates.ts';
import { pairs, table, type Screen } from '../print.ts';
import { isNothing, isUp, type Server, type StackStatus } from '../stack/status.ts';
import { stackWords } from '../words/stack.ts';

/** What runs, to a line each; then who uses it, where it lies, and what to do next. */
export function stackLines(status: StackStatus, screen: Screen): string[] {
  if (isNothing(status)) return [screen.word(stackWords.nothing), ...foot(status, screen)];
  const heads = ['what', 'place', 'state', 'pid', 'since', 'version'] as const;
  return [
    ...table(
      screen,
      heads.map((head) => stackWords[head]),
      [
        server('Temporal', status.temporal, screen),
        server('Kafka', status.kafka, screen),
        ...workers(status, screen),
        ...keeper(status, screen),
      ],
    ),
    ...foot(status, screen),
    ...advice(status, screen),
  ];
}

function server(
  name: string,
  { address = '–', state, own, pid, since, version = '' }: Server,
  screen: Screen,
): string[] {
  const foreign = own || state === 'absent' ? '' : ` (${screen.word(stackWords.foreign)})`;
  const runs = [own && pid !== undefined ? String(pid) : '', when(since, screen), version];
  return [name, address, `${screen.word(stackWords[state])}${foreign}`, ...runs];
}

function workers({ workers: all }: StackStatus, screen: Screen): string[][] {
  const name = screen.word(stackWords.worker);
  if (all.length === 0) return [[name, '', screen.word(stackWords.dead), '', '', '']];
  return all.map(({ pid, since, records = [] }) => [
    name,
    screen.word(stackWords.records, { records: records.join(', ') }),
    screen.word(stackWords.runs),
    String(pid),
    when(since, screen),
    '',
  ]);
}

const keeper = ({ keeper: one }: StackStatus, screen: Screen): string[][] =>
  one
    ? [[screen.word(stackWords.keeper), '', screen.word(stackWords.runs), String(one.pid), when(one.since, screen), '']]
    : [];

function foot({ temporal, users, folder, bytes, free }: StackStatus, screen: Screen): string[] {
  const sizes = [`Temporal ${mega(bytes.temporal)}`, `Kafka ${mega(bytes.kafka)}`, `log ${mega(bytes.log)}`];
  const rows = pairs(screen, [
    [stackWords.ui, temporal.state === 'answers' ? temporal.uiAddress : undefined],
    [stackWords.usedBy, users.map(({ command = '?', pid }) => `${command} (${pid})`).join(', ')],
    [stackWords.folder, folder],
    [stackWords.sizes, bytes.all > 0 ? sizes.join(', ') : undefined],
    [stackWords.free, free === undefined ? undefined : mega(free)],
  ]);
  return rows.length > 0 ? ['', ...rows] : [];
}

function advice(status: StackStatus, screen: Screen): string[] {
  const { keeper: one, users, forsaken } = status;
  const fault = one?.fault && sentence(screen.language, ...one.fault);
  if (fault) return ['', screen.word(stackWords.keeperFault, { why: fault })];
  const ours = status.temporal.own || status.kafka.own || forsaken.length > 0;
  if (ours && users.length === 0) return ['', screen.word(stackWords.unkept)];
  return isUp(status) ? [] : ['', screen.word(stackWords.incomplete)];
}

const when = (since: string | undefined, { language }: Screen): string =>
  since === undefined ? '' : showInstant(since, language);

/** `12 MB`, `3.4 GB`: what `df -h` says. */
export const mega = (bytes: number): string =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.round(bytes / 1e6)} MB`;
