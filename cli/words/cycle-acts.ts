import type { Word } from '../../domain/words.ts';

/** Help of the cycle's commands. */
export const cycleHelp = {
  list: ['các đợt đã mở và các đợt trong kế hoạch', 'cycles that were opened, and those of the plan'],
  extend: ['gia hạn cho một số đơn vị hay tất cả', 'extend the due of some units, or of all'],
  units: ['all hoặc mã đơn vị (mặc định: all)', 'all or unit ids (default: all)'],
  join: ['mở đợt cho đơn vị vào danh sách sau', 'open the cycle for units that were enrolled later'],
  joiners: ['mã các đơn vị, cách nhau bằng dấu phẩy', 'unit ids, separated by commas'],
  pause: ['tạm dừng gửi tới các đơn vị', 'pause what is passed on to the units'],
  resume: ['tiếp tục gửi', 'resume'],
  cancel: ['hủy đợt', 'cancel the cycle'],
  close: ['chốt đợt, nêu số đơn vị theo kết quả', 'close the cycle, with its units by outcome'],
  force: ['chốt cả khi còn đơn vị chưa xong; phải có --reason', 'close with units not done; needs --reason'],
} as const satisfies Readonly<Record<string, Word>>;

/** What is said of a cycle that closes. */
export const cycleSaid = {
  open: ['Đơn vị chưa xong: {count} ({units})', 'Units not done: {count} ({units})'],
  allDone: ['Mọi đơn vị đã xong.', 'All units are done.'],
  wouldStayOpen: [
    'Còn {count} đơn vị chưa xong: chốt sẽ bị từ chối (R-CYCLE-OPEN-UNITS), trừ khi có --force và --reason.',
    'Units not done: {count}. The close would be refused (R-CYCLE-OPEN-UNITS) unless --force and --reason are given.',
  ],
  tally: ['Kết quả: {tally}', 'Outcome: {tally}'],
  concerns: ['Số đơn vị liên quan: {count}.', 'Units concerned: {count}.'],
  wouldRemind: ['Sẽ đôn đốc {count} đơn vị: {units}.', 'It would remind {count} units: {units}.'],
  remindsNobody: ['Không có đơn vị nào phải đôn đốc.', 'There is nobody to remind.'],
  late: ['trong đó muộn {count}', 'of which late {count}'],
  notDone: ['Chưa xong', 'Not done'],
  becomes: ['Khi chốt', 'On closing'],
  early: ['Lưu ý: {count} đơn vị chưa xong vẫn còn hạn:', 'Mind: units not done whose due is not over yet: {count}'],
  dueStill: ['còn hạn {due}', 'still due {due}'],
  to: ['đến {date}', 'by {date}'],
  confirm: [
    'Chốt đợt {cycleId} khi còn {count} đơn vị chưa xong? (c/k)',
    'Close {cycleId} with {count} units not done? (y/n)',
  ],
} as const satisfies Readonly<Record<string, Word>>;

/** What a forced close makes of a unit that is not done. */
export const becomesWords = {
  concluded: ['kết luận, không xét kết quả', 'concluded without a judgement'],
  upheld: ['xác nhận không báo cáo', 'upheld as not reported'],
  goesOn: ['giữ nguyên bước đang làm, đến khi chốt giai đoạn', 'keeps its step until the phase is frozen'],
  unopened: ['chưa nhận đợt', 'the cycle has not reached it'],
} as const satisfies Readonly<Record<string, Word>>;
