import { randomBytes } from 'node:crypto';

/** A rehearsal's name: when, in UTC, and four hex digits: `20261124T150000Z-ab12`. @returns {string} */
export const runId = () => `${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}-${randomBytes(2).toString('hex')}`;
