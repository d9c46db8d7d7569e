import { checkWords, reviewWords, unitWords, type Word } from '../../domain/words.ts';

const ids = (words: object): string => Object.keys(words).join(', ');

/** What each option of the acts on a unit is. */
export const optionHelp = {
  as: [
    'người thực hiện, chức-danh:mã@đơn-vị (mặc định: chức danh được làm việc này)',
    'who acts, office:id@unit (default: the office that may)',
  ],
  units: ['mã đơn vị, hoặc nhiều mã cách nhau bằng dấu phẩy', 'unit id, or several separated by commas'],
  from: ['tệp có mã đơn vị, mỗi dòng một mã', 'file of unit ids, one a line'],
  all: ['mọi đơn vị, theo --status và --kind nếu nêu', 'all units, by --status and --kind where given'],
  status: [
    `chỉ đơn vị đang ở trạng thái này, nêu bằng lời như trong bảng hoặc bằng mã: ${ids(unitWords)}; cùng --cycle hoặc --phase thì là trạng thái ở đợt đó: ${ids({ ...checkWords, ...reviewWords })}`,
    `only units of this status, in words as tables show it or by id: ${ids(unitWords)}; beside --cycle or --phase it is their status there: ${ids({ ...checkWords, ...reviewWords })}`,
  ],
  kind: ['chỉ đơn vị loại này', 'only units of this kind'],
  yes: ['không hỏi lại', 'do not ask before sending'],
  target: [
    'chỉ tiêu: lời văn, hoặc mã:số của chỉ tiêu trong kế hoạch; nêu nhiều lần nếu có nhiều',
    'target: words, or id:number of a target of the plan; repeat it for several',
  ],
  pact: ['giao ước thi đua', 'the pact'],
  item: [
    'mục cần bổ sung và lý do, mục=lý do; nêu nhiều lần nếu có nhiều',
    'what to supply and why, path=reason; repeat it for several',
  ],
  resubmitBy: ['hạn gửi lại đăng ký', 'day until which the registration is taken again'],
  year: ['năm', 'year'],
  title: ['tên hoạt động hoặc danh hiệu', 'title'],
  period: ['thời gian, ví dụ 2026-01-01..2026-03-31', 'period, as in 2026-01-01..2026-03-31'],
  indicator: [
    'số liệu theo tiêu chí, tiêu-chí=giá trị; nêu nhiều lần nếu có nhiều',
    'value of a criterion, criterion=value; repeat it for several',
  ],
  attach: [
    'tệp minh chứng của cả báo cáo, hoặc tiêu-chí=tệp; nêu nhiều lần nếu có nhiều',
    'file of evidence of the whole report, or criterion=file; repeat it for several',
  ],
  report: [
    'báo cáo hoạt động: số thứ tự trong unit show, hoặc mã sự kiện',
    'activity report: its number in unit show, or its event id',
  ],
  body: ['nơi công nhận', 'body that gave it'],
  number: ['số quyết định công nhận', 'number of its decision'],
  cycle: ['mã đợt kiểm tra', 'cycle of the check'],
  phase: ['mã giai đoạn được sơ kết, tổng kết', 'phase of the review'],
  answer: [
    'tiêu-chí=giá trị: lời văn, số, có hoặc không; nêu nhiều lần nếu có nhiều',
    'criterion=value: words, a number, yes or no; repeat it for several',
  ],
  answers: ['tệp YAML có các giá trị, theo mẫu của --template', 'YAML file with the values, as --template prints it'],
  template: ['in tệp mẫu để điền, không gửi gì', 'print a file to fill in, send nothing'],
  because: [
    'lý do khác với đơn vị tự đánh giá, tiêu-chí=lý do; nêu nhiều lần nếu có nhiều',
    "why it differs from the unit's own, criterion=reason; repeat it for several",
  ],
  note: ['ghi chú', 'note'],
  narrative: ['thuyết minh', 'narrative'],
  team: ['đoàn kiểm tra', 'inspection team'],
  substitute: ['người thay thế khi người ghi thuộc chính đơn vị', 'who substitutes when the inspector is of this unit'],
  finding: [
    'nhận xét, hoặc tiêu-chí=nhận xét; nêu nhiều lần nếu có nhiều',
    'finding, or criterion=finding; repeat it for several',
  ],
  mend: [
    'việc phải khắc phục, hạn=việc, ví dụ "2026-12-31=Lập tủ sách"; nêu nhiều lần nếu có nhiều',
    'what to remedy, date=what, as in "2026-12-31=Set up a library"; repeat it for several',
  ],
  minutes: ['số biên bản', 'number of the minutes'],
  signer: ['mã người ký biên bản, cách nhau bằng dấu phẩy', 'ids of who signed the minutes, separated by commas'],
  remedy: ['mã việc khắc phục, ví dụ r1', 'id of the remedy, as in r1'],
  result: ['good (tốt), satisfactory (đạt) hoặc unsatisfactory (chưa đạt)', 'good, satisfactory or unsatisfactory'],
  grade: ['xếp loại; không nêu thì tính theo thang điểm', 'grade; where it is not given the grading computes it'],
  basis: ['căn cứ xét', 'basis of the judgement'],
  authority: ['người có thẩm quyền cho phép', 'who authorised it'],
  reason: ['lý do', 'reason'],
  form: ['hình thức khen thưởng', 'form of the award'],
  achievement: ['thành tích được khen', 'achievement that is commended'],
  subject: [
    'người được khen hoặc bị dừng xét, loại:mã, ví dụ person:cb-01 (mặc định: chính đơn vị)',
    'whom it concerns, kind:id, as in person:cb-01 (default: the unit itself)',
  ],
  commendation: [
    'quyết định khen thưởng: số thứ tự trong unit show, hoặc mã sự kiện',
    'commendation: its number in unit show, or its event id',
  ],
  grounds: ['căn cứ', 'grounds'],
  holdReason: [
    'discipline (kỷ luật), inspection (thanh tra), investigation (điều tra), audit (kiểm toán), complaint (khiếu nại), denunciation (tố cáo), corruption (tham nhũng)',
    'discipline, inspection, investigation, audit, complaint, denunciation, corruption',
  ],
  by: ['cơ quan đang xem xét', 'body that looks into it'],
  since: ['từ ngày', 'since'],
  hold: [
    'mã lần tạm dừng xét (mặc định khi ghi mới: hold-1, hold-2 …)',
    'id of the hold (default of a new one: hold-1, hold-2 …)',
  ],
  outcome: ['cleared (không có vi phạm) hoặc violation (có vi phạm)', 'cleared or violation'],
  newKind: ['loại mới', 'the new kind'],
} as const satisfies Readonly<Record<string, Word>>;
