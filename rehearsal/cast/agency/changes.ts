import { addDays } from '../../../domain/calendar.ts';
import { otherKind } from '../life-parts.ts';
import { MERGED, RENAMED } from '../members.ts';
import { HR, ministryPaper, REORGANISED_ON } from '../papers.ts';
import { agencyAct, type Draft } from '../script.ts';
import { SUCCEEDED_ON, type Stage } from '../stage.ts';

/** What changes on the way: the plan, the organisation, a unit's kind; and the end. */
export const changes = (stage: Stage, amended: Stage['definition'] | undefined): Draft[] => [
  ...(amended ? amendment(stage, amended) : []),
  ...reorganisation(stage),
  ...kindChange(stage),
  ...ending(stage),
];

function amendment({ timetable: { amendOn } }: Stage, definition: Stage['definition']): Draft[] {
  const document = ministryPaper('Quyết định điều chỉnh Kế hoạch', 'QĐ', amendOn, 'deputy');
  const reason = 'Lùi hạn báo cáo để các đơn vị ổn định sau sắp xếp.';
  return [agencyAct(amendOn, 'AmendCampaign', HR, { definition, reason }, { document })];
}

/** Nghị định 35/2025/NĐ-CP: the ministry of 2025-03-01. That the two units of the sample were merged is the sample's. */
const DECREE = {
  ...{ kind: 'Nghị định', number: '35/2025/NĐ-CP', date: '2025-02-25', issuer: 'Chính phủ' },
  ...{ signer: 'cb-9001', capacity: 'TM' as const },
};

function reorganisation({ parts }: Stage): Draft[] {
  const paper = { document: DECREE, effectiveOn: REORGANISED_ON };
  const act = { on: REORGANISED_ON, openCases: 'continueSeparately' as const };
  const from = parts.who('merges').map(({ unitId }) => unitId);
  const kind = parts.heir?.kind;
  return [
    ...parts
      .who('isRenamed')
      .map(({ unitId }) =>
        agencyAct(SUCCEEDED_ON, 'SucceedUnits', HR, { ...act, act: 'rename', from: [unitId], to: [RENAMED] }, paper),
      ),
    ...(kind === undefined
      ? []
      : [
          agencyAct(
            SUCCEEDED_ON,
            'SucceedUnits',
            HR,
            { ...act, act: 'merge', from, to: [{ ...MERGED.heir, kind }] },
            paper,
          ),
        ]),
  ];
}

const kindChange = ({ parts, definition, timetable }: Stage): Draft[] =>
  parts.who('changesKind').flatMap(({ unitId, kind }) => {
    const to = otherKind(definition.plan, kind);
    const document = ministryPaper('Quyết định chuyển loại đơn vị', 'QĐ', timetable.kindChangeOn, 'deputy');
    const data = { unitId, kind: to ?? kind, reason: 'Đơn vị được giao lại chức năng, nhiệm vụ.' };
    return [agencyAct(timetable.kindChangeOn, 'ChangeUnitKind', HR, data, { document })];
  });

/** Once closed, nobody is enrolled any more. */
function ending({ timetable: { closeOn }, parts, definition }: Stage): Draft[] {
  const document = ministryPaper('Quyết định kết thúc Phong trào', 'QĐ', closeOn, 'head');
  const units = parts.members.slice(0, 1).map(({ unitId, name }) => ({ unitId, name }));
  const kind = definition.plan.kinds[0]?.id ?? '';
  return [
    agencyAct(closeOn, 'CloseCampaign', HR, { reason: 'Hoàn thành hai giai đoạn của Kế hoạch.' }, { document }),
    agencyAct(addDays(closeOn, 12), 'EnrolUnits', HR, { units, kind }, { refused: 'R-CLOSED' }),
  ];
}
