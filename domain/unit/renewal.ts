import type { UnitPlan } from '../../events/settings.ts';
import { refuse } from '../refusals.ts';
import { onPaper, paperDate, type HandlersOf } from './paper.ts';
import { assertTargets } from './registration.ts';

/** The yearly window of a year; one that runs over New Year opens in the year before. */
function windowOf(
  year: number,
  { yearly, period }: { yearly: UnitPlan['registration']['yearly']; period: UnitPlan['period'] },
) {
  if (!yearly) return period;
  const opening = yearly.opens > yearly.closes ? year - 1 : year;
  return { from: `${opening}-${yearly.opens}`, to: `${year}-${yearly.closes}` };
}

export const renewal: HandlersOf<'RenewRegistration'> = {
  RenewRegistration(command, state, now) {
    const { year, targets } = command.data;
    const { registeredOn } = state.registration;
    if (registeredOn === undefined) refuse('R-NOT-REGISTERED', { status: state.status });
    const { period, registration } = state.plan;
    const { from, to } = windowOf(year, { yearly: registration.yearly, period });
    const on = paperDate(command, now);
    const covered = `${year}` >= registeredOn.slice(0, 4) && `${year}` <= period.to.slice(0, 4);
    if (!covered || on < from || on > to) refuse('R-WINDOW-CLOSED', { year, on, from, to });
    const renewed = state.registration.years[year];
    if (renewed) refuse('R-ALREADY-RENEWED', { year, on: renewed.on });
    assertTargets(state, targets);
    return [onPaper(command, now)('RegistrationRenewed', command.data)];
  },
};
