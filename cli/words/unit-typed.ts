import type { Word } from '../../domain/words.ts';

/** What stands for an option that an act needs, in a command that is printed to be typed. */
export const typedWords = {
  target: ['--target "chỉ tiêu"', '--target "what is aimed at"'],
  item: ['--item "mục=lý do"', '--item "item=reason"'],
  authority: ['--authority "người cho phép"', '--authority "who authorised it"'],
  reason: ['--reason "lý do"', '--reason "why"'],
  title: ['--title "tên hoạt động"', '--title "name of the activity"'],
  period: ['--period {today}..{today}', '--period {today}..{today}'],
  note: ['--note "nội dung báo cáo"', '--note "what is reported"'],
  narrative: ['--narrative "nội dung tự đánh giá"', '--narrative "the assessment"'],
  template: ['--template', '--template'],
  team: ['--team "đoàn kiểm tra"', '--team "the team"'],
  minutes: ['--minutes "số biên bản"', '--minutes "their number"'],
  signer: ['--signer cb-01', '--signer cb-01'],
  result: ['--result good', '--result good'],
  grade: ['--grade "xếp loại"', '--grade "the grade"'],
  form: ['--form "{form}"', '--form "{form}"'],
  achievement: ['--achievement "thành tích"', '--achievement "what was achieved"'],
  outcome: ['--outcome cleared', '--outcome cleared'],
  document: [
    '--document "kind=Quyết định; number=số; date={today}; issuer=cơ quan; signer=cb-01; capacity=head"',
    '--document "kind=Decision; number=number; date={today}; issuer=body; signer=cb-01; capacity=head"',
  ],
} as const satisfies Readonly<Record<string, Word>>;
