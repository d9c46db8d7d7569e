import type { Word } from '../../domain/words.ts';

type Words = Readonly<Record<string, Word>>;

export const askRules = {
  need: ['Đăng ký: 1 bắt buộc, 2 không bắt buộc, 3 không cần', 'Registration: 1 required, 2 expected, 3 none'],
  needWords: ['Lời của Kế hoạch về đăng ký', 'Words of the plan on registration'],
  opens: ['Nhận đăng ký từ ngày', 'Registration opens on'],
  due: ['Hạn đăng ký, đến hết ngày', 'Registration is due by'],
  yearly: [
    'Đăng ký lại hằng năm từ - đến (ví dụ 02/01-31/03; Enter = không)',
    'Registered again every year from - to (as in 02/01-31/03; Enter = no)',
  ],
  checks: [
    'Kiểm tra định kỳ mỗi năm một đợt, hạn báo cáo ngày/tháng (trước tháng 4 là của năm sau; 0 = không có)',
    'One periodic check a year, reports due day/month (before April: of the next year; 0 = none)',
  ],
  checkWords: ['Lời của Kế hoạch về kiểm tra', 'Words of the plan on checks'],
  duty: ['Nhiệm vụ {number}, lời giao việc | chỗ (Enter = hết)', 'Duty {number}, words | place (Enter = no more)'],
  dutyWho: ['Giao cho ai', 'To whom it is given'],
  dutyKind: [
    'Là: 1 chủ trì, 2 kiểm tra, 3 báo cáo lên trên, 4 đưa tin, 5 việc khác',
    'It is: 1 to lead, 2 to check, 3 to report upward, 4 to publish, 5 other',
  ],
  dutyTo: ['Báo cáo cho ai', 'Reports to whom'],
  dutyBy: [
    'Khi nào (30/11/2025, 2025, 15/12 hằng năm; Enter = không nêu)',
    'By when (30/11/2025, 2025, 15/12 hằng năm; Enter = not said)',
  ],
} as const satisfies Words;

export const askAwards = {
  forms: [
    'Hình thức khen thưởng, cách nhau bằng dấu ; (? = chưa biết)',
    'Forms of award, separated by ; (? = not known)',
  ],
  formsWords: ['Lời của Kế hoạch về hình thức khen thưởng', 'Words of the plan on the forms'],
  basis: [
    'Khen thưởng khi có: 1 kết quả sơ kết, tổng kết, 2 bất kỳ thành tích nào đã ghi',
    'Awards rest on: 1 a concluded review, 2 any recorded achievement',
  ],
  report: [
    'Sau sơ kết, tổng kết phải báo cáo lên trên: 1 có, 2 không',
    'A report upward after each review: 1 yes, 2 no',
  ],
  unit: [
    'Đơn vị {number}: mã = tên (Enter = hết; lập danh sách sau bằng tệp cũng được)',
    'Unit {number}: id = name (Enter = no more; a file can enrol them later)',
  ],
  person: [
    'Mã {number} (chỉ ghi mã, không ghi tên; Enter = hết)',
    'Id {number} (ids only, never names; Enter = no more)',
  ],
  unitKind: ['Thuộc: {kinds}', 'Of the kind: {kinds}'],
  write: ['Ghi {files} (c = có, k = không)?', 'Write {files} (y = yes, n = no)?'],
} as const satisfies Words;
