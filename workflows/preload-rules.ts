/* oxlint-disable import/no-unassigned-import, no-underscore-dangle -- loaded for their own sake; the names are webpack's */
import '../domain/campaign.ts';
import '../domain/campaign/commands.ts';
import '../domain/unit.ts';
import '../domain/unit/commands.ts';
import '../domain/unit/outlook.ts';
import '../domain/words.ts';
import '../events/index.ts';

/** What webpack calls the modules of the bundle, and those that are loaded. */
declare const __webpack_modules__: Record<string, unknown>;
declare const __webpack_module_cache__: Record<string, { exports: object } | undefined>;

const OURS = /^\.\/(domain|events)\//;

/**
 * Temporal freezes what is preloaded, down to the last object, and stops at what is frozen already. A zod schema settles
 * itself when it is first used, so it must stay as it is; all else of ours is frozen here.
 */
function freeze(value: unknown): void {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return;
  if ('_zod' in value || Object.isFrozen(value)) return;
  Object.freeze(value);
  if (typeof value === 'object') for (const part of Object.values(value)) freeze(part);
}

/** The rules and the record's schemas are the same for all workflows: loaded once, not once in each run. */
for (const id of Object.keys(__webpack_modules__).filter((name) => OURS.test(name))) {
  const loaded = __webpack_module_cache__[id];
  if (loaded) freeze(loaded.exports);
}
