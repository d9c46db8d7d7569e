import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

/**
 * What the published schema cannot say of our stack: references that lead somewhere, ports on loopback, images of a
 * fixed tag, services that tell their health, no password but the operator's. `setting` names the variables of .env.
 * @param {string} text @param {{ folder: string, setting: Set<string> }} place
 * @returns {string[]} one sentence per problem
 */
export function problemsOf(text, place) {
  const { services = {}, volumes = {} } = parse(text, { merge: true });
  const all = Object.entries(services);
  return [
    ...all.flatMap(([name, service]) =>
      [
        ...imageProblems(service),
        ...livingProblems(service),
        ...dependencyProblems(service, services),
        ...portProblems(service),
        ...volumeProblems(service, volumes, place.folder),
        ...secretProblems(service),
      ].map((problem) => `${name}: ${problem}`),
    ),
    ...unusedVolumes(all, volumes),
    ...circles(services),
    ...unknownSettings(text, place.setting),
  ];
}

const isOnce = ({ restart = '' }) => restart.startsWith('on-failure');

function imageProblems({ image, build }) {
  if (image === undefined) return build === undefined ? ['has no image'] : [];
  const [, tag] = /:([^:/@]+)(@sha256:[0-9a-f]{64})?$/.exec(image) ?? [];
  if (tag === undefined || tag === 'latest') return [`image ${image} has no fixed tag`];
  return image.includes('auto-setup') ? [`image ${image} is deprecated`] : [];
}

function livingProblems(service) {
  if (service.restart === undefined) return ['has no restart policy'];
  if (isOnce(service)) return service.healthcheck ? ['runs once and has no health'] : [];
  const { test, ...times } = service.healthcheck ?? {};
  if (!Array.isArray(test) || test[0] === 'NONE') return ['runs on and tells no health'];
  return Object.entries(times)
    .filter(([name, time]) => name !== 'retries' && !/^(\d+(ms|s|m|h))+$/.test(String(time)))
    .map(([name, time]) => `${name} ${time} is no duration`);
}

function dependencyProblems({ depends_on: wanted = {} }, services) {
  if (Array.isArray(wanted)) return ['depends_on names no conditions'];
  return Object.entries(wanted).flatMap(([name, { condition }]) => {
    const other = services[name];
    if (other === undefined) return [`depends on ${name}, which is not there`];
    const expected = isOnce(other) ? 'service_completed_successfully' : 'service_healthy';
    return condition === expected ? [] : [`waits for ${name} to be ${condition}, not ${expected}`];
  });
}

const portProblems = ({ ports = [] }) =>
  ports
    .filter((port) => !/^127[.]0[.]0[.]1:[^:]+(:-\d+[}])?:\d+$/.test(port))
    .map((port) => `port ${port.target ?? port} is not on 127.0.0.1`);

function volumeProblems({ volumes: used = [] }, declared, folder) {
  return used.flatMap((volume) => {
    const [source] = volume.split(':');
    if (!source.startsWith('.')) return source in declared ? [] : [`volume ${source} is not declared`];
    return existsSync(resolve(folder, source)) ? [] : [`${source} does not exist`];
  });
}

const isSecret = ([name]) => /(PASSWORD|PWD|SECRET|TOKEN)$/.test(name);

const secretProblems = ({ environment = {} }) =>
  Object.entries(environment)
    .filter((entry) => isSecret(entry) && !/^[$][{]\w+:[?][^}]+[}]$/.test(entry[1]))
    .map(([name]) => `${name} must come from the operator: \${NAME:?what to do}`);

const unusedVolumes = (all, declared) =>
  Object.keys(declared)
    .filter((name) => !all.some(([, { volumes = [] }]) => volumes.some((volume) => volume.startsWith(`${name}:`))))
    .map((name) => `volume ${name} is not used`);

function circles(services) {
  const leadsTo = (from, goal, seen = new Set()) =>
    Object.keys(services[from]?.depends_on ?? {}).some(
      (next) => next === goal || (!seen.has(next) && leadsTo(next, goal, seen.add(next))),
    );
  return Object.keys(services)
    .filter((name) => leadsTo(name, name))
    .map((name) => `${name} waits for itself`);
}

const unknownSettings = (text, setting) =>
  [...new Set([...text.matchAll(/[$][{](\w+)/g)].map(([, name]) => name))]
    .filter((name) => !setting.has(name))
    .map((name) => `${name} is not in .env.example`);
