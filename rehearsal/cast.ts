import type { Definition } from '../events/settings.ts';
import { changes } from './cast/agency/changes.ts';
import { added, planned } from './cast/agency/cycles.ts';
import { launching } from './cast/agency/launching.ts';
import { reviews as agencyReviews } from './cast/agency/reviews.ts';
import { membersOf, type Member } from './cast/members.ts';
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

/** A company smaller than this cannot play what happened on 2025-03-01 and still have somebody left. */
export const LEAST_UNITS = 6;

/** Who does what when, from launch to close: the same seed, definition and roster give the same script. */
export function writeScript({ definition, roster, units, seed }: Casting): Script {
  const amendment = amended(definition);
  const timetable = timetableOf(amendment?.definition ?? definition);
  const parts = dealParts(seed, definition, timetable, membersOf(definition, roster, Math.max(LEAST_UNITS, units)));
  const stage: Stage = { seed, definition, timetable, parts };
  const agency = [...launching(stage), ...planned(stage), ...added(stage), ...agencyReviews(stage)];
  const company = [...parts.members, ...(parts.heir ? [parts.heir] : [])];
  const entries = [
    ...entriesOf([...agency, ...changes(stage, amendment?.definition)], { order: 0 }),
    ...company.flatMap((member) => entriesOf(lifeOf(member, stage), member)),
  ];
  return {
    ...{ campaignId: definition.plan.campaignId, seed, startOn: timetable.startOn, endsOn: timetable.endsOn },
    ...{ units: parts.members.map(named), heirs: parts.heir ? [named(parts.heir)] : [], entries: inOrder(entries) },
  };
}

function lifeOf(member: Member, stage: Stage): Draft[] {
  const role = roleOf(member, stage);
  const chapters = [registration, withdrawal, years, checks, extras, reviews, honours];
  return chapters.flatMap((chapter) => chapter(role));
}

const named = ({ unitId, name, kind }: Member) => ({ unitId, name, kind });
