import type { Word } from '../../domain/words.ts';

const LAW = 'Luật Thi đua, khen thưởng 2022 (06/2022/QH15)';
const EN: Readonly<Record<string, string>> = {
  'Kế hoạch của phong trào': "The campaign's plan",
  'Nguyên tắc của sổ ghi (docs/invariants.md)': 'Principle of the record (docs/invariants.md)',
  'Trình tự của phong trào (docs/invariants.md)': 'Order of the campaign (docs/invariants.md)',
  'Văn bản sắp xếp tổ chức': 'The document on the reorganisation',
  'Quy định về danh hiệu, có ngày hiệu lực': 'Rules on titles, by the date they took effect',
  [LAW]: 'Law on Emulation and Commendation 2022 (06/2022/QH15)',
  [`${LAW}: thi đua là tự nguyện`]: 'Law on Emulation and Commendation 2022 (06/2022/QH15): emulation is voluntary',
};

/** What a refusal rests on, in both languages; a title of a law that has no English stays as it is. */
export const basisWord = (basis: string): Word => [basis, EN[basis] ?? basis];
