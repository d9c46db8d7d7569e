/** The one entry of the bundle: a workflow for each kind of stream. */
export { campaign } from './campaign.ts';
export { unit } from './unit.ts';
