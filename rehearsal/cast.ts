import { addDays } from '../domain/calendar.ts';
import type { Definition } from '../events/settings.ts';
import { changes } from './cast/agency/changes.ts';
import { added, planned } from './cast/agency/cycles.ts';
import { launching } from './cast/agency/launching.ts';
import { phases, reviews as agencyReviews } from './cast/agency/reviews.ts';
import { houseOf } from './cast/house.ts';
import { membersOf, type Member } from './cast/members.ts';
import { latest } from './cast/dates/reviews.ts';
import { dealParts } from './cast/parts.ts';
import { entriesOf, inOrder, type Draft, type Script } from './cast/script.ts';
import { roleOf, type Stage } from './cast/stage.ts';
import { amended, timetableOf } from './cast/timetable.ts';
import { checks } from './cast/unit/checks.ts';
import { extras } from './cast/unit/extras.ts';
import { honours } from './cast/unit/honours.ts';
import { registration, withdrawal } from './cast/unit/registration.ts';
import { reviews } from './cast/unit/reviews.ts';
import { years } from './cast/unit/years.ts';

export type { Script } from './cast/script.ts';

export type Casting = {
  definition: Definition;
  roster: readonly { unitId: string; name: string; kind: string }[];
  units: number;
  seed: string;
};

/** In a smaller company the merger, the late entry and the withdrawal would leave nobody who is simply there. */
export const LEAST_UNITS = 6;

/** Who does what when, from launch to close: the same seed, definition and roster give the same script. */
export function writeScript({ definition, roster, units, seed }: Casting): Script {
  const amendment = amended(definition);
  const timetable = timetableOf(amendment?.definition ?? definition);
  const parts = dealParts(seed, definition, timetable, membersOf(definition, roster, Math.max(LEAST_UNITS, units)));
  const stage: Stage = { seed, definition, timetable, house: houseOf(definition), parts };
  const agency = [...launching(stage), ...phases(stage), ...planned(stage), ...added(stage), ...agencyReviews(stage)];
  const company = [...parts.members, ...(parts.heir ? [parts.heir] : [])];
  const entries = [
    ...entriesOf([...agency, ...changes(stage, amendment?.definition)], { order: 0 }),
    ...company.flatMap((member) => entriesOf(lifeOf(member, stage), member)),
  ];
  const ordered = inOrder(entries);
  return {
    ...{ campaignId: definition.plan.campaignId, seed, startOn: timetable.startOn },
    endsOn: addDays(latest(timetable.closeOn, ordered.at(-1)?.at.slice(0, 10) ?? ''), AFTERWARDS),
    ...{ units: parts.members.map(named), heirs: parts.heir ? [named(parts.heir)] : [], entries: ordered },
  };
}

/** Days that the clock runs on after the last act. */
const AFTERWARDS = 9;

function lifeOf(member: Member, stage: Stage): Draft[] {
  const role = roleOf(member, stage);
  const chapters = [registration, withdrawal, years, checks, extras, reviews, honours];
  return chapters.flatMap((chapter) => chapter(role));
}

const named = ({ unitId, name, kind }: Member) => ({ unitId, name, kind });
