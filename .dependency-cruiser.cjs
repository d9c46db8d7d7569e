const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

const messages = '^workflows/messages[.]ts$';
const words = [
  '^domain/.+/(cases|commands|offices|outlook)[.]ts$',
  '^domain/(refusals|words|definition/(problems|changes))[.]ts$',
];
const reading = '^recorder/reading([.]ts$|/)';
const door = [messages, '^domain/', reading, '^client/', '^events/'];

/** Whose packages and Node modules are closed: these run inside Temporal's sandbox, or beneath what does. */
const closed = {
  events: [npm('zod', '@noble/hashes', 'canonicalize')],
  domain: ['^events/', npm('zod')],
  workflows: ['^domain/', '^events/', '^activities/', npm('zod', '@temporalio/workflow', '@temporalio/common')],
};

/** Of our own rooms these may import, besides themselves, what stands here. */
const open = {
  campaigns: ['^events/'],
  contracts: ['^events/', '^domain/words[.]ts$', '^kafka/topics[.]ts$'],
  kafka: ['^events/'],
  evidence: ['^events/'],
  client: [messages],
  activities: ['^events/', '^kafka/', '^client/', messages],
  worker: ['^activities/', '^events/', '^kafka/', '^client/', messages],
  rehearsal: ['^domain/', '^events/', '^kafka/', '^campaigns/', '^client/', messages],
  recorder: ['^events/', '^kafka/', '^domain/', messages],
  audit: ['^events/'],
  api: door,
  cli: [
    ...door,
    '^contracts/schemas[.]ts$',
    '^evidence/',
    '^kafka/',
    '^rehearsal/',
    '^audit/',
    '^infra/',
    '^campaigns/',
    '^worker/replay([.]ts$|/)',
  ],
  web: ['^api/'],
  infra: [],
  docs: [],
  bench: ['^(activities|campaigns|client|domain|events|infra|kafka|rehearsal|worker)/', messages],
  bin: ['^cli/', '^infra/'],
};

const rooms = [...Object.keys(closed), ...Object.keys(open)];
const ours = `^(${[...rooms, 'test', '[.]ci'].join('|')})/`;

const row = (room, to) => ({ name: `${room}-imports`, severity: 'error', from: { path: `^${room}/` }, to });
const only = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...Object.entries(closed).map(([room, allowed]) => row(room, { pathNot: [`^${room}/`, ...allowed] })),
    ...Object.entries(open).map(([room, allowed]) => row(room, { path: ours, pathNot: [`^${room}/`, ...allowed] })),

    only('every-room-has-its-row', { pathNot: [ours, '^[^/]+$', '(^|/)node_modules/'] }, {}),
    only('no-cycles', {}, { circular: true }),
    only('resolvable', {}, { couldNotResolve: true }),
    only('kafkajs-in-kafka', { pathNot: '^(docs|kafka|test)/' }, { path: npm('kafkajs') }),
    only(
      'activities-as-types',
      { path: '^workflows/' },
      { path: '^activities/', dependencyTypesNot: ['type-only', 'type-import'] },
    ),
    only(
      'doors-never-decide',
      { path: '^(api|cli)/' },
      { path: '^domain/', pathNot: words, dependencyTypesNot: ['type-only', 'type-import'] },
    ),
    only('api-as-types', { path: '^web/' }, { path: '^api/', dependencyTypesNot: ['type-only', 'type-import'] }),
    only('worker-is-the-root', { pathNot: '^(worker|bench|test)/' }, { path: npm('@temporalio/worker') }),
    only(
      'runs-without-dev-packages',
      { pathNot: '^(test|bench|infra|[.]ci)/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(var|coverage)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.cjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
