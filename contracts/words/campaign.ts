import type { Word } from '../../domain/words.ts';
import type { CampaignEvent } from '../../events/campaign.ts';

/** When each event of a campaign happens. */
export const campaignWhen: Readonly<Record<CampaignEvent['type'], Word>> = {
  CampaignLaunched: [
    'Khi phong trào được phát động; mang toàn bộ kế hoạch và phần thiết lập vận hành. Luôn là sự kiện đầu tiên của dòng.',
    "When the campaign is launched; carries the whole plan and the operator's settings. Always the first of its stream.",
  ],
  CampaignAmended: [
    'Khi kế hoạch được điều chỉnh; mang toàn bộ kế hoạch mới và từng chỗ thay đổi.',
    'When the plan is amended; carries the whole new plan and each change.',
  ],
  PhaseStarted: [
    'Khi một giai đoạn bắt đầu, theo ngày hoặc theo hướng dẫn của cấp có thẩm quyền.',
    'When a phase starts, by its date or on guidance.',
  ],
  UnitsEnrolled: [
    'Khi các đơn vị được đưa vào danh sách tham gia, mỗi lần tối đa 500 đơn vị.',
    'When units are put on the roster, 500 at most each time.',
  ],
  UnitKindChanged: [
    'Khi một đơn vị được chuyển sang loại đối tượng khác.',
    'When a unit is moved to another kind of participant.',
  ],
  UnitsSucceeded: [
    'Khi sắp xếp tổ chức: hợp nhất, chia tách, đổi tên, chuyển cơ quan chủ quản hoặc giải thể.',
    'When bodies are reorganised: merged, split, renamed, moved under another body or dissolved.',
  ],
  CycleOpened: [
    'Khi một đợt kiểm tra, sơ kết hoặc tổng kết được mở, theo lịch hoặc do cơ quan thường trực.',
    'When a cycle of checks or reviews opens, by the calendar or by the standing agency.',
  ],
  UnitsJoinedCycle: [
    'Khi đợt đang thực hiện được mở thêm cho các đơn vị tham gia sau.',
    'When a cycle under way is opened for units that began to take part later.',
  ],
  DueExtended: [
    'Khi hạn của đợt được gia hạn cho tất cả hoặc cho một số đơn vị.',
    "When a cycle's due date is extended, for all units or for some.",
  ],
  CycleReminderSent: [
    'Khi cơ quan thường trực đôn đốc các đơn vị trong đợt.',
    'When the standing agency reminds units of a cycle.',
  ],
  CyclePaused: [
    'Khi việc gửi đến các đơn vị trong đợt tạm dừng.',
    'When the sending to the units of a cycle is paused.',
  ],
  CycleResumed: ['Khi việc gửi được tiếp tục sau khi tạm dừng.', 'When the sending goes on after a pause.'],
  CycleCancelled: ['Khi một đợt bị hủy.', 'When a cycle is cancelled.'],
  CycleClosed: [
    'Khi đợt được chốt; mang số đơn vị theo từng kết quả.',
    'When a cycle is closed; carries the count of units by outcome.',
  ],
  CloseRefused: [
    'Khi yêu cầu chốt đợt hoặc kết thúc phong trào bị từ chối sau khi đếm các đơn vị.',
    'When the wish to close a cycle or the campaign is refused after the units were counted.',
  ],
  ReviewReportIssued: [
    'Khi báo cáo sơ kết hoặc tổng kết của một giai đoạn được ban hành.',
    'When the preliminary or final review report of a phase is issued.',
  ],
  PhaseFrozen: [
    'Khi kết quả của một giai đoạn được chốt; sau đó chỉ mở lại khi có văn bản.',
    "When a phase's results are frozen; from then on they are reopened only on a document.",
  ],
  CampaignClosed: ['Khi phong trào kết thúc; mang số liệu chung.', 'When the campaign ends; carries its census.'],
  CampaignCancelled: ['Khi phong trào dừng trước khi kết thúc.', 'When the campaign is stopped before its end.'],
};
