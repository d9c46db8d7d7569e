import type { Word } from '../../domain/words.ts';
import type { CampaignEvent } from '../../events/campaign.ts';
import type { UnitEvent } from '../../events/unit.ts';
import type { Field } from './fields.ts';

type Apart = `${(CampaignEvent | UnitEvent)['type']}.${Field}`;
/** Fields that mean something of their own in one event. */
export const fieldsApart: Readonly<Partial<Record<Apart, Word>>> = {
  'ActivityReported.period': ['Thời gian diễn ra', 'When it took place'],
  'AssessmentVerified.entries': ['Điểm hoặc trả lời được xác nhận', 'Verified scores or answers'],
  'CampaignAmended.from': ['Mã băm của kế hoạch cũ', 'Hash of the former definition'],
  'CampaignAmended.to': ['Mã băm của kế hoạch mới', 'Hash of the new definition'],
  'CheckNotApplicable.reason': [
    'Vì đơn vị vào danh sách, đăng ký hoặc nhận kế hoạch sau đó',
    'Enrolled, registered or adopted the plan afterwards',
  ],
  'CheckSettled.outcome': ['Đã kết luận, hoặc xác nhận không báo cáo', 'Concluded, or the miss upheld'],
  'CycleOpened.kind': ['Kiểm tra định kỳ, sơ kết hoặc tổng kết', 'Periodic check, preliminary or final review'],
  'CycleReminderSent.to': [
    'Những đơn vị chưa xong (incomplete), hoặc các đơn vị nêu mã',
    'Those not done, or these units',
  ],
  'HoldLifted.outcome': ['Không vi phạm, hoặc có vi phạm', 'Cleared, or a violation'],
  'HoldPlaced.by': ['Cơ quan đang xem xét', 'The body that is looking into it'],
  'HoldPlaced.reason': ['Loại việc đang xem xét', 'What is being looked into'],
  'PhaseStarted.by': ['Theo ngày, hoặc theo hướng dẫn', 'By its date, or on guidance'],
  'RemedyOverdue.by': ['Hạn khắc phục', 'To be remedied by'],
  'ReviewFrozen.outcome': ['Kết quả được chốt, hoặc chưa kết luận', 'Frozen, or not concluded'],
  'ReviewOpened.basis': [
    'Kết quả kiểm tra, danh hiệu và đợt xét trước',
    'Outcomes of checks, titles, the earlier review',
  ],
  'ReviewOpened.kind': ['Sơ kết hoặc tổng kết', 'Preliminary or final review'],
  'ReviewReportIssued.answers': [
    'Đợt của phong trào cấp trên mà báo cáo này trả lời',
    "The parent's cycle that this report answers",
  ],
  'UnitClosed.outcome': ['Phong trào kết thúc, hoặc dừng', 'The campaign was closed, or cancelled'],
  'UnitCommended.basis': ['Đợt xét, hoặc sự kiện ghi thành tích', 'The review, or the event of the achievement'],
  'UnitRecognised.title': ['Danh hiệu', 'Title'],
  'UnitRegistered.by': ['Được duyệt, hoặc theo kế hoạch', 'By approval, or by the plan itself'],
  'UnitRenamed.from': ['Tên mới có hiệu lực từ ngày', 'The new name holds from this day'],
};
