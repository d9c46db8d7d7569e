import type { RefusalCode } from '../../domain/refusals.ts';
import type { Word } from '../../domain/words.ts';

const paper: Word = [
  'Dẫn văn bản: --document "kind=…; number=…; date=…; issuer=…; signer=…; capacity=…".',
  'Cite the paper: --document "kind=…; number=…; date=…; issuer=…; signer=…; capacity=…".',
];

/** What to type after a refusal, by its code; of other codes the sentence itself says all there is to do. */
export const remedyWords: Readonly<Partial<Record<RefusalCode, Word>>> = {
  'R-NO-DOCUMENT': paper,
  'R-JUDGEMENT-WITHOUT-DOCUMENT': paper,
  'R-NO-LEGAL-ACT': paper,
  'R-CYCLE-OPEN-UNITS': [
    'Vẫn muốn chốt: --force --reason "…"; thêm --dry-run để xem trước từng đơn vị sẽ ra sao.',
    'To close all the same: --force --reason "…"; add --dry-run to see first what becomes of each unit.',
  ],
  'R-CYCLE-OPEN': [
    'Xem các đợt bằng thidua cycle list, chốt từng đợt bằng thidua cycle close.',
    'thidua cycle list shows the cycles; close each with thidua cycle close.',
  ],
  'R-DUE-BEFORE-OPEN': [
    'Nếu văn bản mở đợt có ngày sớm hơn thì nêu ngày ấy ở --effective-on; không thì chọn --due muộn hơn.',
    'If the paper that opens the cycle is of an earlier day, give that day with --effective-on; else choose a later --due.',
  ],
  'R-PROOF-MISSING': ['Kèm tệp minh chứng: --attach TIÊU-CHÍ=TỆP.', 'Attach the proof: --attach CRITERION=FILE.'],
  'R-CRITERION-MISSING': [
    'Lấy biểu mẫu có đủ tiêu chí bằng --template, điền rồi gửi bằng --answers TỆP.',
    'Get a form with every criterion with --template, fill it in, and send it with --answers FILE.',
  ],
  'R-REASON-FOR-DIFFERENCE': [
    'Nêu lý do từng tiêu chí: --because TIÊU-CHÍ="…".',
    'Give a reason for each criterion: --because CRITERION="…".',
  ],
  'R-FORM-NOT-ALLOWED': [
    'Chọn cho --form một trong các hình thức nêu trên.',
    'Choose one of the forms above for --form.',
  ],
  'R-OWN-APPROVAL': [
    'Để người khác duyệt: --as chức-danh:mã@đơn-vị, mã khác với người gửi.',
    'Let somebody else approve: --as office:id@unit, with another id than that of whoever submitted.',
  ],
  'R-ALREADY-SUBMITTED': [
    'Muốn gửi lại thì phải được trả lại trước (thidua unit return); việc tiếp theo: thidua unit next.',
    'To submit again it must be returned first (thidua unit return); what comes next: thidua unit next.',
  ],
  'R-NOT-REGISTERED': [
    'Đơn vị gửi đăng ký (thidua unit register), rồi được duyệt (thidua unit approve).',
    'The unit registers (thidua unit register) and is approved (thidua unit approve).',
  ],
  'R-NO-REVIEW-REPORT': [
    'Ban hành báo cáo trước: thidua campaign report.',
    'Issue the report first: thidua campaign report.',
  ],
};
