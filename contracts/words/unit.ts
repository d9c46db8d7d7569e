import type { Word } from '../../domain/words.ts';
import type { UnitEvent } from '../../events/unit.ts';
import { caseWhen } from './cases.ts';

/** When each event of a unit happens. */
export const unitWhen: Readonly<Record<UnitEvent['type'], Word>> = {
  UnitEnrolled: [
    'Khi đơn vị vào danh sách; mang phần kế hoạch dành cho loại đối tượng của đơn vị. Luôn là sự kiện đầu tiên của dòng.',
    "When the unit is enrolled; carries the plan's extract for its kind. Always the first of its stream.",
  ],
  PlanAdopted: ['Khi đơn vị nhận kế hoạch đã điều chỉnh.', 'When the unit adopts an amended plan.'],
  UnitKindChanged: [
    'Khi đơn vị chuyển sang loại đối tượng khác; mang phần kế hoạch của loại mới.',
    'When the unit is moved to another kind; carries the extract for it.',
  ],
  RegistrationSubmitted: ['Khi đơn vị gửi đăng ký thi đua.', 'When the unit submits its registration.'],
  RegistrationReturned: [
    'Khi cơ quan thường trực trả lại đăng ký để bổ sung.',
    'When the standing agency returns the registration.',
  ],
  UnitRegistered: [
    'Khi đăng ký được duyệt, hoặc ngay khi vào danh sách nếu kế hoạch không yêu cầu đăng ký.',
    'When the registration is approved, or at once where the plan asks for none.',
  ],
  RegistrationRenewed: [
    'Khi đơn vị đã đăng ký gửi chỉ tiêu cho một năm tiếp theo.',
    'When a registered unit gives its targets for a further year.',
  ],
  RegistrationReminderSent: ['Khi đơn vị được đôn đốc đăng ký.', 'When the unit is reminded to register.'],
  RegistrationLapsed: [
    'Khi hết hạn và ngày ân hạn mà chưa có đăng ký bắt buộc.',
    'When due and grace are over without a required registration.',
  ],
  LateRegistrationAccepted: [
    'Khi đơn vị quá hạn được phép đăng ký muộn.',
    'When a unit that lapsed may register after all.',
  ],
  UnitWithdrew: ['Khi đơn vị thôi tham gia phong trào.', 'When the unit withdraws from the campaign.'],
  UnitRenamed: [
    'Khi đơn vị đổi tên; dòng sự kiện giữ nguyên, tên mới có hiệu lực từ ngày ghi trong sự kiện.',
    'When the unit is renamed; its stream goes on, the name holds from the date given.',
  ],
  UnitSucceeded: [
    'Khi đơn vị được đơn vị khác kế thừa; kết quả đã ghi ở lại với đơn vị cũ.',
    'When other units succeed the unit; what was recorded stays with it.',
  ],
  UnitBecameHeir: ['Khi đơn vị kế thừa đơn vị khác.', 'When the unit becomes the heir of others.'],
  UnitClosed: [
    'Khi phong trào kết thúc hoặc dừng đối với đơn vị.',
    'When the campaign has ended or was stopped, for the unit.',
  ],
  ...caseWhen,
  ActivityReported: ['Khi đơn vị báo cáo một hoạt động.', 'When the unit reports an activity.'],
  ReportCorrected: [
    'Khi một báo cáo hoạt động được đính chính; báo cáo cũ vẫn còn trong sổ ghi.',
    'When a reported activity is corrected; the earlier report stays in the record.',
  ],
  UnitRecognised: [
    'Khi ghi danh hiệu do cơ quan, tổ chức khác công nhận cho đơn vị.',
    'When a title that another body gave the unit is recorded.',
  ],
  UnitCommended: [
    'Khi ghi quyết định khen thưởng cho đơn vị, hoặc cho một đối tượng thuộc đơn vị.',
    'When an award decision is recorded for the unit, or for a subject that belongs to it.',
  ],
  CommendationRevoked: [
    'Khi quyết định khen thưởng đã ghi bị hủy bỏ.',
    'When a recorded commendation is revoked by a decision.',
  ],
  CommendationRestored: [
    'Khi quyết định khen thưởng đã bị hủy bỏ được phục hồi.',
    'When a revoked commendation is restored by a decision.',
  ],
  HoldPlaced: [
    'Khi một đối tượng tạm chưa được xét khen thưởng.',
    'When a subject may not be commended for the time being.',
  ],
  HoldLifted: ['Khi việc tạm dừng xét chấm dứt.', 'When a hold ends.'],
  RoundMissedOnHold: [
    'Khi một giai đoạn được chốt trong lúc đơn vị đang tạm dừng xét.',
    'When a phase is frozen while the unit is on hold.',
  ],
};
