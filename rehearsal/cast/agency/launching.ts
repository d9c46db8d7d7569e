import { addDays } from '../../../domain/calendar.ts';
import type { Member } from '../members.ts';
import { HR, ministryPaper } from '../papers.ts';
import { agencyAct, type Draft } from '../script.ts';
import type { Stage } from '../stage.ts';

/** Units that one command enrols at most. */
const PAGE = 500;

/** The plan is issued, and its units are listed by kind; one of them stands on two lists. */
export function launching({ definition, timetable, parts }: Stage): Draft[] {
  const { campaignId } = definition.plan;
  const { launchOn, lateEntryOn } = timetable;
  const late = parts.who('entersLate');
  const first = parts.members.filter((member) => !late.includes(member));
  const kinds = definition.plan.kinds.map(({ id }) => id);
  const lists = kinds.flatMap((kind) => pagesOf(first.filter((member) => member.kind === kind)));
  const document = ministryPaper('Quyết định ban hành Kế hoạch', 'QĐ', launchOn, 'deputy');
  return [
    agencyAct(
      launchOn,
      'LaunchCampaign',
      HR,
      { campaignId, definition },
      { document: { ...document, ...numberOf(definition) } },
    ),
    ...lists.map((list, index) =>
      enrolment(addDays(launchOn, 1), list, index > 0 && index === lists.length - 1 ? first[0] : undefined),
    ),
    ...late.map((member) => enrolment(lateEntryOn, [member])),
  ];
}

/** The number that the plan itself gives. */
const numberOf = ({ plan: { document } }: Stage['definition']) =>
  'value' in document.number ? { number: document.number.value } : {};

function enrolment(on: string, list: readonly Member[], twice?: Member): Draft {
  const units = [...list, ...(twice ? [twice] : [])].map(({ unitId, name }) => ({ unitId, name }));
  const refusedUnits = twice ? [{ unitId: twice.unitId, code: 'R-ALREADY-ENROLLED' as const }] : [];
  const document = ministryPaper('Danh sách đơn vị tham gia', 'DS', on, 'hr');
  return agencyAct(on, 'EnrolUnits', HR, { units, kind: list[0]?.kind ?? '' }, { document, refusedUnits });
}

const pagesOf = (members: readonly Member[]): Member[][] =>
  Array.from({ length: Math.ceil(members.length / PAGE) }, (_, page) => members.slice(page * PAGE, (page + 1) * PAGE));
