import { addDays } from '../../../domain/calendar.ts';
import type { Member } from '../members.ts';
import type { House } from '../house.ts';
import { agencyAct, type Draft } from '../script.ts';
import type { Stage } from '../stage.ts';

/** One less than a command enrols at most: one unit may stand on two lists. */
const PAGE = 499;

/** The plan is issued, and its units are listed by kind; one of them stands on two lists. */
export function launching({ definition, timetable, house, parts }: Stage): Draft[] {
  const { campaignId } = definition.plan;
  const { launchOn, lateEntryOn } = timetable;
  const late = parts.who('entersLate');
  const first = parts.members.filter((member) => !late.includes(member));
  const kinds = definition.plan.kinds.map(({ id }) => id);
  const lists = kinds.flatMap((kind) => pagesOf(first.filter((member) => member.kind === kind)));
  const { number: _, ...document } = house.paper(house.words.planPaper, 'QĐ', launchOn, 'deputy');
  const paper = { document: { ...document, ...numberOf(definition) } };
  const twice = (index: number) => (index > 0 && index === lists.length - 1 ? first[0] : undefined);
  return [
    agencyAct(launchOn, 'LaunchCampaign', house.hr, { campaignId, definition }, paper),
    ...lists.map((list, index) => enrolment(house, addDays(launchOn, 1), list, twice(index))),
    ...(lateEntryOn === undefined ? [] : late.map((member) => enrolment(house, lateEntryOn, [member]))),
  ];
}

/** The number that the plan itself gives; a draft has none yet. */
const numberOf = ({ plan: { document } }: Stage['definition']) =>
  'value' in document.number ? { number: document.number.value } : {};

function enrolment(house: House, on: string, list: readonly Member[], twice?: Member): Draft {
  const units = [...list, ...(twice ? [twice] : [])].map(({ unitId, name }) => ({ unitId, name }));
  const refusedUnits = twice ? [{ unitId: twice.unitId, code: 'R-ALREADY-ENROLLED' as const }] : [];
  const document = house.paper('Danh sách đơn vị tham gia', 'DS', on, 'hr');
  return agencyAct(on, 'EnrolUnits', house.hr, { units, kind: list[0]?.kind ?? '' }, { document, refusedUnits });
}

const pagesOf = (members: readonly Member[]): Member[][] =>
  Array.from({ length: Math.ceil(members.length / PAGE) }, (_, page) => members.slice(page * PAGE, (page + 1) * PAGE));
