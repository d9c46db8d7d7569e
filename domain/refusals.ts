/** A rule that can say no: its sentence in two languages, and the text it rests on. */
type Rule = { vi: string; en: string; basis: string };

const plan = 'Kế hoạch của phong trào';
const record = 'Nguyên tắc của sổ ghi (docs/invariants.md)';
const law = 'Luật Thi đua, khen thưởng 2022 (06/2022/QH15)';
const order = 'Trình tự của phong trào (docs/invariants.md)';

/** Every refusal of a campaign and a unit, by code; `docs/invariants.md` lists the same codes with their tests. */
export const refusals = {
  'R-NOT-COMPETENT': {
    vi: 'Chức danh này không có thẩm quyền thực hiện việc đó.',
    en: 'This office may not do that.',
    basis: plan,
  },
  'R-CLOSED': {
    vi: 'Phong trào đã kết thúc; chỉ còn được đính chính, hủy bỏ, phục hồi, xét tiếp hoặc ghi quyết định khen thưởng.',
    en: 'The campaign is over; only correct, revoke, restore, lift a hold or record a commendation remain.',
    basis: order,
  },
  'R-NOT-REGISTERED': {
    vi: 'Đơn vị chưa được duyệt đăng ký tham gia phong trào.',
    en: 'The unit is not registered in the campaign.',
    basis: plan,
  },
  'R-WITHDRAWN': {
    vi: 'Đơn vị đã thôi tham gia phong trào.',
    en: 'The unit has withdrawn from the campaign.',
    basis: `${law}: thi đua là tự nguyện`,
  },
  'R-SUCCEEDED': {
    vi: 'Đơn vị đã chuyển cho đơn vị kế thừa.',
    en: 'The unit has been succeeded by its heirs.',
    basis: 'Văn bản sắp xếp tổ chức',
  },
  'R-IN-THE-FUTURE': {
    vi: 'Ngày ghi trên văn bản sau ngày ghi sổ.',
    en: 'The date on the paper lies after the day it is recorded.',
    basis: record,
  },
  'R-REHEARSAL-ONLY': {
    vi: 'Nhịp diễn tập chỉ dùng được trong một cuộc diễn tập.',
    en: 'A pace is accepted in a rehearsal only.',
    basis: record,
  },

  'R-MALFORMED': {
    vi: 'Yêu cầu không đúng mẫu.',
    en: 'The command does not have its form.',
    basis: record,
  },
  'R-TOO-LARGE': {
    vi: 'Yêu cầu quá lớn; minh chứng lưu ở kho tệp, sổ chỉ ghi mã băm.',
    en: 'The command is too large; evidence lies in the evidence store, the record has its hash.',
    basis: record,
  },
  'R-OUTBOX-FULL': {
    vi: 'Kafka ngừng quá lâu, quá nhiều sự kiện đang chờ gửi; hãy thử lại khi Kafka hoạt động trở lại.',
    en: 'Kafka has been away too long and too many events wait for it; try again when it is back.',
    basis: record,
  },

  'R-NOT-LAUNCHED': { vi: 'Phong trào chưa được phát động.', en: 'The campaign is not launched.', basis: order },
  'R-ALREADY-LAUNCHED': {
    vi: 'Phong trào đã được phát động.',
    en: 'The campaign is already launched.',
    basis: order,
  },
  'R-DEFINITION-INVALID': {
    vi: 'Kế hoạch và phần bổ sung để vận hành không khớp nhau.',
    en: 'The plan and the settings to run it do not fit together.',
    basis: plan,
  },
  'R-AMENDS-THE-PAST': {
    vi: 'Điều chỉnh này làm thay đổi một đợt đã chốt hoặc một giai đoạn đã chốt.',
    en: 'The amendment would change a concluded cycle or a frozen phase.',
    basis: record,
  },
  'R-NO-CHANGE': { vi: 'Bản điều chỉnh không thay đổi gì.', en: 'The amendment changes nothing.', basis: record },
  'R-NO-DOCUMENT': { vi: 'Việc này phải có văn bản.', en: 'This act needs a document.', basis: record },
  'R-PHASE': {
    vi: 'Giai đoạn này không có, đã bắt đầu, chưa bắt đầu hoặc không mở theo cách đó.',
    en: 'No such phase, or it has started, has not started, or does not open that way.',
    basis: plan,
  },
  'R-UNKNOWN-KIND': {
    vi: 'Kế hoạch không có loại đối tượng này.',
    en: 'The plan has no such kind of participant.',
    basis: plan,
  },
  'R-ALREADY-ENROLLED': {
    vi: 'Đơn vị đã có trong danh sách.',
    en: 'The unit is already on the roster.',
    basis: order,
  },
  'R-UNKNOWN-UNIT': {
    vi: 'Đơn vị không có trong danh sách của phong trào.',
    en: 'The unit is not on the roster.',
    basis: order,
  },
  'R-NO-LEGAL-ACT': {
    vi: 'Sắp xếp tổ chức phải căn cứ vào một văn bản.',
    en: 'A reorganisation rests on a legal act; none was given.',
    basis: 'Văn bản sắp xếp tổ chức',
  },
  'R-CASE-WITHOUT-HEIR': {
    vi: 'Hồ sơ đang mở phải có đơn vị kế thừa hoặc được đóng.',
    en: 'Open cases need an heir, or are closed.',
    basis: 'Văn bản sắp xếp tổ chức',
  },
  'R-ACT-MISMATCH': {
    vi: 'Số đơn vị cũ và đơn vị kế thừa không đúng với hình thức sắp xếp.',
    en: 'The units before and after do not fit that kind of reorganisation.',
    basis: 'Văn bản sắp xếp tổ chức',
  },
  'R-ROSTER-FULL': {
    vi: 'Danh sách quá lớn; hãy chia thành các phong trào của từng cấp.',
    en: 'The roster is too large; make it a tree of campaigns.',
    basis: record,
  },
  'R-CYCLE-EXISTS': { vi: 'Đợt này đã có.', en: 'There is already such a cycle.', basis: order },
  'R-UNKNOWN-CYCLE': { vi: 'Không có đợt này.', en: 'There is no such cycle.', basis: order },
  'R-OUTSIDE-PHASE': {
    vi: 'Kỳ báo cáo của đợt nằm ngoài giai đoạn.',
    en: "The cycle's period lies outside its phase.",
    basis: plan,
  },
  'R-DUE-BEFORE-OPEN': {
    vi: 'Hạn báo cáo trước ngày mở đợt.',
    en: 'The due date lies before the opening.',
    basis: order,
  },
  'R-NOT-LATER': {
    vi: 'Gia hạn phải đến một ngày muộn hơn hạn cũ.',
    en: 'An extension leads to a later date than before.',
    basis: order,
  },
  'R-CONCLUDED': { vi: 'Việc này đã kết luận.', en: 'This is already concluded.', basis: order },
  'R-CYCLE-CLOSED': { vi: 'Đợt đã chốt hoặc đã hủy.', en: 'The cycle is closed or cancelled.', basis: order },
  'R-NOTHING-UNDER-WAY': {
    vi: 'Không có việc gửi nào để tạm dừng hoặc tiếp tục.',
    en: 'There is nothing to pause or resume.',
    basis: order,
  },
  'R-CYCLE-OPEN-UNITS': {
    vi: 'Còn đơn vị chưa xong; muốn chốt phải nêu lý do.',
    en: 'Some units are not done; closing needs to be forced with a reason.',
    basis: order,
  },
  'R-CYCLE-OPEN': { vi: 'Còn đợt chưa chốt.', en: 'A cycle is still open.', basis: order },
  'R-NO-REVIEW-REPORT': {
    vi: 'Chưa có báo cáo sơ kết hoặc tổng kết của giai đoạn.',
    en: 'The review report of the phase has not been issued.',
    basis:
      'Thông tư 01/2024/TT-BNV (từ 05/8/2025 thay bằng Thông tư 15/2025/TT-BNV: điều tương ứng chưa xác nhận): sơ kết, tổng kết nêu kết quả, hạn chế, nguyên nhân, bài học',
  },
  'R-ALREADY-FROZEN': { vi: 'Giai đoạn đã chốt.', en: 'The phase is already frozen.', basis: order },

  'R-NOT-ENROLLED': {
    vi: 'Đơn vị chưa có trong danh sách của phong trào.',
    en: 'The unit is not enrolled in the campaign.',
    basis: order,
  },
  'R-ALREADY-SUBMITTED': { vi: 'Đăng ký đã gửi.', en: 'The registration is already submitted.', basis: order },
  'R-WINDOW-CLOSED': {
    vi: 'Ngoài thời gian đăng ký.',
    en: 'The registration window is closed.',
    basis: plan,
  },
  'R-TARGET-UNKNOWN': {
    vi: 'Kế hoạch không có chỉ tiêu này.',
    en: 'The plan names no such target.',
    basis: plan,
  },
  'R-NOTHING-TO-RETURN': {
    vi: 'Không có đăng ký nào đang chờ duyệt.',
    en: 'No registration is waiting.',
    basis: order,
  },
  'R-NO-REASON': { vi: 'Trả lại phải nêu lý do từng mục.', en: 'A return gives its reasons.', basis: order },
  'R-NOT-SUBMITTED': {
    vi: 'Đăng ký chưa được gửi.',
    en: 'The registration has not been submitted.',
    basis: order,
  },
  'R-OWN-APPROVAL': {
    vi: 'Người gửi đăng ký không được tự duyệt.',
    en: 'Whoever submitted a registration does not approve it.',
    basis: order,
  },
  'R-ALREADY-RENEWED': {
    vi: 'Năm này đã đăng ký.',
    en: 'The registration of that year is already renewed.',
    basis: order,
  },
  'R-NOT-LAPSED': {
    vi: 'Đăng ký của đơn vị không quá hạn.',
    en: "The unit's registration has not lapsed.",
    basis: order,
  },
  'R-DECIDED': {
    vi: 'Đã có quyết định khen thưởng; không còn xin thôi tham gia được.',
    en: 'A commendation was decided; withdrawing is no longer possible.',
    basis: order,
  },
  'R-UNKNOWN-REPORT': { vi: 'Không có báo cáo này.', en: 'There is no such report.', basis: order },
  'R-TITLE-NOT-IN-FORCE': {
    vi: 'Danh hiệu này không có hiệu lực trong năm đó.',
    en: 'That title was not in force in that year.',
    basis: 'Quy định về danh hiệu, có ngày hiệu lực',
  },
  'R-CHECK-NOT-OPEN': {
    vi: 'Đợt kiểm tra không ở trạng thái nhận báo cáo của đơn vị.',
    en: 'The check does not take a report from the unit now.',
    basis: order,
  },
  'R-CRITERION-MISSING': {
    vi: 'Thiếu nội dung trả lời cho một tiêu chí, hoặc tiêu chí không có trong kế hoạch.',
    en: 'A criterion is unanswered, or is not of the plan.',
    basis: plan,
  },
  'R-VALUE-TYPE': {
    vi: 'Giá trị không đúng kiểu của tiêu chí.',
    en: "The value is not of the criterion's type.",
    basis: plan,
  },
  'R-NOT-REPORTED': { vi: 'Đơn vị chưa báo cáo.', en: 'The unit has not reported.', basis: order },
  'R-OWN-UNIT': {
    vi: 'Không kiểm tra, xác nhận đơn vị của chính mình khi chưa có người thay.',
    en: 'Nobody inspects or verifies their own unit unless a substitute is named.',
    basis: order,
  },
  'R-INSPECTION-OPEN': {
    vi: 'Đợt này phải kiểm tra trước khi kết luận.',
    en: 'The check is inspected before it is concluded.',
    basis: plan,
  },
  'R-NO-REMEDY': { vi: 'Không có việc khắc phục này.', en: 'There is no such remedy to complete.', basis: order },
  'R-NOT-MISSED': { vi: 'Đợt này không quá hạn.', en: 'The check was not missed.', basis: order },
  'R-REVIEW-NOT-OPEN': {
    vi: 'Đợt sơ kết, tổng kết không ở trạng thái đó.',
    en: 'The review is not at that step.',
    basis: order,
  },
  'R-OVER-MAXIMUM': {
    vi: 'Điểm vượt mức tối đa của tiêu chí.',
    en: "The score exceeds the criterion's maximum.",
    basis: plan,
  },
  'R-PROOF-MISSING': {
    vi: 'Tiêu chí này phải có minh chứng.',
    en: 'This criterion needs proof.',
    basis: plan,
  },
  'R-REASON-FOR-DIFFERENCE': {
    vi: 'Kết quả xác nhận khác tự đánh giá thì phải nêu lý do.',
    en: 'Where the verified value differs from the unit’s own, a reason is given.',
    basis: order,
  },
  'R-NOT-VERIFIED': { vi: 'Tự đánh giá chưa được xác nhận.', en: 'The assessment is not verified.', basis: order },
  'R-GRADE-IS-COMPUTED': {
    vi: 'Xếp loại được tính theo thang điểm; kết quả tính khác.',
    en: 'The grade is computed by the rule, which gives another one.',
    basis: plan,
  },
  'R-JUDGEMENT-WITHOUT-DOCUMENT': {
    vi: 'Xếp loại do người có thẩm quyền xét phải dẫn văn bản.',
    en: 'A judged grade cites a document.',
    basis: order,
  },
  'R-FROZEN': {
    vi: 'Kết quả giai đoạn đã chốt; chỉ mở lại bằng văn bản của người có thẩm quyền.',
    en: 'The phase is frozen; only a lawful reopening changes it.',
    basis: record,
  },
  'R-FORM-NOT-ALLOWED': {
    vi: 'Hình thức khen thưởng không có trong kế hoạch.',
    en: 'The plan does not allow this form of commendation.',
    basis: plan,
  },
  'R-NO-BASIS': {
    vi: 'Chưa có kết quả làm căn cứ khen thưởng.',
    en: 'There is no result that a commendation may rest on.',
    basis: plan,
  },
  'R-ON-HOLD': {
    vi: 'Chưa xét khen thưởng khi đang xem xét kỷ luật, thanh tra, điều tra, kiểm toán hoặc xác minh đơn.',
    en: 'No commendation while discipline, inspection, investigation, audit or a complaint is pending.',
    basis:
      'Nghị định 98/2023/NĐ-CP, Điều 4 (từ 01/7/2025 thay bằng Nghị định 152/2025/NĐ-CP: điều tương ứng chưa xác nhận)',
  },
  'R-ALREADY-COMMENDED': {
    vi: 'Một thành tích chỉ khen thưởng một lần.',
    en: 'One achievement, one award.',
    basis: law,
  },
  'R-NO-COMMENDATION': {
    vi: 'Không có quyết định khen thưởng này, hoặc không ở trạng thái đó.',
    en: 'There is no such commendation, or it is not in that standing.',
    basis: order,
  },
  'R-NO-HOLD': { vi: 'Không có việc tạm dừng xét này.', en: 'There is no such hold.', basis: order },
  'R-HOLD-EXISTS': { vi: 'Đã có việc tạm dừng xét này.', en: 'There is already such a hold.', basis: order },
} as const satisfies Record<`R-${string}`, Rule>;

export type RefusalCode = keyof typeof refusals;
/** What the rule looked at, for the person who is refused: plain values. */
export type Facts = Record<string, string | number | boolean | string[]>;

/** A rule said no. `message` is the rule's English sentence. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly facts: Facts;

  constructor(code: RefusalCode, facts: Facts) {
    super(refusals[code].en);
    this.code = code;
    this.facts = facts;
  }
}

export function refuse(code: RefusalCode, facts: Facts = {}): never {
  throw new Refusal(code, facts);
}
