import { CampaignEvent } from '../../events/campaign.ts';
import { campaign } from '../../domain/campaign.ts';
import { CampaignCommand } from '../../domain/campaign/commands.ts';
import { definitionHash } from '../../domain/definition.ts';
import { specOf } from './decider-spec.ts';
import { aDefinition, document, tally } from './definition.ts';

export { aDefinition, census, document, sure, tally } from './definition.ts';

export const given = specOf(campaign, CampaignEvent);

export const agency = { id: 'o-7', office: 'standingAgency', unitId: 'bo' };
export const TODAY = '2024-06-03';

type Bare<Name extends CampaignCommand['type']> = Extract<CampaignCommand, { type: Name }>;

/** A wish of the standing agency on a paper, as its schema takes it; `over` changes what it is said with. */
export const wish = <Name extends CampaignCommand['type']>(
  type: Name,
  data: Bare<Name>['data'],
  over: Partial<Pick<CampaignCommand, 'actor' | 'effectiveOn' | 'document' | 'counted' | 'commandId'>> = {},
): CampaignCommand => {
  const { counted, ...rest } = over;
  const command = CampaignCommand.parse({ type, commandId: 'w-1', actor: agency, document, data, ...rest });
  return { ...command, ...(counted && { counted }) };
};

type DataOf<Name extends CampaignEvent['type']> = Omit<Extract<CampaignEvent, { type: Name }>['data'], 'effectiveOn'>;

/** A fact, dated today unless its data says otherwise. */
export const fact = <Name extends CampaignEvent['type']>(
  type: Name,
  data: DataOf<Name> & { effectiveOn?: string },
): CampaignEvent => ({ type, data: { effectiveOn: TODAY, ...data } }) as unknown as CampaignEvent;

export const launched = (definition = aDefinition(), beforeRecord = ['check-2023']): CampaignEvent[] => [
  fact('CampaignLaunched', {
    campaignId: 'hoc-tap',
    definition,
    definitionHash: definitionHash(definition),
    beforeRecord,
    effectiveOn: '2024-01-02',
  }),
  fact('PhaseStarted', { phase: 'p1', by: 'date', effectiveOn: '2023-01-01' }),
];

const seal = { rosterSize: 1, rosterHash: definitionHash(aDefinition()) };
export const enrolled = (unitIds: string[], kind = 'school'): CampaignEvent =>
  fact('UnitsEnrolled', {
    units: unitIds.map((unitId) => ({ unitId, name: `Trường ${unitId}` })),
    kind,
    refused: [],
    ...seal,
  });

export const opened = (cycleId: string, over: Partial<DataOf<'CycleOpened'>> = {}): CampaignEvent =>
  fact('CycleOpened', {
    cycleId,
    kind: 'periodicCheck',
    phase: 'p1',
    period: { from: '2024-01-01', to: '2024-05-31' },
    opensOn: TODAY,
    due: { on: '2024-06-30', rule: 'by' },
    graceDays: 3,
    reminders: [],
    report: 'required',
    inspection: 'none',
    by: 'hr',
    scope: 'all',
    ...seal,
    ...over,
  });

export const paper = { effectiveOn: TODAY, document };
export const closed = (cycleId: string, over: Partial<DataOf<'CycleClosed'>> = {}): CampaignEvent =>
  fact('CycleClosed', { cycleId, tally: tally({ concluded: 1 }), forced: false, ...over });
export const reported = (phase: string): CampaignEvent =>
  fact('ReviewReportIssued', { phase, level: 'Bộ', results: 'a', weaknesses: 'b', causes: 'c', lessons: 'd' });
