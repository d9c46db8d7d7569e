import { addDays } from '../../../domain/calendar.ts';
import type { CampaignCommandOf } from '../../../domain/campaign/commands.ts';
import { otherKind } from '../life-parts.ts';
import { recordedOn } from '../presence.ts';
import { SAMPLE } from '../sample.ts';
import { agencyAct, type Draft } from '../script.ts';
import type { Stage } from '../stage.ts';

type Succession = CampaignCommandOf<'SucceedUnits'>['data'];

/** What changes on the way: the plan, the organisation, a unit's kind; and the end. */
export const changes = (stage: Stage, amended: Stage['definition'] | undefined): Draft[] => [
  ...(amended ? amendment(stage, amended) : []),
  ...reorganisation(stage),
  ...kindChange(stage),
  ...ending(stage),
];

function amendment({ timetable: { amendOn }, house }: Stage, definition: Stage['definition']): Draft[] {
  const document = house.paper('Quyết định điều chỉnh Kế hoạch', 'QĐ', amendOn, 'deputy');
  const reason = 'Lùi hạn báo cáo để các đơn vị ổn định sau sắp xếp.';
  return [agencyAct(amendOn, 'AmendCampaign', house.hr, { definition, reason }, { document })];
}

/** A rename and a merger, recorded together on the first working day after the act. */
function reorganisation(stage: Stage): Draft[] {
  const { parts, timetable, house } = stage;
  if (!timetable.reorganisation) return [];
  const { on, sample } = timetable.reorganisation;
  const document = sample ? SAMPLE.decree : house.paper('Quyết định hợp nhất đơn vị', 'QĐ', on, 'head');
  const act = { on, openCases: 'continueSeparately' as const };
  const succeed = (data: Pick<Succession, 'act' | 'from' | 'to'>): Draft =>
    agencyAct(recordedOn(on), 'SucceedUnits', house.hr, { ...act, ...data }, { document, effectiveOn: on });
  const { heir } = parts;
  const from = parts.who('merges').map(({ unitId }) => unitId);
  return [
    ...parts.who('isRenamed').map(({ unitId }) => succeed({ act: 'rename', from: [unitId], to: [SAMPLE.renamed] })),
    ...(heir ? [succeed({ act: 'merge', from, to: [{ unitId: heir.unitId, name: heir.name, kind: heir.kind }] })] : []),
  ];
}

function kindChange({ parts, definition, timetable, house }: Stage): Draft[] {
  const { kindChangeOn } = timetable;
  if (kindChangeOn === undefined) return [];
  return parts.who('changesKind').map(({ unitId, kind }) => {
    const to = otherKind(definition.plan, kind);
    const document = house.paper('Quyết định chuyển loại đơn vị', 'QĐ', kindChangeOn, 'deputy');
    const data = { unitId, kind: to ?? kind, reason: 'Đơn vị được giao lại chức năng, nhiệm vụ.' };
    return agencyAct(kindChangeOn, 'ChangeUnitKind', house.hr, data, { document });
  });
}

/** Once closed, nobody is enrolled any more. */
function ending({ timetable: { closeOn }, parts, definition, house }: Stage): Draft[] {
  const document = house.paper('Quyết định kết thúc Phong trào', 'QĐ', closeOn, 'head');
  const units = parts.members.slice(0, 1).map(({ unitId, name }) => ({ unitId, name }));
  const kind = definition.plan.kinds[0]?.id ?? '';
  return [
    agencyAct(closeOn, 'CloseCampaign', house.hr, { reason: house.words.end }, { document }),
    agencyAct(addDays(closeOn, 12), 'EnrolUnits', house.hr, { units, kind }, { refused: 'R-CLOSED' }),
  ];
}
