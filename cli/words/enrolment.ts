import type { Word } from '../../domain/words.ts';

/** What is said of an enrolment from a file. */
export const enrolmentWords = {
  row: ['Dòng', 'Row'],
  mistake: ['Chỗ sai', 'Mistake'],
  refusal: ['Bị từ chối vì', 'Refused because'],
  mistakes: ['Dòng sai', 'Wrong rows'],
  refused: ['Bị từ chối', 'Refused'],
  notes: ['Lưu ý', 'Notes'],
  toEnrol: ['Đơn vị ghi được', 'Units that can be enrolled'],
  inRows: ['(dòng {rows})', '(rows {rows})'],
  more: ['… và {count} dòng nữa', '… and {count} more'],
  counts: [
    '{file}: {units} đơn vị đúng, {wrong} dòng sai, {refused} đơn vị bị từ chối.',
    '{file}: units that fit {units}, wrong rows {wrong}, refused units {refused}.',
  ],
  done: ['Đã lập danh sách {count} đơn vị ({kinds}) trong {stream}.', 'Enrolled: {count} ({kinds}) in {stream}.'],
  wouldDo: [
    'Nếu gửi thì sẽ lập danh sách {count} đơn vị ({kinds}) trong {stream}. Đây là chạy thử, chưa ghi gì.',
    'It would enrol {count} ({kinds}) in {stream}. This was a dry run, nothing was recorded.',
  ],
  nothing: [
    'Chưa ghi gì: hãy sửa tệp, hoặc thêm --skip-errors để ghi những dòng đúng.',
    'Nothing was recorded: mend the file, or add --skip-errors to enrol the others.',
  ],
  nobody: ['Không còn đơn vị nào để ghi.', 'No unit is left to enrol.'],
  commandId: [
    'Mã lệnh {id}: gửi lại đúng tệp này với --command-id {id} thì không bị ghi hai lần.',
    'Command id {id}: sending this very file again with --command-id {id} never records it twice.',
  ],
  stopped: [
    'Dừng giữa chừng sau {count} đơn vị. Gửi lại đúng tệp này với --command-id {id} để làm tiếp.',
    'It stopped half-way, enrolled: {count}. Send this very file again with --command-id {id} to go on.',
  ],
  asking: ['Hỏi xem có bị từ chối không: {done}/{of} đơn vị', 'Asking whether it is refused: {done}/{of} units'],
  sending: ['Lập danh sách: {done}/{of} đơn vị', 'Enrolling: {done}/{of} units'],
} as const satisfies Readonly<Record<string, Word>>;
