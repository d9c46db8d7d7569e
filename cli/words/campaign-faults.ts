import type { Word } from '../../domain/words.ts';

/** What can be typed wrong about campaigns, their rosters and cycles. */
export const campaignFaults = {
  badHeir: [
    '“{value}” không phải là đơn vị kế thừa: hãy viết mã=Tên hoặc mã=Tên:loại, ví dụ c-dcks="Cục Địa chất và Khoáng sản":unit.',
    '"{value}" is no heir: write id=Name or id=Name:kind, as in c-dcks="Cục Địa chất và Khoáng sản":unit.',
  ],
  badAnswers: [
    '“{value}” không phải là đợt của cấp trên: hãy viết phong-trào/đợt/đơn-vị.',
    '"{value}" is no cycle of a parent: write campaign/cycle/unit.',
  ],
  missingTexts: [
    'Báo cáo thiếu {missing}: nêu bằng tùy chọn cùng tên, hoặc trong tệp ở --texts.',
    'The report lacks {missing}: give them as options of those names, or in the file of --texts.',
  ],
  otherCampaign: [
    'Tệp này là Kế hoạch của {found}, không phải của {campaign}.',
    'This file is the plan of {found}, not of {campaign}.',
  ],
  noRosterBeside: [
    'Không có danh sách đơn vị {file}: bỏ --enrol, rồi lập danh sách bằng campaign enrol.',
    'There is no roster {file}: leave --enrol out, then enrol with campaign enrol.',
  ],
  forceNeedsReason: [
    'Chốt khi còn đơn vị chưa xong (--force) thì phải nêu lý do bằng --reason.',
    'Closing with units not done (--force) needs its --reason.',
  ],
  reasonNeedsForce: [
    'Lý do chỉ cần khi chốt lúc còn đơn vị chưa xong: thêm --force, hoặc bỏ --reason.',
    'A reason is for closing with units not done: add --force, or leave --reason out.',
  ],
} as const satisfies Readonly<Record<string, Word>>;
