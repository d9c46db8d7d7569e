import type { UnitEvent } from '../../events/unit.ts';
import { present } from '../../events/present.ts';
import { dateAt } from '../calendar.ts';
import type { DataOf } from './cases.ts';
import type { UnitCommand, UnitCommandOf } from './commands.ts';
import type { Enrolled } from './state.ts';

type FieldsOf<Name extends UnitEvent['type']> = Omit<DataOf<Name>, 'effectiveOn' | 'document'>;
export type Write = <Name extends UnitEvent['type']>(type: Name, fields: FieldsOf<Name>) => UnitEvent;

/** The date on the paper, else that of the day it is recorded. */
export const paperDate = ({ effectiveOn }: Pick<UnitCommand, 'effectiveOn'>, now: string): string =>
  effectiveOn ?? dateAt(now);

type Stamp = { effectiveOn: string; document?: UnitCommand['document'] };

const writing =
  (stamp: Stamp): Write =>
  (type, fields) =>
    ({ type, data: present({ ...fields, ...stamp }) }) as unknown as UnitEvent;

/** Writes events that stand on the command's paper: its date and document are carried on. */
export const onPaper = (command: UnitCommand, now: string): Write =>
  writing({ effectiveOn: paperDate(command, now), document: command.document });

/** Writes events of the calendar: they take effect on a date and stand on no paper. */
export const onDate = (effectiveOn: string): Write => writing({ effectiveOn });

/** What one command asks of a unit that the general guards let in. */
export type HandlersOf<Name extends UnitCommand['type']> = {
  [N in Name]: (command: UnitCommandOf<N>, state: Enrolled, now: string) => UnitEvent[];
};
