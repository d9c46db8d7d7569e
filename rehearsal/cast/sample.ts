import type { Document } from '../../events/values.ts';

/** What really happened to the bodies of seed 001, as its sample plays it. */

/** On 2025-03-01 the two ministries became one. */
export const REORGANISED_ON = '2025-03-01';

/** Nghị định 35/2025/NĐ-CP: the ministry of that day. That the two units of the sample were merged is the sample's. */
const DECREE: Document = {
  ...{ kind: 'Nghị định', number: '35/2025/NĐ-CP', date: '2025-02-25', issuer: 'Chính phủ' },
  ...{ signer: 'cb-9001', capacity: 'TM' as const },
};

export const SAMPLE = {
  campaignId: 'btnmt-615',
  issuer: {
    before: { name: 'Bộ Tài nguyên và Môi trường', suffix: 'BTNMT' },
    after: { name: 'Bộ Nông nghiệp và Môi trường', suffix: 'BNNMT' },
  },
  decree: DECREE,
  renamed: { unitId: 'tckttv', name: 'Cục Khí tượng Thủy văn' },
  merged: ['c-dc', 'c-ks'],
  heir: { unitId: 'c-dcks', name: 'Cục Địa chất và Khoáng sản Việt Nam' },
};

/** Those that took part in it: they play in a small cast, too. */
export const ALWAYS = [SAMPLE.renamed.unitId, ...SAMPLE.merged];
