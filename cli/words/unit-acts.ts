import type { Word } from '../../domain/words.ts';

type Words = Readonly<Record<string, Word>>;

/** What each act on a unit is for, as help tells it. */
export const actHelp = {
  register: ['gửi đăng ký tham gia của đơn vị', "submit the unit's registration"],
  approve: ['duyệt đăng ký', 'approve registrations'],
  return: [
    'trả lại để bổ sung: đăng ký; với --cycle: báo cáo; với --phase: tự đánh giá',
    'return for supplement: the registration; with --cycle the report; with --phase the assessment',
  ],
  renew: ['đăng ký lại cho một năm', 'register again for a year'],
  withdraw: ['xin thôi tham gia', 'withdraw from the campaign'],
  report: ['báo cáo một hoạt động, kèm minh chứng', 'report an activity, with evidence'],
  correct: [
    'đính chính một báo cáo hoạt động; mục không nêu thì giữ nguyên',
    'correct an activity report; what is not given stays as it was',
  ],
  recognise: ['ghi một danh hiệu được công nhận', 'record a title that a body gave'],
  check: ['nộp báo cáo của một đợt kiểm tra', 'submit the report of a check'],
  inspect: ['ghi biên bản kiểm tra', 'record an inspection'],
  remedy: ['báo đã khắc phục xong', 'report that a remedy is completed'],
  conclude: [
    'kết luận: với --cycle kết luận kiểm tra, với --phase kết luận sơ kết, tổng kết',
    'conclude: with --cycle the check, with --phase the review',
  ],
  acceptLate: [
    'chấp nhận muộn: đăng ký; với --cycle: báo cáo',
    'accept what is late: the registration; with --cycle the report',
  ],
  uphold: ['xác nhận không báo cáo', 'uphold that a report was missed'],
  excuse: ['cho miễn báo cáo', 'excuse from a report'],
  assess: ['tự đánh giá trong sơ kết, tổng kết', 'assess itself in a review'],
  verify: [
    'xác nhận tự đánh giá; tiêu chí không nêu thì lấy theo đơn vị',
    "verify an assessment; criteria that are not given are taken as the unit's own",
  ],
  reopen: ['mở lại sơ kết, tổng kết', 'reopen a review'],
  commend: [
    'ghi quyết định khen thưởng; --document là quyết định, một quyết định có thể ghi cho nhiều đơn vị',
    'record an award decision; --document is the decision, one decision may stand on many units',
  ],
  revoke: ['hủy bỏ quyết định khen thưởng', 'revoke a commendation'],
  restore: ['phục hồi quyết định khen thưởng', 'restore a commendation'],
  hold: ['tạm dừng xét khen thưởng', 'place a hold on commending'],
  lift: ['cho xét khen thưởng trở lại', 'lift a hold'],
  changeKind: ['đổi loại đối tượng của đơn vị', "change a unit's kind"],
} as const satisfies Words;

/** Questions about units. */
export const lookHelp = {
  list: ['các đơn vị, trạng thái, đang chờ ai', 'the units, their status, whom they wait for'],
  next: [
    'sắp tới làm gì, ai phải làm, theo căn cứ nào; việc gì lúc này bị từ chối và vì sao',
    'what comes next, who must act, from which rule; what would be refused now and why',
  ],
  evidence: [
    'minh chứng đã gửi, và kho còn giữ nguyên không',
    'evidence that was sent, and whether the store has it unchanged',
  ],
  take: ['lấy ra minh chứng có số thứ tự này', 'take out the evidence of this number'],
  out: ['chép ra tệp này', 'copy it to this file'],
  taskGroup: ['việc đang chờ', 'tasks'],
  taskList: ['việc gì đang chờ ai, hạn nào, theo căn cứ nào', 'what waits for whom, until when, from which rule'],
  office: [
    'chỉ việc của chức danh: unit, standingAgency hoặc inspector',
    'only tasks of unit, standingAgency or inspector',
  ],
  overdue: ['chỉ việc đã quá hạn', 'only what is overdue'],
} as const satisfies Words;
