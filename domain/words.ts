import type { CampaignEvent } from '../events/campaign.ts';
import type { UnitEvent } from '../events/unit.ts';
import type { CampaignCommand } from './campaign/commands.ts';
import type { Campaign, CampaignCycle } from './campaign/state.ts';
import type { CheckStatus, ReviewStatus } from './unit/cases.ts';
import type { UnitCommand } from './unit/commands.ts';
import type { Commendation, UnitStatus } from './unit/state.ts';

/** The words people read, Vietnamese first; keys are identifiers. A missing one does not compile. */
export type Language = 'vi' | 'en';
export type Word = readonly [vi: string, en: string];
type Words<Key extends string> = Readonly<Record<Key, Word>>;

export const say = ([vi, en]: Word, language: Language): string => (language === 'vi' ? vi : en);

export const campaignWords: Words<Campaign['status']> = {
  new: ['Chưa phát động', 'Not launched'],
  launched: ['Đang triển khai', 'Under way'],
  closed: ['Đã kết thúc', 'Closed'],
  cancelled: ['Đã dừng', 'Cancelled'],
};

export const cycleWords: Words<CampaignCycle['status']> = {
  foreseen: ['Chưa mở', 'Not open yet'],
  open: ['Đang thực hiện', 'Open'],
  paused: ['Tạm dừng gửi', 'Paused'],
  closed: ['Đã chốt', 'Closed'],
  cancelled: ['Đã hủy', 'Cancelled'],
};

export const unitWords: Words<UnitStatus> = {
  new: ['Chưa có trong danh sách', 'Not enrolled'],
  enrolled: ['Chưa đăng ký', 'Enrolled'],
  submitted: ['Chờ duyệt', 'Submitted'],
  returned: ['Trả lại bổ sung', 'Returned'],
  registered: ['Đã đăng ký', 'Registered'],
  lapsed: ['Quá hạn đăng ký', 'Lapsed'],
  withdrawn: ['Thôi tham gia', 'Withdrawn'],
  succeeded: ['Đã chuyển đơn vị kế thừa', 'Succeeded'],
  closed: ['Đã kết thúc', 'Closed'],
};

export const checkWords: Words<CheckStatus> = {
  open: ['Chờ báo cáo', 'Open'],
  reported: ['Đã báo cáo', 'Reported'],
  returned: ['Trả lại bổ sung', 'Returned'],
  inspected: ['Đã kiểm tra', 'Inspected'],
  concluded: ['Đã kết luận', 'Concluded'],
  missed: ['Quá hạn báo cáo', 'Missed'],
  acceptedLate: ['Chấp nhận muộn', 'Accepted late'],
  upheld: ['Xác nhận không báo cáo', 'Miss upheld'],
  excused: ['Được miễn', 'Excused'],
  notApplicable: ['Không áp dụng', 'Not applicable'],
  cancelled: ['Đã hủy', 'Cancelled'],
  succeeded: ['Đã chuyển đơn vị kế thừa', 'Succeeded'],
};

export const reviewWords: Words<ReviewStatus> = {
  open: ['Chờ tự đánh giá', 'Open'],
  selfAssessed: ['Đã tự đánh giá', 'Self-assessed'],
  returned: ['Trả lại bổ sung', 'Returned'],
  verified: ['Đã xác nhận', 'Verified'],
  concluded: ['Đã kết luận', 'Concluded'],
  frozen: ['Đã chốt', 'Frozen'],
  notConcluded: ['Chưa kết luận', 'Not concluded'],
  cancelled: ['Đã hủy', 'Cancelled'],
  succeeded: ['Đã chuyển đơn vị kế thừa', 'Succeeded'],
};

export const commendationWords: Words<Commendation['standing']> = {
  commended: ['Đã khen thưởng', 'Commended'],
  revoked: ['Đã hủy bỏ', 'Revoked'],
  restored: ['Đã phục hồi', 'Restored'],
};

export const holdWords: Words<'held' | 'lifted' | 'missedOnHold'> = {
  held: ['Chưa xét khen thưởng', 'On hold'],
  lifted: ['Được xét tiếp', 'Hold lifted'],
  missedOnHold: ['Lỡ đợt xét', 'Round missed on hold'],
};

/** What a campaign's events say happened. */
export const campaignEventWords: Words<CampaignEvent['type']> = {
  CampaignLaunched: ['Phát động phong trào', 'Campaign launched'],
  CampaignAmended: ['Điều chỉnh kế hoạch', 'Campaign amended'],
  PhaseStarted: ['Bắt đầu giai đoạn', 'Phase started'],
  UnitsEnrolled: ['Lập danh sách', 'Units enrolled'],
  UnitKindChanged: ['Đổi loại đối tượng', 'Unit kind changed'],
  UnitsSucceeded: ['Sắp xếp tổ chức', 'Units succeeded'],
  CycleOpened: ['Mở đợt', 'Cycle opened'],
  UnitsJoinedCycle: ['Mở đợt cho đơn vị vào sau', 'Units joined cycle'],
  DueExtended: ['Gia hạn', 'Due extended'],
  CycleReminderSent: ['Đôn đốc', 'Reminder sent'],
  CyclePaused: ['Tạm dừng gửi', 'Cycle paused'],
  CycleResumed: ['Tiếp tục gửi', 'Cycle resumed'],
  CycleCancelled: ['Hủy đợt', 'Cycle cancelled'],
  CycleClosed: ['Chốt đợt', 'Cycle closed'],
  CloseRefused: ['Chưa chốt được', 'Close refused'],
  ReviewReportIssued: ['Ban hành báo cáo sơ kết, tổng kết', 'Review report issued'],
  PhaseFrozen: ['Chốt giai đoạn', 'Phase frozen'],
  CampaignClosed: ['Kết thúc phong trào', 'Campaign closed'],
  CampaignCancelled: ['Dừng phong trào', 'Campaign cancelled'],
};

/** What a unit's events say happened. */
export const unitEventWords: Words<UnitEvent['type']> = {
  UnitEnrolled: ['Vào danh sách', 'Enrolled'],
  PlanAdopted: ['Nhận kế hoạch điều chỉnh', 'Amended plan adopted'],
  UnitKindChanged: ['Đổi loại đối tượng', 'Kind changed'],
  RegistrationSubmitted: ['Gửi đăng ký', 'Registration submitted'],
  RegistrationReturned: ['Trả lại đăng ký', 'Registration returned'],
  UnitRegistered: ['Duyệt đăng ký', 'Registered'],
  RegistrationRenewed: ['Đăng ký lại cho năm', 'Registration renewed'],
  RegistrationReminderSent: ['Đôn đốc đăng ký', 'Registration reminder sent'],
  RegistrationLapsed: ['Quá hạn đăng ký', 'Registration lapsed'],
  LateRegistrationAccepted: ['Chấp nhận đăng ký muộn', 'Late registration accepted'],
  UnitWithdrew: ['Xin thôi tham gia', 'Withdrew'],
  UnitRenamed: ['Đổi tên', 'Renamed'],
  UnitSucceeded: ['Chuyển đơn vị kế thừa', 'Succeeded'],
  UnitBecameHeir: ['Kế thừa', 'Became heir'],
  UnitClosed: ['Kết thúc', 'Closed'],
  CheckOpened: ['Mở kiểm tra định kỳ', 'Check opened'],
  CheckNotApplicable: ['Không áp dụng', 'Check not applicable'],
  CheckReminderSent: ['Đôn đốc báo cáo', 'Check reminder sent'],
  CheckReported: ['Nộp báo cáo', 'Check reported'],
  CheckReportReturned: ['Trả lại báo cáo', 'Check report returned'],
  CheckInspected: ['Ghi biên bản kiểm tra', 'Check inspected'],
  CheckConcluded: ['Kết luận kiểm tra', 'Check concluded'],
  RemedyCompleted: ['Khắc phục xong', 'Remedy completed'],
  RemedyOverdue: ['Quá hạn khắc phục', 'Remedy overdue'],
  CheckMissed: ['Quá hạn báo cáo', 'Check missed'],
  CheckAcceptedLate: ['Chấp nhận báo cáo muộn', 'Late report accepted'],
  CheckMissUpheld: ['Xác nhận không báo cáo', 'Miss upheld'],
  CheckExcused: ['Cho miễn', 'Check excused'],
  CheckSettled: ['Chốt khi đóng đợt', 'Check settled'],
  CheckCancelled: ['Hủy kiểm tra', 'Check cancelled'],
  CheckDueExtended: ['Gia hạn báo cáo', 'Check due extended'],
  ReviewOpened: ['Mở sơ kết, tổng kết', 'Review opened'],
  ReviewReminderSent: ['Đôn đốc tự đánh giá', 'Review reminder sent'],
  SelfAssessed: ['Tự đánh giá', 'Self-assessed'],
  AssessmentReturned: ['Trả lại tự đánh giá', 'Assessment returned'],
  AssessmentVerified: ['Xác nhận', 'Assessment verified'],
  ReviewConcluded: ['Kết luận', 'Review concluded'],
  ReviewFrozen: ['Chốt kết quả', 'Review frozen'],
  ReviewReopened: ['Mở lại', 'Review reopened'],
  ReviewCancelled: ['Hủy sơ kết, tổng kết', 'Review cancelled'],
  ReviewDueExtended: ['Gia hạn tự đánh giá', 'Review due extended'],
  ActivityReported: ['Báo cáo hoạt động', 'Activity reported'],
  ReportCorrected: ['Đính chính', 'Report corrected'],
  UnitRecognised: ['Được công nhận danh hiệu', 'Recognised'],
  UnitCommended: ['Ghi quyết định khen thưởng', 'Commended'],
  CommendationRevoked: ['Hủy bỏ quyết định khen thưởng', 'Commendation revoked'],
  CommendationRestored: ['Phục hồi quyết định khen thưởng', 'Commendation restored'],
  HoldPlaced: ['Tạm dừng xét', 'Hold placed'],
  HoldLifted: ['Xét tiếp', 'Hold lifted'],
  RoundMissedOnHold: ['Lỡ đợt xét', 'Round missed on hold'],
};

/** Acts of a campaign's people. */
export const campaignCommandWords: Words<CampaignCommand['type']> = {
  LaunchCampaign: ['Phát động', 'Launch'],
  AmendCampaign: ['Điều chỉnh', 'Amend'],
  StartPhase: ['Bắt đầu giai đoạn', 'Start phase'],
  EnrolUnits: ['Lập danh sách', 'Enrol units'],
  ChangeUnitKind: ['Đổi loại đối tượng', 'Change kind'],
  SucceedUnits: ['Sắp xếp tổ chức', 'Succeed units'],
  OpenCycle: ['Mở đợt', 'Open cycle'],
  JoinCycle: ['Mở đợt cho đơn vị vào sau', 'Let units join a cycle'],
  ExtendDue: ['Gia hạn', 'Extend due'],
  RemindCycle: ['Đôn đốc', 'Remind'],
  PauseCycle: ['Tạm dừng', 'Pause'],
  ResumeCycle: ['Tiếp tục', 'Resume'],
  CancelCycle: ['Hủy đợt', 'Cancel cycle'],
  CloseCycle: ['Chốt', 'Close cycle'],
  IssueReviewReport: ['Ban hành báo cáo', 'Issue review report'],
  FreezePhase: ['Chốt giai đoạn', 'Freeze phase'],
  CloseCampaign: ['Kết thúc', 'Close campaign'],
  CancelCampaign: ['Dừng phong trào', 'Cancel campaign'],
};

/** Acts of a unit, of its HR department, and what its campaign passes on. */
export const unitCommandWords: Words<UnitCommand['type']> = {
  Enrol: ['Lập danh sách', 'Enrol'],
  AdoptAmendment: ['Nhận điều chỉnh', 'Adopt amendment'],
  ChangeKind: ['Đổi loại đối tượng', 'Change kind'],
  OpenCheck: ['Mở kiểm tra định kỳ', 'Open check'],
  OpenReview: ['Mở sơ kết, tổng kết', 'Open review'],
  ExtendDue: ['Gia hạn', 'Extend due'],
  CancelCheck: ['Hủy đợt', 'Cancel check'],
  SettleCheck: ['Chốt khi đóng đợt', 'Settle check'],
  Remind: ['Đôn đốc', 'Remind'],
  FreezeReview: ['Chốt kết quả', 'Freeze review'],
  AnswerByReport: ['Nhận báo cáo của phong trào cấp dưới', 'Answer by the report of its own campaign'],
  Succeed: ['Chuyển đơn vị kế thừa', 'Succeed'],
  BecomeHeir: ['Kế thừa', 'Become heir'],
  Close: ['Kết thúc', 'Close'],
  SubmitRegistration: ['Gửi đăng ký', 'Submit registration'],
  ReturnRegistration: ['Trả lại đăng ký', 'Return registration'],
  ApproveRegistration: ['Duyệt đăng ký', 'Approve registration'],
  RenewRegistration: ['Đăng ký lại cho năm', 'Renew registration'],
  AcceptLateRegistration: ['Chấp nhận đăng ký muộn', 'Accept late registration'],
  Withdraw: ['Xin thôi tham gia', 'Withdraw'],
  ReportActivity: ['Báo cáo', 'Report activity'],
  CorrectReport: ['Đính chính', 'Correct report'],
  RecordRecognition: ['Ghi công nhận danh hiệu', 'Record recognition'],
  SubmitCheckReport: ['Nộp báo cáo', 'Submit check report'],
  ReturnCheckReport: ['Trả lại báo cáo', 'Return check report'],
  RecordInspection: ['Ghi biên bản kiểm tra', 'Record inspection'],
  ConcludeCheck: ['Kết luận', 'Conclude check'],
  CompleteRemedy: ['Khắc phục', 'Complete remedy'],
  AcceptLate: ['Chấp nhận muộn', 'Accept late'],
  UpholdMissed: ['Xác nhận không báo cáo', 'Uphold missed'],
  ExcuseCheck: ['Cho miễn', 'Excuse check'],
  SelfAssess: ['Tự đánh giá', 'Self-assess'],
  ReturnAssessment: ['Trả lại tự đánh giá', 'Return assessment'],
  VerifyAssessment: ['Xác nhận', 'Verify assessment'],
  ConcludeReview: ['Kết luận', 'Conclude review'],
  ReopenReview: ['Mở lại', 'Reopen review'],
  RecordCommendation: ['Ghi quyết định khen thưởng', 'Record commendation'],
  RevokeCommendation: ['Hủy bỏ quyết định khen thưởng', 'Revoke commendation'],
  RestoreCommendation: ['Phục hồi quyết định khen thưởng', 'Restore commendation'],
  PlaceHold: ['Tạm dừng xét', 'Place hold'],
  LiftHold: ['Xét tiếp', 'Lift hold'],
};

/** Deadlines, by what falls due. */
export const dueWords: Readonly<Record<string, Word>> = {
  phaseStart: ['bắt đầu giai đoạn', 'phase starts'],
  openCycle: ['mở đợt', 'cycle opens'],
  closeCycle: ['chốt đợt', 'cycle closes'],
  registrationReminder: ['đôn đốc đăng ký', 'registration reminder'],
  registrationLapse: ['hết hạn đăng ký', 'registration lapses'],
  openCheck: ['mở kiểm tra định kỳ', 'check opens'],
  openReview: ['mở sơ kết, tổng kết', 'review opens'],
  checkReminder: ['đôn đốc báo cáo', 'check reminder'],
  checkMissed: ['hết hạn báo cáo', 'check falls due'],
  reviewReminder: ['đôn đốc tự đánh giá', 'review reminder'],
  remedyOverdue: ['hết hạn khắc phục', 'remedy falls due'],
};

/** Offices that act. */
export const officeWords: Readonly<Record<string, Word>> = {
  standingAgency: ['Cơ quan thường trực (Vụ Tổ chức cán bộ)', 'Standing agency (HR)'],
  head: ['Thủ trưởng cơ quan', 'Head'],
  unit: ['Đơn vị', 'Unit'],
  councilSecretary: ['Thư ký Hội đồng', 'Council secretary'],
  inspector: ['Đoàn kiểm tra', 'Inspection team'],
  calendar: ['Lịch', 'Calendar'],
};
