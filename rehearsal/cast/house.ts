import { dayNumber } from '../../domain/calendar.ts';
import { stated } from '../../domain/definition.ts';
import type { Actor } from '../../events/envelope.ts';
import type { Definition } from '../../events/settings.ts';
import type { Document } from '../../events/values.ts';
import { REORGANISED_ON, SAMPLE } from './sample.ts';

type Paper = Document & { number: string };

const SIGNERS = {
  head: { signer: 'cb-0001', capacity: 'head' },
  deputy: { signer: 'cb-0002', capacity: 'KT' },
  hr: { signer: 'cb-0100', capacity: 'TL' },
  council: { signer: 'cb-0003', capacity: 'TM' },
} as const;

/** The body that issues a plan (cơ quan phát động): who types for it, and how its papers call it. */
export type House = {
  hr: Actor;
  hrSecond: Actor;
  head: Actor;
  secretary: Actor;
  inspector: Actor;
  /** A paper of the body, under the name that it bears on that date. */
  paper: (kind: string, sign: string, date: string, by: keyof typeof SIGNERS) => Paper;
  words: Omit<typeof MINISTRY, 'level'> & { level?: string };
};

/** The words of seed 001's ministry. */
const MINISTRY = {
  planPaper: 'Quyết định ban hành Kế hoạch',
  hrSign: 'TCCB',
  head: 'Bộ trưởng',
  council: 'Hội đồng Thi đua - Khen thưởng Bộ',
  inspectorate: 'Thanh tra Bộ',
  level: 'Bộ',
  end: 'Hoàn thành hai giai đoạn của Kế hoạch.',
};
const ANY_BODY: House['words'] = {
  planPaper: 'Văn bản ban hành Kế hoạch',
  hrSign: 'TĐKT',
  head: 'Thủ trưởng cơ quan phát động',
  council: 'Hội đồng Thi đua - Khen thưởng',
  inspectorate: 'Cơ quan thanh tra',
  end: 'Đã hết thời gian của Kế hoạch.',
};

const MINISTRY_UNITS = { hr: 'vu-tccb', head: 'lanh-dao-bo', council: 'hoi-dong-tdkt', inspector: 'thanh-tra-bo' };
const ANY_UNITS = {
  ...{ hr: 'co-quan-thuong-truc', head: 'lanh-dao' },
  ...{ council: 'hoi-dong-tdkt', inspector: 'co-quan-thanh-tra' },
};

/** Who types; ids are opaque: no event names a natural person. */
export function houseOf({ plan }: Definition): House {
  const isMinistry = plan.campaignId === SAMPLE.campaignId;
  const units = isMinistry ? MINISTRY_UNITS : ANY_UNITS;
  const issuerOn = isMinistry ? ministryOn : () => named(plan);
  return {
    hr: { id: 'cb-0101', office: 'standingAgency', unitId: units.hr },
    hrSecond: { id: 'cb-0102', office: 'standingAgency', unitId: units.hr },
    head: { id: SIGNERS.head.signer, office: 'head', unitId: units.head },
    secretary: { id: 'cb-0201', office: 'councilSecretary', unitId: units.council },
    inspector: { id: 'cb-0301', office: 'inspector', unitId: units.inspector },
    paper(kind, sign, date, by) {
      const { name, suffix } = issuerOn(date);
      const number = [`${numberOn(date, 11)}/${sign}`, ...(suffix === '' ? [] : [suffix])].join('-');
      return { kind, number, date, issuer: name, ...SIGNERS[by] };
    },
    words: isMinistry ? MINISTRY : { ...ANY_BODY, planPaper: stated(plan.document.kind) ?? ANY_BODY.planPaper },
  };
}

const ministryOn = (date: string) => (date < REORGANISED_ON ? SAMPLE.issuer.before : SAMPLE.issuer.after);

/** What stands after the sign in the plan's own number: `21/KH-UBND` gives `UBND`. */
function named({ document }: Definition['plan']): { name: string; suffix: string } {
  const [, suffix = ''] = /\/[^-]+-(.+)$/.exec(stated(document.number) ?? '') ?? [];
  return { name: stated(document.issuer) ?? 'Cơ quan phát động', suffix };
}

/** A number as a registry would give it: it grows through the year. */
export const numberOn = (date: string, pace: number): number =>
  1 + (dayNumber(date) - dayNumber(`${date.slice(0, 4)}-01-01`)) * pace + (dayNumber(date) % pace);
