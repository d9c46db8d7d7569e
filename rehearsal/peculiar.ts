import { dateAt } from '../domain/calendar.ts';
import type { Recorded } from '../events/index.ts';
import type { UnitEvent } from '../events/unit.ts';
import type { peculiarityWords } from './words.ts';

export type Peculiarity = keyof typeof peculiarityWords;

type Events = readonly Recorded<UnitEvent>[];
type OfType<Type extends UnitEvent['type']> = Extract<UnitEvent, { type: Type }> & { time: string };

const all = <Type extends UnitEvent['type']>(events: Events, type: Type): OfType<Type>[] =>
  events.filter((event): event is Recorded<OfType<Type>> => event.type === type);
const any = <Type extends UnitEvent['type']>(
  events: Events,
  type: Type,
  holds: (event: OfType<Type>) => boolean = () => true,
): boolean => all(events, type).some(holds);

/** What sets a unit apart from one that is simply punctual, as its own events tell it. */
const signs: Record<Peculiarity, (events: Events) => boolean> = {
  registeredLate: (events) => any(events, 'RegistrationSubmitted', late) && !any(events, 'LateRegistrationAccepted'),
  registrationReturned: (events) => any(events, 'RegistrationReturned'),
  neverRegistered: (events) => neverRegistered(events),
  lapsedForEver: (events) => any(events, 'RegistrationLapsed') && !any(events, 'UnitRegistered'),
  lapsedThenAccepted: (events) => any(events, 'LateRegistrationAccepted') && !isLateEntry(events),
  enteredLate: (events) => isLateEntry(events) && !any(events, 'UnitBecameHeir'),
  withdrew: (events) => any(events, 'UnitWithdrew'),
  renamed: (events) => any(events, 'UnitRenamed'),
  merged: (events) => any(events, 'UnitSucceeded'),
  heir: (events) => any(events, 'UnitBecameHeir'),
  kindChanged: (events) => any(events, 'UnitKindChanged'),
  addedCheck: (events) => any(events, 'CheckOpened', ({ data }) => data.by === 'hr'),
  checkCancelled: (events) => any(events, 'CheckCancelled', ({ data }) => opened(events, data.cycleId)),
  reportReturned: (events) => any(events, 'CheckReportReturned'),
  reportBackdated: (events) => any(events, 'CheckReported', ({ data, time }) => data.effectiveOn < dateAt(time)),
  reportLate: (events) => reportsLate(events),
  dueExtended: (events) => any(events, 'CheckDueExtended'),
  missUpheld: (events) => any(events, 'CheckMissUpheld'),
  missAccepted: (events) => any(events, 'CheckAcceptedLate'),
  excused: (events) => any(events, 'CheckExcused'),
  settledByClose: (events) => any(events, 'CheckSettled'),
  remedyCompleted: (events) => any(events, 'RemedyCompleted'),
  remedyOverdue: (events) => any(events, 'RemedyOverdue'),
  corrected: (events) => any(events, 'ReportCorrected', ({ data }) => !data.afterFreeze),
  correctedAfterFreeze: (events) => any(events, 'ReportCorrected', ({ data }) => data.afterFreeze),
  recognised: (events) => any(events, 'UnitRecognised'),
  assessmentReturned: (events) => any(events, 'AssessmentReturned'),
  assessmentLate: (events) => any(events, 'SelfAssessed', late),
  scoreDiffers: (events) => any(events, 'AssessmentVerified', ({ data }) => data.entries.some(({ reason }) => reason)),
  notConcluded: (events) => any(events, 'ReviewOpened') && any(events, 'ReviewFrozen', isUnconcluded),
  heldThenCleared: (events) => any(events, 'HoldLifted') && !any(events, 'RoundMissedOnHold'),
  missedOnHold: (events) => any(events, 'RoundMissedOnHold'),
  reopened: (events) => any(events, 'ReviewReopened'),
  revoked: (events) => any(events, 'CommendationRevoked') && !any(events, 'CommendationRestored'),
  restored: (events) => any(events, 'CommendationRestored'),
};

export const peculiaritiesOf = (events: Events): Peculiarity[] =>
  Object.entries(signs).flatMap(([name, holds]) => (holds(events) ? [name as Peculiarity] : []));

const late = ({ data }: { data: { lateByDays?: number | undefined } }): boolean => data.lateByDays !== undefined;
const opened = (events: Events, cycleId: string): boolean =>
  any(events, 'CheckOpened', ({ data }) => data.cycleId === cycleId);
const isUnconcluded = ({ data }: OfType<'ReviewFrozen'>): boolean => data.outcome === 'notConcluded';
/** Takes part all the same, where registration is expected and not required. */
const neverRegistered = (events: Events): boolean =>
  any(events, 'UnitClosed') && !any(events, 'UnitRegistered') && !any(events, 'RegistrationLapsed');
const isLateEntry = (events: Events): boolean =>
  any(events, 'CheckNotApplicable', ({ data }) => data.reason === 'enrolledAfter');

/** Late of its own accord: neither accepted after a miss, nor given again. */
function reportsLate(events: Events): boolean {
  const accepted = all(events, 'CheckAcceptedLate').map(({ data }) => data.cycleId);
  return any(events, 'CheckReported', (event) => late(event) && !accepted.includes(event.data.cycleId));
}
