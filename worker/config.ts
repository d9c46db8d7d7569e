import { z } from 'zod';

const places = z.string().regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, 'host:port, separated by commas');

/** What a worker needs to know; `records` are the records it works for, one task queue and one topic each. */
export const Config = z.object({
  TEMPORAL_ADDRESS: places,
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  KAFKA_BROKERS: places,
  THIDUA_RECORDS: z
    .string()
    .regex(/^[A-Za-z0-9./-]+(,[A-Za-z0-9./-]+)*$/, 'records, separated by commas')
    .default('main'),
  THIDUA_LOG: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).default('WARN'),
});
export type Config = {
  temporal: string;
  namespace: string;
  brokers: string[];
  records: string[];
  log: z.infer<typeof Config>['THIDUA_LOG'];
};

/** A setting that is missing or wrong: all of them at once. */
export class Misconfigured extends Error {
  override readonly name = 'Misconfigured';
}

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Config.safeParse(env);
  if (!parsed.success)
    throw new Misconfigured(
      parsed.error.issues
        .map(({ path, message }) => {
          const name = String(path[0]);
          return env[name] === undefined ? `${name} is missing` : `${name}=${env[name]}: ${message}`;
        })
        .join('; '),
    );
  const { data } = parsed;
  return {
    temporal: data.TEMPORAL_ADDRESS,
    namespace: data.TEMPORAL_NAMESPACE,
    brokers: data.KAFKA_BROKERS.split(','),
    records: data.THIDUA_RECORDS.split(','),
    log: data.THIDUA_LOG,
  };
}
