import type { Word } from '../../domain/words.ts';

/** Shapes that several events share, with what JSON Schema cannot say of them. */
export const shapeWords = {
  Id: ['Mã: không bao giờ là tên người', 'An id, never a name of a person'],
  Text: [
    'Chữ cho người đọc: Unicode dựng sẵn (NFC), không có ký tự điều khiển ngoài xuống dòng',
    'Text for people: NFC, well-formed Unicode, no control characters but line breaks',
  ],
  CalendarDate: ['Ngày có thật theo giờ Việt Nam (+07:00)', 'A day that exists, in Việt Nam (+07:00)'],
  MonthDay: ['Ngày của mọi năm, MM-DD; không có 29/02', 'A day of every year, MM-DD; 29 February is none'],
  Instant: [
    'Thời điểm UTC, đến mili giây; so sánh như chữ thì đúng thứ tự',
    'UTC with milliseconds; such texts sort by time',
  ],
  Sha256: ['SHA-256, base64url không đệm', 'SHA-256, base64url without padding'],
  EventId: ['Mã sự kiện đã ghi, dạng dòng:số', 'Id of a recorded event, stream:sequence'],
  Document: [
    'Văn bản: người ký ghi bằng mã; KT. ký thay, TM. thay mặt, TL. thừa lệnh, TUQ. thừa ủy quyền',
    'A paper: the signer is an id; KT, TM, TL, TUQ sign for another, in these capacities',
  ],
  Due: [
    'Hạn: by là đến hết ngày, before là đến hết ngày hôm trước',
    'by runs to the end of the day, before to the end of the day before',
  ],
  Evidence: [
    'Minh chứng: tệp nằm ngoài sổ ghi, ở đây có mã băm',
    'Evidence: the file lies elsewhere, its hash is here',
  ],
  PartialDate: [
    'Năm, tháng hoặc ngày có thật, đúng như kế hoạch nêu',
    'A year, month or day that exists, as exactly as the plan says',
  ],
  Span: ['Từ ngày đến hết ngày', 'From a day to the end of a day'],
  PartialSpan: [
    'Thời gian như kế hoạch nêu; không có from là từ ngày ban hành',
    'A period as the plan says it; without from it begins with the issue',
  ],
  Open: [
    'Chỗ để trống: chưa điền (blank), kế hoạch không nêu (silent), nguồn bị cắt (cut)',
    'Left open: blank in a draft, the plan is silent, or our source is cut',
  ],
  Quote: ['Lời của văn bản và chỗ có lời ấy', 'Words of the source and where they stand'],
  Timing: ['Khi nào, đúng như kế hoạch nêu', 'When, as the plan says it'],
  SetVersion: ['Một phiên bản của bộ tiêu chí', 'One version of a criteria set'],
  PassRule: ['Khi nào thì đạt', 'When a participant has passed'],
  Criterion: ['Tiêu chí', 'Criterion'],
  SubjectKind: ['Đơn vị, cá nhân, gia đình, dòng họ', 'Unit, person, family, clan'],
  ParticipantKind: ['Loại đối tượng', 'Kind of participant'],
  CycleKind: ['Kiểm tra định kỳ, sơ kết, tổng kết', 'Periodic check, preliminary review, final review'],
  ReviewKind: ['Sơ kết, tổng kết', 'Preliminary review, final review'],
  Plan: ['Kế hoạch, đúng lời của cơ quan ban hành', 'The plan in the words of its issuer'],
  Cycle: ['Đợt', 'Cycle'],
  Grading: ['Thang điểm và mức xếp loại, mức cao nhất trước', 'Scale and grades, best first'],
  WorkingYear: ['Ngày nghỉ và ngày làm bù của một năm', 'Days off and days worked in exchange, of one year'],
  TitleInForce: [
    'Danh hiệu do cơ quan khác công nhận và những năm có hiệu lực',
    'A title of another body and the years it is in force',
  ],
  Settings: ['Phần thiết lập vận hành, không phải lời của kế hoạch', "What the operator adds, never the plan's words"],
  Definition: ['Kế hoạch và phần thiết lập vận hành', "The plan and the operator's settings"],
  UnitPlan: ['Phần kế hoạch mà một loại đối tượng cần biết', 'What one kind of participant needs of the plan'],
  UnitName: ['Mã và tên đơn vị', 'Id and name of a unit'],
  UnitList: ['Mã các đơn vị', 'Ids of units'],
  Scope: ['Tất cả, các đơn vị nêu mã, hoặc các loại đối tượng', 'All, these units, or these kinds'],
  SuccessionAct: [
    'Hợp nhất, chia tách, đổi tên, chuyển cơ quan chủ quản, giải thể',
    'Merge, split, rename, move, dissolve',
  ],
  OpenCases: [
    'Việc đang mở: làm riêng, gộp, làm lại, kết thúc',
    'Open cases: continued, combined, begun again, closed',
  ],
  Tally: ['Số đơn vị của đợt theo kết quả', 'Units of a cycle by outcome'],
  Census: ['Số đơn vị của phong trào khi kết thúc', 'Units of a campaign at its close'],
  ParentCycle: [
    'Đợt của phong trào cấp trên, và đơn vị tham gia ở đó',
    "A parent campaign's cycle, and the unit that takes part there",
  ],
  Target: ['Chỉ tiêu đăng ký', 'A target that is registered'],
  ReturnItem: ['Mục phải bổ sung và lý do', 'What must be supplied, and why'],
  Answer: [
    'Trả lời một tiêu chí: chữ, có hoặc không, hoặc số nguyên',
    'An answer to a criterion: words, yes or no, or a whole number',
  ],
  Remedy: ['Việc phải khắc phục và hạn', 'What must be remedied, and by when'],
  InspectionMinutes: ['Số biên bản và mã người ký', 'Number of the minutes, ids of who signed'],
  Finding: ['Nhận xét', 'A finding'],
  Assessed: ['Điểm hoặc trả lời tự đánh giá một tiêu chí', 'A score or answer of the self-assessment'],
  Verified: [
    'Điểm hoặc trả lời được xác nhận; khác thì có lý do',
    'The verified score or answer; a difference has its reason',
  ],
  Activity: ['Hoạt động của đơn vị', 'What the unit did'],
  Achievement: ['Thành tích: mỗi thành tích chỉ khen một lần', 'Achievement: one achievement, one award'],
  AwardDecision: [
    'Quyết định khen thưởng; một quyết định có thể cho nhiều đơn vị',
    'Award decision; one may list many units',
  ],
  Subject: [
    'Đối tượng: đơn vị, hoặc một người, gia đình, dòng họ theo mã',
    'The unit itself, or a person, family, clan by an opaque id',
  ],
  CommendationBasis: ['Đợt xét, hoặc sự kiện ghi thành tích', 'A review, or the event of an achievement'],
  HoldReason: [
    'Kỷ luật, thanh tra, điều tra, kiểm toán, khiếu nại, tố cáo, tham nhũng',
    'Discipline, inspection, investigation, audit, complaint, denunciation, corruption',
  ],
} as const satisfies Readonly<Record<string, Word>>;
