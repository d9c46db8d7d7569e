import { campaign, closeRefused } from '../domain/campaign.ts';
import { CampaignCommand } from '../domain/campaign/commands.ts';
import { deliveriesOf, type Delivery } from '../domain/campaign/deliveries.ts';
import { covers } from '../domain/campaign/lookup.ts';
import { dataFor, recipients } from '../domain/campaign/pages.ts';
import { standing, unit } from '../domain/unit.ts';
import { UnitCommand } from '../domain/unit/commands.ts';
import { added, campaignStream, nothingCounted, unitStream, type CountResult } from '../workflows/messages.ts';
import type { Entry } from './cast/script.ts';
import { openDryBook } from './dry-book.ts';
import { commandOf, firstOf, type Given } from './expectation.ts';

const openUnit = (streamId: string) => openDryBook(streamId, unit, UnitCommand);
type UnitBook = ReturnType<typeof openUnit>;

const COUNTING: readonly string[] = ['CloseCycle', 'CloseCampaign', 'RemindCycle'];

/** A campaign and its units without workflows: what one does reaches the others at once. */
export class DryStage {
  readonly units = new Map<string, UnitBook>();
  readonly agency;
  /** By command id of a campaign's entry: the units that it counts or passes something on to. */
  readonly touched = new Map<string, Set<string>>();
  readonly #record: string;
  readonly #campaignId: string;
  readonly #queue: Delivery[] = [];
  readonly #firsts = new Map<string, string>();

  constructor(record: string, campaignId: string) {
    this.#record = record;
    this.#campaignId = campaignId;
    this.agency = openDryBook(campaignStream(record, campaignId), campaign, CampaignCommand, (event, state) =>
      this.#queue.push(...deliveriesOf(event, state)),
    );
  }

  play(entry: Entry): Given {
    return entry.unitId === undefined ? this.#playAgency(entry) : this.#playUnit(entry, entry.unitId);
  }

  #playUnit(entry: Entry, unitId: string): Given {
    const book = this.#unit(unitId);
    const idOf = (label: string): string => this.#firsts.get(`${unitId}/${label}`) ?? label;
    const given = book.send(commandOf(entry, idOf) as UnitCommand, entry.at);
    if (entry.label !== undefined && 'answer' in given)
      this.#firsts.set(`${unitId}/${entry.label}`, `${book.streamId}:${firstOf(given.answer)}`);
    return given;
  }

  #playAgency(entry: Entry): Given {
    const command = commandOf(entry, String) as CampaignCommand;
    const concerned = new Set<string>();
    this.touched.set(entry.commandId, concerned);
    const counted: { command?: CampaignCommand } = {};
    const given = this.agency.send(
      command,
      entry.at,
      (one) => (counted.command = this.#counted(one, entry.at, concerned)),
    );
    if ('refused' in given) this.#noteRefusal(counted.command, given.refused, entry.at);
    else this.#nameRefused(given);
    this.#passOn(entry, concerned);
    return given;
  }

  #nameRefused({ answer }: Extract<Given, { answer: object }>): void {
    const events = this.agency.events().slice(firstOf(answer) - 1);
    const refused = events.flatMap((event) => (event.type === 'UnitsEnrolled' ? event.data.refused : []));
    if (refused.length > 0) answer.refused = refused;
  }

  #noteRefusal(command: CampaignCommand | undefined, code: string, at: string): void {
    if (!command?.counted || (command.type !== 'CloseCycle' && command.type !== 'CloseCampaign')) return;
    const time = this.agency.time(at);
    this.agency.write(closeRefused(command, { code }, command.counted, time), command.actor, time);
  }

  #passOn({ commandId, at }: Entry, concerned: Set<string>): void {
    for (let one = this.#queue.shift(); one; one = this.#queue.shift())
      for (const unitId of recipients(one, this.agency.state())) {
        const { sequence: _, ...source } = one.source;
        const data = dataFor(one, unitId, this.agency.state());
        const command = { ...source, data, type: one.type, commandId: `${commandId}:${one.id}` } as UnitCommand;
        concerned.add(unitId);
        this.#unit(unitId).send(command, at);
      }
  }

  #counted(command: CampaignCommand, at: string, concerned: Set<string>): CampaignCommand {
    if (!COUNTING.includes(command.type)) return command;
    const { roster, cycles } = this.agency.state();
    const cycleId = 'cycleId' in command.data ? command.data.cycleId : undefined;
    const scope = (cycleId === undefined ? undefined : cycles[cycleId]?.scope) ?? 'all';
    const ids = Object.keys(roster).filter((unitId) => covers(scope, unitId, roster[unitId]?.kind ?? ''));
    for (const unitId of ids) concerned.add(unitId);
    const asOf = this.agency.time(at);
    const counts = ids.map((unitId) => countOf(standing(this.#unit(unitId).settledTo(asOf), cycleId)));
    return { ...command, counted: counts.reduce(added, nothingCounted()) };
  }

  #unit(unitId: string): UnitBook {
    const book = this.units.get(unitId) ?? openUnit(unitStream(this.#record, this.#campaignId, unitId));
    this.units.set(unitId, book);
    return book;
  }
}

function countOf({ cycle, unit: part, commended, onHold, incomplete }: ReturnType<typeof standing>): CountResult {
  const { tally, census } = nothingCounted();
  return {
    tally: { ...tally, [cycle]: 1 },
    census: { ...census, [part]: 1, commended: Number(commended), onHold: Number(onHold) },
    incomplete: Number(incomplete),
  };
}
