import type { UnitCommand, UnitCommandOf } from '../../domain/unit/commands.ts';
import type { Word } from '../../domain/words.ts';
import type { Document, Evidence } from '../../events/values.ts';
import type { Campaign, Unit } from '../states.ts';
import type { CriteriaSet } from './entry.ts';
import type { OptionName, Values } from './options.ts';

/** A command to a unit, of any name, with its data. */
export type AnyWish = {
  [Name in UnitCommand['type']]: { type: Name; data: UnitCommandOf<Name>['data'] };
}[UnitCommand['type']];

/** What an act may ask about before its data is known; asked only where it is needed. */
export type About = {
  unitId: string;
  /** The paper that was given with `--document`. */
  document: Document | undefined;
  state: () => Promise<Unit>;
  campaign: () => Promise<Campaign>;
  /** What the record says of a file; its bytes are stored when the command is sent. */
  evidence: (path: string) => Promise<Evidence>;
};

export type Given = Partial<Values>;

/** A file to fill in: a head line, then one entry to a criterion. */
export type Template = { head: Word; facts: Record<string, string>; form: Form; set: CriteriaSet; scored: boolean };
export type Form = {
  answers: { criterion: string; asks: string; value: unknown; reason?: null }[];
  note?: null;
  narrative?: null;
};

/** One act on a unit as the command line has it: its name, its options, and how they become a command. */
export type Act = {
  name: string;
  word: Word;
  /** What is typed after `thidua unit NAME`. */
  example: string;
  needs: readonly OptionName[];
  takes: readonly OptionName[];
  /** Many units may be named: a list, a file, a filter. */
  many: boolean;
  wish: (given: Given, about: About) => AnyWish | Promise<AnyWish>;
  /** What `--template` prints. */
  template?: (given: Given, about: About) => Promise<Template>;
};

type Declared<Need extends OptionName, Take extends OptionName> = Pick<
  Act,
  'name' | 'word' | 'example' | 'template'
> & {
  needs?: readonly Need[];
  takes?: readonly Take[];
  many?: true;
  wish: (given: Pick<Values, Need> & Partial<Pick<Values, Take>>, about: About) => AnyWish | Promise<AnyWish>;
};

/** The option parser sees to it that what an act needs is there. */
export const act = <Need extends OptionName = never, Take extends OptionName = never>({
  needs = [],
  takes = [],
  many,
  wish,
  ...rest
}: Declared<Need, Take>): Act => ({ ...rest, needs, takes, many: many ?? false, wish: wish as Act['wish'] });
