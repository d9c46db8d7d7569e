import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../worker/config.ts';
import { work } from '../../worker/work.ts';

/** The real worker, which a power cut ends once at each moment that THIDUA_TRIAL_DIR has no note of. */
const dir = process.env.THIDUA_TRIAL_DIR ?? '.';

function dieOnce(moment: string): void {
  const note = join(dir, `died-${moment}`);
  if (existsSync(note)) return;
  writeFileSync(note, '');
  process.kill(process.pid, 'SIGKILL');
}

let published = 0;
await work(readConfig(process.env), (activities) => ({
  ...activities,
  async publishEvents(messages) {
    published += 1;
    if (published === 20) dieOnce('before-the-send');
    if (published === 40) setTimeout(() => dieOnce('in-the-send'), 0);
    await activities.publishEvents(messages);
    if (published >= 60) dieOnce('after-the-send');
  },
}));
